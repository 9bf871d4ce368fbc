using System;
using System.Collections.Generic;

namespace SchemaKit.Schema.Parsing;

/// <summary>Paths of schema files as references between them spell them: with slashes, relative to the file they stand in.</summary>
internal static class SchemaPath
{
    /// <summary>The path that a reference in a file leads to.</summary>
    public static string Resolve(string from, string reference)
    {
        string folder = Normalize(from);
        int slash = folder.LastIndexOf('/');
        return Normalize(folder.Substring(0, slash + 1) + Uri.UnescapeDataString(reference));
    }

    /// <summary>A path with slashes and without <c>.</c> and <c>..</c>.</summary>
    public static string Normalize(string path)
    {
        var steps = new List<string>();
        foreach (string step in path.Replace('\\', '/').Split('/'))
        {
            string last = steps.Count > 0 ? steps[steps.Count - 1] : "..";
            if (step == ".." && last != "..")
            {
                // Above the root there is nothing.
                if (last.Length > 0)
                    steps.RemoveAt(steps.Count - 1);
            }
            else if (step != ".")
            {
                steps.Add(step);
            }
        }
        return string.Join("/", steps);
    }
}
