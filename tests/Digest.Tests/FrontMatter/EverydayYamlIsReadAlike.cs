using CsCheck;
using Digest.Diagnostics;
using Digest.FrontMatter;
using Digest.Model;
using Xunit;

namespace Digest.Tests.FrontMatter;

/// <summary>Two readers of YAML: where the quick one answers, it gives what the one for all of YAML gives, and that one has nothing to complain of.</summary>
public class EverydayYamlIsReadAlike
{
    private const int Samples = 20_000;

    [Theory]
    [InlineData("title: A\n")]
    [InlineData("title: A")]
    [InlineData("# a comment\n\ntitle: \"A \\\"b\\\" \\\\ c\"\n  # one more\nby: 'it''s'\nempty:\n")]
    [InlineData("a: b\r\nlist:\r\n  - x\r\n  - two words\r\n\r\n")]
    [InlineData("выше: 中文\nlist:\n- \"x\"\n- 'two  words'\n- -3.5\nlast: ~\n")]
    [InlineData("quotes:\n  - source: s\n    exact: \"she: # heard\"\n    of:\n      - {id: x, role: y}\n\n  - source: t\nmap:\n  inner:\n    deep: http://a.example/?b=c#d\n  list: [a, \"b, c\", [d], {e: f}]\nnone: []\n")]
    [InlineData("a1: 1\na2: 2\na3: 3\na4: 4\na5: 5\na6: 6\na7: 7\na8: 8\na9: 9\na10: 0\na11: 1\na12: 2\na13: 3\na14: 4\na15: 5\na16: 6\na17: 7\na18: 8\n")]
    public void Everyday_front_matter_is_read_by_the_quick_reader(string yaml)
    {
        Assert.NotNull(EverydayYaml.Read("a.md", yaml, 0, yaml.Length));
        Assert.Null(Difference(yaml));
    }

    [Theory]
    [InlineData("a: 1\na: 2\n")]
    [InlineData("a1: 1\na2: 2\na3: 3\na4: 4\na5: 5\na6: 6\na7: 7\na8: 8\na9: 9\na10: 0\na11: 1\na12: 2\na13: 3\na14: 4\na15: 5\na16: 6\na17: 7\na17: 8\n")]
    [InlineData("a: b: c\n")]
    [InlineData("a: b #c\n")]
    [InlineData("a: b\n  c\n")]
    [InlineData("a: >-\n  c\n")]
    [InlineData("a: &b c\n")]
    [InlineData("a: *b\n")]
    [InlineData("a: !!int 1\n")]
    [InlineData("a:\tb\n")]
    [InlineData("a: \"b\\u00e9\"\n")]
    [InlineData("a: \"b\" c\n")]
    [InlineData("a: 'b\n")]
    [InlineData("a: [b, c\n")]
    [InlineData("a: [b, ]\n")]
    [InlineData("a: {b: c, b: d}\n")]
    [InlineData("a: b\u0085c: d\n")]
    [InlineData("a: b\rc: d\n")]
    [InlineData("<<: b\n")]
    [InlineData("- a\n")]
    [InlineData("a: b\n...\n")]
    [InlineData("a: b\n- c\n")]
    [InlineData("a:\n  - b\n c: d\n")]
    [InlineData("null: b\n")]
    [InlineData("")]
    public void Whatever_is_more_than_that_or_wrong_is_left_to_the_reader_of_all(string yaml) => Assert.Null(EverydayYaml.Read("a.md", yaml, 0, yaml.Length));

    [Fact]
    public void Only_the_stretch_is_read()
    {
        const string text = "---\ntitle: A\n---\nb: c\n";
        var map = EverydayYaml.Read("a.md", text, 4, 13)!;
        Assert.Equal((new Span("a.md", 4, 9), "A"), (map.Span, ((ScalarNode)map["title"]!).Text));
        Assert.Null(EverydayYaml.Read("a.md", text, 4, 10));
    }

    [Fact]
    public void Deep_maps_are_left_to_the_reader_of_all()
    {
        string deep = string.Concat(Enumerable.Range(0, 2000).Select(level => $"{new string(' ', level)}a:\n"));
        Assert.Null(EverydayYaml.Read("a.md", deep, 0, deep.Length));
        string wide = "a: " + new string('[', 20_000);
        Assert.Null(EverydayYaml.Read("a.md", wide, 0, wide.Length));
    }

    [Fact]
    public void Both_readers_agree_on_any_front_matter() => EverydayText.Documents.Sample(yaml => Assert.Null(Difference(yaml)), iter: Samples);

    [Fact]
    public void Both_readers_agree_on_front_matter_with_mistakes() => EverydayText.Mistaken.Sample(yaml => Assert.Null(Difference(yaml)), iter: Samples);

    /// <summary>Else the two properties above would say little.</summary>
    [Fact]
    public void Most_front_matter_is_read_by_the_quick_reader()
    {
        int read = 0;
        EverydayText.Documents.Sample(yaml => { if (EverydayYaml.Read("a.md", yaml, 0, yaml.Length) is not null) { Interlocked.Increment(ref read); } }, iter: 2_000);
        Assert.InRange(read, 400, 2_000);
    }

    /// <returns>Null where the two agree, or the quick one does not answer.</returns>
    private static string? Difference(string yaml)
    {
        if (EverydayYaml.Read("a.md", yaml, 0, yaml.Length) is not { } quick) { return null; }
        var found = new List<Diagnostic>();
        var whole = YamlReader.ReadAny("a.md", yaml, .., found);
        if (whole is null || found.Count > 0) { return $"{yaml}\n--- is wrong: {found.FirstOrDefault()?.Message}"; }
        string one = Written(quick), other = Written(whole);
        return one == other ? null : $"{yaml}\n--- quick:\n{one}\n--- whole:\n{other}";
    }

    private static string Written(Node node) => node switch
    {
        ScalarNode scalar => $"{(scalar.Quoted ? "quoted" : "plain")} '{scalar.Text}' {Place(scalar.Span)}",
        ListNode list => $"list {Place(list.Span)} ({string.Join("; ", list.Items.Select(Written))})",
        MapNode map => $"map {Place(map.Span)} ({string.Join("; ", map.Entries.Select(entry => $"{entry.Key.Value} {Place(entry.Key.Span)} = {Written(entry.Value)}"))})",
        _ => throw new InvalidOperationException(),
    };

    private static string Place(Span span) => $"{span.Path}:{span.Offset}+{span.Length}";
}
