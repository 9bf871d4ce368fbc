using System.Globalization;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Pages;

/// <summary>A broken sum as it is marked in the tables.</summary>
/// <param name="IsError">Whether the rule is a hard one.</param>
/// <param name="Number">Its number in its list, from 1.</param>
internal readonly record struct Finding(bool IsError, int Number)
{
    /// <summary>What leads to it.</summary>
    public string Anchor => (IsError ? "e" : "w") + Text;

    /// <summary>What stands in the cells: a sign beside the number, for not everyone sees colours.</summary>
    public string Sign => (IsError ? "✗" : "!") + Text;

    /// <summary>What it is called.</summary>
    public Phrase Name => IsError ? CheckWords.Error(Number) : CheckWords.Warning(Number);

    private string Text => Number.ToString(CultureInfo.InvariantCulture);
}
