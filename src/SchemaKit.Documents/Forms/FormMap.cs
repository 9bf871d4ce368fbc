using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using SchemaKit.Documents.Labels;
using SchemaKit.Schema;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Tables;

namespace SchemaKit.Documents.Forms;

/// <summary>A form as a page shows it: its tables by their labels.</summary>
internal sealed class FormMap
{
    // Titles of tables share many words.
    private const double TitleLikeness = 0.8;

    private static readonly ConditionalWeakTable<FormSchema, FormMap> Known = [];

    private FormMap(FormSchema form)
    {
        Form = form;
        HardSums =
        [
            .. form.Layout()
                .Equations.Where(e =>
                    e.Rule is { Severity: Severity.Error, Relation: Relation.Equal, When: null }
                    && e.Left.Concat(e.Right).All(t => !t.IsPrevious)
                ),
        ];
        Title = FormLabel.Of(PrintedText.Of(form.Model.Root.Documentation, form.Model.RootName));
        IReadOnlyList<PrintedTable> printed = PrintedTables.Of(form);
        HasLists = printed.Any(t => t.IsList);
        Tables = [.. printed.Where(t => !t.IsList).Select(t => new FormTableBuilder(this, t).Table)];
        Blocks = [.. Tables.SelectMany(t => t.Blocks)];
        Names =
        [
            .. form
                .Model.Root.Members.Where(m => m is { IsCell: false, Value: not (ObjectValueModel or ListModel) })
                .Select(m => new FormName(m, FormLabel.Of(PrintedText.Of(m)))),
        ];
        OtherTitles =
        [
            .. form
                .Model.Root.Members.Where(m => m is { IsKey: false, IsRequired: false, Value: TextModel })
                .Select(m => FormLabel.Of(PrintedText.Of(m))),
        ];
    }

    /// <summary>The values of a report outside its tables, by what they are called.</summary>
    public IReadOnlyList<FormName> Names { get; }

    /// <summary>The form.</summary>
    public FormSchema Form { get; }

    /// <summary>What a report on the form is called.</summary>
    public FormLabel Title { get; }

    /// <summary>Whether it has lists, whose rows no page tells by their labels.</summary>
    public bool HasLists { get; }

    /// <summary>Its tables in the order of the form.</summary>
    public IReadOnlyList<FormTable> Tables { get; }

    /// <summary>The blocks of all tables.</summary>
    public IReadOnlyList<FormBlock> Blocks { get; }

    /// <summary>The headings of prose between the tables.</summary>
    public IReadOnlyList<FormLabel> OtherTitles { get; }

    /// <summary>The sums within one report that every report must satisfy.</summary>
    public IReadOnlyList<Equation> HardSums { get; }

    /// <summary>The table of which a text is the title, nearly at least; null where it is none.</summary>
    public LabelMatch<FormTable>? TitleLike(string text)
    {
        (string key, string shortKey) = (LabelText.Key(text), LabelText.ShortKey(text));
        LabelMatch<FormTable>? best = Tables
            .Select(t => new LabelMatch<FormTable>(t, t.Titles[^1].Likeness(key, shortKey)))
            .MaxBy(m => m.Likeness);
        return best?.Likeness >= TitleLikeness ? best : null;
    }

    /// <summary>The map of a form; made once.</summary>
    public static FormMap Of(FormSchema form) => Known.GetValue(form, f => new FormMap(f));
}
