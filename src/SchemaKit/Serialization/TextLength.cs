using System.ComponentModel;
using SchemaKit.Schema.Text;

namespace SchemaKit.Serialization;

/// <summary>The length of a text as JSON Schema counts it: in Unicode code points.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TextLength
{
    /// <summary>Whether a text has at least and at most so many code points.</summary>
    /// <param name="text">A text without lone surrogates.</param>
    /// <param name="minimum">The least number.</param>
    /// <param name="maximum">The greatest number.</param>
    public static bool IsWithin(string text, int minimum, int maximum)
    {
        System.ArgumentNullException.ThrowIfNull(text);
        int length = CodePoints.Count(text);
        return length >= minimum && length <= maximum;
    }
}
