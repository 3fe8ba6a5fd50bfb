using Digest.Diagnostics;
using Digest.FrontMatter;
using Digest.Model;
using Xunit;

namespace Digest.Tests.FrontMatter;

public class FrontMatterIsReadExactly
{
    private static (MapNode? Map, List<Diagnostic> Found) Read(string yaml)
    {
        var found = new List<Diagnostic>();
        return (YamlReader.Read("a.md", yaml, .., found), found);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("1.10")]
    [InlineData("012")]
    [InlineData("12:30")]
    [InlineData("NO")]
    [InlineData("2022-05")]
    [InlineData("0x1F")]
    [InlineData(".inf")]
    public void A_value_stays_the_text_that_was_written(string value)
    {
        var (map, found) = Read($"key: {value}\n");
        Assert.Empty(found);
        Assert.Equal(value, Assert.IsType<ScalarNode>(map!["key"]).Text);
    }

    [Theory]
    [InlineData("a: b\nlist:\n  - x\n  - two words\n")]
    [InlineData("a: b\r\nlist:\r\n  - x\r\n  - two words\r\n")]
    [InlineData("# a comment: with ümläuts\na: b\nlist: [x, two words]")]
    [InlineData("выше: 中文\na: b\nlist:\n- \"x\"\n- 'two words'\n")]
    public void A_place_is_exactly_where_the_words_stand(string yaml)
    {
        var list = Assert.IsType<ListNode>(Read(yaml).Map!["list"]);
        foreach (var item in list.Items.Cast<ScalarNode>())
        {
            Assert.Equal(item.Text, yaml.Substring(item.Span.Offset, item.Span.Length).Trim('"', '\''));
        }
    }

    [Theory]
    [InlineData("---\ntitle: A\n---\nBody", "Body")]
    [InlineData("---  \r\ntitle: A\r\n---\t\r\nBody", "Body")]
    [InlineData("---\ntitle: A\n---", "")]
    [InlineData("---\r\ntitle: A\r\n---\r\n", "")]
    public void Fences_with_blanks_and_any_line_end_are_alike(string text, string body)
    {
        var found = new List<Diagnostic>();
        var fence = Fence.Find("a.md", text, found);
        Assert.Empty(found);
        Assert.Equal("title: A", text.Substring(fence.Start, fence.Length).Trim());
        Assert.Equal(body, text[fence.BodyStart..]);
    }

    [Fact]
    public void A_fence_that_is_never_closed_is_an_error()
    {
        var found = new List<Diagnostic>();
        Fence.Find("a.md", "---\ntitle: A\nBody", found);
        Assert.Equal("unclosed-front-matter", Assert.Single(found).Rule.Id);
    }

    [Theory]
    [InlineData("title: A\n\tsummary: B\n", "yaml-syntax", 9, "Write: summary: B")]
    [InlineData("title: A\nquotes:\n  - source: s\n\texact: x\n", "yaml-syntax", 31, "Write:     exact: x")]
    [InlineData("quotes:\n  - source: s\n    exact: \"told us: \"Nobody heard\"\"\n", "yaml-syntax", 43, "Write \\\" for each mark inside, or put the whole text in '…' in place of \"…\": exact: \"told us: \\\"Nobody heard\\\"\"")]
    [InlineData("title: \"Nobody\" heard\nsummary: B\n", "yaml-syntax", 14, ": title: \"\\\"Nobody\\\" heard\"")]
    [InlineData("title: 'It's so'\nsummary: B\n", "yaml-syntax", 10, "Write '' for each apostrophe inside: title: 'It''s so'")]
    [InlineData("quotes: [{source: s, exact: \"told \"us\" so\"}]\n", "yaml-syntax", 34, "in place of \"…\".")]
    [InlineData("title: \"A\nsummary: B\ncode: \"C\"\n", "yaml-syntax", 7, "Write: title: \"A\"")]
    [InlineData("code: C\ntitle: 'A\nsummary: B\n", "yaml-syntax", 15, "Write: title: 'A'")]
    [InlineData("quotes:\n  - source: s\n    exact: \"told us\n    role: supports\ntitle: B\n", "yaml-syntax", 33, "Write:     exact: \"told us\"")]
    [InlineData("quotes: [{source: s, exact: \"told us}]\ntitle: B\n", "yaml-syntax", 28, "Put a closing \" behind the text")]
    [InlineData("note: |\n  a: \"b\" c\ntitle: \"A\n", "yaml-syntax", 26, "Write: title: \"A\"")]
    [InlineData("note: \"runs\n  on\"\ntitle: A: b\n", "yaml-syntax", 26, "Write: title: \"A: b\"")]
    [InlineData("title: A\nlist:\n\t- x\n", "yaml-syntax", 15, "Write:   - x")]
    [InlineData("title: A\nby: b\ncode: c\nmap:\n  a: b\n\tc: d\n", "yaml-syntax", 35, "Write:   c: d")]
    [InlineData("title: Detention: a summary\n", "yaml-syntax", 16, "Write: title: \"Detention: a summary\"")]
    [InlineData("title:denial\nsummary: B\n", "yaml-syntax", 5, "Write: title: denial")]
    [InlineData("summary: B\ntitle:denial\ncode: C\n", "yaml-syntax", 16, "Write: title: denial")]
    [InlineData("title: \"The \\council\"\n", "yaml-syntax", 12, "Write \\\\ for a backslash that is meant")]
    [InlineData("title: A\ntitle: B\n", "repeated-key", 9, "Keep one")]
    [InlineData("a: &x 1\nb: 2\n", "unsupported-yaml", 3, "Write the value out")]
    [InlineData("a: !!int 1\n", "unsupported-yaml", 3, "Write the value out")]
    [InlineData("title: The case #12 of many\n", "yaml-comment", 16, "quotation marks")]
    public void A_mistake_is_named_where_it_stands_with_the_remedy(string yaml, string rule, int offset, string help)
    {
        var fault = Assert.Single(Read(yaml).Found);
        Assert.Equal((rule, offset), (fault.Rule.Id, fault.Span.Offset));
        Assert.Contains(help, fault.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: A\n\tsummary: B\n")]
    [InlineData("title: A\nquotes:\n  - source: s\n\texact: x\n")]
    [InlineData("title: A\nquotes:\n\t- source: s\n")]
    [InlineData("title: A\ntopics:\n  - a\n\t- b\n")]
    [InlineData("title: A\nsummary: >-\n\tfolded text\n")]
    [InlineData("title: A\nsummary: long\n\ttext\n")]
    [InlineData("title: \"told us: \"Nobody heard\"\"\n")]
    [InlineData("title: \"Nobody\" heard\n")]
    [InlineData("title: 'It's so'\n")]
    [InlineData("title: \"A\nsummary: B\n")]
    [InlineData("title: A\nquotes:\n  - exact: \"told us\n    source: s\n")]
    public void The_line_to_write_parses_in_its_place(string yaml)
    {
        var fault = Assert.Single(Read(yaml).Found);
        string help = fault.Help!, line = help.StartsWith("Write: ", StringComparison.Ordinal) ? help[7..] : help[(help.IndexOf(": ", StringComparison.Ordinal) + 2)..];
        int start = fault.Span.Offset == 0 ? 0 : yaml.LastIndexOf('\n', fault.Span.Offset - 1) + 1, end = yaml.IndexOf('\n', start);
        Assert.Empty(Read(yaml[..start] + line + yaml[end..]).Found);
    }

    [Theory]
    [InlineData("corrections:\n  - {date: 2026-11-20, text: We wrote X: it is Y}\n", "We wrote X: it is Y")]
    [InlineData("quotes:\n  - {source: letter, exact: \"x, y\", note: he said: so}\ncode: C\n", "he said: so")]
    [InlineData("quotes:\n  - {source: letter, note: he said: so, and more, exact: \"x\"}   # as told: by him\n", "he said: so, and more")]
    [InlineData("quotes: [{source: letter, note: he said: so}, {source: b}]\n", "he said: so")]
    [InlineData("quotes:\n  - {source: letter exact: \"x, y\"}\n", "x, y")]
    [InlineData("quotes:\n  - {source: letter note: he said so, exact: \"x\"}\n", "he said so")]
    [InlineData("quotes:\n  - {source: letter, exact: \"x: y\" role: supports}\n", "supports")]
    [InlineData("quotes:\n  - {source: letter, note: a \"b\": c}\n", "a \"b\": c")]
    [InlineData("title: Dam: a report   # What it is: a title.\ncode: C\n", "Dam: a report")]
    [InlineData("aliases:\n  - The dam: a report: of 2019\n", "The dam: a report: of 2019")]
    [InlineData("title: A\n date: 2022-05   # When, as EDTF text: 2022-05, \"[..2022-05]\", 2017/2019~.\ncode: C\n", "2022-05")]
    [InlineData("title: A\nstatement: It may be.\n modality: alleges   # How it is said. One of: finds, alleges.\n", "alleges")]
    [InlineData("title: A\n# quotes:     # The words that it rests on.\n#   - source: ID\n evidence:                     # What is said to stand behind it.\n", "")]
    [InlineData("custody:\n  seed: seeds/a.txt\nrights: x\ntitle: A\n code: C\n", "C")]
    [InlineData("custody:\n  seed: seeds/a.txt\n   method: download            # how: download, photograph, received …\n", "download")]
    [InlineData("quotes:\n- {source: letter, exact: \"x\"}\n  - {source: inquiry, exact: \"y: z\"}\n", "y: z")]
    [InlineData("quotes:\n   - {source: letter, exact: \"x\"}\n  - {source: inquiry, exact: \"y: z\"}\n", "y: z")]
    public void The_line_to_write_says_what_was_meant(string yaml, string meant)
    {
        var fault = Assert.Single(Read(yaml).Found);
        int at = fault.Span.Offset, start = at == 0 ? 0 : yaml.LastIndexOf('\n', at - 1) + 1, end = yaml.IndexOf('\n', at);
        string line = fault.Help![(fault.Help!.IndexOf(": ", StringComparison.Ordinal) + 2)..];
        var (map, found) = Read(yaml[..start] + line + yaml[end..]);
        Assert.Empty(found);
        Assert.Contains(meant, Texts(map!));

        static IEnumerable<string> Texts(Node node) => node switch
        {
            ScalarNode text => [text.Text],
            ListNode list => list.Items.SelectMany(Texts),
            MapNode inner => inner.Entries.SelectMany(entry => Texts(entry.Value)),
            _ => [],
        };
    }

    [Fact]
    public void A_key_under_one_that_is_a_comment_still_takes_that_in_too()
    {
        var fault = Assert.Single(Read("title: A\n# citation:\n   type: report               # what it is, by CSL: report, book …\n  # URL: \"https://…\"\n").Found);
        Assert.Equal("Take the '# ' from 'citation:' above, too, and write here:   type: report               # what it is, by CSL: report, book …", fault.Help);
    }

    [Fact]
    public void A_text_that_goes_on_in_the_next_line_is_not_cut_off_by_the_help() =>
        Assert.Equal("If it goes on with the text of 'summary', put all of that in quotation marks. If it is a key of its own, write it at the line's beginning: code: nobody wound it.",
            Assert.Single(Read("title: A\nsummary: The club says this of the\n  code: nobody wound it.\n").Found).Help);

    [Fact]
    public void Of_two_margins_the_smaller_is_meant() => Assert.Equal("Write it at the line's beginning: rights: x", Assert.Single(Read("custody:\n  seed: seeds/a.txt\n rights: x\n").Found).Help);

    [Fact]
    public void A_key_of_an_item_that_is_a_comment_still_is_not_put_elsewhere() => Assert.Equal("Take the '# ' from the lines above that it belongs to, down from 'quotes:', too.",
        Assert.Single(Read("title: A\n# quotes:     # The words that it rests on.\n#   - source: ID\n     exact: \"…\"\n").Found).Help);

    [Theory]
    [InlineData("title: A\nand this is: not: data\n")]
    [InlineData("quotes:\n  - {source: letter, exact: \"x\"}\nNo text: is (data, here): at all\n")]
    [InlineData("quotes: [{source: a, note: b: c [d]}]\n")]
    public void A_line_that_would_be_no_better_is_not_offered(string yaml) => Assert.DoesNotContain("Write:", Assert.Single(Read(yaml).Found).Help, StringComparison.Ordinal);

    [Fact]
    public void A_tab_within_brackets_raises_nothing() => Assert.Empty(Read("title: A\nquotes: [\n\t{source: s}]\n").Found);

    [Theory]
    [InlineData("role: supports  # supports | endorses\n")]
    [InlineData("title: \"Case #12\"\n")]
    [InlineData("# nothing\ntitle: C#\n")]
    [InlineData("statement: The water may have been unsafe.   # One neutral sentence, without the speaker.\n")]
    public void An_ordinary_comment_raises_nothing(string yaml) => Assert.Empty(Read(yaml).Found);

    [Fact]
    public void Ten_thousand_levels_are_refused()
    {
        var (map, found) = Read("a: " + new string('[', 10_000));
        Assert.Null(map);
        Assert.Contains(found, fault => fault.Rule.Id is "too-deep" or "yaml-syntax");
    }

    [Fact]
    public void Aliases_that_would_expand_to_gigabytes_are_refused()
    {
        string bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 20).Select(i => $"b{i}: &b{i} [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n"));
        Assert.Equal("unsupported-yaml", Assert.Single(Read(bomb).Found).Rule.Id);
    }

    [Fact]
    public void A_megabyte_in_one_line_is_refused_at_once()
    {
        Assert.Equal("front-matter-too-long", Assert.Single(Read("a: " + new string('x', 2_000_000)).Found).Rule.Id);
    }

    [Fact]
    public void Changing_any_character_of_a_record_never_throws()
    {
        const string yaml = "not_stated: [date]\nconcerns: [mill, weir]\nquotes:\n  - {source: s, exact: she heard it, speaker: n}\n  - \"q\": 'r'\ntext: >-\n  folded\n";
        for (int at = 0; at < yaml.Length; at++)
        {
            foreach (char other in "_-:,[]{}\"'#&*!|>%@` \t\n?~\\")
            {
                var (map, found) = Read(yaml[..at] + other + yaml[(at + 1)..]);
                Assert.True(map is not null || found.Exists(fault => fault.Severity == Severity.Error && fault.Span.Offset <= yaml.Length), $"'{other}' at {at}");
            }
        }
    }

    [Fact]
    public void Cutting_a_record_anywhere_never_throws()
    {
        const string whole = "title: \"A \\u00e9 title\"\nquotes:\n  - source: s\n    exact: >-\n      folded\n      text\n    mark: 'it''s'\nlist: [a, {b: c}, \"d\"]\nempty:\n";
        for (int i = 0; i <= whole.Length; i++) { Read(whole[..i]); }
    }
}
