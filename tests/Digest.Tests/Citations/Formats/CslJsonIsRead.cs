using Xunit;

namespace Digest.Tests.Citations.Formats;

public class CslJsonIsRead
{
    private static Reading Item(string fields) => Reading.Of("csl-json", $$"""[{"id":"a","type":"book",{{fields}}}]""");

    [Theory]
    [InlineData("""{"date-parts":[[2022,8,31]]}""", "2022-08-31")]
    [InlineData("""{"date-parts":[["2022","8"]]}""", "2022-08")]
    [InlineData("""{"date-parts":[[2022,8],[2022,9]]}""", "2022-08/2022-09")]
    [InlineData("""{"date-parts":[[2022],[0]]}""", "2022/..")]
    [InlineData("""{"date-parts":[[2022,0,0]],"circa":1}""", "2022~")]
    [InlineData("""{"date-parts":[[2022]],"season":"2"}""", "2022-22")]
    [InlineData("""{"date-parts":[[2022]],"season":"Autumn"}""", "2022-23")]
    [InlineData("""{"date-parts":[[2022,13]]}""", "2022-21")]
    [InlineData("""{"date-parts":[[-44,3,15]]}""", "-0043-03-15")]
    [InlineData("""{"date-parts":[[-1]]}""", "0000")]
    [InlineData("""{"date-parts":[[2022]],"edtf":"2022?"}""", "2022?")]
    [InlineData("""{"raw":"2022-08-31"}""", "2022-08-31")]
    [InlineData("""{"literal":"2022","circa":true}""", "2022~")]
    [InlineData("\"2022-08\"", "2022-08")]
    [InlineData("2022", "2022")]
    public void Dates_become_EDTF(string date, string edtf)
    {
        var read = Item($"\"issued\":{date}");
        Assert.Equal(edtf, read["issued"]);
        Assert.Empty(read.Told);
    }

    [Theory]
    [InlineData("""{"date-parts":[[2022,2,30]]}""", "its parts are no date")]
    [InlineData("""{"date-parts":[["x"]]}""", "its parts are no date")]
    [InlineData("""{"date-parts":[[2022]],"season":"Michaelmas"}""", "its parts are no date")]
    [InlineData("""{"literal":"in the reign of nobody"}""", "'in the reign of nobody' is no date that can be told for certain")]
    [InlineData("""{"raw":"2010/11"}""", "'2010/11' is no date that can be told for certain")]
    [InlineData("""{"literal":"2010-11/12"}""", "'2010-11/12' is no date that can be told for certain")]
    [InlineData("""{"date-parts":[["2010-11"]]}""", "its parts are no date")]
    [InlineData("""{"date-parts":[[2010],[11]]}""", "its parts are no date")]
    [InlineData("""{"date-parts":[[2010,11],[2010,12],[2011]]}""", "its parts are no date")]
    [InlineData("2010.11", "its value is no date of CSL-JSON")]
    [InlineData("""{"season":1}""", "it has neither parts nor words")]
    [InlineData("[2022]", "its value is no date of CSL-JSON")]
    public void A_date_that_is_not_understood_is_told(string date, string why)
    {
        var read = Item($"\"issued\":{date}");
        Assert.Null(read["issued"]);
        Assert.EndsWith($"'issued' of 'a' is not taken: {why}.", Assert.Single(read.Told), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_items_may_stand_alone_or_within_a_map()
    {
        Assert.Equal(2, Reading.Of("csl-json", """[{"id":1,"type":"book"},{"id":"b","type":"book"}]""").Items.Count);
        Assert.Single(Reading.Of("csl-json", """{"items":[{"id":1,"type":"book"}]}""").Items);
        Assert.Equal("1", Reading.Of("csl-json", """{"id":1,"type":"book"}""").Only.Id);
    }

    [Fact]
    public void What_has_no_place_is_told_at_its_line_and_column()
    {
        var read = Reading.Of("csl-json", "[\n  {\"id\": \"a\", \"type\": \"strange\", \"title\": \"中国\", \"custom\": {\"x\": 1},\n   \"volume\": 7, \"author\": [{\"family\": \"Berg\", \"isInstitution\": true}, \"Somebody\", 7], \"editor\": \"x\"}\n]");
        Assert.Equal([
            "2:23 untaken-field 'type' of 'a' is not taken: 'strange' is no item type of CSL; it is a document here.",
            "2:49 untaken-field 'custom' of 'a' is not taken: it is no variable of CSL 1.0.2.",
            "3:47 untaken-field 'author.isInstitution' of 'a' is not taken: names have no such part here.",
            "3:83 untaken-field 'author' of 'a' is not taken: a name must have its parts: {\"family\": …, \"given\": …} or {\"literal\": …}.",
            "3:97 untaken-field 'editor' of 'a' is not taken: its value has another form than CSL-JSON wants."], read.Told);
        Assert.Equal(("7", "Berg;|Somebody"), (read["volume"], read["author"]));
    }

    [Theory]
    [InlineData("[{\"id\":\"a\",\"type\":\"book\",\"title\":\"A\"},\n{\"id\":\"b\",\"type\" \"book\"}]", 2, 18)]
    [InlineData("[{\"id\":\"a\",\"type\":\"book\",\"title\":\"A\"},\n{\"id\":\"b\",\"title\":\"cut", 2, 23)]
    public void What_is_broken_is_told_at_its_place_and_what_stood_before_is_kept(string json, int line, int column)
    {
        var read = Reading.Of("csl-json", json);
        Assert.Equal("A", read["title"]);
        Assert.StartsWith($"{line}:{column} broken-bibliography This is not valid JSON: ", Assert.Single(read.Told), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("[7]")]
    [InlineData("""[{"itemType":"book","creators":[]}]""")]
    public void What_is_no_list_of_items_is_told(string json)
    {
        var read = Reading.Of("csl-json", json);
        Assert.Empty(read.Items);
        Assert.Contains("broken-bibliography", Assert.Single(read.Told), StringComparison.Ordinal);
    }

    [Fact]
    public void Depth_without_end_is_an_error_and_not_a_crash() => Assert.NotEmpty(Reading.Of("csl-json", new string('[', 100_000)).Told);

    [Fact]
    public void Half_a_character_is_an_error_and_not_a_crash() => Assert.NotEmpty(Item("\"title\":\"\\ud800\"").Told);
}
