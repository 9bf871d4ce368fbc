using SchemaKit.Disclosure;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Tests.Writing;

/// <summary>A report whose texts mean harm.</summary>
internal static class HostileReport
{
    public const string Unit = "=cmd|' /C calc'!A0<script>alert(1)</script>\u0000\ud800|x\u0007";

    public const string Prose =
        "@SUM(1+1)*cmd\n-2+3\n\t=1\n<img src=x onerror=alert(1)>\n| a | b |\n# 标题\n1. 项\n_x000D_]]>&amp;\"'";

    public static FormDraft Draft { get; } =
        FormDraft
            .ReadJson(AnnualReport.Form, Repository.Seed("hongze-2023.json"))
            .WithText("/unit", Unit)
            .WithText("/unitCode", "+1-1")
            .WithText("/overview", Prose)
            .WithText("/year", "=1+1");
}
