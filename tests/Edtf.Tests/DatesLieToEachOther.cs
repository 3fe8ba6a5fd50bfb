using CsCheck;
using Xunit;

namespace Edtf.Tests;

/// <summary>Before, within, overlapping: what may be and what must be.</summary>
public class DatesLieToEachOther
{
    // Bounds that touch, hold and miss each other, all within these days, so that every day can be tried.
    private static readonly EdtfDay First = new(2022, 1, 24);
    private static readonly EdtfDay Last = new(2022, 2, 14);

    private static readonly Gen<string> Point = Gen.OneOf<string>(
        "2022-01-29", "2022-01-30", "2022-01-3X", "2022-02-0X", "2022-02-01", "2022-02-02", "2022-02-04", "2022-02-09");

    private static readonly Gen<string> Range = Gen.Select(Point, Point, Gen.OneOf<string>("", "..")).SelectMany((start, end, none) => Gen.OneOf<string>(
        $"{start}/{end}", $"{start}/{none}", $"{none}/{end}", $"[{start}..{end}]", $"[..{end}]", $"[{start}..]", $"{{{start}..{end}}}"));

    private static readonly Gen<EdtfDate> Simple = Valid(Gen.OneOf(Point, Range));

    private static readonly Gen<EdtfDate> Choice = Valid(Point.Array[2, 4].Select(points => $"[{string.Join(',', points)}]"));

    private static readonly Gen<EdtfDate> Any = Gen.OneOf(Simple, Choice, Valid(Point.Array[2, 4].Select(points => $"{{{string.Join(',', points)}}}")));

    [Theory]
    [InlineData("2022-05", "2022-06", true, true)]
    [InlineData("2022-05", "2022-05", true, false)]
    [InlineData("2022-05-31", "2022-05-31", false, false)]
    [InlineData("1985-04-12T09:00:00", "1985-04-12T10:00:00", false, false)]
    [InlineData("2022", "2022-05", true, false)]
    [InlineData("2022-06", "2022-05", false, false)]
    [InlineData("2022-05~", "2022-06", true, true)]
    [InlineData("[..2022-05]", "2022-06", true, true)]
    [InlineData("[..2022-05]", "1066", true, false)]
    [InlineData("2022-05/..", "2022-06", true, false)]
    [InlineData("2022-05/", "2022-05-01", false, false)]
    [InlineData("2022-05/2022-07", "2022-06", false, false)]
    [InlineData("2022-05/2022-07-01", "2022-07-01", false, false)]
    [InlineData("2022-05/2022-07", "2022-08", true, true)]
    [InlineData("[1667,1668]", "1668", true, false)]
    [InlineData("{1667,1669}", "1668", false, false)]
    [InlineData("{1667,1668}", "1669", true, true)]
    [InlineData("XXXX", "2022", true, false)]
    [InlineData("Y-17E7", "-9999", true, true)]
    public void One_may_be_or_must_be_before_the_other(string date, string other, bool may, bool must)
    {
        (EdtfDate one, EdtfDate two) = (EdtfDate.Parse(date), EdtfDate.Parse(other));

        Assert.Equal((may, must), (one.MayBeBefore(two), one.MustBeBefore(two)));
        Assert.Equal((may, must), (two.MayBeAfter(one), two.MustBeAfter(one)));
    }

    [Theory]
    [InlineData("2022-05-31", "2022", true, true)]
    [InlineData("2022-05", "2022", true, true)]
    [InlineData("2022", "2022-05", true, false)]
    [InlineData("2021", "2022", false, false)]
    [InlineData("1995-05", "199X", true, true)]
    [InlineData("2022-05/2022-07", "2022", true, true)]
    [InlineData("2022-05/2022-07", "2022-06", false, false)]
    [InlineData("2022-05/2023", "2022", false, false)]
    [InlineData("2022-05/..", "2022", true, false)]
    [InlineData("2022-05", "2020/2023", true, true)]
    [InlineData("2020-05", "2020/2023", true, false)]
    [InlineData("2025", "2020/..", true, false)]
    [InlineData("2022-05-01", "2022-05-01/..", true, true)]
    [InlineData("2021-06", "[2020..2023]", true, true)]
    [InlineData("[1667,1670]", "1667/1668", true, false)]
    [InlineData("{1667,1670}", "1667/1668", false, false)]
    [InlineData("1667-12-31/1668-01-01", "{1667,1668}", true, true)]
    [InlineData("1667-12-31/1669-01-01", "{1667,1669}", false, false)]
    public void One_may_be_or_must_be_within_the_other(string date, string period, bool may, bool must)
    {
        (EdtfDate one, EdtfDate two) = (EdtfDate.Parse(date), EdtfDate.Parse(period));

        Assert.Equal((may, must), (one.MayBeWithin(two), one.MustBeWithin(two)));
    }

    [Theory]
    [InlineData("2022-05-31", "2022-05-31", true, true)]
    [InlineData("2022-05", "2022-05", true, false)]
    [InlineData("2022-05", "2022", true, false)]
    [InlineData("2022-05", "2022-06", false, false)]
    [InlineData("2022/2024", "2023", true, true)]
    [InlineData("2022/2024", "2024", true, false)]
    [InlineData("2022/2024", "2023/2025", true, true)]
    [InlineData("2022/2024", "2024/2025", true, false)]
    [InlineData("2020/..", "2025", true, false)]
    [InlineData("2020-05-01/..", "2020-05-01", true, true)]
    [InlineData("{1667,1670}", "1668/1669", false, false)]
    [InlineData("{1667,1670-05-05}", "1669/1671", true, true)]
    [InlineData("[1667,1670-05-05]", "1669/1671", true, false)]
    [InlineData("{1667-05-05,1670-05-05}", "[1667-05-05,1670-05-05]", true, true)]
    public void Two_may_or_must_overlap(string date, string other, bool may, bool must)
    {
        (EdtfDate one, EdtfDate two) = (EdtfDate.Parse(date), EdtfDate.Parse(other));

        Assert.Equal((may, must), (one.MayOverlap(two), one.MustOverlap(two)));
        Assert.Equal((may, must), (two.MayOverlap(one), two.MustOverlap(one)));
    }

    [Fact]
    public void What_must_be_may_be() => Gen.Select(Any, Any).Sample(
        (a, b) =>
            (!a.MustBeBefore(b) || a.MayBeBefore(b))
            && (!a.MustBeWithin(b) || a.MayBeWithin(b))
            && (!a.MustOverlap(b) || a.MayOverlap(b)),
        iter: 20_000);

    [Fact]
    public void What_must_be_before_is_neither_after_nor_at_the_same_time() => Gen.Select(Any, Any).Sample(
        (a, b) => !a.MustBeBefore(b) || (!b.MayBeBefore(a) && !a.MayOverlap(b) && !a.MayBeWithin(b) && a < b),
        iter: 20_000);

    [Fact]
    public void Before_is_transitive_where_it_must_be() => Gen.Select(Any, Any, Any).Sample(
        (a, b, c) => !(a.MustBeBefore(b) && b.MustBeBefore(c)) || a.MustBeBefore(c),
        iter: 20_000);

    [Fact]
    public void Overlapping_is_symmetric() => Gen.Select(Any, Any).Sample(
        (a, b) => a.MayOverlap(b) == b.MayOverlap(a) && a.MustOverlap(b) == b.MustOverlap(a),
        iter: 20_000);

    [Fact]
    public void Two_without_gaps_may_be_before_after_or_overlap_and_nothing_else() => Gen.Select(Simple, Simple).Sample(
        (a, b) => a.MayBeBefore(b) || b.MayBeBefore(a) || a.MayOverlap(b),
        iter: 20_000);

    [Fact]
    public void It_is_as_trying_every_day_says() => Gen.Select(Gen.OneOf(Simple, Choice), Gen.OneOf(Simple, Choice)).Sample(
        (a, b) =>
        {
            var pairs = Stretches(a).SelectMany(one => Stretches(b), (one, two) => (A: one, B: two)).ToList();
            return a.MayBeBefore(b) == pairs.Exists(pair => pair.A.Last < pair.B.First)
                && a.MustBeBefore(b) == pairs.TrueForAll(pair => pair.A.Last < pair.B.First)
                && a.MayOverlap(b) == pairs.Exists(Meets)
                && a.MustOverlap(b) == pairs.TrueForAll(Meets);
        },
        iter: 300);

    [Fact]
    public void Within_what_lasted_is_as_trying_every_day_says() => Gen.Select(Gen.OneOf(Simple, Choice), Simple.Where(date => !date.IsMoment)).Sample(
        (a, b) =>
        {
            var pairs = Stretches(a).SelectMany(one => Stretches(b), (one, two) => (A: one, B: two)).ToList();
            return a.MayBeWithin(b) == pairs.Exists(pair => pair.B.First <= pair.A.First && pair.A.Last <= pair.B.Last)
                && a.MustBeWithin(b) == pairs.TrueForAll(pair => pair.B.First <= pair.A.First && pair.A.Last <= pair.B.Last);
        },
        iter: 300);

    [Fact]
    public void Sets_of_a_great_many_members_are_compared_as_small_ones_are()
    {
        EdtfDate all = EdtfDate.Parse("{" + string.Join(',', Enumerable.Range(1000, 9000).SelectMany(year => new[] { $"{year}-01-05", $"{year}-03" })) + "}");
        EdtfDate others = EdtfDate.Parse("{" + string.Join(',', Enumerable.Range(1000, 9000).SelectMany(year => new[] { $"{year}-02-01", $"{year}-12" })) + "}");

        Assert.False(all.MayOverlap(others));
        Assert.False(all.MustOverlap(others));
        Assert.False(all.MayBeWithin(others));
        Assert.True(all.MustBeWithin(all));
        Assert.True(all.MustOverlap(all));
    }

    private static bool Meets(((long First, long Last) A, (long First, long Last) B) pair) => pair.A.First <= pair.B.Last && pair.B.First <= pair.A.Last;

    private static Gen<EdtfDate> Valid(Gen<string> texts) => texts
        .Select(text => EdtfDate.TryParse(text, out EdtfDate? date, out _) ? date : null)
        .Where(date => date is not null)
        .Select(date => date!);

    // All that the date may be, written anew and without a bound thought of: every first and every last day.
    private static IEnumerable<(long First, long Last)> Stretches(EdtfDate date)
    {
        if (date.Members.Count > 0)
        {
            return date.Members.SelectMany(Stretches);
        }

        return date.IsMoment
            ? All(date).Select(day => (day, day))
            : All(date.Start).SelectMany(first => All(date.End).Where(last => last >= first), (first, last) => (first, last));
    }

    private static IEnumerable<long> All(EdtfDate? date)
    {
        long first = (date?.Earliest ?? First).DayNumber;
        long last = (date?.Latest ?? Last).DayNumber;
        for (long day = first; day <= last; day++)
        {
            yield return day;
        }
    }
}
