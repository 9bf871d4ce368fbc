using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Cli.Forms;

/// <summary>A form whose reports are of a generated type.</summary>
/// <param name="identify">Takes unit, year and scope from a report.</param>
/// <param name="rename">Gives a report another unit.</param>
internal sealed class Form<T>(Func<T, (string Unit, int Year, Enum Scope)> identify, Func<T, string, T> rename) : IForm
    where T : class, IReport<T>
{
    private readonly Dictionary<string, ReportScope> _scopes = ScopesOf(T.Form.Model);

    public string Id => T.Form.Id;

    public IFormReport? Read(ReadOnlySpan<byte> utf8, out IReadOnlyList<ReadProblem> problems) =>
        T.TryReadJson(utf8, out T? report, out problems) ? new FormReport<T>(report, TitleOf(report), rename) : null;

    public IFormReport? Read(FormDraft draft, out IReadOnlyList<ReadProblem> problems) =>
        new Draft<T>(draft).TryToReport(out T? report, out problems)
            ? new FormReport<T>(report, TitleOf(report), rename)
            : null;

    private ReportTitle TitleOf(T report)
    {
        (string unit, int year, Enum scope) = identify(report);
        return new ReportTitle(unit, year, _scopes[scope.ToString()]);
    }

    private static Dictionary<string, ReportScope> ScopesOf(FormModel model)
    {
        var member = (EnumValueModel)model.Root.Find("scope")!.Value;
        return model.Enum(member.TypeName).Items.ToDictionary(i => i.Name, i => new ReportScope(i.JsonName, i.Labels));
    }
}
