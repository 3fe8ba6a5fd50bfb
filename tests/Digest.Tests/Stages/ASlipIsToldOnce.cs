using Digest.Diagnostics;
using Digest.Model;
using Xunit;

namespace Digest.Tests.Stages;

/// <summary>What follows from a record that could not be read is not told as if others were at fault.</summary>
public class ASlipIsToldOnce
{
    [Theory]
    [InlineData("whole")]
    [InlineData("languages")]
    [InlineData("people")]
    [InlineData("documents")]
    public void A_colon_in_one_record_is_one_fault(string site)
    {
        string folder = Path.Join(Repository.Root, "tests", "Digest.Tests", "Golden", site);
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(path => (Path: Path.GetRelativePath(folder, path).Replace('\\', '/'), Bytes: File.ReadAllBytes(path)))
            .Where(file => file.Path.StartsWith("input/", StringComparison.Ordinal) || file.Path.StartsWith("seeds/", StringComparison.Ordinal)).ToList();
        var before = Of(files, null).Findings().ToHashSet(StringComparer.Ordinal);
        foreach (var (path, _) in files.Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal) && file.Path.StartsWith("input/", StringComparison.Ordinal) && !file.Path.EndsWith("/README.md", StringComparison.Ordinal)))
        {
            var told = Of(files, path).Findings().Where(finding => !before.Contains(finding)).ToList();
            Assert.Equal(path + " [" + $"{path}:2:11 error yaml-syntax ':'" + "]", path + " [" + string.Join("; ", told) + "]");
        }
    }

    [Theory]
    [InlineData("---\ntitle: Dam: a report\n---\n", "yaml-syntax")]
    [InlineData("---\ntitle: Dam\n", "unclosed-front-matter")]
    [InlineData("The dam.\n", "no-front-matter")]
    public void It_is_told_before_all_else(string text, string rule)
    {
        var found = new TestDigest($"=== input/a.md\n---\ntitle: A\nsumary: B\n---\n=== input/z.md\n{text}").Check().Found;
        Assert.Equal([rule, "unknown-key"], Placed.Ordered(found).Select(fault => fault.Rule.Id));
    }

    [Fact]
    public void A_forgotten_end_of_the_data_is_one_fault() => Assert.Equal(["unclosed-front-matter"],
        new TestDigest("=== input/a.md\n---\ntitle: A\nquotes:\n  - {source: s, exact: \"x\"}\nThe text: of it, and more.\n").Check().Found.Select(fault => fault.Rule.Id));

    [Fact]
    public void How_far_in_a_line_stands_is_shown_where_that_may_be_the_fault()
    {
        const string text = "---\ntitle: A\n code: C\n---\n";
        var found = new TestDigest($"=== input/a.md\n{text}").Check().Found;
        using var written = new StringWriter();
        TextFormat.Write(written, Placed.Sort(found, path => path == "input/a.md" ? text : null), []);
        Assert.Contains("  3 |  code: C\n    | ^\n", written.ToString(), StringComparison.Ordinal);
    }

    private static TestDigest Of(List<(string Path, byte[] Bytes)> files, string? broken)
    {
        var digest = new TestDigest("=== input/digest.yml\n" + System.Text.Encoding.UTF8.GetString(files.Single(file => file.Path == DigestConfig.FilePath).Bytes));
        foreach (var (path, bytes) in files.Where(file => file.Path != DigestConfig.FilePath)) { digest.Add(path, path == broken ? "---\ntitle: Dam: a report\n---\n"u8.ToArray() : bytes); }
        return digest;
    }
}
