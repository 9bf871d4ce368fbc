using System.Collections.Generic;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>What becomes of one cell.</summary>
/// <param name="From">The cell of the old form; null where one of the new form has no forerunner.</param>
/// <param name="To">The cells of the new form: none, one, or the parts of a sum.</param>
/// <param name="Reason">Why a number is lost or unknown.</param>
internal sealed record CellMove(Cell? From, IReadOnlyList<Cell> To, Phrase Reason);
