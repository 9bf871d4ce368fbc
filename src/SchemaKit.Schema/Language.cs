using System;
using System.Globalization;

namespace SchemaKit.Schema;

/// <summary>The languages in which SchemaKit speaks to people.</summary>
internal static class Language
{
    public const string Chinese = "zh-CN";
    public const string English = "en";

    /// <summary>Simplified Chinese where the user interface is Chinese, else English.</summary>
    public static string Current => Of(null);

    /// <summary>The language of a culture, or of the user interface where none is given.</summary>
    public static string Of(IFormatProvider? provider) =>
        IsChinese((provider as CultureInfo ?? UserInterface).Name) ? Chinese : English;

#if SCHEMAKIT_GENERATOR
    // The compiler says in which culture it wants a message; a generator must not look for itself.
    private static CultureInfo UserInterface => CultureInfo.InvariantCulture;
#else
    private static CultureInfo UserInterface => CultureInfo.CurrentUICulture;
#endif

    public static bool IsChinese(string language) => language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
}
