using SchemaKit.Schema.Analysis;

namespace SchemaKit.Schema.Samples;

/// <summary>A vertex of the linear program that a system of cells is when fractions may stand anywhere.</summary>
internal static class SystemVertex
{
    private const long Operations = 20_000_000;

    /// <summary>Values with which all sums tie; null where there are none, or none are found with bounded work.</summary>
    public static Rational[]? Find(CellSystem system, WorkBudget budget)
    {
        WorkBudget own = budget.Part(1, Operations);
        long had = own.Left;
        if ((long)system.Rows.Count * system.Variables.Count > Simplex.MaxTable)
            return null;
        try
        {
            var simplex = new Simplex(system.Variables.Count, own);
            foreach (SumRow row in system.Rows)
                simplex.SetBounds(simplex.AddRow(row.Coefficients), row.Lower, row.Upper);
            for (int i = 0; i < system.Variables.Count; i++)
            {
                NumberDomain domain = system.Variables[i].Domain;
                simplex.SetBounds(i, domain.Least, domain.Greatest);
            }
            if (!simplex.FindFeasible(out _))
                return null;
            var values = new Rational[system.Variables.Count];
            for (int i = 0; i < values.Length; i++)
                values[i] = simplex.Value(i);
            return values;
        }
        catch (WorkBudgetExceededException)
        {
            return null;
        }
        finally
        {
            budget.Take(had - own.Left);
        }
    }
}
