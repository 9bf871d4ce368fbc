using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Analysis;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Samples;

/// <summary>Makes values for the places of a form that are no cells.</summary>
internal sealed class ScalarSampler
{
    private readonly FormModel _form;
    private readonly Dictionary<ValuePlace, TextSampler> _texts = [];
    private readonly Dictionary<ValuePlace, List<JsonNode>> _hints = [];

    /// <param name="form">The form.</param>
    /// <param name="conditions">Conditions on places of the form; what they ask about is drawn more often.</param>
    public ScalarSampler(FormModel form, IEnumerable<(ValuePlace Place, ConditionModel Condition)> conditions)
    {
        _form = form;
        foreach ((ValuePlace place, ConditionModel condition) in conditions)
            AddHints(place, condition);
    }

    /// <summary>The sampler of the texts of a place.</summary>
    public TextSampler TextsAt(ValuePlace place)
    {
        if (!_texts.TryGetValue(place, out TextSampler? sampler))
            _texts.Add(place, sampler = new TextSampler((TextModel)place.Value));
        return sampler;
    }

    /// <summary>Values that the schema allows and conditions ask about.</summary>
    public IReadOnlyList<JsonNode> Hints(ValuePlace place) =>
        _hints.TryGetValue(place, out List<JsonNode>? hints) ? hints : [];

    /// <summary>A value; null where none was found.</summary>
    public JsonNode? Draw(ValuePlace place, PickStyle style, SampleRandom random)
    {
        if (style != PickStyle.Smallest && Hints(place) is { Count: > 0 } hints && random.Chance(35))
            return random.Pick(hints);
        switch (place.Value)
        {
            case NumberModel number:
                var domain = new NumberDomain(number);
                return
                    domain.Pick(random, style, domain.Least, domain.Greatest) is { } value
                    && domain.TryTake(value, out decimal exact)
                    ? SampleJson.Number(exact)
                    : null;
            case BooleanModel flag:
                return SampleJson.Flag(flag.Constant ?? (style != PickStyle.Smallest && random.Chance(50)));
            case EnumValueModel list:
                EquatableArray<EnumItemModel> items = _form.Enum(list.TypeName).Items;
                return SampleJson.Text((style == PickStyle.Smallest ? items[0] : random.Pick(items)).JsonName);
            default:
                TextSampler texts = TextsAt(place);
                string? text = style == PickStyle.Smallest ? texts.Shortest : texts.Draw(random);
                return text is null ? null : SampleJson.Text(text);
        }
    }

    private void AddHints(ValuePlace place, ConditionModel condition)
    {
        if (condition is ObjectConditionModel table)
        {
            foreach (MemberConditionModel member in table.Members)
            {
                if (place.Find(member.JsonName) is { } below)
                    AddHints(below, member.Condition);
            }
        }
        if (condition is not ScalarConditionModel scalar)
            return;
        if (!_hints.TryGetValue(place, out List<JsonNode>? hints))
            _hints.Add(place, hints = []);
        hints.AddRange(ConditionValues.Of(scalar).Where(v => Allows(place, v)));
    }

    /// <summary>Whether the schema allows a scalar at a place.</summary>
    public bool Allows(ValuePlace place, JsonNode value) =>
        (place.Value, value) switch
        {
            (NumberModel number, JsonNumber written) => Numbers.NumberText.TryToDecimal(
                written.Text,
                out decimal amount
            ) && number.Allows(amount),
            (TextModel, JsonString text) => TextsAt(place).IsAllowed(text.Value),
            (EnumValueModel list, JsonString text) => _form
                .Enum(list.TypeName)
                .Items.Any(i => i.JsonName == text.Value),
            (BooleanModel flag, JsonBoolean written) => flag.Constant is null || flag.Constant == written.Value,
            _ => false,
        };
}
