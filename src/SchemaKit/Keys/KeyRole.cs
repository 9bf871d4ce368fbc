namespace SchemaKit;

/// <summary>What a member of a report's key tells.</summary>
public enum KeyRole
{
    /// <summary>Whose report it is: a text that anything may stand in.</summary>
    Subject,

    /// <summary>Which period it covers: the only integer of the key.</summary>
    Period,

    /// <summary>Of what kind it is, such as the scope: reports that differ in it are not added up and not compared.</summary>
    Kind,
}
