using System;
using System.Collections.Generic;
using System.Globalization;

namespace SchemaKit.Schema.Text;

/// <summary>
/// The values of General_Category that <c>\p{...}</c> knows, by every name that ECMA-262 admits (table "Value aliases and
/// canonical values for the Unicode property General_Category"), as sets of bits.
/// </summary>
internal static class GeneralCategories
{
    private const int AllBits = (1 << ((int)UnicodeCategory.OtherNotAssigned + 1)) - 1;

    private static readonly Dictionary<string, int> ByName = Table();

    /// <summary>The bits of a category or a group of categories. Upper and lower case count, as in ECMA-262.</summary>
    public static bool TryGet(string name, out int bits) => ByName.TryGetValue(name, out bits);

    /// <summary>All categories but these.</summary>
    public static int Complement(int bits) => ~bits & AllBits;

    /// <summary>The bit of the category of a code point.</summary>
    public static int Bit(int codePoint) => Of(CodePoints.Category(codePoint));

    private static Dictionary<string, int> Table()
    {
        int lu = Of(UnicodeCategory.UppercaseLetter);
        int ll = Of(UnicodeCategory.LowercaseLetter);
        int lt = Of(UnicodeCategory.TitlecaseLetter);
        int lm = Of(UnicodeCategory.ModifierLetter);
        int lo = Of(UnicodeCategory.OtherLetter);
        int mn = Of(UnicodeCategory.NonSpacingMark);
        int mc = Of(UnicodeCategory.SpacingCombiningMark);
        int me = Of(UnicodeCategory.EnclosingMark);
        int nd = Of(UnicodeCategory.DecimalDigitNumber);
        int nl = Of(UnicodeCategory.LetterNumber);
        int no = Of(UnicodeCategory.OtherNumber);
        int pc = Of(UnicodeCategory.ConnectorPunctuation);
        int pd = Of(UnicodeCategory.DashPunctuation);
        int ps = Of(UnicodeCategory.OpenPunctuation);
        int pe = Of(UnicodeCategory.ClosePunctuation);
        int pi = Of(UnicodeCategory.InitialQuotePunctuation);
        int pf = Of(UnicodeCategory.FinalQuotePunctuation);
        int po = Of(UnicodeCategory.OtherPunctuation);
        int sm = Of(UnicodeCategory.MathSymbol);
        int sc = Of(UnicodeCategory.CurrencySymbol);
        int sk = Of(UnicodeCategory.ModifierSymbol);
        int so = Of(UnicodeCategory.OtherSymbol);
        int zs = Of(UnicodeCategory.SpaceSeparator);
        int zl = Of(UnicodeCategory.LineSeparator);
        int zp = Of(UnicodeCategory.ParagraphSeparator);
        int cc = Of(UnicodeCategory.Control);
        int cf = Of(UnicodeCategory.Format);
        int cs = Of(UnicodeCategory.Surrogate);
        int co = Of(UnicodeCategory.PrivateUse);
        int cn = Of(UnicodeCategory.OtherNotAssigned);

        var table = new Dictionary<string, int>(StringComparer.Ordinal);
        void Name(int bits, params string[] names)
        {
            foreach (string name in names)
                table.Add(name, bits);
        }

        Name(lu | ll | lt | lm | lo, "L", "Letter");
        Name(lu | ll | lt, "LC", "Cased_Letter");
        Name(lu, "Lu", "Uppercase_Letter");
        Name(ll, "Ll", "Lowercase_Letter");
        Name(lt, "Lt", "Titlecase_Letter");
        Name(lm, "Lm", "Modifier_Letter");
        Name(lo, "Lo", "Other_Letter");
        Name(mn | mc | me, "M", "Mark", "Combining_Mark");
        Name(mn, "Mn", "Nonspacing_Mark");
        Name(mc, "Mc", "Spacing_Mark");
        Name(me, "Me", "Enclosing_Mark");
        Name(nd | nl | no, "N", "Number");
        Name(nd, "Nd", "Decimal_Number", "digit");
        Name(nl, "Nl", "Letter_Number");
        Name(no, "No", "Other_Number");
        Name(pc | pd | ps | pe | pi | pf | po, "P", "Punctuation", "punct");
        Name(pc, "Pc", "Connector_Punctuation");
        Name(pd, "Pd", "Dash_Punctuation");
        Name(ps, "Ps", "Open_Punctuation");
        Name(pe, "Pe", "Close_Punctuation");
        Name(pi, "Pi", "Initial_Punctuation");
        Name(pf, "Pf", "Final_Punctuation");
        Name(po, "Po", "Other_Punctuation");
        Name(sm | sc | sk | so, "S", "Symbol");
        Name(sm, "Sm", "Math_Symbol");
        Name(sc, "Sc", "Currency_Symbol");
        Name(sk, "Sk", "Modifier_Symbol");
        Name(so, "So", "Other_Symbol");
        Name(zs | zl | zp, "Z", "Separator");
        Name(zs, "Zs", "Space_Separator");
        Name(zl, "Zl", "Line_Separator");
        Name(zp, "Zp", "Paragraph_Separator");
        Name(cc | cf | cs | co | cn, "C", "Other");
        Name(cc, "Cc", "Control", "cntrl");
        Name(cf, "Cf", "Format");
        Name(cs, "Cs", "Surrogate");
        Name(co, "Co", "Private_Use");
        Name(cn, "Cn", "Unassigned");
        return table;
    }

    private static int Of(UnicodeCategory category) => 1 << (int)category;
}
