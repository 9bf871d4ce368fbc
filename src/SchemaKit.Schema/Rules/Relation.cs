namespace SchemaKit.Schema;

/// <summary>How the two sides of an equation must compare.</summary>
public enum Relation
{
    /// <summary>Left = right.</summary>
    Equal,

    /// <summary>Left &lt;= right.</summary>
    AtMost,

    /// <summary>Left &gt;= right.</summary>
    AtLeast,
}
