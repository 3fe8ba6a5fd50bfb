using System.Text.RegularExpressions;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Prose;
using Digest.Stages;
using Xunit;

namespace Digest.Tests.Outputs;

public partial class HeadingsHaveIdsOfTheirOwn
{
    [GeneratedRegex(@"\bid=""(?<id>[^""{]+)""")]
    private static partial Regex Id();

    [Fact]
    public void The_ids_of_the_built_in_theme_are_known() =>
        Assert.Equal(HeadingIds.OfPages, Reader.BuiltInTheme().Where(file => file.Role == InputRole.Template && !file.Path.StartsWith("theme/editions/", StringComparison.Ordinal))
            .SelectMany(file => Id().Matches(TextDecoder.Lenient(file.Bytes))).Select(found => found.Groups["id"].Value).Where(id => !id.Contains('.', StringComparison.Ordinal) && !id.StartsWith("i-", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_heading_may_have_the_name_of_a_part_of_its_page()
    {
        string headings = string.Concat(HeadingIds.OfPages.Select(id => $"\n## {id}\n"));
        string written = TestDigest.WithSeed("It may be so.") + $"\n=== input/index.md\n---\ntitle: F\n---\n{headings}\n=== input/claims/c.md\n---\ntitle: C\nstatement: It was so.\nmodality: states\nquotes: [{{source: report, exact: It may be so.}}]\n---\n{headings}[back](#links-1)\n";
        Assert.DoesNotContain(new TestDigest(written).Build().Made.Diagnostics, fault => fault.Severity == Severity.Error);
    }

    [Fact]
    public void What_stands_twice_is_told_where_it_can_be_mended()
    {
        string written = TestDigest.WithSeed("It may be so.") + "\n=== input/sources/index.md\n---\ntitle: F\n---\nWords.\n\n## Report\n\n[[report]]\n=== input/sources/latest.md\n---\ntitle: L\ncustody: {seed: seeds/report.txt}\n---\n";
        var found = new TestDigest(written).Build().Made.Diagnostics.Where(fault => fault.Rule.Id == "duplicate-id").ToList();
        var heading = Assert.Single(found, fault => fault.Message.Contains("'report'", StringComparison.Ordinal));
        Assert.Equal(("input/sources/index.md", "## Report".Length), (heading.Span.Path, heading.Span.Length));
        Assert.Contains("Give the heading other words", heading.Help, StringComparison.Ordinal);
        var record = Assert.Single(found, fault => fault.Message.Contains("'latest'", StringComparison.Ordinal));
        Assert.Equal("input/sources/latest.md", record.Span.Path);
        Assert.Contains("digest rename latest", record.Help, StringComparison.Ordinal);
    }
}
