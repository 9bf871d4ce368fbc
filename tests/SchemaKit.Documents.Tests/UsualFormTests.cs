using System.Linq;
using System.Text;
using SchemaKit.Documents.Labels;

namespace SchemaKit.Documents.Tests;

/// <summary>Characters in their usual form.</summary>
public sealed class UsualFormTests
{
    [Fact]
    public void It_is_compatibility_composition()
    {
        foreach (char c in Enumerable.Range(0x20, 0xffff - 0x20).Select(i => (char)i))
        {
            // No text by themselves.
            if (char.IsSurrogate(c) || c is >= (char)0xfdd0 and <= (char)0xfdef or >= (char)0xfffe)
                continue;
            Assert.Equal(c.ToString().Normalize(NormalizationForm.FormKC), UsualForm.Of(c.ToString()));
        }
    }
}
