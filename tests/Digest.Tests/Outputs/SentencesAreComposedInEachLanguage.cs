using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Digest.Stages;
using Xunit;
using static Digest.Tests.Outputs.DisputedDigest;

namespace Digest.Tests.Outputs;

/// <summary>What pages put together out of words of a language, names and titles.</summary>
public partial class SentencesAreComposedInEachLanguage
{
    private static readonly string Disputed = Base + Beaten() + Denial("{claim: beaten, stance: rejects}")
        + Claim("echo", "may have beaten", "observer", "responds_to: [{claim: beaten, stance: upholds}]") + Claim("gate", "The gate was open", "author") + Source("note", "", true);

    private static BuiltSite Site(string language, string more = "", string? url = null) => new($"=== input/digest.yml\ntitle: Test\nlanguage: {language}\n{Disputed}{more}", url);

    private static IHtmlDocument Page(BuiltSite site, string path) => new HtmlParser().ParseDocument(site[path]);

    private static string Plain(INode node) => string.Join(' ', node.TextContent.Split((char[])[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>All punctuation comes from the language's file: in French a colon and a semicolon have their space before them on every page.</summary>
    [Fact]
    public void No_page_has_punctuation_of_its_own()
    {
        var site = Site("fr", "\n=== input/topics/camp.md\n---\ntitle: Camp\n---\n" + Claim("night", "closed at night", "author", "topics: [camp]\ncorrections: [{date: 2026-11-20, text: It was said otherwise.}]"));
        var faults = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string path in site.Paths.Where(path => path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var page = Page(site, path);
            foreach (var quiet in page.QuerySelectorAll("script, style, pre, code, blockquote, q, .Z3988").ToList()) { quiet.Remove(); }
            IEnumerable<string> said = page.QuerySelectorAll("p, li, dt, dd, td, th, h1, h2, h3, a, summary, button, figcaption").Select(Plain)
                .Concat(page.QuerySelectorAll("*").SelectMany(element => element.Attributes.Where(one => one.Name is "aria-label" or "title" or "alt" or "placeholder").Select(one => one.Value)));
            foreach (var fault in said.Select(text => Unspaced().Match(text)).Where(match => match.Success)) { faults.Add($"{path}: {fault.Value}"); }
        }
        Assert.Equal([], faults);
    }

    /// <summary>A second form of a text is chosen before it is printed.</summary>
    [Fact]
    public void No_page_prints_the_bar_between_two_forms()
    {
        var site = Site("es");
        Assert.DoesNotContain(site.Paths.Where(path => path.EndsWith(".html", StringComparison.Ordinal)), path => site[path].Contains(" | ", StringComparison.Ordinal) && !site[path].Contains("sha256sum", StringComparison.Ordinal));
        Assert.DoesNotContain(" | ", site["search.html"], StringComparison.Ordinal);
    }

    /// <summary>"Maintient Détention arbitraire" says the opposite of what is meant: a title stands in quotation marks.</summary>
    [Theory]
    [InlineData("en", "Upholds “Title of beaten”.", "Disputed: It rejects “Title of beaten”.")]
    [InlineData("fr", "Maintient « Title of beaten ».", "Contesté : cette affirmation rejette « Title of beaten ».")]
    [InlineData("es", "Mantiene «Title of beaten».", "Controvertido: esta afirmación rechaza «Title of beaten».")]
    [InlineData("ru", "Настаивает на сказанном в записи «Title of beaten».", "Оспаривается: это утверждение отвергает сказанное в записи «Title of beaten».")]
    public void What_is_answered_is_told_from_what_is_said_of_it(string language, string upholds, string why)
    {
        var site = Site(language);
        Assert.Contains(upholds, Spaced(Plain(Page(site, "claims/echo.html").Body!)), StringComparison.Ordinal);
        Assert.Contains(why, Spaced(Plain(Page(site, "claims/denial.html").QuerySelector("[aria-labelledby='why-h']")!)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "Allégué : dit par")]
    [InlineData("es", "Alegado: dicho por")]
    [InlineData("ru", "Утверждается: кто это говорит —")]
    public void A_reason_goes_on_behind_its_colon(string language, string text) =>
        Assert.Contains(text, Spaced(Plain(Page(Site(language), "claims/gate.html").QuerySelector("[aria-labelledby='why-h']")!)), StringComparison.Ordinal);

    /// <summary>By itself the same line begins with a capital.</summary>
    [Theory]
    [InlineData("en", "The author took it back (2022).")]
    [InlineData("fr", "Propos rétractés par The author (2022).")]
    [InlineData("es", "Palabras retractadas por The author (2022).")]
    [InlineData("ru", "Кто взял свои слова назад — The author (2022 год).")]
    public void A_retraction_that_stands_by_itself_begins_as_a_sentence(string language, string text)
    {
        var site = Site(language, Claim("taken", "closed at night", "author", "retracted: {date: \"2022\"}"));
        Assert.Contains(text, Spaced(Plain(Page(site, "claims/taken.html").QuerySelector("main")!)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "Style de référence : Auteur-date.")]
    [InlineData("es", "Estilo de referencia: Autor y fecha.")]
    [InlineData("ru", "Стиль библиографических ссылок: Автор и дата.")]
    public void The_programs_own_style_is_named_in_the_language(string language, string text) =>
        Assert.Contains(text, Spaced(Plain(Page(Site(language), "bibliography.html").QuerySelector("main")!)), StringComparison.Ordinal);

    /// <summary>"Claims under No topic" is no caption, and "тема «Без темы»" even less.</summary>
    [Theory]
    [InlineData("en", "Claims without a topic, by kinds of evidence")]
    [InlineData("fr", "Affirmations sans thème, par types d’éléments de preuve")]
    [InlineData("es", "Afirmaciones sin tema, por tipos de pruebas")]
    [InlineData("ru", "Утверждения без темы, по видам доказательств")]
    public void Claims_without_a_topic_stand_under_none(string language, string text) => Assert.Equal(text, Page(Site(language), "evidence.html").QuerySelector("caption")!.TextContent);

    [Theory]
    [InlineData("en", "52.1", "2.05")]
    [InlineData("fr", "52,1", "2,05")]
    [InlineData("es", "52,1", "2,05")]
    [InlineData("ru", "52,1", "2,05")]
    public void A_decimal_has_the_mark_of_its_language(string language, string one, string two)
    {
        var words = WordFiles.Read([.. Reader.BuiltInTheme()], language, []);
        Assert.Equal([one, two], [words.Decimal(52.1m, "F1"), words.Decimal(2.05m, "0.####")]);
        var site = Site(language, "\n=== input/places/quay.md\n---\ntitle: Quay\ncoordinates: {latitude: 52.13, longitude: -2.02}\npublish_precision: 10\n---\n" + Claim("night", "closed at night", "author", "concerns: [quay]"));
        string place = Plain(Page(site, "places/quay.html").QuerySelector("main")!);
        Assert.Contains(one + "°", place, StringComparison.Ordinal);
    }

    /// <summary>A feed goes out with the status and what it means.</summary>
    [Theory]
    [InlineData("en", "Alleged. A party says so")]
    [InlineData("fr", "Allégué. Une partie le dit")]
    [InlineData("ru", "Утверждается. Так говорит одна сторона")]
    public void A_feed_says_a_status_and_its_meaning_as_two_sentences(string language, string text) =>
        Assert.Contains(text, Spaced(Site(language, Claim("night", "closed at night", "author", "corrections: [{date: 2026-11-20, text: It was said otherwise.}]"), "https://digest.example/")["feed.xml"]), StringComparison.Ordinal);

    private static string Spaced(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');

    [GeneratedRegex("[^\\u00a0\\u202f\\s/]{1,30}[^\\u00a0\\u202f\\s/](:(?=\\s|$)|[;?!])[^ ]{0,3}.{0,30}")]
    private static partial Regex Unspaced();
}
