namespace SchemaKit.Schema.Text;

/// <summary>The format <c>uuid</c>: RFC 9562, section 4, 8-4-4-4-12 hexadecimal digits in either case, any version.</summary>
internal static class UuidText
{
    private const int Length = 36;

    public static bool IsUuid(string text)
    {
        if (text.Length != Length)
            return false;
        for (int i = 0; i < Length; i++)
        {
            bool isInPlace = i is 8 or 13 or 18 or 23
                ? text[i] == '-'
                : text[i] is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
            if (!isInPlace)
                return false;
        }
        return true;
    }
}
