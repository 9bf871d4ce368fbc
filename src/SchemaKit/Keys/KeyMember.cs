using System;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>A member of a report's key with its value. Equal where name and value are.</summary>
public sealed class KeyMember : IEquatable<KeyMember>
{
    private readonly Labels _labels;
    private readonly Labels _valueLabels;

    internal KeyMember(string name, KeyRole role, string value, Labels labels, Labels valueLabels)
    {
        (Name, Role, Value) = (name, role, value);
        (_labels, _valueLabels) = (labels, valueLabels);
    }

    /// <summary>Its name in JSON.</summary>
    public string Name { get; }

    /// <summary>What it tells.</summary>
    public KeyRole Role { get; }

    /// <summary>Its value: a text, or a number or truth value as JSON spells it.</summary>
    public string Value { get; }

    /// <summary>What the member is called.</summary>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>.</param>
    public string Label(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return _labels.In(language) ?? Name;
    }

    /// <summary>What the value is called.</summary>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>.</param>
    public string ValueLabel(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return _valueLabels.In(language) ?? Value;
    }

    /// <inheritdoc/>
    public bool Equals(KeyMember? other) => other is not null && Name == other.Name && Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as KeyMember);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Value);

    /// <summary>Name and value, the same in every culture.</summary>
    public override string ToString() => $"{Name}={Value}";

    internal KeyMember With(string value) => new(Name, Role, value, _labels, Labels.None);
}
