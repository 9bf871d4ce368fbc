using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Numbers;
using SchemaKit.Schema.Samples;

namespace SchemaKit.Schema.Versions;

/// <summary>Finds what is different in what may stand at a place, keyword by keyword.</summary>
internal sealed class ValueComparison(FormModel before, FormModel after, ChangeList changes)
{
    private ValuePlace _before = null!;
    private ValuePlace _after = null!;

    public void Compare(ValuePlace oldPlace, ValuePlace newPlace)
    {
        (_before, _after) = (oldPlace, newPlace);
        (ValueModel oldValue, ValueModel newValue) = (oldPlace.Value, newPlace.Value);
        if (oldValue.IsNullable != newValue.IsNullable)
            Add(newValue.IsNullable ? ChangeKind.NullAllowed : ChangeKind.NullRefused, null, null, newValue.IsNullable);
        switch (oldValue, newValue)
        {
            case (NumberModel oldNumber, NumberModel newNumber):
                CompareNumbers(oldNumber, newNumber);
                break;
            case (BooleanModel oldFlag, BooleanModel newFlag):
                AddIfDifferent(
                    ChangeKind.Constant,
                    TextOf(oldFlag.Constant),
                    TextOf(newFlag.Constant),
                    newFlag.Constant is null
                );
                break;
            case (ListModel oldList, ListModel newList):
                CompareLists(oldList, newList);
                break;
            case (ObjectValueModel, ObjectValueModel):
                break;
            default:
                if (TextShape.Of(oldValue, before) is { } oldText && TextShape.Of(newValue, after) is { } newText)
                    CompareTexts(oldText, newText);
                else
                    Add(ChangeKind.Type, TypeNames.OfPresent(oldValue), TypeNames.OfPresent(newValue), false);
                break;
        }
    }

    private void CompareNumbers(NumberModel oldNumber, NumberModel newNumber)
    {
        AddIfDifferent(
            ChangeKind.Type,
            TypeNames.OfPresent(oldNumber),
            TypeNames.OfPresent(newNumber),
            !newNumber.IsInteger
        );
        AddLowerBound(ChangeKind.Minimum, oldNumber.Minimum, newNumber.Minimum);
        AddLowerBound(ChangeKind.ExclusiveMinimum, oldNumber.ExclusiveMinimum, newNumber.ExclusiveMinimum);
        AddUpperBound(ChangeKind.Maximum, oldNumber.Maximum, newNumber.Maximum);
        AddUpperBound(ChangeKind.ExclusiveMaximum, oldNumber.ExclusiveMaximum, newNumber.ExclusiveMaximum);
        AddIfDifferent(
            ChangeKind.MultipleOf,
            TextOf(oldNumber.MultipleOf),
            TextOf(newNumber.MultipleOf),
            newNumber.MultipleOf is null
        );
        AddIfDifferent(
            ChangeKind.Constant,
            TextOf(oldNumber.Constant),
            TextOf(newNumber.Constant),
            newNumber.Constant is null
        );
        CompareValues(Listed(oldNumber), Listed(newNumber));
    }

    private void CompareTexts(TextShape oldShape, TextShape newShape)
    {
        (TextModel oldText, TextModel newText) = (oldShape.Keywords, newShape.Keywords);
        CompareValues(oldShape.Listed, newShape.Listed);
        // What a list leaves out, it says itself.
        if (newShape.Listed is not null)
            return;
        AddIfDifferent(ChangeKind.Constant, oldText.Constant, newText.Constant, newText.Constant is null);
        AddIfDifferent(
            ChangeKind.MinLength,
            TextOf(oldText.MinLength),
            TextOf(newText.MinLength),
            newText.MinLength <= oldText.MinLength
        );
        AddIfDifferent(
            ChangeKind.MaxLength,
            TextOf(oldText.MaxLength),
            TextOf(newText.MaxLength),
            newText.MaxLength is null || oldText.MaxLength <= newText.MaxLength
        );
        AddIfDifferent(ChangeKind.Pattern, oldText.Pattern, newText.Pattern, newText.Pattern is null);
        AddIfDifferent(
            ChangeKind.Format,
            TextFormatNames.Of(oldText.Format),
            TextFormatNames.Of(newText.Format),
            newText.Format == TextFormat.None
        );
    }

    private void CompareLists(ListModel oldList, ListModel newList)
    {
        AddIfDifferent(
            ChangeKind.MinItems,
            TextOf(oldList.MinItems),
            TextOf(newList.MinItems),
            newList.MinItems <= oldList.MinItems
        );
        AddIfDifferent(
            ChangeKind.MaxItems,
            TextOf(oldList.MaxItems),
            TextOf(newList.MaxItems),
            newList.MaxItems is null || oldList.MaxItems <= newList.MaxItems
        );
        // Rows that a key tells apart are never equal.
        bool isKeyed = _before.Children[0].Object?.Key.Any() == true;
        AddIfDifferent(
            ChangeKind.UniqueItems,
            TextOf(oldList.IsUnique),
            TextOf(newList.IsUnique),
            !newList.IsUnique || isKeyed
        );
    }

    private void CompareValues(IReadOnlyList<string>? oldValues, IReadOnlyList<string>? newValues)
    {
        if (oldValues is null || newValues is null)
        {
            if (newValues is not null)
                Add(ChangeKind.ValuesListed, null, Text(newValues), false);
            if (oldValues is not null)
                Add(ChangeKind.ValuesUnlisted, Text(oldValues), null, true);
            return;
        }
        string[] removed = [.. Without(oldValues, newValues)];
        string[] added = [.. Without(newValues, oldValues)];
        if (removed.Length > 0)
            Add(ChangeKind.ValuesRemoved, Text(removed), null, false);
        if (added.Length > 0)
            Add(ChangeKind.ValuesAdded, null, Text(added), true);
    }

    private static IEnumerable<string> Without(IEnumerable<string> values, IEnumerable<string> others)
    {
        var known = new HashSet<string>(others, StringComparer.Ordinal);
        return values.Where(v => !known.Contains(v));
    }

    private void AddLowerBound(ChangeKind kind, decimal? oldBound, decimal? newBound) =>
        AddIfDifferent(kind, TextOf(oldBound), TextOf(newBound), newBound is null || newBound <= oldBound);

    private void AddUpperBound(ChangeKind kind, decimal? oldBound, decimal? newBound) =>
        AddIfDifferent(kind, TextOf(oldBound), TextOf(newBound), newBound is null || newBound >= oldBound);

    private void AddIfDifferent(ChangeKind kind, string? oldText, string? newText, bool isLoosening)
    {
        if (!string.Equals(oldText, newText, StringComparison.Ordinal))
            Add(kind, oldText, newText, isLoosening);
    }

    private void Add(ChangeKind kind, string? oldText, string? newText, bool isLoosening) =>
        changes.Add(kind, _before, _after, oldText, newText, isLoosening);

    private static IReadOnlyList<string>? Listed(NumberModel number) =>
        number.Values.Count == 0 ? null : [.. number.Values.Select(NumberText.ToText)];

    private static string Text(IEnumerable<string> values) => string.Join(" | ", values);

    private static string? TextOf(decimal? number) => number is { } value ? NumberText.ToText(value) : null;

    private static string? TextOf(int? count) => count?.ToString(CultureInfo.InvariantCulture);

    private static string? TextOf(bool? flag) =>
        flag is not { } value ? null
        : value ? "true"
        : "false";
}
