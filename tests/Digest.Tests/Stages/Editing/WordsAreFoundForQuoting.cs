using CsCheck;
using Digest.FrontMatter;
using Digest.Model;
using Digest.Stages.Editing;
using Xunit;

namespace Digest.Tests.Stages.Editing;

public sealed class WordsAreFoundForQuoting : IDisposable
{
    private readonly Desk desk = new(TestDigest.WithSeed("""
        The report

        The “camps” — as they\u2019re called — were closed in 2019. The camps were open before.

        A \backslash and a "straight" quote, it's said. Nobody knows.
        """.Replace("\\u2019", "’", StringComparison.Ordinal)));

    public void Dispose() => desk.Dispose();

    private QuoteLookup Look(string words)
    {
        var digest = desk.Place.Digest!;
        return QuoteLookup.Of(digest.Records.OfType<Source>().Single(), digest.Seeds["report"], words, []);
    }

    private static string Yaml(string words, QuoteLookup found) => Assert.Single(found.Places).Yaml("report") ?? words;

    [Fact]
    public void The_yaml_has_the_documents_own_characters() =>
        Assert.Equal("- source: report\n  exact: \"The “camps” — as they’re called — were closed\"\n", Yaml("", Look("The \"camps\" — as they're called — were closed")));

    [Theory]
    [InlineData("a \"straight\" quote, it's said", "- source: report\n  exact: 'a \"straight\" quote, it''s said'\n")]
    [InlineData("A \\backslash", "- source: report\n  exact: 'A \\backslash'\n")]
    [InlineData("closed in […] before", "- source: report\n  exact: \"closed in […] before\"\n")]
    public void What_is_printed_says_the_same_when_it_is_read(string words, string yaml) => Assert.Equal(yaml, Yaml(words, Look(words)));

    [Fact]
    public void Words_in_several_places_come_with_what_tells_them_apart()
    {
        var found = Look("camps");
        Assert.Equal(2, found.Count);
        Assert.All(found.Places, place => Assert.True(place.Prefix is not null || place.Suffix is not null));
        desk.Folder.Put("input/claims/c.md", "---\ntitle: C\nstatement: It is.\nmodality: states\nquotes:\n" + string.Concat(found.Places.Select(place => "  " + place.Yaml("report").Replace("\n  ", "\n    ", StringComparison.Ordinal))) + "---\n");
        Assert.DoesNotContain(desk.Told(), rule => rule is "absent-quote" or "ambiguous-quote" or "yaml-syntax");
    }

    [Theory]
    [InlineData("the camps were closed in 2018")]
    [InlineData("amps were")]
    public void What_is_near_is_explained_and_never_taken(string words)
    {
        var found = Look(words);
        Assert.Empty(found.Places);
        Assert.NotEmpty(found.Explanation);
    }

    [Fact]
    public void The_place_is_told() => Assert.Equal("¶2", Assert.Single(Look("Nobody knows").Places).Where);

    [Fact]
    public void Any_text_is_the_same_text_in_yaml() =>
        Gen.String.Sample(text =>
        {
            string bare = string.Concat(text.Where(c => !char.IsSurrogate(c) && c != '\uFFFE' && c != '\uFFFF' && !char.IsControl(c)));
            var faults = new List<Digest.Diagnostics.Diagnostic>();
            Assert.Equal(bare, (YamlReader.Read("", YamlText.Pair("exact", bare) + "\n", .., faults)!["exact"] as ScalarNode)!.Text);
        });

    [Fact]
    public void Long_words_are_folded_over_lines()
    {
        string text = string.Join(' ', Enumerable.Range(0, 60).Select(i => $"word{i}"));
        Assert.StartsWith("exact: >-\n  word0 word1", YamlText.Pair("exact", text), StringComparison.Ordinal);
    }
}
