using Digest.Model;
using Digest.Stages;
using Xunit;

namespace Digest.Tests.Templates;

/// <summary>A text of a digest's own words that readers would see broken is told where it stands, with what it may have.</summary>
public class TextsOfAThemeFit
{
    private const string Own = "=== input/digest.yml\ntitle: T\nlanguage: fr\nchecks: {missing-url: off}\n=== theme/i18n/fr.yml\n";

    [Theory]
    [InlineData("changes: {title: \"Corrigé le {dat}\"}", "theme/i18n/fr.yml:1:18 warning unfit-words", "Nothing fills the place '{dat}' of 'changes.title': readers see it as it stands.", "Did you mean '{date}'?")]
    [InlineData("layout: {title: \"{page} · {site} {3}\"}", "theme/i18n/fr.yml:1:17 warning unfit-words", "Nothing fills the place '{3}' of 'layout.title': readers see it as it stands.", "Its places are {page}, {site}.")]
    [InlineData("claims: {title: \"Les {n}\"}", "theme/i18n/fr.yml:1:17 warning unfit-words", "Nothing fills the place '{n}' of 'claims.title': readers see it as it stands.", "This text has no places.")]
    [InlineData("layout: {title: \"{page}\"}", "theme/i18n/fr.yml:1:17 warning unfit-words", "'layout.title' lacks the place '{site}': readers never learn what stands there.", "In English: \"{page} · {site}\".")]
    [InlineData("layout: {title: \"{page} · {site\"}", "theme/i18n/fr.yml:1:17 warning unfit-words", "A brace of 'layout.title' stands alone: '{site'.", "A place begins with { and ends with }. In English: \"{page} · {site}\".")]
    [InlineData("count:\n  links: {other: \"y liens\"}", "theme/i18n/fr.yml:2:18 warning unfit-words", "'count.links.other' lacks the place '{n}': readers never learn what stands there.", "In English: \"linked from {n} pages\".")]
    [InlineData("count: {links: {one: \"une page\"}}", "theme/i18n/fr.yml:1:22 warning unfit-words", "'count.links.one' lacks the place '{n}': readers never learn what stands there.", "In English: \"linked from {n} page\".")]
    [InlineData("count: {links: \"{n} liens\"}", "theme/i18n/fr.yml:1:16 warning unfit-words", "'count.links' is a text, and a group of texts belongs there.", "It is counted, and has a text for each plural of 'fr': 'one', 'many', 'other'.")]
    [InlineData("claims: {title: \"\"}", "theme/i18n/fr.yml:1:17 warning unfit-words", "'claims.title' is empty.", "Give it a text, or take the line out: the program's own text stands then.")]
    [InlineData("claims:\n  title:", "theme/i18n/fr.yml:2:9 warning unfit-words", "'claims.title' is empty.", "Give it a text, or take the line out: the program's own text stands then.")]
    [InlineData("claims: {title: [a]}", "theme/i18n/fr.yml:1:17 warning unfit-words", "'claims.title' is a list, and one text belongs there.", "In English it is \"Claims\".")]
    [InlineData("claims: {title: {a: b}}", "theme/i18n/fr.yml:1:17 warning unfit-words", "'claims.title' is a group of texts, and one text belongs there.", "In English it is \"Claims\".")]
    [InlineData("claims: {title: 5}", "theme/i18n/fr.yml:1:17 warning unfit-words", "'claims.title' is the number 5, and a text belongs there.", "In English it is \"Claims\".")]
    [InlineData("lost: Affirmations", "theme/i18n/fr.yml:1:7 warning unfit-words", "'lost' is a text, and a group of texts belongs there.", "Its texts stand below it, such as 'lost.heading'.")]
    [InlineData("edtf: {day: \"{0} {1}\"}", "theme/i18n/fr.yml:1:13 warning unfit-words", "'edtf.day' lacks the place '{2}': readers never learn what stands there.", "In English: \"{0} {1} {2}\".")]
    [InlineData("edtf: {day: \"{0} {1} {2} | le {0} {1}\"}", "theme/i18n/fr.yml:1:13 warning unfit-words", "'edtf.day' lacks the place '{2}': readers never learn what stands there.", "In English: \"{0} {1} {2}\".")]
    [InlineData("edtf: {about: \"vers {0:9}\"}", "theme/i18n/fr.yml:1:15 warning unfit-words", "'edtf.about' asks for form 9 by '{0:9}', and no text of dates has more than 4.", "Forms are the parts of a text between |, counted from 1.")]
    [InlineData("edtf: {about: \"vers {1}\"}", "theme/i18n/fr.yml:1:15 warning unfit-words", "Nothing fills the place '{1}' of 'edtf.about': readers see it as it stands.", "Did you mean '{0}'?")]
    public void A_text_that_readers_would_see_broken_is_told(string words, string finding, string message, string help)
    {
        var digest = new TestDigest(Own + words + "\n");
        var fault = Assert.Single(digest.Build().Made.Diagnostics, fault => fault.Span.Path == "theme/i18n/fr.yml");
        Assert.Equal((finding, message, help), (digest.Describe(fault)[..finding.Length], fault.Message, fault.Help));
    }

    /// <summary>Empty forms are as the first, a word may say a number that is one alone, thousands may have no mark, and a group whose texts were taken out leaves its name.</summary>
    [Theory]
    [InlineData("fr", "edtf: {day_first: \"1er\", month_1: \"janvier | | de janvier\", list_separator: \" \"}")]
    [InlineData("fr", "number: {group: \"\"}")]
    [InlineData("fr", "claims:\ncount: {links: }")]
    [InlineData("ar", "count: {links: {zero: لا صفحة, one: صفحة واحدة, two: صفحتان}}")]
    [InlineData("es", "count: {links: {one: una página}}\njoin: {last: \"{first} y {second} | {first} e {second}\"}")]
    [InlineData("zh", "edtf: {month_1: 1}\nquote: {page: \"{n}\"}")]
    public void What_a_language_may_say_otherwise_is_not_told(string language, string words) => Assert.DoesNotContain(
        new TestDigest($"=== input/digest.yml\ntitle: T\nlanguage: {language}\nchecks: {{missing-url: off}}\n=== theme/i18n/{language}.yml\n{words}\n").Build().Made.Diagnostics, fault => fault.Rule.Id is "unfit-words" or "unread-theme");

    [Fact]
    public void A_template_of_the_digest_may_give_a_text_a_place_of_its_own() => Assert.DoesNotContain(
        new TestDigest(Own + "claims: {title: \"Affirmations du {day}\"}\n=== theme/partials/mine.liquid\n{{ 'claims.title' | t: day: 1 }}\n=== theme/pages/reading-safely.liquid\n{% render 'mine' %}\n").Build().Made.Diagnostics, fault => fault.Rule.Id is "unfit-words");

    /// <summary>As if a digest had copied them.</summary>
    [Fact]
    public void The_programs_own_texts_all_fit()
    {
        var own = Reader.BuiltInTheme().Where(file => file.Role == InputRole.Words).Select(file => file with { BuiltIn = false }).ToList();
        var config = Parser.Config(new TestDigest("=== input/digest.yml\ntitle: T\nlanguages: [fr, es, ru, zh, ar]\n").Files, [])!;
        Assert.Equal([], UnreadTheme.Of(own, [], config).Select(fault => $"{fault.Span.Path}: {fault.Message}"));
    }
}
