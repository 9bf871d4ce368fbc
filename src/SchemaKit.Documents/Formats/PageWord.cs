namespace SchemaKit.Documents.Formats;

/// <summary>A word on a page.</summary>
/// <param name="Text">The word.</param>
/// <param name="Left">Its left edge.</param>
/// <param name="Bottom">Its lower edge.</param>
/// <param name="Right">Its right edge.</param>
/// <param name="Top">Its upper edge.</param>
internal sealed record PageWord(string Text, double Left, double Bottom, double Right, double Top)
{
    /// <summary>Half way between left and right.</summary>
    public double Middle => (Left + Right) / 2;

    /// <summary>Half way between bottom and top.</summary>
    public double Centre => (Bottom + Top) / 2;
}
