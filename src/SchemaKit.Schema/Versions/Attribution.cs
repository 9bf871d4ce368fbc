using System;
using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Schema.Versions;

/// <summary>Says for which change a document is refused: by the place of the fault and its kind.</summary>
internal sealed class Attribution
{
    private readonly Dictionary<string, List<(Change Change, ChangedPlace Place)>> _byKey = new(StringComparer.Ordinal);
    private readonly List<(Change Change, ChangedPlace Place)> _all = [];

    public Attribution(IEnumerable<Change> changes)
    {
        foreach (Change change in changes.Where(c => c.Concern == Concern.Documents))
        {
            foreach (ChangedPlace place in change.Places)
            {
                if (!_byKey.TryGetValue(place.Key, out List<(Change, ChangedPlace)>? here))
                    _byKey.Add(place.Key, here = []);
                here.Add((change, place));
                _all.Add((change, place));
            }
        }
    }

    /// <summary>The change; null where none explains the fault.</summary>
    public Change? Of(Fault fault)
    {
        IReadOnlyList<(Change Change, ChangedPlace Place)> here =
            fault.IsCut ? [.. _all.Where(c => c.Place.Key.StartsWith(fault.Key, StringComparison.Ordinal))]
            : _byKey.TryGetValue(fault.Key, out List<(Change, ChangedPlace)>? found) ? found
            : [];
        (Change Change, ChangedPlace Place)[] fitting = [.. here.Where(c => Shows(c.Change, c.Place, fault))];
        Change? change =
            First(fitting, c => !c.Place.IsLoosening && IsOfKind(c.Change.Kind, fault.Kind))
            ?? First(fitting, c => !c.Place.IsLoosening)
            ?? First(fitting, _ => true);
        // Rows that are matched by another key make a rule across periods compare others.
        return change
            ?? First(
                _all,
                c =>
                    fault.Kind is null
                    && c.Change.Kind == ChangeKind.Key
                    && fault.Key.StartsWith(c.Place.Key, StringComparison.Ordinal)
            );
    }

    /// <summary>Whether a fault is what a change leads to at a place.</summary>
    public static bool Shows(Change change, ChangedPlace place, Fault fault)
    {
        bool isHere = fault.IsCut
            ? place.Key.StartsWith(fault.Key, StringComparison.Ordinal)
            : string.Equals(place.Key, fault.Key, StringComparison.Ordinal);
        if (!isHere || change.IsOfRule != (fault.Kind is null))
            return false;
        return change.IsOfRule
            ? string.Equals(change.Subject, fault.Rule, StringComparison.Ordinal)
            : fault.Kind switch
            {
                ReadProblemKind.MissingMember => change.Kind
                    is ChangeKind.RequiredMemberAdded
                        or ChangeKind.MemberRequired
                        or ChangeKind.OptionalMemberAdded
                        or ChangeKind.MemberOptional,
                ReadProblemKind.UnknownMember => change.Kind == ChangeKind.MemberRemoved,
                ReadProblemKind.DuplicateKey => change.Kind == ChangeKind.Key,
                ReadProblemKind.DuplicateItem => change.Kind == ChangeKind.UniqueItems,
                ReadProblemKind.TooFewItems => change.Kind == ChangeKind.MinItems,
                ReadProblemKind.TooManyItems => change.Kind == ChangeKind.MaxItems,
                _ => change.Kind
                    is >= ChangeKind.NullAllowed
                        and <= ChangeKind.Format
                        and not ChangeKind.ValuesUnlisted,
            };
    }

    // Of several changes at one place the one whose keyword the fault names.
    private static bool IsOfKind(ChangeKind change, ReadProblemKind? fault) =>
        fault switch
        {
            ReadProblemKind.WrongType => change is ChangeKind.Type or ChangeKind.NullRefused,
            ReadProblemKind.NotAnInteger or ReadProblemKind.OutOfRange => change == ChangeKind.Type,
            ReadProblemKind.BelowMinimum => change is ChangeKind.Minimum or ChangeKind.ExclusiveMinimum,
            ReadProblemKind.AboveMaximum => change is ChangeKind.Maximum or ChangeKind.ExclusiveMaximum,
            ReadProblemKind.NotAMultiple => change == ChangeKind.MultipleOf,
            ReadProblemKind.NotInList => change
                is ChangeKind.Constant
                    or ChangeKind.ValuesListed
                    or ChangeKind.ValuesRemoved,
            ReadProblemKind.TooShort => change == ChangeKind.MinLength,
            ReadProblemKind.TooLong => change == ChangeKind.MaxLength,
            ReadProblemKind.PatternMismatch => change == ChangeKind.Pattern,
            ReadProblemKind.FormatMismatch => change == ChangeKind.Format,
            _ => true,
        };

    private static Change? First(
        IEnumerable<(Change Change, ChangedPlace Place)> all,
        Func<(Change Change, ChangedPlace Place), bool> condition
    ) => all.Where(condition).Select(c => c.Change).FirstOrDefault();
}
