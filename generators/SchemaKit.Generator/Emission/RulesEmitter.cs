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
internal sealed class RulesEmitter
{
    // A row has few numbers and its table many rows: the call would cost more than the sum.
    private const string Inlined =
        "[global::System.Runtime.CompilerServices.MethodImpl("
        + "global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";

    private readonly SourceWriter _writer;
    private readonly FormModel _form;
    private readonly RowSums _sums;
    private readonly RowFields _fields;
    private readonly RulesBelow _asked;
    private readonly RulesBelow _conditional;
    private readonly TextPatterns _patterns;

    /// <param name="writer">The writer.</param>
    /// <param name="form">The form.</param>
    /// <param name="fields">The fields of rows.</param>
    /// <param name="asked">Which types have rules that speak of one report.</param>
    /// <param name="conditional">Which types have rules that are asked under a condition.</param>
    public RulesEmitter(SourceWriter writer, FormModel form, RowFields fields, RulesBelow asked, RulesBelow conditional)
    {
        (_asked, _conditional) = (asked, conditional);
        (_writer, _form, _fields) = (writer, form, fields);
        _sums = new RowSums(form);
        _patterns = new TextPatterns(ConditionsEmitter.PatternsOf(form));
    }

    /// <summary>Whether the form has anything to be written here.</summary>
    public bool AreNeeded => _form.OwnTypes.OfType<ObjectModel>().Any(t => _asked.Any(t) || _conditional.Any(t));

    public void EmitAll()
    {
        foreach ((string pattern, string field) in _patterns.All)
        {
            TextPatterns.Emit(_writer, pattern, field);
            _writer.Line();
        }
        foreach (ObjectModel table in _form.OwnTypes.OfType<ObjectModel>().Where(_asked.Any))
        {
            List<RuleModel> rules = [.. table.Rules.Where(r => !r.NeedsPrevious)];
            var used = new HashSet<string> { MethodNames.Of(_form, "Rules", "Hold", table.Name) };
            IReadOnlyList<string> names = LocalNames.Distinct(rules.Select(r => LocalNames.OfRule(r) + "Holds"), used);
            EmitHold(table, names);
            _writer.Line();
            for (int i = 0; i < rules.Count; i++)
                EmitAsked(table, rules[i], names[i], used);
        }
        foreach (ListModel list in ListTypes.Of(_form).Where(_asked.Any))
        {
            EmitHold(list);
            _writer.Line();
        }
        _sums.EmitAll(_writer);
        new ConditionsEmitter(_writer, _form, _conditional, _patterns).EmitAll();
    }

    private void EmitHold(ObjectModel table, IReadOnlyList<string> names)
    {
        IEnumerable<string> nested = table.Members.Where(m => _asked.Any(m.Value)).Select(m => HoldBelow(table, m));
        List<string> conditions = [.. names.Select(n => n + "(value)"), .. nested];
        _writer.Line(
            $"internal static bool {MethodNames.Of(_form, "Rules", "Hold", table.Name)}({Parameter(table)}) =>"
        );
        Conjunction(conditions);
    }

    // What is absent leaves its equations undecided; a list that is absent has no rows and so no equations.
    private string HoldBelow(ObjectModel table, MemberModel member)
    {
        string hold = MethodNames.Of(_form, "Rules", "Hold", member.Value);
        string value = "value." + member.Name + (CSharpType.IsOptional(member) ? ".Value" : "");
        string present = "present" + member.Name;
        return (member.MayBeMissing, member.Value) switch
        {
            (false, _) => $"{hold}({_fields.ArgumentOf(table, member)})",
            (true, ListModel) => $"({value} is not {{ }} {present} || {hold}({present}))",
            _ => $"({value} is {{ }} {present} && {hold}({present}))",
        };
    }

    private void EmitHold(ListModel list)
    {
        _writer.Open(
            $"private static bool {MethodNames.Of(_form, "Rules", "Hold", list)}({CSharpType.Of(list)} value)"
        );
        _writer.Open($"foreach ({CSharpType.OfItem(list)} item in value)");
        _writer.Line($"if (!{MethodNames.Of(_form, "Rules", "Hold", list.Item)}(item))");
        _writer.Nested("return false;");
        _writer.Close();
        _writer.Line("return true;");
        _writer.Close();
    }

    // A rule that is not asked holds.
    private void EmitAsked(ObjectModel table, RuleModel rule, string name, HashSet<string> used)
    {
        _writer.Line($"// {CSharpText.Comment(rule.Id + ": " + rule.Text)}");
        if (rule.When is null)
        {
            EmitRule(table, rule, name, used);
            return;
        }
        string asked = LocalNames.Distinct([name + "_Asked"], used)[0];
        string applies = ConditionsEmitter.NameOf(_form, table, rule);
        _writer.Line($"private static bool {name}({Parameter(table)}) => !{applies}(value) || {asked}(value);");
        _writer.Line();
        EmitRule(table, rule, asked, used);
    }

    private void EmitRule(ObjectModel table, RuleModel rule, string name, HashSet<string> used)
    {
        if (rule.Equations.Count == 1)
        {
            EmitWithTolerance(table, rule, rule.Equations[0], name, used);
            return;
        }
        if (RowEquation.Of(_form, _fields, table, rule) is { } rows)
        {
            EmitComparison(table, name, rows.Compare());
            return;
        }
        IReadOnlyList<string> leaves = LocalNames.Distinct(
            rule.Equations.Select(e => name + "_" + string.Concat(e.Leaf.Split('/').Select(CSharpNames.Pascal))),
            used
        );
        _writer.Line($"private static bool {name}({Parameter(table)}) =>");
        Conjunction([.. leaves.Select(l => l + "(value)")]);
        _writer.Line();
        for (int i = 0; i < rule.Equations.Count; i++)
            EmitWithTolerance(table, rule, rule.Equations[i], leaves[i], used);
    }

    // Sides that may differ by a tolerance are compared with it on either side: each comparison is as exact as without.
    private void EmitWithTolerance(
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
            _writer.Line($"private static bool {name}({Parameter(table)}) =>");
            Conjunction([.. halves.Select(h => h + "(value)")]);
            _writer.Line();
            EmitEquation(table, Relation.AtMost, below, halves[0]);
            EmitEquation(table, Relation.AtLeast, above, halves[1]);
            return;
        }
        EmitEquation(
            table,
            rule.Relation,
            rule.Relation == Relation.AtMost ? below
                : rule.Relation == Relation.AtLeast ? above
                : equation,
            name
        );
    }

    private void EmitEquation(ObjectModel table, Relation relation, EquationModel equation, string name)
    {
        Arithmetic arithmetic = Arithmetic.For(_form, table, _sums, equation);
        string symbol = relation switch
        {
            Relation.Equal => "==",
            Relation.AtMost => "<=",
            _ => ">=",
        };
        EmitComparison(table, name, arithmetic.Compare(equation, symbol));
    }

    private void EmitComparison(ObjectModel table, string name, IReadOnlyList<string> comparison)
    {
        if (table.IsStruct)
            _writer.Line(Inlined);
        _writer.Line($"private static bool {name}({Parameter(table)}) =>");
        _writer.Indent();
        _writer.Chain(comparison, "", ";");
        _writer.Unindent();
        _writer.Line();
    }

    private void Conjunction(IReadOnlyList<string> conditions)
    {
        _writer.Indent();
        _writer.Chain(conditions, " &&", ";");
        _writer.Unindent();
    }

    private static string Parameter(ObjectModel table) => (table.IsStruct ? "in " : "") + table.Name + " value";
}
