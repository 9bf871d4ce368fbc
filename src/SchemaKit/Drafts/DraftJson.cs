using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SchemaKit.Schema;
using SchemaKit.Schema.Drafts;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Drafts;

/// <summary>Writes a draft as JSON, in schema order.</summary>
internal sealed class DraftJson : IDisposable
{
    private readonly FormDraft _draft;
    private readonly FormModel _model;
    private readonly bool _isReport;
    private readonly ArrayBufferWriter<byte> _bytes = new(4096);
    private readonly Utf8JsonWriter _json;

    // How many texts there are below each place, so that what has none can be left out.
    private readonly HashSet<string> _places = new(StringComparer.Ordinal);

    private DraftJson(FormDraft draft, bool isReport)
    {
        (_draft, _model, _isReport) = (draft, draft.Form.Model, isReport);
        _json = new Utf8JsonWriter(
            _bytes,
            new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1000 }
        );
        foreach (string path in draft.Texts.Keys)
        {
            for (int end = path.Length; end > 0 && _places.Add(path[..end]); )
                end = path.LastIndexOf('/', end - 1);
        }
    }

    /// <summary>The draft; missing cells are <c>null</c>, or the text that says why there is no number.</summary>
    public static byte[] Write(FormDraft draft) => Write(draft, isReport: false);

    /// <summary>The report that a complete draft is: what may be missing, and is, is left out where the form lets it be.</summary>
    public static byte[] WriteReport(FormDraft draft) => Write(draft, isReport: true);

    private static byte[] Write(FormDraft draft, bool isReport)
    {
        using var json = new DraftJson(draft, isReport);
        json.WriteObject(json._model.Root, draft.Layout.Report, "");
        json._json.Flush();
        return json._bytes.WrittenSpan.ToArray();
    }

    public void Dispose() => _json.Dispose();

    private void WriteObject(ObjectModel table, FormPlace? place, string path)
    {
        _json.WriteStartObject();
        foreach (MemberModel member in table.Members)
        {
            string at = path + "/" + JsonPointer.Escape(member.JsonName);
            FormPlace? below = place?.Find(member.JsonName);
            if (!IsThere(member.Value, below, at))
            {
                if (_isReport && member.IsRequired && member.Value.IsNullable)
                    _json.WriteNull(member.JsonName);
                continue;
            }
            _json.WritePropertyName(member.JsonName);
            WriteValue(member.Value, below, at);
        }
        _json.WriteEndObject();
    }

    private bool IsThere(ValueModel value, FormPlace? place, string path) =>
        value switch
        {
            ListModel => place is { IsAbsentList: false } || _places.Contains(path),
            ObjectValueModel => _places.Contains(path) || (place is not null && place.Children.Any(IsThere)),
            _ when place?.Cell is { } cell => !_isReport || _draft.Cells[cell.Index].HasValue,
            _ => _places.Contains(path),
        };

    private bool IsThere(FormPlace place) =>
        place.Cell is { } cell ? _draft.Cells[cell.Index].HasValue
        : place.Children.Count > 0 ? place.Children.Any(IsThere)
        : place.IsList && !place.IsAbsentList;

    private void WriteValue(ValueModel value, FormPlace? place, string path)
    {
        switch (value)
        {
            case ObjectValueModel nested:
                WriteObject(_model.Object(nested.TypeName), place, path);
                break;
            case ListModel list:
                WriteList(list, place, path);
                break;
            case NumberModel number when place?.Cell is { } cell:
                WriteCell(number, _draft.Cells[cell.Index]);
                break;
            case NumberModel or BooleanModel:
                WriteRaw(_draft.Texts[path]);
                break;
            default:
                _json.WriteStringValue(_draft.Texts[path]);
                break;
        }
    }

    private void WriteList(ListModel list, FormPlace? place, string path)
    {
        _json.WriteStartArray();
        int count = place?.Children.Count ?? 0;
        for (int i = 0; ; i++)
        {
            string at = FormattableString.Invariant($"{path}/{i}");
            if (i >= count && !_places.Contains(at))
                break;
            WriteValue(list.Item, i < count ? place!.Children[i] : null, at);
        }
        _json.WriteEndArray();
    }

    private void WriteCell(NumberModel number, CellValue cell)
    {
        if (cell.HasValue)
            WriteRaw(NumberText.ToText(cell.Value));
        else if (MissingMarkers.TextOf(number, cell.Status) is { } marker)
            _json.WriteStringValue(marker);
        else
            _json.WriteNullValue();
    }

    // What is no JSON number or truth value is written as a text: its reader then says what is wrong with it.
    private void WriteRaw(string text)
    {
        if (text is "true" or "false")
            _json.WriteBooleanValue(text == "true");
        else if (IsNumber(text))
            _json.WriteRawValue(text);
        else
            _json.WriteStringValue(text);
    }

    private static bool IsNumber(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        var json = new Utf8JsonReader(utf8);
        try
        {
            return json.Read() && json.TokenType == JsonTokenType.Number && json.TokenStartIndex == 0 && !json.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
