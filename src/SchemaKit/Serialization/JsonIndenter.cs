using System;
using System.Buffers;

namespace SchemaKit.Serialization;

/// <summary>Lays out canonical JSON for people: two spaces a level, a line a member, line feeds on every system.</summary>
internal static class JsonIndenter
{
    public static void Indent(ReadOnlySpan<byte> canonical, IBufferWriter<byte> writer)
    {
        int depth = 0;
        bool isInString = false;
        int from = 0;
        for (int i = 0; i < canonical.Length; i++)
        {
            byte c = canonical[i];
            if (isInString)
            {
                // An escape is two bytes at least; of the longer ones the rest is digits.
                if (c == '\\')
                    i++;
                else if (c == '"')
                    isInString = false;
                continue;
            }
            switch (c)
            {
                case (byte)'"':
                    isInString = true;
                    break;
                case (byte)':':
                    Copy(canonical, i + 1, ref from, writer);
                    writer.Write(" "u8);
                    break;
                case (byte)',':
                    Copy(canonical, i + 1, ref from, writer);
                    StartLine(writer, depth);
                    break;
                case (byte)'{' or (byte)'[':
                    // Canonical JSON has no white space, so what is empty closes with the next byte.
                    if (canonical[i + 1] is (byte)'}' or (byte)']')
                    {
                        i++;
                        break;
                    }
                    Copy(canonical, i + 1, ref from, writer);
                    StartLine(writer, ++depth);
                    break;
                case (byte)'}' or (byte)']':
                    Copy(canonical, i, ref from, writer);
                    StartLine(writer, --depth);
                    break;
            }
        }
        writer.Write(canonical.Slice(from));
    }

    private static void Copy(ReadOnlySpan<byte> canonical, int to, ref int from, IBufferWriter<byte> writer)
    {
        writer.Write(canonical.Slice(from, to - from));
        from = to;
    }

    private static void StartLine(IBufferWriter<byte> writer, int depth)
    {
        Span<byte> line = writer.GetSpan(1 + 2 * depth).Slice(0, 1 + 2 * depth);
        line.Fill((byte)' ');
        line[0] = (byte)'\n';
        writer.Advance(line.Length);
    }
}
