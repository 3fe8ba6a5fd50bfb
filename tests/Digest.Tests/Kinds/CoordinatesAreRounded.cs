using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using Digest.Kinds;
using Xunit;

namespace Digest.Tests.Kinds;

public class CoordinatesAreRounded
{
    private static string Place(string fields) => $"=== input/about.md\n---\ntitle: About\n---\n[[camp]]\n=== input/places/camp.md\n---\ntitle: Camp\n{fields}\n---\n";

    [Theory]
    [InlineData("coordinates: {latitude: 93, longitude: 5}", "9", "error bad-coordinates '93'")]
    [InlineData("coordinates: {latitude: 3, longitude: -180.5}", "9", "error bad-coordinates '-180.5'")]
    [InlineData("coordinates: {latitude: north, longitude: 5}", "9", "error bad-number 'north'")]
    [InlineData("coordinates: {latitude: 5}", "9", "error missing-field 'latitude'")]
    [InlineData("coordinates: {latitude: 5, longitude: 5}", "0", "error bad-coordinates '0'")]
    [InlineData("coordinates: {latitude: 5, longitude: 5}", "-10", "error bad-coordinates '-10'")]
    [InlineData("coordinates: {latitude: 5, longitude: 5}", "40000", "error bad-coordinates '40000'")]
    [InlineData("coordinates: {latitude: NaN, longitude: 5}", "1", "error bad-coordinates 'NaN'")]
    public void What_cannot_be_is_an_error(string coordinates, string precision, string finding) =>
        Assert.Contains(new TestDigest(Place($"{coordinates}\npublish_precision: {precision}")).Findings(), found => found.EndsWith(finding, StringComparison.Ordinal));

    [Fact]
    public void A_page_and_the_data_tell_the_grid_point_and_nothing_finer()
    {
        var (made, site) = new TestDigest(Place("coordinates: {latitude: 43.825631, longitude: 87.616848}\npublish_precision: 10")).Build();
        Assert.Empty(made.Diagnostics);
        Assert.Contains("Within about 10 km of 43.8° N, 87.6° E", Encoding.UTF8.GetString(site["places/camp.html"]), StringComparison.Ordinal);
        Assert.All(site, file => Assert.DoesNotContain("43.82", Encoding.UTF8.GetString(file.Value), StringComparison.Ordinal));
        Assert.All(site, file => Assert.DoesNotContain("87.61", Encoding.UTF8.GetString(file.Value), StringComparison.Ordinal));
        using var json = JsonDocument.Parse(site["data/digest.json"]);
        var place = json.RootElement.GetProperty("records").EnumerateArray().Single(record => record.GetProperty("id").GetString() == "camp").GetProperty("coordinates");
        Assert.Equal("""{"latitude":43.8,"longitude":87.6,"precision_km":10}""", JsonSerializer.Serialize(place));
    }

    [Fact]
    public void Without_a_precision_nothing_is_published_and_the_page_says_so()
    {
        var (made, site) = new TestDigest(Place("coordinates: {latitude: 43.825631, longitude: 87.616848}")).Build();
        Assert.Empty(made.Diagnostics);
        Assert.Contains("Known here, not published", Encoding.UTF8.GetString(site["places/camp.html"]), StringComparison.Ordinal);
        Assert.All(site, file => Assert.DoesNotMatch(@"43\.8|87\.6", file.Key.EndsWith(".svg", StringComparison.Ordinal) ? "" : Encoding.UTF8.GetString(file.Value)));
    }

    [Fact]
    public void The_south_and_the_west_are_named()
    {
        var (_, site) = new TestDigest(Place("coordinates: {latitude: -33.45, longitude: -70.66}\npublish_precision: 100")).Build();
        Assert.Contains("Within about 110 km of 33° S, 70° W", Encoding.UTF8.GetString(site["places/camp.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_true_point_is_as_near_as_told_and_one_of_many_in_its_cell() =>
        Gen.Select(Gen.Double[-90, 90], Gen.Double[-180, 180], Gen.Double[-2, 3]).Sample((north, east, size) =>
        {
            double asked = Math.Pow(10, size);
            var told = CoordinateGrid.Round(north, east, Math.Clamp(asked, 0.01, 1000));
            var again = CoordinateGrid.Round((double)told.Latitude, (double)told.Longitude, Math.Clamp(asked, 0.01, 1000));
            double away = Away(north, east, (double)told.Latitude, (double)told.Longitude);
            return told.Kilometres >= asked * 0.999 && away <= told.Kilometres * 1.01 && again == told && Decimals(told.Latitude) <= told.Decimals && Decimals(told.Longitude) <= told.Decimals;
        }, iter: 20_000);

    [Fact]
    public void Points_of_one_cell_cannot_be_told_apart() =>
        Gen.Select(Gen.Double[-80, 80], Gen.Double[-170, 170]).Sample((north, east) =>
        {
            var first = CoordinateGrid.Round(north, east, 10);
            var near = CoordinateGrid.Round((double)first.Latitude + 0.03, (double)first.Longitude - 0.03, 10);
            return near == first;
        }, iter: 5_000);

    private static int Decimals(decimal number) => number.ToString("0.##########", CultureInfo.InvariantCulture) is var text && text.Contains('.', StringComparison.Ordinal) ? text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1 : 0;

    /// <summary>On a sphere.</summary>
    private static double Away(double north, double east, double toNorth, double toEast)
    {
        double Radians(double degrees) => degrees * Math.PI / 180;
        double high = Math.Sin(Radians(toNorth - north) / 2), wide = Math.Sin(Radians(toEast - east) / 2);
        return 2 * 6378.2 * Math.Asin(Math.Min(1, Math.Sqrt((high * high) + (Math.Cos(Radians(north)) * Math.Cos(Radians(toNorth)) * wide * wide))));
    }
}
