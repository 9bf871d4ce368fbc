namespace SchemaKit.Documents;

/// <summary>What a note about a document is about.</summary>
public enum DocumentNoteKind
{
    /// <summary>A label is not that of the form, but near enough to be taken for it.</summary>
    ApproximateLabel,

    /// <summary>Columns or rows without a readable label were told by where they stand between others.</summary>
    ReadByOrder,

    /// <summary>A row has more or fewer values than its table has columns.</summary>
    ShapeFault,

    /// <summary>Digits that ran together were parted, because only one way of doing it makes the sums hold.</summary>
    DigitsParted,

    /// <summary>A number that stood in two cells was put together, because only so the sums hold.</summary>
    NumberJoined,

    /// <summary>What stands in a cell cannot be read as one number for certain; the cell is missing.</summary>
    Unreadable,

    /// <summary>Something beside the number was cut off; it is the remark of the cell's source.</summary>
    RemarkCutOff,

    /// <summary>The number was printed in another unit and converted.</summary>
    UnitConverted,

    /// <summary>The form does not allow the number; the cell is missing.</summary>
    NotAllowed,

    /// <summary>A number that no cell of the form takes.</summary>
    Leftover,

    /// <summary>A row that gathers others has numbers of its own, which the form does not ask for.</summary>
    GroupRow,

    /// <summary>Several tables of the document match one of the form and do not agree, or it holds several reports.</summary>
    SeveralMatches,

    /// <summary>A row or table of the form that was not found.</summary>
    NotFound,

    /// <summary>What identifies the report is not told, or told in several ways.</summary>
    Identity,

    /// <summary>The period is not one calendar year, or not that of the title.</summary>
    Period,

    /// <summary>The labels do not tell which of several forms the report is on.</summary>
    FormUncertain,

    /// <summary>Lists of the form, which are not read from documents.</summary>
    ListNotRead,

    /// <summary>The form names the unit of a number beside it and the document does not; it was taken to be that of the form.</summary>
    UnitUnknown,
}
