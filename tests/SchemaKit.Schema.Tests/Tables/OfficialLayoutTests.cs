using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Tables;
using SchemaKit.Schema.Tests.Analysis;

namespace SchemaKit.Schema.Tests.Tables;

/// <summary>The tables of the annual report as 国办公开办函〔2021〕30号 prints them.</summary>
public sealed class OfficialLayoutTests
{
    private static readonly IReadOnlyList<PrintedTable> Tables = PrintedTables.Of(
        FormSchema.Parse(Forms.AnnualReport2021())
    );

    [Fact]
    public void The_form_has_three_tables() =>
        Assert.Equal(
            [
                ("/proactive", "二、主动公开政府信息情况", 14, 4),
                ("/applications", "三、收到和处理政府信息公开申请情况", 28, 10),
                ("/disputes", "四、政府信息公开行政复议、行政诉讼情况", 4, 15),
            ],
            Tables.Select(t => (t.Path, t.Title("zh-CN"), t.RowCount, t.ColumnCount))
        );

    [Fact]
    public void Table_2_has_four_blocks() =>
        Assert.Equal(
            """
            [1x4 第二十条第（一）项]
            [⌜信息内容][本年制发件数][本年废止件数][现行有效件数]
            [规章][./regulations/issued][./regulations/repealed][./regulations/inForce]
            [行政规范性文件][./normativeDocuments/issued][./normativeDocuments/repealed][./normativeDocuments/inForce]
            [1x4 第二十条第（五）项]
            [⌜信息内容][1x3 本年处理决定数量]
            [行政许可][1x3 ./licences/decisions]
            [1x4 第二十条第（六）项]
            [⌜信息内容][1x3 本年处理决定数量]
            [行政处罚][1x3 ./penalties/decisions]
            [行政强制][1x3 ./coercions/decisions]
            [1x4 第二十条第（八）项]
            [⌜信息内容][1x3 本年收费金额（单位：万元）]
            [行政事业性收费][1x3 ./fees/amount]
            """.ReplaceLineEndings("\n"),
            Drawing.Of(Tables[0])
        );

    [Fact]
    public void Table_3_has_three_header_rows_and_three_label_columns()
    {
        string[] lines = Drawing.Of(Tables[1]).Split('\n');
        Assert.Equal(
            """
            [3x3 ⌜本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和][1x7 申请人情况]
            [2x1 自然人][1x5 法人或其他组织][2x1 总计]
            [商业企业][科研机构][社会公益组织][法律服务机构][其他]
            """.ReplaceLineEndings("\n"),
            string.Join('\n', lines[..3])
        );
        Assert.Equal(
            """
            [1x3 一、本年新收政府信息公开申请数量]
            [1x3 二、上年结转政府信息公开申请数量]
            [22x1 三、本年度办理结果][1x2 （一）予以公开]
            [1x2 （二）部分公开（区分处理的，只计这一情形，不计其他情形）]
            [8x1 （三）不予公开][1.属于国家秘密]
            [2.其他法律行政法规禁止公开]
            [3.危及“三安全一稳定”]
            [4.保护第三方合法权益]
            [5.属于三类内部事务信息]
            [6.属于四类过程性信息]
            [7.属于行政执法案卷]
            [8.属于行政查询事项]
            [3x1 （四）无法提供][1.本机关不掌握相关政府信息]
            [2.没有现成信息需要另行制作]
            [3.补正后申请内容仍不明确]
            [5x1 （五）不予处理][1.信访举报投诉类申请]
            [2.重复申请]
            [3.要求提供公开出版物]
            [4.无正当理由大量反复申请]
            [5.要求行政机关确认或重新出具已获取信息]
            [3x1 （六）其他处理][1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请]
            [2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请]
            [3.其他]
            [1x2 （七）总计]
            [1x3 四、结转下年度继续办理]
            """.ReplaceLineEndings("\n"),
            string.Join('\n', lines[3..].Select(l => l[..l.IndexOf("[.", StringComparison.Ordinal)]))
        );
        Assert.EndsWith(
            "[./outcomes/refused/stateSecret/naturalPersons][./outcomes/refused/stateSecret/organisations/commercial]"
                + "[./outcomes/refused/stateSecret/organisations/research]"
                + "[./outcomes/refused/stateSecret/organisations/publicWelfare]"
                + "[./outcomes/refused/stateSecret/organisations/legalServices]"
                + "[./outcomes/refused/stateSecret/organisations/other][./outcomes/refused/stateSecret/total]",
            lines[7],
            StringComparison.Ordinal
        );
        Assert.All(lines[3..], l => Assert.Equal(7, l.Split("[./").Length - 1));
        Assert.Equal(3, Tables[1].HeaderRows);
        Assert.Equal(3, Tables[1].HeaderColumns);
    }

    [Fact]
    public void Table_4_is_one_row_under_three_header_rows() =>
        Assert.Equal(
            """
            [1x5 行政复议][1x10 行政诉讼]
            [2x1 结果维持][2x1 结果纠正][2x1 其他结果][2x1 尚未审结][2x1 总计][1x5 未经复议直接起诉][1x5 复议后起诉]
            [结果维持][结果纠正][其他结果][尚未审结][总计][结果维持][结果纠正][其他结果][尚未审结][总计]
            """.ReplaceLineEndings("\n")
                + "\n"
                + string.Concat(
                    new[] { "/reconsideration", "/litigation/direct", "/litigation/afterReconsideration" }.SelectMany(
                        p =>
                            new[] { "upheld", "corrected", "otherResult", "pending", "total" }.Select(r =>
                                $"[.{p}/{r}]"
                            )
                    )
                ),
            Drawing.Of(Tables[2])
        );

    [Fact]
    public void Labels_are_printed_in_the_language_that_is_asked_for()
    {
        Assert.StartsWith(
            "[3x3 ⌜In each column item 1 plus item 2 equals item 3 plus item 4][1x7 Applicants]\n",
            Drawing.Of(Tables[1], "en"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "[1x3 Amount charged this year (unit: 万元)]",
            Drawing.Of(Tables[0], "en"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_cell_of_the_form_stands_in_one_table_once_and_in_its_order() =>
        Assert.Equal(Enumerable.Range(0, 200), Tables.SelectMany(t => t.Fields).Select(f => f.Cell!.Index));

    [Fact]
    public void A_data_cell_knows_what_stands_in_it()
    {
        PrintedField fee = Tables[0].Fields.Last();
        Assert.Equal("/proactive/fees/amount", fee.Path);
        Assert.Equal("万元", ((NumberModel)fee.Value).Unit);
        Assert.Equal("行政事业性收费 › 本年收费金额", fee.Label("zh-CN"));
        Assert.False(fee.MayBeMissing);
    }
}
