using SchemaKit.Schema.Samples;

namespace SchemaKit.Schema.Versions;

/// <summary>A place at which a change shows.</summary>
/// <param name="Old">The place in the old version; null where it has none.</param>
/// <param name="New">The place in the new version; null where it has none.</param>
/// <param name="IsLoosening">Whether nothing that was valid there can be refused by the change, as the keywords themselves say.</param>
internal sealed record ChangedPlace(ValuePlace? Old, ValuePlace? New, bool IsLoosening)
{
    /// <summary>What must be there in a document of the old version for the change to matter: of a new member, the object.</summary>
    public ValuePlace? Around { get; init; } = Old;

    /// <summary>The JSON Pointer, with <c>*</c> for the items of lists.</summary>
    public string Pointer => (Old ?? New)!.Pointer;

    /// <summary>The place as <see cref="ValuePlace.Key"/> spells it.</summary>
    public string Key => (Old ?? New)!.Key;
}
