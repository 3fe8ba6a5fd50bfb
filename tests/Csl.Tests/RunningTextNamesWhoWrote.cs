using Xunit;

namespace Csl.Tests;

public class RunningTextNamesWhoWrote
{
    /// <summary>Names alone, as the Modern Language Association has them.</summary>
    private const string NamesAlone = """
        <style version="1.0" class="in-text"><info><title>t</title></info>
          <citation><layout prefix="(" suffix=")" delimiter="; "><group delimiter=" "><names variable="author"><name form="short"/><substitute><text variable="title" quotes="true"/></substitute></names><text variable="locator"/></group></layout></citation>
        </style>
        """;

    /// <summary>Title and year without names, as styles have them for laws and judgments.</summary>
    private const string TitleAndYear = """
        <style version="1.0" class="in-text"><info><title>t</title></info>
          <citation><layout prefix="(" suffix=")" delimiter="; "><group delimiter=", "><text variable="title" font-style="italic"/><date variable="issued"><date-part name="year"/></date></group></layout></citation>
        </style>
        """;

    private const string ShortNotes = """
        <style version="1.0" class="note"><info><title>t</title></info>
          <citation><layout suffix="." delimiter="; "><group delimiter=", ">
            <names variable="author"><name form="short"/></names>
            <choose><if position="first"><text variable="title"/></if><else><text value="(n. 1)"/></else></choose><text variable="locator"/></group></layout></citation>
        </style>
        """;

    private static readonly CslItem[] Items = [Works.Book("moss", "Moss", 2001), Nameless()];

    private static CslItem Nameless() => new()
    {
        Id = "case",
        Type = "legal_case",
        Fields = new Dictionary<string, string> { ["title"] = "Brown v. Board" },
        Names = new Dictionary<string, IReadOnlyList<CslName>>(),
        Dates = new Dictionary<string, CslDate> { ["issued"] = new CslDate { Start = new CslDay(1954, 5, 17) } },
    };

    private static CslText Cited(string style, CslCite cite) => Works.With(style).Prepare(Items).Cite([new CslCitation([cite])])[0];

    [Theory]
    [InlineData(NamesAlone, "moss", "Moss", "")]
    [InlineData(NamesAlone, "case", "“Brown v. Board”", "")]
    [InlineData(Works.AuthorDate, "moss", "Moss", "(2001)")]
    [InlineData(TitleAndYear, "moss", "Title moss", "(2001)")]
    [InlineData(TitleAndYear, "case", "Brown v. Board", "(1954)")]
    [InlineData(Works.Numbers, "moss", "Moss", "[1]")]
    [InlineData(Works.Numbers, "case", "Brown v. Board", "[2]")]
    public void A_sentence_says_the_name_and_the_cite_behind_it_the_rest(string style, string id, string named, string rest)
    {
        Assert.Equal(named, Cited(style, new CslCite(id) { AuthorOnly = true }).Plain);
        Assert.Equal(rest, Cited(style, new CslCite(id) { RestOnly = true }).Plain);
    }

    [Fact]
    public void A_title_that_stands_for_a_name_looks_as_the_style_has_it() => Assert.Equal("<i>Brown v. Board</i>", Cited(TitleAndYear, new CslCite("case") { AuthorOnly = true }).Html);

    [Theory]
    [InlineData(NamesAlone, "moss", "", "(Moss)")]
    [InlineData(NamesAlone, "moss", "7", "(7)")]
    [InlineData(Works.AuthorDate, "moss", "", "(2001)")]
    [InlineData(TitleAndYear, "case", "", "(1954)")]
    public void A_cite_without_its_author_is_never_empty(string style, string id, string locator, string expected)
    {
        var text = Cited(style, new CslCite(id) { SuppressAuthor = true, Locator = locator });
        Assert.Equal((expected, false), (text.Plain, text.IsMissing));
    }

    [Fact]
    public void A_note_that_refers_back_keeps_the_name()
    {
        CslCitation Note(int number) => new([new CslCite("moss") { SuppressAuthor = true, Locator = "3" }]) { NoteIndex = number };
        Assert.Equal(["Title moss, 3.", "Moss, (n. 1), 3."], Works.With(ShortNotes).Prepare(Items).Cite([Note(1), Note(2)]).Select(text => text.Plain));
    }

    [Fact]
    public void What_a_style_cannot_say_is_told_to_the_caller()
    {
        const string pages = """<style version="1.0" class="in-text"><info><title>t</title></info><citation><layout><text variable="locator"/></layout></citation></style>""";
        Assert.True(Cited(pages, new CslCite("moss")).IsMissing);
        Assert.False(Cited(pages, new CslCite("moss") { Locator = "3" }).IsMissing);
    }

    [Fact]
    public void Each_cite_is_marked_in_the_tree_where_that_is_asked_for()
    {
        CslCitation both = new([new CslCite("moss"), new CslCite("case")]) { MarksCites = true };
        var text = Works.With(TitleAndYear).Prepare(Items).Cite([both])[0];
        Assert.Equal(["", "cite:0", "", "cite:1", ""], text.Tree.Select(node => node.Mark));
        Assert.Equal("(<i>Title moss</i>, 2001; <i>Brown v. Board</i>, 1954)", text.Html);
        Assert.DoesNotContain(Works.With(TitleAndYear).Prepare(Items).Cite([both with { MarksCites = false }])[0].Tree, node => node.Mark.StartsWith("cite", StringComparison.Ordinal));
    }

    [Fact]
    public void Text_that_goes_on_is_one_run_of_the_tree()
    {
        const string style = """<style version="1.0" class="in-text"><info><title>t</title></info><citation><layout><text variable="title" prefix="https://doi.org/" suffix="."/></layout></citation></style>""";
        Assert.Equal("https://doi.org/Title moss.", Assert.Single(Cited(style, new CslCite("moss")).Tree).Text);
    }

    [Theory]
    [InlineData("1,234", "p. 1,234")]
    [InlineData("1,234–1,240", "pp. 1,234–1,240")]
    [InlineData("12, 345", "pp. 12, 345")]
    [InlineData("3,7", "pp. 3, 7")]
    public void Thousands_are_no_list(string locator, string expected)
    {
        const string style = """
            <style version="1.0" class="in-text"><info><title>t</title></info>
              <locale><terms><term name="page" form="short"><single>p.</single><multiple>pp.</multiple></term></terms></locale>
              <citation><layout><group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group></layout></citation></style>
            """;
        Assert.Equal(expected, Cited(style, new CslCite("moss") { Locator = locator }).Plain);
    }
}
