using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using SchemaKit.Documents.Model;

namespace SchemaKit.Documents.Formats;

/// <summary>The parts of an Office Open XML file. What unpacks to too much, and XML with a DTD, is refused; no link is followed.</summary>
internal sealed class OfficePackage : IDisposable
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly ZipArchive _archive;
    private readonly ReadingLimits _limits;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="InvalidDataException">The file is no package.</exception>
    public OfficePackage(byte[] document, ReadingLimits limits)
    {
        _archive = new ZipArchive(new MemoryStream(document), ZipArchiveMode.Read);
        _limits = limits;
        foreach (ZipArchiveEntry entry in _archive.Entries)
            _parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    /// <summary>A part; null where there is none.</summary>
    public XElement? Find(string name)
    {
        if (!_parts.TryGetValue(name, out ZipArchiveEntry? entry))
            return null;
        Measure(entry);
        using Stream packed = entry.Open();
        using XmlReader reader = XmlReader.Create(packed, Settings);
        return XElement.Load(reader);
    }

    /// <inheritdoc/>
    public void Dispose() => _archive.Dispose();

    // Before elements become a tree, which takes more memory than they do and goes down by itself.
    private void Measure(ZipArchiveEntry entry)
    {
        using Stream packed = entry.Open();
        using var counted = new CountingStream(packed, _limits);
        using XmlReader reader = XmlReader.Create(counted, Settings);
        while (reader.Read())
        {
            _limits.CheckDepth(reader.Depth);
            if (reader.NodeType == XmlNodeType.Element)
                _limits.CountElement(reader.AttributeCount);
        }
    }
}
