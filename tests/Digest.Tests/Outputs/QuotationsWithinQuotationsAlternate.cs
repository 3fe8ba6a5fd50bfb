using Digest.Outputs.Views;
using Xunit;

namespace Digest.Tests.Outputs;

public class QuotationsWithinQuotationsAlternate
{
    /// <summary>The words stand in double marks.</summary>
    [Theory]
    [InlineData("no marks, don't", "no marks, don't")]
    [InlineData("'nothing happened'", "'nothing happened'")]
    [InlineData("it may \"amount\" to", "it may 'amount' to")]
    [InlineData("it may “amount” to", "it may ‘amount’ to")]
    [InlineData("The office said: 'We were told \"nothing happened\", and we believe it'.", "The office said: 'We were told \"nothing happened\", and we believe it'.")]
    [InlineData("The office said: \"We were told 'nothing happened', and we don't believe it\".", "The office said: 'We were told \"nothing happened\", and we don't believe it'.")]
    [InlineData("“We were told ‘nothing happened’ at the workers’ camp”", "‘We were told “nothing happened” at the workers’ camp’")]
    [InlineData("“the workers’ camp and the ‘Ali family”", "‘the workers’ camp and the ‘Ali family’")]
    [InlineData("„Man sagte uns ‚nichts geschah‘, und so war es“", "‚Man sagte uns „nichts geschah“, und so war es‘")]
    [InlineData("« On nous a dit ‹ rien ›. »", "‹ On nous a dit « rien ». ›")]
    [InlineData("and so it ended”, they said", "and so it ended’, they said")]
    [InlineData("he said: “and so", "he said: ‘and so")]
    public void Marks_turn_level_by_level(string text, string shown) => Assert.Equal(shown, InnerMarks.Of(text));

    /// <summary>A title that has marks of its own, in a citation and in what an answer answers.</summary>
    [Theory]
    [InlineData("en", "A letter about “the clock” and “time”", "“A letter about ‘the clock’ and ‘time’”")]
    [InlineData("fr", "Rapport « la ville »", "«\u00A0Rapport ‹ la ville ›\u00A0»")]
    [InlineData("zh", "关于“城市”的报告", "“关于‘城市’的报告”")]
    public void So_do_those_of_titles(string language, string title, string shown)
    {
        var site = new BuiltSite($$"""
            === input/digest.yml
            title: Test
            language: {{language}}
            checks: {missing-url: off}
            === input/sources/letter.md
            ---
            title: {{title}}
            citation: {language: {{language}}}
            ---
            === input/claims/first.md
            ---
            title: {{title}}
            statement: It was so.
            modality: states
            ---
            === input/claims/second.md
            ---
            title: Second
            statement: It was not.
            modality: denies
            responds_to: [{claim: first, stance: rejects}]
            ---
            """);
        Assert.Contains(shown, site["sources/letter.html"].Replace("&#xA0;", "\u00A0", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(shown, site["claims/first.html"].Replace("&#xA0;", "\u00A0", StringComparison.Ordinal), StringComparison.Ordinal);
        var answer = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(site["claims/second.html"]).QuerySelector("main")!.TextContent.Replace("&#xA0;", "\u00A0", StringComparison.Ordinal);
        Assert.Contains(shown, answer, StringComparison.Ordinal);
    }
}
