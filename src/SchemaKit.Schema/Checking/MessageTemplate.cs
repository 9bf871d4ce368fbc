using System;
using System.Linq;
using System.Text;

namespace SchemaKit.Schema.Checking;

/// <summary>A message of a rule with places for what is only known of a report.</summary>
internal static class MessageTemplate
{
    private static readonly char[] Braces = ['{', '}'];
    private static readonly string[] Names = ["place", "left", "right", "difference"];

    /// <summary>The places that there are: <c>{place}</c> and so on.</summary>
    public static string Places { get; } = string.Join(" ", Names.Select(n => "{" + n + "}"));

    /// <summary>The first brace that is no place; null where there is none.</summary>
    public static string? FindFault(string template)
    {
        string? fault = null;
        Fill(template, name => Names.Contains(name) ? "" : fault ??= name.IndexOfAny(Braces) == 0 ? name : "{" + name);
        return fault;
    }

    /// <summary>The message with its places filled.</summary>
    /// <param name="template">The message.</param>
    /// <param name="value">What stands in a place.</param>
    public static string Fill(string template, Func<string, string> value)
    {
        var text = new StringBuilder();
        int at = 0;
        while (at < template.Length)
        {
            int brace = template.IndexOfAny(Braces, at);
            if (brace < 0)
                break;
            text.Append(template, at, brace - at);
            int end = template[brace] == '{' ? template.IndexOf('}', brace) : -1;
            // A brace that is never opened or never closed stands for itself, and is no name.
            string name =
                template[brace] == '}' ? "}"
                : end < 0 ? template.Substring(brace)
                : template.Substring(brace + 1, end - brace - 1);
            text.Append(value(name));
            at = end < 0 ? template.Length : end + 1;
        }
        return text.Append(template, at, template.Length - at).ToString();
    }
}
