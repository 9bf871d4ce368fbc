namespace SchemaKit;

/// <summary>By what a document's form was found, or why it was not.</summary>
public enum DetectionBasis
{
    /// <summary>The document names one of the forms by <c>$schema</c>.</summary>
    Named,

    /// <summary>The document names a form that is none of those looked for.</summary>
    NamesAnother,

    /// <summary>Only one form has all the members by which the forms can be told apart.</summary>
    Members,

    /// <summary>Several forms have them all.</summary>
    Ambiguous,

    /// <summary>No form has them all: the document mixes forms.</summary>
    Mixed,

    /// <summary>The document has no member by which the forms can be told apart.</summary>
    None,
}
