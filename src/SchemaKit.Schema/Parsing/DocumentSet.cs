using System;
using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Schema.Parsing;

/// <summary>
/// The documents that references can lead to: those that somebody has put there. Nothing is ever looked for on a disk or
/// in a network.
/// </summary>
internal sealed class DocumentSet
{
    private readonly IReadOnlyList<SchemaSource> _others;
    private readonly Dictionary<SchemaSource, SchemaDocument> _opened = [];
    private readonly List<SchemaDocument> _used = [];

    public DocumentSet(SchemaSource main, IReadOnlyList<SchemaSource> others)
    {
        Main = new SchemaDocument(main);
        _others = others;
    }

    /// <summary>The document that is asked for.</summary>
    public SchemaDocument Main { get; }

    /// <summary>The other documents that were referred to, in the order of the first reference to each.</summary>
    public IReadOnlyList<SchemaDocument> Used => _used;

    /// <summary>What other documents can be referred to, as suggestions.</summary>
    public IReadOnlyCollection<string> Names => [.. _others.Select(o => o.FileName).Distinct()];

    /// <summary>The document that a reference leads to, up to its <c>#</c>: by <c>$id</c>, or by the path of its file.</summary>
    public SchemaDocument? Find(SchemaDocument from, string reference)
    {
        if (reference.Length == 0 || string.Equals(reference, from.Id, StringComparison.Ordinal))
            return from;
        string path = SchemaPath.Resolve(from.Source.Path, reference);
        SchemaDocument? found = null;
        if (IsMeant(Main))
            found = Main;
        foreach (SchemaSource source in _others)
            found ??= Open(source) is var other && IsMeant(other) ? other : null;
        if (found is not null && found != Main && !_used.Contains(found))
            _used.Add(found);
        return found;

        bool IsMeant(SchemaDocument document) =>
            string.Equals(document.Id, reference, StringComparison.Ordinal)
            || (
                document.Source.Path.Length > 0
                && string.Equals(SchemaPath.Normalize(document.Source.Path), path, StringComparison.Ordinal)
            );
    }

    private SchemaDocument Open(SchemaSource source)
    {
        if (!_opened.TryGetValue(source, out SchemaDocument? document))
            _opened.Add(source, document = new SchemaDocument(source));
        return document;
    }
}
