using System;
using Xunit.Abstractions;

namespace SchemaKit.Generator.Tests;

/// <summary>A schema with one fault.</summary>
public sealed class DiagnosticRow : IXunitSerializable
{
    private string _markedSchema = "";

    public DiagnosticRow() { }

    /// <param name="id">The id of its diagnostic.</param>
    /// <param name="markedSchema">The schema, with ⟦ and ⟧ around the place where the diagnostic is shown.</param>
    /// <param name="found">What the message says was found.</param>
    /// <param name="repair">What the message says to do.</param>
    public DiagnosticRow(string id, string markedSchema, string found, string repair) =>
        (Id, _markedSchema, Found, Repair) = (id, markedSchema, found, repair);

    public string Id { get; private set; } = "";

    public string Found { get; private set; } = "";

    public string Repair { get; private set; } = "";

    public string Schema =>
        _markedSchema.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);

    /// <summary>The text that the diagnostic underlines.</summary>
    public string Marked => _markedSchema[(Start + 1)..End];

    /// <summary>Line and column where it starts, counted from 1.</summary>
    public (int Line, int Column) Place
    {
        get
        {
            string before = _markedSchema[..Start];
            return (before.Split('\n').Length, Start - before.LastIndexOf('\n'));
        }
    }

    private int Start => _markedSchema.IndexOf('⟦', StringComparison.Ordinal);

    private int End => _markedSchema.IndexOf('⟧', StringComparison.Ordinal);

    public override string ToString() => $"{Id}, {Found}";

    public void Serialize(IXunitSerializationInfo info)
    {
        info.AddValue(nameof(Id), Id);
        info.AddValue(nameof(Schema), _markedSchema);
        info.AddValue(nameof(Found), Found);
        info.AddValue(nameof(Repair), Repair);
    }

    public void Deserialize(IXunitSerializationInfo info)
    {
        Id = info.GetValue<string>(nameof(Id));
        _markedSchema = info.GetValue<string>(nameof(Schema));
        Found = info.GetValue<string>(nameof(Found));
        Repair = info.GetValue<string>(nameof(Repair));
    }
}
