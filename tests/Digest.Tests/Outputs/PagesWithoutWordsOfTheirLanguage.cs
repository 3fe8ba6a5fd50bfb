using System.Text;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>A digest in a language of which nobody wrote the words of the interface has English ones, and its pages say so: what records say is marked, and runs its own way.</summary>
public class PagesWithoutWordsOfTheirLanguage
{
    private const string Ug = """
        === input/digest.yml
        title: كۆۋرۈك
        summary: بىر كۆۋرۈك ھەققىدە.
        language: ug
        url: https://example.org/
        navigation: [{to: claims, text: بايانلار}, {to: timeline}]
        === input/sources/notice.md
        ---
        title: ئۇقتۇرۇش
        title_supplied: true
        code: S-01
        by: [office]
        citation: {type: webpage, issued: "2020-04-01", genre: ئۇقتۇرۇش قەغىزى}
        custody: {seed: seeds/notice.txt, collected_at: "2020-04-02", collector: تەھرىر}
        rights: {holder: Office, publish: full}
        ---
        === seeds/notice.txt
        كۆۋرۈك 2020-يىلى 4-ماي تاقىلىدۇ.
        === input/organisations/office.md
        ---
        title: ئىشخانا
        ---
        === input/claims/day.md
        ---
        title: تاقىلىش كۈنى
        statement: كۆۋرۈك تاقىلىدۇ.
        modality: states
        date: 2020-05
        quotes: [{source: notice, exact: "4-ماي تاقىلىدۇ"}]
        ---
        بۇ بىر تېكىست.
        === input/index.md
        ---
        title: كۆۋرۈك ھەققىدە
        summary: قىسقىچە.
        ---
        بۇ باش بەت.

        """;

    [Fact]
    public void The_frame_is_English_and_runs_as_English_does()
    {
        var site = Site(Ug);
        foreach (string page in (string[])["index.html", "claims/day.html", "claims/index.html", "sources/notice.html", "timeline.html", "search.html", "404.html"])
        {
            Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">", site[page], StringComparison.Ordinal);
            Assert.Contains("<b>كۆۋرۈك</b>", site[page], StringComparison.Ordinal);
            Assert.Contains("\" lang=\"ug\" dir=\"rtl\"><b>كۆۋرۈك</b>", site[page], StringComparison.Ordinal);
            Assert.Contains("<bdi lang=\"ug\" dir=\"rtl\">بايانلار</bdi>", site[page], StringComparison.Ordinal);
            Assert.Contains("<strong lang=\"ug\" dir=\"rtl\">كۆۋرۈك</strong> keeps what sources say", site[page], StringComparison.Ordinal);
        }
        Assert.Contains("May 2020", site["claims/day.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_records_say_is_marked_with_its_language()
    {
        var site = Site(Ug);
        Assert.Contains("<h1 id=\"top\" class=\"hero__title\" lang=\"ug\" dir=\"rtl\">كۆۋرۈك ھەققىدە</h1>\n<p class=\"lede\" lang=\"ug\" dir=\"rtl\">قىسقىچە.</p>", site["index.html"], StringComparison.Ordinal);
        Assert.Contains("<div class=\"prose\" lang=\"ug\" dir=\"rtl\">\n<p>بۇ باش بەت.", site["index.html"], StringComparison.Ordinal);
        foreach (string words in (string[])["تاقىلىش كۈنى</h1>", "كۆۋرۈك تاقىلىدۇ.", "بۇ بىر تېكىست."]) { Assert.True(IsMarked(site["claims/day.html"], words), words); }
        foreach (string words in (string[])["ئۇقتۇرۇش قەغىزى", "تەھرىر"]) { Assert.True(IsMarked(site["sources/notice.html"], words), words); }
        Assert.Contains("\"inLanguage\":\"ug\"", site["index.html"], StringComparison.Ordinal);
        Assert.Contains("\"language\": \"ug\"", site["data/digest.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void One_word_of_its_own_makes_pages_pages_in_that_language() =>
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"ug\" dir=\"rtl\">", Site(Ug + "=== theme/i18n/ug.yml\nclaims: {title: بايانلار}\n")["index.html"], StringComparison.Ordinal);

    [Fact]
    public void A_translation_keeps_its_address_and_its_name()
    {
        var site = Site(Ug.Replace("language: ug", "languages: [ug]", StringComparison.Ordinal) + "=== input/claims/day.ug.md\n---\ntitle: كۈنى\nstatement: تاقىلىدۇ.\n---\n");
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">", site["ug/claims/day.html"], StringComparison.Ordinal);
        Assert.True(IsMarked(site["ug/claims/day.html"], "كۈنى</h1>"));
        Assert.Contains("hreflang=\"ug\" lang=\"ug\" dir=\"rtl\">ug</a>", site["claims/day.html"], StringComparison.Ordinal);
    }

    /// <summary>The element that holds the words, or one around it, has the language.</summary>
    private static bool IsMarked(string page, string words)
    {
        int at = page.IndexOf(words, page.IndexOf("<main", StringComparison.Ordinal), StringComparison.Ordinal);
        return at >= 0 && page.LastIndexOf("lang=\"ug\" dir=\"rtl\"", at, StringComparison.Ordinal) is >= 0 and var mark && at - mark < 120;
    }

    private static Dictionary<string, string> Site(string digest) => new TestDigest(digest).Build().Site.ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value), StringComparer.Ordinal);
}
