using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace SchemaKit;

/// <summary>
/// A member that may be absent and, where it is there, may be <c>null</c>: the two are kept apart. The default is absent.
/// </summary>
/// <typeparam name="T">The type of the value, nullable.</typeparam>
[SuppressMessage(
    "Naming",
    "CA1716",
    Justification = "The name that Roslyn and F# use too; only Visual Basic reserves it."
)]
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    /// <summary>A member that is there.</summary>
    /// <param name="value">Its value, which may be null.</param>
    public Optional(T value)
    {
        Value = value;
        IsPresent = true;
    }

    /// <summary>Whether the member is there.</summary>
    public bool IsPresent { get; }

    /// <summary>The value; null where the member is absent too.</summary>
    public T? Value { get; }

    /// <summary>A member that is there.</summary>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>A member that is there.</summary>
    /// <param name="value">Its value, which may be null.</param>
#pragma warning disable CA1000 // The named twin of the operator, as the operator's rule asks.
    public static Optional<T> ToOptional(T value) => new(value);
#pragma warning restore CA1000

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) =>
        IsPresent == other.IsPresent && EqualityComparer<T?>.Default.Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsPresent, Value);

    /// <inheritdoc/>
    public override string ToString() => IsPresent ? $"{Value}" : "";

    /// <summary>Whether two members are both absent or have equal values.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether two members differ.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);
}
