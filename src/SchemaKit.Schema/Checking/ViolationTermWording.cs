using System;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Schema.Checking;

/// <summary>A summand of a broken equation in words: a cell's number or a constant.</summary>
/// <param name="Path">The cell's JSON Pointer; empty for a constant.</param>
/// <param name="Label">What it is called, without the steps that all cells of the equation share.</param>
/// <param name="Value">The number in the cell.</param>
/// <param name="Factor">What it is multiplied by.</param>
internal sealed record ViolationTermWording(string Path, string Label, decimal Value, decimal Factor)
{
    /// <summary>The number with sign and factor: <c>7</c>, <c>− 1</c>, <c>0.5 × 3</c>.</summary>
    public string Amount => (IsSubtracted ? "− " : "") + Times + (IsPlain ? Number : Bracketed);

    private bool IsSubtracted => Factor < 0m;

    private bool IsPlain => Factor == 1m || Value >= 0m;

    private string Times => Math.Abs(Factor) == 1m ? "" : NumberText.ToText(Math.Abs(Factor)) + " × ";

    private string Number => NumberText.ToText(Value);

    private string Bracketed => $"({Number})";

    /// <summary>The summand within a sum: <c>Issued 7</c> where it is the first, else <c> + Issued 7</c>.</summary>
    public string Spelt(bool isFirst)
    {
        string sign = (IsSubtracted, isFirst) switch
        {
            (true, true) => "− ",
            (true, false) => " − ",
            (false, true) => "",
            (false, false) => " + ",
        };
        return $"{sign}{Times}{Label} {Number}";
    }
}
