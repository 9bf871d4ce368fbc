using SchemaKit.Schema.Numbers;

namespace SchemaKit.Locating;

/// <summary>Recognises the slip by which a right number became a wrong one.</summary>
internal static class SlipRecognition
{
    private const decimal TenThousand = 10_000m;

    /// <summary>The slip; null where none is recognised.</summary>
    /// <param name="wrong">What was written.</param>
    /// <param name="right">What should have been.</param>
    public static Slip? Of(decimal wrong, decimal right)
    {
        // Of 0 no digit is told from another.
        if (wrong == right || wrong == 0m || right == 0m)
            return null;
        if (wrong == -right)
            return Slip.SignChanged;
        if (IsTenThousandfold(wrong, right) || IsTenThousandfold(right, wrong))
            return Slip.UnitConfused;
        (string written, string meant) = (NumberText.ToText(wrong), NumberText.ToText(right));
        if (IsSwapped(written, meant))
            return Slip.DigitsSwapped;
        if (IsDoubled(written, meant))
            return Slip.DigitDoubled;
        return IsDropped(written, meant) ? Slip.DigitDropped : null;
    }

    private static bool IsTenThousandfold(decimal large, decimal small) => large / TenThousand == small;

    private static bool IsSwapped(string written, string meant)
    {
        if (written.Length != meant.Length)
            return false;
        int at = 0;
        while (at < written.Length && written[at] == meant[at])
            at++;
        return at + 1 < written.Length
            && written[at] == meant[at + 1]
            && written[at + 1] == meant[at]
            && string.CompareOrdinal(written, at + 2, meant, at + 2, written.Length) == 0;
    }

    private static bool IsDropped(string written, string meant) => Longer(meant, written) is not null;

    private static bool IsDoubled(string written, string meant) =>
        Longer(written, meant) is { } at
        && ((at > 0 && written[at - 1] == written[at]) || (at + 1 < written.Length && written[at + 1] == written[at]));

    // Where the longer of two texts has one digit more; null where that is not the only difference.
    private static int? Longer(string longer, string shorter)
    {
        if (longer.Length != shorter.Length + 1)
            return null;
        int at = 0;
        while (at < shorter.Length && longer[at] == shorter[at])
            at++;
        return char.IsAsciiDigit(longer[at]) && string.CompareOrdinal(longer, at + 1, shorter, at, longer.Length) == 0
            ? at
            : null;
    }
}
