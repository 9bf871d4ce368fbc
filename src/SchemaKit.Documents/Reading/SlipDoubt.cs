namespace SchemaKit.Documents.Reading;

/// <summary>Whether the values of a row of a sheet may stand left of their own columns.</summary>
internal enum SlipDoubt
{
    /// <summary>They do not.</summary>
    None,

    /// <summary>Everything but the blank at the end of the row speaks against it: they are read, and that is told.</summary>
    Told,

    /// <summary>They may, and nothing tells.</summary>
    Open,
}
