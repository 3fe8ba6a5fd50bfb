using System.Text;
using System.Text.RegularExpressions;
using Digest.Model;
using Digest.Prose;
using Digest.Sources;

namespace Digest.BrowserTests;

/// <summary>What Chromium itself saves as one file (MHTML) is a document whose words can be quoted.</summary>
public partial class BrowsersSaveWhatIsRead(Chromium chromium, BuiltSites sites)
{
    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [Theory]
    [InlineData(BuiltSites.Repository)]
    [InlineData(BuiltSites.Arabic)]
    public async Task Each_paragraph_that_a_reader_sees_is_text_of_the_saved_page(string digest)
    {
        var site = sites[digest];
        await using var window = await chromium.Open(site.Home, ReaderSettings.Desk);
        await window.Read(site.At(PageKinds.Find(site, "held source")));
        var session = await window.Page.Context.NewCDPSessionAsync(window.Page);
        string saved = (await session.SendAsync("Page.captureSnapshot", new Dictionary<string, object> { ["format"] = "mhtml" }))!.Value.GetProperty("data").GetString()!;
        string[] seen = await window.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('main h1, .source__text .para__text')].map(p => [...p.childNodes].map(n => n.textContent).join(''))");
        Assert.True(seen.Length > 3);

        var source = new Source(new RecordHead { Kind = new KindInfo("source", "sources", RecordKind.Source), Id = "s", Path = "input/sources/s.md", Address = "", Title = new Located<string>("", default), Body = new Body { FileText = "", Path = "", Start = 0 } }) { Rights = new Rights(), Custody = new Custody { Text = new Located<PageText>(PageText.Whole, default) } };
        var found = new List<Diagnostics.Diagnostic>();
        var text = SeedReader.Read(new SeedFiles(new InputFile("seeds/s.mhtml", InputRole.Seed, Encoding.UTF8.GetBytes(saved))), source, found, new SeedTexts(PlainText.Of, WebPageText.Of));
        Assert.Empty(found);
        Assert.Equal("MHTML", text!.Format.Archive);
        Assert.InRange(text.Format.Captured!.Value, DateTimeOffset.UtcNow.AddMinutes(-30), DateTimeOffset.UtcNow.AddMinutes(5));
        string all = Blanks().Replace(text.Text, "");
        Assert.All(seen, words => Assert.Contains(Blanks().Replace(words, ""), all, StringComparison.Ordinal));
    }
}
