using System;
using System.Linq;
using SchemaKit.Documents.Labels;
using SchemaKit.Schema.Model;

namespace SchemaKit.Documents.Forms;

/// <summary>A value of a report outside its tables, and what it is called.</summary>
/// <param name="Member">The member.</param>
/// <param name="Label">What it is called.</param>
internal sealed record FormName(MemberModel Member, FormLabel Label)
{
    /// <summary>Whether a text is its name, nothing more and nothing less.</summary>
    public bool Is(string text) => Label.Spellings.Contains(LabelText.Compact(text), StringComparer.Ordinal);
}
