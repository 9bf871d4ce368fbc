using System;
using System.Globalization;

namespace SchemaKit.Tests.Properties;

/// <summary>How many random cases a test goes through.</summary>
internal static class Repetitions
{
    /// <summary>What a variable of the environment says; where it says nothing, the usual number.</summary>
    /// <param name="variable">The variable, such as SCHEMAKIT_DRAFTS.</param>
    /// <param name="usual">The usual number.</param>
    public static int Of(string variable, int usual) =>
        Environment.GetEnvironmentVariable(variable) is { } count
            ? int.Parse(count, CultureInfo.InvariantCulture)
            : usual;
}
