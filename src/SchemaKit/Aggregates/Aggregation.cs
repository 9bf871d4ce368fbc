using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Cells;
using SchemaKit.Schema;
using SchemaKit.Schema.Json;

namespace SchemaKit;

/// <summary>
/// The reports of units added up, cell by cell, with the units that are missing, wrong or there twice. For forms without
/// lists. Immutable.
/// </summary>
public sealed class Aggregation
{
    private readonly IReadOnlyList<FormDraft> _given;
    private readonly AggregationOptions _options;
    private readonly CellSum[] _sums;

    private Aggregation(IReadOnlyList<FormDraft> given, AggregationOptions options, bool isMoved)
    {
        (_given, _options) = (given, options);
        UnitReport[] reports = [.. UnitReports.Of(given, options.Migrate, isMoved)];
        Form = reports[0].Draft.Form;
        if (Form.HasLists)
            throw new ReportKeyException(AggregateWords.HasLists(Form.Id));
        IGrouping<string, UnitReport>[] byUnit = [.. reports.GroupBy(r => r.Unit, StringComparer.Ordinal)];
        Units = [.. byUnit.Select(u => u.Aggregate((first, second) => first.AgreeWith(second)))];
        DoubledUnits = [.. byUnit.Where(u => u.Skip(1).Any()).Select(u => u.Key)];
        InvalidUnits = [.. reports.Where(r => !r.Result.IsValid)];
        var found = byUnit.Select(u => u.Key).ToHashSet(StringComparer.Ordinal);
        string[] expected = [.. (options.ExpectedUnits ?? found).Distinct(StringComparer.Ordinal)];
        MissingUnits = [.. expected.Where(u => !found.Contains(u))];
        UnexpectedUnits = [.. Units.Select(u => u.Unit).Except(expected, StringComparer.Ordinal)];
        _sums = new CellSum[Form.Cells.Count];
        foreach (UnitReport unit in Units)
        {
            for (int i = 0; i < _sums.Length; i++)
                _sums[i].Add(unit.Draft.Cells[i]);
        }
    }

    /// <summary>The form on which the reports are added up.</summary>
    public FormSchema Form { get; }

    /// <summary>The units that are added up, each once, in the order in which their reports were given; broken ones too.</summary>
    public IReadOnlyList<UnitReport> Units { get; }

    /// <summary>The expected units without a report.</summary>
    public IReadOnlyList<string> MissingUnits { get; }

    /// <summary>The units that were not expected; their reports are added up all the same.</summary>
    public IReadOnlyList<string> UnexpectedUnits { get; }

    /// <summary>The reports that break hard rules; they are added up as they are.</summary>
    public IReadOnlyList<UnitReport> InvalidUnits { get; }

    /// <summary>
    /// The units with more than one report. Each is added up once; cells in which its reports differ are unknown.
    /// </summary>
    public IReadOnlyList<string> DoubledUnits { get; }

    /// <summary>Adds up the reports of units.</summary>
    /// <param name="units">At least one report.</param>
    /// <param name="options">What is known of the aggregate; null where that is nothing.</param>
    /// <exception cref="ReportKeyException">
    /// There is none; one has no key; two differ in period or kind, such as the scope, or in a form between which there is no
    /// way; or the form has lists.
    /// </exception>
    public static Aggregation Of(IEnumerable<FormDraft> units, AggregationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(units);
        return new([.. units], options ?? new AggregationOptions(), isMoved: false);
    }

    /// <summary>Adds up the reports of units.</summary>
    /// <param name="units">At least one report.</param>
    /// <param name="options">What is known of the aggregate; null where that is nothing.</param>
    /// <typeparam name="T">The type of the reports.</typeparam>
    /// <exception cref="ReportKeyException">There is none; two differ in period or kind; or the form has lists.</exception>
    public static Aggregation OfReports<T>(IEnumerable<T> units, AggregationOptions? options = null)
        where T : class, IReport<T>
    {
        ArgumentNullException.ThrowIfNull(units);
        return Of(units.Select(u => Draft<T>.From(u).Untyped), options);
    }

    /// <summary>The sum as the report of a unit. A cell that one unit leaves open is unknown.</summary>
    /// <param name="unit">What the unit is called whose report it is.</param>
    /// <exception cref="OverflowException">A sum has more digits than a number can have.</exception>
    public FormDraft ToDraft(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var cells = new CellValue[_sums.Length];
        for (int i = 0; i < cells.Length; i++)
        {
            if (_sums[i].IsUnknown)
                continue;
            if (!_sums[i].Value.TryToDecimal(out decimal value))
                throw new OverflowException($"The sum {_sums[i].Value} in {Form.Cells[i].Path} has too many digits.");
            cells[i] = value;
        }
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (KeyMember member in Units[0].Key.Members)
        {
            bool isSubject = member.Role == KeyRole.Subject;
            texts["/" + JsonPointer.Escape(member.Name)] =
                isSubject ? unit
                : _options.AggregateKey.TryGetValue(member.Name, out string? value) ? value
                : member.Value;
        }
        return new FormDraft(Form, null, cells, texts);
    }

    /// <summary>
    /// Compares a published aggregate with its units, cell by cell. Where units are missing, or leave a cell open, a cell is
    /// broken only if the aggregate is less than what is known already; otherwise it is undecided.
    /// </summary>
    /// <param name="aggregate">The aggregate.</param>
    /// <exception cref="ReportKeyException">
    /// The aggregate is of another period or kind than its units, or on a form from which there is no way to theirs.
    /// </exception>
    public AggregateComparison Compare(FormDraft aggregate)
    {
        ArgumentNullException.ThrowIfNull(aggregate);
        RequireAggregate(ReportKey.Of(aggregate));
        if (aggregate.Form.Id == Form.Id)
            return new AggregateComparison(this, aggregate);
        FormDraft moved = _options.Migrate?.Invoke(aggregate)?.Draft ?? aggregate;
        Aggregation units = moved.Form.Id == Form.Id ? this : new Aggregation(_given, _options, isMoved: true);
        return moved.Form.Id == units.Form.Id
            ? new AggregateComparison(units, moved)
            : throw new ReportKeyException(AggregateWords.FormsDiffer(aggregate.Form.Id, Form.Id));
    }

    /// <summary>The sum of what is known in a cell, and whether anything is not known of it.</summary>
    internal (ExactSum Known, bool IsOpen) SumOf(Cell cell) =>
        (_sums[cell.Index].Value, _sums[cell.Index].IsUnknown || MissingUnits.Count > 0);

    // The aggregate says of itself what the options tell, and of all else, its name apart, what its units say.
    private void RequireAggregate(ReportKey aggregate)
    {
        ReportKey units = Units[0].Key;
        foreach (KeyMember member in units.Members.Where(m => m.Role != KeyRole.Subject))
        {
            string expected = _options.AggregateKey.TryGetValue(member.Name, out string? own) ? own : member.Value;
            if (aggregate[member.Name] != expected)
                throw new ReportKeyException(AggregateWords.OtherKey(aggregate, member, expected));
        }
    }
}
