using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>Says in words what a detection found.</summary>
internal static class DetectionWords
{
    public static Phrase Of(FormDetection detection)
    {
        Phrase forms = List(detection.Candidates.Select(Name));
        Phrase reasons = List(detection.Excluded.Select(Reason));
        return detection.Basis switch
        {
            DetectionBasis.Named => new(
                $"The document names its form by $schema: {forms.English}.",
                $"文档以 $schema 指明格式：{forms.Chinese}。"
            ),
            DetectionBasis.NamesAnother => new(
                $"The document names by $schema a form that is not known: {detection.NamedId}.",
                $"文档以 $schema 指明的格式未知：{detection.NamedId}。"
            ),
            DetectionBasis.Members => new(
                $"By its members the document is on this form: {forms.English}. {reasons.English}.",
                $"按成员判断，文档所用格式为：{forms.Chinese}。{reasons.Chinese}。"
            ),
            DetectionBasis.Ambiguous => new(
                $"By its members the document may be on any of these forms: {forms.English}. Name one by $schema.",
                $"按成员判断，文档可能用以下任一格式：{forms.Chinese}。请用 $schema 指明。"
            ),
            DetectionBasis.Mixed => new(
                $"The document mixes forms. {reasons.English}.",
                $"文档混用了多种格式。{reasons.Chinese}。"
            ),
            _ => new(
                "The document has no member that tells its form. Name it by $schema.",
                "文档没有可判断格式的成员。请用 $schema 指明。"
            ),
        };
    }

    private static Phrase Name(FormSchema form) =>
        new(
            $"{form.Labels.In(Language.English) ?? ""} ({form.Id})".TrimStart(),
            $"{form.Labels.In(Language.Chinese) ?? ""}（{form.Id}）"
        );

    // One member is enough to see it; all are in the detection.
    private static Phrase Reason(ExcludedForm excluded)
    {
        int more = excluded.Members.Count - 1;
        string path = excluded.Members[0];
        return new Phrase($"{excluded.Form.Id} has no {path}", $"{excluded.Form.Id} 没有 {path}").Plus(
            more > 0 ? FormattableString.Invariant($" and {more} more of its members") : "",
            more > 0 ? FormattableString.Invariant($" 等 {more + 1} 个成员") : ""
        );
    }

    private static Phrase List(IEnumerable<Phrase> parts)
    {
        Phrase[] all = [.. parts];
        return new(string.Join("; ", all.Select(p => p.English)), string.Join("；", all.Select(p => p.Chinese)));
    }
}
