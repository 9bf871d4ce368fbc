using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace SchemaKit.Package.Tests;

/// <summary>
/// Packs the packages once and copies projects that use them to a folder outside the repository, so that nothing but the
/// packages reaches them.
/// </summary>
public sealed class PackedPackages : IAsyncLifetime
{
    public const string Collection = "packages";

    /// <summary>Adds the feed to the machine's own sources; SchemaKit comes from there and from nowhere else.</summary>
    private const string NuGetConfig = """
        <configuration>
          <packageSources>
            <add key="schemakit-local" value="feed" />
          </packageSources>
          <packageSourceMapping>
            <packageSource key="schemakit-local">
              <package pattern="SchemaKit" />
              <package pattern="SchemaKit.*" />
            </packageSource>
            <packageSource key="nuget.org">
              <package pattern="*" />
            </packageSource>
          </packageSourceMapping>
        </configuration>
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("schemakit-package-tests-").FullName;

    internal PackageFile SchemaKit { get; private set; } = null!;

    internal PackageFile Disclosure { get; private set; } = null!;

    internal PackageFile AspNetCore { get; private set; } = null!;

    internal PackageFile Documents { get; private set; } = null!;

    internal PackageFile SchemaKitSymbols { get; private set; } = null!;

    internal PackageFile DisclosureSymbols { get; private set; } = null!;

    private string Feed => Path.Combine(_folder, "feed");

    public async Task InitializeAsync()
    {
        await Pack("src/SchemaKit");
        await Pack("src/SchemaKit.Disclosure");
        await Pack("src/SchemaKit.AspNetCore");
        await Pack("src/SchemaKit.Documents");
        SchemaKit = Find("SchemaKit", ".nupkg");
        Disclosure = Find("SchemaKit.Disclosure", ".nupkg");
        AspNetCore = Find("SchemaKit.AspNetCore", ".nupkg");
        Documents = Find("SchemaKit.Documents", ".nupkg");
        SchemaKitSymbols = Find("SchemaKit", ".snupkg");
        DisclosureSymbols = Find("SchemaKit.Disclosure", ".snupkg");
        await File.WriteAllTextAsync(Path.Combine(_folder, "nuget.config"), NuGetConfig);
        await File.WriteAllTextAsync(Path.Combine(_folder, "Directory.Build.props"), await BuildProps());
        await File.WriteAllTextAsync(Path.Combine(_folder, "Directory.Build.targets"), "<Project />");
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Copies a project of <c>Consumers</c> to a folder of its own.</summary>
    internal string CopyConsumer(string name)
    {
        string source = Repository.Consumer(name);
        string target = Directory.CreateDirectory(Path.Combine(_folder, Path.GetRandomFileName())).FullName;
        foreach (string file in Directory.EnumerateFiles(source))
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        return target;
    }

    private async Task Pack(string project) =>
        (await Command.DotNet(Repository.Root, "pack", project, "-c", "Release", "-o", Feed)).MustSucceed();

    private PackageFile Find(string id, string extension)
    {
        string[] found = [.. Directory.EnumerateFiles(Feed, "*" + extension).Where(IsOfId)];
        Assert.True(found.Length == 1, $"One {id}.VERSION{extension} expected, found {found.Length}.");
        return new PackageFile(found[0]);

        bool IsOfId(string path)
        {
            string name = Path.GetFileName(path);
            return name.StartsWith(id + ".", StringComparison.Ordinal) && char.IsAsciiDigit(name[id.Length + 1]);
        }
    }

    /// <summary>
    /// A packages folder of our own, because a package of the same version is never unpacked twice; all others come from the
    /// machine's folder without a download, unless that holds a SchemaKit of this version too.
    /// </summary>
    private async Task<string> BuildProps()
    {
        Run locals = await Command.DotNet(_folder, "nuget", "locals", "global-packages", "--list");
        string global = locals.MustSucceed().Output.Trim().Split(": ", 2)[1];
        bool isStale = Directory.Exists(Path.Combine(global, "schemakit", SchemaKit.Version));
        return $"""
            <Project>
              <PropertyGroup>
                <SchemaKitVersion>{SchemaKit.Version}</SchemaKitVersion>
                <ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally>
                <RestorePackagesPath>$(MSBuildThisFileDirectory)packages</RestorePackagesPath>
                <RestoreFallbackFolders>{(isStale ? "clear" : global)}</RestoreFallbackFolders>
                <WarningsAsErrors>$(WarningsAsErrors);CS8785;CS9057</WarningsAsErrors>
              </PropertyGroup>
            </Project>
            """;
    }
}

[CollectionDefinition(PackedPackages.Collection)]
public sealed class PackedPackagesDefinition : ICollectionFixture<PackedPackages>;
