using SchemaKit.Schema.Model;
using SchemaKit.Schema.Text;

namespace SchemaKit.Schema.Checking;

/// <summary>What a schema asks of a text.</summary>
internal static class TextRules
{
    /// <summary>Why a text is not allowed; null where it is.</summary>
    /// <param name="model">What the schema asks.</param>
    /// <param name="text">The text.</param>
    /// <param name="pattern">The model's pattern where it is at hand; else it is read anew.</param>
    public static ReadProblemKind? Refusal(TextModel model, string text, EcmaPattern? pattern = null)
    {
        if (model.Constant is not null && text != model.Constant)
            return ReadProblemKind.NotInList;
        int length = CodePoints.Count(text);
        if (length < model.MinLength)
            return ReadProblemKind.TooShort;
        if (length > model.MaxLength)
            return ReadProblemKind.TooLong;
        if (model.Pattern is not null && !(pattern ?? EcmaPattern.TryParse(model.Pattern, out _)!).IsMatch(text))
            return ReadProblemKind.PatternMismatch;
        return HasFormat(model.Format, text) ? null : ReadProblemKind.FormatMismatch;
    }

    private static bool HasFormat(TextFormat format, string text) =>
        format switch
        {
            TextFormat.Date => DateText.IsDate(text),
            TextFormat.DateTime => DateTimeText.IsDateTime(text),
            TextFormat.Uuid => UuidText.IsUuid(text),
            _ => true,
        };
}
