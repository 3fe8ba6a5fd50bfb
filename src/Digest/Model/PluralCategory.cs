namespace Digest.Model;

/// <summary>Cardinal plural categories of whole numbers: Unicode CLDR 48, supplemental/plurals.xml.</summary>
internal static class PluralCategory
{
    public static string Of(string language, long n)
    {
        ulong i = (ulong)Math.Abs(n);
        int dash = language.IndexOf('-', StringComparison.Ordinal);
        return (dash < 0 ? language : language[..dash]) switch
        {
            "zh" or "ja" or "ko" or "th" or "vi" or "id" or "ms" or "my" or "lo" or "bo" or "dz" => "other",
            "fr" or "pt" => i is 0 or 1 ? "one" : "other",
            "ru" or "uk" or "be" => EastSlavic(i),
            "ar" => Arabic(i),
            _ => i == 1 ? "one" : "other",
        };
    }

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
