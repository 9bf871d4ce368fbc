using System.Collections.Generic;
using System.Text;
using SchemaKit.Schema.Text;

namespace SchemaKit.Schema.Json;

/// <summary>
/// A strict reader of RFC 8259 that knows where everything stands. It refuses what other readers let pass: duplicate
/// members, lone surrogates, text after the value, nesting beyond a bound.
/// </summary>
internal sealed class JsonParser
{
    /// <summary>How deep objects and arrays may nest.</summary>
    public const int MaxDepth = 64;

    /// <summary>How many faults are kept of one text; only duplicate members can be many.</summary>
    public const int MaxProblems = 10_000;

    private const int ExcerptLength = 40;

    private readonly string _text;
    private readonly string? _invalidBytes;
    private readonly JsonPointer _path = new();
    private readonly List<JsonProblem> _problems = [];
    private int _position;
    private int _depth;

    private JsonParser(string text, string? invalidBytes)
    {
        _text = text;
        _invalidBytes = invalidBytes;
    }

    public static JsonText Parse(string text)
    {
        string body = text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text;
        return new JsonParser(body, null).ParseText();
    }

    public static JsonText Parse(byte[] utf8)
    {
        string text = Utf8Text.Decode(utf8, out string? invalidBytes);
        return new JsonParser(text, invalidBytes).ParseText();
    }

    private JsonText ParseText()
    {
        JsonNode? root = ParseValue();
        if (root is not null)
        {
            SkipWhitespace();
            if (_position < _text.Length)
            {
                Report(ReadProblemKind.TrailingText, _position, Expect.End);
                root = null;
            }
            else if (_invalidBytes is not null)
            {
                ReportEnd(Expect.End);
                root = null;
            }
        }
        return new JsonText(_text, root, _problems);
    }

    private JsonNode? ParseValue()
    {
        SkipWhitespace();
        if (_position == _text.Length)
            return FailAtEnd<JsonNode>(Expect.Value);
        int start = _position;
        switch (_text[_position])
        {
            case '{':
                return Nested(start, object_: true);
            case '[':
                return Nested(start, object_: false);
            case '"':
                return ParseString() is { } text ? new JsonString(SpanFrom(start), text) : null;
            case 't' when TryTakeWord("true"):
                return new JsonBoolean(SpanFrom(start), true);
            case 'f' when TryTakeWord("false"):
                return new JsonBoolean(SpanFrom(start), false);
            case 'n' when TryTakeWord("null"):
                return new JsonNull(SpanFrom(start));
            case '-' or (>= '0' and <= '9'):
                return ParseNumber();
            default:
                return IsBrokenWord(start)
                    ? FailAtEnd<JsonNode>(Expect.Value)
                    : Fail<JsonNode>(ReadProblemKind.UnexpectedCharacter, start, Expect.Value);
        }
    }

    private JsonNode? Nested(int start, bool object_)
    {
        if (_depth == MaxDepth)
            return Fail<JsonNode>(ReadProblemKind.TooDeep, start, Expect.Depth);
        _depth++;
        _position++;
        JsonNode? node = object_ ? ParseObject(start) : ParseArray(start);
        _depth--;
        return node;
    }

    private JsonObject? ParseObject(int start)
    {
        var members = new List<JsonMember>();
        HashSet<string>? names = null;
        SkipWhitespace();
        if (TryTake('}'))
            return new JsonObject(SpanFrom(start), members);
        while (true)
        {
            SkipWhitespace();
            int nameStart = _position;
            if (_position == _text.Length || _text[_position] != '"')
                return FailHere<JsonObject>(Expect.MemberName);
            if (ParseString() is not { } name)
                return null;
            TextSpan nameSpan = SpanFrom(nameStart);
            SkipWhitespace();
            _path.Push(name);
            if (!TryTake(':'))
                return FailHere<JsonObject>(":");
            if (members.Count > JsonObject.Few)
                names ??= new HashSet<string>(members.ConvertAll(m => m.Name), System.StringComparer.Ordinal);
            bool isNew = names?.Add(name) ?? JsonObject.FindAmong(members, name) is null;
            if (!isNew)
                Report(ReadProblemKind.DuplicateMember, nameSpan, Expect.Once);
            if (ParseValue() is not { } value)
                return null;
            _path.Pop();
            if (isNew)
                members.Add(new JsonMember(name, nameSpan, value));
            SkipWhitespace();
            if (TryTake('}'))
                return new JsonObject(SpanFrom(start), members);
            if (!TryTake(','))
                return FailHere<JsonObject>(Expect.CommaOrBrace);
        }
    }

    private JsonArray? ParseArray(int start)
    {
        var items = new List<JsonNode>();
        SkipWhitespace();
        if (TryTake(']'))
            return new JsonArray(SpanFrom(start), items);
        while (true)
        {
            _path.Push(items.Count);
            if (ParseValue() is not { } item)
                return null;
            _path.Pop();
            items.Add(item);
            SkipWhitespace();
            if (TryTake(']'))
                return new JsonArray(SpanFrom(start), items);
            if (!TryTake(','))
                return FailHere<JsonArray>(Expect.CommaOrBracket);
        }
    }

    private JsonNumber? ParseNumber()
    {
        int start = _position;
        TryTake('-');
        if (_position == _text.Length)
            return FailAtEnd<JsonNumber>(Expect.Digit);
        bool wellFormed = TryTake('0') ? !IsDigitHere() : TakeDigits();
        if (wellFormed && TryTake('.'))
            wellFormed = TakeDigits();
        if (wellFormed && (TryTake('e') || TryTake('E')))
        {
            if (!TryTake('+'))
                TryTake('-');
            wellFormed = TakeDigits();
        }
        if (!wellFormed)
        {
            return _position == _text.Length
                ? FailAtEnd<JsonNumber>(Expect.Digit)
                : Fail<JsonNumber>(ReadProblemKind.MalformedNumber, start, Expect.Number);
        }
        return new JsonNumber(SpanFrom(start), _text.Substring(start, _position - start));
    }

    private string? ParseString()
    {
        int start = ++_position;
        StringBuilder? unescaped = null;
        int runStart = start;
        while (_position < _text.Length)
        {
            char c = _text[_position];
            if (c == '"')
            {
                string run = _text.Substring(runStart, _position - runStart);
                _position++;
                return unescaped is null ? run : unescaped.Append(run).ToString();
            }
            if (c < ' ')
            {
                Report(ReadProblemKind.ControlCharacter, _position, Expect.Escape);
                return null;
            }
            if (c == '\\')
            {
                unescaped ??= new StringBuilder();
                unescaped.Append(_text, runStart, _position - runStart);
                if (!TryTakeEscape(unescaped))
                    return null;
                runStart = _position;
            }
            else if (char.IsSurrogate(c))
            {
                // Only a text that was handed over as UTF-16 can hold one: bytes are checked when they are decoded.
                if (
                    !char.IsHighSurrogate(c)
                    || _position + 1 == _text.Length
                    || !char.IsLowSurrogate(_text[_position + 1])
                )
                {
                    Report(ReadProblemKind.LoneSurrogate, _position, Expect.Character);
                    return null;
                }
                _position += 2;
            }
            else
            {
                _position++;
            }
        }
        ReportEnd("\"");
        return null;
    }

    private bool TryTakeEscape(StringBuilder target)
    {
        int start = _position++;
        if (_position == _text.Length)
            return BreakOff(Expect.Escape);
        char c = _text[_position++];
        int plain = "\"\\/bfnrt".IndexOf(c);
        if (plain >= 0)
        {
            target.Append("\"\\/\b\f\n\r\t"[plain]);
            return true;
        }
        if (c != 'u')
        {
            Report(ReadProblemKind.InvalidEscape, TextSpan.FromBounds(start, _position), Expect.Escape);
            return false;
        }
        if (!TryTakeHex(start, out char unit))
            return false;
        if (!char.IsSurrogate(unit))
        {
            target.Append(unit);
            return true;
        }
        if (char.IsHighSurrogate(unit))
        {
            if (_position == _text.Length)
                return BreakOff(Expect.SurrogatePair);
            if (_position + 1 == _text.Length && _text[_position] == '\\')
                return BreakOff(Expect.SurrogatePair);
            if (_text[_position] == '\\' && _text[_position + 1] == 'u')
            {
                int lowStart = _position;
                _position += 2;
                if (!TryTakeHex(lowStart, out char low))
                    return false;
                if (char.IsLowSurrogate(low))
                {
                    target.Append(unit).Append(low);
                    return true;
                }
            }
        }
        Report(ReadProblemKind.LoneSurrogate, TextSpan.FromBounds(start, start + 6), Expect.SurrogatePair);
        return false;
    }

    private bool TryTakeHex(int escapeStart, out char unit)
    {
        int value = 0;
        unit = default;
        for (int i = 0; i < 4; i++, _position++)
        {
            if (_position == _text.Length)
                return BreakOff(Expect.HexDigits);
            char c = _text[_position];
            int digit = c switch
            {
                >= '0' and <= '9' => c - '0',
                >= 'a' and <= 'f' => c - 'a' + 10,
                >= 'A' and <= 'F' => c - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
            {
                Report(
                    ReadProblemKind.InvalidEscape,
                    TextSpan.FromBounds(escapeStart, _position + 1),
                    Expect.HexDigits
                );
                return false;
            }
            value = value * 16 + digit;
        }
        unit = (char)value;
        return true;
    }

    private void SkipWhitespace()
    {
        while (_position < _text.Length && _text[_position] is ' ' or '\t' or '\n' or '\r')
            _position++;
    }

    private bool TryTake(char expected)
    {
        if (_position == _text.Length || _text[_position] != expected)
            return false;
        _position++;
        return true;
    }

    private bool TryTakeWord(string word)
    {
        if (string.CompareOrdinal(_text, _position, word, 0, word.Length) != 0)
            return false;
        _position += word.Length;
        return true;
    }

    // A literal cut off by the end of the text: "tru", "n".
    private bool IsBrokenWord(int start)
    {
        string rest = _text.Length - start < 5 ? _text.Substring(start) : "";
        return rest.Length > 0
            && (
                "true".StartsWith(rest, System.StringComparison.Ordinal)
                || "false".StartsWith(rest, System.StringComparison.Ordinal)
                || "null".StartsWith(rest, System.StringComparison.Ordinal)
            );
    }

    private bool IsDigitHere() => _position < _text.Length && _text[_position] is >= '0' and <= '9';

    private bool TakeDigits()
    {
        int start = _position;
        while (IsDigitHere())
            _position++;
        return _position > start;
    }

    private TextSpan SpanFrom(int start) => TextSpan.FromBounds(start, _position);

    private T? FailHere<T>(Phrase expected)
        where T : JsonNode =>
        _position == _text.Length
            ? FailAtEnd<T>(expected)
            : Fail<T>(ReadProblemKind.UnexpectedCharacter, _position, expected);

    private T? FailAtEnd<T>(Phrase expected)
        where T : JsonNode
    {
        ReportEnd(expected);
        return null;
    }

    private T? Fail<T>(ReadProblemKind kind, int position, Phrase expected)
        where T : JsonNode
    {
        Report(kind, position, expected);
        return null;
    }

    private bool BreakOff(Phrase expected)
    {
        ReportEnd(expected);
        return false;
    }

    private void ReportEnd(Phrase expected)
    {
        // Where the bytes stop being UTF-8, that is what is wrong, whatever the grammar would have liked to see next.
        var end = new TextSpan(_text.Length, 0);
        if (_invalidBytes is null)
            Report(ReadProblemKind.UnexpectedEnd, end, expected);
        else
            Report(ReadProblemKind.InvalidUtf8, end, _invalidBytes, Expect.Utf8);
    }

    // Marks the token at a position: up to white space or punctuation, at least one character, never half of one.
    private void Report(ReadProblemKind kind, int position, Phrase expected)
    {
        int end = position;
        while (
            end < _text.Length
            && end - position < ExcerptLength
            && (
                end == position
                || _text[end] is not (' ' or '\t' or '\r' or '\n' or ',' or ':' or '{' or '}' or '[' or ']' or '"')
            )
        )
            end += end + 1 < _text.Length && char.IsSurrogatePair(_text[end], _text[end + 1]) ? 2 : 1;
        Report(kind, TextSpan.FromBounds(position, end), expected);
    }

    private void Report(ReadProblemKind kind, TextSpan span, Phrase expected) =>
        Report(kind, span, Excerpt.Of(_text.Substring(span.Start, span.Length)), expected);

    private void Report(ReadProblemKind kind, TextSpan span, string found, Phrase expected)
    {
        if (_problems.Count < MaxProblems)
            _problems.Add(new JsonProblem(kind, span, _path.ToString(), found, expected));
    }
}
