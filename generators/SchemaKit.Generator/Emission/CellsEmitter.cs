using System.Collections.Generic;
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
    private const string Cells = "global::System.Span<global::SchemaKit.CellValue> cells";
    private const string ReadOnlyCells = "global::System.ReadOnlySpan<global::SchemaKit.CellValue> cells";

    private readonly FormModel _form;
    private readonly SourceWriter _writer;

    private CellsEmitter(SourceWriter writer, FormModel form) => (_writer, _form) = (writer, form);

    public static void Emit(SourceWriter writer, FormModel form) => new CellsEmitter(writer, form).EmitAll();

    /// <summary>Whether the places of a table's cells depend on how many rows its lists have.</summary>
    public static bool IsCounted(FormModel form, ObjectModel table) =>
        table.Members.Any(m =>
            (m.Value is ListModel list && form.HasCells(list))
            || (m.Value is ObjectValueModel nested && IsCounted(form, form.Object(nested.TypeName)))
        );

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

    private void EmitAll()
    {
        foreach (ObjectModel table in _form.OwnTypes.OfType<ObjectModel>().Where(_form.HasCells))
        {
            if (IsCounted(table))
            {
                EmitCountedCopy(table);
                _writer.Line();
                EmitCountedWith(table);
                if (CanAddUp(_form, table))
                {
                    _writer.Line();
                    EmitUnion(table);
                }
            }
            else
            {
                EmitCopy(table);
                _writer.Line();
                EmitWith(table);
            }
            _writer.Line();
        }
        foreach (ListModel list in ListTypes.Of(_form).Where(_form.HasCells))
        {
            EmitCopy(list);
            _writer.Line();
            EmitWith(list);
            _writer.Line();
            if (CanAddUp(_form, list))
            {
                EmitUnion(list);
                _writer.Line();
            }
        }
        new RowsEmitter(_writer, _form).EmitAll();
    }

    private bool IsCounted(ObjectModel table) => IsCounted(_form, table);

    private void EmitCopy(ObjectModel table)
    {
        _writer.Open($"internal static void Copy({Parameter(table)}, {Cells})");
        foreach ((MemberModel member, int at, int count) in CellsOf(table))
        {
            string value = Value(member);
            string present = "present" + member.Name;
            if (member.Value is NumberModel)
            {
                _writer.Line($"cells[{CSharpText.Number(at)}] = {Number(member, present)};");
            }
            else if (!member.MayBeMissing)
            {
                _writer.Line($"{Part(member.Value)}Copy({value}, {Slice(at, count)});");
            }
            else
            {
                _writer.Line($"if ({value} is {{ }} {present})");
                _writer.Nested($"{Part(member.Value)}Copy({present}, {Slice(at, count)});");
                _writer.Line("else");
                _writer.Nested($"{Slice(at, count)}.Clear();");
            }
        }
        _writer.Close();
    }

    private void EmitCountedCopy(ObjectModel table)
    {
        _writer.Open($"internal static int Copy({Parameter(table)}, {Cells}, int at)");
        foreach (MemberModel member in table.Members.Where(HoldsCells))
        {
            string value = Value(member);
            string present = "present" + member.Name;
            if (member.Value is NumberModel)
            {
                _writer.Line($"cells[at++] = {Number(member, present)};");
            }
            else if (!member.MayBeMissing)
            {
                EmitCopyOn(member.Value, value);
            }
            else
            {
                _writer.Open($"if ({value} is {{ }} {present})");
                EmitCopyOn(member.Value, present);
                _writer.Close();
                if (member.Value is ObjectValueModel nested && Count(nested) > 0)
                {
                    string count = CSharpText.Number(Count(nested));
                    _writer.Open("else");
                    _writer.Line($"cells.Slice(at, {count}).Clear();");
                    _writer.Line($"at += {count};");
                    _writer.Close();
                }
            }
        }
        _writer.Line("return at;");
        _writer.Close();
    }

    // Copies a table or list that is there, and counts on.
    private void EmitCopyOn(ValueModel model, string value)
    {
        if (model is ListModel || IsCounted(Object(model)))
        {
            _writer.Line($"at = {Part(model)}Copy{ListTypes.Suffix(model)}({value}, cells, at);");
            return;
        }
        string count = CSharpText.Number(_form.CountCells(Object(model)));
        _writer.Line($"{Part(model)}Copy({value}, cells.Slice(at, {count}));");
        _writer.Line($"at += {count};");
    }

    private void EmitCopy(ListModel list)
    {
        _writer.Open($"private static int Copy{ListTypes.Suffix(list)}({CSharpType.Of(list)} value, {Cells}, int at)");
        _writer.Open($"foreach ({CSharpType.OfItem(list)} item in value)");
        if (list.Item is NumberModel { IsNullable: true } number)
            _writer.Line($"cells[at++] = item is {{ }} present ? present : {Status(number.StatusOfNull)};");
        else if (list.Item is NumberModel)
            _writer.Line("cells[at++] = item;");
        else
            EmitCopyOn(list.Item, "item");
        _writer.Close();
        _writer.Line("return at;");
        _writer.Close();
    }

    // A table that is absent stays absent, a vector says nothing of what else may stand in it; and one that must hold a
    // number becomes absent where it has none.
    private void EmitWith(ObjectModel table)
    {
        OpenWith(table, ReadOnlyCells);
        _writer.Line(") =>");
        _writer.Indent();
        _writer.Line("value with");
        _writer.Open();
        foreach ((MemberModel member, int at, int count) in CellsOf(table))
        {
            string value = Value(member);
            string present = "present" + member.Name;
            string nested = member.Value is NumberModel ? "" : Part(member.Value) + "With(";
            string assigned =
                member.Value is NumberModel ? FromCell(member, $"cells[{CSharpText.Number(at)}]")
                : !member.MayBeMissing ? $"{nested}{value}, {Slice(at, count)})"
                : CSharpType.IsOptional(member)
                    ? $"{IsThere(member, present, Slice(at, count))} ? new({nested}{present}, {Slice(at, count)})) : {Missing(member)}"
                : $"{IsThere(member, present, Slice(at, count))} ? {nested}{present}, {Slice(at, count)}) : null";
            _writer.Line($"{member.Name} = {assigned},");
        }
        _writer.Close(";");
        _writer.Unindent();
    }

    private void EmitCountedWith(ObjectModel table)
    {
        List<MemberModel> members = [.. table.Members.Where(HoldsCells)];
        IReadOnlyList<string> locals = LocalNames.For(members, "value", "cells", "at", "present");
        OpenWith(table, ReadOnlyCells + ",", "ref int at");
        _writer.Line(")");
        _writer.Open();
        for (int i = 0; i < members.Count; i++)
            EmitCountedMember(members[i], locals[i]);
        _writer.Line("return value with");
        _writer.Open();
        for (int i = 0; i < members.Count; i++)
            _writer.Line($"{members[i].Name} = {locals[i]},");
        _writer.Close(";");
        _writer.Close();
    }

    private void EmitCountedMember(MemberModel member, string local)
    {
        string type = CSharpType.OfMember(member);
        string value = Value(member);
        string present = "present" + member.Name;
        if (member.Value is NumberModel)
        {
            _writer.Line($"{type} {local} = {FromCell(member, "cells[at]")};");
            _writer.Line("at++;");
        }
        else if (!member.MayBeMissing)
        {
            _writer.Line($"{type} {local} = {WithOn(member.Value, value)};");
        }
        else
        {
            string with = WithOn(member.Value, present);
            string nothing = CSharpType.IsOptional(member) ? Missing(member) : "null";
            int count = member.Value is ObjectValueModel nested ? Count(nested) : 0;
            bool isFixed = member.Value is ObjectValueModel && !IsCounted(Object(member.Value));
            string isThere = isFixed
                ? IsThere(member, present, $"cells.Slice(at, {CSharpText.Number(count)})")
                : $"{value} is {{ }} {present}";
            _writer.Line($"{type} {local} = {nothing};");
            _writer.Line($"if ({isThere})");
            _writer.Nested($"{local} = {(CSharpType.IsOptional(member) ? $"new({with})" : with)};");
            if (count > 0)
            {
                _writer.Line("else");
                _writer.Nested($"at += {CSharpText.Number(count)};");
            }
        }
    }

    // The rows of two reports in one: what their sum has its numbers in.
    private void EmitUnion(ObjectModel table)
    {
        _writer.Line($"internal static {table.Name} Union({table.Name} first, {table.Name} second) =>");
        _writer.Indent();
        _writer.Line("first with");
        _writer.Open();
        foreach (MemberModel member in table.Members.Where(IsCountedMember))
        {
            string value = member.Name + (CSharpType.IsOptional(member) ? ".Value" : "");
            string union = Part(member.Value) + "Union(";
            string both = $"first.{value} is {{ }} first{member.Name} && second.{value} is {{ }} second{member.Name}";
            string merged = $"{union}first{member.Name}, second{member.Name})";
            _writer.Line(
                !member.MayBeMissing ? $"{member.Name} = {union}first.{value}, second.{value}),"
                : CSharpType.IsOptional(member) ? $"{member.Name} = {both} ? new({merged}) : default,"
                : $"{member.Name} = {both} ? {merged} : null,"
            );
        }
        _writer.Close(";");
        _writer.Unindent();
    }

    private void EmitUnion(ListModel list)
    {
        ObjectModel row = Object(list.Item);
        string type = CSharpType.Of(list);
        _writer.Line($"private static {type} Union({type} first, {type} second) =>");
        _writer.Indent();
        _writer.Line("global::SchemaKit.Serialization.ListRules.Union(");
        _writer.Indent();
        _writer.Line("first,");
        _writer.Line("second,");
        _writer.Line($"static {RowKeys.Of(row)},");
        _writer.Line(IsCounted(row) ? $"static (a, b) => {Part(list.Item)}Union(a, b)" : "static (a, _) => a");
        _writer.Unindent();
        _writer.Line(");");
        _writer.Unindent();
    }

    private bool IsCountedMember(MemberModel member) =>
        (member.Value is ListModel list && _form.HasCells(list))
        || (member.Value is ObjectValueModel nested && IsCounted(_form.Object(nested.TypeName)));

    private void EmitWith(ListModel list)
    {
        string type = CSharpType.OfItem(list);
        _writer.Line($"private static {CSharpType.Of(list)} With{ListTypes.Suffix(list)}(");
        _writer.Indent();
        _writer.Line($"{CSharpType.Of(list)} value,");
        _writer.Line(ReadOnlyCells + ",");
        _writer.Line("ref int at");
        _writer.Unindent();
        _writer.Line(")");
        _writer.Open();
        _writer.Line($"var items = new global::SchemaKit.Serialization.ListBuilder<{type}>();");
        _writer.Open($"foreach ({type} item in value)");
        if (list.Item is NumberModel number)
        {
            string cell = FromCell(number, "cells[at]");
            _writer.Line(number.IsNullable ? $"items.Add(cells[at].HasValue ? {cell} : null);" : $"items.Add({cell});");
            _writer.Line("at++;");
        }
        else
        {
            _writer.Line($"items.Add({WithOn(list.Item, "item")});");
        }
        _writer.Close();
        _writer.Line("return items.ToList();");
        _writer.Close();
    }

    // The table or list with the numbers of the next cells, counting on.
    private string WithOn(ValueModel model, string value)
    {
        if (model is ListModel || IsCounted(Object(model)))
            return $"{Part(model)}With{ListTypes.Suffix(model)}({value}, cells, ref at)";
        string count = CSharpText.Number(_form.CountCells(Object(model)));
        return $"{Part(model)}With({value}, cells.Slice((at += {count}) - {count}, {count}))";
    }

    private void OpenWith(ObjectModel table, params string[] parameters)
    {
        _writer.Line($"internal static {table.Name} With(");
        _writer.Indent();
        _writer.Line(Parameter(table) + ",");
        foreach (string parameter in parameters)
            _writer.Line(parameter);
        _writer.Unindent();
    }

    // The members that are or hold cells, with the place of the first in the table's vector and their number.
    private IEnumerable<(MemberModel Member, int At, int Count)> CellsOf(ObjectModel table)
    {
        int at = 0;
        foreach (MemberModel member in table.Members.Where(HoldsCells))
        {
            int count = member.IsCell ? 1 : _form.CountCells(Object(member.Value));
            yield return (member, at, count);
            at += count;
        }
    }

    private bool HoldsCells(MemberModel member) =>
        member.IsCell
        || (member.Value is ObjectValueModel nested && _form.HasCells(_form.Object(nested.TypeName)))
        || (member.Value is ListModel list && _form.HasCells(list));

    private ObjectModel Object(ValueModel value) => _form.Object(((ObjectValueModel)value).TypeName);

    private int Count(ObjectValueModel nested) => _form.CountCells(_form.Object(nested.TypeName));

    private string Part(ValueModel value) =>
        value is ObjectValueModel nested ? CSharpType.Part(_form, nested.TypeName, "Cells") : "";

    private string IsThere(MemberModel member, string present, string cells) =>
        $"{Value(member)} is {{ }} {present}"
        + (
            NeedsNumber(Object(member.Value))
                ? $" && !global::SchemaKit.Serialization.ReportCells.AreMissing({cells})"
                : ""
        );

    // Whether a table cannot be there without a number in it.
    private bool NeedsNumber(ObjectModel table) =>
        table.Members.Any(m =>
            !m.MayBeMissing
            && (m.IsCell || (m.Value is ObjectValueModel nested && NeedsNumber(_form.Object(nested.TypeName))))
        );

    // What an optional and nullable member becomes that has no value: what it was, absent or null.
    private static string Missing(MemberModel member) => $"value.{member.Name}.IsPresent ? new(null) : default";

    private static string Value(MemberModel member) =>
        "value." + member.Name + (CSharpType.IsOptional(member) ? ".Value" : "");

    private static string Parameter(ObjectModel table) => (table.IsStruct ? "in " : "") + table.Name + " value";

    private static string Slice(int at, int count) =>
        $"cells.Slice({CSharpText.Number(at)}, {CSharpText.Number(count)})";

    private static string Status(CellStatus status) => "global::SchemaKit.CellValue." + status;

    // What stands in a cell: the number, or why there is none.
    private static string Number(MemberModel member, string present)
    {
        string value = Value(member);
        if (!member.MayBeMissing)
            return value;
        CellStatus status = ((NumberModel)member.Value).StatusOfNull;
        string missing =
            !member.Value.IsNullable || status == CellStatus.NotReported ? Status(CellStatus.NotReported)
            : CSharpType.IsOptional(member)
                ? $"value.{member.Name}.IsPresent ? {Status(status)} : {Status(CellStatus.NotReported)}"
            : Status(status);
        return $"{value} is {{ }} {present} ? {present} : {missing}";
    }

    private static string FromCell(NumberModel number, string cell)
    {
        string type = CSharpType.Of(number);
        return type == "decimal" ? cell + ".Number" : $"({type}){cell}.Number";
    }

    private static string FromCell(MemberModel member, string cell)
    {
        string number = FromCell((NumberModel)member.Value, cell);
        if (!member.MayBeMissing)
            return number;
        return CSharpType.IsOptional(member)
            ? $"{cell}.HasValue ? new({number}) : {Missing(member)}"
            : $"{cell}.HasValue ? {number} : null";
    }
}
