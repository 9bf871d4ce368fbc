namespace SchemaKit;

/// <summary>What is wrong with a document: its text (RFC 8259), its shape, or a value.</summary>
public enum ReadProblemKind
{
    /// <summary>The text breaks off.</summary>
    UnexpectedEnd,

    /// <summary>A character that cannot stand here.</summary>
    UnexpectedCharacter,

    /// <summary>Something follows the document's only value.</summary>
    TrailingText,

    /// <summary>A number that RFC 8259 does not allow, such as <c>01</c> or <c>1.</c>.</summary>
    MalformedNumber,

    /// <summary>A backslash followed by something that is no escape.</summary>
    InvalidEscape,

    /// <summary>Half of a surrogate pair: no character.</summary>
    LoneSurrogate,

    /// <summary>A control character inside a string that is not escaped.</summary>
    ControlCharacter,

    /// <summary>Bytes that are not UTF-8.</summary>
    InvalidUtf8,

    /// <summary>Objects and arrays nested deeper than allowed.</summary>
    TooDeep,

    /// <summary>A member that the object already has.</summary>
    DuplicateMember,

    /// <summary>A required member is not there.</summary>
    MissingMember,

    /// <summary>A cell of a draft that a report must have has no number.</summary>
    MissingNumber,

    /// <summary>A member that the form does not know.</summary>
    UnknownMember,

    /// <summary>A value of another type than the form asks for.</summary>
    WrongType,

    /// <summary>A number with a fraction where a whole number is asked for.</summary>
    NotAnInteger,

    /// <summary>A number that cannot be held exactly by the type that the form gives it.</summary>
    OutOfRange,

    /// <summary>A number below the form's minimum.</summary>
    BelowMinimum,

    /// <summary>A number above the form's maximum.</summary>
    AboveMaximum,

    /// <summary>A number that the form's <c>multipleOf</c> does not divide.</summary>
    NotAMultiple,

    /// <summary>A text shorter than the form allows.</summary>
    TooShort,

    /// <summary>A text longer than the form allows.</summary>
    TooLong,

    /// <summary>A value that is none of those the form lists.</summary>
    NotInList,

    /// <summary>A text that the form's <c>pattern</c> does not match.</summary>
    PatternMismatch,

    /// <summary>A text that does not have the form's <c>format</c>.</summary>
    FormatMismatch,

    /// <summary>A list with fewer items than the form asks for.</summary>
    TooFewItems,

    /// <summary>A list with more items than the form allows.</summary>
    TooManyItems,

    /// <summary>An item that equals one before it, where the form's <c>uniqueItems</c> forbids that.</summary>
    DuplicateItem,

    /// <summary>A row with the <c>key</c> of one before it.</summary>
    DuplicateKey,

    /// <summary>There are more faults than are told.</summary>
    TooManyProblems,
}
