namespace SchemaKit.Cli.Checking;

/// <summary>How many files hold, how many are broken, unreadable or refused.</summary>
internal sealed class Totals
{
    public int Held { get; private set; }

    public int Broken { get; private set; }

    public int Unreadable { get; private set; }

    public int Refused { get; private set; }

    public int Files => Held + Broken + Unreadable + Refused;

    /// <summary>The worst of all files wins.</summary>
    public ExitCode ExitCode =>
        Unreadable + Refused > 0 ? ExitCode.Unusable
        : Broken > 0 ? ExitCode.RuleBroken
        : ExitCode.AllHold;

    public void Add(CheckedFile file)
    {
        switch (file.Status)
        {
            case CheckStatus.Held:
                Held++;
                break;
            case CheckStatus.Broken:
                Broken++;
                break;
            case CheckStatus.Refused:
                Refused++;
                break;
            default:
                Unreadable++;
                break;
        }
    }
}
