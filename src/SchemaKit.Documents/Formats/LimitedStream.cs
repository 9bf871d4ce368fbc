using System.IO;
using System.Threading;

namespace SchemaKit.Documents.Formats;

/// <summary>Reads streams that may be longer than is good.</summary>
internal static class LimitedStream
{
    /// <summary>Reads to the end.</summary>
    /// <exception cref="DocumentReadException">There are more bytes than allowed.</exception>
    public static byte[] ReadAll(Stream stream, int limit, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer, 0, buffer.Length)) > 0; )
        {
            cancellation.ThrowIfCancellationRequested();
            if (bytes.Length + read > limit)
                throw DocumentReadException.TooMuch($"more than {limit} bytes", $"超过 {limit} 字节");
            bytes.Write(buffer, 0, read);
        }
        return bytes.ToArray();
    }
}
