using System;
using System.IO;
using System.Text;

namespace SchemaKit.Cli.Docs;

/// <summary>
/// Gathers a document up to a length. A schema of some megabytes can ask for a document of gigabytes, where a long label
/// stands before many numbers.
/// </summary>
internal sealed class BoundedWriter : TextWriter
{
    /// <summary>How many UTF-16 units a document may have.</summary>
    public const int MaxLength = 64 * 1024 * 1024;

    private readonly StringBuilder _text = new();

    public BoundedWriter() => NewLine = "\n";

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        Require(1);
        _text.Append(value);
    }

    public override void Write(string? value)
    {
        Require(value?.Length ?? 0);
        _text.Append(value);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Require(buffer.Length);
        _text.Append(buffer);
    }

    public override string ToString() => _text.ToString();

    /// <exception cref="DocumentTooLongException">The document would be too long.</exception>
    private void Require(int more)
    {
        if (_text.Length + (long)more > MaxLength)
            throw new DocumentTooLongException();
    }
}
