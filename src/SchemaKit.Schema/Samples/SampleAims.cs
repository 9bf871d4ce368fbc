using System.Collections.Generic;

namespace SchemaKit.Schema.Samples;

/// <summary>What a sample should show: an aim for each of some places.</summary>
internal sealed class SampleAims
{
    private readonly Dictionary<ValuePlace, Aim> _aims = [];
    private readonly HashSet<ValuePlace> _around = [];

    /// <summary>What holds in all rows and forces nothing to be there; an aim of its own at a place counts more.</summary>
    public IReadOnlyDictionary<ValuePlace, Aim>? Background { get; init; }

    /// <summary>Sets an aim; what is around the place is then there.</summary>
    public SampleAims Add(ValuePlace place, Aim aim)
    {
        _aims[place] = aim;
        for (ValuePlace? around = place.Parent; around is not null; around = around.Parent)
            _around.Add(around);
        return this;
    }

    /// <summary>The same aims before another background.</summary>
    public SampleAims Before(IReadOnlyDictionary<ValuePlace, Aim> background)
    {
        var aims = new SampleAims { Background = background };
        foreach (KeyValuePair<ValuePlace, Aim> aim in _aims)
            aims.Add(aim.Key, aim.Value);
        return aims;
    }

    /// <summary>The aim at a place; null where there is none.</summary>
    public Aim? At(ValuePlace place) => _aims.TryGetValue(place, out Aim? aim) ? aim : null;

    /// <summary>The aim in the background at a place; null where there is none.</summary>
    public Aim? Behind(ValuePlace place) =>
        Background is not null && Background.TryGetValue(place, out Aim? aim) ? aim : null;

    /// <summary>Whether there is an aim below a place, so that it must not be left out.</summary>
    public bool IsAround(ValuePlace place) => _around.Contains(place);
}
