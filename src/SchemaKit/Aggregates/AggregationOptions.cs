using System;
using System.Collections.Generic;

namespace SchemaKit;

/// <summary>What is known of an aggregate before its units are added up.</summary>
public sealed class AggregationOptions
{
    /// <summary>
    /// The names of all units that report, as their reports spell them; null where the reports given are all there are.
    /// </summary>
    public IReadOnlyCollection<string>? ExpectedUnits { get; init; }

    /// <summary>Moves a report to the form on which reports of different forms are added up; null where there is no such way.</summary>
    public Func<FormDraft, MigratedDraft?>? Migrate { get; init; }

    /// <summary>
    /// The members of the key, by their names in JSON, in which the aggregate differs from its units, with the aggregate's
    /// values, such as <c>scope</c> and <c>aggregate</c>.
    /// </summary>
    public IReadOnlyDictionary<string, string> AggregateKey { get; init; } = new Dictionary<string, string>();
}
