using System.Collections.Generic;

namespace SchemaKit;

/// <summary>A report that moved to another form, with what the move cost.</summary>
/// <param name="Original">The report on the old form.</param>
/// <param name="Draft">The report on the new form; what it cannot know is missing.</param>
/// <param name="Lost">The numbers that have no place in the new form, in the order of the old one.</param>
/// <param name="Unknown">The cells of the new form that stay missing, in its order.</param>
public sealed record MigratedDraft(
    FormDraft Original,
    FormDraft Draft,
    IReadOnlyList<LostCell> Lost,
    IReadOnlyList<UnknownCell> Unknown
);

/// <summary>A report that moved to another form, with what the move cost.</summary>
/// <typeparam name="T">The type of reports on the new form.</typeparam>
/// <param name="Untyped">The same without its type.</param>
public sealed record MigratedDraft<T>(MigratedDraft Untyped)
    where T : class, IReport<T>
{
    /// <summary>The report on the new form; what it cannot know is missing.</summary>
    public Draft<T> Draft { get; } = new(Untyped.Draft);

    /// <summary>The numbers that have no place in the new form, in the order of the old one.</summary>
    public IReadOnlyList<LostCell> Lost => Untyped.Lost;

    /// <summary>The cells of the new form that stay missing, in its order.</summary>
    public IReadOnlyList<UnknownCell> Unknown => Untyped.Unknown;
}
