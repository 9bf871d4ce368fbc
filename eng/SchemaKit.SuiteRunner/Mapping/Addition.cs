using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.SuiteRunner.Mapping;

/// <summary>What to add to schemas that say less than SchemaKit asks for.</summary>
/// <param name="NumberType">The type of a number: <c>integer</c> or <c>number</c>.</param>
/// <param name="FreeType">The type of a value of which the schema says nothing.</param>
/// <param name="AllowsNull">Whether <c>null</c> may stand beside an added type.</param>
/// <param name="Closes">Whether <c>additionalProperties: false</c> is written out.</param>
/// <param name="Names">Whether members get C# names of their own.</param>
internal sealed record Addition(string NumberType, string FreeType, bool AllowsNull, bool Closes, bool Names)
{
    /// <summary>All of them, but for names, which are added only where two members would have the same.</summary>
    public static IEnumerable<Addition> All { get; } =
    [
        .. from free in new[] { "integer", "number", "string", "boolean", "object" }
        from number in new[] { "integer", "number" }
        from allowsNull in new[] { false, true }
        from closes in new[] { false, true }
        select new Addition(number, free, allowsNull, closes, Names: false),
    ];
}
