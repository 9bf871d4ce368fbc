using System.Collections.Generic;
using SchemaKit.Schema.Analysis;

namespace SchemaKit.Locating;

/// <summary>
/// Asks whether changing certain cells can make all rows hold. Where it cannot it tells sets of cells of which each further
/// change must touch one: the cells of a row, or of rows added up so that the changed cells cancel out.
/// </summary>
internal sealed class ChangeSolver
{
    private const long MostEntries = 2_000_000;

    private readonly ReportPart _part;
    private readonly IReadOnlyList<PartRow> _rows;
    private readonly CellSet[] _cellsOf;
    private readonly List<int> _broken = [];
    private readonly List<int>[] _rowsOf;
    private readonly Rational[] _sum;

    public ChangeSolver(ReportPart part, IReadOnlyList<PartRow> rows)
    {
        (_part, _rows) = (part, rows);
        int count = part.Cells.Count;
        if ((long)rows.Count * count / 64 > MostEntries)
            throw new WorkBudgetExceededException();
        _cellsOf = new CellSet[rows.Count];
        _rowsOf = new List<int>[count];
        _sum = new Rational[count];
        for (int i = 0; i < count; i++)
            _rowsOf[i] = [];
        for (int row = 0; row < rows.Count; row++)
        {
            _cellsOf[row] = rows[row].CellsOf(count);
            if (!rows[row].Holds)
                _broken.Add(row);
            for (int i = 0; i < rows[row].Factors.Count; i++)
                _rowsOf[rows[row].Factors.Support[i]].Add(row);
        }
    }

    /// <summary>
    /// The sets of cells of which a further change must touch one. None, where the changes can make all rows hold: then each
    /// of <paramref name="determined"/> is the only change that does, or null where there are several.
    /// </summary>
    public List<CellSet> Conflicts(List<int> changed, out Rational?[] determined)
    {
        var conflicts = new List<CellSet>();
        determined = new Rational?[changed.Count];
        foreach (int row in _broken)
        {
            if (!Touches(row, changed))
                conflicts.Add(_cellsOf[row]);
        }
        if (changed.Count > 0)
            Eliminate(changed, determined, conflicts);
        return conflicts;
    }

    private void Eliminate(List<int> changed, Rational?[] determined, List<CellSet> conflicts)
    {
        List<int> touched = Touched(changed, out List<int> inequalities);
        // Held in full: this is the memory that it takes.
        if ((long)touched.Count * (touched.Count + changed.Count) > MostEntries)
            throw new WorkBudgetExceededException();
        var elimination = new Elimination(touched.Count, changed.Count);
        for (int row = 0; row < touched.Count; row++)
        {
            PartRow source = _rows[touched[row]];
            for (int column = 0; column < changed.Count; column++)
                elimination.Set(row, column, source.Factors[changed[column]]);
            elimination.SetRight(row, source.Lower!.Value);
        }
        elimination.Run();
        for (int row = elimination.Rank; row < touched.Count; row++)
        {
            if (!elimination.Right(row).IsZero)
                conflicts.Add(CellsOf(touched, elimination, row, changed));
        }
        var rowOf = new int[changed.Count];
        for (int column = 0; column < changed.Count; column++)
        {
            rowOf[column] = elimination.RowThatDetermines(column);
            if (rowOf[column] < 0)
                continue;
            Rational change = elimination.Right(rowOf[column]);
            determined[column] = change;
            Rational value = _part.Values[changed[column]]!.Value + change;
            if (!_part.Domains[changed[column]].TryTake(value, out _))
                conflicts.Add(CellsOf(touched, elimination, rowOf[column], changed));
        }
        foreach (int row in inequalities)
            CheckInequality(row, touched, elimination, rowOf, determined, changed, conflicts);
    }

    private void CheckInequality(
        int row,
        List<int> touched,
        Elimination elimination,
        int[] rowOf,
        Rational?[] determined,
        List<int> changed,
        List<CellSet> conflicts
    )
    {
        Rational sum = Rational.Zero;
        for (int column = 0; column < changed.Count; column++)
        {
            Rational factor = _rows[row].Factors[changed[column]];
            if (factor.IsZero)
                continue;
            // What is not determined the exact search at the end decides.
            if (determined[column] is not { } change)
                return;
            sum += factor * change;
        }
        if (_rows[row].Allows(sum))
            return;
        SparseVector combined = _rows[row].Factors;
        for (int column = 0; column < changed.Count; column++)
        {
            Rational factor = _rows[row].Factors[changed[column]];
            if (!factor.IsZero)
                combined = combined.Plus(Combine(touched, elimination, rowOf[column]), -factor);
        }
        conflicts.Add(CellsOf(combined, changed));
    }

    private List<int> Touched(List<int> changed, out List<int> inequalities)
    {
        var touched = new List<int>();
        inequalities = [];
        foreach (int cell in changed)
        {
            foreach (int row in _rowsOf[cell])
            {
                List<int> list = _rows[row].IsEquality ? touched : inequalities;
                if (!list.Contains(row))
                    list.Add(row);
            }
        }
        return touched;
    }

    private bool Touches(int row, List<int> changed)
    {
        foreach (int cell in changed)
        {
            if (_cellsOf[row].Contains(cell))
                return true;
        }
        return false;
    }

    private CellSet CellsOf(List<int> touched, Elimination elimination, int row, List<int> changed)
    {
        // Most often one row alone, or one that another is taken from.
        int single = elimination.OnlySource(row);
        if (single < 0)
            return CellsOf(Combine(touched, elimination, row), changed);
        CellSet set = _cellsOf[touched[single]].Copy();
        foreach (int cell in changed)
            set.Remove(cell);
        return set;
    }

    private SparseVector Combine(List<int> touched, Elimination elimination, int row)
    {
        SparseVector sum = SparseVector.Zero;
        for (int source = 0; source < touched.Count; source++)
            sum = sum.Plus(_rows[touched[source]].Factors, elimination.Multiplier(row, source));
        return sum;
    }

    private CellSet CellsOf(SparseVector sum, List<int> changed)
    {
        var set = new CellSet(_part.Cells.Count);
        for (int i = 0; i < sum.Count; i++)
            set.Add(sum.Support[i]);
        foreach (int cell in changed)
            set.Remove(cell);
        return set;
    }
}
