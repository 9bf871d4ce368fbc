namespace SchemaKit.Documents.Labels;

/// <summary>What a label was taken for.</summary>
/// <param name="Target">What it labels.</param>
/// <param name="Likeness">How alike the labels are; 1 where they are the same.</param>
internal sealed record LabelMatch<T>(T Target, double Likeness)
{
    /// <summary>Whether the labels are the same.</summary>
    public bool IsExact => Likeness >= 1;
}
