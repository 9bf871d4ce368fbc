using System;
using System.Globalization;

namespace SchemaKit.Schema;

/// <summary>The languages in which SchemaKit speaks to people.</summary>
internal static class Language
{
    public const string Chinese = "zh-CN";
    public const string English = "en";

    /// <summary>Simplified Chinese where the user interface is Chinese, else English.</summary>
    public static string Current => IsChinese(CultureInfo.CurrentUICulture.Name) ? Chinese : English;

    public static bool IsChinese(string language) => language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
}
