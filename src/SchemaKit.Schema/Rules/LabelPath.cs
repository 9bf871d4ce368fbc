using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Schema;

/// <summary>What a place of a form is called: the labels on the way to it.</summary>
internal static class LabelPath
{
    private const string Separator = " › ";

    /// <summary>The labels, or the names in JSON where there is none.</summary>
    public static string Of(IEnumerable<(string Name, Labels Labels)> steps, string language) =>
        string.Join(Separator, steps.Select(s => s.Labels.In(language) ?? s.Name));
}
