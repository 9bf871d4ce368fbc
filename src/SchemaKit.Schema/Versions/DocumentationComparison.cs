using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Samples;

namespace SchemaKit.Schema.Versions;

/// <summary>Finds what is different for people only: what things are called and how they are shown.</summary>
internal sealed class DocumentationComparison(FormModel before, FormModel after, ChangeList changes)
{
    private ValuePlace _before = null!;
    private ValuePlace _after = null!;

    public void Compare(ValuePlace oldPlace, ValuePlace newPlace)
    {
        (_before, _after) = (oldPlace, newPlace);
        Compare(Documentations(oldPlace, before), Documentations(newPlace, after));
        switch (oldPlace.Value, newPlace.Value)
        {
            case (NumberModel oldNumber, NumberModel newNumber):
                CompareNumbers(oldNumber, newNumber);
                break;
            case (ListModel oldList, ListModel newList):
                CompareTables(oldList.Table, newList.Table);
                break;
            case (EnumValueModel oldList, EnumValueModel newList):
                CompareValues(before.Enum(oldList.TypeName), after.Enum(newList.TypeName));
                break;
        }
        if (oldPlace.Object is { } oldTable && newPlace.Object is { } newTable)
            CompareTables(oldTable.Table, newTable.Table);
    }

    // What stands at the member, and what stands at its type where that is something else.
    private static List<Documentation> Documentations(ValuePlace place, FormModel form)
    {
        var all = new List<Documentation>();
        if (place.Member is not null)
            all.Add(place.Member.Documentation);
        TypeModel? type = place.Value switch
        {
            ObjectValueModel nested => form.Object(nested.TypeName),
            EnumValueModel list => form.Enum(list.TypeName),
            _ => null,
        };
        if (type is not null && !all.Contains(type.Documentation))
            all.Add(type.Documentation);
        return all;
    }

    private void Compare(List<Documentation> oldTexts, List<Documentation> newTexts)
    {
        Documentation[] gone = [.. oldTexts.Where(t => !newTexts.Contains(t))];
        Documentation[] come = [.. newTexts.Where(t => !oldTexts.Contains(t))];
        for (int i = 0; i < Math.Max(gone.Length, come.Length); i++)
            Compare(i < gone.Length ? gone[i] : Documentation.None, i < come.Length ? come[i] : Documentation.None);
    }

    private void Compare(Documentation was, Documentation now)
    {
        AddIfDifferent(ChangeKind.Labels, LabelText.Of(was.Labels, now.Labels), LabelText.Of(now.Labels, was.Labels));
        AddIfDifferent(ChangeKind.Title, was.Title, now.Title);
        AddIfDifferent(ChangeKind.Description, was.Description, now.Description);
        AddIfDifferent(ChangeKind.Deprecated, TextOf(was.IsDeprecated), TextOf(now.IsDeprecated));
        AddIfDifferent(ChangeKind.Default, was.Default, now.Default);
        AddIfDifferent(ChangeKind.Examples, Join(was.Examples), Join(now.Examples));
    }

    private void CompareNumbers(NumberModel was, NumberModel now)
    {
        AddIfDifferent(ChangeKind.Unit, was.Unit, now.Unit);
        AddIfDifferent(ChangeKind.Decimals, TextOf(was.Decimals), TextOf(now.Decimals));
        AddIfDifferent(ChangeKind.Measure, TextOf(was.Measure), TextOf(now.Measure));
        AddIfDifferent(ChangeKind.Derived, TextOf(was.IsDerived), TextOf(now.IsDerived));
        AddIfDifferent(ChangeKind.Missing, Join(was.Missing.Select(TextOf)), Join(now.Missing.Select(TextOf)));
    }

    private void CompareValues(EnumModel oldList, EnumModel newList)
    {
        Dictionary<string, EnumItemModel> was = oldList.Items.ToDictionary(i => i.JsonName, StringComparer.Ordinal);
        foreach (EnumItemModel item in newList.Items)
        {
            if (was.TryGetValue(item.JsonName, out EnumItemModel? same))
                AddIfDifferent(
                    ChangeKind.ValueLabels,
                    LabelText.Of(same.Labels, item.Labels),
                    LabelText.Of(item.Labels, same.Labels),
                    item.JsonName
                );
        }
    }

    private void AddIfDifferent(ChangeKind kind, string? oldText, string? newText, string subject = "")
    {
        if (!string.Equals(oldText, newText, StringComparison.Ordinal))
            changes.AddBeside(kind, _before, _after, oldText, newText, subject);
    }

    private static string? Join(IEnumerable<string> texts)
    {
        string text = string.Join("; ", texts);
        return text.Length == 0 ? null : text;
    }

    private static string? TextOf(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string TextOf(bool flag) => flag ? "true" : "false";

    private static string? TextOf(Measure measure) =>
        measure switch
        {
            Measure.Flow => "flow",
            Measure.Stock => "stock",
            _ => null,
        };

    private static string TextOf(MissingMarker marker) =>
        (marker.Text is null ? "null" : "\"" + marker.Text + "\"")
        + ": "
        + marker.Status switch
        {
            CellStatus.NotApplicable => "not-applicable",
            CellStatus.Suppressed => "suppressed",
            _ => "not-reported",
        };

    private void CompareTables(TableModel? was, TableModel? now)
    {
        if (!Equals(was, now))
            changes.AddBeside(ChangeKind.Table, _before, _after, null, null);
    }
}
