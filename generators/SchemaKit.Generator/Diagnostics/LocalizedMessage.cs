using System;
using Microsoft.CodeAnalysis;
using SchemaKit.Schema;

namespace SchemaKit.Generator.Diagnostics;

/// <summary>A message in English and Chinese without satellite assemblies, which would have to travel beside the generator.</summary>
internal sealed class LocalizedMessage(string english, string chinese) : LocalizableString
{
    private readonly string _english = english;
    private readonly string _chinese = chinese;

    protected override string GetText(IFormatProvider? formatProvider) =>
        Language.IsChinese(Language.Of(formatProvider)) ? _chinese : _english;

    protected override int GetHash() => _english.GetHashCode();

    protected override bool AreEqual(object? other) =>
        other is LocalizedMessage message && message._english == _english && message._chinese == _chinese;
}
