using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Tests.Fuzzing;

/// <summary>Makes the schemas of a project at random: every tenth file is a library that those behind it may refer to.</summary>
internal static class FuzzedFiles
{
    private const int FormsALibrary = 9;

    public static IReadOnlyList<FuzzedFile> Make(int seed, int count)
    {
        var random = new Random(seed);
        var texts = new HostileText(random);
        var files = new List<FuzzedFile>();
        string? library = null;
        IReadOnlyList<(string Name, RandomNode Node)> definitions = [];
        for (int i = 0; i < count; i++)
        {
            bool isLibrary = i % (FormsALibrary + 1) == 0;
            string text;
            if (isLibrary)
            {
                library = string.Create(CultureInfo.InvariantCulture, $"urn:fuzz:{seed}:{i}");
                (text, definitions) = Library(random, library);
            }
            else
            {
                text = new RandomSchema(random, library) { LibraryDefinitions = definitions }.Form(
                    string.Create(CultureInfo.InvariantCulture, $":{i}")
                );
            }
            string folder = string.Create(CultureInfo.InvariantCulture, $"/fuzz/{i}/");
            string space = string.Create(CultureInfo.InvariantCulture, $"Fuzz.N{i}");
            files.Add(new FuzzedFile(folder + Stem(texts) + ".tables.json", text, space, isLibrary));
        }
        return files;
    }

    // Mostly one without faults, or few of the forms behind it would have code.
    private static (string Text, IReadOnlyList<(string Name, RandomNode Node)> Definitions) Library(
        Random random,
        string id
    )
    {
        bool mayBeWrong = random.Next(10) == 0;
        while (true)
        {
            var schema = new RandomSchema(random);
            string text = schema.Library(id);
            if (mayBeWrong || SchemaParser.Parse(new SchemaSource("library.tables.json", text, "")).Model is not null)
                return (text, schema.Definitions);
        }
    }

    private static string Stem(HostileText texts)
    {
        string stem = string.Concat(texts.Name(1).Where(c => c is not ('/' or '\\' or '\0')));
        return stem.Length is 0 or > 200 ? "form" : stem;
    }
}
