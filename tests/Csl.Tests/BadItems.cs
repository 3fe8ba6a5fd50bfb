using System.Globalization;
using Xunit;

namespace Csl.Tests;

/// <summary>Items that are odd have a defined output; a text that is no list of items is refused at its place.</summary>
public class BadItems
{
    private static CslError Refused(string json) => Assert.Throws<CslException>(() => CslJson.ReadItems(json)).Error;

    private static string Entry(string item) => Works.With(Works.AuthorDate).Prepare(CslJson.ReadItems($"[{item}]")).Entries.SingleOrDefault()?.Html ?? "";

    [Theory]
    [InlineData("{\"id\":\"a\"}", 1, 1)]
    [InlineData("\"a\"", 1, 1)]
    [InlineData("", 1, 1)]
    [InlineData("[\n  {\"id\": \"a\"},\n  {\"id\" \"b\"}\n]", 3, 9)]
    [InlineData("[\n  {\"id\": \"a\"},\n  [\"b\"],\n]", 3, 3)]
    [InlineData("[\n  {\"id\": \"a\"},\n\"b\", {\"id\": \"c\"}]", 3, 1)]
    [InlineData("[{\"id\": \"a\"},\n  {\"id\": \"b\", \"title\": \"\\ud800\"}]", 2, 3)]
    [InlineData("[\n {\"id\": \"a\", \"title\": \"cut", 2, 0)]
    public void What_is_no_list_of_items_is_refused_at_its_place(string json, int line, int column)
    {
        CslError error = Refused(json);
        Assert.Equal(line, error.Line);
        if (column > 0)
        {
            Assert.Equal(column, error.Column);
        }
    }

    [Fact]
    public void Half_a_character_is_refused() => Assert.NotEmpty(Refused("[{\"id\":\"a\",\"title\":\"\ud800\"}]").Message);

    [Fact]
    public void Values_nested_without_end_are_refused() => Assert.NotEmpty(Refused(string.Concat(Enumerable.Repeat("[", 100_000))).Message);

    [Theory]
    [InlineData("""{"id":"a","type":"no-such-type","title":"T"}""", "T.")]
    [InlineData("""{"title":"T"}""", "T.")]
    [InlineData("""{"id":7,"title":"T","author":null,"issued":null,"page":true}""", "T.")]
    [InlineData("""{"id":"a","title":"T","author":[]}""", "T.")]
    [InlineData("""{"id":"a","title":"T","author":[{}]}""", "T.")]
    [InlineData("""{"id":"a","title":"T","author":[null,3]}""", "T.")]
    [InlineData("""{"id":"a","title":"T","author":{"family":"Moss","given":"Ann"}}""", "Ann Moss, T.")]
    [InlineData("""{"id":"a","title":"T","author":[{"family":"Moss","given":7}]}""", "7 Moss, T.")]
    [InlineData("""{"id":"a","title":"T","issued":"2001-05-04"}""", "2001, T.")]
    [InlineData("""{"id":"a","title":"T","issued":2001}""", "2001, T.")]
    [InlineData("""{"id":"a","title":"T","issued":{"date-parts":[]}}""", "T.")]
    [InlineData("""{"id":"a","title":"T","issued":{"date-parts":[[]]}}""", "T.")]
    [InlineData("""{"id":"a","title":"T","issued":{"date-parts":[["x",null,{}]]}}""", "T.")]
    [InlineData("""{"id":"a","title":"T","issued":{"date-parts":[[99999999999999]]}}""", "T.")]
    [InlineData("""{"id":"a","title":"T","issued":{"date-parts":[[-2147483648]]}}""", "2147483648BC, T.")]
    [InlineData("""{"id":"a","title":"T","issued":{"date-parts":[[2001,77,99]]}}""", "2001, T.")]
    [InlineData("""{"id":"a","title":"T","issued":{"date-parts":7}}""", "T.")]
    [InlineData("""{"id":"a","title":"<i>T"}""", "&#60;i&#62;T.")]
    [InlineData("""{"id":"a","title":"</i><b>T</i>"}""", "&#60;/i&#62;&#60;b&#62;T&#60;/i&#62;.")]
    [InlineData("""{"id":"a","title":"<i><i><i>T</i></i></i>"}""", "<i><span style=\"font-style:normal;\"><i>T</i></span></i>.")]
    [InlineData("""{"id":"a","title":"<span class=\"evil\">T</span>"}""", "&#60;span class=“evil”&#62;T&#60;/span&#62;.")]
    [InlineData("""{"id":"a","title":"<script>&lt; T"}""", "&#60;script&#62;&#38;lt; T.")]
    [InlineData("""{"id":"a"}""", "")]
    public void An_odd_value_has_a_defined_output(string item, string expected) => Assert.Equal(expected, Entry(item));

    [Fact]
    public void A_title_of_a_million_marks_is_written()
    {
        string marks = string.Concat(Enumerable.Repeat("<i>'\\\"", 250_000));
        Assert.True(Entry($$"""{"id":"a","title":"{{marks}}"}""").Length > 1_000_000);
        Assert.NotEmpty(Entry($$"""{"id":"a","title":"{{marks[..9_000]}}"}"""));
    }

    [Fact]
    public void Thousands_of_authors_of_one_name_are_told_apart()
    {
        string xml = Works.AuthorDate.Replace("<citation ", "<citation disambiguate-add-names='true' disambiguate-add-givenname='true' givenname-disambiguation-rule='all-names' et-al-min='3' et-al-use-first='1' ", StringComparison.Ordinal);
        string authors = string.Join(',', Enumerable.Range(0, 5000).Select(at => string.Create(CultureInfo.InvariantCulture, $$"""{"family":"Moss","given":"Ann{{at}}"}""")));
        IReadOnlyList<CslItem> items = CslJson.ReadItems($$"""[{"id":"a","author":[{{authors}}]},{"id":"b","author":[{{authors}}]}]""");
        Assert.Equal(2, Works.With(xml).Prepare(items).Entries.Count);
    }

    [Fact]
    public void A_thousand_works_that_nothing_tells_apart_have_letters()
    {
        string xml = Works.AuthorDate.Replace("<citation ", "<citation disambiguate-add-names='true' disambiguate-add-givenname='true' et-al-min='3' et-al-use-first='1' ", StringComparison.Ordinal);
        string authors = string.Join(',', Enumerable.Range(0, 40).Select(at => string.Create(CultureInfo.InvariantCulture, $$"""{"family":"Moss{{at}}","given":"Ann"}""")));
        CslBibliography works = Works.With(xml).Prepare(CslJson.ReadItems("[" + string.Join(',', Enumerable.Range(0, 1000).Select(at =>
            string.Create(CultureInfo.InvariantCulture, $$$"""{"id":"w{{{at}}}","author":[{{{authors}}}],"issued":{"edtf":"2001"}}"""))) + "]"));
        Assert.EndsWith("2001all)", works.Cite([Works.Cited("w999")])[0].Plain, StringComparison.Ordinal);
    }
}
