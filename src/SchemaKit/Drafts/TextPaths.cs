using System;
using System.Globalization;
using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;

namespace SchemaKit.Drafts;

/// <summary>Where the texts of a form stand: its scalars that are no cells.</summary>
internal static class TextPaths
{
    /// <summary>Sees that a form has a text, or a number or truth value that is no cell, at a JSON Pointer.</summary>
    /// <param name="form">The form.</param>
    /// <param name="path">The pointer.</param>
    /// <exception cref="ArgumentException">It has none there.</exception>
    public static void Require(FormModel form, string path)
    {
        if (!IsText(form, path))
            throw new ArgumentException($"The form has no text at {path}.", nameof(path));
    }

    /// <summary>Whether a form has a text, or a number or truth value that is no cell, at a JSON Pointer.</summary>
    public static bool IsText(FormModel form, string path)
    {
        if (path.Length == 0 || path[0] != '/')
            return false;
        ValueModel? value = new ObjectValueModel(form.Root.Name);
        bool isCell = false;
        foreach (string step in path.Split('/').Skip(1).Select(JsonPointer.Unescape))
        {
            switch (value)
            {
                case ObjectValueModel table when form.Object(table.TypeName).Find(step) is { } member:
                    (value, isCell) = (member.Value, member.IsCell);
                    break;
                case ListModel list when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out _):
                    (value, isCell) = (list.Item, list.Item is NumberModel);
                    break;
                default:
                    return false;
            }
        }
        return !isCell && value is not (ObjectValueModel or ListModel);
    }
}
