using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Cli.Checking;
using SchemaKit.Cli.Forms;
using SchemaKit.Cli.Lines;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Sums;

/// <summary>Adds reports up, those of each year and scope apart: their figures must not be mixed.</summary>
/// <param name="isByUnit">Whether those of each unit are apart as well.</param>
/// <param name="unit">What the unit of a sum over units is called.</param>
internal sealed class SumBook(bool isByUnit, string unit)
{
    private readonly Dictionary<SumKey, IFormSum> _sums = [];

    /// <summary>What became of the reports. Broken ones are added, those that cannot be read are not.</summary>
    public Totals Totals { get; } = new();

    public void Add(CheckedReport report)
    {
        Totals.Add(report.Result);
        if (report.Report is null)
            return;
        SumKey key = SumKey.Of(report.Result.FormId!, report.Report.Title, isByUnit);
        if (!_sums.TryGetValue(key, out IFormSum? sum))
            _sums.Add(key, sum = report.Report.BeginSum());
        sum.Add(report.Report);
    }

    /// <summary>The sums as JSON, by year, scope and unit; where one cannot be written, why.</summary>
    public IEnumerable<(byte[]? Json, Phrase? Problem)> Write() =>
        _sums
            .OrderBy(s => s.Key.Year)
            .ThenBy(s => s.Key.Scope, StringComparer.Ordinal)
            .ThenBy(s => s.Key.Unit, StringComparer.Ordinal)
            .ThenBy(s => s.Key.FormId, StringComparer.Ordinal)
            .Select(s => Write(s.Key, s.Value));

    private (byte[]? Json, Phrase? Problem) Write(SumKey key, IFormSum sum)
    {
        try
        {
            return (sum.ToJson(key.Unit ?? unit), null);
        }
        catch (OverflowException e)
        {
            return (null, Texts.SumDoesNotFit(key.Year, key.Scope, e.Message));
        }
    }
}
