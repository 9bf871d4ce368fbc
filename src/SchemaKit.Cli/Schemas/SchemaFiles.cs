using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SchemaKit.Cli.Checking;
using SchemaKit.Schema;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Cli.Schemas;

/// <summary>
/// A schema file with those that it refers to. A schema is nobody's friend: only <c>*.tables.json</c> in its own folder or
/// below are opened for it, and not many.
/// </summary>
/// <param name="Main">The schema; null where it cannot be read.</param>
/// <param name="Others">The schemas that it refers to, itself or through others.</param>
/// <param name="Unreadable">Why it cannot be read.</param>
internal sealed record SchemaFiles(SchemaSource? Main, IReadOnlyList<SchemaSource> Others, Phrase? Unreadable)
{
    private const string Extension = ".tables.json";
    private const int MaxFiles = 100;

    public static SchemaFiles Open(string file, Stream input)
    {
        if (Read(file, input, out Phrase? unreadable) is not { } main)
            return new SchemaFiles(null, [], unreadable);
        var all = new List<SchemaSource> { main };
        if (file != DocumentBytes.StandardInput)
        {
            string folder = SchemaPath.Resolve(main.Path, "");
            for (int i = 0; i < all.Count; i++)
            {
                IEnumerable<string> paths = SchemaReferences
                    .DocumentsOf(JsonParser.Parse(all[i].Text).Root)
                    .Select(r => SchemaPath.Resolve(all[i].Path, r))
                    .Where(p => p.StartsWith(folder, StringComparison.Ordinal) && IsSchema(p));
                foreach (string path in paths.Where(p => all.Count < MaxFiles && all.TrueForAll(s => s.Path != p)))
                {
                    // What cannot be read is a reference to nothing, and told as one.
                    if (Read(path, Stream.Null, out _) is { } other)
                        all.Add(other);
                }
            }
        }
        return new SchemaFiles(main, [.. all.Skip(1)], null);
    }

    private static bool IsSchema(string path) => path.EndsWith(Extension, StringComparison.Ordinal);

    private static SchemaSource? Read(string file, Stream input, out Phrase? unreadable)
    {
        unreadable = null;
        if (DocumentBytes.Read(file, input, out Problem? problem) is not { } bytes)
        {
            unreadable = problem!.Message;
            return null;
        }
        string text = Utf8Text.Decode(bytes, out string? invalid);
        if (invalid is not null)
        {
            unreadable = Texts.NotUtf8;
            return null;
        }
        if (file == DocumentBytes.StandardInput)
            return new SchemaSource("schema" + Extension, text, "");
        return new SchemaSource(Path.GetFileName(file), text, "")
        {
            Path = SchemaPath.Normalize(Path.GetFullPath(file)),
        };
    }
}
