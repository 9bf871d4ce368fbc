using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Emission;

/// <summary>Writes all files of a schema: a file a type, and one for each thing that is done with them.</summary>
internal sealed class FormEmitter
{
    private readonly FormModel _form;
    private readonly SourceWriter _writer = new();
    private readonly RowFields _fields;
    private readonly RulesBelow _asked;
    private readonly RulesBelow _conditional;

    private FormEmitter(FormModel form)
    {
        (_form, _fields) = (form, new RowFields(form));
        (_asked, _conditional) = (RulesBelow.OfOneReport(form), RulesBelow.OnCondition(form));
    }

    public static IEnumerable<GeneratedFile> Emit(FormModel form) => new FormEmitter(form).EmitAll();

    private IEnumerable<GeneratedFile> EmitAll()
    {
        var types = new TypeEmitter(_writer, _form, _fields);
        foreach (TypeModel type in _form.OwnTypes)
            yield return types.Emit(type);
        if (!_form.IsLibrary)
            yield return new ReportEmitter(_writer, _form, _asked, _conditional).Emit();
        yield return EmitPart("Json", "Reads and writes the JSON of", EmitJson);
        var cells = new CellsEmitter(_writer, _form, _fields);
        if (cells.AreNeeded)
            yield return EmitPart("Cells", "Copies numbers between a cell vector and", cells.EmitAll);
        var rules = new RulesEmitter(_writer, _form, _fields, _asked, _conditional);
        if (rules.AreNeeded)
            yield return EmitPart("Rules", "Evaluates the invariants of", rules.EmitAll);
        yield return EmitSchema();
    }

    private void EmitJson()
    {
        new ReaderEmitter(_writer, _form).EmitAll();
        new WriterEmitter(_writer, _form, _fields).EmitAll();
    }

    private GeneratedFile EmitPart(string part, string summary, Action emit)
    {
        SourceFile.Begin(_writer, _form, usesSystem: part == "Json", usesDeprecated: true);
        _writer.Line($"/// <summary>{summary} {Subject}.</summary>");
        _writer.Line(SourceFile.GeneratedCode);
        _writer.Open($"internal static class {_form.RootName}{part}");
        emit();
        _writer.Close();
        return SourceFile.End(_writer, _form, _form.RootName + "." + part);
    }

    private string Subject =>
        _form.IsLibrary
            ? "the types of " + CSharpText.Documentation(_form.FileName)
            : $"<see cref=\"{_form.RootName}\"/>";

    private GeneratedFile EmitSchema()
    {
        string root = (_form.Namespace.Length > 0 ? _form.Namespace + "." : "") + _form.RootName;
        string kind = _form.IsLibrary ? ", IsLibrary = true" : "";
        SourceFile.Begin(
            _writer,
            _form,
            ofAssembly: $"global::SchemaKit.FormAttribute({CSharpText.Literal(_form.Id)}, "
                + $"{CSharpText.Literal(root)}, global::{root}Schema.Text{kind})"
        );
        _writer.Line($"/// <summary>The schema of {Subject}, without white space.</summary>");
        _writer.Line(SourceFile.GeneratedCode);
        _writer.Open($"internal static class {_form.RootName}Schema");
        _writer.Line("public const string Text =");
        _writer.Indent();
        string quotes = CSharpText.RawQuotes(_form.Text);
        _writer.Line($"{quotes}{_form.Text}{quotes};");
        _writer.Unindent();
        _writer.Close();
        return SourceFile.End(_writer, _form, _form.RootName + ".Schema");
    }
}
