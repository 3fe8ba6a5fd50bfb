using System.Text;
using Xunit;

namespace Csl.Tests;

/// <summary>
/// Works of our own invention, one of every type that a digest cites, as the manuals of five styles want them; a table per style in the folder Manuals.
/// Where the style file itself departs from its manual, the table asserts what the file's rules say and tells what the manual has.
/// </summary>
public class WorksStandAsManualsWant(ITestOutputHelper output)
{
    private static readonly string Tables = Path.Join(Places.Here, "Manuals");

    [Theory]
    [InlineData("apa", "en-US")]
    [InlineData("chicago-author-date", "en-US")]
    [InlineData("chicago-fullnote-bibliography", "en-US")]
    [InlineData("modern-language-association", "en-US")]
    [InlineData("oscola", "en-GB")]
    public void Each_entry_and_each_citation_is_that_of_the_table(string style, string language)
    {
        string file = Path.Join(Places.Styles, style + ".csl");
        Assert.SkipUnless(File.Exists(file) && Directory.Exists(Places.Locales), "Debian's citation-style-language-styles and -locales are not installed");
        CslStyle read = CslStyle.Parse(File.ReadAllText(file));
        CslBibliography works = new CslProcessor(read, Places.Locale, language).Prepare(Items());
        StringBuilder expected = new(), got = new();
        int count = 0;
        foreach (string line in File.ReadLines(Path.Join(Tables, style + ".txt")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                count++;
                expected.Append(line).Append('\n');
                got.Append(line).Append('\n').Append(Written(works, line[3..], read.IsNote));
            }
            else if (!line.StartsWith("manual: ", StringComparison.Ordinal) && !line.StartsWith("# ", StringComparison.Ordinal) && line.Length > 0)
            {
                expected.Append(line).Append('\n');
            }
        }
        output.WriteLine($"{count} works");
        Assert.Equal(expected.ToString(), got.ToString());
    }

    [Theory]
    [InlineData("report")]
    [InlineData("webpage")]
    [InlineData("article-newspaper")]
    [InlineData("article-magazine")]
    [InlineData("article-journal")]
    [InlineData("book")]
    [InlineData("chapter")]
    [InlineData("legal_case")]
    [InlineData("legislation")]
    [InlineData("treaty")]
    [InlineData("hearing")]
    [InlineData("bill")]
    [InlineData("speech")]
    [InlineData("interview")]
    [InlineData("broadcast")]
    [InlineData("motion_picture")]
    [InlineData("dataset")]
    [InlineData("thesis")]
    [InlineData("post-weblog")]
    [InlineData("personal_communication")]
    [InlineData("manuscript")]
    [InlineData("document")]
    [InlineData("regulation")]
    [InlineData("entry-encyclopedia")]
    public void Every_table_has_a_work_of_the_type(string type)
    {
        string[] ids = [.. Items().Where(item => item.Type == type).Select(item => "## " + item.Id)];
        Assert.All(Directory.EnumerateFiles(Tables, "*.txt"), table => Assert.Contains(File.ReadLines(table), line => ids.Contains(line)));
    }

    /// <summary>Several notes in a row, several works in one, and locators of other kinds than pages. The files depart from the manuals: that of the MLA has no space after "para." and "chap." for "ch.", Chicago's notes have no place in a case.</summary>
    [Theory]
    [InlineData("oscola", "en-GB", "Ines Carvalho, The Quiet Harbour: A History (2nd edn, Meadow Press 2015) 7.|ibid.|ibid 9.|Marsh v Dale Shipping Ltd [2009] EWCA Civ 512 [12].|Carvalho, The Quiet Harbour (n 1) ch 3; Marsh v Dale Shipping Ltd (n 4).")]
    [InlineData("chicago-fullnote-bibliography", "en-US", "Ines Carvalho, The Quiet Harbour: A History, 2nd ed. (Bristol: Meadow Press, 2015), 7.|Carvalho, 7.|Carvalho, 9.|Marsh v Dale Shipping Ltd, No. 512 (EWCA Civ June 12, 2009).|Carvalho, The Quiet Harbour, chap. 3; Marsh v Dale Shipping Ltd.")]
    [InlineData("apa", "en-US", "(Carvalho, 2015, p. 7)|(Carvalho, 2015, p. 7)|(Carvalho, 2015, p. 9)|(Marsh v Dale Shipping Ltd, 2009, para. 12)|(Carvalho, 2015, Chapter 3; Marsh v Dale Shipping Ltd, 2009)")]
    [InlineData("chicago-author-date", "en-US", "(Carvalho 2015, 7)|(Carvalho 2015, 7)|(Carvalho 2015, 9)|(Marsh v Dale Shipping Ltd 2009, para. 12)|(Carvalho 2015, chap. 3; Marsh v Dale Shipping Ltd 2009)")]
    [InlineData("modern-language-association", "en-US", "(Carvalho, The Quiet Harbour 7)|(Carvalho, The Quiet Harbour 7)|(Carvalho, The Quiet Harbour 9)|(Marsh v Dale Shipping Ltd, para.12)|(Carvalho, The Quiet Harbour, chap.3; Marsh v Dale Shipping Ltd)")]
    public void Citations_in_a_row_are_shortened_as_the_manual_wants(string style, string language, string expected)
    {
        string file = Path.Join(Places.Styles, style + ".csl");
        Assert.SkipUnless(File.Exists(file) && Directory.Exists(Places.Locales), "Debian's citation-style-language-styles and -locales are not installed");
        CslBibliography works = new CslProcessor(CslStyle.Parse(File.ReadAllText(file)), Places.Locale, language).Prepare(Items());
        CslCite paragraph = new("case-uk") { Locator = "12", Label = "paragraph" }, chapter = new("book") { Locator = "3", Label = "chapter" };
        Assert.Equal(expected, string.Join('|', works.Cite([Works.Noted(1, "book", "7"), Works.Noted(2, "book", "7"), Works.Noted(3, "book", "9"),
            new([paragraph]) { NoteIndex = 4 }, new([chapter, new("case-uk")]) { NoteIndex = 5 }]).Select(cite => cite.Plain)));
    }

    private static IReadOnlyList<CslItem> Items() => CslJson.ReadItems(File.ReadAllText(Path.Join(Tables, "works.json")));

    /// <summary>The entry; the citation of page 7; in note styles, the note that cites it again after one of another work.</summary>
    private static string Written(CslBibliography works, string id, bool notes)
    {
        string other = id == "book" ? "chapter" : "book";
        IReadOnlyList<CslText> cites = works.Cite([new([new(id) { Locator = "7" }]) { NoteIndex = 1 }, Works.Noted(2, other), Works.Noted(3, id)]);
        return $"entry:  {works.Entry(id)?.Html}\n{(notes ? "note: " : "cite: ")}  {cites[0].Html}\n{(notes ? $"again:  {cites[2].Html}\n" : "")}";
    }
}
