using System.Text;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Stages;
using Digest.Stages.Remembering;
using Digest.Tests.Pictures;
using Digest.Tests.Sources.Formats;
using Xunit;

namespace Digest.Tests.Stages;

/// <summary>Documents and pictures are known by their hash until their bytes are wanted: if these are others by then, that is told, and remembered by nobody.</summary>
public sealed class DocumentsStayOnDisk : IDisposable
{
    private readonly Folder folder = new();

    public DocumentsStayOnDisk()
    {
        folder.Put("input/digest.yml", "title: A digest\n");
        folder.Put("seeds/a.pdf", Documents.Pdf("The harbour was closed that day."));
        folder.Put("seeds/a.html", "<!doctype html><title>N</title><p>The harbour was closed that day.</p>");
        folder.Put("seeds/large.txt", "The harbour was closed that day." + new string('.', Reader.MostHeld));
        foreach (string file in (string[])["a.pdf", "a.html", "large.txt"]) { folder.Put($"input/sources/{file.Replace('.', '-')}.md", $"---\ntitle: A document\ncustody: {{seed: seeds/{file}{(file == "a.html" ? ", text: whole" : "")}}}\n---\n"); }
        folder.Put("input/gate.jpg", PhotographsAreMadeSmaller.Photograph(700, 400)).Put("input/about.md", "---\ntitle: T\n---\n![A gate](gate.jpg)\n");
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("seeds/a.pdf")]
    [InlineData("seeds/a.html")]
    [InlineData("seeds/large.txt")]
    public void A_document_that_changes_while_it_is_read_is_an_error(string path)
    {
        var found = new List<Diagnostic>();
        var files = Reader.Read(folder.Root, found, cancel: TestContext.Current.CancellationToken);
        byte[] bytes = File.ReadAllBytes(folder[path]);
        folder.Put(path, [.. bytes, 10]);
        var fault = Assert.Single(Parsed(), one => one.Rule.Id == "changing-file");
        Assert.Equal((path, $"'{path}' was changed, or taken away, while the digest was being read", "Run the command again."), (fault.Span.Path, fault.Message, fault.Help));
        File.Delete(folder[path]);
        Assert.Single(Parsed(), one => one.Rule.Id == "changing-file");
        folder.Put(path, bytes);
        Assert.DoesNotContain(Parsed(), one => one.Rule.Id == "changing-file");

        List<Diagnostic> Parsed()
        {
            var faults = new List<Diagnostic>();
            Assert.NotNull(Parser.Parse(files, faults, cancel: TestContext.Current.CancellationToken));
            return faults;
        }
    }

    [Fact]
    public void A_photograph_that_changes_while_it_is_read_is_an_error()
    {
        var files = Reader.Read(folder.Root, [], cancel: TestContext.Current.CancellationToken);
        File.AppendAllText(folder["input/gate.jpg"], "more");
        var faults = new List<Diagnostic>();
        Parser.Parse(files, faults, cancel: TestContext.Current.CancellationToken);
        Assert.Contains(("'input/gate.jpg' was changed, or taken away, while the digest was being read", "Run the command again."), faults.Select(fault => (fault.Message, fault.Help)));
    }

    [Fact]
    public void In_the_preview_what_passes_is_looked_at_again()
    {
        var memory = new BuildMemory();
        byte[] pdf = File.ReadAllBytes(folder["seeds/a.pdf"]), gate = File.ReadAllBytes(folder["input/gate.jpg"]);
        var files = memory.Same(Reader.Read(folder.Root, [], cancel: TestContext.Current.CancellationToken));
        File.Delete(folder["seeds/a.pdf"]);
        File.Delete(folder["input/gate.jpg"]);
        Assert.Equal(2, Parsed(files));
        folder.Put("seeds/a.pdf", pdf).Put("input/gate.jpg", gate);
        Assert.Equal(0, Parsed(memory.Same(Reader.Read(folder.Root, [], cancel: TestContext.Current.CancellationToken))));

        int Parsed(IReadOnlyList<InputFile> read)
        {
            var faults = new List<Diagnostic>();
            Assert.NotNull(Parser.Parse(read, faults, (false, memory, null), TestContext.Current.CancellationToken));
            return faults.Count(fault => fault.Rule.Id == "changing-file");
        }
    }

    [Fact]
    public void The_last_good_site_of_a_preview_shows_its_pictures_still()
    {
        var preview = new Preview(new BuildRequest(folder.Root, folder.Output) { Write = false });
        Assert.Equal(BuildOutcome.Clean, preview.Update(null, [], TestContext.Current.CancellationToken)!.Outcome);
        folder.Put("input/gate.jpg", PhotographsAreMadeSmaller.Photograph(800, 400)).Put("input/about.md", "---\ntitel: T\n---\n");
        Assert.Equal(BuildOutcome.ContentErrors, preview.Update(["input/gate.jpg", "input/about.md"], [], TestContext.Current.CancellationToken)!.Outcome);
        string page = Encoding.UTF8.GetString(preview.Site!.Find("about.html")!.Bytes);
        string picture = page[page.IndexOf("pictures/", StringComparison.Ordinal)..page.IndexOf(".jpg", StringComparison.Ordinal)] + ".jpg";
        Assert.NotEmpty(preview.Site.Find(picture)!.Bytes);
    }
}
