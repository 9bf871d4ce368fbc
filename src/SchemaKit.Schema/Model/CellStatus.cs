namespace SchemaKit;

/// <summary>Whether a cell holds a number and, if not, why.</summary>
public enum CellStatus
{
    /// <summary>Nothing was reported: the number is unknown, which is not 0.</summary>
    NotReported,

    /// <summary>The cell holds a number.</summary>
    Reported,

    /// <summary>There can be no number here.</summary>
    NotApplicable,

    /// <summary>There is a number, but it is withheld.</summary>
    Suppressed,
}
