using System.Collections.Generic;

namespace SchemaKit.Disclosure;

/// <summary>The ways of annual reports to the form of 2021.</summary>
internal static class DisclosureMigrations
{
    private static readonly MigrationStep s_otherHandling = MigrationStep.Split(
        "/applications/outcomes/otherHandling",
        [
            "/applications/outcomes/otherHandling/notCorrected",
            "/applications/outcomes/otherHandling/feeUnpaid",
            "/applications/outcomes/otherHandling/other",
        ],
        "（六）其他处理只有一行，无法拆分为三项",
        "one row for other handling cannot be split into three"
    );

    public static FormMigration Of2019 { get; } = new(AnnualReport2019.Form, AnnualReport.Form, [.. StepsOf2019()]);

    public static FormMigration OfOneRow { get; } =
        new(AnnualReport2021OneRow.Form, AnnualReport.Form, [s_otherHandling]);

    private static IEnumerable<MigrationStep> StepsOf2019()
    {
        foreach (string kind in new[] { "/proactive/regulations", "/proactive/normativeDocuments" })
        {
            yield return MigrationStep.Move(kind + "/made", kind + "/issued");
            yield return MigrationStep.Lose(
                kind + "/disclosed",
                "2021 年格式不再填报本年新公开数量",
                "the form of 2021 does not ask how many were newly disclosed"
            );
            yield return MigrationStep.Lose(
                kind + "/public",
                "对外公开总数量不是现行有效件数",
                "what is public in total is not what is in force"
            );
            yield return MigrationStep.Ask(
                kind + "/repealed",
                "2019 年格式不填报废止件数",
                "the form of 2019 did not ask how many were repealed"
            );
            yield return MigrationStep.Ask(
                kind + "/inForce",
                "2019 年格式不填报现行有效件数；对外公开总数量与之不同",
                "the form of 2019 did not ask how many are in force; what is public in total is something else"
            );
        }
        foreach (string kind in new[] { "licences", "penalties", "coercions" })
        {
            yield return ItemsAreNotAsked($"/proactive/{kind}/items");
            yield return ItemsAreNotAsked($"/proactive/{kind}/change");
        }
        yield return MigrationStep.Lose(
            "/proactive/otherServices",
            "2021 年格式不再填报其他对外管理服务事项",
            "the form of 2021 does not ask for other services to the public"
        );
        yield return MigrationStep.Lose(
            "/proactive/fees",
            "2021 年格式填报收费金额，不填报收费项目数量",
            "the form of 2021 asks for the money charged, not for the number of fees"
        );
        yield return MigrationStep.Ask(
            "/proactive/fees/amount",
            "2019 年格式填报收费项目数量，不填报收费金额",
            "the form of 2019 asked for the number of fees, not for the money charged"
        );
        yield return MigrationStep.Lose(
            "/proactive/procurement",
            "2021 年格式不再填报政府集中采购",
            "the form of 2021 does not ask for centralised procurement"
        );
        yield return s_otherHandling;
    }

    private static MigrationStep ItemsAreNotAsked(string path) =>
        MigrationStep.Lose(
            path,
            "2021 年格式不再填报项目数量",
            "the form of 2021 does not ask for the number of items"
        );
}
