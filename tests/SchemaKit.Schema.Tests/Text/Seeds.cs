namespace SchemaKit.Schema.Tests.Text;

/// <summary>Numbers that properties start their random generators from.</summary>
internal static class Seeds
{
    /// <summary>
    /// The size to ask FsCheck for. An integer is no larger than the size, and that is 100 at most unless told otherwise:
    /// all else would be the same hundred cases over and over.
    /// </summary>
    public const int Count = 1_000_000_000;
}
