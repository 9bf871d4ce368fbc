using System;
using System.ComponentModel;

namespace SchemaKit.Cells;

/// <summary>How reports on a form add up: what <see cref="ReportSum{T}"/> asks of generated code.</summary>
/// <typeparam name="TSelf">The type of the reports.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IAddable<TSelf>
    where TSelf : class, IAddable<TSelf>
{
    /// <summary>Whether anything tells which rows of two reports belong together.</summary>
    static virtual bool CanAdd => true;

    /// <summary>Whether reports have lists with numbers, and so not all the same cells.</summary>
    static virtual bool HasRows => false;

    /// <summary>Refuses reports that differ in what makes them one kind, such as the year.</summary>
    /// <param name="first">A report.</param>
    /// <param name="other">Another.</param>
    /// <exception cref="ArgumentException">They differ.</exception>
    static virtual void RequireSameKind(TSelf first, TSelf other) { }

    /// <summary>A report with the rows of two.</summary>
    /// <param name="first">The report that has its own rows first, and gives all that is no number.</param>
    /// <param name="second">The report whose other rows follow.</param>
    static virtual TSelf Union(TSelf first, TSelf second) => first;

    /// <summary>A sum without what is one report's own remark.</summary>
    /// <param name="sum">The sum, with the remarks of the first report.</param>
    static virtual TSelf WithoutRemarks(TSelf sum) => sum;

    /// <summary>Adds every cell, in schema order.</summary>
    /// <param name="sums">What the cells are added to.</param>
    void AddTo(CellSums sums);
}
