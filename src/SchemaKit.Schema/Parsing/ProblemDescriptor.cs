using System.Globalization;

namespace SchemaKit.Schema.Parsing;

/// <summary>A kind of fault that a schema can have. Ids are never reused: a new one is the highest of its family plus one.</summary>
/// <param name="Id">Its id: SK0xxx JSON, SK1xxx schema, SK2xxx rules.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Title">What it is about, in English.</param>
/// <param name="English">The message, a composite format.</param>
/// <param name="Chinese">The message in simplified Chinese, with the same arguments.</param>
internal sealed record ProblemDescriptor(string Id, Severity Severity, string Title, string English, string Chinese)
{
    public string Format(string language, object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, Language.IsChinese(language) ? Chinese : English, arguments);
}
