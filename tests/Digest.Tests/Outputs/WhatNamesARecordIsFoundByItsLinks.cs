using Digest.Model;
using Digest.Outputs;
using Digest.Outputs.Views;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>What the page of a document or a topic shows is asked of the records that name it alone: the same as of all records, in the same order, itself among them.</summary>
public sealed class WhatNamesARecordIsFoundByItsLinks
{
    private const string Text = "It rained in the north. It poured in the south.\n";

    private static Site Site()
    {
        var digest = new TestDigest("=== input/organisations/office.md\n---\ntitle: Office\n---\n\n=== input/topics/rain.md\n---\ntitle: Rain\n---\n\n=== input/topics/wind.md\n---\ntitle: Wind\n---\n");
        foreach (string id in (string[])["a", "b", "c", "d"])
        {
            digest.Add($"seeds/{id}.txt", Text);
            // The one in the middle cites itself, and all cite it; each speaks of all days of its own.
            digest.Add($"input/sources/{id}.md", $"---\ntitle: Document {id}\nby: [office]\ndate: 2020-01-0{id[0] - 'a' + 1}\ntopics: [rain]\ncustody: {{seed: seeds/{id}.txt, collected_at: 2021-02-03}}\n---\nAs it says [@b, para. 1], and again [@b]. See @c too.\n");
        }
        for (int i = 1; i <= 6; i++)
        {
            string from = ((string[])["a", "c", "d"])[i % 3], by = i % 2 == 0 ? "  through: [b]\n" : i == 3 ? "  through: [d, b]\n" : "";
            digest.Add($"input/claims/claim-{i}.md", $"---\ntitle: Claim {i}\nstatement: It rained.\nmodality: states\ndate: 2020-0{i}\ntopics: [rain, wind]\nconcerns: [{(i % 2 == 0 ? "b" : "office")}]\nquotes:\n- source: {from}\n  exact: It rained in the north.\n{by}---\nIt rained [@b] and poured [@{from}].\n");
            digest.Add($"input/events/event-{i}.md", $"---\ntitle: Rain {i}\ndate: 2020-0{i}-02\nparticipants: [{{id: office}}]\ntopics: [{(i % 2 == 0 ? "rain" : "wind")}]\nquotes:\n- {{source: b, exact: It poured in the south.}}\n---\n");
        }
        var (site, found) = digest.Check();
        Assert.Equal([], found.Where(fault => fault.Severity == Digest.Diagnostics.Severity.Error).Select(fault => $"{fault.Span.Path} {fault.Message}"));
        return site!;
    }

    [Fact]
    public void Citations_of_a_document()
    {
        var site = Site();
        var indexes = new SiteIndexes(site);
        Assert.All(site.Of<Source>(), source => Assert.Equal(
            site.Records.SelectMany(record => record.Head.Body.Links.Where(link => link.Kind is BodyLinkKind.Citation or BodyLinkKind.Narrative && link.Target == source.Id).Select(link => (record.Id, link.Span.Offset))),
            indexes.CitedIn.Of(source).SelectMany(group => group.Select(link => (group.Key.Id, link.Span.Offset)))));
        Assert.Equal(["a", "b", "c", "d"], indexes.CitedIn.Of((Source)site.Find("b")!).Select(group => group.Key).OfType<Source>().Select(source => source.Id));
    }

    [Fact]
    public void Quotes_that_came_through_a_document()
    {
        var site = Site();
        var indexes = new SiteIndexes(site);
        Assert.All(site.Of<Source>(), source => Assert.Equal(
            site.Records.SelectMany(site.QuotesOf).Where(quote => quote.Through.Any(step => step.Id == source.Id)).OrderBy(quote => quote.Source!.Id, StringComparer.Ordinal).ThenBy(quote => quote.Parts[0].Start),
            indexes.Through.Of(source)));
        Assert.Equal(4, indexes.Through.Of((Source)site.Find("b")!).Count);
        Assert.Single(indexes.Through.Of((Source)site.Find("d")!));
    }

    [Fact]
    public void Entries_of_its_timeline()
    {
        var site = Site();
        var indexes = new SiteIndexes(site);
        Assert.All(site.Records.Where(record => record is Source or Entity), record => Assert.Equal(
            site.Records.SelectMany(other => TimelineEntry.Of(site, other)).Where(entry => TimelineIndex.Concerned(site, entry).Contains(record.Id) || entry.Record == record
                || (record is Source && site.QuotesOf(entry.Record).Any(quote => quote.Use == QuoteUse.Quotes && quote.Source == record))).Select(entry => entry.Anchor),
            indexes.Timelines.Of(record).Select(entry => entry.Anchor)));
        Assert.NotEmpty(indexes.Timelines.Of(site.Find("office")!));
        Assert.NotEmpty(indexes.Timelines.Of(site.Find("wind")!));
    }
}
