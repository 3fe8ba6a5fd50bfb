using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Digest.Diagnostics;
using Digest.Model;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>On a page in another language: which words are a source's own, in theirs, and what of the page is its original's.</summary>
public class TranslatedPagesTellWhatIsNotTheirs
{
    private const string Corrections = "corrections: [{date: 2026-10-01, text: The town was added.}, {date: 2026-11-20, text: The tower has four dials.}]";

    private static readonly string Written = $$"""
        === input/digest.yml
        title: The clock
        url: https://example.org/clock/
        languages: [{tag: ar, title: الساعة}, {tag: fr, title: L’horloge}]
        === seeds/notice.txt
        Notice

        The clock stopped just minutes before the fair. The counter-report says it never did.
        === input/sources/notice.md
        ---
        title: Notice
        custody: {seed: seeds/notice.txt, collected_at: "2026-04-02"}
        rights: {holder: Office, publish: full}
        ---
        === input/sources/counter.md
        ---
        title: Counter-report of the Office
        title_supplied: true
        ---
        === input/events/fair.md
        ---
        title: The fair
        date: 2020-05-04
        date_basis: external
        date_note: Known.
        quotes: [{source: notice, exact: the fair}]
        ---
        === input/events/stop.md
        ---
        title: The stop
        before: [{event: fair, words: just minutes before, basis: stated}]
        quotes: [{source: notice, exact: The clock stopped just minutes before the fair}]
        ---
        === input/events/stop.ar.md
        ---
        title: التوقف
        ---
        === input/claims/never.md
        ---
        title: It never stopped
        statement: The clock never stopped.
        modality: denies
        quotes: [{source: notice, exact: says it never did, voice: reported, through: [counter]}]
        {{Corrections}}
        ---
        === input/claims/never.ar.md
        ---
        title: لم تتوقف
        statement: لم تتوقف الساعة قط.
        ---
        === input/claims/never.fr.md
        ---
        title: Jamais arrêtée
        statement: L’horloge ne s’est jamais arrêtée.
        ---
        """;

    private static IDocument Page(string path, string? translated = null, string changed = "2026-11-20", string? written = null)
    {
        string[] files = ["input/claims/never.md", "input/claims/never.ar.md", "input/claims/never.fr.md"];
        var days = translated is null ? null : files.ToDictionary(file => file, file => file == files[0] ? changed : translated, StringComparer.Ordinal);
        var history = days is null ? null : new ChangeHistory("c", days, files.ToDictionary(file => file, _ => "", StringComparer.Ordinal), 0, null);
        var (made, site) = new TestDigest(written ?? Written).Build(history: history);
        Assert.DoesNotContain(made.Diagnostics, fault => fault.Severity == Severity.Error);
        return new HtmlParser().ParseDocument(Encoding.UTF8.GetString(site[path]));
    }

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void The_words_of_an_order_are_in_the_language_of_their_source()
    {
        var words = Page("ar/events/stop.html").QuerySelector(".order q")!;
        Assert.Equal(("just minutes before", "en", "ltr"), (words.TextContent, words.GetAttribute("lang"), words.GetAttribute("dir")));
        Assert.False(Page("events/stop.html").QuerySelector(".order q")!.HasAttribute("lang"));
    }

    [Fact]
    public void The_title_of_a_document_that_is_not_held_is_in_its_language()
    {
        var title = Page("ar/claims/never.html").QuerySelectorAll(".side__scope bdi").Single(part => part.TextContent == "[Counter-report of the Office]");
        Assert.Equal(("en", "ltr"), (title.GetAttribute("lang"), title.GetAttribute("dir")));
    }

    [Fact]
    public void A_translation_that_is_older_than_a_correction_is_not_shown_as_corrected()
    {
        var page = Page("fr/claims/never.html", "2026-11-01");
        string box = Text(Assert.Single(page.QuerySelectorAll(".changes")));
        Assert.Contains("L’original de cette page a été corrigé le 20 novembre 2026. Cette traduction est plus ancienne.", box, StringComparison.Ordinal);
        Assert.Contains("The tower has four dials.", box, StringComparison.Ordinal);
        Assert.DoesNotContain("Corrigé le", box, StringComparison.Ordinal);
        Assert.Equal("../../claims/never.html", page.QuerySelectorAll(".changes a").Single(link => link.TextContent == "Lire l’original").GetAttribute("href"));
        var list = page.QuerySelectorAll("section[aria-labelledby=corrections-h] li").Select(Text).ToList();
        Assert.EndsWith("cette traduction est plus ancienne)", list[0], StringComparison.Ordinal);
        Assert.EndsWith("The town was added.", list[1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_older_translation_is_cited_as_of_its_own_day_and_its_hash_is_said_to_be_the_originals()
    {
        var page = Page("fr/claims/never.html", "2026-11-01");
        Assert.StartsWith("Version de l’original\u00a0: 20 novembre 2026", page.QuerySelector("#cite-version-h")!.TextContent, StringComparison.Ordinal);
        string cited = string.Join('\n', page.QuerySelectorAll(".cite:not(.cite--code)").Select(Text));
        Assert.Contains("2026-11-01", cited, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-11-20", cited, StringComparison.Ordinal);
        Assert.DoesNotContain("SHA-256", cited, StringComparison.Ordinal);
        string told = page.QuerySelector("script[type='application/ld+json']")!.TextContent;
        Assert.Contains("\"dateModified\":\"2026-11-01\"", told, StringComparison.Ordinal);
        Assert.DoesNotContain("four dials", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_without_a_correction_is_told_too()
    {
        var page = Page("fr/claims/never.html", "2026-11-21", "2026-11-22");
        var boxes = page.QuerySelectorAll(".changes").Select(Text).ToList();
        Assert.Equal(2, boxes.Count);
        Assert.Contains("L’original de cette page a été modifié le 22 novembre 2026.", boxes[0], StringComparison.Ordinal);
        Assert.Contains("Corrigé le 20 novembre 2026", boxes[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr/claims/never.html", "2026-11-20")]
    [InlineData("fr/claims/never.html", null)]
    [InlineData("claims/never.html", "2026-11-01")]
    public void A_page_that_is_as_new_as_its_original_is_corrected(string path, string? translated)
    {
        var page = Page(path, translated);
        Assert.Contains("20", Text(Assert.Single(page.QuerySelectorAll(".changes .note-box__title"))), StringComparison.Ordinal);
        Assert.DoesNotContain("original", Text(page.QuerySelector(".changes")!), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("original", page.QuerySelector("#cite-version-h")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The correction of the same commit may have a later day where clocks are ahead of UTC.</summary>
    [Fact]
    public void A_correction_that_was_written_with_its_translation_is_not_later() =>
        Assert.DoesNotContain("original", Text(Page("fr/claims/never.html", "2026-11-19", "2026-11-19").QuerySelector(".changes")!), StringComparison.OrdinalIgnoreCase);

    /// <summary>The sign of a language stands behind a blank: in plain text there is neither.</summary>
    [Theory]
    [InlineData("fr", "Auteur des propos\u00a0: The Speaker, selon The Office")]
    [InlineData("ar", "القائل: The Speaker، برواية The Office")]
    public void Copied_words_have_no_blank_where_a_sign_of_language_stood(string language, string told)
    {
        string written = Written.Replace("says it never did, voice: reported, through: [counter]", "says it never did, speaker: speaker, voice: reported", StringComparison.Ordinal)
            .Replace("title: Notice\n", "title: Notice\nby: [office]\n", StringComparison.Ordinal)
            + "\n=== input/organisations/office.md\n---\ntitle: The Office\n---\n=== input/people/speaker.md\n---\ntitle: The Speaker\n---\n";
        Assert.Contains(told, Page($"{language}/claims/never.html", written: written).QuerySelectorAll("[data-proof]").Select(proof => proof.GetAttribute("data-proof")!.Split('\n')[1]));
    }

    private static readonly string Told = Written.Replace("says it never did, voice: reported, through: [counter]", "says it never did, speaker: speaker", StringComparison.Ordinal)
        .Replace("title: Notice\n", "title: Notice\nby: [office]\ncitation: {type: report, issued: \"2020-04-01\", accessed: \"2020-04-02\", URL: \"https://example.org/notice\"}\n", StringComparison.Ordinal)
        .Replace("url: https", "publish_gaps: true\nurl: https", StringComparison.Ordinal)
        + """

        === input/organisations/office.md
        ---
        title: The Office
        ---
        === input/people/speaker.md
        ---
        title: The Speaker
        ---
        === input/sources/notice.ar.md
        ---
        summary: إشعار عن الساعة.
        ---
        === input/claims/stopped.md
        ---
        title: It stopped
        statement: The clock stopped before the fair.
        modality: states
        quotes: [{source: notice, exact: The clock stopped just minutes before the fair, speaker: speaker}]
        ---
        === input/pages/tower.md
        ---
        title: The tower
        ---
        See [[never]] and [@notice]. The tower is tall [@notice].
        === input/pages/clock.md
        ---
        title: The clock
        ---
        The report “says it never did” [@notice].
        === input/pages/clock.ar.md
        ---
        title: الساعة
        ---
        جاء في الوثيقة “says it never did” [@notice] عن [[never]].
        """;

    /// <summary>A voice that reads Arabic spells what it does not know: each name says its language.</summary>
    [Theory]
    [InlineData("ar/claims/index.html", ".facets a[data-filter='who:speaker'] > span:first-child", "The Speaker")]
    [InlineData("ar/claims/index.html", "#grouped .by", "The Speaker")]
    [InlineData("ar/timeline.html", "[data-filter='entity:speaker']", "The Speaker")]
    [InlineData("ar/timeline.html", ".entry__foot a[href$='sources/notice.html']", "The Office")]
    [InlineData("ar/sources/notice.html", ".backlinks__snip .by", "The Speaker")]
    [InlineData("ar/gaps.html", "#single-origin ~ ul .meta", "Notice")]
    public void A_name_that_is_not_translated_says_its_language(string path, string place, string name)
    {
        var page = Page(path, written: Told);
        var named = Assert.Single(page.QuerySelectorAll(place).SelectMany(part => part.QuerySelectorAll("bdi[lang]")).Where(part => part.TextContent == name).Take(1));
        Assert.Equal(("en", "ltr"), (named.GetAttribute("lang"), named.GetAttribute("dir")));
        Assert.Empty(Page(path["ar/".Length..], written: Told).QuerySelectorAll(place).SelectMany(part => part.QuerySelectorAll("bdi[lang]")));
    }

    /// <summary>A reference is in the language of its document, but for the words that a style puts between.</summary>
    [Fact]
    public void Words_of_the_page_in_a_reference_say_their_language()
    {
        var reference = Page("ar/bibliography.html", written: Told).QuerySelectorAll(".bib__reference").Single(one => one.TextContent.Contains("https://example.org/notice", StringComparison.Ordinal));
        Assert.Equal("en", reference.GetAttribute("lang"));
        Assert.Equal(("ar", "rtl"), (reference.QuerySelector(".vh")!.GetAttribute("lang"), reference.QuerySelector(".vh")!.GetAttribute("dir")));
        Assert.Contains(reference.QuerySelectorAll("bdi[lang=ar][dir=rtl]"), part => part.TextContent.Contains("الاطلاع", StringComparison.Ordinal));
        string bare = string.Concat(reference.ChildNodes.OfType<IText>().Select(text => text.Data));
        Assert.DoesNotMatch("\\p{IsArabic}", bare);
        Assert.Empty(Page("bibliography.html", written: Told).QuerySelectorAll(".bib__reference [lang]"));
    }

    [Theory]
    [InlineData("ar/claims/never.html")]
    [InlineData("claims/never.html")]
    public void An_excerpt_has_the_words_that_stand_on_its_page(string path)
    {
        var snips = Page(path, written: Told).QuerySelectorAll(".backlinks__snip").Select(Text).ToList();
        Assert.Contains("See It never stopped and (Notice).", snips);
        // Where the sentence reads without it, a citation has no words.
        Assert.DoesNotContain("tall (", Page(path.Replace("claims/never", "sources/notice", StringComparison.Ordinal), written: Told).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_in_an_excerpt_is_in_the_language_of_its_source()
    {
        foreach (string path in (string[])["ar/claims/never.html", "ar/sources/notice.html"])
        {
            var snips = Page(path, written: Told).QuerySelectorAll(".backlinks__snip").Where(one => one.TextContent.Contains("says it never did", StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(snips);
            Assert.All(snips, snip => Assert.Contains(snip.QuerySelectorAll("bdi"), words => (words.TextContent, words.GetAttribute("lang"), words.GetAttribute("dir")) == ("says it never did", "en", "ltr")));
        }
    }

    /// <summary>There is no ar/search.html: the search and others are in the digest's own language alone.</summary>
    [Fact]
    public void A_way_to_a_page_that_is_in_another_language_says_which()
    {
        var ways = Page("ar/claims/never.html").QuerySelectorAll(".masthead .nav a, .masthead .menu__list a, .menu__panel p a, .footer nav a").Where(way => way.GetAttribute("href")!.EndsWith(".html", StringComparison.Ordinal)).ToList();
        Assert.Contains(ways, way => way.GetAttribute("href") == "../../search.html");
        foreach (var way in ways)
        {
            bool leaves = way.GetAttribute("href")!.StartsWith("../../", StringComparison.Ordinal);
            Assert.Equal((leaves ? "en" : null, leaves ? "EN" : null, leaves ? "English" : null), (way.GetAttribute("hreflang"), way.QuerySelector(".in-lang")?.TextContent, way.QuerySelector(".in-lang")?.GetAttribute("title")));
        }
        Assert.Empty(Page("claims/never.html").QuerySelectorAll(".in-lang, .nav [hreflang], .footer [hreflang]"));
    }
}
