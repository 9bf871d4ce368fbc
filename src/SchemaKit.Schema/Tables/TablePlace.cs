using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Tables;

/// <summary>Where in a report a table or what stands in it is.</summary>
/// <param name="Steps">The steps that lead there, <c>*</c> to each row of a list.</param>
/// <param name="Titles">What the places on the way are called, the report apart.</param>
/// <param name="MayBeMissing">Whether a report may leave it open.</param>
internal sealed record TablePlace(IReadOnlyList<string> Steps, IReadOnlyList<PrintedText> Titles, bool MayBeMissing)
{
    private const string EveryRow = "*";

    /// <summary>The whole report.</summary>
    public static TablePlace Report { get; } = new([], [], false);

    /// <summary>The JSON Pointer.</summary>
    public string Path => JsonPointer.Join(Steps);

    /// <summary>The place of a member.</summary>
    public TablePlace Down(MemberModel member) =>
        new([.. Steps, member.JsonName], [.. Titles, PrintedText.Of(member)], MayBeMissing || member.MayBeMissing);

    /// <summary>The place of a member of a member, and so on.</summary>
    public TablePlace Down(IEnumerable<MemberModel> members) => members.Aggregate(this, (p, m) => p.Down(m));

    /// <summary>The place of each item of the list that this is.</summary>
    public TablePlace DownToItem(ValueModel item) =>
        this with
        {
            Steps = [.. Steps, EveryRow],
            MayBeMissing = MayBeMissing || item.IsNullable,
        };
}
