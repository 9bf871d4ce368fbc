using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Checking;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Samples;

namespace SchemaKit.Schema.Versions;

/// <summary>Runs the interpreter of a version on documents and says what it finds wrong.</summary>
internal sealed class Trial(FormSchema form, FaultPlaces places)
{
    /// <summary>
    /// All faults. Of a document that cannot be read the rules are asked all the same, as far as their numbers can be read:
    /// else one change would hide all others.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="previous">The document of the period before; null where there is none.</param>
    public IReadOnlyList<Fault> Of(JsonText document, JsonText? previous)
    {
        FormDocument read = Read(document, out IReadOnlyList<ReadProblem> problems);
        var faults = new List<Fault>(problems.Select(OfReading));
        faults.AddRange(read.Check().Violations.Where(IsHard).Select(OfRule));
        if (previous is not null && form.Model.AnyRule(form.Model.Root, r => r.NeedsPrevious))
            faults.AddRange(read.CheckAgainst(Read(previous, out _)).Violations.Where(IsHard).Select(OfRule));
        return faults;
    }

    /// <summary>All faults of a sample.</summary>
    public IReadOnlyList<Fault> Of(SampledReport report, SampledReport? previous) =>
        Of(SampleJson.Document(report.Root), previous is null ? null : SampleJson.Document(previous.Root));

    /// <summary>What can be read of a document.</summary>
    public FormDocument Read(JsonText document, out IReadOnlyList<ReadProblem> problems) =>
        new DocumentReader(form.Model, takesRefused: true).ReadAll(form, document, out problems);

    private Fault OfReading(ReadProblem problem)
    {
        string key = places.KeyOf(problem.Path, out bool isCut);
        if (!isCut && problem.Kind is ReadProblemKind.DuplicateItem or ReadProblemKind.DuplicateKey)
            key = key.Substring(0, key.LastIndexOf('/'));
        return new Fault(
            key,
            isCut,
            problem.Path,
            problem.Kind,
            "",
            new Phrase(problem.Message(Language.English), problem.Message(Language.Chinese))
        );
    }

    private Fault OfRule(Violation violation)
    {
        string pointer = violation.Equation.Place;
        string key = places.KeyOf(pointer, out bool isCut);
        return new Fault(
            key,
            isCut,
            pointer,
            null,
            violation.Rule.Id,
            new Phrase(violation.ToString(Language.English), violation.ToString(Language.Chinese))
        );
    }

    private static bool IsHard(Violation violation) => violation.Severity == Severity.Error;
}
