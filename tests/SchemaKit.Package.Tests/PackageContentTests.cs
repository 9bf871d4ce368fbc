using System;
using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Package.Tests;

[Collection(PackedPackages.Collection)]
public class PackageContentTests(PackedPackages packages)
{
    [Fact]
    public void Both_libraries_travel_with_their_documentation_for_each_framework() =>
        Assert.Equal(
            [
                "lib/net10.0/SchemaKit.Schema.dll",
                "lib/net10.0/SchemaKit.Schema.xml",
                "lib/net10.0/SchemaKit.dll",
                "lib/net10.0/SchemaKit.xml",
                "lib/net8.0/SchemaKit.Schema.dll",
                "lib/net8.0/SchemaKit.Schema.xml",
                "lib/net8.0/SchemaKit.dll",
                "lib/net8.0/SchemaKit.xml",
            ],
            packages.SchemaKit.Under("lib")
        );

    [Fact]
    public void The_generator_is_one_file_beside_the_compiler_and_the_code_fixes_another() =>
        Assert.Equal(
            ["analyzers/dotnet/cs/SchemaKit.CodeFixes.dll", "analyzers/dotnet/cs/SchemaKit.Generator.dll"],
            packages.SchemaKit.Under("analyzers")
        );

    [Fact]
    public void The_properties_reach_direct_and_transitive_users()
    {
        Assert.Equal(["build/SchemaKit.props", "build/SchemaKit.targets"], packages.SchemaKit.Under("build"));
        Assert.Equal(
            ["buildTransitive/SchemaKit.props", "buildTransitive/SchemaKit.targets"],
            packages.SchemaKit.Under("buildTransitive")
        );
    }

    [Fact]
    public void The_meta_schemas_of_dialect_and_vocabulary_are_there() =>
        Assert.Equal(
            ["schemas/dialect.schema.json", "schemas/statistics.vocabulary.schema.json"],
            packages.SchemaKit.Under("schemas")
        );

    [Fact]
    public void The_library_depends_on_no_package() => Assert.Empty(packages.SchemaKit.Dependencies);

    [Fact]
    public void The_disclosure_package_depends_on_the_library_of_its_own_version_alone() =>
        Assert.Equal([$"SchemaKit {packages.SchemaKit.Version}"], packages.Disclosure.Dependencies);

    [Fact]
    public void The_disclosure_package_holds_its_library_and_its_schemas()
    {
        Assert.Equal(
            [
                "lib/net10.0/SchemaKit.Disclosure.dll",
                "lib/net10.0/SchemaKit.Disclosure.xml",
                "lib/net8.0/SchemaKit.Disclosure.dll",
                "lib/net8.0/SchemaKit.Disclosure.xml",
            ],
            packages.Disclosure.Under("lib")
        );
        Assert.Equal(
            [
                "schemas/annual-report-2019.tables.json",
                "schemas/annual-report-2021-one-row.tables.json",
                "schemas/annual-report-2021.tables.json",
            ],
            packages.Disclosure.Under("schemas").Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_web_package_holds_its_library_and_depends_on_the_library_and_on_OpenAPI_alone()
    {
        Assert.Equal(
            ["lib/net10.0/SchemaKit.AspNetCore.dll", "lib/net10.0/SchemaKit.AspNetCore.xml"],
            packages.AspNetCore.Under("lib")
        );
        Assert.Equal(
            ["Microsoft.AspNetCore.OpenApi", $"SchemaKit {packages.SchemaKit.Version}"],
            packages
                .AspNetCore.Dependencies.Select(d =>
                    d.StartsWith("Microsoft.", StringComparison.Ordinal) ? d.Split(' ')[0] : d
                )
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_package_of_documents_holds_its_library_and_depends_on_the_library_and_two_parsers()
    {
        string[] frameworks = ["net10.0", "net8.0"];
        Assert.Equal(
            frameworks.SelectMany(f =>
                new[] { $"lib/{f}/SchemaKit.Documents.dll", $"lib/{f}/SchemaKit.Documents.xml" }
            ),
            packages.Documents.Under("lib")
        );
        Assert.Equal(
            ["AngleSharp", "PdfPig", "SchemaKit"],
            packages.Documents.Dependencies.Select(d => d.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Each_package_has_its_licence_and_its_readme() =>
        Assert.All(
            [packages.SchemaKit, packages.Disclosure, packages.AspNetCore, packages.Documents],
            package =>
            {
                Assert.Equal("MIT", package.Text("license"));
                Assert.Equal("README.md", package.Text("readme"));
                Assert.Contains("README.md", package.Entries);
            }
        );

    [Fact]
    public void Each_library_has_its_symbols()
    {
        Assert.Equal(Symbols(packages.SchemaKit), packages.SchemaKitSymbols.Under("lib"));
        Assert.Equal(Symbols(packages.Disclosure), packages.DisclosureSymbols.Under("lib"));
    }

    private static IEnumerable<string> Symbols(PackageFile package) =>
        package
            .Under("lib")
            .Where(e => e.EndsWith(".dll", System.StringComparison.Ordinal))
            .Select(e => e[..^3] + "pdb");
}
