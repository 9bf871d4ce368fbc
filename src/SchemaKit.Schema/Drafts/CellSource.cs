using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>Where a cell of a draft comes from: what stood there, and where.</summary>
/// <param name="Text">What stood there, as written; empty for a blank.</param>
/// <param name="Place">Where it stood.</param>
public sealed record CellSource(string Text, SourcePlace Place)
{
    /// <summary>What stood beside the number and is no part of it, such as <c>（其中修订16件）</c>; empty where nothing did.</summary>
    public string Remark { get; init; } = "";

    /// <summary>What stood there and where, in the language of the user interface.</summary>
    public override string ToString() => $"{Place.ToString(Language.Current)}: {Text}";
}
