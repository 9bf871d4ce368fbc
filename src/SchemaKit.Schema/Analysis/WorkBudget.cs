namespace SchemaKit.Schema.Analysis;

/// <summary>
/// Bounds the work of an analysis, in operations on fractions rather than in time: a schema is analysed or not on every
/// machine alike.
/// </summary>
internal sealed class WorkBudget(long operations)
{
    /// <summary>What a compiler may spend at an edit: well below a second.</summary>
    public const long OfCompiler = 5_000_000;

    /// <summary>What a command may spend: some seconds.</summary>
    public const long OfCommand = 500_000_000;

    private long _left = operations;

    /// <summary>More than anything takes.</summary>
    public static WorkBudget Unbounded => new(long.MaxValue);

    /// <summary>A part of what is left, so that one large task does not take all from those after it.</summary>
    public WorkBudget Half() => new(_left / 2);

    /// <summary>Pays what was spent of a part.</summary>
    public void Settle(WorkBudget half) => _left -= _left / 2 - System.Math.Max(half._left, 0);

    /// <summary>Whether nothing is left.</summary>
    public bool IsSpent => _left <= 0;

    /// <summary>One of so many equal parts of what is left, or less where less will do.</summary>
    public WorkBudget Part(int parts, long most = long.MaxValue) =>
        new(System.Math.Min(System.Math.Max(_left, 0) / parts, most));

    /// <summary>How much is left.</summary>
    public long Left => _left;

    /// <summary>Takes note of work that is not stopped in its midst: who does it asks between two pieces of it.</summary>
    public void Take(long operations) => _left -= operations;

    /// <exception cref="WorkBudgetExceededException">There is not so much left.</exception>
    public void Spend(long operations)
    {
        _left -= operations;
        if (_left < 0)
            throw new WorkBudgetExceededException();
    }
}
