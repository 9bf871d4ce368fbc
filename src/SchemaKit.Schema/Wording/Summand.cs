using System.Linq;

namespace SchemaKit.Schema.Wording;

/// <summary>What a rule adds up, by its labels.</summary>
/// <param name="Factor">What it is multiplied by.</param>
/// <param name="IsPrevious">Whether it stands in the report of the period before.</param>
/// <param name="List">What the list is called whose rows are added up; empty where there is none.</param>
/// <param name="Label">What the number is called, or the object all of whose members are added up.</param>
/// <param name="IsEveryRow">Whether all rows of a list are added up.</param>
/// <param name="IsEveryMember">Whether all members of an object are added up.</param>
internal sealed record Summand(
    decimal Factor,
    bool IsPrevious,
    string List,
    string Label,
    bool IsEveryRow,
    bool IsEveryMember
)
{
    /// <summary>Whether it is itself a sum.</summary>
    public bool IsSum => IsEveryRow || IsEveryMember;

    /// <summary>What it is in a sentence, without its factor.</summary>
    public Phrase Name
    {
        get
        {
            Phrase name = Quoted(Label);
            if (IsEveryMember)
                name =
                    Label.Length == 0
                        ? new Phrase("all items", "各项")
                        : new Phrase($"all items of “{Label}”", $"“{Label}”各项");
            if (IsEveryRow)
                name =
                    Label.Length == 0
                        ? new Phrase($"all items of “{List}”", $"“{List}”各项")
                        : new Phrase($"{name.English} of all rows of “{List}”", $"“{List}”各行的{name.Chinese}");
            return IsPrevious
                ? new Phrase($"{name.English} in the previous report", $"上年报告的{name.Chinese}")
                : name;
        }
    }

    /// <summary>What it is in a formula, without its factor.</summary>
    public Phrase Symbol
    {
        get
        {
            string path = LabelPath.Of(new[] { List, Label }.Where(l => l.Length > 0));
            Phrase symbol = path.Length == 0 ? new Phrase("all items", "各项") : path;
            if (IsPrevious)
                symbol = new Phrase($"previous report's {symbol.English}", $"上年报告的{symbol.Chinese}");
            return IsSum ? new Phrase("Σ " + symbol.English, "Σ " + symbol.Chinese) : symbol;
        }
    }

    private static Phrase Quoted(string label) => "“" + label + "”";
}
