using SchemaKit.Cli.Checking;
using SchemaKit.Cli.Lines;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Sums;

/// <summary>Tells beside the sums, on the error output, which reports were left out or added although broken.</summary>
internal sealed class SumFaults(ProgressLine progress)
{
    public void Tell(CheckedFile file)
    {
        switch (file.Status)
        {
            case CheckStatus.Held:
                break;
            case CheckStatus.Broken:
                Tell(Texts.IsAddedBroken(file.Name, file.Hard.Broken));
                break;
            default:
                Tell(Texts.IsLeftOut(file.Name, file.Problems[0], file.Problems.Count));
                break;
        }
    }

    public void Tell(Phrase text) => progress.Tell(text);

    public void Summarise(Totals totals, int sums) =>
        Tell(Texts.SumSummary(totals.Held + totals.Broken, sums, totals.Broken, totals.Unreadable));
}
