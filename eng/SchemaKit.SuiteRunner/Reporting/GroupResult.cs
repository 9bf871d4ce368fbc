using System.Collections.Generic;
using System.Linq;
using SchemaKit.SuiteRunner.Mapping;
using SchemaKit.SuiteRunner.Suite;

namespace SchemaKit.SuiteRunner.Reporting;

/// <summary>What became of a schema of the suite.</summary>
internal sealed class GroupResult
{
    private readonly Dictionary<TestCase, Outcome> _outcomes = [];
    private readonly List<string> _faults = [];

    public GroupResult(TestFile file, TestGroup group)
    {
        File = file;
        Group = group;
        Variants = Variant.Of(group.Schema);
        Variant asWritten = Variants[0];
        if (asWritten.IsAccepted)
        {
            if (SupportedKeywords.MissingIn(group.Schema) is { Count: > 0 } missing)
                _faults.Add($"{Name}: accepted in spite of {string.Join(", ", missing)}");
            return;
        }
        Refusal = Refusal.Of(group.Schema, asWritten.Problems);
        if (Refusal.Named is null)
            _faults.Add($"{Name}: no diagnostic names a keyword: {string.Join(" ", asWritten.Problems)}");
    }

    public TestFile File { get; }

    public TestGroup Group { get; }

    public IReadOnlyList<Variant> Variants { get; }

    /// <summary>Why the schema is refused as it is written; null where it is not.</summary>
    public Refusal? Refusal { get; }

    public string Name => $"{File.Name}: {Group.Description}";

    /// <summary>How often the two engines were asked.</summary>
    public int Verdicts { get; private set; }

    /// <summary>Whatever is not as it must be.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public bool IsAcceptedAsWritten => Variants[0].IsAccepted;

    public bool IsAcceptedCompleted => !IsAcceptedAsWritten && Variants.Any(v => v.IsAccepted);

    /// <summary>What became of each instance, by that variant of the schema that tells most.</summary>
    public IEnumerable<Outcome> Outcomes =>
        Group.Cases.Select(c => _outcomes.GetValueOrDefault(c, Outcome.SchemaRefused));

    public void Add(TestCase test, Outcome outcome)
    {
        Verdicts += 2;
        if (outcome < _outcomes.GetValueOrDefault(test, Outcome.SchemaRefused))
            _outcomes[test] = outcome;
    }

    public void AddFault(string fault) => _faults.Add(fault);
}
