using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using SchemaKit.Generator.Diagnostics;
using SchemaKit.Schema;
using SchemaKit.Schema.Checking;
using SchemaKit.Schema.Json;

namespace SchemaKit.Generator.Data;

/// <summary>What is wrong with a data file by its form: what a reader refuses, and the rules that are broken.</summary>
internal sealed class DataFaults
{
    // As many other cells are shown with a broken equation: a list may have any number of rows.
    private const int MaxRelated = 100;

    private readonly DataText _text;
    private readonly DocumentCheck _check;

    public DataFaults(FormSchema form, DataText text)
    {
        _text = text;
        _check = new DocumentCheck(form, text.Json, text.Json.Root!);
        All =
        [
            .. _check.Problems.Select(Of),
            .. _check.Violations.Take(DocumentReader.MaxProblems).Select(Of),
            .. More(_check.Violations.Count, text.Start),
        ];
    }

    public IReadOnlyList<DataFault> All { get; }

    /// <summary>The faults of a text that is not JSON, or not wholly.</summary>
    public static IReadOnlyList<DataFault> OfJson(DataText text) =>
        [
            .. text
                .Json.Problems.Take(DocumentReader.MaxProblems)
                .Select(p => new DataFault(
                    DataDescriptors.InvalidJson,
                    text.PlaceOf(p.Span),
                    [],
                    Words(p.Kind, p.Found, p.Expected)
                )),
            .. More(text.Json.Problems.Count, text.Start),
        ];

    public static Phrase Words(ReadProblemKind kind, string found, Phrase expected) =>
        Phrase.Of(language => ReadMessages.Describe(kind, found, expected, language));

    private static IEnumerable<DataFault> More(int count, DataPlace place)
    {
        if (count > DocumentReader.MaxProblems)
            yield return new DataFault(
                DataDescriptors.MoreFaults,
                place,
                [],
                DocumentReader.MaxProblems.ToString(CultureInfo.InvariantCulture)
            );
    }

    private DataFault Of(ReadProblem problem)
    {
        DataPlace place = _text.PlaceOf(problem.Span);
        Phrase words = Phrase.Of(problem.Message);
        Phrase path = problem.Path.Length == 0 ? new Phrase("The document", "文档") : problem.Path;
        return problem.Kind switch
        {
            // The faults of the grammar come first among the kinds.
            <= ReadProblemKind.DuplicateMember => new DataFault(DataDescriptors.InvalidJson, place, [], words),
            ReadProblemKind.MissingMember => new DataFault(DataDescriptors.MissingMember, place, [], path, words),
            ReadProblemKind.UnknownMember => new DataFault(
                DataDescriptors.UnknownMember,
                place,
                [],
                path,
                words,
                problem.Path == "/$schema" ? NoMemberForForm : ""
            ),
            ReadProblemKind.TooManyProblems => More(int.MaxValue, place).Single(),
            _ => new DataFault(DataDescriptors.RefusedValue, place, [], path, words),
        };
    }

    private DataFault Of(Violation violation)
    {
        Cell? shown = EquationTotal.Shown(violation.Equation);
        DataPlace place = shown is null ? _text.Start : PlaceOf(shown);
        DiagnosticDescriptor descriptor = violation.Severity switch
        {
            Severity.Error => DataDescriptors.BrokenRule,
            Severity.Warning => DataDescriptors.BrokenSoftRule,
            _ => DataDescriptors.BrokenHint,
        };
        IEnumerable<Cell> cells = violation.LeftTerms.Concat(violation.RightTerms).Select(t => t.Term.Cell);
        return new DataFault(
            descriptor,
            place,
            [.. cells.Distinct().Where(c => c != shown).Take(MaxRelated).Select(PlaceOf)],
            Phrase.Of(violation.ToString)
        );
    }

    private DataPlace PlaceOf(Cell cell) => _text.PlaceOf(_check.SpanOf(cell));

    private static Phrase NoMemberForForm =>
        new(
            " The form has no such member: declare it there, or remove it here and name the form in the project with Form=\"…\"",
            "表单没有该成员：请在表单中声明，或在此处删去，并在项目中用 Form=\"…\" 指明表单"
        );
}
