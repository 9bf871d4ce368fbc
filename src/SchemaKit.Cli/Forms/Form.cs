using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Cli.Forms;

/// <summary>A form whose reports are of a generated type.</summary>
/// <param name="identify">Takes unit, year and scope from a report.</param>
internal sealed class Form<T>(Func<T, (string Unit, int Year, Enum Scope)> identify) : IForm
    where T : class, IReport<T>
{
    public string Id => T.Form.Id;

    public IFormReport? Read(ReadOnlySpan<byte> utf8, out IReadOnlyList<ReadProblem> problems) =>
        T.TryReadJson(utf8, out T? report, out problems) ? new FormReport<T>(report, TitleOf(report)) : null;

    private ReportTitle TitleOf(T report)
    {
        (string unit, int year, Enum scope) = identify(report);
        FormModel model = T.Form.Model;
        var member = (EnumValueModel)model.Root.Members.First(m => m.JsonName == "scope").Value;
        string name = scope.ToString();
        EnumItemModel item = model.Enum(member.TypeName).Items.First(i => i.Name == name);
        return new ReportTitle(unit, year, new ReportScope(item.JsonName, item.Labels));
    }
}
