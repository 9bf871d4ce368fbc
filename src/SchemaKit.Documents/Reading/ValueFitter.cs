using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SchemaKit.Documents.Forms;
using SchemaKit.Documents.Model;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Reading;

/// <summary>
/// Makes as many numbers of some values as a row has cells: parts digits that ran together, puts together what was torn, drops
/// what is too much. Only where exactly one way gives numbers that satisfy the sums of the row.
/// </summary>
internal sealed class ValueFitter
{
    private const int MaxSteps = 100_000;
    private const int MaxSurplus = 2;
    private const int MaxDigits = 9;
    private const int MaxWays = 20;

    private readonly FormRow _row;
    private readonly ReadingLimits _limits;
    private readonly NumericText[] _values;
    private readonly List<RowSum>[] _sums;
    private readonly decimal[] _numbers;
    private readonly string[] _texts;
    private readonly int[] _sources;
    private readonly List<int> _dropped = [];
    private readonly int _surplus;
    private int _joined;
    private int _steps;
    private readonly List<ValueFit> _ways = [];

    private ValueFitter(IReadOnlyList<string> values, FormRow row, ReadingLimits limits)
    {
        (_row, _limits) = (row, limits);
        _values = [.. values.Select(NumericText.Of)];
        int count = row.Cells.Count;
        (_numbers, _texts, _sources) = (new decimal[count], new string[count], new int[count]);
        _surplus = Math.Max(0, values.Count - count);
        RowSum[] sums = [.. row.Equations.Select(e => new RowSum(e, row))];
        _sums = [.. Enumerable.Range(0, count).Select(i => sums.Where(e => e.Last == i).ToList())];
    }

    /// <summary>The ways to fit values into a row; none where there is none, or too many to tell.</summary>
    /// <param name="values">The values in order, none of them blank.</param>
    /// <param name="row">The row.</param>
    /// <param name="limits">Stops the search.</param>
    public static IReadOnlyList<ValueFit> Ways(IReadOnlyList<string> values, FormRow row, ReadingLimits limits)
    {
        if (values.Count == 0 || values.Count > row.Cells.Count + MaxSurplus || row.Cells.Contains(null))
            return [];
        var fitter = new ValueFitter(values, row, limits);
        if (!fitter.CanFit())
            return [];
        if (fitter._surplus > 0)
            fitter.Narrow(0, 0);
        else
            fitter.Part(0, 0, 0);
        return fitter.IsTooMuch ? [] : fitter._ways;
    }

    private bool IsTooMuch => _steps > MaxSteps || _ways.Count > MaxWays;

    private bool CanFit()
    {
        if (_values.Any(v => !v.IsDigits && v.Value is null))
            return false;
        int digits = _values.Sum(DigitsOf);
        if (digits < _row.Cells.Count || digits > _row.Cells.Count * MaxDigits)
            return false;
        if (_surplus == 0 && !IsGlued())
            return false;
        return _row.Equations.Count > 0 || _surplus > 0 || _values.All(IsPlain);
    }

    // A row of many values that lacks one has rather lost it: digits ran together where next to nothing parts them, or where a
    // 0 begins more.
    private bool IsGlued() => _values.Length <= 2 || _values.Any(v => v is { IsDigits: true, Value: null });

    // Where no sum tells, a cell may have been blank: 35 is 3 and 5, or 35 and nothing. Only a 0 is never the beginning of more.
    private static bool IsPlain(NumericText value) =>
        !value.IsDigits || value.Text.AsSpan()[..^1].IndexOfAnyExcept('0') < 0;

    private bool IsOver()
    {
        if (++_steps % 10_000 == 0)
            _limits.Check();
        return IsTooMuch;
    }

    private static int DigitsOf(NumericText value) => value.IsDigits ? value.Text.Length : 1;

    // Parts the values from one on into the cells from one on.
    private void Part(int value, int offset, int cell)
    {
        if (IsOver())
            return;
        if (cell == _numbers.Length)
        {
            if (value == _values.Length)
                Keep();
            return;
        }
        if (value == _values.Length || _values.Length - value > _numbers.Length - cell)
            return;
        NumericText text = _values[value];
        if (!text.IsDigits || !_row.Cells[cell]!.IsInteger)
        {
            if (offset == 0 && Set(cell, text.Text, value))
                Part(value + 1, 0, cell + 1);
            return;
        }
        int left = text.Text.Length - offset;
        int most = text.Text[offset] == '0' ? 1 : Math.Min(left, MaxDigits);
        int later = _values.Skip(value + 1).Sum(DigitsOf);
        for (int length = 1; length <= most; length++)
        {
            int rest = left - length + later;
            int cells = _numbers.Length - cell - 1;
            if (rest < cells || rest > cells * MaxDigits)
                continue;
            if (!Set(cell, text.Text.Substring(offset, length), value))
                continue;
            if (length == left)
                Part(value + 1, 0, cell + 1);
            else
                Part(value, offset + length, cell + 1);
        }
    }

    // Takes the values as they are, but for some that are dropped or put together with the next.
    private void Narrow(int value, int cell)
    {
        if (IsOver())
            return;
        if (cell == _numbers.Length && value == _values.Length)
        {
            Keep();
            return;
        }
        if (value == _values.Length)
            return;
        if (cell < _numbers.Length && Set(cell, _values[value].Text, value))
            Narrow(value + 1, cell + 1);
        if (_dropped.Count + _joined == _surplus)
            return;
        if (cell < _numbers.Length && CanJoin(value) && Set(cell, _values[value].Text + _values[value + 1].Text, value))
        {
            _joined++;
            Narrow(value + 2, cell + 1);
            _joined--;
        }
        _dropped.Add(value);
        Narrow(value + 1, cell);
        _dropped.RemoveAt(_dropped.Count - 1);
    }

    private bool CanJoin(int value) =>
        value + 1 < _values.Length
        && _values[value] is { IsDigits: true, Text: not "0" }
        && _values[value + 1] is { IsDigits: true };

    private bool Set(int cell, string text, int source)
    {
        if (NumberOf(text) is not { } value || !_row.Cells[cell]!.Allows(value))
            return false;
        (_numbers[cell], _texts[cell], _sources[cell]) = (value, text, source);
        return _sums[cell].TrueForAll(s => s.Holds(_numbers));
    }

    // Most are a few digits, and there are very many of them.
    private static decimal? NumberOf(string text)
    {
        bool isPlain = text.Length <= MaxDigits && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
        if (isPlain)
            return text is [] or ['0', _, ..] ? null : int.Parse(text, CultureInfo.InvariantCulture);
        NumericText number = NumericText.Of(text);
        return number.Unit.Length > 0 ? null : number.Value;
    }

    private void Keep()
    {
        if (_ways.Exists(w => w.Numbers.SequenceEqual(_numbers)))
            return;
        int parted = _sources.GroupBy(s => s).Count(g => g.Count() > 1);
        _ways.Add(new ValueFit([.. _texts], [.. _numbers], [.. _sources], parted, _joined, [.. _dropped]));
    }
}
