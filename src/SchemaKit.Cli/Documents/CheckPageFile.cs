using System.IO;
using SchemaKit.Documents;

namespace SchemaKit.Cli.Documents;

/// <summary>The page that shows what the rules say of a report.</summary>
internal static class CheckPageFile
{
    /// <summary>The page.</summary>
    /// <param name="draft">The report.</param>
    /// <param name="previous">The report of the year before, on the same form; null where there is none.</param>
    /// <param name="language">The language of the page.</param>
    public static byte[] Of(FormDraft draft, FormDraft? previous, string language)
    {
        using var page = new MemoryStream();
        CheckPage.Write(draft, page, language, previous);
        return page.ToArray();
    }
}
