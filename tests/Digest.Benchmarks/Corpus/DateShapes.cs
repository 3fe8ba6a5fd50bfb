using System.Globalization;

namespace Digest.Benchmarks.Corpus;

/// <summary>EDTF texts of every shape. All but those of <see cref="FarAway"/> take in the day that they are made for, so an order by those days contradicts none.</summary>
internal static class DateShapes
{
    private static readonly Func<DateOnly, string>[] Shapes =
    [
        day => F(day, "yyyy-MM-dd"),
        day => F(day, "yyyy-MM-dd"),
        day => F(day, "yyyy-MM"),
        day => F(day, "yyyy-MM"),
        day => F(day, "yyyy"),
        day => F(day, "yyyy-MM-dd'~'"),
        day => F(day, "yyyy-MM'?'"),
        day => F(day, "yyyy'%'"),
        day => F(day, "yyyy-MM-'XX'"),
        day => F(day, "yyyy-'XX'"),
        day => F(day, "yyyy")[..3] + "X",
        day => F(day, "yyyy")[..2] + "XX",
        day => F(day, "yyyy-'XX'-dd"),
        day => F(day, "yyyy-") + Season(day),
        day => F(day, "yyyy-") + (33 + ((day.Month - 1) / 3)).ToString(CultureInfo.InvariantCulture),
        day => F(day, "yyyy-MM-dd") + "/" + F(day.AddDays(5), "yyyy-MM-dd"),
        day => F(day.AddMonths(-14), "yyyy-MM") + "/" + F(day, "yyyy-MM'~'"),
        day => F(day, "yyyy-MM-dd") + "/..",
        day => "../" + F(day, "yyyy-MM"),
        day => F(day, "yyyy") + "/",
        day => "[" + F(day.AddMonths(-3), "yyyy-MM") + ".." + F(day.AddDays(20), "yyyy-MM-dd") + "]",
        day => "[.." + F(day, "yyyy-MM") + "]",
        day => "[" + F(day, "yyyy-MM-dd") + "..]",
        day => "[" + F(day.AddYears(-1), "yyyy") + "," + F(day, "yyyy-MM") + "]",
        day => "{" + F(day, "yyyy-MM-dd") + "," + F(day.AddDays(9), "yyyy-MM-dd") + "}",
        day => F(day, "yyyy'~'-MM-dd"),
        day => F(day, "yyyy'-?'MM'-~'dd"),
        day => F(day, "yyyy-MM-dd") + "T10:30:00+06:00",
        day => F(day, "yyyy-MM-dd") + "T04:05:06Z",
        day => F(day, "yyyy") + "S2",
    ];

    private static readonly string[] FarTexts = ["Y-17E7", "Y170000002", "-0043-03-15", "0622", "12XX~", "Y3388E2S3"];

    public static string For(DateOnly day, Chance chance) => Shapes[chance.Below(Shapes.Length)](day);

    public static string Day(DateOnly day) => F(day, "yyyy-MM-dd");

    /// <summary>A date that no calendar page holds: for a few events, none of them in an order with others.</summary>
    public static string FarAway(Chance chance) => chance.Pick(FarTexts);

    private static string F(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>Winter (24) begins in December of its year, so January and February are left to spring's year as a month.</summary>
    private static string Season(DateOnly day) => day.Month switch { >= 3 and <= 5 => "21", >= 6 and <= 8 => "22", >= 9 and <= 11 => "23", 12 => "24", _ => F(day, "MM") };
}
