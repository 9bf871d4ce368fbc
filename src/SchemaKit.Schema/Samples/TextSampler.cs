using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using SchemaKit.Schema.Checking;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Text;

namespace SchemaKit.Schema.Samples;

/// <summary>Makes texts that a schema allows.</summary>
internal sealed class TextSampler
{
    // A document with longer texts shows nothing that a shorter one does not.
    private const int MaxLength = 10_000;
    private const int Attempts = 50;

    // How much longer than the shortest text of a pattern a text may be.
    private const int Slack = 12;

    // A point in time with a fraction, without the digits of it.
    private const int LengthOfTime = 26;

    // Letters, digits, Chinese, a character outside the basic plane, what must be escaped in JSON and what need not.
    private static readonly string[] Characters =
    [
        "a",
        "Z",
        "7",
        "中",
        "市",
        "é",
        "😀",
        " ",
        "\"",
        "\\",
        "/",
        "-",
        "<",
    ];

    private static readonly string[] Dates = ["2024-12-31", "2022-01-01", "2000-02-29", "0001-01-01", "9999-12-31"];

    private static readonly string[] Times =
    [
        "2024-12-31T23:59:59+08:00",
        "2022-01-01T00:00:00Z",
        "2022-06-30t12:30:00.123456z",
        "2016-12-31T23:59:60Z",
        "2000-02-29T23:59:59.9-23:59",
    ];

    private static readonly string[] UsualTexts = [Dates[0], Times[0], "00000000-0000-4000-8000-000000000000"];

    private readonly TextModel _model;
    private readonly EcmaPattern? _pattern;
    private readonly Lazy<int> _least;
    private TextMachine? _machine;
    private readonly Lazy<IReadOnlyList<CharacterClass>> _classes;
    private readonly Lazy<string?> _shortest;

    public TextSampler(TextModel model)
    {
        _model = model;
        _pattern = model.Pattern is null ? null : EcmaPattern.TryParse(model.Pattern, out _);
        _least = new Lazy<int>(() => _pattern is null ? 0 : ShortestMatch.Of(_pattern.Program));
        _classes = new Lazy<IReadOnlyList<CharacterClass>>(() => CharacterClasses.Of([_pattern?.Program]));
        _shortest = new Lazy<string?>(FindShortest);
    }

    /// <summary>The shortest text; null where none was found.</summary>
    public string? Shortest => _shortest.Value;

    /// <summary>A text; null where none was found.</summary>
    public string? Draw(SampleRandom random)
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            if (DrawAny(random) is { } text && IsAllowed(text))
                return text;
        }
        return Shortest;
    }

    /// <summary>Whether the schema allows a text.</summary>
    public bool IsAllowed(string text) => TextRules.Refusal(_model, text, _pattern) is null;

    private string? DrawAny(SampleRandom random) =>
        _model switch
        {
            { Constant: { } constant } => constant,
            // A pattern may say more of a date than its format, or less: whichever came first is checked by the other.
            { Pattern: not null } when _model.Format == TextFormat.None || random.Chance(50) => OfPattern(random),
            { Format: not TextFormat.None } => OfFormat(random),
            _ => OfLength(random),
        };

    private string? FindShortest()
    {
        if (_model.Constant is not null)
            return _model.Constant;
        if (_model.Format != TextFormat.None)
        {
            if (UsualTexts.FirstOrDefault(IsAllowed) is { } usual)
                return usual;
            var random = new SampleRandom(1);
            return Enumerable
                .Range(0, Attempts)
                .Select(_ => DrawAny(random))
                .OfType<string>()
                .FirstOrDefault(IsAllowed);
        }
        if (_model.MinLength > MaxLength)
            return null;
        if (_pattern is null)
            return new string('a', _model.MinLength);
        TextMachine machine = Machine();
        string? shortest = TextSearch.Shortest(
            machine.Start,
            (state, c) => machine.Step(state, c) is >= 0 and var next ? next : null,
            machine.Accepts,
            _classes.Value,
            out bool isComplete
        );
        return shortest is not null || (isComplete && !machine.IsTooLarge) ? shortest : OfPattern(new SampleRandom(1));
    }

    // A machine that has met too many states would lead nowhere any more.
    private TextMachine Machine() => _machine is { IsTooLarge: false } ? _machine : _machine = new TextMachine(_model);

    private string? OfPattern(SampleRandom random)
    {
        int least = Math.Max(_least.Value, _model.MinLength);
        int longest = Math.Min(_model.MaxLength ?? int.MaxValue, Math.Min(least, MaxLength) + Slack);
        return TextSearch.Random(Machine(), _classes.Value, longest, random);
    }

    private string? OfLength(SampleRandom random)
    {
        int least = _model.MinLength;
        int most = Math.Min(_model.MaxLength ?? int.MaxValue, MaxLength);
        if (least > most)
            return null;
        int length = random.Below(10) switch
        {
            < 3 => least,
            < 5 => most <= 1_000 ? most : least + 1,
            _ => Math.Min(most, least + random.Below(Slack)),
        };
        var text = new StringBuilder();
        for (int i = 0; i < length; i++)
            text.Append(random.Pick(Characters));
        return text.ToString();
    }

    private string OfFormat(SampleRandom random)
    {
        switch (_model.Format)
        {
            case TextFormat.Date:
                return random.Chance(60) ? random.Pick(Dates) : Day(random);
            case TextFormat.DateTime:
                if (random.Chance(60))
                    return random.Pick(Times);
                int digits = random.Chance(50)
                    ? random.Below(10)
                    : Math.Max(0, Math.Min(_model.MinLength, MaxLength) - LengthOfTime);
                return Day(random) + "T08:30:00" + (digits == 0 ? "" : "." + new string('5', digits)) + "+08:00";
            default:
                char[] digit = new char[32];
                for (int i = 0; i < digit.Length; i++)
                    digit[i] = "0123456789abcdefABCDEF"[random.Below(22)];
                string text = new(digit);
                return string.Join(
                    "-",
                    Cut(text, 0, 8),
                    Cut(text, 8, 4),
                    Cut(text, 12, 4),
                    Cut(text, 16, 4),
                    Cut(text, 20, 12)
                );
        }
    }

    private static string Cut(string text, int start, int length) => text.Substring(start, length);

    private static string Day(SampleRandom random) =>
        new DateTime(random.Between(1990, 2030), 1, 1)
            .AddDays(random.Below(365))
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
