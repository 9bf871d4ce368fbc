using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SchemaKit.Generator.Forms;

/// <summary>
/// The forms that a project knows: its own, which the generator has just turned into types, and those of the assemblies
/// that it refers to.
/// </summary>
internal sealed class FormCatalogue
{
    private const string Runtime = "SchemaKit";

    private readonly Dictionary<string, DeclaredForm> _byId = new(StringComparer.Ordinal);
    private readonly List<(IAssemblySymbol Assembly, DeclaredForm Form)> _forms = [];
    private readonly ConcurrentDictionary<INamedTypeSymbol, DeclaredForm?> _byType = new(
        SymbolEqualityComparer.Default
    );

    public FormCatalogue(Compilation compilation)
    {
        // Of two forms of one id the project's own is meant, then that of the first assembly by name.
        Add(compilation.Assembly);
        foreach (
            IAssemblySymbol assembly in compilation
                .SourceModule.ReferencedAssemblySymbols.Where(IsBuiltOnRuntime)
                .OrderBy(a => a.Identity.Name, StringComparer.Ordinal)
        )
            Add(assembly);
    }

    /// <summary>The ids of all forms.</summary>
    public IReadOnlyCollection<string> Ids => _byId.Keys;

    /// <summary>Whether a project can have forms at all: to ask costs nothing.</summary>
    public static bool IsPossible(Compilation compilation) =>
        compilation.ReferencedAssemblyNames.Any(n => n.Name == Runtime);

    /// <summary>The form of an id; null where there is none.</summary>
    public DeclaredForm? Find(string id) => _byId.TryGetValue(id, out DeclaredForm? form) ? form : null;

    /// <summary>The form that a type was generated from; null where it was generated from none.</summary>
    public DeclaredForm? FormOf(ITypeSymbol? type) =>
        _forms.Count > 0 && type is INamedTypeSymbol { Arity: 0, ContainingType: null } named
            ? _byType.GetOrAdd(named, FindFormOf)
            : null;

    private DeclaredForm? FindFormOf(INamedTypeSymbol type)
    {
        // To know its types a form must be read: so ask the type first whether any form made it, and then the form whose
        // report is its namesake.
        if (!_forms.Exists(IsNear) || !IsGenerated(type))
            return null;
        return _forms
            .Where(IsNear)
            .Select(f => f.Form)
            .OrderByDescending(f => type.Name.StartsWith(f.RootName, StringComparison.Ordinal))
            .FirstOrDefault(f => f.Table(type) is not null);

        bool IsNear((IAssemblySymbol Assembly, DeclaredForm Form) f) =>
            SymbolEqualityComparer.Default.Equals(f.Assembly, type.ContainingAssembly);
    }

    private void Add(IAssemblySymbol assembly)
    {
        FormDeclaration[] declarations =
        [
            .. assembly.GetAttributes().Select(FormDeclaration.Of).OfType<FormDeclaration>(),
        ];
        foreach (FormDeclaration declaration in declarations.Where(d => !d.IsLibrary))
        {
            var form = DeclaredForm.Of(declaration, declarations);
            _forms.Add((assembly, form));
            if (!_byId.ContainsKey(form.Id))
                _byId.Add(form.Id, form);
        }
    }

    private static bool IsBuiltOnRuntime(IAssemblySymbol assembly) =>
        assembly.Modules.Any(m => m.ReferencedAssemblies.Any(r => r.Name == Runtime));

    private static bool IsGenerated(INamedTypeSymbol type) =>
        type.GetAttributes()
            .Any(a =>
                a.AttributeClass?.Name == "GeneratedCodeAttribute"
                && a.ConstructorArguments.Length == 2
                && a.ConstructorArguments[0].Value is "SchemaKit"
            );
}
