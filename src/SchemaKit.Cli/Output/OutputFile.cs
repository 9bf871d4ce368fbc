using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security;
using System.Text;
using SchemaKit.Cli.Checking;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Output;

/// <summary>The file that <c>-o</c> names.</summary>
internal static class OutputFile
{
    /// <summary>Writes a text as UTF-8; where that cannot be done, says why.</summary>
    public static Phrase? Write(string file, string text) =>
        Write(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text));

    /// <summary>Writes a document; where that cannot be done, says why.</summary>
    public static Phrase? Write(string file, byte[] document)
    {
        try
        {
            File.WriteAllBytes(file, document);
            return null;
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            return Texts.IsRefused(file, Texts.CannotWrite(e.Message));
        }
    }

    /// <summary>What a file holds that is there; null where there is none, or none that can be read.</summary>
    public static string? Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            return null;
        }
    }

    /// <summary>Whether an output would overwrite one of the inputs; the standard input is never overwritten.</summary>
    /// <param name="output">The file to write; null for the standard output.</param>
    /// <param name="inputs">The files that are read; null where an optional one is not given.</param>
    public static bool IsInput(string? output, params IEnumerable<string?> inputs) =>
        output is not null && inputs.Any(i => i is not null and not DocumentBytes.StandardInput && IsSame(i, output));

    /// <summary>Whether two names are of one file, as far as their spelling and symbolic links tell.</summary>
    public static bool IsSame(string first, string second)
    {
        try
        {
            return Resolve(Path.GetFullPath(first)) == Resolve(Path.GetFullPath(second));
        }
        catch (Exception e)
            when (e
                    is IOException
                        or UnauthorizedAccessException
                        or SecurityException
                        or ArgumentException
                        or NotSupportedException
            )
        {
            return false;
        }
    }

    // A link may stand for the file or for any folder above it.
    private static string Resolve(string path)
    {
        if (Path.GetDirectoryName(path) is not { } folder)
            return path;
        var file = new FileInfo(Path.Combine(Resolve(folder), Path.GetFileName(path)));
        return file.LinkTarget is not null && file.ResolveLinkTarget(returnFinalTarget: true) is { } target
            ? Resolve(target.FullName)
            : file.FullName;
    }

    private static bool IsOfFiles(Exception e) =>
        e
            is IOException
                or UnauthorizedAccessException
                or SecurityException
                or ArgumentException
                or NotSupportedException;
}
