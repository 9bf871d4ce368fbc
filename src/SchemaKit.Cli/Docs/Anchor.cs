using System;
using System.Globalization;
using System.Text;
using SchemaKit.Schema.Analysis;

namespace SchemaKit.Cli.Docs;

/// <summary>
/// What leads to the parts of a page. A path leads to its cell, so that a link to a page can be written from a path alone:
/// <c>page.html#/disputes/reconsideration/total</c>.
/// </summary>
internal static class Anchor
{
    public const string Report = "report";
    public const string Tables = "tables";
    public const string Rules = "rules";
    public const string Values = "values";
    public const string Types = "types";
    public const string Analysis = "analysis";

    /// <summary>A value of a report.</summary>
    public static string OfPath(string path) => Escape(path);

    public static string OfTable(string path) => "table" + Escape(path);

    public static string OfRule(PlacedRule rule) => "rule/" + TypeName(rule.TypeName) + "/" + Escape(rule.Rule.Id);

    public static string OfType(string name) => "type/" + TypeName(name);

    // A type of another document is named in full.
    private static string TypeName(string name) => Escape(name.Replace("global::", "", StringComparison.Ordinal));

    // Letters and digits of any script stay, as does what a path is made of. An id may hold no white space, what cannot be
    // seen should not be in an address, and GitHub takes what stands between two dollar signs for a formula.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '/' or '-' or '_' or '.' or '~' or '*')
                escaped.Append(rune.ToString());
            else
                escaped.Append(CultureInfo.InvariantCulture, $":{rune.Value:x}:");
        }
        return escaped.ToString();
    }
}
