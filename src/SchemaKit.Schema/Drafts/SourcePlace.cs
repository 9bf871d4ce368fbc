using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>A place in a document from which a cell was read.</summary>
public abstract record SourcePlace
{
    /// <summary>The place in words.</summary>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>.</param>
    public abstract string ToString(string language);

    /// <summary>The place in the language of the user interface.</summary>
    public sealed override string ToString() => ToString(Language.Current);
}
