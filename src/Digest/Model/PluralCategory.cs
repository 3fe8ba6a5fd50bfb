namespace Digest.Model;

/// <summary>Cardinal plural categories of whole numbers: Unicode CLDR 48, supplemental/plurals.xml.</summary>
internal static class PluralCategory
{
    public static string Of(string language, long n)
    {
        ulong i = (ulong)Math.Abs(n);
        return Rule(language) switch
        {
            PluralRule.None => "other",
            PluralRule.Romance => i == 1 ? "one" : Millions(i),
            PluralRule.RomanceWithZero => i is 0 or 1 ? "one" : Millions(i),
            PluralRule.EastSlavic => EastSlavic(i),
            PluralRule.Arabic => Arabic(i),
            _ => i == 1 ? "one" : "other",
        };
    }

    /// <summary>The categories that a counted text needs in a language, in the order of CLDR. The last is always <c>other</c>, which also stands for fractions.</summary>
    public static IReadOnlyList<string> Needed(string language) => Rule(language) switch
    {
        PluralRule.None => ["other"],
        PluralRule.Romance or PluralRule.RomanceWithZero => ["one", "many", "other"],
        PluralRule.EastSlavic => ["one", "few", "many", "other"],
        PluralRule.Arabic => ["zero", "one", "two", "few", "many", "other"],
        _ => ["one", "other"],
    };

    /// <summary>Whether a category of a language counts one number alone, which a word can say: not the first of Russian, which is also that of 21.</summary>
    public static bool IsOneNumber(string language, string category) => category is "zero" or "two" || (category == "one" && Rule(language) is not (PluralRule.RomanceWithZero or PluralRule.EastSlavic));

    /// <summary>Whether a word is the name of a category of any language.</summary>
    public static bool IsOne(string word) => word is "zero" or "one" or "two" or "few" or "many" or "other";

    private enum PluralRule { OneAndOther, None, Romance, RomanceWithZero, EastSlavic, Arabic }

    private static PluralRule Rule(string language)
    {
        int dash = language.IndexOf('-', StringComparison.Ordinal);
        return (dash < 0 ? language : language[..dash]) switch
        {
            "zh" or "ja" or "ko" or "th" or "vi" or "id" or "ms" or "my" or "lo" or "bo" or "dz" => PluralRule.None,
            "es" or "it" or "ca" => PluralRule.Romance,
            "fr" or "pt" => PluralRule.RomanceWithZero,
            "ru" or "uk" or "be" => PluralRule.EastSlavic,
            "ar" => PluralRule.Arabic,
            _ => PluralRule.OneAndOther,
        };
    }

    /// <summary>“Un million de pages”: whole millions take a preposition.</summary>
    private static string Millions(ulong i) => i != 0 && i % 1_000_000 == 0 ? "many" : "other";

    private static string EastSlavic(ulong i) => (i % 10, i % 100) switch
    {
        (1, not 11) => "one",
        ( >= 2 and <= 4, not (12 or 13 or 14)) => "few",
        _ => "many",
    };

    private static string Arabic(ulong i) => (i, i % 100) switch
    {
        (0, _) => "zero",
        (1, _) => "one",
        (2, _) => "two",
        (_, >= 3 and <= 10) => "few",
        (_, >= 11) => "many",
        _ => "other",
    };
}
