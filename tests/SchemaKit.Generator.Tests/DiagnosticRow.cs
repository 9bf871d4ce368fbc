using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using SchemaKit.Generator.Tests.Running;
using Xunit.Abstractions;

namespace SchemaKit.Generator.Tests;

/// <summary>A text with one fault: a schema, a data file, or C#.</summary>
public sealed class DiagnosticRow : IXunitSerializable
{
    private string _marked = "";

    public DiagnosticRow() { }

    /// <param name="id">The id of its diagnostic.</param>
    /// <param name="marked">The text, with ⟦ and ⟧ around the place where the diagnostic is shown.</param>
    /// <param name="found">What the message says was found.</param>
    /// <param name="repair">What the message says to do.</param>
    public DiagnosticRow(string id, string marked, string found, string repair) =>
        (Id, _marked, Found, Repair) = (id, marked, found, repair);

    public string Id { get; private set; } = "";

    public string Found { get; private set; } = "";

    public string Repair { get; private set; } = "";

    public string Text => _marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);

    /// <summary>The text that the diagnostic underlines.</summary>
    public string Marked => _marked[(Start + 1)..End];

    /// <summary>Line and column where it starts, counted from 1.</summary>
    public (int Line, int Column) Place
    {
        get
        {
            string before = _marked[..Start];
            return (before.Split('\n').Length, Start - before.LastIndexOf('\n'));
        }
    }

    private int Start => _marked.IndexOf('⟦', StringComparison.Ordinal);

    private int End => _marked.IndexOf('⟧', StringComparison.Ordinal);

    /// <summary>Asserts that a diagnostic is the one of this row.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="text">The text in which it was found, where that is not just <see cref="Text"/>.</param>
    public void MustBe(Diagnostic diagnostic, string? text = null)
    {
        Assert.Equal(Id, diagnostic.Id);
        Assert.Equal(Place, DiagnosticPlace.Of(diagnostic));
        Assert.Equal(Marked, DiagnosticPlace.Underlined(diagnostic.Location, text ?? Text));
        string message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        Assert.Contains(Found, message, StringComparison.Ordinal);
        Assert.Contains(Repair, message, StringComparison.Ordinal);
    }

    /// <summary>Asserts that a diagnostic has a message of its own in Chinese, with nothing left open.</summary>
    public static void MustSpeakChinese(Diagnostic diagnostic)
    {
        string message = diagnostic.GetMessage(CultureInfo.GetCultureInfo("zh-CN"));
        Assert.NotEqual(diagnostic.GetMessage(CultureInfo.InvariantCulture), message);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", message);
        Assert.DoesNotMatch(@"\{\d\}", message);
    }

    public override string ToString() => $"{Id}, {Found}";

    public void Serialize(IXunitSerializationInfo info)
    {
        info.AddValue(nameof(Id), Id);
        info.AddValue(nameof(Text), _marked);
        info.AddValue(nameof(Found), Found);
        info.AddValue(nameof(Repair), Repair);
    }

    public void Deserialize(IXunitSerializationInfo info)
    {
        Id = info.GetValue<string>(nameof(Id));
        _marked = info.GetValue<string>(nameof(Text));
        Found = info.GetValue<string>(nameof(Found));
        Repair = info.GetValue<string>(nameof(Repair));
    }
}
