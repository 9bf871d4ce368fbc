using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;
using SchemaKit.Schema.Drafts;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Documents.Writing;

/// <summary>Prints the values of a draft.</summary>
/// <param name="form">The form.</param>
/// <param name="draft">The draft; null where there is none, so that all values are blank.</param>
/// <param name="language">The language of what the form prints.</param>
internal sealed class ValuePrinter(FormSchema form, FormDraft? draft, string language)
{
    /// <summary>The cells of the report.</summary>
    public FormLayout Layout { get; } = draft?.Layout ?? form.Layout();

    /// <summary>The number in a cell; null where there is none.</summary>
    public decimal? NumberIn(Cell? cell) =>
        cell is not null && draft?.Cells[cell.Index] is { HasValue: true } value ? value.Value : null;

    /// <summary>What is printed in a cell: its number, or why there is none.</summary>
    public string Text(Cell? cell, NumberModel number)
    {
        if (draft is null || cell is null)
            return "";
        CellValue value = draft.Cells[cell.Index];
        return value.HasValue ? Text(value.Value, number.Decimals) : MissingMarkers.TextOf(number, value.Status) ?? "";
    }

    /// <summary>What is printed of a value that is no cell.</summary>
    public string Text(string path, ValueModel value)
    {
        if (draft is null || !draft.Texts.TryGetValue(path, out string? text))
            return "";
        return value switch
        {
            EnumValueModel list => Items(list).FirstOrDefault(i => i.JsonName == text) is { } item
                ? LabelOf(item)
                : text,
            BooleanModel when text is "true" or "false" => YesOrNo(text == "true"),
            _ => text,
        };
    }

    /// <summary>What a value may be, as it is printed; none where that is no list.</summary>
    public IReadOnlyList<string> ChoicesOf(ValueModel value) =>
        value switch
        {
            EnumValueModel list => [.. Items(list).Select(LabelOf)],
            BooleanModel => [YesOrNo(true), YesOrNo(false)],
            _ => [],
        };

    /// <summary>A number with as many decimals as are asked for; more where it has them, for nothing is rounded.</summary>
    public static string Text(decimal number, int? decimals)
    {
        string text = NumberText.ToText(number);
        int missing = (decimals ?? 0) - DecimalsOf(text);
        if (missing <= 0)
            return text;
        return text + (text.Contains('.', StringComparison.Ordinal) ? "" : ".") + new string('0', missing);
    }

    /// <summary>How many decimals a number is written with.</summary>
    public static int DecimalsOf(string text) =>
        text.IndexOf('.', StringComparison.Ordinal) is >= 0 and int point ? text.Length - point - 1 : 0;

    private IEnumerable<EnumItemModel> Items(EnumValueModel list) => form.Model.Enum(list.TypeName).Items;

    private string LabelOf(EnumItemModel item) => item.Labels.In(language) ?? item.JsonName;

    private string YesOrNo(bool value) => (value ? new Phrase("yes", "是") : new Phrase("no", "否")).In(language);
}
