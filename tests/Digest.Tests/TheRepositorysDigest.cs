using System.Text;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Stages;
using Xunit;

namespace Digest.Tests;

public class TheRepositorysDigest
{
    private static readonly string Root = Repository.Root;
    private static readonly List<Diagnostic> Found = [];
    private static readonly Lazy<(Made Made, Dictionary<string, string> Pages)> Built = new(() =>
    {
        var pages = new System.Collections.Concurrent.ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var files = Reader.Read(Root, Found);
        var made = Build.Make(files, new BuildRequest(Root, "output"), (path, bytes) => pages[path] = Encoding.UTF8.GetString(bytes), Found);
        return (made, new Dictionary<string, string>(pages));
    });

    private static Site Site => Built.Value.Made.Site!;
    private static Source Release => Assert.IsType<Source>(Site.Find("csw-ohchr-xinjiang"));

    [Fact]
    public void It_raises_no_finding_but_that_it_has_no_address() =>
        Assert.Equal(["missing-url"], Built.Value.Made.Diagnostics.Select(fault => fault.Rule.Id));

    [Fact]
    public void Its_theme_is_the_programs_and_without_it_no_byte_differs()
    {
        var pages = new System.Collections.Concurrent.ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        Build.Make([.. Reader.Read(Root, [], cancel: TestContext.Current.CancellationToken).Where(file => !file.Path.StartsWith("theme/", StringComparison.Ordinal)), .. Reader.BuiltInTheme()], new BuildRequest(Root, "output"), (path, bytes) => pages[path] = Encoding.UTF8.GetString(bytes), [], TestContext.Current.CancellationToken);
        Assert.True(pages.Count > 100, $"{pages.Count} files");
        // That one page has the hash of the contents, a theme of one's own among them.
        Assert.Equal(["cite.html"], Built.Value.Pages.Where(page => pages.GetValueOrDefault(page.Key) != page.Value).Select(page => page.Key));
    }

    [Fact]
    public void Its_citations_have_their_terms()
    {
        string front = Normal(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Built.Value.Pages["index.html"]).Body!.TextContent);
        Assert.Contains("press release (n.d.), ¶2.", front, StringComparison.Ordinal);
        Assert.Contains("Ibid., ¶6.", front, StringComparison.Ordinal);
    }

    private static string Normal(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void Its_seed_is_the_document_that_was_collected() =>
        Assert.Equal("3789109a58c645c289f322c0c40c933aaa5a37e4ed0568df37db2f5bdb2a0d85", Site.Seeds[Release.Id].Sha256);

    [Fact]
    public void Every_quote_stands_in_its_source() =>
        Assert.All(Site.Quotes.Values.SelectMany(list => list), quote => Assert.Equal(QuoteState.Verified, quote.State));

    [Fact]
    public void Every_paragraph_is_quoted_by_a_record_and_the_button_is_ignored()
    {
        var seed = Site.Seeds[Release.Id];
        var quoted = Site.Uses[Release].Quotes.SelectMany(quote => quote.Parts).SelectMany(part => Enumerable.Range(part.FirstParagraph, part.LastParagraph - part.FirstParagraph + 1)).ToHashSet();
        Assert.Equal(Enumerable.Range(0, 10), seed.Paragraphs.Where(paragraph => !paragraph.IsIgnored).Select(paragraph => paragraph.Number));
        Assert.Superset(Enumerable.Range(0, 10).ToHashSet(), quoted);
        Assert.Equal("Scroll to Top", seed.Text.Substring(seed.Paragraphs.Single(paragraph => paragraph.IsIgnored).Start, 13));
    }

    [Fact]
    public void It_shows_no_more_of_the_document_than_its_rights_allow()
    {
        Assert.Equal(PublishRights.Excerpts, Release.Rights.Publish);
        Assert.InRange(Site.Uses[Release].ShownWords, 1, 390);
        Assert.True(Site.Uses[Release].ShownWords < Site.Seeds[Release.Id].Words);
    }

    [Theory]
    [InlineData("report-published")]
    [InlineData("end-of-term")]
    public void A_date_known_from_elsewhere_says_so_on_every_page_that_shows_it(string id)
    {
        var happened = Assert.IsType<Event>(Site.Find(id));
        Assert.Equal(DateBasis.External, happened.Dating.Basis);
        var showing = Built.Value.Pages.Where(page => page.Key.EndsWith(".html", StringComparison.Ordinal) && page.Value.Contains("datetime=\"2022-08-31\"", StringComparison.Ordinal)).ToList();
        Assert.Contains(showing, page => page.Key == "timeline.html");
        Assert.All(showing, page => Assert.Contains("nown from elsewhere", page.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void The_rejection_has_a_page_of_its_own_and_answers_what_rests_on_the_report()
    {
        var rejection = Assert.IsType<Claim>(Site.Find("rejection-of-the-findings"));
        var answered = Site.Findings.Where(pair => pair.Value.Answers.Any(answer => answer.From == rejection)).ToList();
        Assert.True(answered.Count >= 10, $"{answered.Count} claims are answered");
        Assert.All(answered, pair => Assert.Contains(rejection.Address["claims/".Length..], Built.Value.Pages[pair.Key.Address], StringComparison.Ordinal));
    }

    [Fact]
    public void No_page_asks_anything_of_another_host() =>
        Assert.All(Built.Value.Pages.Where(page => page.Key.EndsWith(".html", StringComparison.Ordinal)), page =>
            Assert.DoesNotMatch("(src|srcset|poster)=\"(https?:)?//", page.Value));
}
