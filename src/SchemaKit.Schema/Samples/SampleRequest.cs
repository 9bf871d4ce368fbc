using System;
using System.Collections.Generic;
using SchemaKit.Schema.Json;

namespace SchemaKit.Schema.Samples;

/// <summary>What kind of report to make.</summary>
internal sealed record SampleRequest
{
    /// <summary>What kind of values to prefer.</summary>
    public PickStyle Style { get; init; } = PickStyle.Ordinary;

    /// <summary>What the report should show.</summary>
    public SampleAims Aims { get; init; } = new();

    /// <summary>Whether its hard rules hold.</summary>
    public bool HoldsRules { get; init; } = true;

    /// <summary>The report of the period before, with which the hard rules across periods hold; null where there is none.</summary>
    public SampledReport? Previous { get; init; }

    /// <summary>
    /// Sums that must tie besides those of the rules, over the cells of the report's layout; null where the report leaves
    /// no room for them. Asked before its numbers are chosen, with some number in each cell.
    /// </summary>
    public Func<JsonObject, FormDocument, IReadOnlyList<SumRow>?>? MoreSums { get; init; }

    /// <summary>How often to try.</summary>
    public int Attempts { get; init; } = 6;
}
