using Digest.Stages;
using Xunit;

namespace Digest.Tests.Checks;

public class OpenDocumentsAreTold
{
    private static List<string> Told(string rights, string config, bool isPublic, string custody = "")
    {
        var digest = new TestDigest($"=== input/digest.yml\ntitle: T\nchecks: {{missing-url: off}}\n{config}\n=== seeds/r.txt\nIt may close.\n=== input/sources/r.md\n---\ntitle: R\ncustody: {{seed: seeds/r.txt{custody}}}\n{rights}\n---\n");
        var made = Build.Make([.. Reader.BuiltInTheme(), .. digest.Files], new BuildRequest("digest", "output") { Today = new DateOnly(2026, 11, 23), IsPublic = isPublic }, null, []);
        return [.. made.Diagnostics.Where(fault => fault.Rule.Id == "public-seed").Select(fault => fault.Message)];
    }

    [Theory]
    [InlineData("", "its rights allow excerpts")]
    [InlineData("rights: {publish: excerpts}", "its rights allow excerpts")]
    [InlineData("rights: {publish: citation}", "its rights allow a citation alone")]
    public void In_a_public_repository_less_than_all_is_warned_of(string rights, string why)
    {
        Assert.Contains(why, Assert.Single(Told(rights, "", isPublic: true)), StringComparison.Ordinal);
        Assert.Contains(why, Assert.Single(Told(rights, "repository: https://github.com/o/r", isPublic: false)), StringComparison.Ordinal);
        Assert.Empty(Told(rights, "", isPublic: false));
    }

    [Theory]
    [InlineData("rights: {publish: full}", "", "")]
    [InlineData("rights: {in_repository: true}", "", "")]
    [InlineData("", "rights: {in_repository: true}", "")]
    [InlineData("rights: {publish: excerpts}", "", ", restricted: true")]
    public void What_may_lie_open_or_is_kept_out_is_not(string rights, string config, string custody) => Assert.Empty(Told(rights, config, isPublic: true, custody));

    [Fact]
    public void A_source_may_say_otherwise_than_the_digest() => Assert.Single(Told("rights: {in_repository: false}", "rights: {in_repository: true}", isPublic: true));
}
