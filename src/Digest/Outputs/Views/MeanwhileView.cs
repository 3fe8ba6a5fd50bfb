using Digest.Model;
using Digest.Outputs.Drawing;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>What else stands on the timeline in the time of an event or a dated claim. It says no more than the dates do.</summary>
internal static class MeanwhileView
{
    public const int Most = 8;

    /// <summary>Partial <c>meanwhile</c>.</summary>
    /// <returns>Null where nothing else is of that time, or the record has no time of its own.</returns>
    public static View? Of(Publication publication, PageScope scope, Record record)
    {
        if (Entry(publication, record) is not { } own || Found(publication, own) is not { Count: > 0 } found) { return null; }
        return new View
        {
            ["entries"] = Entries(scope, found),
            ["href"] = publication.Indexes.Timeline.HrefOfPeriod(scope, own),
        };
    }

    private static object?[] Entries(PageScope scope, IReadOnlyList<Meantime> found)
    {
        var entries = new object?[found.Count];
        for (int i = 0; i < entries.Length; i++)
        {
            var entry = (scope.Shared?.Of(scope, "meanwhile", found[i].Entry, Entry) ?? Entry(scope, found[i].Entry)).With(1);
            entry["overlap"] = scope.Words[found[i].Overlap switch { Overlap.Must => "meanwhile.must", Overlap.SameDay => "meanwhile.day", _ => "meanwhile.may" }];
            entries[i] = entry;
        }
        return entries;
    }

    private static View Entry(PageScope scope, TimelineEntry entry) => new(5)
    {
        ["icon"] = EntryWords.Icon(entry.Kind),
        ["kind"] = scope.Words[$"timeline.kind.{EntryWords.Kind(entry.Kind)}"],
        ["title"] = EntryView.Title(scope, entry),
        ["date"] = EntryView.Date(scope, entry).Shared(),
    };

    /// <summary>The records that it names.</summary>
    public static IEnumerable<Record> Shown(Publication publication, Record record) =>
        record is Event or Claim && Entry(publication, record) is { } own ? Found(publication, own).Select(one => one.Entry.Record) : [];

    private static TimelineEntry? Entry(Publication publication, Record record) => publication.Indexes.Timeline.EntryOf(record);

    private static IReadOnlyList<Meantime> Found(Publication publication, TimelineEntry own) => publication.Indexes.Meanwhile.Of(own);

    /// <summary>Left out is what the page tells in another place: the claims that tell an event, and what is said to have come before and after it, which therefore did not overlap it.</summary>
    public static bool IsApart(TimelineEntry own, TimelineEntry other) =>
        !Knows(own.Record, other.Record.Id) && !Knows(other.Record, own.Record.Id) || Ordered(own, other) && Overlaps.Of(own, other) == Overlap.SameDay;

    private static bool Knows(Record record, string id)
    {
        if (record is not Event happening) { return false; }
        foreach (var claim in happening.Claims) { if (claim.Value == id) { return true; } }
        foreach (var link in happening.Dating.Before) { if (link.Event.Value == id) { return true; } }
        foreach (var link in happening.Dating.After) { if (link.Event.Value == id) { return true; } }
        return false;
    }

    private static bool Ordered(TimelineEntry own, TimelineEntry other) => own.Kind == EntryKind.Event && other.Kind == EntryKind.Event;
}
