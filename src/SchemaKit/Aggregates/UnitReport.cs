using System;

namespace SchemaKit;

/// <summary>The report of a unit that is added up with others.</summary>
public sealed class UnitReport
{
    private readonly Lazy<CheckResult> _result;

    internal UnitReport(ReportKey key, FormDraft original, FormDraft draft)
    {
        (Key, Original, Draft) = (key, original, draft);
        _result = new Lazy<CheckResult>(original.Check);
    }

    /// <summary>What identifies it.</summary>
    public ReportKey Key { get; }

    /// <summary>The name of the unit.</summary>
    public string Unit => Key.Subject;

    /// <summary>The report as it was given.</summary>
    public FormDraft Original { get; }

    /// <summary>The report on the form of the aggregation.</summary>
    public FormDraft Draft { get; }

    /// <summary>What the rules say of it.</summary>
    public CheckResult Result => _result.Value;

    /// <summary>
    /// Two reports of one unit as one: cells in which they agree hold what both say, all others are unknown.
    /// </summary>
    internal UnitReport AgreeWith(UnitReport other)
    {
        var cells = new CellValue[Draft.Cells.Count];
        for (int i = 0; i < cells.Length; i++)
            cells[i] = Draft.Cells[i] == other.Draft.Cells[i] ? Draft.Cells[i] : CellValue.NotReported;
        return new UnitReport(Key, Original, new FormDraft(Draft.Form, null, cells, Draft.Texts));
    }
}
