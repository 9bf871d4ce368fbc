using System;

namespace SchemaKit.Schema;

/// <summary>The null check that netstandard2.0 lacks.</summary>
internal static class ArgumentNull
{
    public static void Check(object? value, string name)
    {
        if (value is null)
            throw new ArgumentNullException(name);
    }
}
