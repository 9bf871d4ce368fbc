using System.Collections.Generic;

namespace SchemaKit.Schema.Text;

/// <summary>Gathers the members of a character class.</summary>
internal sealed class CharacterSetBuilder
{
    private readonly List<(int First, int Last)> _ranges = [];
    private int _categories;

    public void AddRange(int first, int last) => _ranges.Add((first, last));

    public void AddCategories(int categories) => _categories |= categories;

    public CharacterSet Build(bool isNegated)
    {
        _ranges.Sort();
        var bounds = new List<int>();
        foreach ((int first, int last) in _ranges)
        {
            int end = bounds.Count - 1;
            if (end < 0 || first > bounds[end])
            {
                bounds.Add(first);
                bounds.Add(last + 1);
            }
            else if (last >= bounds[end])
            {
                bounds[end] = last + 1;
            }
        }
        return new CharacterSet(bounds.ToArray(), _categories, isNegated);
    }
}
