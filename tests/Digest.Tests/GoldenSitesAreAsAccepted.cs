using System.Security.Cryptography;
using System.Text;
using Digest.Tests.Stages;
using Xunit;

namespace Digest.Tests;

public class GoldenSitesAreAsAccepted
{
    public static TheoryData<string> Sites => [.. GoldenSite.Names];

    [Theory]
    [MemberData(nameof(Sites))]
    public void Every_file_is_equal_to_the_byte_and_none_is_missing_or_too_many(string name)
    {
        var golden = new GoldenSite(name);
        var made = golden.Made();
        if (GoldenSite.IsAccepting) { golden.Accept(made); return; }
        string difference = TreeDifference.Of(golden.Expected(), made);
        Assert.True(difference.Length == 0, $"Golden/{name} is not as accepted. If it is meant to be, run DIGEST_ACCEPT=1 dotnet test and read the difference.\n{difference}");
    }

    [Fact]
    public void Broken_ones_expect_findings_alone_and_good_ones_none()
    {
        foreach (string name in GoldenSite.Names)
        {
            var expected = GoldenSite.IsAccepting ? new GoldenSite(name).Made() : new GoldenSite(name).Expected();
            Assert.Equal(name.StartsWith("broken-", StringComparison.Ordinal), expected.ContainsKey("diagnostics.txt"));
            Assert.Equal(name.StartsWith("broken-", StringComparison.Ordinal), !expected.ContainsKey("index.html"));
            Assert.True(expected.Count == 1 || expected.Count > 10, $"{name} expects {expected.Count} files");
        }
    }

    [Fact]
    public void A_second_build_writes_nothing()
    {
        using var folder = new Folder();
        new GoldenSite("whole").CopyTo(folder);
        int written = GoldenSite.Build(folder).Summary.Written;
        var again = GoldenSite.Build(folder).Summary;
        Assert.True(written > 40, $"{written} files were written");
        Assert.Equal((0, written, 0), (again.Written, again.Unchanged, again.Removed));
    }

    [Theory]
    [InlineData("broken-input")]
    [InlineData("broken-names")]
    [InlineData("broken-syntax")]
    public void A_broken_digest_leaves_the_former_site_as_it_was(string broken)
    {
        using var folder = new Folder();
        new GoldenSite("empty").CopyTo(folder);
        GoldenSite.Build(folder);
        var before = GoldenSite.Files(folder.Output);
        new GoldenSite(broken).CopyTo(folder);
        Assert.Equal(BuildOutcome.ContentErrors, GoldenSite.Build(folder).Outcome);
        Assert.Equal("", TreeDifference.Of(before, GoldenSite.Files(folder.Output)));
        Assert.False(Directory.Exists(folder[".digest"]));
    }

    [Fact]
    public void The_list_of_hashes_names_every_file_with_its_hash()
    {
        var files = new GoldenSite("whole").Made();
        string[] unlisted = [".nojekyll", "CNAME", "data/SHA256SUMS", "data/manifest.json"];
        var sums = files.Where(file => !unlisted.Contains(file.Key)).Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(file.Value))}  {file.Key}\n");
        Assert.Equal(string.Concat(sums), Encoding.UTF8.GetString(files["data/SHA256SUMS"]));
    }

    [Fact]
    public void A_difference_is_told_so_that_a_person_sees_it()
    {
        var expected = new Dictionary<string, byte[]> { ["a"] = "1\n2\n3\n"u8.ToArray(), ["gone"] = [], ["same"] = [1] };
        var made = new Dictionary<string, byte[]> { ["a"] = "1\r\n2\n3\n"u8.ToArray(), ["new"] = "x\n"u8.ToArray(), ["same"] = [1] };
        Assert.Equal("missing: gone\nnot expected: new\ndiffers: a\n  1: - 1\n  1: + 1␍\n", TreeDifference.Of(expected, made));
        string line = new('x', 500);
        Assert.Equal($"differs: a\n  2: - …{new string('x', 60)}old\n  2: + …{new string('x', 60)}new\n", TreeDifference.Of(
            new Dictionary<string, byte[]> { ["a"] = Encoding.UTF8.GetBytes($"1\n{line}old\n") }, new Dictionary<string, byte[]> { ["a"] = Encoding.UTF8.GetBytes($"1\n{line}new\n") }));
    }
}
