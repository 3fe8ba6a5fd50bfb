using System.Text;
using AngleSharp.Html.Parser;
using Digest.Pictures;
using Xunit;

namespace Digest.Tests.Pictures;

public class PicturesOfASite
{
    private static readonly string Address = $"pictures/{PictureFile.Read("input/zqname.jpg", Samples.Dirty("baseline.jpg")).Hash[..16]}.jpg";

    private static TestDigest Digest(string written, params (string Path, string Sample)[] pictures)
    {
        var digest = new TestDigest(written);
        foreach (var (path, sample) in pictures) { digest.Add(path, Samples.Dirty(sample)); }
        return digest;
    }

    private static string Page(string path, string body, string fields = "") => $"=== input/{path}\n---\ntitle: T\n{fields}\n---\n{body}\n";

    [Theory]
    [InlineData("about.md", "zqname.jpg", "zqname.jpg", "about.html")]
    [InlineData("about.md", "files/zqname.jpg", "files/zqname.jpg", "about.html")]
    [InlineData("deep/er/page.md", "../zqname.jpg", "deep/zqname.jpg", "deep/er/page.html")]
    [InlineData("deep/er/page.md", "files/zqname.jpg", "files/zqname.jpg", "deep/er/page.html")]
    [InlineData("deep/er/page.md", "/files/zqname.jpg", "files/zqname.jpg", "deep/er/page.html")]
    [InlineData("deep/index.md", "<zqname one.jpg>", "deep/zqname one.jpg", "deep/index.html")]
    [InlineData("about.md", "zqn%C3%A4me.jpg", "zqn\u00E4me.jpg", "about.html")]
    public void A_picture_is_found_beside_the_text_or_from_the_root_and_its_name_is_published_nowhere(string text, string address, string file, string page)
    {
        var (made, site) = Digest(Page(text, $"![A gate]({address} \"The gate\")"), ("input/" + file, "baseline.jpg")).Build();
        Assert.Empty(made.Diagnostics);
        var image = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(site[page])).QuerySelector("figure > img")!;
        string up = string.Concat(Enumerable.Repeat("../", page.Count(c => c == '/')));
        Assert.Equal((up + Address, "A gate", "23", "37", "lazy"), (image.GetAttribute("src"), image.GetAttribute("alt"), image.GetAttribute("width"), image.GetAttribute("height"), image.GetAttribute("loading")));
        Assert.Equal("The gate", image.ParentElement!.QuerySelector("figcaption")!.TextContent);
        Assert.All(site, one => Assert.DoesNotContain("zqn", one.Key + Encoding.UTF8.GetString(one.Value), StringComparison.Ordinal));
        Assert.True(site.ContainsKey(Address));
    }

    [Theory]
    [InlineData("status: draft")]
    [InlineData("status: withdrawn\nwithdrawn: {date: 2026-11-20, reason: Asked.}")]
    public void A_picture_of_what_is_not_published_leaves_nothing(string status)
    {
        var (made, site) = Digest(Page("a.md", "![A gate](zqname.jpg)", status) + Page("b.md", "Words."), ("input/zqname.jpg", "baseline.jpg")).Build();
        Assert.Equal(["unused-picture"], made.Diagnostics.Select(fault => fault.Rule.Id));
        Assert.DoesNotContain(site, file => file.Key.StartsWith("pictures/", StringComparison.Ordinal) || Encoding.UTF8.GetString(file.Value).Contains("zqname", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("![A gate](zqname.jpg)", "Des mots.")]
    [InlineData("Words.", "![Une porte](zqname.jpg)")]
    public void A_picture_that_the_text_shows_in_one_of_its_languages_is_used(string body, string translated)
    {
        string written = "=== input/digest.yml\ntitle: T\nchecks: {missing-url: off}\nlanguages: [{tag: fr, title: L}]\n" + Page("a.md", body) + Page("a.fr.md", translated);
        Assert.Empty(Digest(written, ("input/zqname.jpg", "baseline.jpg")).Build().Made.Diagnostics.Select(fault => fault.Rule.Id));
        Assert.Equal(["unused-picture"], Digest(written.Replace("zqname", "other", StringComparison.Ordinal), ("input/zqname.jpg", "baseline.jpg"), ("input/other.jpg", "baseline.jpg")).Build().Made.Diagnostics.Select(fault => fault.Rule.Id));
    }

    [Fact]
    public void Two_files_of_one_picture_are_one_and_show_both_records()
    {
        var (made, site) = Digest(Page("a.md", "![A gate](x.jpg)") + Page("b.md", "![A gate](y.jpg)"), ("input/x.jpg", "baseline.jpg"), ("input/y.jpg", "baseline.jpg")).Build();
        Assert.Empty(made.Diagnostics);
        Assert.Single(site.Keys, path => path.StartsWith("pictures/", StringComparison.Ordinal));
        Assert.Equal(["a", "b"], global::Digest.Outputs.PictureFiles.Of(made.Publication!).Single().Shows);
    }

    [Theory]
    [InlineData("![A gate](gone.jpg)", "error missing-picture 'gone.jpg'")]
    [InlineData("![A gate](../secret.jpg)", "error missing-picture '../secret.jpg'")]
    [InlineData("![A gate](../../etc/passwd.jpg)", "error missing-picture '../../etc/passwd.jpg'")]
    [InlineData("![A gate](gate.heic)", "error missing-picture 'gate.heic'")]
    [InlineData("![A gate](wrong.png)", "error bad-picture 'wrong.png'")]
    [InlineData("![](right.jpg)", "error missing-alt '![](right.jpg)'")]
    public void A_fault_is_told_where_the_picture_is_named(string body, string finding)
    {
        var digest = Digest(Page("a.md", body), ("input/wrong.png", "baseline.jpg"), ("input/right.jpg", "baseline.jpg"));
        digest.Add("seeds/secret.jpg", Samples.Plain("baseline.jpg"));
        Assert.Contains(digest.Findings(), found => found.StartsWith("input/a.md:", StringComparison.Ordinal) && found.EndsWith(finding, StringComparison.Ordinal));
    }

    [Fact]
    public void A_picture_that_takes_minutes_on_a_slow_line_is_named_once()
    {
        var digest = new TestDigest(Page("a.md", "![A gate](x.png)") + Page("b.md", "![A gate](x.png)"));
        byte[] noise = new byte[601 * 600 * 3];
        new Random(1).NextBytes(noise);
        using var packed = new MemoryStream();
        using (var zip = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.NoCompression, leaveOpen: true)) { for (int y = 0; y < 600; y++) { zip.WriteByte(0); zip.Write(noise, y * 1800, 1800); } }
        digest.Add("input/x.png", [.. Samples.Plain("colours.png")[..8], .. Samples.Chunk("IHDR", [0, 0, 2, 88, 0, 0, 2, 88, 8, 2, 0, 0, 0]), .. Samples.Chunk("IDAT", packed.ToArray()), .. Samples.Chunk("IEND", [])]);
        Assert.Equal(["input/a.md:5:11 warning heavy-picture 'x.png'"], digest.Findings());
    }

    [Theory]
    [InlineData("display: pseudonym", "p.jpg", "warning photograph-of-protected-person")]
    [InlineData("display: role_only\nroles: [{title: T}]", "p.jpg", "warning photograph-of-protected-person")]
    [InlineData("display: pseudonym\nminor: true", "p.jpg", "error photograph-of-minor")]
    [InlineData("display: pseudonym\nminor: true", "p.svg", null)]
    [InlineData("display: full", "p.jpg", null)]
    public void A_photograph_beside_somebody_protected_is_named(string fields, string picture, string? finding)
    {
        string consent = fields + "\nconsent: {scope: a, review_by: 2027-01-31}";
        string sample = picture.EndsWith(".svg", StringComparison.Ordinal) ? "drawing.svg" : "baseline.jpg";
        var onThePage = Digest(Page("people/p.md", $"![A gate](/{picture})", consent) + Page("a.md", "[[p]]"), ("input/" + picture, sample)).Findings();
        var inAText = Digest(Page("people/p.md", "", consent) + Page("a.md", $"[[p]] ![A gate](/{picture})"), ("input/" + picture, sample)).Findings();
        Assert.Equal(finding is null ? [] : [finding], onThePage.Select(Bare).Where(IsOfPictures));
        Assert.Equal(finding is null ? [] : [finding], inAText.Select(Bare).Where(IsOfPictures));

        // Nobody has signed for the person yet: another check's business.
        static bool IsOfPictures(string found) => found != "warning unaudited-person";
    }

    [Theory]
    [InlineData("display: pseudonym", "shown under a pseudonym", "blur faces")]
    [InlineData("display: role_only\nroles: [{title: T}]", "shown by role only", "blur faces")]
    [InlineData("display: pseudonym\nminor: true", "a minor", "Take it out")]
    public void Whom_it_must_not_show_and_why_is_said(string fields, string how, string remedy)
    {
        string consent = fields + "\nconsent: {scope: a, review_by: 2027-01-31}";
        foreach (var (page, text, place) in new[] { ("![A gate](/p.jpg)", "", "on the page of"), ("", "![A gate](/p.jpg)", "in a record that names") })
        {
            var fault = Assert.Single(Digest(Page("people/p.md", page, consent) + Page("a.md", "[[p]] " + text), ("input/p.jpg", "baseline.jpg")).Check().Found, fault => fault.Rule.Id.StartsWith("photograph-", StringComparison.Ordinal));
            Assert.Equal($"This picture stands {place} 'p', who is {how}.", fault.Message);
            Assert.Contains(remedy, fault.Help, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_child_who_is_named_behind_somebody_else_comes_first()
    {
        string consent = "display: pseudonym\nconsent: {scope: a, review_by: 2027-01-31}";
        Assert.Contains("error photograph-of-minor", Digest(Page("people/p.md", "", consent + "\nminor: true") + Page("people/q.md", "", consent) + Page("a.md", "[[q]] [[p]] ![A gate](/p.jpg)"), ("input/p.jpg", "baseline.jpg")).Findings().Select(Bare));
    }

    /// <summary>Neither links to the child nor says the name.</summary>
    [Theory]
    [InlineData("events/meet.md", "participants: [{id: p}]")]
    [InlineData("claims/a.md", "statement: S.\nmodality: states\nconcerns: [p]")]
    [InlineData("claims/a.md", "statement: S.\nmodality: states\nquotes: [{source: r, exact: \"I was there\", speaker: p}]")]
    [InlineData("claims/a.md", "statement: S.\nmodality: states\nquotes: [{source: own, exact: \"I was there\"}]")]
    public void A_photograph_in_a_record_that_a_child_takes_part_in_is_an_error(string path, string fields)
    {
        var digest = Digest(Page("people/p.md", "", "display: pseudonym\nminor: true\nconsent: {scope: a, review_by: 2027-01-31}") + Page("about.md", "[[p]]") + Page(path, "![A gate](/p.jpg)", fields)
            + Page("sources/r.md", "", "custody: {seed: seeds/r.txt}") + Page("sources/own.md", "", "by: [p]\ncustody: {seed: seeds/r.txt}") + "=== seeds/r.txt\nI was there.\n", ("input/p.jpg", "baseline.jpg"));
        Assert.Contains($"input/{path}", Assert.Single(digest.Findings(), found => found.Contains(" error photograph-of-minor ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static string Bare(string found) => string.Join(' ', found.Split(' ')[1..3]);
}
