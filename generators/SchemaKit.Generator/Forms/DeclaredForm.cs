using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using SchemaKit.Schema;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Generator.Forms;

/// <summary>A form that an assembly names with <c>SchemaKit.FormAttribute</c>. Its schema is read when it is first asked for.</summary>
internal sealed class DeclaredForm
{
    // Compilations come and go with every key that is pressed. What was read of a schema lives as long as a text of it, which
    // belongs to a syntax tree or to metadata; where a tree was parsed anew, the form is found by its content.
    private static readonly ConditionalWeakTable<string, DeclaredForm> ByText = new();
    private static readonly List<WeakReference<DeclaredForm>> Living = [];

    private readonly string _report;
    private readonly string _text;
    private readonly Lazy<FormSchema?> _schema;
    private readonly ConcurrentDictionary<string, FormSchema?> _tables = new(StringComparer.Ordinal);

    private DeclaredForm(string id, string report, string text)
    {
        Id = id;
        _report = report;
        _text = text;
        int dot = report.LastIndexOf('.');
        Namespace = dot < 0 ? "" : report.Substring(0, dot);
        RootName = report.Substring(dot + 1);
        _schema = new Lazy<FormSchema?>(Parse);
    }

    /// <summary>The <c>$id</c> of its schema.</summary>
    public string Id { get; }

    /// <summary>The C# namespace of its types.</summary>
    public string Namespace { get; }

    /// <summary>The name of the type of a report.</summary>
    public string RootName { get; }

    /// <summary>The form; null where another version of SchemaKit wrote it in a way that this one cannot read.</summary>
    public FormSchema? Schema => _schema.Value;

    /// <summary>The form that an attribute names; null where it is another attribute.</summary>
    public static DeclaredForm? Of(AttributeData attribute)
    {
        if (
            attribute.AttributeClass
                is not {
                    Name: "FormAttribute",
                    ContainingNamespace: { Name: "SchemaKit", ContainingNamespace.IsGlobalNamespace: true }
                }
            || attribute.ConstructorArguments.Length != 3
            || attribute.ConstructorArguments[0].Value is not string id
            || attribute.ConstructorArguments[1].Value is not string report
            || attribute.ConstructorArguments[2].Value is not string text
        )
            return null;
        return Share(id, report, text);
    }

    /// <summary>One of its tables as a form of its own, whose cells and rules start at the table; null where it has none of the name.</summary>
    public FormSchema? Table(string typeName) =>
        _tables.GetOrAdd(
            typeName,
            name =>
                Schema?.Model.Types.FirstOrDefault(t => t.Name == name) is ObjectModel table
                    ? new FormSchema(Schema.Model with { RootName = table.Name })
                    : null
        );

    private static DeclaredForm Share(string id, string report, string text)
    {
        if (ByText.TryGetValue(text, out DeclaredForm? form) && form.Is(id, report))
            return form;
        lock (Living)
        {
            form = null;
            for (int i = Living.Count - 1; i >= 0; i--)
            {
                if (!Living[i].TryGetTarget(out DeclaredForm? living))
                    Living.RemoveAt(i);
                else if (living.Is(id, report) && living._text == text)
                    form = living;
            }
            if (form is null)
            {
                form = new DeclaredForm(id, report, text);
                Living.Add(new WeakReference<DeclaredForm>(form));
            }
            ByText.Remove(text);
            ByText.Add(text, form);
            return form;
        }
    }

    private bool Is(string id, string report) => Id == id && _report == report;

    private FormSchema? Parse()
    {
        // Where the schema gives its report no name, the name came from that of the file.
        FormModel? model = SchemaParser.Parse(new SchemaSource(RootName + ".tables.json", _text, Namespace)).Model;
        return model is not null && model.RootName == RootName ? new FormSchema(model) : null;
    }
}
