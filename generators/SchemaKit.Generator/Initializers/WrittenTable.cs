using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaKit.Generator.Forms;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Initializers;

/// <summary>
/// What an expression writes into a table that it makes, by JSON Pointer from the table down: the members of its object
/// initializer and of those nested in it.
/// </summary>
internal sealed class WrittenTable
{
    private readonly FormModel _form;
    private readonly Func<ITypeSymbol, bool> _isReport;
    private readonly Dictionary<string, WrittenValue> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IObjectCreationOperation> _creations = new(StringComparer.Ordinal);

    /// <param name="operation">The expression, a creation or a <c>with</c>.</param>
    /// <param name="form">The form whose root the table is.</param>
    /// <param name="isReport">Whether a type is generated from a schema.</param>
    public WrittenTable(IOperation operation, FormModel form, Func<ITypeSymbol, bool> isReport)
    {
        _form = form;
        _isReport = isReport;
        Read(operation, form.Root, "");
    }

    /// <summary>The values by their pointers.</summary>
    public IReadOnlyDictionary<string, WrittenValue> Values => _values;

    /// <summary>Whether to evaluate the expression may change what another evaluation of a part of it is worth.</summary>
    public bool HasEffects { get; private set; }

    /// <summary>The creation of the table that holds a cell; null where it is not made here, but copied.</summary>
    public IObjectCreationOperation? CreationAround(string cell) =>
        _creations.TryGetValue(cell.Substring(0, cell.LastIndexOf('/')), out IObjectCreationOperation? creation)
            ? creation
            : null;

    /// <summary>The values of the table itself, not of those nested in it.</summary>
    public IEnumerable<WrittenValue> OwnValues => _values.Where(v => v.Key.LastIndexOf('/') == 0).Select(v => v.Value);

    /// <summary>The member that a pointer leads to.</summary>
    public MemberModel MemberAt(string pointer)
    {
        string[] steps = [.. pointer.Split('/').Skip(1).Select(JsonPointer.Unescape)];
        ObjectModel table = _form.Root;
        foreach (string step in steps.Take(steps.Length - 1))
            table = _form.Object(((ObjectValueModel)table.Find(step)!.Value).TypeName);
        return table.Find(steps.Last())!;
    }

    private void Read(IOperation operation, ObjectModel table, string path)
    {
        switch (Conversions.Unwrap(operation))
        {
            case IObjectCreationOperation creation
                when creation.Type is { } type && TypeNames.Of(type) == TypeNames.Of(_form, table):
                // A constructor with arguments may set what it likes.
                if (creation.Arguments.IsEmpty)
                    _creations[path] = creation;
                HasEffects |= !creation.Arguments.IsEmpty;
                ReadInitializer(creation.Initializer, table, path);
                break;
            case IWithOperation copy:
                Read(copy.Operand, table, path);
                ReadInitializer(copy.Initializer, table, path);
                break;
            case { } other:
                HasEffects |= !SimpleExpression.Is(other, _isReport);
                break;
        }
    }

    private void ReadInitializer(IObjectOrCollectionInitializerOperation? initializer, ObjectModel table, string path)
    {
        if (initializer is null)
            return;
        foreach (IOperation operation in initializer.Initializers)
        {
            switch (operation)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment
                    when MemberOf(table, target) is { } member:
                    ReadMember(assignment, member, path + "/" + JsonPointer.Escape(member.JsonName));
                    break;
                case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation target } nested
                    when MemberOf(table, target) is { Value: ObjectValueModel value } member:
                    ReadInitializer(
                        nested.Initializer,
                        _form.Object(value.TypeName),
                        path + "/" + JsonPointer.Escape(member.JsonName)
                    );
                    break;
                default:
                    HasEffects = true;
                    break;
            }
        }
    }

    private void ReadMember(ISimpleAssignmentOperation assignment, MemberModel member, string path)
    {
        // A copy may give anew what the original gave.
        Forget(path);
        if (member.Value is ObjectValueModel nested)
        {
            Read(assignment.Value, _form.Object(nested.TypeName), path);
            return;
        }
        var value = new WrittenValue(member, assignment);
        _values[path] = value;
        HasEffects |= !SimpleExpression.Is(value.Value, _isReport);
    }

    private void Forget(string path)
    {
        foreach (string key in _values.Keys.Where(IsWithin).ToList())
            _values.Remove(key);
        foreach (string key in _creations.Keys.Where(IsWithin).ToList())
            _creations.Remove(key);

        bool IsWithin(string key) =>
            key.StartsWith(path, StringComparison.Ordinal) && (key.Length == path.Length || key[path.Length] == '/');
    }

    private static MemberModel? MemberOf(ObjectModel table, IPropertyReferenceOperation target) =>
        table.Members.FirstOrDefault(m => m.Name == target.Property.Name);
}
