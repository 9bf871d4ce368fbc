using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaKit.Benchmarks.Generator;

namespace SchemaKit.Benchmarks.Jobs;

/// <summary>
/// The two generators on the same types, driven as the compiler drives them: all from nothing, and after an edit of C# that has
/// nothing to do with them.
/// </summary>
[MemoryDiagnoser]
public class Generating
{
    private CopiesProject _schemas = null!;
    private CopiesProject _records = null!;
    private CSharpCompilation _schemasCompiled = null!;
    private CSharpCompilation _recordsCompiled = null!;
    private GeneratorDriver _schemasDriven = null!;
    private GeneratorDriver _recordsDriven = null!;
    private int _edit;

    /// <summary>How many copies of the form there are.</summary>
    [Params(1, 10, 100)]
    public int Forms { get; set; }

    /// <summary>Makes the projects and runs their generators once.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _schemas = CopiesProject.OfSchemas(Forms);
        _records = CopiesProject.OfRecords(Forms);
        _schemasCompiled = _schemas.Compilation();
        _recordsCompiled = _records.Compilation();
        _schemasDriven = _schemas.Driver().RunGenerators(_schemasCompiled);
        _recordsDriven = _records.Driver().RunGenerators(_recordsCompiled);
    }

    /// <summary>SchemaKit's generator, from nothing.</summary>
    [Benchmark]
    public long SchemaKitCold() => Count(_schemas.Driver().RunGenerators(_schemas.Compilation(++_edit)));

    /// <summary>System.Text.Json's generator, from nothing.</summary>
    [Benchmark(Baseline = true)]
    public long JsonGeneratorCold() => Count(_records.Driver().RunGenerators(_records.Compilation(++_edit)));

    /// <summary>SchemaKit's generator after an edit of unrelated C#.</summary>
    [Benchmark]
    public long SchemaKitEdit()
    {
        _schemasCompiled = CopiesProject.Edit(_schemasCompiled, ++_edit);
        _schemasDriven = _schemasDriven.RunGenerators(_schemasCompiled);
        return Count(_schemasDriven);
    }

    /// <summary>System.Text.Json's generator after an edit of unrelated C#.</summary>
    [Benchmark]
    public long JsonGeneratorEdit()
    {
        _recordsCompiled = CopiesProject.Edit(_recordsCompiled, ++_edit);
        _recordsDriven = _recordsDriven.RunGenerators(_recordsCompiled);
        return Count(_recordsDriven);
    }

    private static long Count(GeneratorDriver driver) => driver.GetRunResult().GeneratedTrees.Length;
}
