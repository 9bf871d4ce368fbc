namespace SchemaKit;

/// <summary>What may have happened to a unit's numbers in an aggregate.</summary>
public enum UnitFault
{
    /// <summary>They are not in it.</summary>
    LeftOut,

    /// <summary>They are in it twice.</summary>
    CountedTwice,
}
