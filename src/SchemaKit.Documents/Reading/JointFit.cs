using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Documents.Model;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Reading;

/// <summary>
/// Chooses between the ways to read some rows by the sums that tie them to each other and to what is known, such as those of
/// the columns. Only where exactly one choice satisfies all of them.
/// </summary>
internal sealed class JointFit
{
    private const int MaxChoices = 20_000;

    private readonly IReadOnlyList<OpenRow> _rows;
    private readonly ReadingLimits _limits;
    private readonly Dictionary<Cell, decimal> _numbers = [];
    private readonly Equation[] _sums;
    private readonly ValueFit[] _choice;
    private ValueFit[]? _found;
    private bool _isUnique = true;

    private JointFit(
        IReadOnlyList<OpenRow> rows,
        IReadOnlyList<Equation> sums,
        Func<Cell, decimal?> known,
        ReadingLimits limits
    )
    {
        (_rows, _limits) = (rows, limits);
        _choice = new ValueFit[rows.Count];
        HashSet<Cell> open = [.. rows.SelectMany(r => r.Row.Row.Cells).OfType<Cell>()];
        _sums =
        [
            .. sums.Where(e =>
                TermsOf(e).Any(t => open.Contains(t.Cell))
                && TermsOf(e).All(t => open.Contains(t.Cell) || known(t.Cell) is not null)
            ),
        ];
        foreach (Term term in _sums.SelectMany(TermsOf).Where(t => !open.Contains(t.Cell)))
            _numbers[term.Cell] = known(term.Cell)!.Value;
    }

    /// <summary>One way for each row; null where the sums leave none or several.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="sums">The sums of the form.</param>
    /// <param name="known">The number of a cell that was read; null where there is none.</param>
    /// <param name="limits">Stops the search.</param>
    public static IReadOnlyList<ValueFit>? Choose(
        IReadOnlyList<OpenRow> rows,
        IReadOnlyList<Equation> sums,
        Func<Cell, decimal?> known,
        ReadingLimits limits
    )
    {
        if (rows.Count == 0 || rows.Aggregate(1.0, (n, r) => n * r.Ways.Count) > MaxChoices)
            return null;
        var fit = new JointFit(rows, sums, known, limits);
        fit.Try(0);
        return fit._isUnique ? fit._found : null;
    }

    private static IEnumerable<Term> TermsOf(Equation equation) => equation.Left.Concat(equation.Right);

    private void Try(int row)
    {
        if (!_isUnique)
            return;
        if (row == _rows.Count)
        {
            _limits.Check();
            if (!_sums.All(Holds))
                return;
            _isUnique = _found is null;
            _found = [.. _choice];
            return;
        }
        foreach (ValueFit way in _rows[row].Ways)
        {
            _choice[row] = way;
            for (int i = 0; i < way.Numbers.Count; i++)
                _numbers[_rows[row].Row.Row.Cells[i]!] = way.Numbers[i];
            Try(row + 1);
        }
    }

    private bool Holds(Equation equation)
    {
        try
        {
            decimal left = equation.Left.Sum(t => t.Factor * _numbers[t.Cell]) + equation.LeftConstant;
            decimal right = equation.Right.Sum(t => t.Factor * _numbers[t.Cell]) + equation.RightConstant;
            return Math.Abs(left - right) <= equation.Rule.Tolerance;
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}
