using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Analysis;
using SchemaKit.Schema.Checking;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Samples;

/// <summary>
/// Makes reports that a form allows: any that can be read, or such whose hard rules hold. The same seed gives the same
/// reports on every machine. Each is read by the interpreter before it is handed out: what comes out is allowed.
/// </summary>
internal sealed class ReportSampler
{
    // What a cell takes from the sketch to the document that is read, in operations on fractions.
    private const int CellCost = 500;

    // What a term of a rule takes until it stands in a sum.
    private const int TermCost = 100;

    // A condition that asks about a number may be another once the number is chosen.
    private const int Rounds = 3;

    private readonly FormSchema _form;
    private readonly SampleRandom _random;
    private readonly bool _hasOneLayout;

    /// <param name="form">The form.</param>
    /// <param name="seed">Where chance starts from.</param>
    /// <param name="report">The places of the form, where they are known already.</param>
    /// <param name="conditions">Conditions besides those of the form, at its places.</param>
    public ReportSampler(
        FormSchema form,
        ulong seed,
        ValuePlace? report = null,
        IEnumerable<(ValuePlace Place, ConditionModel Condition)>? conditions = null
    )
    {
        _form = form;
        _random = new SampleRandom(seed);
        Report = report ?? ValuePlace.Of(form.Model);
        Scalars = new ScalarSampler(form.Model, [.. ConditionsOf(Report), .. conditions ?? []]);
        _hasOneLayout = !form.Model.HasLists(form.Model.Root) && form.Layout().ConditionCount == 0;
    }

    /// <summary>The places of the form.</summary>
    public ValuePlace Report { get; }

    /// <summary>The work that reports may take; nothing is drawn any more where it is spent.</summary>
    public WorkBudget Budget { get; set; } = WorkBudget.Unbounded;

    /// <summary>Makes what is no cell.</summary>
    public ScalarSampler Scalars { get; }

    /// <summary>The conditions of a form's rules, each at the place of the object that it speaks of.</summary>
    public static IEnumerable<(ValuePlace Place, ConditionModel Condition)> ConditionsOf(ValuePlace report) =>
        from place in report.Downwards()
        where place.Object is not null
        from rule in place.Object!.Rules
        where rule.When is not null
        select (place, rule.When!);

    /// <summary>The smallest report: what may be left out is, and the numbers are those nearest to zero.</summary>
    public SampledReport? Smallest() => Draw(new SampleRequest { Style = PickStyle.Smallest });

    /// <summary>A report; null where none was found.</summary>
    public SampledReport? Draw(SampleRequest request)
    {
        for (int attempt = 0; attempt < request.Attempts && !Budget.IsSpent; attempt++)
        {
            // What is smallest is tried once, as it was asked for; after that anything will do.
            PickStyle style =
                request.Style == PickStyle.Smallest && attempt > 0 && attempt % 2 == 0
                    ? PickStyle.Ordinary
                    : request.Style;
            if (Try(request, style) is { } report)
                return report;
        }
        return null;
    }

    private SampledReport? Try(SampleRequest request, PickStyle style)
    {
        var sketcher = new Sketcher(Scalars, _random, style, request.Aims);
        if (sketcher.Draw(Report) is not { } sketch)
            return null;
        var cells = new SketchedCells(Report, sketch);
        Budget.Take(CellCost * (cells.Count + 1L));
        decimal[]? numbers = cells.Guess(_random, request.HoldsRules ? PickStyle.Smallest : style);
        if (numbers is null)
            return null;
        if (!request.HoldsRules)
            return Finish(sketch, numbers, sketcher, request);
        bool mustRead = !_hasOneLayout || request.MoreSums is not null || request.Previous is not null;
        IReadOnlyList<SumRow> more = [];
        for (int round = 0; round < Rounds; round++)
        {
            var root = (JsonObject)sketch.ToJson(numbers);
            FormDocument? document = mustRead ? Read(root) : null;
            if (mustRead && document is null)
                return null;
            if (round == 0 && request.MoreSums is { } ask)
            {
                if (ask(root, document!) is not { } asked)
                    return null;
                more = asked;
            }
            SumRow[] rows = [.. Sums(document, cells, request.Previous?.Document), .. more];
            Budget.Take(TermCost * rows.Sum(r => (long)r.Coefficients.Count));
            numbers = cells.Solve(rows, _random, style, Budget);
            if (numbers is null)
                return null;
            if (Finish(sketch, numbers, sketcher, request) is { } report)
                return report;
        }
        return null;
    }

    // The hard rules as sums over the cells of the report, as far as it meets their conditions.
    private List<SumRow> Sums(FormDocument? document, SketchedCells cells, FormDocument? previous)
    {
        FormLayout layout = document?.Layout ?? _form.Layout();
        IReadOnlyList<bool?> conditions = document?.ToCellVector().Conditions ?? [];
        var rows = new List<SumRow>();
        AddRows(layout, null);
        if (previous is not null)
            AddRows(layout.Against(previous.Layout), previous.Cells);
        return rows;

        void AddRows(FormLayout asked, IReadOnlyList<CellValue>? before)
        {
            foreach (Equation equation in asked.Equations)
            {
                if (
                    equation.Rule.Severity == Severity.Error
                    && equation.Rule.NeedsPrevious == before is not null
                    && (equation.Condition is not { } condition || conditions[condition] == true)
                    && SumRow.Of(equation, cells.IsPresent, before) is { } row
                )
                    rows.Add(row);
            }
        }
    }

    private SampledReport? Finish(Sketch sketch, decimal[] numbers, Sketcher sketcher, SampleRequest request)
    {
        var root = (JsonObject)sketch.ToJson(numbers);
        if (Read(root) is not { } document)
            return null;
        bool isValid =
            !request.HoldsRules
            || (
                document.Check().IsValid
                && (request.Previous is null || document.CheckAgainst(request.Previous.Document).IsValid)
            );
        return isValid ? new SampledReport(root, document, sketcher.Shown) : null;
    }

    private FormDocument? Read(JsonObject root) =>
        new DocumentReader(_form.Model).Read(_form, SampleJson.Document(root), out _);
}
