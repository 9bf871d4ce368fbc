using System;
using System.Collections.Generic;
using System.Text.Json.Serialization.Metadata;
using SchemaKit.Schema;
using SchemaKit.Serialization;

namespace SchemaKit.AspNetCore.Forms;

/// <summary>A form whose reports are of a generated type.</summary>
internal sealed class GeneratedForm<T> : ReportForm
    where T : class, IReport<T>
{
    public override Type Type => typeof(T);

    public override FormSchema Schema => T.Form;

    public override IJsonTypeInfoResolver Resolver { get; } = new ReportTypeInfoResolver<T>();

    public override IReadOnlyList<ReadProblem> FindProblems(ReadOnlySpan<byte> utf8)
    {
        T.TryReadJson(utf8, out _, out IReadOnlyList<ReadProblem> problems);
        return problems;
    }
}
