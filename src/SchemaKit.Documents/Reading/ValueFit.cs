using System.Collections.Generic;

namespace SchemaKit.Documents.Reading;

/// <summary>What was made of values that are not as many as their row has cells.</summary>
/// <param name="Values">One text for each cell.</param>
/// <param name="Numbers">The numbers that they are.</param>
/// <param name="Sources">Which of the values each comes from.</param>
/// <param name="Parted">How many values had to be parted.</param>
/// <param name="Joined">How many pairs had to be put together.</param>
/// <param name="Dropped">The values that no cell takes.</param>
internal sealed record ValueFit(
    IReadOnlyList<string> Values,
    IReadOnlyList<decimal> Numbers,
    IReadOnlyList<int> Sources,
    int Parted,
    int Joined,
    IReadOnlyList<int> Dropped
);
