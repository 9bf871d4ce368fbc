using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SchemaKit.Generator.Tests.Running;

/// <summary>
/// Walks everything that the steps of a run keep. A compilation, a symbol or a syntax node among it would keep a whole
/// project in memory and make every C# edit look like a change.
/// </summary>
internal static class ObjectGraph
{
    private static readonly Type[] Forbidden =
    [
        typeof(Compilation),
        typeof(ISymbol),
        typeof(SyntaxNode),
        typeof(SyntaxTree),
        typeof(SemanticModel),
        typeof(Location),
        typeof(Diagnostic),
        typeof(AdditionalText),
        typeof(SourceText),
    ];

    public static void AssertHoldsNothingOfTheCompiler(GeneratorRunResult run)
    {
        var visited = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (string column in RunReasons.Columns.Where(run.TrackedSteps.ContainsKey))
        {
            foreach (var output in run.TrackedSteps[column].SelectMany(s => s.Outputs))
                Visit(output.Value, column, visited);
        }
    }

    private static void Visit(object? value, string path, HashSet<object> visited)
    {
        if (value is null or string or Pointer || value.GetType().IsPrimitive || value.GetType().IsEnum)
            return;
        Type? kept = Forbidden.FirstOrDefault(f => f.IsInstanceOfType(value));
        Assert.True(kept is null, $"{path} keeps a {kept?.Name}.");
        if (!value.GetType().IsValueType && !visited.Add(value))
            return;
        if (value is IEnumerable items)
        {
            foreach (object? item in items)
                Visit(item, path + "[]", visited);
        }
        for (Type? type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (
                FieldInfo field in type.GetFields(
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
                )
            )
            {
                if (field.FieldType != type)
                    Visit(field.GetValue(value), path + "." + field.Name, visited);
            }
        }
    }
}
