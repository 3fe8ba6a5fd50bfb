using System.Text;
using Digest.Checks.Pages;
using Digest.Citations.Formats;
using Digest.Model;
using Digest.Protection;
using Digest.Stages;
using Xunit;

namespace Digest.Tests.Checks;

public class LinksThatHoldTheirFile
{
    private static List<BrokenLink> Scan(string html)
    {
        var scanner = new PageScanner();
        scanner.Add("a.html", Encoding.UTF8.GetBytes(html));
        return [.. scanner.Finish(new HashSet<string>()).Where(fault => fault.Rule == PageRules.BrokenLink)];
    }

    [Theory]
    [InlineData("application/x-bibtex")]
    [InlineData("application/x-research-info-systems")]
    [InlineData("application/vnd.citationstyles.csl+json")]
    [InlineData("application/vnd.citationstyles.csl&#x2B;json")]
    public void A_citation_to_be_saved_is_allowed(string type) => Assert.Empty(Scan($"<a download=\"c.bib\" href=\"data:{type};charset=utf-8,%40misc%7Ba%7D\">x</a>"));

    [Theory]
    [InlineData("<a href=\"data:application/x-bibtex;charset=utf-8,%40misc\">opened, not saved</a>")]
    [InlineData("<a download href=\"data:text/html;charset=utf-8,%3Cscript%3E\">a page</a>")]
    [InlineData("<a download href=\"data:application/x-bibtex;base64,QG1pc2M=\">a text that nobody can search</a>")]
    [InlineData("<a download href=\"data:application/x-bibtex;charset=utf-8;base64,QG1pc2M=\">the same</a>")]
    [InlineData("<a download href=\"data:application/x-bibtex;charset=utf-8,<b>\">not encoded</a>")]
    [InlineData("<a download href=\"data:application/x-bibtex;charset=utf-8,a#b\">a part</a>")]
    [InlineData("<a download href=\" DATA:text/html,x\">another case</a>")]
    [InlineData("<area download href=\"data:application/x-bibtex;charset=utf-8,a\">")]
    [InlineData("<a download href=\"blob:https://example.org/1\">x</a>")]
    public void Any_other_is_refused(string link) => Assert.Contains("in itself", Assert.Single(Scan(link)).Why, StringComparison.Ordinal);

    [Fact]
    public void A_very_long_one_is_told_in_short() =>
        Assert.True(Assert.Single(Scan($"<a href=\"data:text/html,{new string('x', 100_000)}\">x</a>")).Why.Length < 300);

    [Theory]
    [InlineData("Zorvan Quell")]
    [InlineData("Żórawski")]
    [InlineData("王小明")]
    public void The_search_for_protected_terms_reads_it(string term)
    {
        var span = new Span("x", 0, 0);
        var item = new Digest.Citations.BibliographyItem("a", new Citation { Text = [KeyValuePair.Create("title", new Located<string>($"What {term} said", span))] });
        var words = new Words("en", new Dictionary<string, string>());
        foreach (var format in BibliographyFormat.All)
        {
            string page = $"<!DOCTYPE html><html lang=\"en\"><head><title>x</title></head><body><p><a download=\"a\" href=\"{Download.Address(format, item, words)}\">x</a></p></body></html>";
            Assert.DoesNotContain(term, page, StringComparison.Ordinal);
            var gate = new LeakGate(new ProtectedTerms([new ProtectedRule(1, [term], TermMatch.Word, null)]), Gates.Readers);
            Assert.Contains(gate.Pass("claims/a.html", Encoding.UTF8.GetBytes(page)), fault => fault.Rule == LeakRules.Term);
        }
    }
}
