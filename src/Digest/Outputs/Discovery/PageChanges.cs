using System.Collections.Concurrent;
using Digest.Citations;
using Digest.Model;
using Edtf;

namespace Digest.Outputs.Discovery;

/// <summary>When pages were changed last: when the newest of the records that they show was. For any number of threads.</summary>
internal sealed class PageChanges(Site site)
{
    private readonly ConcurrentDictionary<Record, EdtfDay?> days = new(ReferenceEqualityComparer.Instance);

    /// <returns>Null: no day is known.</returns>
    public string? Of(OutputFile page)
    {
        EdtfDay? newest = null;
        foreach (var record in page.Records)
        {
            if (days.GetOrAdd(record, Day) is { } day && (newest is null || day > newest)) { newest = day; }
        }
        return newest?.ToString();
    }

    private EdtfDay? Day(Record shown)
    {
        var day = site.Find(shown.Id) is { Head.Index: true } record ? RecordItem.Date(site.VersionOf(record).Changed)?.Latest : null;
        return Feeds.FeedIndex.IsOfCalendar(day) ? day : null;
    }
}
