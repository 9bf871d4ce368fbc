using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Generator.Emission;

/// <summary>
/// Writes the checks: for each rule a method that says whether it holds, one more for each leaf where a rule is lifted,
/// since small methods are what the just-in-time compiler makes fast.
/// </summary>
internal static class RulesEmitter
{
    public static void Emit(SourceWriter writer, FormModel form)
    {
        foreach (ObjectModel table in form.Types.OfType<ObjectModel>().Where(t => HasRules(form, t)))
        {
            List<RuleModel> rules = [.. table.Rules.Where(r => !r.NeedsPrevious)];
            var used = new HashSet<string>();
            IReadOnlyList<string> names = LocalNames.Distinct(
                rules.Select(r => CSharpNames.Pascal(r.Id) + "Holds"),
                used
            );
            EmitHold(writer, form, table, names);
            writer.Line();
            for (int i = 0; i < rules.Count; i++)
                EmitRule(writer, form, table, rules[i], names[i], used);
        }
    }

    /// <summary>Whether an object or anything below it has a rule that speaks of one report.</summary>
    public static bool HasRules(FormModel form, ObjectModel table) =>
        table.Rules.Any(r => !r.NeedsPrevious)
        || table.Members.Any(m => m.Value is ObjectValueModel nested && HasRules(form, form.Object(nested.TypeName)));

    private static void EmitHold(SourceWriter writer, FormModel form, ObjectModel table, IReadOnlyList<string> names)
    {
        IEnumerable<string> nested = table
            .Members.Where(m => m.Value is ObjectValueModel n && HasRules(form, form.Object(n.TypeName)))
            .Select(m =>
                !m.MayBeMissing ? $"Hold(value.{m.Name})"
                : CSharpType.IsOptional(m) ? $"(value.{m.Name}.Value is {{ }} present{m.Name} && Hold(present{m.Name}))"
                : $"(value.{m.Name} is {{ }} present{m.Name} && Hold(present{m.Name}))"
            );
        List<string> conditions = [.. names.Select(n => n + "(value)"), .. nested];
        writer.Line($"internal static bool Hold({Parameter(table)}) =>");
        Conjunction(writer, conditions);
    }

    private static void EmitRule(
        SourceWriter writer,
        FormModel form,
        ObjectModel table,
        RuleModel rule,
        string name,
        HashSet<string> used
    )
    {
        writer.Line("// " + CSharpText.Comment(rule.Id + ": " + rule.Text));
        if (rule.Equations.Count == 1)
        {
            EmitWithTolerance(writer, form, table, rule, rule.Equations[0], name, used);
            return;
        }
        IReadOnlyList<string> leaves = LocalNames.Distinct(
            rule.Equations.Select(e => name + "_" + string.Concat(e.Leaf.Split('/').Select(CSharpNames.Pascal))),
            used
        );
        writer.Line($"private static bool {name}({Parameter(table)}) =>");
        Conjunction(writer, [.. leaves.Select(l => l + "(value)")]);
        writer.Line();
        for (int i = 0; i < rule.Equations.Count; i++)
            EmitWithTolerance(writer, form, table, rule, rule.Equations[i], leaves[i], used);
    }

    // Sides that may differ by a tolerance are compared with it on either side: each comparison is as exact as without.
    private static void EmitWithTolerance(
        SourceWriter writer,
        FormModel form,
        ObjectModel table,
        RuleModel rule,
        EquationModel equation,
        string name,
        HashSet<string> used
    )
    {
        EquationModel below = equation with { RightConstant = equation.RightConstant + rule.Tolerance };
        EquationModel above = equation with { LeftConstant = equation.LeftConstant + rule.Tolerance };
        if (rule.Tolerance != 0m && rule.Relation == Relation.Equal)
        {
            IReadOnlyList<string> halves = LocalNames.Distinct([name + "_NotAbove", name + "_NotBelow"], used);
            writer.Line($"private static bool {name}({Parameter(table)}) =>");
            Conjunction(writer, [.. halves.Select(h => h + "(value)")]);
            writer.Line();
            EmitEquation(writer, form, table, Relation.AtMost, below, halves[0]);
            EmitEquation(writer, form, table, Relation.AtLeast, above, halves[1]);
            return;
        }
        EmitEquation(
            writer,
            form,
            table,
            rule.Relation,
            rule.Relation == Relation.AtMost ? below
                : rule.Relation == Relation.AtLeast ? above
                : equation,
            name
        );
    }

    private static void EmitEquation(
        SourceWriter writer,
        FormModel form,
        ObjectModel table,
        Relation relation,
        EquationModel equation,
        string name
    )
    {
        Arithmetic arithmetic = Arithmetic.For(form, table, equation);
        string symbol = relation switch
        {
            Relation.Equal => "==",
            Relation.AtMost => "<=",
            _ => ">=",
        };
        writer.Line($"private static bool {name}({Parameter(table)}) =>");
        writer.Indent();
        writer.Chain("", arithmetic.Compare(equation, symbol), "", ";");
        writer.Unindent();
        writer.Line();
    }

    private static void Conjunction(SourceWriter writer, IReadOnlyList<string> conditions)
    {
        writer.Indent();
        writer.Chain("", conditions, " &&", ";");
        writer.Unindent();
    }

    private static string Parameter(ObjectModel table) => (table.IsStruct ? "in " : "") + table.Name + " value";
}
