using System.Collections.Generic;
using System.Globalization;
using System.Text;
using SchemaKit.Schema.Text;

namespace SchemaKit.Schema.Json;

/// <summary>The place of the value being read, and its text by RFC 6901.</summary>
internal sealed class JsonPointer
{
    private const int MaxLength = 400;

    private readonly List<string> _steps = [];

    public void Push(string member) => _steps.Add(member);

    public void Push(int index) => _steps.Add(index.ToString(CultureInfo.InvariantCulture));

    public void Pop() => _steps.RemoveAt(_steps.Count - 1);

    /// <summary>The pointer, cut where a document's names are longer than any message should be.</summary>
    public override string ToString()
    {
        int length = 0;
        var shown = new List<string>(_steps.Count);
        foreach (string step in _steps)
        {
            if (length + step.Length > MaxLength)
            {
                shown.Add(Excerpt.Of(step));
                return Join(shown) + (shown.Count < _steps.Count ? "/…" : "");
            }
            shown.Add(step);
            length += step.Length;
        }
        return Join(shown);
    }

    public string With(string member)
    {
        Push(member);
        string text = ToString();
        Pop();
        return text;
    }

    /// <summary>A member name as a step of a pointer spells it.</summary>
    public static string Escape(string step) => step.Replace("~", "~0").Replace("/", "~1");

    /// <summary>The member name that a step of a pointer spells.</summary>
    public static string Unescape(string step) => step.Replace("~1", "/").Replace("~0", "~");

    /// <summary>The pointer of a sequence of member names: <c>/a/b</c>, with <c>~</c> and <c>/</c> escaped.</summary>
    public static string Join(IEnumerable<string> steps)
    {
        var text = new StringBuilder();
        foreach (string step in steps)
            text.Append('/').Append(Escape(step));
        return text.ToString();
    }
}
