using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>
/// Tells which of some forms a document is on: by the <c>$schema</c> that it names, failing that by its members. Neither
/// year nor notice tells it: old forms stay in use. Immutable and safe to share between threads.
/// </summary>
public sealed class FormDetector
{
    private readonly Lazy<IReadOnlyList<HashSet<string>>> _members;
    private readonly Lazy<DocumentMembers> _known;

    /// <summary>A detector of some forms.</summary>
    /// <param name="forms">The forms, all different.</param>
    public FormDetector(IReadOnlyList<FormSchema> forms)
    {
        ArgumentNullException.ThrowIfNull(forms);
        Forms = [.. forms];
        _members = new Lazy<IReadOnlyList<HashSet<string>>>(() => [.. Forms.Select(f => FormMembers.Of(f.Model))]);
        _known = new Lazy<DocumentMembers>(() =>
            new DocumentMembers(_members.Value.SelectMany(m => m).ToHashSet(StringComparer.Ordinal))
        );
    }

    /// <summary>The forms.</summary>
    public IReadOnlyList<FormSchema> Forms { get; }

    /// <summary>Tells which form a document is on.</summary>
    /// <param name="utf8">
    /// The document, UTF-8, with or without a byte order mark. Its numbers may be missing; where it is no JSON, what stands
    /// before the fault decides.
    /// </param>
    public FormDetection Detect(ReadOnlySpan<byte> utf8)
    {
        IReadOnlyList<string> members = _known.Value.In(utf8, out string? named);
        if (Forms.FirstOrDefault(f => f.Id == named) is { } form)
            return new FormDetection(DetectionBasis.Named, named, [form], []);
        (IReadOnlyList<FormSchema> candidates, IReadOnlyList<ExcludedForm> excluded) = Compare(members);
        DetectionBasis basis =
            named is not null ? DetectionBasis.NamesAnother
            : candidates.Count == 0 ? DetectionBasis.Mixed
            : candidates.Count == 1 && excluded.Count > 0 ? DetectionBasis.Members
            : excluded.Count > 0 ? DetectionBasis.Ambiguous
            : DetectionBasis.None;
        return new FormDetection(basis, named, candidates, excluded);
    }

    // A member that some form has excludes each form that lacks it.
    private (IReadOnlyList<FormSchema>, IReadOnlyList<ExcludedForm>) Compare(IReadOnlyList<string> members)
    {
        var candidates = new List<FormSchema>();
        var excluded = new List<ExcludedForm>();
        for (int i = 0; i < Forms.Count; i++)
        {
            HashSet<string> own = _members.Value[i];
            string[] lacking = [.. members.Where(m => !own.Contains(m))];
            if (lacking.Length == 0)
                candidates.Add(Forms[i]);
            else
                excluded.Add(new ExcludedForm(Forms[i], lacking));
        }
        return (candidates, excluded);
    }
}
