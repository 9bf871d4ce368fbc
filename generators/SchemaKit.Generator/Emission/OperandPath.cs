using System.Collections.Generic;
using System.Linq;
using System.Text;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Emission;

/// <summary>The way of an operand in C#, up to the first list on it.</summary>
/// <param name="Access">The expression.</param>
/// <param name="MayBeMissing">Whether it may be null.</param>
/// <param name="List">The list that it leads to; null where it leads to a number.</param>
/// <param name="Rest">The steps behind the item of that list.</param>
internal sealed record OperandPath(string Access, bool MayBeMissing, ListModel? List, IReadOnlyList<string> Rest)
{
    /// <summary>Follows a path from a value.</summary>
    /// <param name="form">The form.</param>
    /// <param name="model">The type of the value.</param>
    /// <param name="value">The expression of the value, which is there.</param>
    /// <param name="steps">The steps.</param>
    public static OperandPath Of(FormModel form, ObjectModel model, string value, IReadOnlyList<string> steps)
    {
        var access = new StringBuilder(value);
        ObjectModel at = model;
        bool mayBeMissing = false;
        string dot = ".";
        for (int i = 0; i < steps.Count; i++)
        {
            MemberModel member = at.Find(steps[i])!;
            access.Append(dot).Append(member.Name);
            if (CSharpType.IsOptional(member))
                access.Append(".Value");
            dot = member.MayBeMissing ? "?." : ".";
            mayBeMissing |= member.MayBeMissing;
            if (member.Value is ListModel list)
                return new OperandPath(access.ToString(), mayBeMissing, list, [.. steps.Skip(i + 2)]);
            if (member.Value is ObjectValueModel nested)
                at = form.Object(nested.TypeName);
        }
        return new OperandPath(access.ToString(), mayBeMissing, null, []);
    }
}
