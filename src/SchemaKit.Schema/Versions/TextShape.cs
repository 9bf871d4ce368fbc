using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Versions;

/// <summary>What a schema says of a text: a list of texts, or keywords.</summary>
/// <param name="Keywords">The keywords; where there is a list, none.</param>
/// <param name="Listed">The only texts that are allowed; null where there is no list.</param>
internal sealed record TextShape(TextModel Keywords, IReadOnlyList<string>? Listed)
{
    private static readonly TextModel Anything = new(0, null, null, null, TextFormat.None);

    /// <summary>The shape of a value; null where it is no text.</summary>
    public static TextShape? Of(ValueModel value, FormModel form) =>
        value switch
        {
            TextModel text => new TextShape(text, null),
            EnumValueModel list => new TextShape(Anything, [.. form.Enum(list.TypeName).Items.Select(i => i.JsonName)]),
            _ => null,
        };
}
