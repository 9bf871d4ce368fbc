using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;

namespace SchemaKit.Package.Tests;

/// <summary>A package on disk: what it holds and what it says of itself.</summary>
internal sealed class PackageFile
{
    private readonly XElement _metadata;

    public PackageFile(string path)
    {
        using ZipArchive archive = ZipFile.OpenRead(path);
        Entries = [.. archive.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal)];
        ZipArchiveEntry manifest = archive.Entries.Single(e =>
            e.FullName.EndsWith(".nuspec", StringComparison.Ordinal)
        );
        using Stream stream = manifest.Open();
        _metadata = XDocument.Load(stream).Root!.Elements().Single(e => e.Name.LocalName == "metadata");
    }

    public IReadOnlyList<string> Entries { get; }

    public string Version => Text("version");

    public IReadOnlyList<string> Dependencies =>
        [
            .. _metadata
                .Descendants()
                .Where(e => e.Name.LocalName == "dependency")
                .Select(e => (string)e.Attribute("id")! + " " + (string)e.Attribute("version")!)
                .Distinct(),
        ];

    public string Text(string element) => _metadata.Elements().Single(e => e.Name.LocalName == element).Value;

    public IEnumerable<string> Under(string folder) =>
        Entries.Where(e => e.StartsWith(folder + "/", StringComparison.Ordinal));
}
