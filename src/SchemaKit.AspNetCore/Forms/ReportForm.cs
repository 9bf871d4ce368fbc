using System;
using System.Collections.Generic;
using System.Text.Json.Serialization.Metadata;
using SchemaKit.Schema;

namespace SchemaKit.AspNetCore.Forms;

/// <summary>A form whose reports a service takes, whatever their type.</summary>
internal abstract class ReportForm
{
    public abstract Type Type { get; }

    public abstract FormSchema Schema { get; }

    public abstract IJsonTypeInfoResolver Resolver { get; }

    /// <summary>What keeps a document from being a report on the form; nothing where it is one.</summary>
    public abstract IReadOnlyList<ReadProblem> FindProblems(ReadOnlySpan<byte> utf8);
}
