using System;
using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Schema;

/// <summary>Thrown for a schema document that has faults.</summary>
public sealed class SchemaException : Exception
{
    internal SchemaException(IReadOnlyList<SchemaProblem> problems)
        : base(string.Join("\n", problems.Select(p => p.ToString()))) => Problems = problems;

    /// <summary>The faults, in document order.</summary>
    public IReadOnlyList<SchemaProblem> Problems { get; }
}
