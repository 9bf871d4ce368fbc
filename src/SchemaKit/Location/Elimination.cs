using SchemaKit.Schema.Analysis;

namespace SchemaKit.Locating;

/// <summary>Gauss and Jordan's elimination of a few exact equations, which keeps of which equations each result is made.</summary>
internal sealed class Elimination
{
    private readonly Rational[][] _rows;
    private readonly int _columns;
    private readonly int[] _pivots;

    public Elimination(int rows, int columns)
    {
        _columns = columns;
        _rows = new Rational[rows][];
        _pivots = new int[rows];
        // A row: its factors, its right side, and how often each given row is in it.
        for (int row = 0; row < rows; row++)
        {
            _rows[row] = new Rational[columns + 1 + rows];
            _rows[row][columns + 1 + row] = Rational.One;
        }
    }

    /// <summary>How many equations say something new; they come first.</summary>
    public int Rank { get; private set; }

    public void Set(int row, int column, Rational factor) => _rows[row][column] = factor;

    public void SetRight(int row, Rational value) => _rows[row][_columns] = value;

    public Rational Right(int row) => _rows[row][_columns];

    public Rational Multiplier(int row, int source) => _rows[row][_columns + 1 + source];

    /// <summary>The only given row that a row is made of; -1 where there are several.</summary>
    public int OnlySource(int row)
    {
        int only = -1;
        for (int source = 0; source < _rows.Length; source++)
        {
            if (Multiplier(row, source).IsZero)
                continue;
            if (only >= 0)
                return -1;
            only = source;
        }
        return only;
    }

    public void Run()
    {
        for (int column = 0; column < _columns && Rank < _rows.Length; column++)
        {
            int pivot = Rank;
            while (pivot < _rows.Length && _rows[pivot][column].IsZero)
                pivot++;
            if (pivot == _rows.Length)
                continue;
            (_rows[pivot], _rows[Rank]) = (_rows[Rank], _rows[pivot]);
            Rational factor = _rows[Rank][column];
            if (factor != Rational.One)
                Scale(_rows[Rank], Rational.One / factor);
            for (int row = 0; row < _rows.Length; row++)
            {
                if (row != Rank && !_rows[row][column].IsZero)
                    AddMultiple(_rows[row], _rows[Rank], -_rows[row][column]);
            }
            _pivots[Rank++] = column;
        }
    }

    /// <summary>The row that says what a column is, whatever the others are; -1 where none does.</summary>
    public int RowThatDetermines(int column)
    {
        for (int row = 0; row < Rank; row++)
        {
            if (_pivots[row] != column)
                continue;
            for (int other = 0; other < _columns; other++)
            {
                if (other != column && !_rows[row][other].IsZero)
                    return -1;
            }
            return row;
        }
        return -1;
    }

    private static void Scale(Rational[] row, Rational factor)
    {
        for (int i = 0; i < row.Length; i++)
        {
            if (!row[i].IsZero)
                row[i] *= factor;
        }
    }

    private static void AddMultiple(Rational[] target, Rational[] source, Rational factor)
    {
        for (int i = 0; i < source.Length; i++)
        {
            if (!source[i].IsZero)
                target[i] += source[i] * factor;
        }
    }
}
