using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Documents.Labels;

namespace SchemaKit.Documents.Forms;

/// <summary>All labels of a form as they stand in running text, the longest first.</summary>
internal sealed class TextPatterns
{
    private readonly Dictionary<string, TextPattern> _patterns = new(StringComparer.Ordinal);

    private TextPatterns(FormMap map)
    {
        foreach (FormTable table in map.Tables)
        {
            Add(table.Titles[^1], p => p.Title ??= table);
            foreach (FormBlock block in table.Blocks)
                AddBlock(block);
        }
        foreach (FormLabel title in map.OtherTitles)
            Add(title, p => p.IsOtherTitle = true);
    }

    /// <summary>The patterns of a form.</summary>
    public static IReadOnlyList<TextPattern> Of(FormMap map) =>
        [
            .. new TextPatterns(map)
                ._patterns.Values.OrderByDescending(p => p.Text.Length)
                .ThenBy(p => p.Text, StringComparer.Ordinal),
        ];

    private void AddBlock(FormBlock block)
    {
        if (block.Header is { } header)
            Add(header, p => p.Block ??= block);
        foreach (FormLabel furniture in block.Furniture)
            Add(furniture, _ => { });
        foreach (FormLabel label in block.HeaderLabels)
            Add(label, p => p.Column ??= label.Keys[0]);
        foreach (FormRow row in block.Rows.Where(r => r.Path.Count > 0))
            Add(row.Path[^1], p => p.Rows.Add(row));
        foreach (FormGroup group in block.Groups)
            Add(group.Label, p => p.Groups.Add(group));
    }

    private void Add(FormLabel label, Action<TextPattern> use)
    {
        var used = new HashSet<TextPattern>();
        foreach (string spelling in label.Spellings)
        {
            string ordinal = LabelText.OrdinalOf(spelling);
            string text = spelling[ordinal.Length..];
            foreach (string form in new[] { text, LabelText.WithoutBrackets(text) }.Where(t => t.Length > 0).Distinct())
            {
                if (!_patterns.TryGetValue(form, out TextPattern? pattern))
                    _patterns.Add(form, pattern = new TextPattern(form));
                if (ordinal.Length > 0)
                    pattern.Ordinals.Add(ordinal);
                if (used.Add(pattern))
                    use(pattern);
            }
        }
    }
}
