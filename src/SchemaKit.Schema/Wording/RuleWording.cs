using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Numbers;
using SchemaKit.Schema.Tables;

namespace SchemaKit.Schema.Wording;

/// <summary>A rule in words, before there is any report: by the labels of what it adds up.</summary>
internal sealed class RuleWording
{
    private readonly RuleModel _rule;
    private readonly ObjectModel _table;
    private readonly FormModel _form;
    private readonly string _language;
    private readonly SumWording _left;
    private readonly SumWording _right;

    /// <param name="rule">The rule.</param>
    /// <param name="table">The object that it stands on.</param>
    /// <param name="form">The form.</param>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>.</param>
    public RuleWording(RuleModel rule, ObjectModel table, FormModel form, string language)
    {
        (_rule, _table, _form, _language) = (rule, table, form, language);
        EquationModel equation = rule.Equations[0];
        int leaf = LeafSteps(equation).Length;
        _left = new SumWording(Summands(equation.Left, leaf), equation.LeftConstant, language);
        _right = new SumWording(Summands(equation.Right, leaf), equation.RightConstant, language);
    }

    /// <summary>What its author calls it in this language; else the sentence that says what it adds up.</summary>
    public string Words => _rule.Labels.Spoken(_language) ?? Sentence;

    /// <summary>What it adds up, as a sentence.</summary>
    public string Sentence
    {
        get
        {
            Phrase relation = _rule.Relation switch
            {
                Relation.Equal => new Phrase(" equals ", "，等于"),
                Relation.AtMost => new Phrase(" is at most ", "，不大于"),
                _ => new Phrase(" is at least ", "，不小于"),
            };
            string tolerance = NumberText.ToText(_rule.Tolerance);
            Phrase within =
                _rule.Tolerance == 0m ? "" : new Phrase($" (to within {tolerance})", $"（允许相差 {tolerance}）");
            string sentence = _left.Sentence.Trim() + relation.In(_language) + _right.Sentence + within.In(_language);
            return char.ToUpperInvariant(sentence[0]) + sentence.Substring(1);
        }
    }

    /// <summary>The equation over the labels.</summary>
    public string Equation =>
        _left.Formula
        + _rule.Relation switch
        {
            Relation.Equal => " = ",
            Relation.AtMost => " ≤ ",
            _ => " ≥ ",
        }
        + _right.Formula
        + (_rule.Tolerance == 0m ? "" : " ± " + NumberText.ToText(_rule.Tolerance));

    /// <summary>What it is asked for one by one, where it was lifted; none where there is one equation.</summary>
    public IReadOnlyList<string> Leaves
    {
        get
        {
            EquationModel first = _rule.Equations[0];
            if (LeafSteps(first).Length == 0)
                return [];
            TermModel term = first.Left.Concat(first.Right).First();
            ObjectModel target = ObjectAt(term.Path.Take(term.Path.Count - LeafSteps(first).Length))!;
            return [.. _rule.Equations.Select(e => LabelPath.Of(Labels(target, LeafSteps(e)).Select(l => l.Text)))];
        }
    }

    private static string[] LeafSteps(EquationModel equation) =>
        equation.Leaf.Length == 0 ? [] : [.. equation.Leaf.Split('/').Select(JsonPointer.Unescape)];

    private List<Summand> Summands(EquatableArray<TermModel> terms, int leaf)
    {
        var summands = new List<Summand>();
        for (int i = 0; i < terms.Count; )
        {
            TermModel term = terms[i];
            string[] path = [.. term.Path.Take(term.Path.Count - leaf)];
            string[] parent = [.. path.Take(path.Length - 1)];
            int members = CountMembers(terms, i, leaf, parent);
            summands.Add(Of(term, members > 0 ? parent : path, isEveryMember: members > 0));
            i += Math.Max(1, members);
        }
        return summands;
    }

    // How many terms from one on are all the members of an object, as '*' takes them; 0 where they are not.
    private int CountMembers(EquatableArray<TermModel> terms, int from, int leaf, string[] parent)
    {
        if (ObjectAt(parent) is not { Members.Count: > 1 } target || from + target.Members.Count > terms.Count)
            return 0;
        for (int i = 0; i < target.Members.Count; i++)
        {
            TermModel term = terms[from + i];
            if (
                term.Factor != terms[from].Factor
                || term.IsPrevious != terms[from].IsPrevious
                || !term.Path.Take(term.Path.Count - leaf).SequenceEqual([.. parent, target.Members[i].JsonName])
            )
                return 0;
        }
        return target.Members.Count;
    }

    private Summand Of(TermModel term, string[] path, bool isEveryMember)
    {
        (string Text, bool IsItem)[] labels = [.. Labels(_table, path)];
        int last = Array.FindLastIndex(labels, l => l.IsItem);
        return new Summand(
            term.Factor,
            term.IsPrevious,
            LabelPath.Of(labels.Take(last).Where(l => !l.IsItem).Select(l => l.Text)),
            LabelPath.Of(labels.Skip(last + 1).Select(l => l.Text)),
            IsEveryRow: last >= 0,
            isEveryMember
        );
    }

    private ObjectModel? ObjectAt(IEnumerable<string> path)
    {
        ValueModel value = new ObjectValueModel(_table.Name);
        foreach (string step in path)
        {
            value =
                value is ListModel list ? list.Item
                : value is ObjectValueModel nested ? Find(nested, step).Value
                : value;
        }
        return value is ObjectValueModel found ? Object(found) : null;
    }

    // What the steps of a path are called; a step to the items of a list is called nothing.
    private IEnumerable<(string Text, bool IsItem)> Labels(ObjectModel from, IEnumerable<string> path)
    {
        ValueModel value = new ObjectValueModel(from.Name);
        foreach (string step in path)
        {
            if (value is ListModel list)
            {
                yield return ("", true);
                value = list.Item;
                continue;
            }
            MemberModel member = Find((ObjectValueModel)value, step);
            yield return (PrintedText.Of(member).In(_language), false);
            value = member.Value;
        }
    }

    private MemberModel Find(ObjectValueModel value, string step) => Object(value).Find(step)!;

    private ObjectModel Object(ObjectValueModel value) => _form.Object(value.TypeName);
}
