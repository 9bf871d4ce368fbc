namespace SchemaKit.Schema.Text;

/// <summary>Numbers of a fixed width in ASCII digits, as the formats of the Internet write them.</summary>
internal static class AsciiDigits
{
    /// <summary>The number at a place; -1 where there is a character that is no ASCII digit, or the text ends.</summary>
    public static int Read(string text, int start, int length)
    {
        if (start + length > text.Length)
            return -1;
        int value = 0;
        for (int i = start; i < start + length; i++)
        {
            if (text[i] is not (>= '0' and <= '9'))
                return -1;
            value = value * 10 + (text[i] - '0');
        }
        return value;
    }
}
