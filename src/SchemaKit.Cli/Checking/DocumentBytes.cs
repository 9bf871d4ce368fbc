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
        using Stream? stream = Open(file, input, out problem);
        byte[]? bytes = null;
        if (stream is null || !Try(() => ReadAll(stream), out bytes, out problem))
            return null;
        if (bytes is null)
            problem = Problem.OfFile("too-large", Texts.TooLarge(MaxLength));
        return bytes;
    }

    /// <summary>Opens an input, or says why it cannot.</summary>
    public static Stream? Open(string file, Stream input, out Problem? problem)
    {
        problem = null;
        if (file == StandardInput)
            return input;
        if (!Try(() => Directory.Exists(file), out bool isDirectory, out problem))
            return null;
        if (isDirectory)
        {
            problem = Problem.OfFile("is-directory", Texts.IsDirectory);
            return null;
        }
        return Try(() => File.OpenRead(file), out FileStream? stream, out problem) ? stream : null;
    }

    /// <summary>Does something with files, or says why it cannot be done.</summary>
    public static bool Try<T>(Func<T> read, out T? result, out Problem? problem)
    {
        problem = null;
        result = default;
        try
        {
            result = read();
            return true;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            problem = Problem.OfFile("not-found", Texts.NotFound);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or SecurityException)
        {
            problem = Problem.OfFile("access-denied", Texts.AccessDenied);
        }
        catch (Exception e) when (e is IOException or NotSupportedException)
        {
            problem = Problem.OfFile("cannot-read", Texts.CannotRead(e.Message));
        }
        return false;
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
}
