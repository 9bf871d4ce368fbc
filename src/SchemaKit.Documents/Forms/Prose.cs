using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Documents.Forms;

/// <summary>Tells running text from the short values that identify a report.</summary>
internal static class Prose
{
    /// <summary>Whether a member of a report is prose: what identifies the report comes first, a text behind it is prose.</summary>
    public static bool Is(MemberModel member, ObjectModel report) =>
        member is { IsKey: false, Value: TextModel { Format: TextFormat.None, Constant: null } }
        && !report.Members.SkipWhile(m => !ReferenceEquals(m, member)).Any(m => m.IsKey);
}
