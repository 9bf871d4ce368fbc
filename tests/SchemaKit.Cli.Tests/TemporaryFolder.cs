using System;
using System.IO;
using System.Text.Json.Nodes;

namespace SchemaKit.Cli.Tests;

/// <summary>A folder for the documents of one test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("schemakit-cli-").FullName;

    public string Write(string name, byte[] bytes)
    {
        string path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    public string Write(string name, JsonNode document) => Write(name, document.ToJsonString());

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
