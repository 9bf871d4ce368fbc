using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Tables;

/// <summary>What stands in a data cell of a printed table: a value of a report, or of each row of a list.</summary>
/// <param name="Steps">The steps that lead to it from the report, <c>*</c> to each row of a list.</param>
/// <param name="Members">The members that lead to it from the table; none where the items of a list are values.</param>
/// <param name="Value">What it may hold.</param>
/// <param name="MayBeMissing">Whether a report may leave it open: it, or something around it, is optional or nullable.</param>
/// <param name="Cell">The cell of the form; null where it is no number of the tables, or one of each row of a list.</param>
internal sealed record PrintedField(
    IReadOnlyList<string> Steps,
    IReadOnlyList<MemberModel> Members,
    ValueModel Value,
    bool MayBeMissing,
    Cell? Cell
)
{
    /// <summary>Its JSON Pointer, with <c>*</c> for each row of a list.</summary>
    public string Path => JsonPointer.Join(Steps);

    /// <summary>The member that it is; null where it is an item of a list.</summary>
    public MemberModel? Member => Members.Count > 0 ? Members[Members.Count - 1] : null;

    /// <summary>Whether it identifies its row.</summary>
    public bool IsKey => Member?.IsKey ?? false;

    /// <summary>Whether it is a number of the tables: a cell, or one of each row.</summary>
    public bool IsNumber => Value is NumberModel && !IsKey;

    /// <summary>What it is called within its table.</summary>
    public string Label(string language) => LabelPath.Of(Members.Select(m => PrintedText.Of(m).In(language)));
}
