namespace SchemaKit.Benchmarks.Documents;

/// <summary>How one and the same report is spelled in JSON.</summary>
public enum Spelling
{
    /// <summary>Schema order, no white space.</summary>
    Canonical,

    /// <summary>Schema order, each member on its own line, indented by two.</summary>
    Indented,

    /// <summary>Schema order, a space after each comma and colon, as Python's <c>json.dumps</c> writes.</summary>
    Spaced,

    /// <summary>Every object's members in reverse order, no white space.</summary>
    Reversed,

    /// <summary>Every object's members by their names, as many serializers sort them, no white space.</summary>
    Alphabetical,

    /// <summary>Every object's members in an order drawn by lot, another one in each document, no white space.</summary>
    Shuffled,

    /// <summary>Canonical but for the last two members of the last object, which are exchanged.</summary>
    LateDeviation,
}
