using System;

namespace SchemaKit.Cli.Forms;

/// <summary>A sum of reports on one form, whatever their type.</summary>
internal interface IFormSum
{
    /// <summary>Adds a report on the form.</summary>
    void Add(IFormReport report);

    /// <summary>The sum as a report of a unit, in its canonical spelling.</summary>
    /// <param name="unit">The name of the unit.</param>
    /// <exception cref="OverflowException">A sum is not one that the form allows in its cell.</exception>
    byte[] ToJson(string unit);
}
