using System;
using System.Diagnostics.CodeAnalysis;

namespace SchemaKit.SuiteRunner.Reading;

/// <summary>The reader of a generated type.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "Made for types that do not exist yet.")]
internal sealed class GeneratedReader<T> : IGeneratedReader
    where T : class, IReport<T>
{
    public bool Accepts(byte[] utf8)
    {
        if (!T.TryReadJson(utf8, out T? report, out _))
            return false;
        if (!T.ReadJson(report.ToJsonUtf8()).Equals(report))
            throw new InvalidOperationException("What was written is not read as what it was.");
        return true;
    }
}
