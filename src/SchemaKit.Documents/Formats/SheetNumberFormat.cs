using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Documents.Formats;

/// <summary>A number format of a spreadsheet, such as <c>#,##0;-#,##0;"-"</c>: a section each for what is above 0, below, and 0.</summary>
internal sealed class SheetNumberFormat
{
    private static readonly Phrase IsDate = new("is shown as a date or time", "显示为日期或时间");
    private static readonly Phrase IsScaled = new("is shown divided by thousands", "按千位缩小显示");
    private static readonly Phrase IsHidden = new("is not shown by its number format", "按其数字格式不显示");
    private static readonly Phrase IsAnother = new("is shown as another number", "显示为另一个数");

    private readonly SheetFormatSection[] _sections;

    private SheetNumberFormat(SheetFormatSection[] sections) => _sections = sections;

    /// <summary>The format that shows numbers as they are.</summary>
    public static SheetNumberFormat General { get; } = Of("General");

    /// <summary>The format of a code.</summary>
    public static SheetNumberFormat Of(string code) =>
        new([.. SheetFormatSection.Split(code).Select(SheetFormatSection.Of)]);

    /// <summary>What a reader of the sheet sees of a number: itself with what stands around it, or why it is another.</summary>
    public SheetValue Shown(decimal number)
    {
        SheetFormatSection section = SectionOf(number);
        string text = NumberText.ToText(number);
        if (section.IsDate)
            return new SheetValue(text, IsDate);
        if (!section.HasNumber)
            // A 0 that is shown as a dash or as nothing is a 0 all the same, unless no number is shown.
            return number == 0 && section.IsWithoutDigits && _sections.Any(s => s.HasNumber)
                ? new SheetValue(text)
                : new SheetValue(text, IsHidden);
        if (section.IsTorn || (section.IsFraction && decimal.Truncate(number) != number))
            return new SheetValue(text, IsAnother);
        // 0 is 0 in hundredths and in thousands.
        if (number == 0)
            return new SheetValue(text);
        if (section.IsScaled)
            return new SheetValue(text, IsScaled);
        return section.Percents > 0 ? Percent(number, section.Percents) : new SheetValue(Around(section, number, text));
    }

    private SheetFormatSection SectionOf(decimal number)
    {
        if (_sections.Any(s => s.HasCondition))
            return _sections.FirstOrDefault(s => s.Takes(number)) ?? _sections[^1];
        int index =
            _sections.Length > 2 && number == 0 ? 2
            : _sections.Length > 1 && number < 0 ? 1
            : 0;
        return _sections[index];
    }

    private static SheetValue Percent(decimal number, int times)
    {
        try
        {
            for (int i = 0; i < times; i++)
                number *= 100;
            return new SheetValue(NumberText.ToText(number) + "%");
        }
        catch (OverflowException)
        {
            return new SheetValue(NumberText.ToText(number), IsAnother);
        }
    }

    // Below 0 what stands around a number is its sign, in brackets or before it.
    private static string Around(SheetFormatSection section, decimal number, string text) =>
        number < 0 ? text : section.Before + text + section.Behind;
}
