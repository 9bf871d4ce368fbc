using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Analysis;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Samples;

namespace SchemaKit.Schema.Versions;

/// <summary>
/// What follows from the hard rules and bounds of a form, for certain. Only rules count whose numbers are there whenever
/// those are that are asked about: of an undecided rule nothing follows.
/// </summary>
internal sealed class RuleImplication
{
    // What a term of a rule takes until it stands in a program, in operations on fractions.
    private const int TermCost = 100;

    private const string SumStep = "Σ";

    private readonly FormModel _model;
    private readonly ValuePlace _report;
    private readonly List<RuleVariable> _variables = [];
    private readonly Dictionary<(string Path, bool IsPrevious), int> _indices = [];
    private readonly List<AskedRow> _rows = [];

    public RuleImplication(FormSchema form, ValuePlace report)
    {
        (_model, _report) = (form.Model, report);
        FormLayout layout = form.Model.HasLists(form.Model.Root) ? FormLayout.OfRules(form.Model) : form.Layout();
        foreach (Equation equation in layout.Equations.Where(e => e.Rule.Severity == Severity.Error))
        {
            _rows.Add(RowOf(equation, equation.Id, t => IndexOf(t.Cell.Path, t.IsPrevious)!.Value));
            // The report of the period before is one itself.
            if (!equation.Rule.NeedsPrevious)
                _rows.Add(
                    RowOf(equation, "previous " + equation.Id, t => IndexOf(t.Cell.Path, isPrevious: true)!.Value)
                );
        }
    }

    /// <summary>The work that proofs may take; nothing is proven any more where it is spent.</summary>
    public WorkBudget Budget { get; set; } = WorkBudget.Unbounded;

    /// <summary>The range that rules and bounds leave to a cell, with what they are; null where nothing is known.</summary>
    public (Rational? Least, Rational? Greatest, IReadOnlyList<string> From)? Range(ValuePlace place)
    {
        if (Budget.IsSpent || IndexOf(place.Pointer, isPrevious: false) is not { } index)
            return null;
        var reasons = new List<string>();
        RuleProgram program = Program([index], [], null, out Dictionary<int, int> columns);
        SparseVector sum = SparseVector.Unit(columns[index]);
        return program.Range(sum, least: true, greatest: true, reasons) is { } range
            ? (range.Least, range.Greatest, [.. reasons.Distinct()])
            : null;
    }

    /// <summary>Whether certainly no valid document has a value at a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="isNumber">Whether the value is a number.</param>
    public bool IsNeverThere(ValuePlace place, bool isNumber)
    {
        if (Budget.IsSpent)
            return false;
        int[] known = isNumber && IndexOf(place.Pointer, isPrevious: false) is { } index ? [index] : [];
        return Program(known, [.. place.Upwards()], null, out _, isWhole: true).IsImpossible();
    }

    /// <summary>Whether an equation of another version holds wherever it is decided; null where that is not certain.</summary>
    /// <param name="equation">The equation, in a layout for analysis.</param>
    /// <param name="rule">Its rule.</param>
    /// <returns>What it follows from; empty where it is never decided.</returns>
    public IReadOnlyList<string>? Follows(Equation equation, RuleModel rule)
    {
        Term[] terms = [.. equation.Left, .. equation.Right];
        // A number that no document has leaves the equation undecided: where nothing stands, or something else.
        if (terms.Any(t => PlaceOf(t.Cell.Path) is not { Value: NumberModel }))
            return [];
        if (Budget.IsSpent || terms.Any(t => IndexOf(t.Cell.Path, t.IsPrevious) is null))
            return null;
        int[] known = [.. terms.Select(t => IndexOf(t.Cell.Path, t.IsPrevious)!.Value).Distinct()];
        RuleProgram program = Program(known, [], (equation, rule), out Dictionary<int, int> columns);
        SumRow row = SumRow.Of(equation, t => columns[IndexOf(t.Cell.Path, t.IsPrevious)!.Value]);
        // What bounds alone are enough for is said best by them.
        return From(program.WithoutRows()) ?? From(program);

        IReadOnlyList<string>? From(RuleProgram from)
        {
            var reasons = new List<string>();
            (bool least, bool greatest) = (row.Lower is not null, row.Upper is not null);
            if (from.Range(row.Coefficients, least, greatest, reasons) is not { } range)
                return null;
            bool follows =
                (row.Lower is null || range.Least >= row.Lower) && (row.Upper is null || range.Greatest <= row.Upper);
            return !follows ? null
                : reasons.Count > 0 ? [.. reasons.Distinct()]
                : [rule.Text];
        }
    }

    // The rows that are decided where some numbers are there, all of them or as far as they hang together with these.
    private RuleProgram Program(
        int[] known,
        HashSet<ValuePlace> there,
        (Equation Equation, RuleModel Rule)? asked,
        out Dictionary<int, int> columns,
        bool isWhole = false
    )
    {
        Budget.Take(TermCost * _rows.Sum(r => (long)r.Terms.Length));
        // Without a number of the period before there may be no report of it.
        HashSet<ValuePlace>? before = PlacesOf(known, isPrevious: true);
        HashSet<ValuePlace> now = PlacesOf(known, isPrevious: false) ?? [];
        now.UnionWith(there);
        List<(string Name, SumRow Row)> decided =
        [
            .. _rows.Where(r => IsAsked(r.Equation, asked) && r.Terms.All(IsThere)).Select(r => (r.Name, r.Row)),
            .. PartsOfSums(now),
            .. SummedRows(),
        ];
        List<(string Name, SumRow Row)> rows = isWhole ? decided : Connected(known, decided);
        int[] cells = [.. rows.SelectMany(r => r.Row.Coefficients.Support).Concat(known).Distinct().OrderBy(c => c)];
        Dictionary<int, int> byCell = Enumerable.Range(0, cells.Length).ToDictionary(i => cells[i]);
        columns = byCell;
        return new RuleProgram(
            [.. cells.Select(c => (_variables[c].Name, DomainOf(_variables[c], asked)))],
            [.. rows.Select(r => (r.Name, r.Row with { Coefficients = Mapped(r.Row.Coefficients) }))],
            Budget
        );

        bool IsThere(int index)
        {
            RuleVariable variable = _variables[index];
            HashSet<ValuePlace>? places = variable.IsPrevious ? before : now;
            return known.Contains(index) || (places is not null && MustBeThere(variable, places));
        }

        SparseVector Mapped(SparseVector sum) =>
            SparseVector.Of(Enumerable.Range(0, sum.Count).Select(i => (byCell[sum.Support[i]], sum.ValueAt(i))));
    }

    private static AskedRow RowOf(Equation equation, string name, Func<Term, int> indexOf) =>
        new(name, equation, SumRow.Of(equation, indexOf), [.. equation.Left.Concat(equation.Right).Select(indexOf)]);

    private HashSet<ValuePlace>? PlacesOf(int[] known, bool isPrevious)
    {
        RuleVariable[] own = [.. known.Select(k => _variables[k]).Where(v => v.IsPrevious == isPrevious)];
        return own.Length == 0 ? null : [.. own.SelectMany(v => v.Place.Upwards())];
    }

    // A condition that is met says more of the numbers that it asks about.
    private static NumberDomain DomainOf(RuleVariable variable, (Equation Equation, RuleModel Rule)? asked)
    {
        NumberModel number = variable.Number;
        if (asked is not { Rule.When: ObjectConditionModel condition } || variable.IsPrevious || variable.IsSum)
            return new NumberDomain(number);
        string place = asked.Value.Equation.Place + "/";
        if (!variable.Path.StartsWith(place, StringComparison.Ordinal))
            return new NumberDomain(number);
        ConditionModel? asks = condition;
        foreach (string step in variable.Path.Substring(place.Length).Split('/'))
            asks = (asks as ObjectConditionModel)
                ?.Members.FirstOrDefault(m => m.JsonName == JsonPointer.Unescape(step))
                ?.Condition;
        if (asks is not ScalarConditionModel { Bounds: { } bounds })
            return new NumberDomain(number);
        return new NumberDomain(
            number with
            {
                Minimum = Greater(number.Minimum, Greater(bounds.Minimum, bounds.ExclusiveMinimum)),
                Maximum = Lesser(number.Maximum, Lesser(bounds.Maximum, bounds.ExclusiveMaximum)),
            }
        );
    }

    // Where no row has less than nothing, none has more than all together: of a row that is there, its number is a part.
    private IEnumerable<(string Name, SumRow Row)> PartsOfSums(HashSet<ValuePlace> there)
    {
        for (int sum = 0; sum < _variables.Count; sum++)
        {
            RuleVariable variable = _variables[sum];
            if (
                variable is { IsSum: true, IsPrevious: false, Number.Minimum: >= 0m }
                && variable.Place.Upwards().Where(p => p.IsItem).All(there.Contains)
                && IndexOf(variable.Place.Pointer, isPrevious: false) is { } part
            )
                yield return (
                    variable.Place.Pointer + " >= 0",
                    new SumRow(SparseVector.Of([(sum, Rational.One), (part, -Rational.One)]), Rational.Zero, null)
                );
        }
    }

    // What holds in each row, whatever its numbers are, holds of the sums over all rows too, where no constant is in it.
    private IEnumerable<(string Name, SumRow Row)> SummedRows()
    {
        foreach (AskedRow asked in _rows.Where(r => r.Equation.Condition is null && !r.Equation.Rule.NeedsPrevious))
        {
            RuleVariable[] variables = [.. asked.Terms.Distinct().Select(t => _variables[t])];
            ValuePlace? row = variables[0].Place.Upwards().FirstOrDefault(p => p.IsItem);
            if (
                row is null
                || !(asked.Row.Lower is null || asked.Row.Lower.Value.IsZero)
                || !(asked.Row.Upper is null || asked.Row.Upper.Value.IsZero)
                || variables.Any(v =>
                    v.IsPrevious || v.IsSum || !v.Place.Upwards().Contains(row) || !MustBeThere(v, [.. row.Upwards()])
                )
            )
                continue;
            int?[] sums = [.. asked.Row.Coefficients.Support.Select(i => SumIndex(_variables[i].Place, row))];
            if (sums.All(i => i is not null))
                yield return (
                    asked.Name,
                    asked.Row with
                    {
                        Coefficients = SparseVector.Of(
                            sums.Select((index, at) => (index!.Value, asked.Row.Coefficients.ValueAt(at)))
                        ),
                    }
                );
        }
    }

    // The sum over the rows of a list, where some rule asks about it.
    private int? SumIndex(ValuePlace cell, ValuePlace row)
    {
        string path = row.Parent!.Pointer + "/" + SumStep + cell.Pointer.Substring(row.Pointer.Length);
        return _indices.TryGetValue((path, false), out int index) ? index : null;
    }

    private static List<(string Name, SumRow Row)> Connected(int[] known, List<(string Name, SumRow Row)> rows)
    {
        var reached = new HashSet<int>(known);
        var connected = new List<(string, SumRow)>();
        (string Name, SumRow Row)[] next;
        do
        {
            next = [.. rows.Where(r => r.Row.Coefficients.Support.Any(reached.Contains) || r.Row.Coefficients.IsZero)];
            foreach ((string Name, SumRow Row) row in next)
            {
                rows.Remove(row);
                connected.Add(row);
                reached.UnionWith(row.Row.Coefficients.Support);
            }
        } while (next.Length > 0);
        return connected;
    }

    // A rule with a condition is asked where a rule on the same object is asked under a condition that meets it.
    private bool IsAsked(Equation equation, (Equation Equation, RuleModel Rule)? asked)
    {
        if (equation.Condition is null)
            return true;
        RuleModel own = _model.Object(equation.TypeName).Rules.First(r => r.Id == equation.Rule.Id);
        return asked is { } other
            && other.Equation.Place == equation.Place
            && ConditionImplication.Holds(other.Rule.When, own.When);
    }

    // Of a sum over rows each row must have its number: that one row has it says nothing of the others.
    private static bool MustBeThere(RuleVariable variable, HashSet<ValuePlace> there)
    {
        ValuePlace? lastList = variable.IsSum ? variable.Place.Upwards().First(p => p.IsItem).Parent : null;
        foreach (ValuePlace place in variable.Place.Upwards())
        {
            bool isBelowSum = lastList is not null && place != lastList && place.Upwards().Contains(lastList);
            if (place.MayBeMissing && (isBelowSum || !there.Contains(place)))
                return false;
            // A row is there only where somebody knows of it, or the list must have one.
            bool isRow = place.IsItem && !variable.IsSum;
            if (isRow && !there.Contains(place) && place.Parent!.Value is ListModel { MinItems: 0 })
                return false;
        }
        return true;
    }

    // The number at a path; a sum over rows that no rule of this version asks about is one too.
    private int? IndexOf(string path, bool isPrevious)
    {
        if (_indices.TryGetValue((path, isPrevious), out int index))
            return index;
        if (PlaceOf(path) is not { IsCell: true, Value: NumberModel number } place)
            return null;
        bool isSum = path.Split('/').Contains(SumStep) && path != place.Pointer;
        if (isSum)
        {
            bool isNeverNegative = new NumberDomain(number).Least is { } least && least >= Rational.Zero;
            number = new NumberModel(number.IsInteger) { Minimum = isNeverNegative ? 0m : null };
        }
        _variables.Add(new RuleVariable(path, isPrevious, number, place, isSum));
        return _indices[(path, isPrevious)] = _variables.Count - 1;
    }

    // The place of a cell of the layout, in which a list has one row for all, and a sum over rows is a cell of its own.
    private ValuePlace? PlaceOf(string path)
    {
        ValuePlace? place = _report;
        foreach (string step in path.Split('/').Skip(1))
        {
            bool isItem = place?.Value is ListModel && step is ValuePlace.EveryItem or SumStep;
            place = isItem ? place!.Children[0] : place?.Find(JsonPointer.Unescape(step));
        }
        return place;
    }

    private static decimal? Greater(decimal? a, decimal? b) => a is null || b > a ? b : a;

    private static decimal? Lesser(decimal? a, decimal? b) => a is null || b < a ? b : a;

    /// <param name="Name">What it is called.</param>
    /// <param name="Equation">The equation.</param>
    /// <param name="Row">What it asks of the variables.</param>
    /// <param name="Terms">The variables that must be there for it to be decided; factors that cancel leave them out of the row.</param>
    private sealed record AskedRow(string Name, Equation Equation, SumRow Row, int[] Terms);
}
