using System.Linq;

namespace SchemaKit.Cli.Checking;

/// <summary>How many equations there are, how many hold and how many are broken; the rest is undecided.</summary>
internal readonly record struct Tally(int Equations, int Held, int Broken)
{
    public static Tally Of(CheckResult result, Severity severity) =>
        new(result.Count(severity), result.CountHeld(severity), result.Violations.Count(v => v.Severity == severity));

    public static Tally operator +(Tally a, Tally b) =>
        new(a.Equations + b.Equations, a.Held + b.Held, a.Broken + b.Broken);
}
