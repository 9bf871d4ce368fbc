using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Checking;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Samples;

/// <summary>Values that meet the condition of a rule, and values right beside its bounds that do not.</summary>
internal static class ConditionValues
{
    private const int Texts = 3;

    /// <summary>Whether a value meets the condition.</summary>
    public static bool Meets(ScalarConditionModel condition, JsonNode value) =>
        new ConditionEvaluator().IsMet(condition, value);

    /// <summary>The values, those of <c>const</c>, <c>enum</c> and the bounds first.</summary>
    public static IEnumerable<JsonNode> Of(ScalarConditionModel condition)
    {
        if (condition.Allowed is { } allowed)
        {
            foreach (decimal number in allowed.Numbers)
                yield return SampleJson.Number(number);
            foreach (string text in allowed.Texts)
                yield return SampleJson.Text(text);
            foreach (bool flag in allowed.Flags)
                yield return SampleJson.Flag(flag);
        }
        if (condition.Bounds is { } bounds)
        {
            decimal?[] ends = [bounds.Minimum, bounds.Maximum, bounds.ExclusiveMinimum, bounds.ExclusiveMaximum];
            foreach (decimal end in ends.OfType<decimal>().Where(e => e is > -1e15m and < 1e15m))
            {
                yield return SampleJson.Number(end);
                yield return SampleJson.Number(end + 1m);
                yield return SampleJson.Number(end - 1m);
            }
        }
        if (condition.Pattern is not { } pattern)
            yield break;
        var sampler = new TextSampler(new TextModel(0, null, null, pattern, TextFormat.None));
        var random = new SampleRandom(7);
        if (sampler.Shortest is { } shortest)
            yield return SampleJson.Text(shortest);
        for (int i = 0; i < Texts; i++)
        {
            if (sampler.Draw(random) is { } text)
                yield return SampleJson.Text(text);
        }
    }
}
