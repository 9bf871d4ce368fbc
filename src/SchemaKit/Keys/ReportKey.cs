using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;
using SchemaKit.Schema;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;

namespace SchemaKit;

/// <summary>
/// What identifies a report: the members that its schema lists as <c>key</c>, with their values. Equal by value, whatever
/// the form, so that it serves as the key of a dictionary.
/// </summary>
public sealed class ReportKey : IEquatable<ReportKey>
{
    private ReportKey(IReadOnlyList<KeyMember> members)
    {
        Members = members;
        // The integer is the period only where there is one alone.
        if (members.FirstOrDefault(m => m.Role == KeyRole.Period) is { } period)
            Period = long.Parse(period.Value, CultureInfo.InvariantCulture);
    }

    /// <summary>The members, in the order of the schema.</summary>
    public IReadOnlyList<KeyMember> Members { get; }

    /// <summary>The period that the report covers, such as the year; null where the key names none.</summary>
    public long? Period { get; }

    /// <summary>The value of a member; null where the key has no such member.</summary>
    /// <param name="name">Its name in JSON.</param>
    public string? this[string name] => Members.FirstOrDefault(m => m.Name == name)?.Value;

    /// <summary>The key of a report.</summary>
    /// <param name="draft">The report.</param>
    /// <exception cref="ReportKeyException">The form has no key, or the report lacks a member of it.</exception>
    public static ReportKey Of(FormDraft draft) =>
        TryOf(draft, out ReportKey? key, out Phrase problem) ? key : throw new ReportKeyException(problem);

    /// <summary>The key of a report.</summary>
    /// <param name="report">The report.</param>
    /// <typeparam name="T">The type of the report.</typeparam>
    /// <exception cref="ReportKeyException">The form has no key.</exception>
    public static ReportKey Of<T>(T report)
        where T : class, IReport<T> => Of(Draft<T>.From(report).Untyped);

    /// <summary>The key of a report; false where the form has none or the report lacks a member of it.</summary>
    /// <param name="draft">The report.</param>
    /// <param name="key">The key.</param>
    public static bool TryOf(FormDraft draft, [NotNullWhen(true)] out ReportKey? key) => TryOf(draft, out key, out _);

    /// <summary>This key with another period.</summary>
    /// <param name="period">The period.</param>
    /// <exception cref="InvalidOperationException">The key names no period.</exception>
    public ReportKey WithPeriod(long period)
    {
        if (Period is null)
            throw new InvalidOperationException("The key names no period.");
        string text = period.ToString(CultureInfo.InvariantCulture);
        return new ReportKey([.. Members.Select(m => m.Role == KeyRole.Period ? m.With(text) : m)]);
    }

    /// <inheritdoc/>
    public bool Equals(ReportKey? other) => other is not null && Members.SequenceEqual(other.Members);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ReportKey);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (KeyMember member in Members)
            hash.Add(member);
        return hash.ToHashCode();
    }

    /// <summary>The values as people say them.</summary>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>.</param>
    public string ToString(string language) =>
        string.Join(Language.IsChinese(language) ? "，" : ", ", Members.Select(m => m.ValueLabel(language)));

    /// <summary>Names and values, the same in every culture.</summary>
    public override string ToString() => string.Join(", ", Members);

    /// <summary>The name of the subject: its texts.</summary>
    internal string Subject => string.Join(", ", Members.Where(m => m.Role == KeyRole.Subject).Select(m => m.Value));

    /// <summary>A member of some roles in which this key differs from another; null where it does not.</summary>
    internal KeyMember? DifferenceFrom(ReportKey other, Func<KeyRole, bool> roles) =>
        Members.FirstOrDefault(m => roles(m.Role) && other[m.Name] != m.Value)
        ?? other.Members.FirstOrDefault(m => roles(m.Role) && this[m.Name] is null);

    private static bool TryOf(FormDraft draft, [NotNullWhen(true)] out ReportKey? key, out Phrase problem)
    {
        ArgumentNullException.ThrowIfNull(draft);
        key = null;
        problem = "";
        MemberModel[] members = [.. draft.Form.Model.Root.Key];
        if (members.Length == 0)
        {
            problem = KeyMessages.NoKey(draft.Form.Id);
            return false;
        }
        bool hasPeriod = members.Count(IsInteger) == 1;
        var values = new List<KeyMember>();
        foreach (MemberModel member in members)
        {
            if (ValueOf(draft, member) is not { } value)
            {
                problem = KeyMessages.MissingMember(member.JsonName, member.Documentation.Labels);
                return false;
            }
            KeyRole role =
                member.Value is TextModel ? KeyRole.Subject
                : hasPeriod && IsInteger(member) ? KeyRole.Period
                : KeyRole.Kind;
            Labels labels = member.Documentation.Labels;
            values.Add(new KeyMember(member.JsonName, role, value, labels, ValueLabels(draft.Form, member, value)));
        }
        key = new ReportKey(values);
        return true;
    }

    private static string? ValueOf(FormDraft draft, MemberModel member) =>
        draft.Texts.TryGetValue("/" + JsonPointer.Escape(member.JsonName), out string? value)
        && (!IsInteger(member) || long.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _))
            ? value
            : null;

    private static bool IsInteger(MemberModel member) => member.Value is NumberModel { IsInteger: true };

    private static Labels ValueLabels(FormSchema form, MemberModel member, string value) =>
        member.Value is EnumValueModel list
            ? form.Model.Enum(list.TypeName).Items.FirstOrDefault(i => i.JsonName == value)?.Labels ?? Labels.None
            : Labels.None;
}
