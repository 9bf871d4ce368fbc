using System;
using System.ComponentModel;
using SchemaKit.Schema.Text;

namespace SchemaKit.Serialization;

/// <summary>A pattern of a schema, run without backtracking: no text can make it hang.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TextPattern
{
    private readonly EcmaPattern _pattern;

    /// <summary>Reads a pattern of the ECMA-262 subset that the schema language allows.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <exception cref="ArgumentException">The pattern is not of that subset.</exception>
    public TextPattern(string pattern) =>
        _pattern =
            EcmaPattern.TryParse(pattern, out PatternError? error)
            ?? throw new ArgumentException($"Offset {error!.Offset}: {error.Message.English}", nameof(pattern));

    /// <summary>Whether the pattern matches somewhere in a text.</summary>
    /// <param name="text">The text.</param>
    public bool IsMatch(string text) => _pattern.IsMatch(text);
}
