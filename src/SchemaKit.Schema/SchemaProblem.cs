using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Schema;

/// <summary>A fault of a schema document and where it stands.</summary>
public sealed class SchemaProblem : IEquatable<SchemaProblem>
{
    private readonly EquatableArray<Phrase> _arguments;

    internal SchemaProblem(
        ProblemDescriptor descriptor,
        TextSpan span,
        TextPosition start,
        TextPosition end,
        EquatableArray<Phrase> arguments
    )
    {
        Descriptor = descriptor;
        Span = span;
        Start = start;
        End = end;
        _arguments = arguments;
    }

    /// <summary>The id of the kind of fault, such as <c>SK1001</c>.</summary>
    public string Id => Descriptor.Id;

    /// <summary>How much it weighs.</summary>
    public Severity Severity => Descriptor.Severity;

    /// <summary>Where it starts.</summary>
    public TextPosition Start { get; }

    /// <summary>Where it ends.</summary>
    public TextPosition End { get; }

    internal ProblemDescriptor Descriptor { get; }

    internal TextSpan Span { get; }

    internal IEnumerable<object> Arguments => _arguments.Select(a => (object)a);

    /// <summary>What was found, what was expected and how to repair it.</summary>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>.</param>
    public string Message(string language) =>
        Descriptor.Format(language, [.. _arguments.Select(a => (object)a.In(language))]);

    internal Phrase ToPhrase() => new(InLine(Language.English), InLine(Language.Chinese));

    /// <inheritdoc/>
    public override string ToString() => InLine(Language.Current);

    private string InLine(string language) =>
        FormattableString.Invariant($"({Start.Line},{Start.Column}): {Id}: {Message(language)}");

    /// <inheritdoc/>
    public bool Equals(SchemaProblem? other) =>
        other is not null
        && Descriptor == other.Descriptor
        && Span == other.Span
        && Start == other.Start
        && End == other.End
        && _arguments.Equals(other._arguments);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SchemaProblem);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Span.Start * 397) ^ Descriptor.Id.GetHashCode());
}
