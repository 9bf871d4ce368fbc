using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using SchemaKit.Schema.Analysis;

namespace SchemaKit.Tests.Drafts;

/// <summary>
/// Finds what a vector asks for by trying everything: each set of cells by its weight, and all numbers by elimination.
/// It reads the vector itself and shares nothing with the engine but fractions.
/// </summary>
internal sealed class LiteratureOracle
{
    private const int Few = 8;

    private readonly LiteratureVector _vector;
    private readonly Rational?[] _given;
    private readonly Rational?[] _steps;
    private readonly List<LinearFact> _bounds = [];
    private readonly List<LinearFact> _rules = [];

    public LiteratureOracle(LiteratureVector vector)
    {
        _vector = vector;
        _given = [.. vector.Names.Select(n => ToRational(vector.Record![n]))];
        _steps = [.. vector.Names.Select(n => StepOf(vector.Cells[n]!))];
        for (int cell = 0; cell < _given.Length; cell++)
            AddBounds(cell, vector.Cells[vector.Names[cell]]!);
        foreach (JsonNode rule in vector.Rules.Select(r => r!))
        {
            if ((string?)rule["severity"] is null or "error" && !vector.NotAsked.Contains((string)rule["id"]!))
                AddRule(rule);
        }
    }

    /// <summary>Whether a number was met that no decimal is, such as 1/3: it meets all rules, and cannot be written down.</summary>
    public bool HasMetFraction { get; private set; }

    /// <summary>The lightest sets of cells whose change makes all rules hold, each with the ranges of its numbers.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, NumberRange>> Lightest()
    {
        int[] known = [.. Enumerable.Range(0, _given.Length).Where(c => _given[c] is not null)];
        IEnumerable<IGrouping<int, int[]>> sets = Enumerable
            .Range(0, 1 << known.Length)
            .Select(bits => (int[])[.. known.Where((_, i) => (bits >> i & 1) != 0)])
            .GroupBy(set => set.Sum(c => _vector.WeightOf(_vector.Names[c])))
            .OrderBy(g => g.Key);
        foreach (IGrouping<int, int[]> ofWeight in sets)
        {
            List<IReadOnlyDictionary<string, NumberRange>> found =
            [
                .. ofWeight.Select(RangesOf).OfType<IReadOnlyDictionary<string, NumberRange>>(),
            ];
            if (found.Count > 0)
                return found;
        }
        return [];
    }

    /// <summary>The ranges of blanks that rules tie to each other, the numbers given being right; null where there are none.</summary>
    public IReadOnlyDictionary<string, NumberRange>? RangesOfBlanks(IReadOnlyCollection<string> blanks)
    {
        int[] cells = [.. blanks.Select(b => _vector.Names.ToList().IndexOf(b))];
        IEnumerable<LinearFact> facts = _bounds.Concat(_rules).Where(f => cells.Any(c => !f.Factors[c].IsZero));
        return Narrow(Substituted(facts, []), cells);
    }

    /// <summary>The blanks, those together that rules tie to each other.</summary>
    public IEnumerable<IReadOnlyCollection<string>> Blanks()
    {
        List<HashSet<int>> groups = [];
        foreach (LinearFact rule in _rules)
        {
            var group = new HashSet<int>(
                Enumerable.Range(0, _given.Length).Where(c => _given[c] is null && !rule.Factors[c].IsZero)
            );
            if (group.Count == 0)
                continue;
            foreach (HashSet<int> other in groups.Where(g => g.Overlaps(group)).ToList())
            {
                group.UnionWith(other);
                groups.Remove(other);
            }
            groups.Add(group);
        }
        return groups.Select(g => (IReadOnlyCollection<string>)[.. g.Order().Select(c => _vector.Names[c])]);
    }

    private IReadOnlyDictionary<string, NumberRange>? RangesOf(int[] changed)
    {
        for (int cell = 0; cell < _given.Length; cell++)
        {
            if (_given[cell] is { } value && !changed.Contains(cell) && !Allows(cell, value))
                return null;
        }
        int[] blanks = [.. Enumerable.Range(0, _given.Length).Where(c => _given[c] is null)];
        if (Narrow(Substituted(_bounds.Concat(_rules), changed), [.. changed, .. blanks]) is not { } all)
            return null;
        return changed.Select(c => _vector.Names[c]).ToDictionary(n => n, n => all[n]);
    }

    private List<LinearFact> Substituted(IEnumerable<LinearFact> facts, int[] changed)
    {
        for (int cell = 0; cell < _given.Length; cell++)
        {
            (int at, Rational? value) = (cell, _given[cell]);
            if (value is not null && !changed.Contains(cell))
                facts = facts.Select(f => f.With(at, value.Value));
        }
        return [.. facts];
    }

    // Ends that are no multiples of a cell's step move inwards until nothing moves.
    private Dictionary<string, NumberRange>? Narrow(List<LinearFact> facts, int[] cells)
    {
        if (!FourierMotzkin.IsFeasible(facts))
            return null;
        foreach (int cell in cells.Where(c => _steps[c] is not null))
        {
            Rational step = _steps[cell]!.Value;
            NumberRange? range = FourierMotzkin.RangeOf(facts, cell)?.Multiples(step);
            if (range is null || range.IsEmpty)
                return null;
            if (range.Only is null && range.Greatest - range.Least <= Rational.From(Few) * step)
                return Each(facts, cells, cell, range);
        }
        for (int round = 0; round < 20; round++)
        {
            var ranges = new Dictionary<string, NumberRange>();
            bool isSteady = true;
            foreach (int cell in cells)
            {
                if (FourierMotzkin.RangeOf(facts, cell) is not { } range)
                    return null;
                NumberRange allowed = _steps[cell] is { } step ? range.Multiples(step) : range;
                HasMetFraction |= allowed.Only is { } single && !single.TryToDecimal(out _);
                if (allowed.IsEmpty || (allowed.Only is { } only && !Allows(cell, only)))
                    return null;
                ranges.Add(_vector.Names[cell], allowed);
                if (allowed == range)
                    continue;
                AddEnds(facts, cell, allowed.Least, allowed.Greatest, false);
                isSteady &= allowed.Least == range.Least && allowed.Greatest == range.Greatest;
            }
            if (isSteady)
                return ranges;
        }
        return null;
    }

    // Of few multiples each is tried.
    private Dictionary<string, NumberRange>? Each(List<LinearFact> facts, int[] cells, int cell, NumberRange range)
    {
        Dictionary<string, NumberRange>? all = null;
        for (Rational value = range.Least!.Value; value <= range.Greatest; value += _steps[cell]!.Value)
        {
            List<LinearFact> fixedFacts = [.. facts];
            AddEnds(fixedFacts, cell, value, value, false);
            if (Narrow(fixedFacts, cells) is not { } found)
                continue;
            foreach ((string name, NumberRange other) in all ?? [])
                found[name] = found[name].Hull(other);
            all = found;
        }
        return all;
    }

    private bool Allows(int cell, Rational value) =>
        value.TryToDecimal(out _)
        && (_steps[cell] is not { } step || (value / step).IsInteger)
        && _bounds.Select(b => b.With(cell, value)).All(b => !b.IsConstant || b.IsTrue);

    private void AddBounds(int cell, JsonNode schema)
    {
        AddEnds(_bounds, cell, ToRational(schema["minimum"]), ToRational(schema["maximum"]), false);
        AddEnds(_bounds, cell, ToRational(schema["exclusiveMinimum"]), ToRational(schema["exclusiveMaximum"]), true);
    }

    private void AddEnds(List<LinearFact> facts, int cell, Rational? least, Rational? greatest, bool areLeftOut)
    {
        var factors = new Rational[_given.Length];
        factors[cell] = Rational.One;
        if (least is { } low)
            facts.Add(new LinearFact(factors, low, IsStrict: areLeftOut));
        if (greatest is { } high)
            facts.Add(new LinearFact([.. factors.Select(f => -f)], -high, IsStrict: areLeftOut));
    }

    private void AddRule(JsonNode rule)
    {
        var factors = new Rational[_given.Length];
        Rational constant = Rational.Zero;
        string relation =
            rule["equals"] is not null ? "equals"
            : rule["atMost"] is not null ? "atMost"
            : "atLeast";
        AddSide(rule["sum"]!, Rational.One);
        AddSide(rule[relation]!, -Rational.One);
        Rational tolerance = ToRational(rule["tolerance"]) ?? Rational.Zero;
        Rational[] opposite = [.. factors.Select(f => -f)];
        // The sum of all terms is to be compared with 0.
        if (relation == "equals" && tolerance.IsZero)
            _rules.Add(new LinearFact(factors, -constant, IsEquality: true));
        else if (relation != "atMost")
            _rules.Add(new LinearFact(factors, -constant - tolerance));
        if (relation == "atMost" || (relation == "equals" && !tolerance.IsZero))
            _rules.Add(new LinearFact(opposite, constant - tolerance));

        void AddSide(JsonNode side, Rational sign)
        {
            foreach (JsonNode term in (side as JsonArray ?? [side.DeepClone()]).Select(t => t!))
            {
                if (term is JsonValue value && !value.TryGetValue(out string? _))
                    constant += sign * ToRational(term)!.Value;
                else
                    factors[_vector.Names.ToList().IndexOf((string?)(term as JsonObject)?["path"] ?? (string)term!)] +=
                        sign * (ToRational((term as JsonObject)?["times"]) ?? Rational.One);
            }
        }
    }

    private static Rational? StepOf(JsonNode schema) =>
        ToRational(schema["multipleOf"]) ?? ((string?)schema["type"] == "integer" ? Rational.One : null);

    private static Rational? ToRational(JsonNode? number) =>
        number is null ? null : Rational.From(number.GetValue<decimal>());
}
