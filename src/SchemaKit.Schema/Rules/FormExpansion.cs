using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema;

/// <summary>Lays a model out: every cell at its place, every rule at every place of its object.</summary>
internal sealed class FormExpansion
{
    private readonly FormModel _model;
    private readonly List<Cell> _cells = [];
    private readonly List<Equation> _equations = [];
    private readonly Dictionary<string, Cell> _cellsByPath = new(StringComparer.Ordinal);
    private readonly Dictionary<RuleModel, Rule> _rules = [];

    public FormExpansion(FormModel model)
    {
        _model = model;
        LayOutCells(model.Root, [], [], mayBeMissing: false);
        LayOutRules(model.Root, []);
    }

    public IReadOnlyList<Cell> Cells => _cells;

    public IReadOnlyList<Equation> Equations => _equations;

    private void LayOutCells(ObjectModel table, string[] path, (string, Labels)[] steps, bool mayBeMissing)
    {
        foreach (MemberModel member in table.Members)
        {
            string[] memberPath = [.. path, member.JsonName];
            (string, Labels)[] memberSteps = [.. steps, (member.JsonName, member.Documentation.Labels)];
            if (member.Value is ObjectValueModel nested)
            {
                LayOutCells(
                    _model.Object(nested.TypeName),
                    memberPath,
                    memberSteps,
                    mayBeMissing || member.MayBeMissing
                );
            }
            else if (member.IsCell)
            {
                string pointer = JsonPointer.Join(memberPath);
                var cell = new Cell(
                    _cells.Count,
                    pointer,
                    memberSteps,
                    (NumberModel)member.Value,
                    mayBeMissing || member.MayBeMissing
                );
                _cells.Add(cell);
                _cellsByPath.Add(pointer, cell);
            }
        }
    }

    private void LayOutRules(ObjectModel table, string[] path)
    {
        string place = JsonPointer.Join(path);
        foreach (RuleModel model in table.Rules)
        {
            Rule rule = RuleOf(model);
            foreach (EquationModel equation in model.Equations)
            {
                _equations.Add(
                    new Equation(
                        _equations.Count,
                        rule,
                        place,
                        equation.Leaf,
                        Terms(equation.Left, place),
                        equation.LeftConstant,
                        Terms(equation.Right, place),
                        equation.RightConstant
                    )
                );
            }
        }
        foreach (MemberModel member in table.Members)
        {
            if (member.Value is ObjectValueModel nested)
                LayOutRules(_model.Object(nested.TypeName), [.. path, member.JsonName]);
        }
    }

    private Rule RuleOf(RuleModel model)
    {
        if (!_rules.TryGetValue(model, out Rule? rule))
        {
            rule = new Rule(
                model.Id,
                model.Severity,
                model.Relation,
                model.Tolerance,
                model.Text,
                model.Labels,
                model.Source,
                model.NeedsPrevious
            );
            _rules.Add(model, rule);
        }
        return rule;
    }

    private Term[] Terms(EquatableArray<TermModel> terms, string place) =>
        [.. terms.Select(t => new Term(_cellsByPath[place + JsonPointer.Join(t.Path)], t.Factor, t.IsPrevious))];
}
