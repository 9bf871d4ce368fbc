using System;

namespace SchemaKit.Cli.Forms;

/// <summary>A sum of reports of a generated type.</summary>
/// <param name="rename">Gives a report another unit.</param>
internal sealed class FormSum<T>(Func<T, string, T> rename) : IFormSum
    where T : class, IReport<T>
{
    private readonly ReportSum<T> _sum = new();

    public void Add(IFormReport report) => _sum.Add(((FormReport<T>)report).Report);

    public byte[] ToJson(string unit) => rename(_sum.ToReport(), unit).ToJsonUtf8();
}
