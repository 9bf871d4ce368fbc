using SchemaKit.Schema;
using Spectre.Console;

namespace SchemaKit.Cli.Output;

/// <summary>Tells of an aggregate beside its units in lines for people.</summary>
internal static class ComparisonText
{
    private static readonly Style Good = new(Color.Green);
    private static readonly Style Bad = new(Color.Red);
    private static readonly Style Doubtful = new(Color.Yellow);

    public static void Write(AggregateComparison comparison, string file, StyledWriter writer, string language)
    {
        (Phrase heading, Style style) = comparison.Verdict switch
        {
            AggregateVerdict.Held => (Texts.IsSum(file), Good),
            AggregateVerdict.Broken => (Texts.IsNoSum(file), Bad),
            _ => (Texts.IsSumUndecided(file), Doubtful),
        };
        writer.WriteLine(heading.In(language), style);
        writer.WriteLine("  " + ReportKey.Of(comparison.Aggregate).ToString(language));
        foreach (string line in comparison.Describe(language))
            writer.WriteLine("  " + line);
    }
}
