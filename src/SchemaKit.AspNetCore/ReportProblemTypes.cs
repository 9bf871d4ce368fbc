namespace SchemaKit.AspNetCore;

/// <summary>
/// The <c>type</c> of each problem that is answered (RFC 9457, section 3.1.1): what a client tells problems apart by. They are
/// names, lead nowhere and do not change.
/// </summary>
public static class ReportProblemTypes
{
    /// <summary>
    /// 400: the body is no report on the form. <c>form</c> names the form, <c>problems</c> lists the faults: each with
    /// <c>kind</c>, <c>path</c> (a JSON Pointer), <c>line</c>, <c>column</c>, <c>label</c>, <c>found</c>, <c>expected</c> and
    /// <c>message</c>.
    /// </summary>
    public const string UnreadableReport = "urn:schemakit:problem:unreadable-report";

    /// <summary>
    /// 422: the report breaks a hard rule of its form. <c>violations</c> lists all rules that are broken, soft ones too: each
    /// with <c>rule</c>, <c>severity</c>, <c>place</c> (a JSON Pointer), <c>leaf</c>, <c>equation</c>, <c>source</c>,
    /// <c>message</c>, the sums <c>left</c>, <c>right</c> and <c>difference</c>, and the <c>terms</c> of both sides.
    /// </summary>
    public const string BrokenRules = "urn:schemakit:problem:broken-rules";

    /// <summary>413: the body is larger than <see cref="ReportOptions.MaxBodySize"/>, which <c>maxBodySize</c> tells in bytes.</summary>
    public const string ReportTooLarge = "urn:schemakit:problem:report-too-large";

    /// <summary>415: the body is in another encoding than UTF-8, the only one of JSON (RFC 8259, section 8.1).</summary>
    public const string NotUtf8 = "urn:schemakit:problem:not-utf-8";
}
