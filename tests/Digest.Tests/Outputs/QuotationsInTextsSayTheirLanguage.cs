using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Digest.Diagnostics;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>A voice that is told no language reads a document's words in the tongue of the page.</summary>
public class QuotationsInTextsSayTheirLanguage
{
    private const string Written = """
        === input/digest.yml
        title: The clock
        languages: [{tag: fr, title: L’horloge}, {tag: ar, title: الساعة}]
        === seeds/notice.txt
        The clock stopped before the fair. The counter-report says it never did.
        === input/sources/notice.md
        ---
        title: Notice
        custody: {seed: seeds/notice.txt, collected_at: "2026-04-02"}
        rights: {holder: Office, publish: full}
        ---
        === input/sources/notice.fr.md
        ---
        summary: Ce que dit l’avis.
        ---
        === input/about.md
        ---
        title: Clock
        ---
        It says “The clock stopped before the fair” [@notice].

        > The counter-report says it never did.

        [@notice]
        === input/about.fr.md
        ---
        title: Horloge
        ---
        On lit « The clock stopped before the fair » [@notice].

        > The counter-report says it never did.

        [@notice]
        === input/about.ar.md
        ---
        title: ساعة
        ---
        جاء فيه “The clock stopped before the fair” [@notice].
        """;

    private static IDocument Page(string path)
    {
        var (made, site) = new TestDigest(Written).Build();
        Assert.DoesNotContain(made.Diagnostics, fault => fault.Severity == Severity.Error);
        return new HtmlParser().ParseDocument(Encoding.UTF8.GetString(site[path]));
    }

    [Fact]
    public void In_the_language_of_the_document_and_its_direction_where_that_differs()
    {
        var french = Page("fr/about.html");
        var inline = french.QuerySelector(".prose q")!;
        Assert.Equal(("en", null), (inline.GetAttribute("lang"), inline.GetAttribute("dir")));
        Assert.Equal("en", french.QuerySelector(".prose blockquote")!.GetAttribute("lang"));
        var arabic = Page("ar/about.html").QuerySelector(".prose q")!;
        Assert.Equal(("en", "ltr"), (arabic.GetAttribute("lang"), arabic.GetAttribute("dir")));
    }

    [Fact]
    public void Nothing_is_said_where_the_text_is_in_that_language() =>
        Assert.All(Page("about.html").QuerySelectorAll(".prose :is(q, blockquote)"), quote => Assert.False(quote.HasAttribute("lang")));

    [Fact]
    public void Where_the_reader_is_a_documents_title_is_in_its_language() =>
        Assert.Equal("en", Page("fr/sources/notice.html").QuerySelector(".crumbs [aria-current] bdi")!.GetAttribute("lang"));
}
