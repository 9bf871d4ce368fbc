using System.Collections.Generic;
using System.Globalization;

namespace SchemaKit.Schema;

/// <summary>What a place of a form is called: the labels on the way to it.</summary>
internal static class LabelPath
{
    private const string Separator = " › ";

    public static string Of(IEnumerable<string> labels) => string.Join(Separator, labels);

    /// <summary>What a row of a list is called.</summary>
    /// <param name="index">Its number, from 0.</param>
    /// <param name="key">What its key says; empty where it has none.</param>
    public static Phrase Row(int index, string key)
    {
        string number = (index + 1).ToString(CultureInfo.InvariantCulture);
        var row = new Phrase($"row {number}", $"第 {number} 行");
        return key.Length == 0 ? row : row.Plus($" ({key})", $"（{key}）");
    }
}
