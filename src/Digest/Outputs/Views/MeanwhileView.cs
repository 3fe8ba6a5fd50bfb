using Digest.Model;
using Digest.Outputs.Drawing;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>What else stands on the timeline in the time of an event or a dated claim. It says no more than the dates do.</summary>
internal static class MeanwhileView
{
    private const int Most = 8;

    /// <summary>Partial <c>meanwhile</c>.</summary>
    /// <returns>Null where nothing else is of that time, or the record has no time of its own.</returns>
    public static View? Of(Publication publication, PageScope scope, Record record)
    {
        if (Entry(publication, record) is not { } own || Found(publication, own) is not { Count: > 0 } found) { return null; }
        return new View
        {
            ["entries"] = found.Select(one => (object?)new View
            {
                ["icon"] = EntryWords.Icon(one.Entry.Kind),
                ["kind"] = scope.Words[$"timeline.kind.{EntryWords.Kind(one.Entry.Kind)}"],
                ["title"] = EntryView.Title(scope, one.Entry),
                ["date"] = EntryView.Date(scope, one.Entry),
                ["overlap"] = scope.Words[one.Overlap switch { Overlap.Must => "meanwhile.must", Overlap.SameDay => "meanwhile.day", _ => "meanwhile.may" }],
            }).ToList(),
            ["href"] = publication.Indexes.Timeline.HrefOfPeriod(scope, own),
        };
    }

    /// <summary>The records that it names.</summary>
    public static IEnumerable<Record> Shown(Publication publication, Record record) =>
        record is Event or Claim && Entry(publication, record) is { } own ? Found(publication, own).Select(one => one.Entry.Record) : [];

    private static TimelineEntry? Entry(Publication publication, Record record) => publication.Indexes.Timeline.EntryOf(record);

    private static IReadOnlyList<Meantime> Found(Publication publication, TimelineEntry own)
    {
        var known = Known(own.Record).ToHashSet(StringComparer.Ordinal);
        return publication.Indexes.Meanwhile.Of(own, Most, other => !known.Contains(other.Record.Id) && !Known(other.Record).Contains(own.Record.Id, StringComparer.Ordinal) || Ordered(own, other) && Overlaps.Of(own, other) == Overlap.SameDay);
    }

    /// <summary>What the page tells in another place: the claims that tell an event, and what is said to have come before and after it, which therefore did not overlap it.</summary>
    private static IEnumerable<string> Known(Record record) => record is Event happening
        ? happening.Claims.Select(id => id.Value).Concat(happening.Dating.Before.Concat(happening.Dating.After).Select(link => link.Event.Value)) : [];

    private static bool Ordered(TimelineEntry own, TimelineEntry other) => own.Kind == EntryKind.Event && other.Kind == EntryKind.Event;
}
