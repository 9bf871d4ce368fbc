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

/// <summary>A form that an assembly declares. Its schema is read when it is first asked for.</summary>
internal sealed class DeclaredForm
{
    // Compilations come and go with every key that is pressed. What was read of a schema lives as long as a text of it, which
    // belongs to a syntax tree or to metadata; where a tree was parsed anew, the form is found by its content.
    private static readonly ConditionalWeakTable<string, DeclaredForm> ByText = new();
    private static readonly List<WeakReference<DeclaredForm>> Living = [];

    private readonly FormDeclaration _declaration;
    private readonly IReadOnlyList<FormDeclaration> _others;
    private readonly Lazy<FormSchema?> _schema;
    private readonly ConcurrentDictionary<string, FormSchema?> _tables = new(StringComparer.Ordinal);

    private DeclaredForm(FormDeclaration declaration, IReadOnlyList<FormDeclaration> others)
    {
        _declaration = declaration;
        _others = others;
        _schema = new Lazy<FormSchema?>(Parse);
    }

    /// <summary>The <c>$id</c> of its schema.</summary>
    public string Id => _declaration.Id;

    /// <summary>The name of the type of a report.</summary>
    public string RootName => _declaration.RootName;

    /// <summary>The form; null where another version of SchemaKit wrote it in a way that this one cannot read.</summary>
    public FormSchema? Schema => _schema.Value;

    /// <summary>The form of a declaration.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="all">All declarations of the assembly, for the documents that it refers to.</param>
    public static DeclaredForm Of(FormDeclaration declaration, IReadOnlyList<FormDeclaration> all)
    {
        IReadOnlyList<FormDeclaration> others = declaration.HasReferences ? [.. all.Where(d => d != declaration)] : [];
        if (ByText.TryGetValue(declaration.Text, out DeclaredForm? form) && form.Is(declaration, others))
            return form;
        lock (Living)
        {
            form = null;
            for (int i = Living.Count - 1; i >= 0; i--)
            {
                if (!Living[i].TryGetTarget(out DeclaredForm? living))
                    Living.RemoveAt(i);
                else if (living.Is(declaration, others))
                    form = living;
            }
            if (form is null)
            {
                form = new DeclaredForm(declaration, others);
                Living.Add(new WeakReference<DeclaredForm>(form));
            }
            ByText.Remove(declaration.Text);
            ByText.Add(declaration.Text, form);
            return form;
        }
    }

    /// <summary>
    /// One of its tables, or of those that it takes from other documents, as a form of its own, whose cells and rules start
    /// at the table; null where it has none that became this type.
    /// </summary>
    public FormSchema? Table(ITypeSymbol type) =>
        _tables.GetOrAdd(
            TypeNames.Of(type),
            name =>
                Schema?.Model is { } form
                && form.Types.FirstOrDefault(t => TypeNames.Of(form, t) == name) is ObjectModel table
                    ? new FormSchema(form with { RootName = table.Name })
                    : null
        );

    private bool Is(FormDeclaration declaration, IReadOnlyList<FormDeclaration> others) =>
        _declaration == declaration && _others.SequenceEqual(others);

    private FormSchema? Parse() =>
        SchemaParser.Parse(_declaration.Source, [.. _others.Select(o => o.Source)], isForm: true).Model is { } model
        && model.RootName == RootName
            ? new FormSchema(model)
            : null;
}
