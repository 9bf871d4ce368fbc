using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Emission;

/// <summary>Which types have rules of one kind, themselves or anywhere below.</summary>
internal sealed class RulesBelow
{
    private readonly FormModel _form;
    private readonly Func<RuleModel, bool> _condition;
    private readonly Dictionary<string, bool> _known = [];

    private RulesBelow(FormModel form, Func<RuleModel, bool> condition) => (_form, _condition) = (form, condition);

    /// <summary>Rules that speak of one report.</summary>
    public static RulesBelow OfOneReport(FormModel form) => new(form, r => !r.NeedsPrevious);

    /// <summary>Rules that are asked under a condition.</summary>
    public static RulesBelow OnCondition(FormModel form) => new(form, r => r.When is not null);

    public bool Any(ObjectModel table)
    {
        if (!_known.TryGetValue(table.Name, out bool any))
        {
            any = table.Rules.Any(_condition) || table.Members.Any(m => Any(m.Value));
            _known.Add(table.Name, any);
        }
        return any;
    }

    public bool Any(ValueModel value) =>
        value switch
        {
            ObjectValueModel nested => Any(_form.Object(nested.TypeName)),
            ListModel list => Any(list.Item),
            _ => false,
        };
}
