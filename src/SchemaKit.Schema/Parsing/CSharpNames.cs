using System;
using System.Globalization;
using System.Linq;
using System.Text;
using SchemaKit.Schema.Text;

namespace SchemaKit.Schema.Parsing;

/// <summary>
/// Turns names of the schema into C# names by one rule, so that a name depends on nothing but its own place. The rule is
/// published, with an example of each of its parts, in docs/names.md.
/// </summary>
internal static class CSharpNames
{
    /// <summary>How long a name may be, in UTF-8. A compiler takes 1,023 bytes for names that are made of several.</summary>
    public const int MaxBytes = 300;

    private const int MaxTypeBytes = 500;
    private const int LastOfBasicPlane = 0xFFFF;
    private const string OfMember = "Value";
    private const string OfType = "Type";

    /// <summary>The C# name of a member.</summary>
    public static string Member(string jsonName, string typeName)
    {
        string name = Pascal(jsonName);
        return IsTaken(name) || name == typeName ? name + OfMember : name;
    }

    /// <summary>The C# name of a type.</summary>
    public static string Type(string jsonName)
    {
        string name = Pascal(jsonName);
        return IsTakenByType(name) ? name + OfType : name;
    }

    /// <summary>The C# name of a report's type.</summary>
    public static string Report(string fileStem)
    {
        string name = Pascal(fileStem);
        return IsTakenByReport(name) ? name + OfType : name;
    }

    /// <summary>The C# name of a type that is named after the one around it and its own place there.</summary>
    public static string Nested(string typeName, string part)
    {
        string space = NamespaceOf(typeName);
        string name = Cut(typeName.Substring(space.Length) + part, MaxTypeBytes);
        return space + (IsTakenByType(name) ? name + OfType : name);
    }

    /// <summary>A type's name without the namespace before it.</summary>
    public static string WithoutNamespace(string typeName) => typeName.Substring(NamespaceOf(typeName).Length);

    /// <summary>What stands before a type's own name: nothing, or <c>global::A.B.</c></summary>
    public static string NamespaceOf(string typeName) =>
        typeName.Substring(0, Math.Max(typeName.LastIndexOf('.'), typeName.LastIndexOf(':')) + 1);

    /// <summary>Whether every object, record or report has a member of this name already.</summary>
    public static bool IsTaken(string name) =>
        CSharpWords.OfReports.Contains(name)
        || name.StartsWith("get_", StringComparison.Ordinal)
        || name.StartsWith("set_", StringComparison.Ordinal)
        || name.StartsWith("op_", StringComparison.Ordinal);

    /// <summary>Whether a report's type cannot have a name, because reports have a member of it.</summary>
    public static bool IsTakenByReport(string name) => CSharpWords.OfReports.Contains(name) || IsTakenByType(name);

    /// <summary>Whether C# takes a name for a type without complaint: <c>_</c> is a discard, <c>row</c> draws CS8981.</summary>
    public static bool IsTypeName(string name) =>
        name != "_" && name.Any(c => c is < 'a' or > 'z') && !IsTakenByType(name);

    /// <summary>
    /// What names are compared by where files are called after them: not every file system tells Row from ROW, or a letter
    /// with its accent from the same letter and its accent.
    /// </summary>
    public static string FileKey(string name) => name.Normalize(NormalizationForm.FormC).ToUpperInvariant();

    /// <summary>The C# name of something, or a part of one, made of the letters and digits of its name in JSON.</summary>
    public static string Pascal(string jsonName)
    {
        var name = new StringBuilder();
        bool atWordStart = true;
        for (int i = 0; i < jsonName.Length; )
        {
            int c = CodePoints.At(jsonName, i);
            i += CodePoints.Width(c);
            if (!Stays(c, atWordStart))
            {
                atWordStart = true;
                continue;
            }
            if (name.Length == 0 && c <= LastOfBasicPlane && !IsStart((char)c))
                name.Append('_');
            if (c > LastOfBasicPlane)
                AppendCode(name, c);
            else
                name.Append(atWordStart && HasCapital(c) ? char.ToUpperInvariant((char)c) : (char)c);
            atWordStart = false;
        }
        return Cut(name.Length > 0 ? name.ToString() : Spelled(jsonName), MaxBytes);
    }

    /// <summary>Whether a text can stand as a name in C# without an <c>@</c>.</summary>
    public static bool IsIdentifier(string text) =>
        text.Length > 0
        && IsStart(text[0])
        && text.All(IsPart)
        && Encoding.UTF8.GetByteCount(text) <= MaxBytes
        && !CSharpWords.Reserved.Contains(text);

    /// <summary>Whether a text can be a namespace.</summary>
    public static bool IsNamespace(string text) =>
        text.Split('.').All(IsIdentifier) && Encoding.UTF8.GetByteCount(text) <= MaxBytes;

    // The longest beginning of a name that is not too long, no character of it cut in two.
    private static string Cut(string name, int maxBytes)
    {
        int bytes = 0;
        for (int i = 0; i < name.Length; i++)
        {
            bytes +=
                name[i] < 0x80 ? 1
                : name[i] < 0x800 ? 2
                : 3;
            if (bytes > maxBytes)
                return name.Substring(0, i);
        }
        return name;
    }

    // A name without a letter or digit, by the numbers of its characters.
    private static string Spelled(string jsonName)
    {
        if (jsonName.Length == 0)
            return "Empty";
        var name = new StringBuilder();
        for (int i = 0; i < jsonName.Length && name.Length < MaxBytes; )
        {
            int c = CodePoints.At(jsonName, i);
            i += CodePoints.Width(c);
            AppendCode(name, c);
        }
        return name.ToString();
    }

    private static void AppendCode(StringBuilder name, int codePoint) =>
        name.Append('U').Append(codePoint.ToString("X4", CultureInfo.InvariantCulture));

    // Whether a character stays in a name; all others separate words. A mark belongs to the letter before it.
    private static bool Stays(int codePoint, bool atWordStart) =>
        !IsUnseen(codePoint)
        && CodePoints.Category(codePoint) switch
        {
            UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter
            or UnicodeCategory.LetterNumber
            or UnicodeCategory.DecimalDigitNumber => true,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => !atWordStart
                && codePoint <= LastOfBasicPlane,
            _ => false,
        };

    // Letters and marks that nobody sees (Default_Ignorable_Code_Point): two names could look the same.
    private static bool IsUnseen(int codePoint) =>
        codePoint
            is 0x034F
                or 0x115F
                or 0x1160
                or 0x17B4
                or 0x17B5
                or (>= 0x180B and <= 0x180F)
                or 0x3164
                or (>= 0xFE00 and <= 0xFE0F)
                or 0xFFA0;

    // Latin, Greek, Cyrillic and Armenian: of other scripts not every runtime knows the same capitals.
    private static bool HasCapital(int codePoint) =>
        codePoint is < 0x0590 or (>= 0x1E00 and < 0x2000) or (>= 0xFF00 and < 0xFF60);

    private static bool IsTakenByType(string name) =>
        CSharpWords.OfRecords.Contains(name) || CSharpWords.Namespaces.Contains(name);

    private static bool IsStart(char c) =>
        c == '_' || char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.LetterNumber;

    private static bool IsPart(char c) =>
        IsStart(c)
        || CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.ConnectorPunctuation
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;
}
