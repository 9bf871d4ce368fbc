namespace SchemaKit.Schema.Checking;

/// <summary>Says in one sentence which sum does not tie.</summary>
internal static class ViolationMessages
{
    public static string Describe(Violation violation, string language)
    {
        string id = violation.Equation.Id;
        string sentence = DescribeUnnamed(violation, language);
        return new Phrase($"{id}: {sentence}", $"{id}：{sentence}").In(language);
    }

    /// <summary>The sentence without the name of the equation, which is for programs.</summary>
    public static string DescribeUnnamed(Violation violation, string language)
    {
        var words = new ViolationWording(violation, language);
        string place = words.Place;
        return Language.IsChinese(language)
            ? $"{(place.Length == 0 ? "" : place + "：")}{words.Rule}。{words.SpeltVerdict}。"
            : $"{(place.Length == 0 ? "" : place + ": ")}{words.Rule}. {words.SpeltVerdict}.";
    }
}
