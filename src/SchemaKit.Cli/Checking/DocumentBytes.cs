using System;
using System.IO;
using System.Security;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Checking;

/// <summary>Reads the bytes of an input, or says why it cannot.</summary>
internal static class DocumentBytes
{
    /// <summary>The name that stands for the standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>How long an input may be: a report takes some 10 KB, so this is no report.</summary>
    public const int MaxLength = 64 * 1024 * 1024;

    private const int ChunkLength = 64 * 1024;

    public static byte[]? Read(string file, Stream input, out Problem? problem)
    {
        problem = null;
        try
        {
            if (file == StandardInput)
                return ReadAll(input) ?? Refuse(Texts.TooLarge(MaxLength), "too-large", out problem);
            if (Directory.Exists(file))
                return Refuse(Texts.IsDirectory, "is-directory", out problem);
            using FileStream stream = File.OpenRead(file);
            return ReadAll(stream) ?? Refuse(Texts.TooLarge(MaxLength), "too-large", out problem);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            return Refuse(Texts.NotFound, "not-found", out problem);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or SecurityException)
        {
            return Refuse(Texts.AccessDenied, "access-denied", out problem);
        }
        catch (Exception e) when (e is IOException or NotSupportedException)
        {
            return Refuse(Texts.CannotRead(e.Message), "cannot-read", out problem);
        }
    }

    // Null where there are too many bytes. A pipe has no length: read until the end, or until it is too long.
    private static byte[]? ReadAll(Stream stream)
    {
        if (stream.CanSeek && stream.Length > MaxLength)
            return null;
        using var bytes = new MemoryStream();
        byte[] chunk = new byte[ChunkLength];
        while (stream.Read(chunk) is > 0 and int count)
        {
            if (bytes.Length + count > MaxLength)
                return null;
            bytes.Write(chunk, 0, count);
        }
        return bytes.ToArray();
    }

    private static byte[]? Refuse(Phrase message, string kind, out Problem problem)
    {
        problem = Problem.OfFile(kind, message);
        return null;
    }
}
