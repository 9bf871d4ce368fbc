using System.IO;
using System.Reflection;
using System.Text;

namespace SchemaKit.Cli.Exporting;

/// <summary>The meta-schemas that SchemaKit publishes, as they stand in its package.</summary>
internal static class PublishedSchemas
{
    /// <summary>The id of the dialect, which is that of its meta-schema.</summary>
    public const string DialectId = SchemaKit.Schema.Parsing.Dialect.Id;

    /// <summary>The meta-schema of the dialect: what a tables document may hold.</summary>
    public static string Dialect => Read("dialect.schema.json");

    /// <summary>The meta-schema of the statistics vocabulary alone.</summary>
    public static string Vocabulary => Read("statistics.vocabulary.schema.json");

    private static string Read(string name)
    {
        using Stream resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(resource, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
