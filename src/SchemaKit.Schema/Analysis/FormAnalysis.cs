using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Analysis;

/// <summary>
/// What follows from a form's rules before any report is written: exact, the same on every machine, and bounded in its
/// work. The hard rules (severity error) that speak of one report are taken as a linear system; cells may hold fractions
/// as far as it is concerned, so that a contradiction between whole numbers only can stay unseen.
/// </summary>
internal sealed class FormAnalysis
{
    // With this many rows a wrong number can be mistaken for one in another row.
    private const int Rows = 2;

    private readonly FormSchema _form;
    private readonly FormLayout _layout;
    private readonly FormLayout _ofRules;
    private readonly WorkBudget _budget;
    private readonly List<LinearRow> _rows;
    private readonly List<Section> _tables = [];
    private readonly List<SystemAnalysis> _systems = [];
    private readonly List<NotAnalysed> _notAnalysed = [];

    private FormAnalysis(FormSchema form, long operations, bool figures)
    {
        (_form, _budget) = (form, new WorkBudget(operations));
        bool hasLists = form.HasLists;
        _layout = hasLists ? FormLayout.OfSome(form.Model, Rows) : form.Layout();
        _ofRules = hasLists ? FormLayout.OfRules(form.Model) : form.Layout();
        Rules =
        [
            .. _ofRules.Equations.GroupBy(e => e.Rule).Select(g => new PlacedRule(g.First().TypeName, g.Key, [.. g])),
        ];
        _rows = HardRows(_ofRules);
        if (figures)
        {
            Whole = FindSection("", form.Labels);
            FindTables();
        }
        AnalyseSystems();
        RedundantRules = FindRedundantRules();
        Uncovered = FindUncovered();
        NotAdditive = [.. Rules.Select(NotAdditiveOf).OfType<NotAdditiveRule>()];
    }

    /// <summary>All rules of the form, in its order.</summary>
    public IReadOnlyList<PlacedRule> Rules { get; }

    /// <summary>How many rows the figures take in each list; null where the form has no lists.</summary>
    public int? RowsPerList => _layout == _ofRules ? null : Rows;

    /// <summary>The figures of the whole form; null where it is too large, or where nobody asked for them.</summary>
    public Section? Whole { get; }

    /// <summary>The figures of each object among the members of the root.</summary>
    public IReadOnlyList<Section> Tables => _tables;

    /// <summary>Sets of constraints that no report can meet together.</summary>
    public IEnumerable<Contradiction> Contradictions => _systems.SelectMany(s => s.Contradictions);

    /// <summary>Rules that could be left out together, with all their equations, without changing what is right.</summary>
    public IReadOnlyList<RuleConsequence> RedundantRules { get; }

    /// <summary>Equations that could be left out together without changing what is right.</summary>
    public IEnumerable<Consequence> RedundantEquations =>
        _systems.SelectMany(s => s.Following).OrderBy(c => c.Equation.Index);

    /// <summary>Cells in which only one number can stand.</summary>
    public IEnumerable<ForcedCell> Forced => _systems.SelectMany(s => s.Forced).OrderBy(f => f.Cell.Index);

    /// <summary>Cells that no rule speaks of, of whatever severity.</summary>
    public IReadOnlyList<Cell> Uncovered { get; }

    /// <summary>Rules, of whatever severity, that may hold in reports and not in their sum.</summary>
    public IReadOnlyList<NotAdditiveRule> NotAdditive { get; }

    /// <summary>What was too large to analyse.</summary>
    public IReadOnlyList<NotAnalysed> NotAnalysed => _notAnalysed;

    /// <summary>Analyses a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="operations">How many operations it may take, such as <see cref="WorkBudget.OfCompiler"/>.</param>
    public static FormAnalysis Of(FormSchema form, long operations = WorkBudget.OfCommand) =>
        new(form, operations, figures: true);

    /// <summary>Looks for what is wrong with the rules of a form, and leaves out the figures of how much they are worth.</summary>
    /// <param name="form">The form.</param>
    /// <param name="operations">How many operations it may take.</param>
    public static FormAnalysis FaultsOf(FormSchema form, long operations) => new(form, operations, figures: false);

    // A rule with a condition is asked of some reports only: of the others nothing can be told by it.
    private static List<LinearRow> HardRows(FormLayout layout) =>
        [
            .. layout
                .Equations.Where(e => e.Rule.Severity == Severity.Error && !e.Rule.NeedsPrevious && e.Condition is null)
                .Select(LinearRow.Of),
        ];

    private Section? FindSection(string path, Labels labels)
    {
        List<LinearRow> rows = _layout == _ofRules ? _rows : HardRows(_layout);
        return Try(
            b => Section.Of(path, labels, _layout.Cells, rows, b),
            () => new NotAnalysed(path, _layout.Cells.Count, rows.Count)
        );
    }

    // Up to the first that is too large: by then little is left for the rest.
    private void FindTables()
    {
        foreach (MemberModel member in _form.Model.Root.Members.Where(HoldsCells))
        {
            if (FindSection(JsonPointer.Join([member.JsonName]), member.Documentation.Labels) is not { } table)
                return;
            _tables.Add(table);
        }
    }

    private bool HoldsCells(MemberModel member) =>
        member.Value switch
        {
            ObjectValueModel table => _form.Model.HasCells(_form.Model.Object(table.TypeName)),
            ListModel list => _form.Model.HasCells(list),
            _ => false,
        };

    private void AnalyseSystems()
    {
        foreach (List<LinearRow> rows in Systems())
        {
            List<Cell> cells = CellsOf(rows);
            if (
                Try(
                    b => new SystemAnalysis(rows, cells, b),
                    () => new NotAnalysed(rows[0].Equation.Id, cells.Count, rows.Count)
                ) is
                { } system
            )
                _systems.Add(system);
        }
    }

    private List<Cell> CellsOf(List<LinearRow> rows)
    {
        var indices = new List<int>();
        foreach (LinearRow row in rows)
            indices.AddRange(row.Coefficients.Support);
        indices.Sort();
        var cells = new List<Cell>();
        for (int i = 0; i < indices.Count; i++)
        {
            if (i == 0 || indices[i] != indices[i - 1])
                cells.Add(_ofRules.Cells[indices[i]]);
        }
        return cells;
    }

    // Equations that share cells, directly or through others, in the order of the first of each.
    private IEnumerable<List<LinearRow>> Systems()
    {
        int[] parents = [.. Enumerable.Range(0, _ofRules.Cells.Count)];
        foreach (LinearRow row in _rows)
        {
            for (int i = 1; i < row.Coefficients.Count; i++)
                parents[Find(row.Coefficients.IndexAt(i))] = Find(row.Coefficients.First);
        }
        return _rows
            .GroupBy(r => r.Coefficients.IsZero ? -1 - r.Equation.Index : Find(r.Coefficients.First))
            .Select(g => g.ToList());

        int Find(int cell)
        {
            while (parents[cell] != cell)
                cell = parents[cell] = parents[parents[cell]];
            return cell;
        }
    }

    private List<RuleConsequence> FindRedundantRules()
    {
        var redundant = new List<RuleConsequence>();
        var dropped = new HashSet<Equation>();
        var systems = new Dictionary<Equation, SystemAnalysis>();
        foreach (SystemAnalysis system in _systems.Where(s => !s.IsIndependent))
        {
            foreach (Equation equation in system.Equations)
                systems.Add(equation, system);
        }
        foreach (PlacedRule rule in Rules.Reverse().Where(r => r.Equations.All(systems.ContainsKey)))
        {
            IReadOnlyList<Equation> equations = rule.Equations;
            RuleConsequence? found = Try(
                b => FromOthers(rule, [.. equations.Select(e => systems[e]).Distinct()], dropped, b),
                () => NotAnalysedOf(equations)
            );
            if (found is null)
                continue;
            redundant.Insert(0, found);
            dropped.UnionWith(equations);
        }
        return redundant;
    }

    private List<Cell> FindUncovered()
    {
        var isCovered = new bool[_ofRules.Cells.Count];
        foreach (Equation equation in _ofRules.Equations)
        {
            foreach (Term term in equation.Left)
                isCovered[term.Cell.Index] = true;
            foreach (Term term in equation.Right)
                isCovered[term.Cell.Index] = true;
        }
        foreach (Cell cell in _ofRules.Mentioned)
            isCovered[cell.Index] = true;
        return [.. _ofRules.Cells.Where(c => !isCovered[c.Index])];
    }

    private static RuleConsequence? FromOthers(
        PlacedRule rule,
        IEnumerable<SystemAnalysis> systems,
        HashSet<Equation> dropped,
        WorkBudget budget
    )
    {
        var equations = new HashSet<Equation>(rule.Equations);
        var from = new List<Constraint>();
        foreach (SystemAnalysis system in systems)
        {
            if (system.FromOthers(equations, dropped, budget) is not { } reasons)
                return null;
            from.AddRange(reasons);
        }
        return new RuleConsequence(rule, from);
    }

    private static NotAnalysed NotAnalysedOf(IReadOnlyList<Equation> equations) =>
        new(
            equations[0].Id,
            equations.SelectMany(e => e.Left.Concat(e.Right)).Select(t => t.Cell).Distinct().Count(),
            equations.Count
        );

    private static NotAdditiveRule? NotAdditiveOf(PlacedRule rule)
    {
        Equation equation = rule.Equations[0];
        Rational constant = Rational.From(equation.RightConstant) - Rational.From(equation.LeftConstant);
        Rational tolerance = Rational.From(rule.Rule.Tolerance);
        // Sums of k reports would have to compare with k times the constant, and may differ by k times the tolerance.
        bool isKept = rule.Rule.Relation switch
        {
            Relation.AtMost => (constant + tolerance).Sign <= 0,
            Relation.AtLeast => (constant - tolerance).Sign >= 0,
            _ => constant.IsZero && tolerance.IsZero,
        };
        return isKept ? null : new NotAdditiveRule(rule, constant.IsZero ? tolerance : constant);
    }

    private T? Try<T>(Func<WorkBudget, T?> analyse, Func<NotAnalysed> part)
        where T : class
    {
        WorkBudget half = _budget.Half();
        try
        {
            return analyse(half);
        }
        catch (WorkBudgetExceededException)
        {
            _notAnalysed.Add(part());
            return null;
        }
        finally
        {
            _budget.Settle(half);
        }
    }
}
