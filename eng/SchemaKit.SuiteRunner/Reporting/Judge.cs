using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using SchemaKit.SuiteRunner.Mapping;
using SchemaKit.SuiteRunner.Reading;
using SchemaKit.SuiteRunner.Suite;

namespace SchemaKit.SuiteRunner.Reporting;

/// <summary>Asks both engines about each instance of the schemas that are accepted.</summary>
internal static class Judge
{
    // So many schemas make one compilation.
    private const int BatchSize = 200;

    public static void Decide(IEnumerable<GroupResult> groups)
    {
        (GroupResult Group, Variant Variant)[] accepted =
        [
            .. groups.SelectMany(g => g.Variants.Where(v => v.IsAccepted).Select(v => (g, v))),
        ];
        foreach ((GroupResult Group, Variant Variant)[] batch in accepted.Chunk(BatchSize))
            Decide(batch);
    }

    private static void Decide((GroupResult Group, Variant Variant)[] batch)
    {
        IReadOnlyList<IGeneratedReader> readers;
        try
        {
            readers = GeneratedForms.Compile([.. batch.Select(b => b.Variant.Document)]);
        }
        catch (InvalidOperationException e) when (batch.Length == 1)
        {
            batch[0].Group.AddFault($"{batch[0].Group.Name}: {e.Message}\n  schema {batch[0].Variant.Schema}");
            return;
        }
        catch (InvalidOperationException)
        {
            // One of them does not compile: the others are judged all the same.
            foreach ((GroupResult Group, Variant Variant)[] half in batch.Chunk((batch.Length + 1) / 2))
                Decide(half);
            return;
        }
        for (int i = 0; i < batch.Length; i++)
        {
            foreach (TestCase test in batch[i].Group.Group.Cases)
                Decide(batch[i].Group, batch[i].Variant, readers[i], test);
        }
    }

    private static void Decide(GroupResult group, Variant variant, IGeneratedReader reader, TestCase test)
    {
        using JsonDocument instance = JsonDocument.Parse(test.Json);
        Misfit misfit = variant.Fit.Of(instance.RootElement);
        byte[] utf8 = Encoding.UTF8.GetBytes(Variant.Wrap(test.Json));
        bool isInterpreted = variant.Form!.TryRead(utf8, out _, out _);
        string generated = Ask(reader, utf8);
        bool isExpected = test.IsValid && misfit == Misfit.None;
        bool isAsserted = isExpected && !isInterpreted && variant.Fit.MeetsFormat && IsAnnotation(group.File);
        if (isAsserted)
            isExpected = false;
        if (isInterpreted != isExpected || generated != Word(isExpected))
        {
            group.Add(test, Outcome.Wrong);
            group.AddFault(
                $"{group.Name}: {test.Description}: expected {Word(isExpected)}, interpreted {Word(isInterpreted)}, "
                    + $"generated {generated}\n  schema {variant.Schema}\n  instance {test.Json}"
            );
            return;
        }
        group.Add(
            test,
            isAsserted ? Outcome.FormatAsserted
                : !test.IsValid || misfit == Misfit.None ? OutcomeOf(test, misfit)
                : OutcomeOf(misfit)
        );
    }

    // An instance that the suite refuses anyway says something only where nothing else could be the reason.
    private static Outcome OutcomeOf(TestCase test, Misfit misfit) =>
        test.IsValid || misfit == Misfit.None ? Outcome.AsTheSuite : OutcomeOf(misfit);

    private static Outcome OutcomeOf(Misfit misfit) =>
        misfit switch
        {
            Misfit.OtherType => Outcome.OtherType,
            Misfit.UnnamedMember => Outcome.UnnamedMember,
            _ => Outcome.BeyondNumbers,
        };

    // The suite asserts formats in a folder of its own; everywhere else 'format' is an annotation.
    private static bool IsAnnotation(TestFile file) => !file.Name.Contains("format/", StringComparison.Ordinal);

    private static string Ask(IGeneratedReader reader, byte[] utf8)
    {
        try
        {
            return Word(reader.Accepts(utf8));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return e.GetType().Name + ": " + e.Message;
        }
    }

    private static string Word(bool isAccepted) => isAccepted ? "accepted" : "refused";
}
