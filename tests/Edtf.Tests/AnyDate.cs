using CsCheck;
using Xunit;

namespace Edtf.Tests;

/// <summary>What holds of every date and of every text.</summary>
public class AnyDate
{
    private static readonly Gen<string> Mark = Gen.OneOf<string>("", "", "", "?", "~", "%");

    private static readonly Gen<string> Year = Gen.OneOf<string>(
        Gen.Int[0, 9999].Select(year => $"{year:0000}"),
        Gen.Int[1, 9999].Select(year => $"-{year:0000}"),
        Gen.Select(Gen.Char["0123456789X"], Gen.Char["0123456789X"], Gen.Char["09X"], Gen.Char["048X"]).Select((a, b, c, d) => $"{a}{b}{c}{d}"));

    private static readonly Gen<string> Month = Gen.OneOf<string>(Gen.OneOf<string>("XX", "0X", "1X", "X2"), Gen.Int[1, 12].Select(month => $"{month:00}"));

    private static readonly Gen<string> Day = Gen.OneOf<string>(Gen.OneOf<string>("XX", "1X", "X9"), Gen.Int[1, 28].Select(day => $"{day:00}"));

    private static readonly Gen<string> LongYear = Gen.Select(Gen.OneOf<string>("", "-"), Gen.Int[10_000, int.MaxValue], Gen.OneOf<string>("", "E2", "E5"), Gen.OneOf<string>("", "S1", "S4"))
        .Select((sign, digits, exponent, significant) => $"Y{sign}{digits}{exponent}{significant}");

    private static readonly Gen<string> Point = Gen.OneOf<string>(
        LongYear,
        Gen.Select(Year, Mark, (year, mark) => year + mark),
        Gen.Select(Gen.Int[1, 9999], Gen.Int[1, 4], (year, digits) => $"{year:0000}S{digits}"),
        Gen.Select(Year, Gen.Int[21, 41], Mark, (year, season, mark) => $"{year}-{season}{mark}"),
        Gen.Select(Mark, Year, Mark, Mark, Month, Mark).Select((a, year, b, c, month, d) => $"{a}{year}{b}-{c}{month}{d}"),
        Gen.Select(Gen.Select(Mark, Year, Mark), Gen.Select(Mark, Month, Mark), Gen.Select(Mark, Day, Mark))
            .Select((year, month, day) => $"{year.Item1}{year.Item2}{year.Item3}-{month.Item1}{month.Item2}{month.Item3}-{day.Item1}{day.Item2}{day.Item3}"));

    private static readonly Gen<string> Text = Gen.OneOf<string>(
        Point,
        Gen.Select(Point, Gen.OneOf<string>("..", "")).SelectMany((point, side) => Gen.OneOf<string>($"{point}/{side}", $"{side}/{point}")),
        Gen.Select(Point, Point, (start, end) => $"{start}/{end}"),
        Gen.Select(Point, Point, (start, end) => $"[{start}..{end}]"),
        Gen.Select(Gen.OneOf<string>("", ".."), Point.Array[1, 5], Gen.OneOf<string>("", "..")).Select((first, points, last) => $"[{first}{string.Join(", ", points)}{last}]"),
        Gen.Select(Gen.OneOf<string>("", ".."), Point.Array[1, 5], Gen.OneOf<string>("", "..")).Select((first, points, last) => $"{{{first}{string.Join(',', points)}{last}}}"));

    // A range may run backwards, and {..a..} is none: those texts are refused, and the rest are enough.
    private static readonly Gen<EdtfDate> Dates = Text
        .Select(text => EdtfDate.TryParse(text, out EdtfDate? date, out _) ? date : null)
        .Where(date => date is not null)
        .Select(date => date!);

    [Fact]
    public void A_point_as_the_grammar_has_it_is_read() =>
        Point.Sample(text => EdtfDate.TryParse(text, out _, out _), iter: 20_000);

    [Fact]
    public void Its_text_parses_back_to_an_equal_date() => Dates.Sample(
        date =>
        {
            EdtfDate again = EdtfDate.Parse(date.ToString());
            return again == date && again.ToString() == date.ToString() && again.GetHashCode() == date.GetHashCode()
                && (again.Level, again.Shape, again.Earliest, again.Latest) == (date.Level, date.Shape, date.Earliest, date.Latest);
        },
        iter: 20_000);

    [Fact]
    public void Its_earliest_day_is_not_after_its_latest() => Dates.Sample(
        date => date.Earliest is not { } earliest || date.Latest is not { } latest
            || (earliest <= latest && earliest.DayNumber <= latest.DayNumber),
        iter: 20_000);

    [Fact]
    public void Its_words_never_fail_and_never_hold_a_place_unfilled() => Dates.Sample(
        date => date.ToWords(EdtfWords.English) is { Length: > 0 } words && !words.Contains('{', StringComparison.Ordinal),
        iter: 20_000);

    [Fact]
    public void The_order_is_total_and_agrees_with_equality_and_bounds() => Gen.Select(Dates, Dates, Dates).Sample(
        (a, b, c) =>
            Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a))
            && (a.CompareTo(b) == 0) == a.Equals(b)
            && (a.CompareTo(b) > 0 || b.CompareTo(c) > 0 || a.CompareTo(c) <= 0)
            && (a.Earliest is not { } first || b.Earliest is not { } second || first >= second || a < b),
        iter: 20_000);

    [Fact]
    public void No_text_throws_and_an_error_has_its_column_within_the_text() =>
        Gen.OneOf<string>(
            Gen.String,
            Gen.String[Gen.Char["0123456789X-/.?~%[]{},YES TZ:+"], 0, 40],
            Text.SelectMany(text => Gen.Int[0, text.Length].Select(length => text[..length])),
            Gen.Select(Text, Gen.Char, Gen.Int[0, 100]).Select((text, other, at) => text.Insert(at % (text.Length + 1), other.ToString())))
        .Sample(
            text => EdtfDate.TryParse(text, out EdtfDate? date, out EdtfError error)
                ? date is not null
                : date is null && error.Column >= 0 && error.Column <= text.Length && error.Expected.Length > 0
                    && (error.Suggestion is null || EdtfDate.Parse(error.Suggestion).ToString() == error.Suggestion),
            iter: 50_000);

    // Months, and days with their month, as the English words have them.
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    [Fact]
    public void Its_words_name_no_month_and_no_day_that_it_does_not() => Point.Sample(
        text =>
        {
            EdtfDate date = EdtfDate.Parse(text);
            string plain = text.Trim('?', '~', '%');
            bool hasMonth = plain.LastIndexOf('-') > 0;
            string words = date.ToWords(EdtfWords.English);
            bool namesMonth = Array.Exists(Months, month => words.Contains(month, StringComparison.Ordinal));
            bool namesDay = Array.Exists(Months, month => words.Contains(" " + month, StringComparison.Ordinal) && char.IsAsciiDigit(words[Math.Max(0, words.IndexOf(" " + month, StringComparison.Ordinal) - 1)]));
            return (hasMonth || !namesMonth) && (date.Point!.Day is not null || !namesDay);
        },
        iter: 20_000);
}
