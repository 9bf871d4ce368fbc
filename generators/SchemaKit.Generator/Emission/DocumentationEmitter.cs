using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Emission;

/// <summary>Writes documentation comments from labels, titles, descriptions, units and rules.</summary>
internal static class DocumentationEmitter
{
    public static void Emit(SourceWriter writer, ObjectModel table)
    {
        string? description = Summary(writer, table.Documentation, table.Name, null);
        if (description is null && table.Rules.Count == 0)
            return;
        writer.Line("/// <remarks>");
        if (description is not null)
            writer.Line($"/// {CSharpText.Documentation(description)}");
        if (table.Rules.Count > 0)
        {
            writer.Line("/// Invariants:");
            writer.Line("/// <list type=\"bullet\">");
            foreach (RuleModel rule in table.Rules)
                writer.Line($"/// <item><description>{Invariant(rule)}</description></item>");
            writer.Line("/// </list>");
        }
        writer.Line("/// </remarks>");
    }

    public static void Emit(SourceWriter writer, MemberModel member)
    {
        string? unit = (member.Value as NumberModel)?.Unit;
        string? description = Summary(writer, member.Documentation, member.JsonName, unit);
        if (member.Documentation.IsDeprecated)
            description = Sentences(description, "Deprecated");
        if (member.Documentation.Default is { } usual)
            description = Sentences(description, "Usually " + usual + "; nothing is filled in");
        if (description is not null)
            writer.Line($"/// <remarks>{CSharpText.Documentation(description)}</remarks>");
        if (member.Documentation.Examples.Count > 0)
            writer.Line(
                $"/// <example>{CSharpText.Documentation(string.Join(", ", member.Documentation.Examples))}</example>"
            );
    }

    public static void Emit(SourceWriter writer, EnumModel list)
    {
        if (Summary(writer, list.Documentation, list.Name, null) is { } description)
            writer.Line($"/// <remarks>{CSharpText.Documentation(description)}</remarks>");
    }

    public static void Emit(SourceWriter writer, EnumItemModel item) =>
        Summary(writer, new Documentation(item.Labels, null, null), item.JsonName, null);

    // Writes what a thing is called in all its languages and returns what is left to say of it. Without a label the
    // title says it, without a title the description.
    private static string? Summary(SourceWriter writer, Documentation documentation, string name, string? unit)
    {
        List<string> texts = [.. documentation.Labels.Languages.Select(l => documentation.Labels.In(l)!)];
        string? rest = documentation.Description;
        if (texts.Count == 0 && documentation.Title is null && rest is not null)
            (texts, rest) = ([rest], null);
        else if (texts.Count == 0)
            texts = [documentation.Title ?? name];
        if (unit is not null)
            texts[0] = texts[0].TrimEnd('.', '。') + "（" + unit + "）";
        IEnumerable<string> sentences = texts.Select(t => CSharpText.Documentation(t.TrimEnd('.', '。')) + ".");
        writer.Line($"/// <summary>{string.Join(" ", sentences)}</summary>");
        return rest;
    }

    private static string Sentences(string? first, string second) =>
        (first is null ? "" : first.TrimEnd('.') + ". ") + second + ".";

    private static string Invariant(RuleModel rule)
    {
        string equations =
            rule.Equations.Count == 1 ? "" : ", " + CSharpText.Number(rule.Equations.Count) + " equations";
        string severity = rule.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        };
        string when = rule.WhenText is null ? "" : $", when <c>{CSharpText.Documentation(rule.WhenText)}</c>";
        return $"{CSharpText.Documentation(rule.Id)}: <c>{CSharpText.Documentation(rule.Text)}</c>{when} ({severity}{equations})";
    }
}
