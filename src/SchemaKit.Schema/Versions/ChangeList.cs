using System.Collections.Generic;
using SchemaKit.Schema.Samples;

namespace SchemaKit.Schema.Versions;

/// <summary>Gathers changes: what is different in one way at several places is one change.</summary>
internal sealed class ChangeList
{
    private readonly Dictionary<(ChangeKind, string, string?, string?, bool), Change> _byContent = [];
    private readonly List<Change> _all = [];

    public IReadOnlyList<Change> All => _all;

    /// <summary>Adds a change that concerns documents.</summary>
    public void Add(
        ChangeKind kind,
        ValuePlace? oldPlace,
        ValuePlace? newPlace,
        string? oldText,
        string? newText,
        bool isLoosening,
        string subject = ""
    ) => Add(new ChangedPlace(oldPlace, newPlace, isLoosening), kind, subject, oldText, newText, breaksCode: false);

    /// <summary>Adds a change that is a new member.</summary>
    public void AddMember(ChangeKind kind, ValuePlace oldTable, ValuePlace member, string type, bool isLoosening) =>
        Add(
            new ChangedPlace(null, member, isLoosening) { Around = oldTable },
            kind,
            member.Member!.JsonName,
            null,
            type,
            breaksCode: false
        );

    /// <summary>Adds a change that concerns C# code or people.</summary>
    public void AddBeside(
        ChangeKind kind,
        ValuePlace? oldPlace,
        ValuePlace? newPlace,
        string? oldText,
        string? newText,
        string subject = "",
        bool breaksCode = false
    ) => Add(new ChangedPlace(oldPlace, newPlace, true), kind, subject, oldText, newText, breaksCode);

    private void Add(
        ChangedPlace place,
        ChangeKind kind,
        string subject,
        string? oldText,
        string? newText,
        bool breaksCode
    )
    {
        (ChangeKind, string, string?, string?, bool) content = (kind, subject, oldText, newText, breaksCode);
        if (!_byContent.TryGetValue(content, out Change? change))
        {
            change = new Change(kind, subject, oldText, newText) { BreaksCode = breaksCode };
            _byContent.Add(content, change);
            _all.Add(change);
        }
        change.Add(place);
    }
}
