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
        catch (Exception e)
            when (e
                    is IOException
                        or UnauthorizedAccessException
                        or SecurityException
                        or ArgumentException
                        or NotSupportedException
            )
        {
            return Texts.IsRefused(file, Texts.CannotWrite(e.Message));
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
}
