using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SchemaKit.Disclosure;

namespace SchemaKit.Benchmarks.Documents;

/// <summary>A file with a report in each line (NDJSON), sparse ones, each another one.</summary>
internal static class ReportFile
{
    private const int BlockLength = 1 << 20;

    /// <summary>Writes the file, or writes it anew: what is there may be of an older version of these benchmarks.</summary>
    public static string Make(int count)
    {
        string path = Repository.Path($"artifacts/benchmarks/reports-{count}.ndjson");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using FileStream file = File.Create(path, BlockLength);
        foreach (AnnualReport report in Reports.Generate(Profile.Sparse).Take(count))
        {
            file.Write(report.ToJsonUtf8());
            file.WriteByte((byte)'\n');
        }
        return path;
    }

    /// <summary>The file in as many parts, each of whole lines.</summary>
    public static IReadOnlyList<(long From, long To)> Split(string path, int parts)
    {
        using FileStream file = File.OpenRead(path);
        long[] ends = [.. Enumerable.Range(0, parts + 1).Select(i => LineStart(file, file.Length * i / parts))];
        return [.. ends.Zip(ends.Skip(1))];
    }

    /// <summary>The lines of a part. A line is there until the next one is asked for.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Lines(string path, (long From, long To) part)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        file.Position = part.From;
        byte[] block = new byte[BlockLength];
        int kept = 0;
        for (long left = part.To - part.From; left > 0; )
        {
            int read = file.Read(block, kept, (int)Math.Min(left, block.Length - kept));
            left -= read;
            int end = kept + read;
            int start = 0;
            for (int length; (length = block.AsSpan(start, end - start).IndexOf((byte)'\n')) >= 0; start += length + 1)
                yield return block.AsMemory(start, length);
            kept = end - start;
            block.AsSpan(start, kept).CopyTo(block);
        }
    }

    private static long LineStart(FileStream file, long position)
    {
        if (position == 0)
            return 0;
        file.Position = position - 1;
        for (int b = file.ReadByte(); b is not ('\n' or -1); )
            b = file.ReadByte();
        return file.Position;
    }
}
