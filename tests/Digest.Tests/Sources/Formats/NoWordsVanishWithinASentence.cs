using System.Diagnostics;
using Digest.Prose;
using Digest.Sources;
using Xunit;

namespace Digest.Tests.Sources.Formats;

/// <summary>The package that tells a page's main text discards elements by their classes, roles and links, also those within a sentence; what a reader sees there stays.</summary>
public class NoWordsVanishWithinASentence
{
    private static readonly string Story = string.Concat(Enumerable.Range(1, 6).Select(n => $"<p>{n}. The people who were held there may have been ill-treated, the report says, and many of them have not been heard of since, which their families confirm.</p>"));

    private static string Page(string body) => $"<html><head><title>Held</title></head><body><nav><ul><li><a href='/'>Home</a></ul></nav><main><article><h1>Held</h1>{Story}{body}{Story}</article></main><footer><p>All rights reserved.</p></footer></body></html>";

    private static string Read(string html, bool whole = false) => WebPageText.Of(html, whole).Text!;

    /// <summary>What stands between the two stories, a paragraph a part.</summary>
    private static string Between(string body)
    {
        var paragraphs = Read(Page(body)).Split("\n\n");
        Assert.Equal("Held", paragraphs[0]);
        Assert.StartsWith("6. The people", paragraphs[6], StringComparison.Ordinal);
        Assert.StartsWith("6. The people", paragraphs[^1], StringComparison.Ordinal);
        return string.Join('|', paragraphs[7..^6]);
    }

    public static TheoryData<string> Wrappers => new(
        "<span class=font-extrabold>none</span>", "<span class=extra-bold>none</span>", "<b class=extra>none</b>", "<strong class=header>none</strong>", "<span class=MsoCommentReference>none</span>",
        "<span class='highlight comment-anchor'>none</span>", "<span class=comment>none</span>", "<mark class=remark>none</mark>", "<a class=related-term href=x>none</a>", "<span class=glossary-popup>none</span>",
        "<span class=community>none</span>", "<span class=banner-text>none</span>", "<span class=sidebar>none</span>", "<span class=pager>none</span>", "<span class='byline author'>none</span>", "<a rel=author href=x>none</a>",
        "<span class=sponsor>none</span>", "<span class=ad-break>none</span>", "<span class=share>none</span>", "<i id=popup1>none</i>", "<span role=dialog>none</span>", "<span role=dialog aria-modal=true>none</span>", "<span role=menu>none</span>",
        "<span aria-hidden=true>none</span>", "<font class=extra>no<b>ne</b></font>", "<span class=extra>no</span><span class=extra>ne</span>", "<!-- x --><x-term class=comment>none</x-term><!-- y -->", "<a href='javascript:x()' class=extra>none</a>",
        "<button>none</button>", "<button class=extra><svg><text>x</text></svg> <i>none</i></button>");

    [Theory]
    [MemberData(nameof(Wrappers))]
    public void In_the_main_text_as_in_the_whole_page(string wrapped)
    {
        foreach (var (start, end) in ((string, string)[])[("<p>", "</p>"), ("<ul><li>", "</ul>"), ("<table><tr><th>Who<td>", "</table>"), ("<dl><dt>Who<dd>", "</dl>"), ("<blockquote>", "</blockquote>"), ("<h3>", "</h3>"), ("<div>", "</div>"), ("Of the day:<br><br>", "<br><br>")])
        {
            string html = Page($"{start}The police of the city shot, as the club says, {wrapped} of the nine people who stood in the square, and left.{end}");
            foreach (var finder in (QuoteFinder[])[Seeds.Finder(Read(html)), Seeds.Finder(Read(html, whole: true))])
            {
                Assert.Equal(QuoteFault.None, finder.Find(Seeds.Quote("as the club says, none of the nine people who stood")).Fault);
                Assert.Equal(QuoteFault.NotFound, finder.Find(Seeds.Quote("as the club says, of the nine people who stood")).Fault);
            }
            Assert.DoesNotContain("rights reserved", Read(html), StringComparison.Ordinal);
        }
    }

    private const string First = "<p>The police of the city shot, as the report of the club says, nine of the people who stood in the square.</p>", Last = "<p>The others, of whom nothing is known, were held in the camp near the river, the report says.</p>";

    [Theory]
    [InlineData("<p class=extra>Not so.</p>", "Not so.")]
    [InlineData("<p aria-hidden=true>Not so.</p>", "Not so.")]
    [InlineData("<p><span class=remark>Not so.</span></p>", "Not so.")]
    [InlineData("<p class=extra><a href=x>Not so.</a></p>", "Not so.")]
    [InlineData("<blockquote class=sidebar>Not so.</blockquote>", "Not so.")]
    [InlineData("<h2 class=related>False</h2>", "False")]
    [InlineData("<ul class=extra><li>None of them</ul>", "None of them")]
    [InlineData("<ul><li class=extra>one<li>two<li class=remark>three<li>four<li class=extra>five</ul>", "one|two|three|four|five")]
    [InlineData("<dl><dt>A<dd class=remark>not<dt>B<dd>so</dl>", "A|not|B|so")]
    [InlineData("<table><tr class=extra><td>Who<td>How<tr><td>Shot<td class=extra>not<td>nine<tr class=comment><td>Not<td>so<tr><td>Hurt<td><p>five</p><td class=extra>not hurt<tr><td class=extra>None<td>held<tr><td>a<td>b<tr class=extra><td>Last<td>row</table>",
        "Who\tHow|Shot\tnot\tnine|Not\tso|Hurt\tfive\tnot hurt|None\theld|a\tb|Last\trow")]
    [InlineData("<div>The police shot<div class=extra>none of the</div>nine people who stood there, as the club says.</div>", "The police shot|none of the|nine people who stood there, as the club says.")]
    [InlineData("<ul><li>The police shot<div class=extra>none of the</div>nine people<li>in all</ul>", "The police shot|none of the|nine people|in all")]
    [InlineData("<p>The police shot</p><div class=extra>none of the</div><p>nine people who stood there.</p>", "The police shot|none of the|nine people who stood there.")]
    public void A_paragraph_an_item_a_cell_between_two_stays(string between, string expected) => Assert.Contains($"in the square.|{expected}|The others", Between(First + between + Last), StringComparison.Ordinal);

    [Fact]
    public void A_short_paragraph_beside_long_ones_stays()
    {
        string text = Read($"<html><body><div><div>{Story}{Story}</div><p>Not <a href=x>so</a></p><p>{Story[3..]}</div></body></html>");
        Assert.Contains("\n\nNot so\n\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Blocks_as_paragraphs_stay_among_their_like()
    {
        string text = Read("<html><body><article>" + string.Concat(Enumerable.Range(1, 8).Select(n => $"<div class=para>{n}. {Story[6..140]}</div>" + (n == 3 ? "<div class='para extra'>Not so.</div><div class=ad-break>Advertisement</div>" : ""))) + "</article></body></html>");
        Assert.Contains("\n\nNot so.\n\n4. The people", text, StringComparison.Ordinal);
        text = Read($"<html><body><article><div>{Story}</div><div><p>Not so.</p></div><div>{Story}</div></article></body></html>");
        Assert.Contains("\n\nNot so.\n\n1. The people", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_names_of_icons_and_the_signs_of_links_do_not_come_in() =>
        Assert.Equal("Where it was|The report says so in the city.", Between("<h2>Where it was <a class=anchor aria-hidden=true href='#x'>#</a></h2><p>The <a href=x>report <i class=material-icons aria-hidden=true>open_in_new</i></a> says so in the city.</p>"));

    [Theory]
    [InlineData("<div class=ad-break>Advertisement</div>")]
    [InlineData("<aside>More of this</aside>")]
    [InlineData("<p class=related><a href=x>Related: another story</a></p>")]
    [InlineData("<ul class=related><li><a href=x>Another story</a></ul>")]
    [InlineData("<button>Share</button><p><button>Share</button></p>")]
    [InlineData("<div class=related><p>Related stories</p></div>")]
    public void What_stands_around_the_text_stays_left_out(string between) => Assert.Equal(Between(First + Last), Between(First + between + Last));

    /// <summary>Pages of many elements that are discarded end in time that grows with their length.</summary>
    [Theory]
    [InlineData("<p class=extra>x</p><p>The people, as they say, were held there for long.</p>")]
    [InlineData("<span class=extra>x</span> y ")]
    [InlineData("<button>x</button> ")]
    [InlineData("<button>x</button><br>y ")]
    [InlineData("<div class=extra>x</div> y")]
    public void Of_any_number(string element)
    {
        string html = $"<html><body><article>{Story}<div>{string.Concat(Enumerable.Repeat(element, 4_000))}</div>{Story}</article></body></html>";
        var clock = Stopwatch.StartNew();
        Assert.StartsWith("1. The people", Read(html), StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"{clock.Elapsed}");
    }
}
