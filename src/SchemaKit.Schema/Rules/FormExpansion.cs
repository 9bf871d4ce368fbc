using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema;

/// <summary>Lays a model out: every cell at its place, every rule at every place of its object, row by row.</summary>
internal sealed class FormExpansion
{
    private readonly FormModel _model;
    private readonly RowSource _rows;
    private readonly FormPlace? _previous;
    private readonly List<Cell> _cells = [];
    private readonly List<Equation> _equations = [];
    private readonly Dictionary<string, Rule[]> _rules = [];
    private readonly Dictionary<string, Cell> _sums = [];
    private readonly HashSet<Cell> _mentioned = [];

    /// <param name="model">The form.</param>
    /// <param name="rows">The rows of its lists.</param>
    /// <param name="previous">The report of the period before; null where it is laid out alike.</param>
    public FormExpansion(FormModel model, RowSource rows, FormPlace? previous)
    {
        _model = model;
        _previous = previous;
        _rows = rows;
        LayOutCells(model.Root, Report, mayBeMissing: false);
        LayOutRules(model.Root, Report);
    }

    public FormPlace Report { get; } = FormPlace.Report();

    public IReadOnlyList<Cell> Cells => _cells;

    public IReadOnlyList<Equation> Equations => _equations;

    /// <summary>
    /// The cells that rules speak of beside their equations' own: those that stand for all rows in a sum over rows, and those
    /// that conditions ask.
    /// </summary>
    public IEnumerable<Cell> Mentioned => _mentioned;

    /// <summary>How many rules have a condition, at all places.</summary>
    public int ConditionCount { get; private set; }

    private void LayOutCells(ObjectModel table, FormPlace place, bool mayBeMissing)
    {
        foreach (MemberModel member in table.Members)
        {
            if (member.IsCell || member.Value is ObjectValueModel or ListModel)
                LayOutCells(
                    member.Value,
                    place.AddMember(member.JsonName, member.Documentation.Labels),
                    mayBeMissing || member.MayBeMissing
                );
        }
    }

    private void LayOutCells(ValueModel value, FormPlace place, bool mayBeMissing)
    {
        switch (value)
        {
            case ObjectValueModel nested:
                LayOutCells(_model.Object(nested.TypeName), place, mayBeMissing);
                break;
            case ListModel list:
                LayOutRows(list, place, mayBeMissing);
                break;
            case NumberModel number:
                place.Cell = new Cell(_cells.Count, place, number, mayBeMissing);
                _cells.Add(place.Cell);
                break;
        }
    }

    private void LayOutRows(ListModel list, FormPlace place, bool mayBeMissing)
    {
        IReadOnlyList<string>? rows = _rows.Next(list);
        place.IsList = true;
        place.IsAbsentList = rows is null;
        foreach (string key in rows ?? [])
            LayOutCells(
                list.Item,
                _rows.IsOneForAll ? place.AddEveryRow() : place.AddRow(key),
                mayBeMissing || list.Item.IsNullable
            );
    }

    private void LayOutRules(ObjectModel table, FormPlace place)
    {
        string path = table.Rules.Count > 0 ? place.Path : "";
        Rule[] rules = RulesOf(table);
        for (int i = 0; i < rules.Length; i++)
        {
            RuleModel model = table.Rules[i];
            int? condition = model.When is null ? null : ConditionCount++;
            NoteAsked(model.When, place);
            foreach (EquationModel equation in model.Equations)
            {
                _equations.Add(
                    new Equation(
                        _equations.Count,
                        rules[i],
                        path,
                        equation.Leaf,
                        Terms(equation.Left, place),
                        equation.LeftConstant,
                        Terms(equation.Right, place),
                        equation.RightConstant
                    )
                    {
                        TypeName = table.Name,
                        Condition = condition,
                    }
                );
            }
        }
        foreach (MemberModel member in table.Members)
        {
            if (member.Value is ObjectValueModel or ListModel)
                LayOutRules(member.Value, place.Find(member.JsonName)!);
        }
    }

    private void LayOutRules(ValueModel value, FormPlace place)
    {
        if (value is ObjectValueModel nested)
            LayOutRules(_model.Object(nested.TypeName), place);
        if (value is not ListModel list)
            return;
        foreach (FormPlace row in place.Children)
            LayOutRules(list.Item, row);
    }

    private void NoteAsked(ConditionModel? condition, FormPlace? place)
    {
        if (place?.Cell is { } cell)
            _mentioned.Add(cell);
        foreach (MemberConditionModel member in (condition as ObjectConditionModel)?.Members ?? [])
            NoteAsked(member.Condition, place?.Find(member.JsonName));
    }

    private Rule[] RulesOf(ObjectModel table)
    {
        if (!_rules.TryGetValue(table.Name, out Rule[]? rules))
            _rules.Add(table.Name, rules = [.. table.Rules.Select(r => new Rule(r))]);
        return rules;
    }

    private Term[] Terms(EquatableArray<TermModel> models, FormPlace place)
    {
        var terms = new List<Term>(models.Count);
        var cells = new List<Cell>(1);
        foreach (TermModel model in models)
        {
            // The number of the period before stands in the row of the same key; where there is none it is unknown. Without a
            // report of the period before, and where both have the same layout, its cells are those of this one.
            FormPlace? before = model.IsPrevious ? _previous?.Counterpart(place) : place;
            bool isNowhere = _previous is not null && before is null;
            cells.Clear();
            AddCells(cells, before ?? place, model.Path, 0);
            foreach (Cell cell in cells)
                terms.Add(new Term(cell, model.Factor, model.IsPrevious, isNowhere ? Term.Nowhere : cell.Index));
        }
        return [.. terms];
    }

    // All cells that a path leads to, one for each item where it takes all. Of a list that is not there nothing is
    // known: a cell that has no number stands for its items.
    private void AddCells(List<Cell> cells, FormPlace place, EquatableArray<string> steps, int at)
    {
        for (; at < steps.Count; at++)
        {
            if (place.IsAbsentList)
            {
                cells.Add(Cell.OfAbsentList(place));
                return;
            }
            if (steps[at] == TermModel.AnyItem)
            {
                AddItems(cells, place, steps, at + 1);
                return;
            }
            place = place.Find(steps[at])!;
        }
        cells.Add(place.Cell!);
    }

    private void AddItems(List<Cell> cells, FormPlace list, EquatableArray<string> steps, int next)
    {
        if (_rows.IsOneForAll)
        {
            cells.Add(SumOver(list, steps, next));
            return;
        }
        foreach (FormPlace row in list.Children)
            AddCells(cells, row, steps, next);
    }

    // Of how many rows there are nothing is known, so that their sum is a number of its own, bounded by 0 at most.
    private Cell SumOver(FormPlace list, EquatableArray<string> steps, int next)
    {
        var below = new List<Cell>(1);
        AddCells(below, list.Children[0], steps, next);
        Cell one = below.Single();
        FormPlace place = list.Sum(steps.Skip(next));
        if (!_sums.TryGetValue(place.Path, out Cell? sum))
        {
            NumberModel item = one.Number;
            var number = new NumberModel(item.IsInteger) { Minimum = item.LeastInteger >= 0 ? 0m : null };
            if (!item.IsInteger)
                number = number with { Minimum = item.Minimum >= 0 || item.ExclusiveMinimum >= 0 ? 0m : null };
            sum = new Cell(_cells.Count, place, number, one.MayBeMissing);
            _cells.Add(sum);
            _sums.Add(place.Path, sum);
        }
        _mentioned.Add(one);
        return sum;
    }
}
