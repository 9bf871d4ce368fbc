using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Schema.Versions;

/// <summary>One difference between two versions of a schema. A change of a definition shows at each place that refers to it.</summary>
internal sealed class Change(ChangeKind kind, string subject, string? oldText, string? newText)
{
    private readonly List<ChangedPlace> _places = [];
    private readonly HashSet<string> _keys = [];

    /// <summary>What is different.</summary>
    public ChangeKind Kind { get; } = kind;

    /// <summary>The rule, or the name of the member or value, that it is about; empty where its place says it all.</summary>
    public string Subject { get; } = subject;

    /// <summary>What the old version says; null where it says nothing.</summary>
    public string? Old { get; } = oldText;

    /// <summary>What the new version says; null where it says nothing.</summary>
    public string? New { get; } = newText;

    /// <summary>Where it shows, in the order of the schema.</summary>
    public IReadOnlyList<ChangedPlace> Places => _places;

    /// <summary>Whether at each of its places nothing that was valid can be refused, as the keywords themselves say.</summary>
    public bool IsLoosening => _places.TrueForAll(p => p.IsLoosening);

    /// <summary>Whom it concerns.</summary>
    public Concern Concern =>
        Kind switch
        {
            <= ChangeKind.Unexplained => Concern.Documents,
            <= ChangeKind.MemberOrder => Concern.Code,
            _ => Concern.Documentation,
        };

    /// <summary>Whether it is a change of a rule.</summary>
    public bool IsOfRule => Kind is >= ChangeKind.RuleAdded and <= ChangeKind.RuleCondition;

    /// <summary>Whether it breaks C# code, where it concerns any.</summary>
    public bool BreaksCode { get; init; }

    public void Add(ChangedPlace place)
    {
        if (_keys.Add(place.Key))
            _places.Add(place);
    }
}
