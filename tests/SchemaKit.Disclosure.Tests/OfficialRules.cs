using System;
using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Disclosure.Tests;

/// <summary>The rules H1 to H4 of the official forms, written a second time, so that no test asks the schema for them.</summary>
internal static class OfficialRules
{
    /// <summary>The rules that a cell stands in, as their equations are called.</summary>
    /// <param name="path">The cell.</param>
    /// <param name="rows">The rows of table 3.</param>
    public static IEnumerable<string> ThatContain(string path, IEnumerable<string> rows)
    {
        foreach (string place in ReportMaker.DisputePlaces)
        {
            if (path.StartsWith(place + "/", StringComparison.Ordinal))
                yield return place + "#dispute-total";
        }
        foreach (string row in rows)
        {
            string place = "/applications/" + row;
            if (!path.StartsWith(place + "/", StringComparison.Ordinal))
                continue;
            string column = path[(place.Length + 1)..];
            if (column != "total" && !ReportMaker.Columns.Contains(column))
                continue;
            yield return place + "#row-total";
            if (row is "received" or "carriedIn" or "carriedOut" or "outcomes/total")
                yield return "/applications#balance/" + column;
            if (row.StartsWith("outcomes/", StringComparison.Ordinal))
                yield return "/applications/outcomes#outcomes-total/" + column;
        }
    }
}
