namespace SchemaKit.Schema.Checking;

/// <summary>Says in one sentence which sum does not tie.</summary>
internal static class ViolationMessages
{
    public static string Describe(Violation violation, string language)
    {
        var words = new ViolationWording(violation, language);
        string id = violation.Equation.Id;
        string place = words.Place;
        return Language.IsChinese(language)
            ? $"{id}：{(place.Length == 0 ? "" : place + "：")}{words.Rule}。{words.SpeltVerdict}。"
            : $"{id}: {(place.Length == 0 ? "" : place + ": ")}{words.Rule}. {words.SpeltVerdict}.";
    }
}
