using AngleSharp.Html.Parser;
using Xunit;

namespace Digest.Tests.Outputs;

public class CustodyIsAChronology
{
    private static List<string> Steps(string custody)
    {
        string digest = $"=== seeds/report.txt\nWords.\n=== input/sources/report.md\n---\ntitle: The report\n{custody}\n---\n";
        var page = new HtmlParser().ParseDocument(new BuiltSite(digest)["sources/report.html"]);
        return [.. page.QuerySelectorAll("ol.custody > li").Select(step => string.Join(' ', step.TextContent.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)))];
    }

    [Fact]
    public void Steps_stand_in_the_order_of_their_days_whatever_the_order_of_the_record() =>
        Assert.Equal(
        [
            "Some day in March 2021 recorded by this digest. Received by post.".ToLowerInvariant(),
            "5 May 2021 recorded by this digest. Collected: photographed AB".ToLowerInvariant(),
            "June 2022 recorded by this digest. Moved. CD".ToLowerInvariant(),
        ], Steps("custody:\n  seed: seeds/report.txt\n  collected_at: 2021-05-05\n  collector: AB\n  method: photographed\n  log:\n    - {date: 2022-06, by: CD, what: Moved.}\n    - {date: 2021-03-XX, what: Received by post.}").Take(3).Select(step => step.ToLowerInvariant()));

    [Fact]
    public void A_copy_in_an_archive_without_a_day_says_so_after_the_dated_steps()
    {
        var steps = Steps("custody: {seed: seeds/report.txt, collected_at: 2021-05-05, archived_at: \"https://archive.example/x\"}");
        Assert.Equal("date not given Archived copy: https://archive.example/x (leads to another site)", steps[1]);
    }

    [Fact]
    public void The_seal_stands_last_with_its_hash_shortened()
    {
        string hash = TestDigest.Sha256("Words.");
        string step = Steps($"custody: {{seed: seeds/report.txt, sha256: {hash}}}")[^1];
        Assert.StartsWith("At every build Sealed: ", step, StringComparison.Ordinal);
        Assert.Contains($"{hash[..8]}…{hash[^8..]}", step, StringComparison.Ordinal);
    }

    [Fact]
    public void A_seed_that_nothing_seals_says_so() =>
        Assert.Equal("Not sealed No SHA-256 stands in the record, so nobody would notice a change of the file.", Steps("custody: {seed: seeds/report.txt}")[^1]);

    [Fact]
    public void Of_a_restricted_file_no_part_of_the_hash_is_told()
    {
        string hash = TestDigest.Sha256("Words.");
        Assert.DoesNotContain(Steps($"custody: {{seed: seeds/report.txt, restricted: true, sha256: {hash}}}"), step => step.Contains(hash[..8], StringComparison.Ordinal));
    }
}
