using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace SchemaKit.Documents.Formats;

/// <summary>A section of a number format (ECMA-376, 18.8.31): the places of digits, and what is shown around them.</summary>
internal sealed class SheetFormatSection
{
    private static readonly string[] GeneralNames = ["General", "G/通用格式"];

    private readonly StringBuilder _literal = new();
    private string _operator = "";
    private decimal _bound;
    private bool _endsInComma;
    private bool _isDenominator;

    private SheetFormatSection() { }

    /// <summary>What is shown in front of the number, signs of currencies apart.</summary>
    public string Before { get; private set; } = "";

    /// <summary>What is shown behind it.</summary>
    public string Behind { get; private set; } = "";

    /// <summary>Whether a number is shown.</summary>
    public bool HasNumber { get; private set; }

    /// <summary>Whether a date or a time is shown.</summary>
    public bool IsDate { get; private set; }

    /// <summary>Whether a thousandth of the number is shown, or less.</summary>
    public bool IsScaled { get; private set; }

    /// <summary>Whether the number is shown as a whole number and a fraction.</summary>
    public bool IsFraction { get; private set; }

    /// <summary>Whether something that is no digit of the number is shown among its digits, or runs together with them.</summary>
    public bool IsTorn { get; private set; }

    /// <summary>How often the number is shown times 100.</summary>
    public int Percents { get; private set; }

    /// <summary>Whether no digit is shown around the number, or in its place.</summary>
    public bool IsWithoutDigits => !(Before + Behind).Any(char.IsDigit);

    /// <summary>Whether it is for numbers of which it says so itself, such as <c>[&gt;=10000]</c>.</summary>
    public bool HasCondition => _operator.Length > 0;

    /// <summary>The sections of a format.</summary>
    public static IEnumerable<string> Split(string code)
    {
        int start = 0;
        for (int at = 0; at < code.Length; at = TokenEnd(code, at))
        {
            if (code[at] != ';')
                continue;
            yield return code[start..at];
            start = at + 1;
        }
        yield return code[start..];
    }

    /// <summary>The section of a code.</summary>
    public static SheetFormatSection Of(string code)
    {
        var section = new SheetFormatSection();
        for (int at = 0; at < code.Length; )
        {
            int end = TokenEnd(code, at);
            section.Add(code[at..end]);
            at = end;
        }
        section.End();
        return section;
    }

    /// <summary>Whether it is for a number, as far as it says so itself.</summary>
    public bool Takes(decimal number) =>
        _operator switch
        {
            "<" => number < _bound,
            "<=" => number <= _bound,
            ">" => number > _bound,
            ">=" => number >= _bound,
            "=" => number == _bound,
            "<>" => number != _bound,
            _ => true,
        };

    private static int TokenEnd(string code, int at)
    {
        if (GeneralNames.FirstOrDefault(n => IsAt(code, at, n)) is { } general)
            return at + general.Length;
        return code[at] switch
        {
            '"' => EndOf(code, at, '"'),
            '[' => EndOf(code, at, ']'),
            '\\' or '!' or '_' or '*' => Math.Min(code.Length, at + 2),
            'E' or 'e' when at + 1 < code.Length && code[at + 1] is '+' or '-' => at + 2,
            _ => at + 1,
        };
    }

    private static bool IsAt(string code, int at, string name) =>
        string.Compare(code, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static int EndOf(string code, int at, char last) =>
        code.IndexOf(last, at + 1) is >= 0 and int end ? end + 1 : code.Length;

    private void Add(string token)
    {
        if (GeneralNames.Contains(token, StringComparer.OrdinalIgnoreCase))
        {
            AddPlace();
            return;
        }
        switch (token[0])
        {
            case '"':
                _literal.Append(token.Trim('"'));
                break;
            case '\\' or '!':
                _literal.Append(token[1..]);
                break;
            case '_' or '*':
                break;
            case '[':
                AddBracket(token.Trim('[', ']'));
                break;
            case '%':
                Percents++;
                break;
            case '0' or '#' or '?' or '@':
                AddPlace();
                break;
            case '.' when HasNumber && _literal.Length == 0:
                IsScaled |= _endsInComma;
                _endsInComma = false;
                break;
            case ',' when HasNumber:
                _endsInComma = true;
                break;
            case '/' when HasNumber && !IsDate:
                (IsFraction, _isDenominator) = (true, true);
                break;
            case 'E' or 'e' when token.Length == 2:
                break;
            default:
                AddOther(token[0]);
                break;
        }
    }

    private void AddPlace()
    {
        if (HasNumber)
            IsTorn |= _literal.ToString().Trim().Length > 0;
        else
            Before = _literal.ToString();
        _literal.Clear();
        (HasNumber, _endsInComma) = (true, false);
    }

    // Letters that stand by themselves are parts of a date; those of other scripts need no quotes.
    private void AddOther(char c)
    {
        if (char.IsAsciiLetter(c))
            IsDate = true;
        else if (!(_isDenominator && char.IsAsciiDigit(c)))
            _literal.Append(c);
    }

    private void AddBracket(string content)
    {
        string comparison = new([.. content.TakeWhile(c => c is '<' or '>' or '=')]);
        if (comparison.Length > 0)
        {
            _ = decimal.TryParse(
                content[comparison.Length..],
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out _bound
            );
            _operator = comparison;
        }
        else if (content.StartsWith('$'))
            _literal.Append(content[1..].Split('-')[0]);
        else if (content.Length > 0 && content.All(c => char.ToLowerInvariant(c) is 'h' or 'm' or 's'))
            IsDate = true;
    }

    private void End()
    {
        IsScaled |= _endsInComma;
        Behind = _literal.ToString().Trim();
        Before = Before.Trim([' ', '¥', '￥', '$']);
        IsTorn |=
            HasNumber
            && (Before is [.., var last] && IsOfNumber(last) || Behind is [var first, ..] && IsOfNumber(first));
    }

    private static bool IsOfNumber(char c) => char.IsDigit(c) || c is '.' or ',';
}
