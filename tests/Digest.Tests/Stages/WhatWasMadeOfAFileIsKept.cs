using System.Security.Cryptography;
using System.Text;
using Digest.Model;
using Digest.Protection;
using Digest.Sources;
using Digest.Sources.Formats.Pdf;
using Digest.Stages.Editing;
using Digest.Tests.Pictures;
using Digest.Tests.Sources.Formats;
using Xunit;

namespace Digest.Tests.Stages;

/// <summary>What was read from a document, or made of a photograph, is kept, and not made again as long as the file holds the same bytes; whatever happens to what is kept, a build gives what it gives without.</summary>
public sealed class WhatWasMadeOfAFileIsKept : IDisposable
{
    private const string Words = "The harbour was closed that day.", Page = "<!doctype html><title>N</title><article><h1>News</h1><p>The harbour was closed that day. It was cold, it rained, and nobody came to see the ships that lay there.</p></article>";
    private static readonly string[] Formats = ["pdf", "docx", "html"];
    private readonly Folder folder = new();

    public WhatWasMadeOfAFileIsKept()
    {
        folder.Put("input/digest.yml", "title: A digest\n");
        folder.Put("seeds/a.pdf", Documents.Pdf(Words, "Page two says more."));
        folder.Put("seeds/a.docx", Documents.Docx($"<w:p><w:r><w:t>{Words}</w:t></w:r></w:p>"));
        folder.Put("seeds/a.html", Page);
        folder.Put("seeds/a.txt", Words);
        foreach (string format in (string[])[.. Formats, "txt"])
        {
            folder.Put($"input/sources/{format}.md", $"---\ntitle: A {format}\ncustody: {{seed: seeds/a.{format}}}\n---\n");
            folder.Put($"input/claims/of-{format}.md", $"---\ntitle: The closing, {format}\nstatement: The harbour was shut.\nmodality: states\nquotes:\n  - {{source: {format}, exact: The harbour was closed}}\n---\n");
        }
    }

    public void Dispose() => folder.Dispose();

    private BuildRequest Request => new(folder.Root, folder.Output) { Today = new DateOnly(2026, 11, 28), KeepsWork = true };

    private string[] Kept => Directory.Exists(folder[".digest/kept"]) ? [.. Directory.GetFiles(folder[".digest/kept"]).Where(file => Path.GetFileName(file) != ".gitignore").Order(StringComparer.Ordinal)] : [];

    private static BuildResult Run(BuildRequest request) => Build.Run(request, TestContext.Current.CancellationToken);

    private static string[] Absent(BuildResult result) => [.. result.Diagnostics.Where(fault => fault.Rule.Id == "absent-quote").Select(fault => fault.Span.Path).Order(StringComparer.Ordinal)];

    /// <summary>Puts other words into all that is kept, so that whoever takes it is seen.</summary>
    private void Forge()
    {
        foreach (string file in Kept)
        {
            byte[] content = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(File.ReadAllBytes(file)[32..]).Replace("closed", "opened", StringComparison.Ordinal));
            File.WriteAllBytes(file, [.. SHA256.HashData([.. Encoding.ASCII.GetBytes(Path.GetFileName(file)), .. content]), .. content]);
        }
    }

    [Fact]
    public void Each_document_but_a_text_is_kept_and_taken_from_there()
    {
        var first = Run(Request);
        Assert.Equal(BuildOutcome.Clean, first.Outcome);
        Assert.Equal(Formats.Length, Kept.Length);
        var site = folder.Files("output");
        Assert.Equal(0, Run(Request).Summary.Written);
        Assert.Equal(site, folder.Files("output"));
        Forge();
        Assert.Equal(Formats.Select(format => $"input/claims/of-{format}.md").Order(StringComparer.Ordinal), Absent(Run(Request)));
        Assert.Equal(Formats.Length, Absent(Run(Request with { Write = false })).Length);
    }

    [Fact]
    public void A_fresh_build_and_one_that_proves_read_every_document()
    {
        Run(Request);
        Forge();
        Assert.Empty(Absent(Run(Request with { KeepsWork = false })));
        Assert.Equal(Formats.Length, Absent(Run(Request)).Length);
        Assert.Empty(Absent(Run(Request with { Fresh = true })));
        // And keeps what it read.
        Assert.Empty(Absent(Run(Request)));
    }

    [Fact]
    public void Copies_of_photographs_are_kept_too()
    {
        folder.Put("input/gate.jpg", PhotographsAreMadeSmaller.Photograph(700, 400)).Put("input/about.md", "---\ntitle: T\n---\n![A gate](gate.jpg)\n");
        Run(Request);
        byte[] copy = Copy();
        string kept = Assert.Single(Kept, file => File.ReadAllBytes(file).AsSpan(32).SequenceEqual(copy));
        // Another sound copy, to see that it is taken: that of another photograph.
        byte[] other = [.. copy[..^2], 0, .. copy[^2..]];
        File.WriteAllBytes(kept, [.. SHA256.HashData([.. Encoding.ASCII.GetBytes(Path.GetFileName(kept)), .. other]), .. other]);
        Run(Request);
        Assert.Equal(other, Copy());
        Run(Request with { KeepsWork = false });
        Assert.Equal(copy, Copy());
        folder.Put("input/gate.jpg", PhotographsAreMadeSmaller.Photograph(800, 400));
        Run(Request);
        Assert.False(File.Exists(kept));

        byte[] Copy() => File.ReadAllBytes(Assert.Single(Directory.GetFiles(folder["output/pictures"], "*-480.jpg")));
    }

    [Fact]
    public void Commands_that_look_things_up_take_it_and_write_nothing()
    {
        Workplace.Read(folder.Root, TestContext.Current.CancellationToken);
        Assert.False(Directory.Exists(folder[".digest"]));
        Run(Request with { Write = false });
        Forge();
        var place = Workplace.Read(folder.Root, TestContext.Current.CancellationToken);
        Assert.Contains("opened", place.Digest!.Seeds["pdf"].Text, StringComparison.Ordinal);
        Assert.Contains("closed", place.Digest.Seeds["txt"].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_kept_may_be_cut_damaged_exchanged_or_taken_away()
    {
        Run(Request);
        var site = folder.Files("output");
        byte[][] whole = [.. Kept.Select(File.ReadAllBytes)];
        string[] names = Kept;
        for (int i = 0; i < names.Length; i++)
        {
            byte[] own = whole[i];
            foreach (byte[] other in (byte[][])[[], own[..1], own[..32], own[..^1], [.. own, 0], .. Enumerable.Range(0, 20).Select(at => Flipped(own, at * own.Length / 20)), whole[(i + 1) % whole.Length], new byte[own.Length]])
            {
                File.WriteAllBytes(names[i], other);
                Rebuilt();
                Assert.Equal(own, File.ReadAllBytes(names[i]));
            }
        }
        foreach (string name in names) { File.Delete(name); }
        Rebuilt();
        Directory.Delete(folder[".digest"], recursive: true);
        Rebuilt();
        Assert.Equal(names, Kept);

        void Rebuilt()
        {
            var result = Run(Request);
            Assert.Equal((BuildOutcome.Clean, 0), (result.Outcome, result.Summary.Written));
            Assert.Equal(site, folder.Files("output"));
        }
    }

    private static byte[] Flipped(byte[] bytes, int at)
    {
        byte[] flipped = [.. bytes];
        flipped[at] ^= 1;
        return flipped;
    }

    [Fact]
    public void Where_nothing_can_be_kept_nothing_is_lost()
    {
        folder.Put(".digest/kept", "a file in the way");
        Assert.Equal(BuildOutcome.Clean, Run(Request).Outcome);
        Assert.Equal("a file in the way", File.ReadAllText(folder[".digest/kept"]));
        File.Delete(folder[".digest/kept"]);
        Directory.CreateDirectory(folder["elsewhere"]);
        folder.Link(".digest/kept", folder["elsewhere"]);
        Assert.Equal(BuildOutcome.Clean, Run(Request).Outcome);
        Assert.Empty(Directory.GetFileSystemEntries(folder["elsewhere"]));
    }

    /// <summary>What nobody asked for is forgotten, and with a private list all of it: nothing that a link leads to is meant.</summary>
    [Fact]
    public void Nothing_is_forgotten_through_a_link()
    {
        folder.Put("elsewhere/precious", "mine");
        Directory.CreateDirectory(folder[".digest"]);
        folder.Link(".digest/kept", folder["elsewhere"]);
        Assert.Equal(BuildOutcome.Clean, Run(Request).Outcome);
        Assert.Equal("mine", File.ReadAllText(folder["elsewhere/precious"]));
        Assert.Equal(BuildOutcome.Clean, Run(Request with { Protected = new ProtectedTerms([new ProtectedRule(1, ["Quillon Ashgrove"], TermMatch.Word, "a witness")]) }).Outcome);
        Assert.Equal("mine", File.ReadAllText(folder["elsewhere/precious"]));
    }

    [Fact]
    public void Of_a_document_that_is_gone_changed_or_restricted_now_nothing_stays()
    {
        Run(Request);
        string[] all = Kept;
        folder.Put("seeds/a.pdf", Documents.Pdf(Words, "Page two says less."));
        Run(Request);
        Assert.Equal((2, 3), (Kept.Intersect(all).Count(), Kept.Length));
        File.Delete(folder["input/sources/html.md"]);
        File.Delete(folder["input/claims/of-html.md"]);
        Run(Request);
        Assert.Equal(2, Kept.Length);
        Directory.CreateDirectory(folder["seeds/restricted"]);
        File.Move(folder["seeds/a.docx"], folder["seeds/restricted/a.docx"]);
        folder.Put("input/sources/docx.md", "---\ntitle: A docx\ncustody: {seed: seeds/restricted/a.docx, restricted: true}\nrights: {publish: excerpts}\n---\n");
        Assert.Equal(BuildOutcome.Clean, Run(Request).Outcome);
        Assert.Contains("less", Encoding.Latin1.GetString(File.ReadAllBytes(Assert.Single(Kept))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("publish")]
    [InlineData("preview")]
    public void Whoever_reads_a_document_that_is_restricted_now_forgets_it(string who)
    {
        Run(Request);
        Assert.Equal(Formats.Length, Kept.Length);
        foreach (string format in Formats)
        {
            folder.Put($"seeds/restricted/a.{format}", File.ReadAllBytes(folder[$"seeds/a.{format}"]));
            File.Delete(folder[$"seeds/a.{format}"]);
            // Where a record forgets to say so, the folder says it.
            folder.Put($"input/sources/{format}.md", $"---\ntitle: A {format}\ncustody: {{seed: seeds/restricted/a.{format}{(format == "pdf" ? "" : ", restricted: true")}}}\n---\n");
        }
        switch (who)
        {
            case "check": Run(Request with { Write = false }); break;
            case "publish": Run(Request with { KeepsWork = false, Output = folder["elsewhere"] }); break;
            default: new Preview(Request with { Write = false }).Update(null, [], TestContext.Current.CancellationToken); break;
        }
        Assert.Empty(Kept);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void With_a_private_list_nothing_is_kept_and_what_was_goes(bool isGiven)
    {
        Run(Request);
        Assert.NotEmpty(Kept);
        if (!isGiven) { folder.Put("input/digest.yml", "title: A digest\nprotected_list: required\n"); }
        var terms = new ProtectedTerms([new ProtectedRule(1, ["Somebody"], TermMatch.Word, null)]);
        Run(isGiven ? Request with { Protected = terms } : Request);
        Assert.Empty(Kept);
    }

    [Fact]
    public void Only_their_owner_may_look_there()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Rights are others there.");
        Run(Request);
        const UnixFileMode own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.NotEmpty(Kept);
        if (OperatingSystem.IsWindows()) { return; }
        Assert.Equal(own | UnixFileMode.UserExecute, File.GetUnixFileMode(folder[".digest/kept"]));
        foreach (string file in Kept) { Assert.Equal(own, File.GetUnixFileMode(file)); }
    }

    [Fact]
    public void Any_page_comes_back_as_it_was()
    {
        var pages = new PdfPages();
        pages.CountUnread(7);
        pages.CountUnread(9);
        pages.Add(new PdfPage(1, [], true));
        pages.Add(new PdfPage(20_000, [Line("plain"), Line(""), Line("一 \uD800 unpaired \uDC00"), Line("😀"), Line(new string('é', 70_000)) with { Left = double.NaN, Size = double.MaxValue, Begins = true }], false));
        var kept = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var readings = new KnownReadings(key => kept.GetValueOrDefault(Convert.ToHexString(key)), (key, content) => kept.Add(Convert.ToHexString(key), content), key => kept.Remove(Convert.ToHexString(key)));
        var file = new InputFile("seeds/a.pdf", InputRole.Seed, [1, 2, 3]);
        Assert.Same(pages, readings.Of(file, "pdf", PdfPages.Form, _ => pages));
        var known = readings.Of(file, "pdf", PdfPages.Form, _ => throw new InvalidOperationException("It was opened again."));
        Assert.Equal((2, 7), (known.Unread, known.FirstUnread));
        Assert.Equal(pages.Pages.Select(page => (page.Number, page.IsReadByMachine)), known.Pages.Select(page => (page.Number, page.IsReadByMachine)));
        Assert.Equal(pages.Pages.SelectMany(page => page.Lines), known.Pages.SelectMany(page => page.Lines));
        Assert.Same(pages, readings.Forgetting().Of(file with { Bytes = [1, 2, 3] }, "pdf", PdfPages.Form, _ => pages));
        Assert.Empty(kept);
        // Other bytes, or another way of reading: another entry.
        Assert.Throws<InvalidOperationException>(() => readings.Of(file, "page", PdfPages.Form, _ => throw new InvalidOperationException()));
        Assert.Throws<InvalidOperationException>(() => readings.Of(file with { Bytes = [1, 2] }, "pdf", PdfPages.Form, _ => throw new InvalidOperationException()));
    }

    private static PdfLine Line(string text) => new(text, 72.5, 500.25, 0, 1e-9, 11, false);
}
