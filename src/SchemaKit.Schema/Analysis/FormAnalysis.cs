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
    private readonly FormSchema _form;
    private readonly WorkBudget _budget;
    private readonly List<LinearRow> _rows;
    private readonly List<Section> _tables = [];
    private readonly List<SystemAnalysis> _systems = [];
    private readonly List<NotAnalysed> _notAnalysed = [];

    private FormAnalysis(FormSchema form, long operations)
    {
        (_form, _budget) = (form, new WorkBudget(operations));
        Rules = FindRules();
        _rows =
        [
            .. form
                .Equations.Where(e => e.Rule.Severity == Severity.Error && !e.Rule.NeedsPrevious)
                .Select(LinearRow.Of),
        ];
        Whole = FindSection("", form.Labels);
        FindTables();
        AnalyseSystems();
        RedundantRules = FindRedundantRules();
        var covered = new HashSet<int>(
            form.Equations.SelectMany(e => e.Left.Concat(e.Right)).Select(t => t.Cell.Index)
        );
        Uncovered = [.. form.Cells.Where(c => !covered.Contains(c.Index))];
        NotAdditive = [.. Rules.Select(NotAdditiveOf).OfType<NotAdditiveRule>()];
    }

    /// <summary>All rules of the form, in its order.</summary>
    public IReadOnlyList<PlacedRule> Rules { get; }

    /// <summary>The figures of the whole form; null where it is too large.</summary>
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
    public static FormAnalysis Of(FormSchema form, long operations = WorkBudget.OfCommand) => new(form, operations);

    private Section? FindSection(string path, Labels labels) =>
        Try(b => Section.Of(path, labels, _form.Cells, _rows, b), path, _form.Cells.Count, _rows.Count);

    // Up to the first that is too large: by then little is left for the rest.
    private void FindTables()
    {
        foreach (MemberModel member in _form.Model.Root.Members.Where(m => m.Value is ObjectValueModel))
        {
            if (FindSection(JsonPointer.Join([member.JsonName]), member.Documentation.Labels) is not { } table)
                return;
            _tables.Add(table);
        }
    }

    private void AnalyseSystems()
    {
        foreach (List<LinearRow> rows in Systems())
        {
            var indices = new HashSet<int>(rows.SelectMany(r => r.Coefficients.Support));
            List<Cell> cells = [.. indices.OrderBy(i => i).Select(i => _form.Cells[i])];
            if (
                Try(b => new SystemAnalysis(rows, cells, b), rows[0].Equation.Id, cells.Count, rows.Count) is { } system
            )
                _systems.Add(system);
        }
    }

    // Equations that share cells, directly or through others, in the order of the first of each.
    private IEnumerable<List<LinearRow>> Systems()
    {
        int[] parents = [.. Enumerable.Range(0, _form.Cells.Count)];
        foreach (LinearRow row in _rows)
        {
            foreach (int cell in row.Coefficients.Support)
                parents[Find(cell)] = Find(row.Coefficients.First);
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
        foreach (SystemAnalysis system in _systems)
        {
            foreach (Equation equation in system.Equations)
                systems.Add(equation, system);
        }
        foreach (PlacedRule rule in Rules.Reverse().Where(r => r.Equations.All(systems.ContainsKey)))
        {
            IReadOnlyList<Equation> equations = rule.Equations;
            RuleConsequence? found = Try(
                b => FromOthers(rule, [.. equations.Select(e => systems[e]).Distinct()], dropped, b),
                equations[0].Id,
                equations.SelectMany(e => e.Left.Concat(e.Right)).Select(t => t.Cell).Distinct().Count(),
                equations.Count
            );
            if (found is null)
                continue;
            redundant.Insert(0, found);
            dropped.UnionWith(equations);
        }
        return redundant;
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
        return isKept ? null : new NotAdditiveRule(rule, constant);
    }

    private List<PlacedRule> FindRules()
    {
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        NamePlaces(_form.Model.Root, []);
        return
        [
            .. _form
                .Equations.GroupBy(e => (types[e.Place], e.Rule.Id))
                .Select(g => new PlacedRule(g.Key.Item1, g.First().Rule, [.. g])),
        ];

        void NamePlaces(ObjectModel table, string[] path)
        {
            types.Add(JsonPointer.Join(path), table.Name);
            foreach (MemberModel member in table.Members)
            {
                if (member.Value is ObjectValueModel nested)
                    NamePlaces(_form.Model.Object(nested.TypeName), [.. path, member.JsonName]);
            }
        }
    }

    private T? Try<T>(Func<WorkBudget, T?> analyse, string what, int cells, int equations)
        where T : class
    {
        WorkBudget part = _budget.Half();
        try
        {
            return analyse(part);
        }
        catch (WorkBudgetExceededException)
        {
            _notAnalysed.Add(new NotAnalysed(what, cells, equations));
            return null;
        }
        finally
        {
            _budget.Settle(part);
        }
    }
}
