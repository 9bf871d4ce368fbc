using SchemaKit.Schema.Model;
using SchemaKit.Schema.Samples;

namespace SchemaKit.Schema.Versions;

/// <summary>A number that rules speak of: of the report, or of the one of the period before.</summary>
/// <param name="Path">Its path in a layout for analysis: a list has one row that stands for all, a sum over rows is a number of its own.</param>
/// <param name="IsPrevious">Whether it is the number of the period before.</param>
/// <param name="Number">What the schema allows.</param>
/// <param name="Place">Where it stands, or the numbers that it is the sum of.</param>
/// <param name="IsSum">Whether it is a sum over rows.</param>
internal sealed record RuleVariable(string Path, bool IsPrevious, NumberModel Number, ValuePlace Place, bool IsSum)
{
    /// <summary>The path, with the period before it where it is not the report's own.</summary>
    public string Name => IsPrevious ? "previous " + Path : Path;
}
