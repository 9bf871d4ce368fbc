using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Emission;

/// <summary>Writes what a whole report can do: read, write, check, add up. The bulk lives in the runtime library.</summary>
/// <param name="writer">The writer.</param>
/// <param name="form">The form.</param>
/// <param name="asked">Which types have rules that speak of one report.</param>
/// <param name="conditional">Which types have rules that are asked under a condition.</param>
internal sealed class ReportEmitter(SourceWriter writer, FormModel form, RulesBelow asked, RulesBelow conditional)
{
    public GeneratedFile Emit()
    {
        ObjectModel root = form.Root;
        string name = root.Name;
        int cells = form.CountCells(root);
        string apart = form.HasLists(root) ? ", those in lists apart" : "";
        string reader = $"{name}Json.{MethodNames.Of(form, "Json", "Read", name)}";
        SourceFile.Begin(writer, form, usesDeprecated: true);
        writer.Open($"partial record {(root.IsStruct ? "struct " : "")}{name} : global::SchemaKit.IReport<{name}>");
        writer.Lines(
            $$"""
            private static readonly global::System.Lazy<global::SchemaKit.Schema.FormSchema> LazyForm = new(
                static () => global::SchemaKit.Schema.FormSchema.Parse({{SchemaTexts}})
            );

            private static readonly global::System.Lazy<
                global::System.Text.Json.Serialization.Metadata.JsonTypeInfo<{{name}}>
            > LazyTypeInfo = new(static () => new global::SchemaKit.Serialization.ReportTypeInfoResolver<{{name}}>().CreateTypeInfo());
            {{AllHold}}
            /// <summary>The form: its cells, labels and rules.</summary>
            public static global::SchemaKit.Schema.FormSchema Form => LazyForm.Value;

            /// <summary>How many numbers the tables of a report hold{{apart}}.</summary>
            public static int CellCount => {{CSharpText.Number(cells)}};

            /// <summary>What <see cref="global::System.Text.Json.JsonSerializer"/> needs to know of the type; no reflection.</summary>
            public static global::System.Text.Json.Serialization.Metadata.JsonTypeInfo<{{name}}> JsonTypeInfo =>
                LazyTypeInfo.Value;

            /// <summary>Reads a report, strictly.</summary>
            /// <param name="utf8">A JSON document, UTF-8, with or without a byte order mark.</param>
            /// <exception cref="global::SchemaKit.ReportReadException">The document is no such report; all its faults are told.</exception>
            public static {{name}} ReadJson(global::System.ReadOnlySpan<byte> utf8) =>
                global::SchemaKit.Serialization.ReportReader.Read(utf8, LazyForm, {{reader}});

            /// <summary>Reads a report, strictly.</summary>
            /// <param name="utf8">A JSON document, UTF-8, with or without a byte order mark.</param>
            /// <param name="report">The report; null where the document is none.</param>
            /// <param name="problems">All faults of the document, in its order; none where it is a report.</param>
            public static bool TryReadJson(
                global::System.ReadOnlySpan<byte> utf8,
                [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {{name}}? report,
                out global::System.Collections.Generic.IReadOnlyList<global::SchemaKit.ReadProblem> problems
            ) =>
                global::SchemaKit.Serialization.ReportReader.TryRead(
                    utf8,
                    LazyForm,
                    {{reader}},
                    out report,
                    out problems
                );

            /// <summary>Writes the report in its canonical spelling: schema order, no white space, the same bytes everywhere.</summary>
            public void WriteJson(global::System.Buffers.IBufferWriter<byte> writer)
            {
                int sizeHint = {{SizeHint.Of(form)}};
                var json = new global::SchemaKit.Serialization.JsonBufferWriter(writer, sizeHint);
                {{name}}Json.{{MethodNames.Of(form, "Json", "Write", name)}}(ref json, this);
                json.Flush();
            }

            /// <summary>The report in its canonical spelling: schema order, no white space, the same bytes everywhere.</summary>
            public byte[] ToJsonUtf8() => global::SchemaKit.Serialization.ReportWriter.ToUtf8(this);

            """
        );
        EmitCheck();
        EmitCells();
        EmitSum();
        writer.Close();
        return SourceFile.End(writer, form, name + ".Report");
    }

    // Whether the equations that are asked are not the same for all reports.
    private bool IsVariable => form.HasLists(form.Root) || conditional.Any(form.Root);

    private string SchemaTexts =>
        string.Join(", ", form.References.Select(r => r.Owner + "Schema.Text").Prepend(form.RootName + "Schema.Text"));

    private string AllHold =>
        IsVariable
            ? ""
            : """

                private static readonly global::SchemaKit.CheckResult AllHold = global::SchemaKit.CheckResult.AllHold(LazyForm);

                """;

    private void EmitCheck()
    {
        string all = IsVariable ? "global::SchemaKit.CheckResult.AllHold(ToCellVector)" : "AllHold";
        string hold = asked.Any(form.Root)
            ? $"{form.RootName}Rules.{MethodNames.Of(form, "Rules", "Hold", form.RootName)}(this) ? {all} : global::SchemaKit.Cells.ReportCheck.Explain(this)"
            : all;
        string cost = IsVariable ? "next to nothing" : "nothing";
        writer.Lines(
            $$"""
            /// <summary>
            /// Checks every invariant that speaks of one report; {{cost}} is allocated where all hold. Bounds and lengths are the
            /// readers' to check, and those of <see cref="WithCells"/>.
            /// </summary>
            public global::SchemaKit.CheckResult Check() =>
                {{hold}};

            /// <summary>Checks the invariants that speak of this report and the one of the period before.</summary>
            /// <param name="previous">The report of the period before; that it is the same unit's is the caller's to see.</param>
            public global::SchemaKit.CheckResult CheckAgainst({{form.RootName}} previous)
            {
                global::System.ArgumentNullException.ThrowIfNull(previous);
                return ToCellVector().CheckAgainst(previous.ToCellVector());
            }

            """
        );
    }

    private void EmitCells()
    {
        string name = form.RootName;
        bool isCounted = CellsEmitter.IsCounted(form, form.Root);
        writer.Lines(
            """
            /// <summary>The cells and equations of this report.</summary>
            """
        );
        if (form.HasLists(form.Root))
        {
            writer.Open("public global::SchemaKit.Schema.FormLayout Layout");
            writer.Open("get");
            writer.Line("var rows = new global::SchemaKit.Schema.RowNames();");
            writer.Line($"{name}Cells.{MethodNames.Of(form, "Cells", "CopyRows", name)}(this, rows);");
            writer.Line("return Form.Layout(rows);");
            writer.Close();
            writer.Close();
        }
        else
        {
            writer.Line("public global::SchemaKit.Schema.FormLayout Layout => Form.Layout();");
        }
        writer.Line();
        writer.Lines(
            """
            /// <summary>All that rules ask of this report: its numbers, and which conditions it meets.</summary>
            public global::SchemaKit.CellVector ToCellVector()
            """
        );
        writer.Open();
        writer.Line("global::SchemaKit.Schema.FormLayout layout = Layout;");
        writer.Line(
            "global::SchemaKit.CellValue[] cells = global::SchemaKit.Cells.ReportCells.Of(this, layout.Cells.Count);"
        );
        bool hasConditions = conditional.Any(form.Root);
        if (hasConditions)
        {
            writer.Line("var met = new global::System.Collections.Generic.List<bool?>();");
            writer.Line($"{name}Rules.{MethodNames.Of(form, "Rules", "Conditions", name)}(this, met);");
        }
        writer.Line($"return new global::SchemaKit.CellVector(layout, cells{(hasConditions ? ", met" : "")});");
        writer.Close();
        writer.Line();
        writer.Lines(
            $$"""
            /// <summary>Copies the numbers of the tables into a vector, in schema order.</summary>
            /// <param name="cells">{{(
                isCounted ? "As long as there are cells in <see cref=\"Layout\"/>." : "At least <see cref=\"CellCount\"/> long."
            )}}</param>
            """
        );
        writer.Line("public void CopyCellsTo(global::System.Span<global::SchemaKit.CellValue> cells) =>");
        writer.Nested(
            $"global::SchemaKit.Cells.ReportCells.Copy(this, cells.Slice(0, {(isCounted ? "Layout.Cells.Count" : "CellCount")}));"
        );
        writer.Line();
        writer.Lines(
            $$"""
            /// <summary>This report with the numbers of a vector in its tables; tables that are absent stay absent.</summary>
            /// <param name="cells">One number for each cell of <see cref="Layout"/>, in schema order.</param>
            /// <exception cref="global::System.ArgumentException">A number is missing, or the vector has another length.</exception>
            /// <exception cref="global::System.OverflowException">A number is not one that the form allows in its cell.</exception>
            public {{name}} WithCells(global::System.ReadOnlySpan<global::SchemaKit.CellValue> cells)
            """
        );
        writer.Open();
        writer.Line("global::SchemaKit.Cells.ReportCells.Require(Layout, cells);");
        if (isCounted)
            writer.Line("int at = 0;");
        writer.Line(
            form.HasCells(form.Root)
                ? $"return {name}Cells.{MethodNames.Of(form, "Cells", "With", name)}(this, cells{(isCounted ? ", ref at" : "")});"
                : "return this;"
        );
        writer.Close();
        writer.Line();
    }

    private void EmitSum()
    {
        ObjectModel root = form.Root;
        if (!CellsEmitter.CanAddUp(form, root))
        {
            EmitNoSum();
            return;
        }
        bool isCounted = CellsEmitter.IsCounted(form, root);
        List<MemberModel> keys = [.. root.Members.Where(m => m.IsKey && m.Value is not TextModel)];
        List<MemberModel> dropped =
        [
            .. root.Members.Where(m =>
                !m.IsRequired
                && !m.IsCell
                && m.Value is not (ObjectValueModel or ListModel or TextModel { Constant: not null })
            ),
        ];
        string same =
            keys.Count == 0
                ? ""
                : " They must agree in " + string.Join(", ", keys.Select(k => $"<see cref=\"{k.Name}\"/>")) + ".";
        string rows = isCounted
            ? " Rows are brought together by their keys; a row that a report lacks adds nothing."
            : "";
        writer.Lines(
            $$"""
            /// <summary>Adds reports up, cell by cell, exactly.</summary>
            /// <param name="reports">At least one.{{same}}</param>
            /// <returns>
            /// The sum. What is no number is taken from the first report, so name the sum with <c>with</c>; optional members
            /// that are no tables are left out. A cell that one report leaves open is unknown in the sum.{{rows}}
            /// </returns>
            /// <exception cref="global::System.ArgumentException">There is no report, or two are not of one kind.</exception>
            /// <exception cref="global::System.OverflowException">A sum is not one that the form allows in its cell.</exception>
            public static {{root.Name}} Sum(global::System.Collections.Generic.IEnumerable<{{root.Name}}> reports) =>
            """
        );
        writer.Nested("global::SchemaKit.ReportSum.Of(reports);");
        writer.Line();
        string addable = $"global::SchemaKit.Cells.IAddable<{root.Name}>.";
        if (isCounted)
        {
            writer.Line($"static bool {addable}HasRows => true;");
            writer.Line();
            writer.Line($"static {root.Name} {addable}Union({root.Name} first, {root.Name} second) =>");
            writer.Nested($"{root.Name}Cells.{MethodNames.Of(form, "Cells", "Union", root.Name)}(first, second);");
            writer.Line();
        }
        if (keys.Count > 0)
        {
            writer.Open($"static void {addable}RequireSameKind({root.Name} first, {root.Name} other)");
            foreach (MemberModel key in keys)
                writer.Line(
                    $"global::SchemaKit.Cells.ReportKind.RequireSame(first.{key.Name}, other.{key.Name}, {CSharpText.Literal(key.JsonName)});"
                );
            writer.Close();
            writer.Line();
        }
        if (dropped.Count > 0)
        {
            string absent = string.Join(
                ", ",
                dropped.Select(m => m.Name + (CSharpType.IsOptional(m) ? " = default" : " = null"))
            );
            writer.Line($"static {root.Name} {addable}WithoutRemarks({root.Name} sum) =>");
            writer.Nested($"sum with {{ {absent} }};");
            writer.Line();
        }
        EmitAddTo();
    }

    private void EmitAddTo()
    {
        string add = $"void global::SchemaKit.Cells.IAddable<{form.RootName}>.AddTo({CellCode.Sums})";
        if (!form.HasCells(form.Root))
        {
            writer.Line($"{add} {{ }}");
            return;
        }
        writer.Line($"{add} =>");
        writer.Nested($"{form.RootName}Cells.{MethodNames.Of(form, "Cells", "Add", form.RootName)}(this, sums, 0);");
    }

    private void EmitNoSum()
    {
        string name = form.RootName;
        writer.Lines(
            $$"""
            /// <summary>Not there: nothing tells which rows of two reports belong together. Give their schema a <c>key</c>.</summary>
            /// <param name="reports">Reports.</param>
            /// <exception cref="global::System.NotSupportedException">Always.</exception>
            public static {{name}} Sum(global::System.Collections.Generic.IEnumerable<{{name}}> reports) =>
                global::SchemaKit.ReportSum.Of(reports);

            static bool global::SchemaKit.Cells.IAddable<{{name}}>.CanAdd => false;

            """
        );
        EmitAddTo();
    }
}
