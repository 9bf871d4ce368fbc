using System;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace SchemaKit.Documents.Writing;

/// <summary>
/// Writes an Office Open XML package part by part. The parts are written by hand: the usual library stamps them with the time,
/// and the same report is to give the same bytes.
/// </summary>
/// <param name="output">Where to; it is left open.</param>
internal sealed class PackageWriter(Stream output) : IDisposable
{
    /// <summary>The namespace of relationships between parts.</summary>
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    // The earliest that a ZIP archive can tell.
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _archive = new(output, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Adds what tells which part is what.</summary>
    /// <param name="overrides">The parts and their content types.</param>
    public void AddContentTypes(params (string Part, string Type)[] overrides)
    {
        var types = new StringBuilder(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        );
        foreach ((string part, string type) in overrides)
            types.Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/{part}\" ContentType=\"{type}\"/>");
        AddText("[Content_Types].xml", types.Append("</Types>").ToString());
    }

    /// <summary>Adds the relationships of a part.</summary>
    /// <param name="name">Where they stand.</param>
    /// <param name="targets">The targets, in order; the first is called <c>rId1</c>.</param>
    public void AddRelationships(string name, params (string Type, string Target)[] targets)
    {
        var relationships = new StringBuilder($"<Relationships xmlns=\"{PackageRelationships}\">");
        for (int i = 0; i < targets.Length; i++)
            relationships.Append(
                CultureInfo.InvariantCulture,
                $"<Relationship Id=\"rId{i + 1}\" Type=\"{targets[i].Type}\" Target=\"{targets[i].Target}\"/>"
            );
        AddText(name, relationships.Append("</Relationships>").ToString());
    }

    /// <summary>Adds what a document says of itself; no time, so that the bytes stay the same.</summary>
    public void AddProperties(string title, string language)
    {
        const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        const string Dublin = "http://purl.org/dc/elements/1.1/";
        Add(
            "docProps/core.xml",
            xml =>
            {
                xml.WriteStartElement("cp", "coreProperties", Core);
                xml.WriteAttributeString("xmlns", "dc", null, Dublin);
                xml.WriteElementString("title", Dublin, XmlText.Clean(title));
                xml.WriteElementString("language", Dublin, XmlText.Clean(language));
                xml.WriteEndElement();
            }
        );
    }

    /// <summary>Adds a part.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="write">Writes it.</param>
    public void Add(string name, Action<XmlWriter> write)
    {
        using Stream part = Open(name);
        part.Write(Encoding.UTF8.GetBytes(Declaration));
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(false),
            OmitXmlDeclaration = true,
            NewLineHandling = NewLineHandling.Entitize,
        };
        using var xml = XmlWriter.Create(part, settings);
        write(xml);
    }

    /// <summary>Adds a part that is a text.</summary>
    public void AddText(string name, string xml)
    {
        using Stream part = Open(name);
        part.Write(Encoding.UTF8.GetBytes(Declaration + xml));
    }

    /// <inheritdoc/>
    public void Dispose() => _archive.Dispose();

    private Stream Open(string name)
    {
        ZipArchiveEntry entry = _archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Time;
        return entry.Open();
    }
}
