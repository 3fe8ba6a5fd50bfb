using System.Text;
using Digest.Diagnostics;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>An address of a translated page leads on, or says that its record was withdrawn, in its own language.</summary>
public class OldAddressesKeepTheirLanguage
{
    private const string Digest = """
        === input/digest.yml
        title: The bridge
        url: https://example.org/bridge/
        languages: [{tag: zh, title: 大桥}]
        === seeds/notice.txt
        The bridge may close on 4 May 2020, says the Office. Some call the day too early.
        === input/sources/notice.md
        ---
        title: Notice
        custody: {seed: seeds/notice.txt}
        ---
        === input/claims/day.md
        ---
        title: Day of the closing
        statement: The bridge may close on 4 May 2020.
        modality: states
        quotes: [{source: notice, exact: "The bridge may close on 4 May 2020"}]
        redirect_from: [claims/old-day.html]
        ---
        === input/claims/day.zh.md
        ---
        title: 关闭日期
        statement: 大桥可能于2020年5月4日关闭。
        ---
        === input/claims/early.md
        ---
        title: Too early
        statement: The day is too early.
        modality: states
        quotes: [{source: notice, exact: "Some call the day too early"}]
        redirect_from: [claims/old-early.html]
        ---
        """;

    private static string Withdrawn(string digest) => digest.Replace("redirect_from: [claims/old-day.html]", "redirect_from: [claims/old-day.html]\nstatus: withdrawn\nwithdrawn: {date: 2026-11-20, by: The editors, reason: It was another bridge.}", StringComparison.Ordinal);

    private static string Text(IReadOnlyDictionary<string, byte[]> site, string path) => Encoding.UTF8.GetString(site[path]);

    [Fact]
    public void A_page_that_moved_leads_to_its_page_in_the_same_language()
    {
        var (made, site) = new TestDigest(Digest).Build();
        Assert.DoesNotContain(made.Diagnostics, fault => fault.Severity == Severity.Error);
        string moved = Text(site, "zh/claims/old-day.html");
        Assert.Contains("<html lang=\"zh\"", moved, StringComparison.Ordinal);
        Assert.Contains("href=\"day.html\"", moved, StringComparison.Ordinal);
        Assert.Contains("https://example.org/bridge/zh/claims/day.html", moved, StringComparison.Ordinal);
        Assert.Contains("关闭日期", moved, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\"", Text(site, "claims/old-day.html"), StringComparison.Ordinal);
        Assert.False(site.ContainsKey("zh/claims/old-early.html"));
    }

    /// <summary>As the notice does.</summary>
    [Fact]
    public void Why_a_record_was_withdrawn_is_told_in_the_language_in_which_it_was_written()
    {
        var (_, site) = new TestDigest(Withdrawn(Digest)).Build();
        foreach (string words in (string[])["It was another bridge.", "The editors"])
        {
            Assert.Contains($"<bdi lang=\"en\">{words}</bdi>", Text(site, "zh/corrections.html"), StringComparison.Ordinal);
            Assert.DoesNotContain($">{words}</bdi>", Text(site, "corrections.html"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_record_that_is_withdrawn_leaves_a_notice_at_the_address_of_its_translation()
    {
        var (made, site) = new TestDigest(Withdrawn(Digest)).Build();
        Assert.DoesNotContain(made.Diagnostics, fault => fault.Severity == Severity.Error);
        foreach (string path in (string[])["zh/claims/day.html", "zh/claims/old-day.html"])
        {
            string notice = Text(site, path);
            Assert.Contains("<html lang=\"zh\"", notice, StringComparison.Ordinal);
            Assert.Contains("<dd lang=\"en\">It was another bridge.</dd>", notice, StringComparison.Ordinal);
            Assert.DoesNotContain("关闭日期", notice, StringComparison.Ordinal);
        }
        Assert.Contains("<dd>It was another bridge.</dd>", Text(site, "claims/day.html"), StringComparison.Ordinal);
        // The list of corrections leads to the notice in its own language.
        Assert.Contains("href=\"claims/day.html#withdrawn\"", Text(site, "zh/corrections.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_in_another_language_that_a_record_names_itself_is_that_record_s()
    {
        var (made, site) = new TestDigest(Digest.Replace("redirect_from: [claims/old-early.html]", "redirect_from: [zh/claims/old-day.html]", StringComparison.Ordinal)).Build();
        Assert.DoesNotContain(made.Diagnostics, fault => fault.Severity == Severity.Error);
        Assert.Contains("early.html", Text(site, "zh/claims/old-day.html"), StringComparison.Ordinal);
    }
}
