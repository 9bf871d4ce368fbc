using System.Linq;
using SchemaKit.Schema;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Emission;

/// <summary>
/// Writes the way between a report and its cell vector: the numbers of its tables in schema order. Where a table has no
/// lists every number has its own place; behind a list the places are counted on.
/// </summary>
internal sealed class CellsEmitter
{
    private readonly FormModel _form;
    private readonly SourceWriter _writer;
    private readonly CellCode _code;
    private readonly FixedCellsEmitter _fixed;
    private readonly CountedCellsEmitter _counted;
    private readonly RowUnionEmitter _union;

    public CellsEmitter(SourceWriter writer, FormModel form, RowFields fields)
    {
        (_writer, _form, _code) = (writer, form, new CellCode(form, fields));
        _fixed = new FixedCellsEmitter(writer, _code);
        _counted = new CountedCellsEmitter(writer, _code);
        _union = new RowUnionEmitter(writer, _code);
    }

    /// <summary>Whether the form has anything to be written here.</summary>
    public bool AreNeeded => _form.OwnTypes.OfType<ObjectModel>().Any(t => _code.HasMethods(t) || _form.HasLists(t));

    /// <summary>Whether the places of a table's cells depend on how many rows its lists have.</summary>
    public static bool IsCounted(FormModel form, ObjectModel table)
    {
        foreach (MemberModel member in table.Members)
        {
            if (IsCounted(form, member))
                return true;
        }
        return false;
    }

    /// <summary>Whether those of a member do.</summary>
    public static bool IsCounted(FormModel form, MemberModel member) =>
        (member.Value is ListModel list && form.HasCells(list))
        || (member.Value is ObjectValueModel nested && IsCounted(form, form.Object(nested.TypeName)));

    /// <summary>Whether all rows with numbers have a key, so that those of two reports can be brought together.</summary>
    public static bool CanAddUp(FormModel form, ObjectModel table) =>
        table.Members.All(m =>
            m.Value switch
            {
                ListModel list => !form.HasCells(list) || CanAddUp(form, list),
                ObjectValueModel nested => CanAddUp(form, form.Object(nested.TypeName)),
                _ => true,
            }
        );

    private static bool CanAddUp(FormModel form, ListModel list) =>
        list.Item is ObjectValueModel row
        && form.Object(row.TypeName) is var item
        && item.Key.Any()
        && CanAddUp(form, item);

    public void EmitAll()
    {
        foreach (ObjectModel table in _form.OwnTypes.OfType<ObjectModel>().Where(_code.HasMethods))
        {
            if (_code.IsCounted(table))
            {
                _counted.EmitAdd(table);
                _writer.Line();
                _counted.EmitWith(table);
                if (CanAddUp(_form, table))
                {
                    _writer.Line();
                    _union.Emit(table);
                }
            }
            else
            {
                _fixed.EmitAdd(table);
                _writer.Line();
                _fixed.EmitWith(table);
            }
            _writer.Line();
        }
        foreach (ListModel list in ListTypes.Of(_form).Where(_form.HasCells))
        {
            _counted.EmitAdd(list);
            _writer.Line();
            _counted.EmitWith(list);
            _writer.Line();
            if (CanAddUp(_form, list))
            {
                _union.Emit(list);
                _writer.Line();
            }
        }
        new RowsEmitter(_writer, _form).EmitAll();
    }
}
