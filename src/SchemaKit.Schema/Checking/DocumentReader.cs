using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Numbers;
using SchemaKit.Schema.Parsing;
using SchemaKit.Schema.Text;

namespace SchemaKit.Schema.Checking;

/// <summary>
/// Reads a document by its model and finds all its faults. Whatever a generated reader refuses is explained here, so that
/// there is one place that words the faults and nothing of it in generated code.
/// </summary>
internal sealed class DocumentReader(FormModel model, int cellCount)
{
    /// <summary>How many faults are told of one document; that there are more is told too.</summary>
    public const int MaxProblems = 1_000;

    // So many are gathered before the first of them, in the document's order, are told.
    private const int MaxGathered = 10 * MaxProblems;

    private readonly List<ReadProblem> _problems = [];
    private readonly CellValue[] _cells = new CellValue[cellCount];
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly JsonPointer _path = new();
    private readonly List<MemberModel> _members = [];
    private JsonText _document = null!;
    private int _nextCell;

    /// <summary>The numbers that were read; those that are missing or refused are unknown.</summary>
    public IReadOnlyList<CellValue> Cells => _cells;

    public FormDocument? Read(JsonText document, out IReadOnlyList<ReadProblem> problems)
    {
        _document = document;
        foreach (JsonProblem problem in document.Problems)
            Add(problem.Kind, problem.Path, problem.Span, problem.Found, problem.Expected, "");
        if (document.Root is not null)
            ReadObject(model.Root, document.Root);
        problems = InOrder();
        return _problems.Count == 0 ? new FormDocument(_cells, _texts) : null;
    }

    private List<ReadProblem> InOrder()
    {
        List<ReadProblem> told = [.. _problems.OrderBy(p => p.Line).ThenBy(p => p.Column).Take(MaxProblems)];
        if (_problems.Count > MaxProblems)
        {
            ReadProblem last = told[told.Count - 1];
            told.Add(
                new ReadProblem(
                    ReadProblemKind.TooManyProblems,
                    last.Path,
                    new TextPosition(last.Line, last.Column),
                    "",
                    new Phrase($"at most {MaxProblems} faults to tell", $"至多列出 {MaxProblems} 处"),
                    ""
                )
                {
                    Span = last.Span,
                }
            );
        }
        return told;
    }

    private void ReadObject(ObjectModel table, JsonNode node)
    {
        if (node is not JsonObject value)
        {
            WrongType(node, Expected(new ObjectValueModel(table.Name)));
            _nextCell += model.CountCells(table);
            return;
        }
        foreach (MemberModel member in table.Members)
        {
            _path.Push(member.JsonName);
            _members.Add(member);
            if (value.Find(member.JsonName) is { } found)
                ReadMember(member, found.Value);
            else
                ReadMissing(member, value);
            _members.RemoveAt(_members.Count - 1);
            _path.Pop();
        }
        ReportUnknown(table, value);
    }

    private void ReportUnknown(ObjectModel table, JsonObject value)
    {
        var known = new HashSet<string>(table.Members.Select(m => m.JsonName), StringComparer.Ordinal);
        foreach (JsonMember member in value.Members)
        {
            if (known.Contains(member.Name) || _problems.Count >= MaxGathered)
                continue;
            Phrase suggestion = Suggestion.For(member.Name, known);
            Add(
                ReadProblemKind.UnknownMember,
                _path.With(member.Name),
                member.NameSpan,
                _document.TextAt(member.NameSpan),
                new Phrase("a member of the form." + suggestion.English, "表单中的成员。" + suggestion.Chinese),
                Label()
            );
        }
    }

    private void ReadMissing(MemberModel member, JsonObject owner)
    {
        if (member.IsRequired)
            Add(
                ReadProblemKind.MissingMember,
                _path.ToString(),
                new TextSpan(owner.Span.End - 1, 1),
                "",
                Expected(member.Value)
            );
        SkipCells(member);
    }

    private void ReadMember(MemberModel member, JsonNode node)
    {
        if (member.Value.IsNullable && node is JsonNull)
        {
            SkipCells(member);
            return;
        }
        switch (member.Value)
        {
            case ObjectValueModel nested:
                ReadObject(model.Object(nested.TypeName), node);
                break;
            case NumberModel number:
                decimal? value = ReadNumber(number, node);
                if (member.IsCell)
                    _cells[_nextCell++] = value is null ? CellValue.NotReported : new CellValue(value.Value);
                else if (value is not null)
                    _texts[_path.ToString()] = NumberText.ToText(value.Value);
                break;
            case TextModel text:
                ReadText(text, node);
                break;
            case BooleanModel flag:
                ReadBoolean(flag, node);
                break;
            case EnumValueModel list:
                ReadEnum(model.Enum(list.TypeName), node);
                break;
        }
    }

    // Cells that are not there stay unknown in the vector.
    private void SkipCells(MemberModel member)
    {
        if (member.IsCell)
            _nextCell++;
        else if (member.Value is ObjectValueModel nested)
            _nextCell += model.CountCells(model.Object(nested.TypeName));
    }

    private void ReadBoolean(BooleanModel flag, JsonNode node)
    {
        if (node is not JsonBoolean { Value: var value })
            WrongType(node, Expected(flag));
        else if (flag.Constant is not null && value != flag.Constant)
            Add(ReadProblemKind.NotInList, _path.ToString(), node.Span, _document.TextAt(node.Span), Expected(flag));
        else
            _texts[_path.ToString()] = value ? "true" : "false";
    }

    private decimal? ReadNumber(NumberModel number, JsonNode node)
    {
        Phrase expected = Expected(number);
        if (node is not JsonNumber token)
        {
            WrongType(node, expected);
            return null;
        }
        // An integer written with a huge exponent is out of range; a fraction that no decimal holds is no integer first.
        if (number.IsInteger && !NumberText.IsInteger(token.Text))
            return Refuse(ReadProblemKind.NotAnInteger);
        if (!NumberText.TryToDecimal(token.Text, out decimal value))
        {
            expected = expected.Plus(" that at most 28 digits hold exactly", "，且不超过 28 位有效数字");
            return Refuse(ReadProblemKind.OutOfRange);
        }
        if (number.Refusal(value) is { } refusal)
            return Refuse(refusal);
        return value;

        decimal? Refuse(ReadProblemKind kind)
        {
            Add(kind, _path.ToString(), node.Span, token.Text, expected);
            return null;
        }
    }

    private void ReadText(TextModel text, JsonNode node)
    {
        if (node is not JsonString { Value: { } value })
        {
            WrongType(node, Expected(text));
            return;
        }
        ReadProblemKind? kind = TextRules.Refusal(text, value);
        if (kind is null)
            _texts[_path.ToString()] = value;
        else
            Add(kind.Value, _path.ToString(), node.Span, _document.TextAt(node.Span), Expected(text));
    }

    private void ReadEnum(EnumModel list, JsonNode node)
    {
        Phrase expected = Expected(new EnumValueModel(list.Name));
        if (node is not JsonString { Value: { } value })
            WrongType(node, expected);
        else if (list.Items.Any(i => i.JsonName == value))
            _texts[_path.ToString()] = value;
        else
            Add(ReadProblemKind.NotInList, _path.ToString(), node.Span, _document.TextAt(node.Span), expected);
    }

    private void WrongType(JsonNode node, Phrase expected) =>
        Add(ReadProblemKind.WrongType, _path.ToString(), node.Span, _document.TextAt(node.Span), expected);

    private void Add(ReadProblemKind kind, string path, TextSpan span, string found, Phrase expected) =>
        Add(kind, path, span, found, expected, Label());

    private void Add(ReadProblemKind kind, string path, TextSpan span, string found, Phrase expected, Phrase label)
    {
        if (_problems.Count < MaxGathered)
            _problems.Add(
                new ReadProblem(kind, path, _document.PositionOf(span.Start), Excerpt.Of(found), expected, label)
                {
                    Span = span,
                }
            );
    }

    // What the member being read is called, from the table down to the column.
    private Phrase Label() => new(LabelPath.Of(Steps, Language.English), LabelPath.Of(Steps, Language.Chinese));

    private IEnumerable<(string, Labels)> Steps => _members.Select(m => (m.JsonName, m.Documentation.Labels));

    /// <summary>What a value must be, in words.</summary>
    public Phrase Expected(ValueModel value)
    {
        Phrase expected = ExpectedValue(value);
        return value.IsNullable ? expected.Plus(" or null", "或 null") : expected;
    }

    private Phrase ExpectedValue(ValueModel value)
    {
        switch (value)
        {
            case NumberModel number:
                return number.Range;
            case BooleanModel { Constant: { } constant }:
                return constant ? "true" : "false";
            case BooleanModel:
                return "true | false";
            case TextModel { Format: TextFormat.Date }:
                return new Phrase("a date such as 2022-12-31", "形如 2022-12-31 的日期");
            case TextModel { Format: TextFormat.DateTime }:
                return new Phrase(
                    "a point in time such as 2022-12-31T23:59:59+08:00",
                    "形如 2022-12-31T23:59:59+08:00 的时间"
                );
            case TextModel { Format: TextFormat.Uuid }:
                return new Phrase("a UUID of 32 hexadecimal digits", "由 32 位十六进制数字组成的 UUID");
            case TextModel { Pattern: { } pattern, Constant: null }:
                return new Phrase($"a text that matches {Excerpt.Of(pattern)}", $"符合 {Excerpt.Of(pattern)} 的文本");
            case TextModel { Constant: { } text }:
                return "\"" + text + "\"";
            case TextModel text:
                string range =
                    text.MaxLength is { } max ? FormattableString.Invariant($"{text.MinLength}–{max}")
                    : text.MinLength > 0 ? FormattableString.Invariant($">= {text.MinLength}")
                    : "";
                return range.Length == 0
                    ? new Phrase("a text", "文本")
                    : new Phrase($"a text ({range} characters)", $"文本（{range} 个字符）");
            case EnumValueModel list:
                return string.Join(" | ", model.Enum(list.TypeName).Items.Select(i => "\"" + i.JsonName + "\""));
            default:
                return new Phrase("an object", "对象");
        }
    }
}
