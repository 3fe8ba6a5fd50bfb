using Xunit;

namespace Digest.Tests.Checks;

public class NothingIsAPartOfItself
{
    private const string Links = "\n=== input/index.md\n---\ntitle: F\n---\n[[a]] [[b]] [[c]]\n";

    private static string File(string folder, string id, string keys) => $"=== input/{folder}/{id}.md\n---\ntitle: {id}\n{(folder == "recommendations" ? "statement: Something is asked for.\n" : "")}{keys}\n---\n";

    private static List<string> Told(string files) =>
        [.. new TestDigest(files + Links).Check().Found.Where(fault => fault.Rule.Id is "circular-relation" or "wrong-reference").Select(fault => $"{fault.Span.Path} {fault.Rule.Id} {fault.Message}")];

    [Theory]
    [InlineData("places", "part_of: a", "part_of")]
    [InlineData("organisations", "part_of: a", "part_of")]
    [InlineData("groups", "part_of: a", "part_of")]
    [InlineData("groups", "members_overlap: [b, a]", "members_overlap")]
    [InlineData("topics", "broader: a", "broader")]
    [InlineData("recommendations", "elaborates: [b, a]", "elaborates")]
    public void A_record_that_names_itself_is_told_at_the_key(string folder, string keys, string key) =>
        Assert.Equal([$"input/{folder}/a.md circular-relation 'a' names itself under '{key}'."], Told(File(folder, "a", keys) + File(folder, "b", "") + File(folder, "c", "")));

    [Theory]
    [InlineData("places", "part_of: {0}", "part_of")]
    [InlineData("topics", "broader: {0}", "broader")]
    [InlineData("recommendations", "elaborates: [{0}]", "elaborates")]
    public void A_circle_is_told_once_and_whole(string folder, string keys, string key)
    {
        string Keys(string to) => keys.Replace("{0}", to, StringComparison.Ordinal);
        var digest = new TestDigest(File(folder, "a", Keys("b")) + File(folder, "b", Keys("c")) + File(folder, "c", Keys("a")) + File(folder, "d", Keys("a")) + Links.Replace("[[c]]", "[[c]] [[d]]", StringComparison.Ordinal));
        var fault = Assert.Single(digest.Check().Found, fault => fault.Rule.Id == "circular-relation");
        Assert.Equal($"'{key}' runs in a circle: 'a' names 'b', 'b' names 'c', 'c' names 'a'.", fault.Message);
        Assert.Equal([$"input/{folder}/a.md names 'b'", $"input/{folder}/b.md names 'c'"], fault.Related.Select(one => $"{one.Span.Path} {one.Message}"));
        Assert.Equal($"input/{folder}/c.md", fault.Span.Path);
    }

    [Theory]
    [InlineData("places", "people", "a place")]
    [InlineData("places", "organisations", "a place")]
    [InlineData("organisations", "places", "an organisation or a group")]
    [InlineData("organisations", "people", "an organisation or a group")]
    [InlineData("organisations", "topics", "an organisation or a group")]
    [InlineData("groups", "people", "an organisation or a group")]
    public void What_could_not_hold_it_is_no_whole(string folder, string other, string wanted)
    {
        var fault = Assert.Single(new TestDigest(File(folder, "a", "part_of: b") + File(other, "b", "") + File("topics", "c", "") + Links).Check().Found, fault => fault.Rule.Id == "wrong-reference");
        Assert.EndsWith("which cannot stand here.", fault.Message, StringComparison.Ordinal);
        Assert.Equal($"Name {wanted}.", fault.Help);
    }

    [Theory]
    [InlineData("places", "places", "")]
    [InlineData("organisations", "organisations", "")]
    [InlineData("organisations", "groups", "")]
    [InlineData("groups", "groups", "")]
    [InlineData("groups", "organisations", "")]
    [InlineData("sites", "places", "place")]
    [InlineData("places", "sites", "place")]
    [InlineData("sites", "organisations", "organisation")]
    public void What_may_hold_it_is_not_told(string folder, string other, string like)
    {
        string config = like.Length == 0 ? "" : $"=== input/digest.yml\ntitle: T\nchecks: {{missing-url: off}}\nkinds: [{{folder: sites, label: Site, plural: Sites, like: {like}}}]\n";
        Assert.Empty(Told(config + File(folder, "a", "part_of: b") + File(other, "b", "part_of: c") + File(other, "c", "")));
    }

    [Fact]
    public void Several_ways_to_one_whole_are_no_circle() =>
        Assert.Empty(Told(File("recommendations", "a", "elaborates: [b, c]") + File("recommendations", "b", "elaborates: [c]") + File("recommendations", "c", "")));

    [Fact]
    public void Groups_share_members_with_each_other() =>
        Assert.Empty(Told(File("groups", "a", "members_overlap: [b]") + File("groups", "b", "members_overlap: [a]") + File("groups", "c", "")));
}
