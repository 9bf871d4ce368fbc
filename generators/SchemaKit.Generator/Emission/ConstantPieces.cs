using System.Collections.Generic;

namespace SchemaKit.Generator.Emission;

/// <summary>
/// Gathers JSON that is known beforehand and the integers in between, until something else has to be written: the more of
/// it is written at once, the less often the buffer is asked for room.
/// </summary>
internal sealed class ConstantPieces(SourceWriter writer)
{
    private readonly List<(string Before, string Value)> _integers = [];
    private string _last = "";

    /// <summary>Adds a piece of JSON.</summary>
    public void Add(string json) => _last += json;

    /// <summary>Adds an integer.</summary>
    /// <param name="value">The expression that holds it.</param>
    public void AddInt32(string value)
    {
        _integers.Add((CSharpText.Utf8Literal(_last), value));
        _last = "";
    }

    /// <summary>Writes what was gathered.</summary>
    public void Flush()
    {
        for (int i = 0; i < _integers.Count; i += 2)
        {
            List<string> arguments = [_integers[i].Before, _integers[i].Value];
            if (i + 1 < _integers.Count)
                arguments.AddRange([_integers[i + 1].Before, _integers[i + 1].Value]);
            if (i + 2 >= _integers.Count && _last.Length > 0)
            {
                arguments.Add(CSharpText.Utf8Literal(_last));
                _last = "";
            }
            writer.Line($"json.WriteInt32({string.Join(", ", arguments)});");
        }
        _integers.Clear();
        if (_last.Length > 0)
            writer.Line($"json.WriteRaw({CSharpText.Utf8Literal(_last)});");
        _last = "";
    }
}
