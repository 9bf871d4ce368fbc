using System;
using System.IO;
using System.Security;
using System.Text;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Output;

/// <summary>The file that <c>-o</c> names.</summary>
internal static class OutputFile
{
    /// <summary>Writes a text as UTF-8; where that cannot be done, says why.</summary>
    public static Phrase? Write(string file, string text)
    {
        try
        {
            File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
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

    /// <summary>Whether two names are of one file, as far as their spelling tells.</summary>
    public static bool IsSame(string first, string second)
    {
        try
        {
            return Path.GetFullPath(first) == Path.GetFullPath(second);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or IOException)
        {
            return false;
        }
    }

    private static bool IsOfFiles(Exception e) =>
        e
            is IOException
                or UnauthorizedAccessException
                or SecurityException
                or ArgumentException
                or NotSupportedException;
}
