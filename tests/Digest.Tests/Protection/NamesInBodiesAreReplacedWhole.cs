using CsCheck;
using Digest.Model;
using Digest.Prose;
using Digest.Protection;
using Xunit;

namespace Digest.Tests.Protection;

/// <summary>What a body has of a protected name is replaced whole, however it is marked up: of a name of which one half were left, nothing would tell.</summary>
public class NamesInBodiesAreReplacedWhole
{
    private static readonly Replacements Instead = new(new ProtectedTerms([new ProtectedRule(1, ["Quillon Ashgrove"], TermMatch.Word, null)]), "[withheld]");

    private static RedactedBody? Redacted(string body) => BodyRedaction.Of(BodyReader.Read("input/a.md", body, 0, []), new BodySearch(Instead.Edits, Instead.SourceEdits));

    /// <param name="address">What is told and left, since it is an address or an id.</param>
    [Theory]
    [InlineData("A word to Quillon Ashgrove.", "A word to [withheld].")]
    [InlineData("To **Quillon** Ashgrove.", "To \\[withheld\\]\\.")]
    [InlineData("To Quil**lon** Ash*grove* there.", "To \\[withheld\\] there.")]
    [InlineData("To ***Quillon*** [Ashgrove](b.md) there.", "To \\[withheld\\] there.")]
    [InlineData("To *the old Quillon* Ashgrove and on.", "To the old \\[withheld\\] and on\\.")]
    [InlineData("To *[[b]] and Quillon* Ashgrove.", "To [[b]] and \\[withheld\\]\\.")]
    [InlineData("To *`code` and Quillon* Ashgrove.", "To `code` and \\[withheld\\]\\.")]
    [InlineData("To *<https://example.org/> and Quillon* Ashgrove.", "To <https://example.org/> and \\[withheld\\]\\.")]
    [InlineData("To *[[b]], Quillon* `Ashgrove` there.", "To [[b]]\\, \\[withheld\\] there.")]
    [InlineData("To *Quillon* [[b|Ashgrove]] there.", "To \\[withheld\\] there.")]
    [InlineData("To Quillon[^1] Ashgrove there.\n\n[^1]: A remark.", "To \\[withheld\\][^1] there.\n\n[^1]: A remark.")]
    [InlineData("To Quil[^1]lon[^2] Ashgrove[^1].\n\n[^1]: A remark.\n\n[^2]: Another.", "To \\[withheld\\][^1] [^2] [^1].\n\n[^1]: A remark.\n\n[^2]: Another.")]
    [InlineData("To *the[^1] old Quillon[^2]* Ashgrove.\n\n[^1]: A remark.\n\n[^2]: Another.", "To the[^1] old \\[withheld\\][^2]\\.\n\n[^1]: A remark.\n\n[^2]: Another.")]
    [InlineData("To `Quillon` *Ashgrove* there.", "To \\[withheld\\] there.")]
    [InlineData("To `Quillon Ashgrove` and `Quillon Ashgrove, Quillon Ashgrove`.", "To `[withheld]` and `[withheld], [withheld]`.")]
    [InlineData("To ``a ` Quillon Ashgrove`` there.", "To ``a ` [withheld]`` there.")]
    [InlineData("To [[b|Quillon Ashgrove]] and [[b#part|of Quillon Ashgrove]] and ![[b|Quillon Ashgrove]].", "To [[b|withheld]] and [[b#part|of withheld]] and ![[b|withheld]].")]
    [InlineData("To Quillon Ashgrove(b.md) there.", "To \\[withheld\\](b.md) there.")]
    [InlineData("To Quillon Ashgrove[b] there.", "To \\[withheld\\][b] there.")]
    [InlineData("Quillon Ashgrove: b.md", "\\[withheld\\]: b.md")]
    [InlineData("To !Quillon Ashgrove there.", "To !\\[withheld\\] there.")]
    [InlineData("To [Quillon Ashgrove] there.", "To [\\[withheld\\]] there.")]
    [InlineData("To [Quillon Ashgrove][b] there.\n\n[b]: https://example.org/", "To [\\[withheld\\]][b] there.\n\n[b]: https://example.org/")]
    [InlineData("To \\\\Quillon Ashgrove there.", "To \\\\\\[withheld\\] there.")]
    [InlineData("To x^Quillon Ashgrove there.", "To x^\\[withheld\\] there.")]
    [InlineData("To Quillon Ashgrove there.\n\n[withheld]: https://example.org/", "To \\[withheld\\] there.\n\n[withheld]: https://example.org/")]
    [InlineData("“Quillon” Ashgrove, as “some” say.", "“[withheld]”, as “some” say.")]
    [InlineData("“To Quillon” Ashgrove, as some say.", "“To [withheld]”, as some say.")]
    [InlineData("He said: “Quillon Ashgrove was there.” [@report]", "He said: “[withheld] was there.” [@report]")]
    [InlineData("[x](b.md (of Quillon Ashgrove))", "[x](b.md \"of \\[withheld\\]\")")]
    [InlineData("[x](b.md 'of Quillon Ashgrove')", "[x](b.md \"of \\[withheld\\]\")")]
    [InlineData("[x](b.md \"of *Quillon* Ashgrove \\\"now\\\"\")", "[x](b.md \"of \\*\\[withheld\\] \\\"now\\\"\")")]
    [InlineData("![of Quillon Ashgrove](b.png \"Quillon Ashgrove\")", "![of [withheld]](b.png \"\\[withheld\\]\")")]
    [InlineData("![of *Quillon* Ashgrove](b.png)", "![of \\[withheld\\]](b.png)")]
    [InlineData("See [as Quillon Ashgrove says @report, p. 4; @other].", "See [as withheld says @report, p. 4; @other].")]
    [InlineData("<span title='Quillon Ashgrove'>x</span>", "<span title='[withheld]'>x</span>")]
    [InlineData("<span title=\"of Quillon Ashgrove's\" class=\"Quillon Ashgrove\">x</span>", "<span title=\"of [withheld]'s\" class=\"[withheld]\">x</span>")]
    [InlineData("<span title = \"Quillon Ashgrove\">x</span>", "<span title = \"[withheld]\">x</span>")]
    [InlineData("<span id=\"quillon-ashgrove\">x</span>", "<span id=\"quillon-ashgrove\">x</span>", "quillon-ashgrove")]
    [InlineData("<a href = \"https://example.org/Quillon%20Ashgrove\" title=\"Quillon Ashgrove\">x</a>", "<a href = \"https://example.org/Quillon%20Ashgrove\" title=\"[withheld]\">x</a>", "Quillon%20Ashgrove")]
    [InlineData("To <b>Quillon</b><br><i>Ashgrove</i> there.", "To <b>[withheld]</b><br><i></i> there.")]
    [InlineData("<div>\n<b>Quillon</b>\n<i>Ashgrove</i>\n</div>", "<div>\n<b>[withheld]</b><i></i>\n</div>")]
    [InlineData("<div>\nTo Quillon\nAshgrove and Quil&#108;on Ashgrove.\n</div>", "<div>\nTo [withheld] and [withheld].\n</div>")]
    [InlineData("<!-- Quillon Ashgrove -->", "<!-- [withheld] -->")]
    [InlineData("<div title=\"Quillon Ashgrove\"", "<div title=\"[withheld]\"")]
    [InlineData("| First | Last |\n|---|---|\n| Quillon | Ashgrove |", "| First | Last |\n|---|---|\n| \\[withheld\\] |  |")]
    [InlineData("- Quillon\n- Ashgrove", "- \\[withheld\\]\n- ")]
    [InlineData("- to Quil&#108;on\n- Ash%67rove", "- to \\[withheld\\]\n- ")]
    [InlineData("# Quillon Ashgrove\n\nText of Quillon Ashgrove", "# [withheld]\n\nText of [withheld]")]
    [InlineData("Quillon Ashgrove and **Quillon** Ashgrove and Quillon *Ashgrove*.", "[withheld] and \\[withheld\\] and \\[withheld\\].")]
    [InlineData("*Quillon* Ashgrove, *Quillon* Ashgrove", "\\[withheld\\]\\, \\[withheld\\]")]
    [InlineData("A note.[^1]\n\n[^1]: From **Quillon** Ashgrove.", "A note.[^1]\n\n[^1]: From \\[withheld\\]\\.")]
    [InlineData("To Quillon  \nAshgrove there.", "To [withheld] there.")]
    [InlineData("To Quil-\nlon Ashgrove, and so on.", "To [withheld], and so on.")]
    [InlineData("> To Quillon\n> Ashgrove.", "> To [withheld].")]
    [InlineData("```\nQuillon\nAshgrove\n```", "```\n[withheld]\n```")]
    [InlineData("To Quillon&nbsp;Ashgrove and Quillon&#32;Ashgrove there.", "To [withheld] and [withheld] there.")]
    [InlineData("To Quillon [@report] Ashgrove.", "To \\[withheld\\] [@report]\\.")]
    [InlineData("To **Quillon [@report]** Ashgrove.", "To \\[withheld\\] [@report]\\.")]
    [InlineData("To *as [@report] says, Quillon* Ashgrove.", "To as [@report] says\\, \\[withheld\\]\\.")]
    [InlineData("[Quillon](https://example.org/quillon-ashgrove) Ashgrove", "\\[withheld\\]", "https://example.org/quillon-ashgrove")]
    [InlineData("<https://example.org/quillon-ashgrove>", "<https://example.org/quillon-ashgrove>", "<https://example.org/quillon-ashgrove>")]
    [InlineData("To *Quillon* Ashgrove and on Quillon *Ashgrove*, Quillon [[b|Ashgrove]].", "To \\[withheld\\] and on \\[withheld\\]\\, \\[withheld\\].")]
    [InlineData("To *to Quillon Ashgrove, Quillon* Ashgrove.", "To to \\[withheld\\]\\, \\[withheld\\]\\.")]
    [InlineData("To [Quillon Ashgrove and *Quillon*](b.md) Ashgrove.", "To \\[withheld\\] and \\[withheld\\]\\.")]
    [InlineData("To [[b|Quillon Ashgrove, Quillon]] Ashgrove.", "To \\[withheld\\]\\, \\[withheld\\]\\.")]
    [InlineData("<span CLASS=\"x\" TITLE=\"Quillon Ashgrove\" ID=\"Quillon Ashgrove\">x</span>", "<span CLASS=\"x\" TITLE=\"[withheld]\" ID=\"Quillon Ashgrove\">x</span>", "Quillon Ashgrove")]
    [InlineData("<span title='of Quillon Ashgrove' data-a='it&#39;s'>x</span>", "<span title='of [withheld]' data-a='it&#39;s'>x</span>")]
    [InlineData("<p>To <b>Quil</b>lon <i>Ash</i><br>grove there</p>", "<p>To <b>[withheld]</b><i></i><br> there</p>")]
    [InlineData("- at 50% of Quillon\n- Ashgrove", "- at 50% of \\[withheld\\]\n- ")]
    [InlineData("- a & b; Quillon\n- Ashgrove", "- a & b; \\[withheld\\]\n- ")]
    public void And_what_is_about_it_stays(string body, string expected, string? address = null)
    {
        var redacted = Redacted(body);
        Assert.NotNull(redacted);
        Assert.Equal(expected, redacted.FileText);
        Assert.True(redacted.IsDone);
        Assert.Equal(address is null ? [] : (string[])[address], redacted.Addresses.Select(place => body.Substring(place.Offset, place.Length)));
    }

    [Theory]
    [InlineData("To ![Quillon](x.png) Ashgrove there.", "Quillon")]
    [InlineData("To Quillon [who](https://example.org/ \"Ashgrove\") was there.", "Quillon")]
    [InlineData("To [Quillon](https://example.org/ \"Ashgrove\") there.", "Quillon")]
    [InlineData("![A portrait of Quillon](x.png \"Ashgrove, 2020\")", "Quillon")]
    [InlineData("![Quillon](x.png)\n\nAshgrove was there.", "Quillon")]
    [InlineData("To ![*Quillon*](x.png) ![Ashgrove](x.png) there.", "Quillon")]
    [InlineData("To [![Quillon](x.png)](https://example.org/ \"Ashgrove\") there.", "Quillon")]
    [InlineData("# ![Quillon](x.png) Ashgrove", "Quillon")]
    [InlineData("| a | b |\n|---|---|\n| ![Quillon](x.png) | Ashgrove |", "Quillon")]
    [InlineData("To Quillon[^1] there.\n\n[^1]: See ![Quillon](x.png) Ashgrove.", "Quillon](x.png) Ash")]
    public void What_is_read_out_with_a_description_or_a_title_is_told(string body, string place)
    {
        var redacted = Redacted(body);
        Assert.NotNull(redacted);
        Assert.False(redacted.IsDone);
        Assert.StartsWith(place, body[redacted.Left!.Value.Offset..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("To ![Quillon](x.png) and Ashgrove there.")]
    [InlineData("To ![Ashgrove](x.png) Quillon there.")]
    [InlineData("To [Quillon](https://example.org/ \"A house\") in Ashgrove.")]
    public void And_what_makes_no_name_is_not(string body) => Assert.Null(Redacted(body));

    private static readonly string[] Names =
    [
        "Quillon Ashgrove", "*Quillon* Ashgrove", "Quillon *Ashgrove*", "**Quillon Ashgrove**", "[Quillon](b.md) Ashgrove", "Quillon [Ashgrove](b.md)", "[[b|Quillon]] Ashgrove", "Quillon [[b|Ashgrove]]", "`Quillon` Ashgrove",
        "Quillon `Ashgrove`", "Qui**llon** Ash*grove*", "Quillon&nbsp;Ashgrove", "<b>Quillon</b> Ashgrove", "Quillon <i>Ashgrove</i>", "Quillon\nAshgrove", "Quil-\nlon Ashgrove", "[[b|Quillon Ashgrove]]", "`Quillon Ashgrove`", "[to *Quillon*](b.md) Ashgrove",
        "*to [[b]] Quillon* Ashgrove", "Quillon [@report] Ashgrove", "*Quillon* [@report] *Ashgrove*", "“Quillon” Ashgrove", "<span title=\"Quillon Ashgrove\">x</span>", "[x](b.md \"Quillon Ashgrove\")", "![Quillon *Ashgrove*](b.png \"of Quillon Ashgrove\")",
    ];

    private static readonly string[] Between = [" and ", ", ", " [@report] ", " `code` ", " [[b]] ", " *x* ", " <br> ", " “some” ", " (", ") ", "\n", " x[^1] ", " <https://example.org/> ", " **so** ", ". ", " | ", "\n\n", "\n- ", "\n> ", "\n\n# "];

    private static readonly string[] Starts = ["To ", "To *", "- To ", "> ", "# ", "| a | b |\n|---|---|\n| "];

    [Fact]
    public void However_many_of_them_stand_side_by_side()
    {
        var body = Gen.Select(Gen.Int[0, Starts.Length - 1], Gen.Select(Gen.Int[0, Names.Length - 1], Gen.Int[0, Between.Length - 1]).Array[1, 5],
            (start, parts) => Starts[start] + string.Concat(parts.Select(part => $"{Names[part.Item1]}{Between[part.Item2]}so ")) + "it ends.*\n\n[^1]: A note.\n");
        body.Sample(text => Assert.DoesNotMatch("(?i)quillon|ashgrove", Redacted(text)?.FileText ?? text), iter: 400);
    }

    [Theory]
    [InlineData("To Quillon[^1] Ashgrove[^2] end.", 2)]
    [InlineData("To *Quillon*[^1] **Ashgrove**[^2] end.", 2)]
    [InlineData("To Quillon[^1] *Ashgrove*[^2] end.", 2)]
    [InlineData("> To Quillon[^1] *Ashgrove*[^2] end.", 2)]
    [InlineData("To Quillon[^1] Ashgrove(see).[^2]", 2)]
    [InlineData("To[^1] *Quillon* Ashgrove [[a|there]].[^2]", 2)]
    [InlineData("To *[^1]Quillon* Ashgrove[[a|there]].[^2]", 2)]
    [InlineData("To Quillon<!-- [^2] --> Ashgrove end[^1].", 1)]
    public void Every_remark_stays_and_none_comes_alive(string body, int marks)
    {
        string text = body + "\n\n[^1]: One.\n\n[^2]: Another.\n";
        var (made, site) = new TestDigest($"=== input/a.md\n---\ntitle: A\n---\n{text}").Build(new ProtectedTerms([new ProtectedRule(1, ["Quillon Ashgrove"], TermMatch.Word, null)]));
        Assert.DoesNotContain(made.Diagnostics, fault => fault.Severity == Digest.Diagnostics.Severity.Error);
        string page = System.Text.Encoding.UTF8.GetString(site["a.html"]);
        Assert.Equal(marks, page.Split("class=\"footnote-ref\"").Length - 1);
        Assert.DoesNotContain("[^", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ashgrove", page, StringComparison.Ordinal);
    }
}
