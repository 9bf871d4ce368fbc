using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Cli.Docs;

/// <summary>Says what a value may be, in full.</summary>
internal sealed class ValueText(string language)
{
    /// <summary>The type with its bounds.</summary>
    public IReadOnlyList<Inline> Of(ValueModel value)
    {
        List<Inline> text = [.. Present(value)];
        if (value.IsNullable)
            text.Add(Say(Texts.OrNull));
        return text;
    }

    /// <summary>A type of the schema's by the name that it has there.</summary>
    public static string Name(string typeName) => CSharpNames.WithoutNamespace(typeName);

    /// <summary>What else there is to say of a value: each remark by itself.</summary>
    public IEnumerable<IReadOnlyList<Inline>> Remarks(ValueModel value, Documentation? documentation)
    {
        if (value is NumberModel number)
        {
            if (number.IsDerived)
                yield return [Say(Texts.Derived)];
            if (number.Decimals is { } decimals)
                yield return [Say(Texts.Decimals(decimals))];
            foreach (MissingMarker marker in number.Missing)
                yield return
                [
                    Say(Texts.Missing(marker.Text is null ? "null" : "“" + marker.Text + "”", marker.Status)),
                ];
        }
        if (documentation is null)
            yield break;
        if (documentation.IsDeprecated)
            yield return [Say(Texts.Deprecated)];
        if (documentation.Default is { } usual)
            yield return [Say(Texts.Default), Inline.Code(usual)];
        foreach (string example in documentation.Examples)
            yield return [Say(Texts.Examples), Inline.Code(example)];
    }

    /// <summary>Remarks in one line.</summary>
    public static IReadOnlyList<Inline> Join(IEnumerable<IReadOnlyList<Inline>> remarks, string separator)
    {
        var line = new List<Inline>();
        foreach (IReadOnlyList<Inline> remark in remarks)
        {
            if (line.Count > 0)
                line.Add(separator);
            line.AddRange(remark);
        }
        return line;
    }

    private IEnumerable<Inline> Present(ValueModel value)
    {
        switch (value)
        {
            case NumberModel number:
                return [Say(number.Range)];
            case BooleanModel { Constant: { } constant }:
                return [Inline.Code(constant ? "true" : "false")];
            case BooleanModel:
                return [Inline.Code("true"), " / ", Inline.Code("false")];
            case TextModel text:
                return OfText(text);
            case EnumValueModel list:
                return [Say(Texts.OneOfList), Inline.Link(Anchor.OfType(list.TypeName), Name(list.TypeName))];
            case ListModel list:
                Phrase kind = Texts.ListOf(Range(list.MinItems, list.MaxItems));
                if (list.IsUnique)
                    return [Say(kind), .. Of(list.Item), Say(Texts.UniqueItems)];
                return [Say(kind), .. Of(list.Item)];
            case ObjectValueModel table:
                return [Inline.Link(Anchor.OfType(table.TypeName), Name(table.TypeName))];
            default:
                return [];
        }
    }

    private IEnumerable<Inline> OfText(TextModel value)
    {
        if (value.Constant is { } constant)
            return [Inline.Code("\"" + constant + "\"")];
        Phrase kind = value.Format switch
        {
            TextFormat.Date => Texts.Day,
            TextFormat.DateTime => Texts.PointInTime,
            TextFormat.Uuid => Texts.Uuid,
            _ => Texts.PlainText,
        };
        List<Inline> text = [Say(kind)];
        if (Range(value.MinLength, value.MaxLength) is { Length: > 0 } range)
            text.Add(Say(Texts.Characters(range)));
        if (value.Pattern is { } pattern)
            text.AddRange([Say(Texts.Matching), Inline.Code(pattern)]);
        return text;
    }

    private string Range(int least, int? most) =>
        (least, most) switch
        {
            (0, null) => "",
            (_, null) => Texts.AtLeast(least).In(language),
            (_, { } greatest) => Texts.Between(least, greatest).In(language),
        };

    private string Say(Phrase phrase) => phrase.In(language);
}
