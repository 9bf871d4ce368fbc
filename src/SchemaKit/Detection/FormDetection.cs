using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>Which form a document is on, and by what that was found.</summary>
public sealed class FormDetection
{
    internal FormDetection(
        DetectionBasis basis,
        string? namedId,
        IReadOnlyList<FormSchema> candidates,
        IReadOnlyList<ExcludedForm> excluded
    )
    {
        (Basis, NamedId, Candidates, Excluded) = (basis, namedId, candidates, excluded);
    }

    /// <summary>The form; null where it was not found.</summary>
    public FormSchema? Form => Basis is DetectionBasis.Named or DetectionBasis.Members ? Candidates[0] : null;

    /// <summary>By what the form was found, or why it was not.</summary>
    public DetectionBasis Basis { get; }

    /// <summary>The form that the document names by <c>$schema</c>; null where it names none.</summary>
    public string? NamedId { get; }

    /// <summary>The forms that the document may be on.</summary>
    public IReadOnlyList<FormSchema> Candidates { get; }

    /// <summary>The forms that the document is not on by its members, each with those that decide it.</summary>
    public IReadOnlyList<ExcludedForm> Excluded { get; }

    /// <summary>One sentence: the form, and by what it was found, or why it was not.</summary>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>.</param>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return DetectionWords.Of(this).In(language);
    }

    /// <summary>The sentence in the language of the user interface.</summary>
    public override string ToString() => ToString(Language.Current);
}
