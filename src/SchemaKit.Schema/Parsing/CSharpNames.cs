using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace SchemaKit.Schema.Parsing;

/// <summary>
/// Turns names of the schema into C# names by one rule, so that a name depends on nothing but its own place: letters and
/// digits of any script stay, everything else separates words, each word gets a capital, a leading digit gets an
/// underscore before it, and a name that C# or a record already uses gets <c>Value</c> behind it.
/// </summary>
internal static class CSharpNames
{
    private const int MaxLength = 400;

    // Members of every object and record, and of every report.
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal)
    {
        "Equals",
        "GetHashCode",
        "GetType",
        "ToString",
        "MemberwiseClone",
        "Finalize",
        "ReferenceEquals",
        "EqualityContract",
        "PrintMembers",
        "Deconstruct",
        "Clone",
        "AllHold",
        "CellCount",
        "Check",
        "CheckAgainst",
        "CopyCellsTo",
        "Form",
        "JsonTypeInfo",
        "Layout",
        "LazyForm",
        "LazyTypeInfo",
        "ReadJson",
        "Sum",
        "ToCellVector",
        "ToJsonUtf8",
        "TryReadJson",
        "TryScan",
        "WithCells",
        "WriteJson",
    };

    /// <summary>The C# name of a member.</summary>
    public static string Member(string jsonName, string typeName)
    {
        string name = Pascal(jsonName);
        return Taken.Contains(name) || name == typeName ? name + "Value" : name;
    }

    /// <summary>A type's name without the namespace before it.</summary>
    public static string WithoutNamespace(string typeName) => typeName.Substring(NamespaceOf(typeName).Length);

    /// <summary>What stands before a type's own name: nothing, or <c>global::A.B.</c></summary>
    public static string NamespaceOf(string typeName) =>
        typeName.Substring(0, System.Math.Max(typeName.LastIndexOf('.'), typeName.LastIndexOf(':')) + 1);

    /// <summary>Whether every object, record or report has a member of this name already.</summary>
    public static bool IsTaken(string name) =>
        Taken.Contains(name)
        || name.StartsWith("get_", StringComparison.Ordinal)
        || name.StartsWith("set_", StringComparison.Ordinal)
        || name.StartsWith("op_", StringComparison.Ordinal);

    /// <summary>Whether C# takes a name for a type without complaint: <c>_</c> is a discard, <c>row</c> draws CS8981.</summary>
    public static bool IsTypeName(string name) => name != "_" && name.Any(c => c is < 'a' or > 'z');

    /// <summary>The C# name of a type, or a part of one.</summary>
    public static string Pascal(string jsonName)
    {
        var name = new StringBuilder();
        bool atWordStart = true;
        for (int i = 0; i < jsonName.Length && name.Length < MaxLength; i++)
        {
            char c = jsonName[i];
            if (!IsPart(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.ConnectorPunctuation)
            {
                atWordStart = true;
                continue;
            }
            if (name.Length == 0 && !IsStart(c))
                name.Append('_');
            name.Append(atWordStart ? char.ToUpperInvariant(c) : c);
            atWordStart = false;
        }
        return name.Length == 0 ? "_" : name.ToString();
    }

    /// <summary>Whether a text can stand as a name in C# without an <c>@</c>.</summary>
    public static bool IsIdentifier(string text)
    {
        if (text.Length is 0 or > MaxLength || !IsStart(text[0]))
            return false;
        foreach (char c in text)
        {
            if (!IsPart(c))
                return false;
        }
        return !Reserved.Contains(text);
    }

    /// <summary>Whether a text can be a namespace.</summary>
    public static bool IsNamespace(string text)
    {
        foreach (string part in text.Split('.'))
        {
            if (!IsIdentifier(part))
                return false;
        }
        return true;
    }

    private static bool IsStart(char c) =>
        c == '_' || char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.LetterNumber;

    // Formatting characters are legal in C# names but not seen: they separate words here.
    private static bool IsPart(char c) =>
        IsStart(c)
        || CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.ConnectorPunctuation
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;

    // All reserved words of C# are lower case; so are the contextual ones that cannot be type names.
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "abstract",
        "as",
        "base",
        "bool",
        "break",
        "byte",
        "case",
        "catch",
        "char",
        "checked",
        "class",
        "const",
        "continue",
        "decimal",
        "default",
        "delegate",
        "do",
        "double",
        "else",
        "enum",
        "event",
        "explicit",
        "extern",
        "false",
        "finally",
        "fixed",
        "float",
        "for",
        "foreach",
        "goto",
        "if",
        "implicit",
        "in",
        "int",
        "interface",
        "internal",
        "is",
        "lock",
        "long",
        "namespace",
        "new",
        "null",
        "object",
        "operator",
        "out",
        "override",
        "params",
        "private",
        "protected",
        "public",
        "readonly",
        "ref",
        "return",
        "sbyte",
        "sealed",
        "short",
        "sizeof",
        "stackalloc",
        "static",
        "string",
        "struct",
        "switch",
        "this",
        "throw",
        "true",
        "try",
        "typeof",
        "uint",
        "ulong",
        "unchecked",
        "unsafe",
        "ushort",
        "using",
        "virtual",
        "void",
        "volatile",
        "while",
        "record",
        "file",
        "required",
        "scoped",
        "var",
        "dynamic",
        "nint",
        "nuint",
        "notnull",
        "unmanaged",
        "where",
        "yield",
        "await",
        "async",
        "partial",
        "field",
        "extension",
        "when",
        "and",
        "or",
        "not",
        "with",
        "init",
        "get",
        "set",
        "value",
        "global",
        "args",
        "allows",
        "managed",
    };
}
