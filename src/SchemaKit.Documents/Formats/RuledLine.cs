namespace SchemaKit.Documents.Formats;

/// <summary>A ruled line of a page, level or upright.</summary>
/// <param name="At">Its height, or its distance from the left edge.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct RuledLine(double At, double From, double To);
