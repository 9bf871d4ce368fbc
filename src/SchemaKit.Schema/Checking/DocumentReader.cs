using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Drafts;
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
/// <param name="model">The form.</param>
/// <param name="takesRefused">Whether a number that is refused counts for the rules; otherwise it is unknown to them.</param>
/// <param name="isDraft">Whether cells may be missing: absent, <c>null</c>, or a marker such as <c>/</c> in their place.</param>
internal sealed class DocumentReader(FormModel model, bool takesRefused = false, bool isDraft = false)
{
    /// <summary>How many faults are told of one document; that there are more is told too.</summary>
    public const int MaxProblems = 1_000;

    // So many are gathered before the first of them, in the document's order, are told.
    private const int MaxGathered = 10 * MaxProblems;

    private readonly List<ReadProblem> _problems = [];
    private readonly List<CellValue> _cells = [];
    private readonly List<CellSource?> _sources = [];
    private readonly List<bool?> _conditions = [];
    private readonly RowNames _rows = new();
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly ConditionEvaluator _evaluator = new();
    private readonly JsonPointer _path = new();

    // The members and rows on the way to the value being read; a row has no member.
    private readonly List<(MemberModel? Member, int Row)> _steps = [];
    private JsonText _document = null!;

    public FormDocument? Read(FormSchema form, JsonText document, out IReadOnlyList<ReadProblem> problems)
    {
        FormDocument read = ReadAll(form, document, out problems);
        return problems.Count == 0 ? read : null;
    }

    /// <summary>Reads what can be read of a document that has faults; what is missing or refused is unknown.</summary>
    public FormDocument ReadAll(FormSchema form, JsonText document, out IReadOnlyList<ReadProblem> problems)
    {
        _document = document;
        foreach (JsonProblem problem in document.Problems)
            Add(problem.Kind, problem.Path, problem.Span, problem.Found, problem.Expected, "");
        if (document.Root is not null)
            ReadObject(model.Root, document.Root);
        else
            SkipObject(model.Root);
        problems = InOrder();
        return new FormDocument(() => form.Layout(_rows), _cells, _conditions, _texts);
    }

    /// <summary>Where each cell of a draft comes from; null for one that is not in the document.</summary>
    public IReadOnlyList<CellSource?> Sources => _sources;

    /// <summary>The rows of what was read.</summary>
    public RowNames Rows => _rows;

    /// <summary>All that rules ask of what was read.</summary>
    public CellVector ToCellVector(FormSchema form) => new(form.Layout(_rows), _cells, _conditions);

    /// <summary>What is wrong with a value that stands in a document; null where nothing is.</summary>
    public ReadProblem? FirstFault(ValueModel value, JsonNode node, JsonText document)
    {
        _document = document;
        ReadValue(value, node, isCell: false);
        return InOrder().FirstOrDefault();
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
            if (!isDraft || node is not JsonNull || _steps.Count == 0)
                WrongType(node, Expectation.Of(new ObjectValueModel(table.Name), model));
            SkipObject(table);
            return;
        }
        foreach (RuleModel rule in table.Rules.Where(r => r.When is not null))
            _conditions.Add(
                isDraft && AsksMissing(rule.When!, table, value) ? null : _evaluator.IsMet(rule.When!, value)
            );
        foreach (MemberModel member in table.Members)
        {
            _path.Push(member.JsonName);
            _steps.Add((member, 0));
            if (value.Find(member.JsonName) is { } found)
                ReadValue(member.Value, found.Value, member.IsCell);
            else
                ReadMissing(member, value);
            _steps.RemoveAt(_steps.Count - 1);
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
        if (member.IsRequired && !(isDraft && IsOrHoldsCells(member)))
            Add(
                ReadProblemKind.MissingMember,
                _path.ToString(),
                new TextSpan(owner.Span.End - 1, 1),
                "",
                Expectation.Of(member.Value, model)
            );
        Skip(member.Value, member.IsCell, CellStatus.NotReported);
    }

    private bool IsOrHoldsCells(MemberModel member) =>
        member.IsCell
        || (member.Value is ObjectValueModel nested && model.HasCells(model.Object(nested.TypeName)))
        || (member.Value is ListModel list && model.HasCells(list));

    private void ReadValue(ValueModel value, JsonNode node, bool isCell)
    {
        if (isDraft && isCell)
        {
            _cells.Add(ReadDraftCell((NumberModel)value, node));
            _sources.Add(SourceOf(node));
            return;
        }
        if (value.IsNullable && node is JsonNull)
        {
            Skip(value, isCell, (value as NumberModel)?.StatusOfNull ?? CellStatus.NotReported);
            return;
        }
        switch (value)
        {
            case ObjectValueModel nested:
                ReadObject(model.Object(nested.TypeName), node);
                break;
            case ListModel list:
                ReadList(list, node);
                break;
            case NumberModel number:
                decimal? amount = ReadNumber(number, node);
                if (isCell)
                    _cells.Add(amount is null ? CellValue.NotReported : new CellValue(amount.Value));
                else if (amount is not null)
                    _texts[_path.ToString()] = NumberText.ToText(amount.Value);
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

    // What is not there has no numbers, no rows, and meets no condition.
    private void Skip(ValueModel value, bool isCell, CellStatus status)
    {
        if (isCell)
        {
            _cells.Add(CellValue.Missing(status));
            _sources.Add(null);
        }
        else if (value is ListModel)
            _rows.AddAbsent(1);
        else if (value is ObjectValueModel nested)
            SkipObject(model.Object(nested.TypeName));
    }

    private void SkipObject(ObjectModel table)
    {
        foreach (RuleModel rule in table.Rules.Where(r => r.When is not null))
            _conditions.Add(null);
        foreach (MemberModel member in table.Members)
            Skip(member.Value, member.IsCell, CellStatus.NotReported);
    }

    private void ReadList(ListModel list, JsonNode node)
    {
        if (node is not JsonArray array)
        {
            if (!isDraft || node is not JsonNull || !model.HasCells(list))
                WrongType(node, Expectation.Of(list, model));
            _rows.AddAbsent(1);
            return;
        }
        if (array.Items.Count < list.MinItems)
            Refuse(ReadProblemKind.TooFewItems, array.Span, list);
        if (array.Items.Count > list.MaxItems)
            Refuse(ReadProblemKind.TooManyItems, array.Items[list.MaxItems.Value].Span, list);
        var names = new List<string>(array.Items.Count);
        _rows.Add(names);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var values = new HashSet<string>(StringComparer.Ordinal);
        MemberModel[] key = list.Item is ObjectValueModel row ? [.. model.Object(row.TypeName).Key] : [];
        for (int i = 0; i < array.Items.Count; i++)
        {
            JsonNode item = array.Items[i];
            _path.Push(i);
            _steps.Add((null, i));
            ReadValue(list.Item, item, list.Item is NumberModel);
            if (list.IsUnique && !values.Add(CanonicalJson.Write(item)))
                Refuse(ReadProblemKind.DuplicateItem, item.Span, list);
            names.Add(key.Length == 0 ? "" : NameOf(key, item, keys));
            _steps.RemoveAt(_steps.Count - 1);
            _path.Pop();
        }
    }

    // The name of a row by its key; where that has a fault it is told already.
    private string NameOf(MemberModel[] key, JsonNode row, HashSet<string> names)
    {
        JsonNode?[] nodes = [.. key.Select(m => (row as JsonObject)?.Find(m.JsonName)?.Value)];
        string[] values = [.. nodes.Select(KeyText).OfType<string>()];
        if (values.Length < key.Length)
            return "";
        string name = RowNames.Of(values);
        if (!names.Add(name))
            Add(
                ReadProblemKind.DuplicateKey,
                _path.With(key[0].JsonName),
                nodes[0]!.Span,
                name,
                new Phrase("a row that is not there yet", "尚未出现过的行")
            );
        return name;
    }

    private static string? KeyText(JsonNode? node) =>
        node switch
        {
            JsonString text => text.Value,
            JsonBoolean flag => flag.Value ? "true" : "false",
            JsonNumber number when NumberText.TryToDecimal(number.Text, out decimal value) => NumberText.ToText(value),
            _ => null,
        };

    private void ReadBoolean(BooleanModel flag, JsonNode node)
    {
        if (node is not JsonBoolean { Value: var value })
            WrongType(node, Expectation.Of(flag, model));
        else if (flag.Constant is not null && value != flag.Constant)
            Refuse(ReadProblemKind.NotInList, node.Span, flag);
        else
            _texts[_path.ToString()] = value ? "true" : "false";
    }

    // Whether a condition speaks of a number that is missing, so that it is neither met nor not met.
    private bool AsksMissing(ConditionModel condition, ObjectModel table, JsonObject value)
    {
        foreach (MemberConditionModel asked in (condition as ObjectConditionModel)?.Members ?? [])
        {
            MemberModel? member = table.Find(asked.JsonName);
            JsonNode? node = value.Find(asked.JsonName)?.Value;
            if (member is { IsCell: true } && node is null or JsonNull or JsonString)
                return true;
            if (member?.Value is not ObjectValueModel nested)
                continue;
            ObjectModel inner = model.Object(nested.TypeName);
            if (node is JsonObject child ? AsksMissing(asked.Condition, inner, child) : model.HasCells(inner))
                return true;
        }
        return false;
    }

    private CellValue ReadDraftCell(NumberModel number, JsonNode node)
    {
        if (node is JsonNull)
            return CellValue.Missing(number.StatusOfNull);
        if (node is JsonString marker && MissingMarkers.StatusOf(number, marker.Value.Trim()) is { } status)
            return CellValue.Missing(status);
        return ReadNumber(number, node) is { } amount ? new CellValue(amount) : CellValue.NotReported;
    }

    private CellSource SourceOf(JsonNode node)
    {
        TextPosition position = _document.PositionOf(node.Span.Start);
        return new CellSource(Excerpt.Of(_document.TextAt(node.Span)), new TextPlace(position.Line, position.Column));
    }

    private decimal? ReadNumber(NumberModel number, JsonNode node)
    {
        if (node is not JsonNumber token)
        {
            WrongType(node, Expectation.Of(number, model));
            return null;
        }
        bool isHeld = NumberText.TryToDecimal(token.Text, out decimal value);
        // An integer written with a huge exponent is out of range; a fraction that no decimal holds is no integer first.
        if (number.IsInteger && !NumberText.IsInteger(token.Text))
            RefuseNumber(ReadProblemKind.NotAnInteger, Expectation.Of(number, model));
        else if (!isHeld)
            RefuseNumber(
                ReadProblemKind.OutOfRange,
                Expectation.Of(number, model).Plus(" that at most 28 digits hold exactly", "，且不超过 28 位有效数字")
            );
        else if (number.Refusal(value) is { } refusal)
            RefuseNumber(refusal, Expectation.Of(number, model));
        else
            return value;
        return takesRefused && isHeld ? value : null;

        void RefuseNumber(ReadProblemKind kind, Phrase expected) =>
            Add(kind, _path.ToString(), node.Span, token.Text, expected);
    }

    private void ReadText(TextModel text, JsonNode node)
    {
        if (node is not JsonString { Value: { } value })
        {
            WrongType(node, Expectation.Of(text, model));
            return;
        }
        ReadProblemKind? kind = TextRules.Refusal(text, value);
        if (kind is null)
            _texts[_path.ToString()] = value;
        else
            Refuse(kind.Value, node.Span, text);
    }

    private void ReadEnum(EnumModel list, JsonNode node)
    {
        var value = new EnumValueModel(list.Name);
        if (node is not JsonString { Value: { } text })
            WrongType(node, Expectation.Of(value, model));
        else if (list.Items.Any(i => i.JsonName == text))
            _texts[_path.ToString()] = text;
        else
            Refuse(ReadProblemKind.NotInList, node.Span, value);
    }

    private void WrongType(JsonNode node, Phrase expected) =>
        Add(ReadProblemKind.WrongType, _path.ToString(), node.Span, _document.TextAt(node.Span), expected);

    private void Refuse(ReadProblemKind kind, TextSpan span, ValueModel value) =>
        Add(kind, _path.ToString(), span, _document.TextAt(span), Expectation.Of(value, model));

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

    // What the value being read is called, from the table down to the column.
    private Phrase Label() => new(Label(Language.English), Label(Language.Chinese));

    private string Label(string language) =>
        LabelPath.Of(
            _steps.Select(s =>
                s.Member is { } member
                    ? member.Documentation.Labels.In(language) ?? member.JsonName
                    : LabelPath.Row(s.Row, "").In(language)
            )
        );
}
