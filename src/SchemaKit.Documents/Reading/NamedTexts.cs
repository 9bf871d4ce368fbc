using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SchemaKit.Documents.Forms;
using SchemaKit.Documents.Labels;
using SchemaKit.Documents.Model;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Documents.Reading;

/// <summary>
/// Takes the values that stand behind their names, such as <c>报告单位：青山县人民政府</c>, or in the cell beside; prose stands
/// below its name.
/// </summary>
internal sealed class NamedTexts
{
    private readonly FormMap _map;
    private readonly bool _readsProse;
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    private NamedTexts(FormMap map, bool readsProse) => (_map, _readsProse) = (map, readsProse);

    /// <summary>The texts of a document, by JSON Pointer; of two values of one name the first.</summary>
    public static IReadOnlyDictionary<string, string> Of(RawDocument document, FormMap map, bool readsProse)
    {
        var names = new NamedTexts(map, readsProse);
        names.ReadValues(document);
        if (readsProse)
            names.ReadProse(document);
        return names._texts;
    }

    private void ReadValues(RawDocument document)
    {
        foreach (RawBlock block in document.Blocks)
        {
            if (block is RawText text)
                ReadLine(text.Text);
            else
                ReadGrid((RawGrid)block);
        }
    }

    private void ReadLine(string line)
    {
        int colon = line.AsSpan().IndexOfAny('：', ':');
        if (colon > 0 && NameOf(line[..colon]) is { } name && !IsProse(name))
            Add(name, line[(colon + 1)..].Trim());
    }

    private void ReadGrid(RawGrid grid)
    {
        foreach (IReadOnlyList<RawCell> row in grid.Rows)
        {
            RawCell[] cells = [.. row.Where(c => !c.IsBlank)];
            if (cells.Length == 1)
                ReadLine(cells[0].Text);
            else if (
                cells.Length == 2
                && NameOf(cells[0].Text.TrimEnd('：', ':')) is { } name
                && (_readsProse || !IsProse(name))
            )
                Add(name, cells[1].Text);
        }
    }

    private void ReadProse(RawDocument document)
    {
        FormName? current = null;
        var lines = new List<string>();
        foreach (RawBlock block in document.Blocks)
        {
            if (block is RawText text && !IsHeading(text.Text))
            {
                lines.Add(text.Text);
                continue;
            }
            EndProse(current, lines);
            current = block is RawText heading && NameOf(heading.Text) is { } name && IsProse(name) ? name : null;
        }
        EndProse(current, lines);
    }

    private void EndProse(FormName? name, List<string> lines)
    {
        if (name is not null && lines.Count > 0)
            Add(name, string.Join('\n', lines));
        lines.Clear();
    }

    private bool IsHeading(string text) =>
        NameOf(text) is not null
        || _map.Tables.Any(t => t.Titles[^1].Spellings.Contains(LabelText.Compact(text), StringComparer.Ordinal));

    private FormName? NameOf(string text) => _map.Names.FirstOrDefault(n => n.Is(text));

    private bool IsProse(FormName name) => Prose.Is(name.Member, _map.Form.Model.Root);

    private void Add(FormName name, string text)
    {
        if (ValueOf(name.Member.Value, text) is { } value)
            _texts.TryAdd("/" + JsonPointer.Escape(name.Member.JsonName), value);
    }

    private string? ValueOf(ValueModel value, string text) =>
        value switch
        {
            TextModel => text.Length > 0 ? text : null,
            NumberModel => decimal.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out decimal number
            )
                ? NumberText.ToText(number)
                : null,
            BooleanModel => text is "是" or "yes" or "true" ? "true"
            : text is "否" or "no" or "false" ? "false"
            : null,
            EnumValueModel list => _map
                .Form.Model.Enum(list.TypeName)
                .Items.FirstOrDefault(i => i.JsonName == text || i.Labels.Languages.Any(l => i.Labels.In(l) == text))
                ?.JsonName,
            _ => null,
        };
}
