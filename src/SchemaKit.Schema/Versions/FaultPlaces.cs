using System;
using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Samples;
using SchemaKit.Schema.Text;

namespace SchemaKit.Schema.Versions;

/// <summary>Finds the place of a form that a pointer into a document leads to, whichever version knows it.</summary>
internal sealed class FaultPlaces(ValuePlace oldReport, ValuePlace newReport)
{
    /// <summary>The key of the place.</summary>
    /// <param name="pointer">The pointer, shortened as faults tell it.</param>
    /// <param name="isCut">Whether the pointer was too long to be told to its end.</param>
    public string KeyOf(string pointer, out bool isCut)
    {
        isCut = false;
        (ValuePlace? before, ValuePlace? after) = (oldReport, newReport);
        string key = "";
        foreach (string step in pointer.Split('/').Skip(1))
        {
            bool isItem = (before ?? after)?.Value is ListModel;
            string shown = step;
            (ValuePlace? Before, ValuePlace? After) next = (before?.Step(step), after?.Step(step));
            if (next is (null, null) && (Cut(before, step) ?? Cut(after, step)) is { } name)
            {
                shown = JsonPointer.Escape(name);
                next = (before?.Find(name), after?.Find(name));
            }
            if (next is (null, null))
            {
                isCut = true;
                return key;
            }
            (before, after) = next;
            key += "/" + (isItem ? "~*" : shown);
        }
        return key;
    }

    // The member whose name is so long that only its beginning is told.
    private static string? Cut(ValuePlace? place, string step) =>
        place
            ?.Children.Where(c => c.Member is not null)
            .Select(c => c.Member!.JsonName)
            .FirstOrDefault(n => string.Equals(JsonPointer.Escape(Excerpt.Of(n)), step, StringComparison.Ordinal));
}
