using System;
using System.Collections.Generic;
using System.Globalization;

namespace SchemaKit.Schema.Text;

/// <summary>Reads patterns by the grammar of ECMA-262, 22.2.1, under the flag <c>u</c>; stops at the first fault.</summary>
internal sealed class PatternParser
{
    /// <summary>How deep groups may nest.</summary>
    public const int MaxDepth = 100;

    private readonly string _pattern;
    private readonly HashSet<string> _groupNames = new(StringComparer.Ordinal);
    private PatternError? _error;
    private int _position;
    private int _depth;

    private PatternParser(string pattern) => _pattern = pattern;

    private bool IsAtEnd => _position == _pattern.Length;

    public static PatternNode? TryParse(string pattern, out PatternError? error)
    {
        var parser = new PatternParser(pattern);
        PatternNode? node = parser.ParseAlternatives();
        if (node is not null && !parser.IsAtEnd)
            node = parser.Fail<PatternNode>(parser._position, PatternMessages.UnopenedGroup);
        error = parser._error;
        return node;
    }

    private PatternNode? ParseAlternatives()
    {
        int start = _position;
        var alternatives = new List<PatternNode>();
        do
        {
            if (ParseSequence() is not { } alternative)
                return null;
            alternatives.Add(alternative);
        } while (TryTake('|'));
        return alternatives.Count == 1 ? alternatives[0] : Bounded(new AlternationNode(alternatives), start);
    }

    private PatternNode? ParseSequence()
    {
        int start = _position;
        var parts = new List<PatternNode>();
        while (!IsAtEnd && _pattern[_position] is not ('|' or ')'))
        {
            if (ParseTerm() is not { } part)
                return null;
            parts.Add(part);
        }
        return parts.Count == 1 ? parts[0] : Bounded(new SequenceNode(parts), start);
    }

    private PatternNode? ParseTerm()
    {
        int start = _position;
        char c = _pattern[_position];
        switch (c)
        {
            case '^':
                return Assertion(Opcode.Start, 1);
            case '$':
                return Assertion(Opcode.End, 1);
            case '\\' when NextIs('b'):
                return Assertion(Opcode.WordBoundary, 2);
            case '\\' when NextIs('B'):
                return Assertion(Opcode.NoWordBoundary, 2);
            case '*' or '+' or '?' or '{':
                return Fail<PatternNode>(start, PatternMessages.NothingToRepeat(c));
            case ']' or '}':
                return Fail<PatternNode>(start, PatternMessages.LoneBracket(c));
            case '(':
                return ParseGroup() is { } group ? ParseQuantifier(group) : null;
            default:
                return ParseAtom() is { } atom ? ParseQuantifier(new CharacterNode(atom)) : null;
        }
    }

    private PatternAtom? ParseAtom()
    {
        switch (_pattern[_position])
        {
            case '.':
                _position++;
                return Atom(CharacterSet.NoLineEnd);
            case '[':
                return ParseClass() is { } set ? Atom(set) : null;
            case '\\':
                return ParseEscape(isInClass: false);
            default:
                return Atom(TakeCodePoint());
        }
    }

    private PatternNode? ParseGroup()
    {
        int start = _position++;
        if (_depth == MaxDepth)
            return Fail<PatternNode>(start, PatternMessages.TooDeep);
        if (TryTake('?') && !TryTakeGroupKind(start))
            return null;
        _depth++;
        PatternNode? content = ParseAlternatives();
        _depth--;
        if (content is null)
            return null;
        return TryTake(')') ? content : Fail<PatternNode>(start, PatternMessages.UnclosedGroup);
    }

    private bool TryTakeGroupKind(int start)
    {
        if (TryTake(':'))
            return true;
        bool isAngle = TryTake('<');
        if (!IsAtEnd && _pattern[_position] is '=' or '!')
            return Refuse(start, PatternMessages.Lookaround);
        if (!isAngle)
            return Refuse(start, PatternMessages.UnknownGroup);
        int nameStart = _position;
        while (!IsAtEnd && IsNamePart(CodePoints.At(_pattern, _position), isFirst: _position == nameStart))
            TakeCodePoint();
        string name = _pattern.Substring(nameStart, _position - nameStart);
        if (name.Length == 0 || !TryTake('>'))
            return Refuse(nameStart, PatternMessages.GroupName);
        return _groupNames.Add(name) || Refuse(nameStart, PatternMessages.RepeatedGroupName);
    }

    private PatternNode? ParseQuantifier(PatternNode element)
    {
        int start = _position;
        int least = 0;
        int? most = null;
        if (TryTake('+'))
            least = 1;
        else if (TryTake('?'))
            most = 1;
        else if (TryTake('{'))
        {
            if (!TryTakeCounts(out least, out most))
                return Fail<PatternNode>(start, PatternMessages.Brace);
            if (most < least)
                return Fail<PatternNode>(start, PatternMessages.CountsOutOfOrder);
        }
        else if (!TryTake('*'))
            return element;
        TryTake('?');
        if (element.Size == 0)
            return element;
        return most == 0 ? new SequenceNode([]) : Bounded(new RepetitionNode(element, least, most), start);
    }

    // What follows the brace of {x}, {x,} or {x,y}.
    private bool TryTakeCounts(out int least, out int? most)
    {
        most = null;
        if (!TryTakeCount(out least))
            return false;
        if (!TryTake(','))
            most = least;
        else if (TryTakeCount(out int bound))
            most = bound;
        return TryTake('}');
    }

    private bool TryTakeCount(out int count)
    {
        int start = _position;
        count = 0;
        for (; !IsAtEnd && IsDigit(_pattern[_position]); _position++)
            count = (int)Math.Min(count * 10L + (_pattern[_position] - '0'), int.MaxValue);
        return _position > start;
    }

    private CharacterSet? ParseClass()
    {
        int start = _position++;
        bool isNegated = TryTake('^');
        var set = new CharacterSetBuilder();
        while (!TryTake(']'))
        {
            if (IsAtEnd)
                return Fail<CharacterSet>(start, PatternMessages.UnclosedClass);
            int memberStart = _position;
            if (ParseClassAtom() is not { } first)
                return null;
            PatternAtom last = first;
            bool isRange = !IsAtEnd && _pattern[_position] == '-' && !NextIs(']');
            if (isRange)
            {
                _position++;
                if (IsAtEnd)
                    return Fail<CharacterSet>(start, PatternMessages.UnclosedClass);
                if (ParseClassAtom() is not { } end)
                    return null;
                if (first.Set is not null || end.Set is not null)
                    return Fail<CharacterSet>(memberStart, PatternMessages.RangeOfSets);
                if (end.CodePoint < first.CodePoint)
                    return Fail<CharacterSet>(memberStart, PatternMessages.RangeOutOfOrder);
                last = end;
            }
            if (first.Set is { } members)
                members.AddTo(set);
            else
                set.AddRange(first.CodePoint, last.CodePoint);
        }
        return set.Build(isNegated);
    }

    private PatternAtom? ParseClassAtom() =>
        _pattern[_position] == '\\' ? ParseEscape(isInClass: true) : Atom(TakeCodePoint());

    private PatternAtom? ParseEscape(bool isInClass)
    {
        int start = _position++;
        if (IsAtEnd)
            return Unescapable(start, PatternMessages.TrailingBackslash);
        int c = TakeCodePoint();
        switch (c)
        {
            case 'd':
                return Atom(CharacterSet.Digit);
            case 'D':
                return Atom(CharacterSet.NoDigit);
            case 'w':
                return Atom(CharacterSet.Word);
            case 'W':
                return Atom(CharacterSet.NoWord);
            case 's':
                return Atom(CharacterSet.Space);
            case 'S':
                return Atom(CharacterSet.NoSpace);
            case 'p' or 'P':
                return ParseProperty(start, isNegated: c == 'P');
            case 't':
                return Atom('\t');
            case 'n':
                return Atom('\n');
            case 'v':
                return Atom('\v');
            case 'f':
                return Atom('\f');
            case 'r':
                return Atom('\r');
            case 'b' when isInClass:
                return Atom('\b');
            case '-' when isInClass:
                return Atom('-');
            case '0' when IsAtEnd || !IsDigit(_pattern[_position]):
                return Atom('\0');
            case '0':
                return Unescapable(start, PatternMessages.Octal);
            case (>= '1' and <= '9') or 'k':
                return Unescapable(start, PatternMessages.BackReference);
            case 'c':
                return !IsAtEnd && (_pattern[_position] | 0x20) is >= 'a' and <= 'z'
                    ? Atom(_pattern[_position++] % 32)
                    : Unescapable(start, PatternMessages.ControlEscape);
            case 'x':
                return TryTakeHex(2, out int unit) ? Atom(unit) : Unescapable(start, PatternMessages.HexEscape);
            case 'u':
                return TryTakeUnicode(out int codePoint)
                    ? Atom(codePoint)
                    : Unescapable(start, PatternMessages.UnicodeEscape);
            case '^' or '$' or '\\' or '.' or '*' or '+' or '?' or '(' or ')' or '[' or ']' or '{' or '}' or '|' or '/':
                return Atom(c);
            default:
                return Unescapable(
                    start,
                    PatternMessages.UnknownEscape(_pattern.Substring(start + 1, CodePoints.Width(c)))
                );
        }
    }

    private PatternAtom? ParseProperty(int start, bool isNegated)
    {
        int end = TryTake('{') ? _pattern.IndexOf('}', _position) : -1;
        if (end < 0)
            return Unescapable(start, PatternMessages.PropertySyntax);
        string property = _pattern.Substring(_position, end - _position);
        _position = end + 1;
        int equals = property.IndexOf('=');
        bool isCategory = equals < 0 || property.Substring(0, equals) is "gc" or "General_Category";
        if (!isCategory || !GeneralCategories.TryGet(property.Substring(equals + 1), out int bits))
            return Unescapable(start, PatternMessages.UnknownProperty(property));
        return Atom(CharacterSet.OfCategories(isNegated ? GeneralCategories.Complement(bits) : bits));
    }

    private bool TryTakeUnicode(out int codePoint)
    {
        if (TryTake('{'))
        {
            int start = _position;
            for (codePoint = 0; !IsAtEnd && HexValue(_pattern[_position]) is >= 0 and int digit; _position++)
            {
                codePoint = codePoint * 16 + digit;
                if (codePoint > CodePoints.Last)
                    return false;
            }
            return _position > start && TryTake('}');
        }
        if (!TryTakeHex(4, out codePoint))
            return false;
        // Two escapes that make a surrogate pair are one character.
        int afterFirst = _position;
        if (char.IsHighSurrogate((char)codePoint) && TryTake('\\'))
        {
            if (TryTake('u') && TryTakeHex(4, out int low) && char.IsLowSurrogate((char)low))
                codePoint = char.ConvertToUtf32((char)codePoint, (char)low);
            else
                _position = afterFirst;
        }
        return true;
    }

    private bool TryTakeHex(int length, out int value)
    {
        value = 0;
        for (int end = _position + length; _position < end; _position++)
        {
            if (IsAtEnd || HexValue(_pattern[_position]) is not (>= 0 and int digit))
                return false;
            value = value * 16 + digit;
        }
        return true;
    }

    private AssertionNode Assertion(Opcode code, int width)
    {
        _position += width;
        return new AssertionNode(code);
    }

    private PatternNode? Bounded(PatternNode node, int start) =>
        node.Size <= PatternProgram.MaxSize ? node : Fail<PatternNode>(start, PatternMessages.TooLarge);

    private bool NextIs(char c) => _position + 1 < _pattern.Length && _pattern[_position + 1] == c;

    private bool TryTake(char c)
    {
        if (IsAtEnd || _pattern[_position] != c)
            return false;
        _position++;
        return true;
    }

    private int TakeCodePoint()
    {
        int codePoint = CodePoints.At(_pattern, _position);
        _position += CodePoints.Width(codePoint);
        return codePoint;
    }

    private static PatternAtom? Atom(int codePoint) => new PatternAtom(codePoint);

    private static PatternAtom? Atom(CharacterSet set) => new PatternAtom(0, set);

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static int HexValue(char c) =>
        c switch
        {
            >= '0' and <= '9' => c - '0',
            >= 'a' and <= 'f' => c - 'a' + 10,
            >= 'A' and <= 'F' => c - 'A' + 10,
            _ => -1,
        };

    // ID_Start and ID_Continue, as near as general categories come.
    private static bool IsNamePart(int codePoint, bool isFirst) =>
        codePoint is '$' or '_'
        || CodePoints.Category(codePoint) switch
        {
            UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter
            or UnicodeCategory.LetterNumber => true,
            UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.ConnectorPunctuation => !isFirst,
            _ => false,
        };

    private bool Refuse(int offset, Phrase message)
    {
        _error = new PatternError(offset, message);
        return false;
    }

    private PatternAtom? Unescapable(int offset, Phrase message)
    {
        Refuse(offset, message);
        return null;
    }

    private T? Fail<T>(int offset, Phrase message)
        where T : class
    {
        Refuse(offset, message);
        return null;
    }
}
