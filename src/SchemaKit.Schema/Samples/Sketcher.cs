using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Schema.Samples;

/// <summary>Draws a document by its form: which members and rows there are and everything in them but numbers of cells.</summary>
/// <param name="scalars">Values for places that are no cells.</param>
/// <param name="random">What is left to chance.</param>
/// <param name="style">What kind of values to prefer.</param>
/// <param name="aims">What the document should show.</param>
internal sealed class Sketcher(ScalarSampler scalars, SampleRandom random, PickStyle style, SampleAims aims)
{
    // A document with more values shows nothing that a shorter one does not.
    private const int MaxValues = 20_000;
    private const int MaxRequiredValues = 200_000;
    private const int RowAttempts = 20;

    private int _values;

    // Of the rows of a list not all are as somebody wants them: some rules and keys need others beside them.
    private bool _isAiming = true;

    private bool IsSmallest => style == PickStyle.Smallest || _values > MaxValues;

    /// <summary>The places that the document shows.</summary>
    public HashSet<ValuePlace> Shown { get; } = [];

    /// <summary>A document; null where the form leaves no room for one that is not huge.</summary>
    public SketchedObject? Draw(ValuePlace report) => DrawValue(report) as SketchedObject;

    private Sketch? DrawValue(ValuePlace place)
    {
        if (++_values > MaxRequiredValues)
            return null;
        Aim? aim = AimAt(place);
        Shown.Add(place);
        if (place.Value.IsNullable && IsNull(place, aim))
            return new SketchedScalar(SampleJson.Null);
        Sketch? value = place.Value switch
        {
            ObjectValueModel => DrawObject(place),
            ListModel list => DrawList(place, list, aim),
            NumberModel number when place.IsCell => DrawCell(number, place, aim),
            _ => DrawScalar(place, aim),
        };
        return value ?? (place.Value.IsNullable ? new SketchedScalar(SampleJson.Null) : null);
    }

    private bool IsNull(ValuePlace place, Aim? aim) =>
        aim?.Presence switch
        {
            Presence.Null => true,
            Presence.Value => false,
            _ => !IsSmallest && !IsAround(place) && random.Chance(15),
        };

    private SketchedObject? DrawObject(ValuePlace place)
    {
        var members = new Dictionary<ValuePlace, Sketch>();
        foreach (ValuePlace member in place.Children)
        {
            if (!IsThere(member))
                continue;
            if (DrawValue(member) is { } value)
                members.Add(member, value);
            else if (member.Member!.IsRequired)
                return null;
        }
        return new SketchedObject(members, place.Children);
    }

    private bool IsThere(ValuePlace member) =>
        AimAt(member)?.Presence switch
        {
            _ when member.Member!.IsRequired => true,
            Presence.Absent => false,
            Presence.Value or Presence.Null => true,
            _ => IsAround(member) || (!IsSmallest && random.Chance(60)),
        };

    private SketchedList? DrawList(ValuePlace place, ListModel list, Aim? aim)
    {
        ValuePlace item = place.Children[0];
        int count = Count(place, list, aim);
        var rows = new List<Sketch>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            Sketch? row = i == 1 && aim is { RepeatsItem: true } ? rows[0].Repeat() : DrawRow(list, item, names, i);
            if (row is null)
                break;
            if (i == 1 && aim?.Repeated is { } repeated && !Repeat(repeated, list, item, rows[0], row))
                break;
            rows.Add(row);
        }
        return rows.Count < list.MinItems || rows.Count < aim?.Items ? null : new SketchedList(rows);
    }

    private int Count(ValuePlace place, ListModel list, Aim? aim)
    {
        int least = list.MinItems;
        int most = list.MaxItems ?? int.MaxValue;
        if (aim?.Items is { } wanted)
            return wanted;
        if (IsAround(place))
            least = Math.Min(most, Math.Max(1, least));
        if (IsSmallest)
            return least;
        return most <= 20 && random.Chance(15)
            ? most
            : Math.Min(most, least + random.Below(place.Upwards().Any(p => p.IsItem) ? 2 : 4));
    }

    // A row that is told from those before: by its key, or, where no two may be equal, by what stands in it.
    private Sketch? DrawRow(ListModel list, ValuePlace item, HashSet<string> names, int index)
    {
        bool wasAiming = _isAiming;
        _isAiming &= index == 0 || (!IsSmallest && random.Chance(50));
        Sketch? row = DrawValue(item);
        _isAiming = wasAiming;
        ValuePlace[] key = KeyOf(item);
        for (int attempt = 0; attempt < RowAttempts; attempt++)
        {
            if (row is null || NameOf(list, key, row) is not { } name || names.Add(name))
            {
                // Rows that differ in nothing but their numbers are told apart by the first of these.
                if (row is not null && list.IsUnique && FirstCell(row) is { } cell)
                    cell.Variable.Prefer(index);
                return row;
            }
            if (row is SketchedObject drawn)
                foreach (ValuePlace member in key)
                    drawn.Replace(member, DrawAny(member) ?? drawn.At(member)!);
            else
                row = DrawAny(item);
        }
        return null;
    }

    // What must not occur twice among the rows of a list, as far as it is known yet.
    private static string? NameOf(ListModel list, ValuePlace[] key, Sketch row) =>
        row switch
        {
            SketchedObject drawn when key.Length > 0 => RowNames.Of([
                .. key.Select(k => CanonicalJson.Write(((SketchedScalar)drawn.At(k)!).Value)),
            ]),
            SketchedScalar scalar when list.IsUnique => CanonicalJson.Write(scalar.Value),
            _ => null,
        };

    private SketchedScalar? DrawAny(ValuePlace place) =>
        scalars.Draw(place, PickStyle.Ordinary, random) is { } value ? new SketchedScalar(value) : null;

    private static SketchedCell? FirstCell(Sketch row) =>
        row switch
        {
            SketchedCell cell => cell,
            SketchedList list => list.Items.Select(FirstCell).FirstOrDefault(c => c is not null),
            SketchedObject table => table.Members.Select(FirstCell).FirstOrDefault(c => c is not null),
            _ => null,
        };

    // Takes members over from another row; what else the form tells rows by must then differ.
    private bool Repeat(IReadOnlyList<string> names, ListModel list, ValuePlace item, Sketch first, Sketch second)
    {
        if (first is not SketchedObject from || second is not SketchedObject to)
            return false;
        foreach (ValuePlace member in names.Select(item.Find).OfType<ValuePlace>())
        {
            if (from.At(member) is { } value)
                to.Replace(member, value.Repeat());
        }
        ValuePlace[] key = KeyOf(item);
        ValuePlace[] others = [.. key.Where(k => !names.Contains(k.Member!.JsonName))];
        for (int attempt = 0; key.Length > 0 && NameOf(list, key, first) == NameOf(list, key, second); attempt++)
        {
            if (others.Length == 0 || attempt == RowAttempts)
                return false;
            foreach (ValuePlace member in others)
                to.Replace(member, DrawAny(member) ?? to.At(member)!);
        }
        return true;
    }

    private static ValuePlace[] KeyOf(ValuePlace item) =>
        item.Object is { } table ? [.. table.Key.Select(k => item.Find(k.JsonName)!)] : [];

    private SketchedCell DrawCell(NumberModel number, ValuePlace place, Aim? aim)
    {
        IReadOnlyList<JsonNode> values = aim is { Values.Count: > 0 } ? aim.Values : scalars.Hints(place);
        decimal[] numbers = [.. values.OfType<JsonNumber>().Select(ToDecimal)];
        bool isStrict = aim is { IsStrict: true } && numbers.Length > 0;
        bool isPreferred = !isStrict && numbers.Length > 0 && !IsSmallest && random.Chance(aim is null ? 30 : 60);
        return new SketchedCell(new CellVariable(number, isStrict ? numbers : null, isPreferred ? numbers : []));
    }

    private SketchedScalar? DrawScalar(ValuePlace place, Aim? aim)
    {
        JsonNode? value;
        if (aim is { Values.Count: > 0 } && (aim.IsStrict || (!IsSmallest && random.Chance(60))))
            value = IsSmallest ? aim.Values[0] : random.Pick(aim.Values);
        else
            value = scalars.Draw(place, IsSmallest ? PickStyle.Smallest : style, random);
        return value is null ? null : new SketchedScalar(value);
    }

    private Aim? AimAt(ValuePlace place) => (_isAiming ? aims.At(place) : null) ?? aims.Behind(place);

    private bool IsAround(ValuePlace place) => _isAiming && aims.IsAround(place);

    private static decimal ToDecimal(JsonNumber number) =>
        NumberText.TryToDecimal(number.Text, out decimal value) ? value : 0m;
}
