using System.Text;
using System.Xml.Linq;
using Digest.Editions;
using Xunit;

namespace Digest.Tests.Editions;

public sealed class CitationsGoAlong : IDisposable
{
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml", Ops = "http://www.idpf.org/2007/ops";

    private readonly EditionsOf made = new("whole");

    public CitationsGoAlong()
    {
        // The built-in theme shows all that citations have.
        Directory.Delete(made.Folder["theme"], recursive: true);
        File.AppendAllText(made.Folder["input/digest.yml"], "\ncitation_style: notes\n");
        Assert.Equal(BuildOutcome.Clean, made.Build(EditionsOf.All).Outcome);
    }

    public void Dispose() => made.Dispose();

    private IEnumerable<(string Name, XDocument Page)> Chapters() => made.Unpacked(".epub").Where(file => file.Name.EndsWith(".xhtml", StringComparison.Ordinal)).Select(file => (file.Name, XDocument.Load(new MemoryStream(file.Bytes))));

    [Fact]
    public void One_file_carries_what_reference_managers_take()
    {
        var file = made.Single();
        foreach (var (path, page) in made.Pages())
        {
            string part = "#p-" + path[..^5].Replace('/', '-').Replace('.', '-');
            Assert.Equal(page.QuerySelectorAll("main a[href^='data:']").Select(link => (link.GetAttribute("href"), link.GetAttribute("download"))),
                file.QuerySelectorAll($"{part} .citing a[href^='data:']").Select(link => (link.GetAttribute("href"), link.GetAttribute("download"))));
        }
        Assert.True(file.QuerySelectorAll(".citing a[href^='data:'][download$='.bib']").Length > 3);
        foreach (string name in (string[])["bibliography.ris", "bibliography.bib", "bibliography.json"])
        {
            string address = file.QuerySelector($"#p-bibliography a[download='{name}']")!.GetAttribute("href")!;
            Assert.Equal(File.ReadAllText(made.Folder["output/data/" + name]), Encoding.UTF8.GetString(Convert.FromBase64String(address[(address.IndexOf(',', StringComparison.Ordinal) + 1)..])));
        }
    }

    [Fact]
    public void Each_copy_button_of_one_file_copies_what_its_own_page_says()
    {
        var file = made.Single();
        var buttons = file.QuerySelectorAll(".citing [data-copy]").ToList();
        Assert.NotEmpty(buttons);
        Assert.All(buttons, button => Assert.Same(button.Closest("[data-page]"), file.QuerySelector(button.GetAttribute("data-copy")!)!.Closest("[data-page]")));
    }

    [Theory]
    [InlineData(200_000, true)]
    [InlineData(200_001, false)]
    public void A_file_to_be_saved_is_carried_up_to_a_length(int bytes, bool carried)
    {
        int read = 0;
        var data = new DataAddress(new HashSet<string>(["a.bib"]), _ => { read++; return new byte[bytes]; });
        Assert.Equal(carried, data.OfSaved("a.bib") is not null);
        Assert.Equal(carried, data.OfSaved("a.bib") is not null);
        Assert.Null(data.OfSaved("gone.bib"));
        if (!carried) { Assert.Equal(1, read); }
    }

    [Fact]
    public void In_a_book_a_note_is_said_once_and_found_both_ways()
    {
        int notes = 0;
        foreach (var (name, page) in Chapters())
        {
            Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Value.StartsWith("data:", StringComparison.Ordinal));
            Assert.DoesNotContain(page.Descendants(), element => (element.Attribute("class")?.Value ?? "").Split(' ').Any(one => one is "citation__note" or "citation__tip" or "citation__near" or "Z3988"));
            foreach (var reference in page.Descendants(Html + "a").Where(link => link.Attribute(Ops + "type")?.Value == "noteref"))
            {
                string[] to = reference.Attribute("href")!.Value.Split('#');
                Assert.Equal(name, "EPUB/" + to[0]);
                var note = page.Descendants().Single(element => element.Attribute("id")?.Value == Uri.UnescapeDataString(to[1]));
                Assert.Contains(note.Ancestors(), element => element.Attribute(Ops + "type")?.Value == "endnotes");
                Assert.Contains(note.Descendants(Html + "a"), link => link.Attribute(Ops + "type")?.Value == "backlink");
                notes++;
            }
            var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToHashSet(StringComparer.Ordinal);
            Assert.All(page.Descendants().Attributes("aria-describedby").SelectMany(attribute => attribute.Value.Split(' ')), id => Assert.Contains(id, ids));
        }
        Assert.True(notes > 2);
    }

    [Fact]
    public void On_paper_a_note_stands_at_the_end_of_its_own_text_the_front_pages_too()
    {
        var page = made.Print();
        Assert.Empty(page.QuerySelectorAll(".citation__note, .citation__tip, .citation__near, .Z3988, a[href^='data:']"));
        var references = page.QuerySelectorAll("a[role=doc-noteref]").ToList();
        Assert.Contains(references, reference => reference.Closest("section.paper")!.Id == "p-index");
        Assert.All(references, reference =>
        {
            var note = page.GetElementById(Uri.UnescapeDataString(reference.GetAttribute("href")![1..]))!;
            Assert.NotNull(note.Closest(".endnotes"));
            Assert.Same(reference.Closest("section.paper"), note.Closest("section.paper"));
        });
        Assert.NotEmpty(page.QuerySelectorAll("#p-bibliography .bib__reference"));
        Assert.All(made.Pages().Where(one => one.Key == "bibliography.html").SelectMany(one => one.Value.QuerySelectorAll(".bib__reference")), reference =>
            Assert.Contains(page.QuerySelectorAll("#p-bibliography .bib__reference"), found => EditionsOf.Words(found) == EditionsOf.Words(reference)));
    }

    [Fact]
    public void Beside_the_text_no_reference_is_lost_when_it_is_pointed_at()
    {
        var file = made.Single();
        var near = file.QuerySelectorAll(".citation__near, .citation__far").ToList();
        Assert.NotEmpty(near);
        Assert.All(near, link => Assert.Same(link.Closest("[data-page]"), file.GetElementById(Uri.UnescapeDataString(link.GetAttribute("href")![1..]))!.Closest("[data-page]")));
    }
}
