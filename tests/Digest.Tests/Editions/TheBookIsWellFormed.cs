using System.Text;
using System.Xml.Linq;
using Digest.Editions;
using Digest.Model;
using Digest.Stages;
using Xunit;

namespace Digest.Tests.Editions;

/// <summary>What holds of a book whatever checks it; <c>.ci/run</c> has EPUBCheck look at two of them.</summary>
public class TheBookIsWellFormed
{
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml", Opf = "http://www.idpf.org/2007/opf", Dc = "http://purl.org/dc/elements/1.1/", Ops = "http://www.idpf.org/2007/ops";

    private static Dictionary<string, XDocument> Documents(IEnumerable<(string Name, byte[] Bytes)> files) => files
        .Where(file => Path.GetExtension(file.Name) is ".xhtml" or ".opf" or ".svg" or ".xml")
        .ToDictionary(file => file.Name, file => XDocument.Load(new MemoryStream(file.Bytes)), StringComparer.Ordinal);

    [Theory]
    [InlineData("whole")]
    [InlineData("people")]
    [InlineData("arabic")]
    [InlineData("real-theme")]
    public void Every_document_is_xml_every_link_leads_somewhere_and_the_package_lists_all(string golden)
    {
        using var made = new EditionsOf(golden);
        var files = made.Unpacked(".epub");
        Assert.Equal("mimetype", files[0].Name);
        Assert.Equal("application/epub+zip", Encoding.ASCII.GetString(files[0].Bytes));
        var documents = Documents(files);
        var package = documents["EPUB/package.opf"];
        var listed = package.Descendants(Opf + "item").Select(item => "EPUB/" + item.Attribute("href")!.Value).ToList();
        Assert.Equal(files.Select(file => file.Name).Where(name => name.StartsWith("EPUB/", StringComparison.Ordinal) && name != "EPUB/package.opf").Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
        Assert.Equal(listed.Count(name => name.EndsWith(".xhtml", StringComparison.Ordinal)), package.Descendants(Opf + "itemref").Count());
        foreach (var (name, document) in documents.Where(pair => pair.Key.EndsWith(".xhtml", StringComparison.Ordinal)))
        {
            foreach (string href in document.Descendants(Html + "a").Select(link => link.Attribute("href")?.Value).OfType<string>())
            {
                if (href.Contains("://", StringComparison.Ordinal) || href.StartsWith("mailto:", StringComparison.Ordinal)) { continue; }
                string[] parts = href.Split('#');
                string to = parts[0].Length == 0 ? name : "EPUB/" + parts[0];
                Assert.True(documents.ContainsKey(to), $"{name}: {href}");
                if (parts.Length > 1) { Assert.True(documents[to].Descendants().Any(element => element.Attribute("id")?.Value == Uri.UnescapeDataString(parts[1])), $"{name}: {href}"); }
            }
        }
    }

    /// <summary>Left to the reading system they are others: of an Arabic page, those of English the other way round.</summary>
    [Fact]
    public void Its_quotation_marks_are_those_of_the_site()
    {
        string[] Marks(string sheet) => [.. Encoding.UTF8.GetString(Reader.BuiltInTheme().Single(file => file.Path == sheet).Bytes).Split('\n').Select(line => line.Trim()).Where(line => line.Contains("{ quotes: \"", StringComparison.Ordinal))];
        Assert.True(Marks("theme/assets/style.css").Length >= 4);
        Assert.Equal(Marks("theme/assets/style.css"), Marks("theme/editions/epub.css"));
    }

    [Fact]
    public void It_has_every_page_and_nothing_that_runs()
    {
        using var made = new EditionsOf("whole");
        var documents = Documents(made.Unpacked(".epub"));
        Assert.All(made.Pages().Keys.Where(path => path != "search.html"), path => Assert.Contains("EPUB/p-" + path[..^5].Replace('/', '-').Replace('.', '-') + ".xhtml", documents.Keys));
        Assert.DoesNotContain(documents.Values.SelectMany(document => document.Descendants()), element => element.Name.LocalName is "script" or "button" or "form" or "input" or "template" or "iframe");
        Assert.DoesNotContain(documents.Values.SelectMany(document => document.Descendants().Attributes()), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        // What the site says of a claim, the book says.
        string claim = string.Join(' ', documents["EPUB/p-claims-harm-to-fish.xhtml"].Root!.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.All(made.Pages()["claims/harm-to-fish.html"].QuerySelectorAll("blockquote"), quote => Assert.Contains(EditionsOf.Words(quote), claim, StringComparison.Ordinal));
    }

    [Fact]
    public void Its_data_come_from_the_digest_and_no_clock()
    {
        using var made = new EditionsOf("whole");
        var package = Documents(made.Unpacked(".epub"))["EPUB/package.opf"].Root!;
        Assert.Equal("The mill at Oldford", package.Descendants(Dc + "title").Single().Value);
        Assert.Equal("en", package.Descendants(Dc + "language").First().Value);
        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", package.Descendants(Dc + "identifier").Single().Value);
        string modified = package.Descendants(Opf + "meta").Single(meta => meta.Attribute("property")?.Value == "dcterms:modified").Value;
        Assert.Matches("^20[0-9]{2}-[0-9]{2}-[0-9]{2}T00:00:00Z$", modified);
        Assert.Contains(package.Descendants(Opf + "meta"), meta => meta.Attribute("property")?.Value == "schema:accessModeSufficient");
        string first = package.Descendants(Dc + "identifier").Single().Value;
        made.Build([EditionKind.Epub], "https://digest.example/");
        Assert.NotEqual(first, Documents(made.Unpacked(".epub"))["EPUB/package.opf"].Root!.Descendants(Dc + "identifier").Single().Value);
    }

    /// <summary>EPUBCheck refuses style sheets that set the direction of writing.</summary>
    [Fact]
    public void Its_links_out_are_of_ASCII_alone_since_what_checks_books_knows_no_other_names()
    {
        using var made = new EditionsOf("empty");
        made.Folder.Put("input/about.md", "---\ntitle: About\n---\n[Out](https://例え.jp:8080/ページ).\n");
        made.Build([EditionKind.Epub]);
        Assert.Contains(Documents(made.Unpacked(".epub"))["EPUB/p-about.xhtml"].Descendants(Html + "a"), link => link.Attribute("href")?.Value == "https://xn--r8jz45g.jp:8080/%E3%83%9A%E3%83%BC%E3%82%B8");
    }

    [Fact]
    public void Its_style_says_nothing_of_the_direction_of_writing()
    {
        using var made = new EditionsOf("empty");
        string css = Encoding.UTF8.GetString(made.Unpacked(".epub").Single(file => file.Name == "EPUB/style.css").Bytes);
        Assert.DoesNotMatch(@"(?<![-\w])(direction|unicode-bidi)\s*:", css);
    }

    [Fact]
    public void A_book_in_arabic_is_read_from_right_to_left()
    {
        using var made = new EditionsOf("arabic");
        var documents = Documents(made.Unpacked(".epub"));
        Assert.Equal("rtl", documents["EPUB/package.opf"].Descendants(Opf + "spine").Single().Attribute("page-progression-direction")!.Value);
        Assert.Equal("rtl", documents["EPUB/p-index.xhtml"].Root!.Attribute("dir")!.Value);
        Assert.All(documents["EPUB/nav.xhtml"].Descendants(Html + "nav"), nav => Assert.NotNull(nav.Attribute(Ops + "type")));
    }

    /// <summary>Blocks do not run into one another where the book is read as text; what is set as it is written stays so.</summary>
    [Theory]
    [InlineData("<p> a </p><pre>b\n<code>c</code></pre><h2>d <span>1</span></h2><p>e</p>", "<p> a </p><pre>b\n<code>c</code></pre>\n<h2>d <span>1</span></h2>\n<p>e</p>")]
    [InlineData("<p>a</p><svg><text>b</text><text>c</text></svg>", "<p>a</p>\n<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><text>b</text><text>c</text></svg>")]
    [InlineData("<p>a<p>b", "<p>a</p>\n<p>b</p>")]
    [InlineData("<ul><li>a<li>b<ul><li>c</ul></ul>", "<ul><li>a</li>\n<li>b\n<ul><li>c</li></ul></li></ul>")]
    [InlineData("<dl><dt>a<dd>b<dt>c</dl>d", "<dl><dt>a</dt>\n<dd>b</dd>\n<dt>c</dt></dl>\nd")]
    [InlineData("<table><tbody><tr><td>a<td>b<tr><th>c</table>", "<table><tbody><tr><td>a</td>\n<td>b</td></tr>\n<tr><th>c</th></tr></tbody></table>")]
    [InlineData("a<br>b<hr>", "a<br/>b\n<hr/>")]
    [InlineData("</b>a</p>", "a")]
    [InlineData("<p>a<div>b</div>", "<p>a</p>\n<div>b</div>")]
    [InlineData("a &eacute;&nbsp;&amp;&lt;&#x27;&unknown; & <3", "a é\u00A0&amp;&lt;'&amp;unknown; &amp; &lt;3")]
    [InlineData("<p hidden>a</p><button>b</button><template>c</template><P CLASS=x>d</P>", "<p class=\"x\">d</p>")]
    [InlineData("<details open><summary>a</summary>b</details>", "<div class=\"details\"><div class=\"summary\">a</div>\nb</div>")]
    [InlineData("<ul type=disc><li value=x>a</li></ul><ol start=3 reversed><li>b</ol>", "<ul><li>a</li></ul>\n<ol start=\"3\" reversed=\"reversed\"><li>b</li></ol>")]
    [InlineData("<svg viewBox=\"0 0 1 1\"><linearGradient/><path d=\"M0 0\"></svg>", "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 1 1\"><linearGradient/><path d=\"M0 0\"></path></svg>")]
    [InlineData("<a href=gone>a</a> <img src=gone alt=\"b &amp; c\">", "<a>a</a> <span class=\"picture\">[b &amp; c]</span>")]
    [InlineData("<div class=\"strip__narrow x\"><svg></svg></div>", "<div class=\"strip__narrow x\" dir=\"ltr\"><svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"></svg></div>")]
    [InlineData("<a role=doc-noteref href=a>1</a><div role=doc-endnotes><p role=note>n</p></div>", "<a epub:type=\"noteref\" role=\"doc-noteref\">1</a>\n<div epub:type=\"endnotes\" role=\"doc-endnotes\"><p>n</p></div>")]
    [InlineData("<div class=side role=group aria-labelledby=a><p id=a>n</p></div><p role=status>m</p>", "<div class=\"side\" role=\"group\" aria-labelledby=\"a\"><p id=\"a\">n</p></div>\n<p>m</p>")]
    [InlineData("<svg role=group aria-label=a></svg>", "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" aria-label=\"a\"></svg>")]
    [InlineData("<!-- a --><p onclick=b data-c=d>e\u0001</p>", "<p>e</p>")]
    public void Html_of_any_kind_becomes_xhtml(string html, string expected)
    {
        var page = TakenPage.Of(Encoding.UTF8.GetBytes($"<body><main>{html}</main></body>"));
        string made = new XhtmlWriter(page, new XhtmlAddresses(_ => null, _ => null, _ => true)).Write().Body;
        Assert.Equal(expected, made);
        XDocument.Parse($"<x xmlns:epub=\"e\">{made}</x>");
    }
}
