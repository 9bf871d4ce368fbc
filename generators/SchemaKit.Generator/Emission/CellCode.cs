using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Emission;

/// <summary>What the code between reports and cell vectors is made of: values of members, and cells.</summary>
internal sealed class CellCode(FormModel form, RowFields fields)
{
    public const string Sums = "global::SchemaKit.Cells.CellSums sums";
    public const string ReadOnlyCells = "global::System.ReadOnlySpan<global::SchemaKit.CellValue> cells";

    public FormModel Form => form;

    public RowFields Fields => fields;

    /// <summary>Whether a table is a row of cells of 32 bits and of nothing else, which are added without a look at them.</summary>
    public bool IsNarrowRow(ObjectModel table) => table.IsStruct && IsNarrow(table);

    /// <summary>Whether a table has methods of its own here: the runtime library copies rows of such cells without any.</summary>
    public bool HasMethods(ObjectModel table) => form.HasCells(table) && !IsNarrowRow(table);

    private bool IsNarrow(ObjectModel row)
    {
        foreach (MemberModel member in row.Members)
        {
            bool isNarrow =
                member.Value is ObjectValueModel
                    ? IsNarrow(Object(member.Value))
                    : member is { IsCell: true, Value: NumberModel { FitsInt32: true } };
            if (!isNarrow)
                return false;
        }
        return true;
    }

    /// <summary>Whether a member is a cell or holds some.</summary>
    public bool HoldsCells(MemberModel member) =>
        member.IsCell
        || (member.Value is ObjectValueModel nested && form.HasCells(form.Object(nested.TypeName)))
        || (member.Value is ListModel list && form.HasCells(list));

    /// <summary>Whether the places of a table's cells depend on how many rows its lists have.</summary>
    public bool IsCounted(ObjectModel table) => CellsEmitter.IsCounted(form, table);

    /// <summary>Whether the places of the cells behind a member depend on how many rows its lists have.</summary>
    public bool IsCounted(MemberModel member) => CellsEmitter.IsCounted(form, member);

    public ObjectModel Object(ValueModel value) => form.Object(((ObjectValueModel)value).TypeName);

    /// <summary>How many cells a table has, its lists apart.</summary>
    public int Count(ValueModel value) => form.CountCells(Object(value));

    /// <summary>The method that does something to a table or list, with the class in front of it where that is another one.</summary>
    public string Method(string verb, ValueModel value) => MethodNames.Of(form, "Cells", verb, value);

    /// <summary>The call that adds the cells of a table without lists.</summary>
    /// <param name="value">The table.</param>
    /// <param name="argument">The argument that hands it on.</param>
    /// <param name="at">The first of them.</param>
    public string Add(ValueModel value, string argument, string at) =>
        IsNarrowRow(Object(value))
            ? $"sums.AddRow({at}, {CSharpText.Number(Count(value))}, {argument});"
            : $"{Method("Add", value)}({argument}, sums, {at});";

    /// <summary>The expression of a table without lists with other numbers.</summary>
    /// <param name="value">The table.</param>
    /// <param name="argument">The argument that hands it on.</param>
    /// <param name="cells">Its cells.</param>
    public string With(ValueModel value, string argument, string cells) =>
        IsNarrowRow(Object(value))
            ? $"global::SchemaKit.Cells.RowCells.Of<{Object(value).Name}>({cells})"
            : $"{Method("With", value)}({argument}, {cells})";

    /// <summary>The argument that hands on a table that was found to be there.</summary>
    public string Present(ValueModel value, string present) => (Object(value).IsStruct ? "in " : "") + present;

    /// <summary>The condition under which a table that may be missing is there, with the numbers of its cells.</summary>
    public string IsThere(MemberModel member, string present, string cells) =>
        $"{Value(member)} is {{ }} {present}"
        + (NeedsNumber(Object(member.Value)) ? $" && !global::SchemaKit.Cells.ReportCells.AreMissing({cells})" : "");

    // Whether a table cannot be there without a number in it.
    private bool NeedsNumber(ObjectModel table) =>
        table.Members.Any(m =>
            !m.MayBeMissing
            && (m.IsCell || (m.Value is ObjectValueModel nested && NeedsNumber(form.Object(nested.TypeName))))
        );

    /// <summary>Opens the method that takes a table and the cells for its numbers.</summary>
    public void OpenWith(SourceWriter writer, ObjectModel table, params string[] parameters)
    {
        writer.Line($"internal static {table.Name} {MethodNames.Of(form, "Cells", "With", table.Name)}(");
        writer.Indent();
        writer.Line(Parameter(table) + ",");
        foreach (string parameter in parameters)
            writer.Line(parameter);
        writer.Unindent();
    }

    /// <summary>What an optional and nullable member becomes that has no value: what it was, absent or null.</summary>
    public static string Missing(MemberModel member) => $"value.{member.Name}.IsPresent ? new(null) : default";

    public static string Value(MemberModel member) =>
        "value." + member.Name + (CSharpType.IsOptional(member) ? ".Value" : "");

    public static string Parameter(ObjectModel table) => (table.IsStruct ? "in " : "") + table.Name + " value";

    public static string Slice(int at, int count) =>
        $"cells.Slice({CSharpText.Number(at)}, {CSharpText.Number(count)})";

    public static string Status(CellStatus status) => "global::SchemaKit.CellValue." + status;

    /// <summary>What stands in a cell: the number, or why there is none.</summary>
    public static string Number(MemberModel member, string present)
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

    /// <summary>The same as a value of its own.</summary>
    public static string Cell(MemberModel member, string present) =>
        $"(global::SchemaKit.CellValue)({Number(member, present)})";

    public static string FromCell(NumberModel number, string cell)
    {
        string type = CSharpType.Of(number);
        return type == "decimal" ? cell + ".Number" : $"({type}){cell}.Number";
    }

    public static string FromCell(MemberModel member, string cell)
    {
        string number = FromCell((NumberModel)member.Value, cell);
        if (!member.MayBeMissing)
            return number;
        return CSharpType.IsOptional(member)
            ? $"{cell}.HasValue ? new({number}) : {Missing(member)}"
            : $"{cell}.HasValue ? {number} : null";
    }
}
