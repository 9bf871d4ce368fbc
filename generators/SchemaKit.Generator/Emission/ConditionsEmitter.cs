using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Generator.Emission;

/// <summary>Writes when rules are asked: a method for each condition, and one that gathers those of a whole report.</summary>
internal sealed class ConditionsEmitter(
    SourceWriter writer,
    FormModel form,
    RulesBelow conditional,
    TextPatterns patterns
)
{
    private const string Met = "global::System.Collections.Generic.List<bool?> met";

    /// <summary>The name of the method that says whether a rule is asked.</summary>
    public static string NameOf(FormModel form, ObjectModel table, RuleModel rule)
    {
        List<RuleModel> conditional = [.. table.Rules.Where(r => r.When is not null)];
        IReadOnlyList<string> names = LocalNames.Distinct(
            conditional.Select(r => LocalNames.OfRule(r) + "Applies"),
            [MethodNames.Of(form, "Rules", "Hold", table.Name)]
        );
        return names[conditional.FindIndex(r => ReferenceEquals(r, rule))];
    }

    /// <summary>The patterns that conditions ask.</summary>
    public static IEnumerable<string> PatternsOf(FormModel form) =>
        form
            .OwnTypes.OfType<ObjectModel>()
            .SelectMany(t => t.Rules)
            .Select(r => r.When)
            .OfType<ConditionModel>()
            .SelectMany(PatternsOf);

    public void EmitAll()
    {
        foreach (ObjectModel table in form.OwnTypes.OfType<ObjectModel>().Where(conditional.Any))
        {
            EmitTable(table);
            writer.Line();
            foreach (RuleModel rule in table.Rules.Where(r => r.When is not null))
            {
                EmitCondition(table, rule);
                writer.Line();
            }
        }
        foreach (ListModel list in ListTypes.Of(form).Where(conditional.Any))
        {
            writer.Open(
                $"private static void {MethodNames.Of(form, "Rules", "Conditions", list)}({CSharpType.Of(list)} value, {Met})"
            );
            writer.Line($"foreach ({CSharpType.OfItem(list)} item in value)");
            writer.Nested($"{MethodNames.Of(form, "Rules", "Conditions", list.Item)}(item, met);");
            writer.Close();
            writer.Line();
        }
    }

    private void EmitTable(ObjectModel table)
    {
        writer.Open(
            $"internal static void {MethodNames.Of(form, "Rules", "Conditions", table.Name)}({Parameter(table)}, {Met})"
        );
        foreach (RuleModel rule in table.Rules.Where(r => r.When is not null))
            writer.Line($"met.Add({NameOf(form, table, rule)}(value));");
        foreach (MemberModel member in table.Members.Where(m => conditional.Any(m.Value)))
        {
            string conditions = MethodNames.Of(form, "Rules", "Conditions", member.Value);
            string value = "value." + member.Name + (CSharpType.IsOptional(member) ? ".Value" : "");
            if (!member.MayBeMissing)
            {
                writer.Line($"{conditions}({value}, met);");
                continue;
            }
            writer.Line($"if ({value} is {{ }} present{member.Name})");
            writer.Nested($"{conditions}(present{member.Name}, met);");
            int unknown = member.Value is ObjectValueModel nested ? Count(form.Object(nested.TypeName)) : 0;
            if (unknown == 0)
                continue;
            writer.Line("else");
            writer.Nested(
                $"met.AddRange(global::System.Linq.Enumerable.Repeat<bool?>(null, {CSharpText.Number(unknown)}));"
            );
        }
        writer.Close();
    }

    private void EmitCondition(ObjectModel table, RuleModel rule)
    {
        writer.Line($"// {CSharpText.Comment(rule.Id + ", when " + rule.WhenText)}");
        writer.Line($"private static bool {NameOf(form, table, rule)}({Parameter(table)}) =>");
        writer.Indent();
        IReadOnlyList<string> parts = new ConditionEmitter(form, patterns).Of(
            (ObjectConditionModel)rule.When!,
            table,
            "value"
        );
        writer.Chain(parts, " &&", ";");
        writer.Unindent();
    }

    // How many conditions an object has, itself and below, its lists apart.
    private int Count(ObjectModel table) =>
        table.Rules.Count(r => r.When is not null)
        + table.Members.Sum(m => m.Value is ObjectValueModel nested ? Count(form.Object(nested.TypeName)) : 0);

    private static IEnumerable<string> PatternsOf(ConditionModel condition) =>
        condition switch
        {
            ObjectConditionModel table => table.Members.SelectMany(m => PatternsOf(m.Condition)),
            ScalarConditionModel { Pattern: { } pattern } => [pattern],
            _ => [],
        };

    private static string Parameter(ObjectModel table) => (table.IsStruct ? "in " : "") + table.Name + " value";
}
