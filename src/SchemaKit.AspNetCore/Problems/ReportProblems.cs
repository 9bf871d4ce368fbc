using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using SchemaKit.Schema;

namespace SchemaKit.AspNetCore.Problems;

/// <summary>Makes problem details (RFC 9457) of what is wrong with a body or a report.</summary>
internal static class ReportProblems
{
    public static ProblemDetails Unreadable(FormSchema form, IReadOnlyList<ReadProblem> problems, string language)
    {
        ReadProblem first = problems[0];
        string place = FormattableString.Invariant($"({first.Line},{first.Column})");
        string message = first.Message(language);
        return Make(
            ReportProblemTypes.UnreadableReport,
            StatusCodes.Status400BadRequest,
            In(language, "The body is no report on the form.", "请求内容不是该格式的报告。"),
            In(
                language,
                $"{Count(problems)} faults found; the first, at {place} {first.Path}: {message}",
                $"共有错误 {Count(problems)} 处；第一处在 {place} {first.Path}：{message}"
            ),
            ("form", form.Id),
            ("problems", ProblemJson.Of(problems, language))
        );
    }

    public static ProblemDetails BrokenRules(CheckResult result, string language)
    {
        Violation[] errors = [.. result.Violations.Where(v => v.Severity == Severity.Error)];
        return Make(
            ReportProblemTypes.BrokenRules,
            StatusCodes.Status422UnprocessableEntity,
            In(language, "The report breaks hard rules of its form.", "报告不符合强制性勾稽关系。"),
            In(
                language,
                $"{Count(errors)} hard rules broken; the first: {errors[0].ToString(language)}",
                $"强制性关系 {Count(errors)} 条不成立；第一条：{errors[0].ToString(language)}"
            ),
            ("violations", ViolationJson.Of(result.Violations, language))
        );
    }

    public static ProblemDetails TooLarge(long maxBodySize, string language)
    {
        string bytes = maxBodySize.ToString(CultureInfo.InvariantCulture);
        return Make(
            ReportProblemTypes.ReportTooLarge,
            StatusCodes.Status413PayloadTooLarge,
            In(language, "The body is too large.", "请求内容过大。"),
            In(language, $"A report may have {bytes} bytes at most.", $"报告最多可有 {bytes} 字节。"),
            ("maxBodySize", JsonElement.Parse(bytes))
        );
    }

    public static ProblemDetails NotUtf8(string charset, string language) =>
        Make(
            ReportProblemTypes.NotUtf8,
            StatusCodes.Status415UnsupportedMediaType,
            In(language, "The body is not in UTF-8.", "请求内容不是 UTF-8 编码。"),
            In(
                language,
                $"JSON is written in UTF-8; the content type says '{charset}'.",
                $"JSON 应以 UTF-8 编码；Content-Type 所示为“{charset}”。"
            )
        );

    private static ProblemDetails Make(
        string type,
        int status,
        string title,
        string detail,
        params ReadOnlySpan<(string Name, object Value)> extensions
    )
    {
        var problem = new ProblemDetails
        {
            Type = type,
            Status = status,
            Title = title,
            Detail = detail,
        };
        foreach ((string name, object value) in extensions)
            problem.Extensions.Add(name, value);
        return problem;
    }

    private static string Count<T>(IReadOnlyCollection<T> items) => items.Count.ToString(CultureInfo.InvariantCulture);

    private static string In(string language, string english, string chinese) =>
        language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? chinese : english;
}
