using Digest.Model;
using Digest.Outputs.Views;
using Digest.Templates;

namespace Digest.Outputs;

/// <summary>What links to a record: the first stand on its page, the rest on pages of their own, none is left out.</summary>
internal static class BacklinksView
{
    private const int First = 25;
    private const int More = 100;

    /// <summary>One for each record that links here, in the site's order; of several reasons a sentence of its body says most.</summary>
    public static IReadOnlyList<IGrouping<Record, Backlink>> Of(Publication publication, Record record) =>
        [.. publication.Site.BacklinksOf(record).Where(link => link.From != record).GroupBy(link => link.From).OrderBy(group => publication.Indexes.RankOf(group.Key))];

    /// <summary>How many pages the list takes, without making it.</summary>
    public static int Pages(Site site, Record record)
    {
        var links = site.BacklinksOf(record);
        return links.Count <= First ? 1 : Pages(links.Select(link => link.From).Where(from => from != record).Distinct().Count());
    }

    public static int Pages(int count) => count <= First ? 1 : 1 + (count - First + More - 1) / More;

    /// <summary><c>people/a.html</c>, <c>people/a.links-2.html</c>.</summary>
    public static string Address(Record record, int page) => page == 0 ? record.Address : $"{record.Address[..^".html".Length]}.links-{page + 1}.html";

    public static IEnumerable<IGrouping<Record, Backlink>> On(IReadOnlyList<IGrouping<Record, Backlink>> links, int page) =>
        page == 0 ? links.Take(First) : links.Skip(First + (page - 1) * More).Take(More);

    /// <summary>Partial <c>backlinks</c>.</summary>
    public static View Of(Publication publication, PageScope scope, Record record, int page = 0)
    {
        var links = Of(publication, record);
        int pages = Pages(links.Count);
        return new View
        {
            ["count"] = links.Count,
            ["items"] = On(links, page).Select(group => (object?)Item(scope, group)).ToList(),
            ["kinds"] = pages == 1 ? [] : Kinds(scope, links, record),
            ["pager"] = Slices.Pager(scope.Words, page, pages, i => scope.Href(Address(record, i), "links")),
        };
    }

    private static View Item(PageScope scope, IGrouping<Record, Backlink> links)
    {
        var best = links.FirstOrDefault(link => link.Reason == BacklinkReason.Body) ?? links.First();
        var from = links.Key;
        var sentence = best.Sentence;
        bool isTold = sentence.Text.Length > 0 && sentence.Text != from.Title;
        int start = Math.Clamp(sentence.Start, 0, sentence.Text.Length), end = Math.Clamp(start + sentence.Length, start, sentence.Text.Length);
        return new View
        {
            ["icon"] = RecordName.Icon(from),
            ["label"] = RecordName.Label(scope, from),
            ["link"] = RecordName.Link(scope, from),
            ["reasons"] = string.Join(scope.Words["backlinks.and"], links.Select(link => scope.Words[$"backlinks.reason.{Key(link.Reason)}"]).Distinct(StringComparer.Ordinal)),
            ["is_told"] = isTold,
            ["lang"] = Lang.Attributes(scope, Lang.Of(scope.Site, from)),
            ["before"] = sentence.Text[..start],
            ["words"] = sentence.Text[start..end],
            ["after"] = sentence.Text[end..],
        };
    }

    private static List<object?> Kinds(PageScope scope, IReadOnlyList<IGrouping<Record, Backlink>> links, Record record) =>
        links.Index().GroupBy(link => link.Item.Key.Kind).Select(kind => (object?)new View
        {
            ["text"] = KindWords.Plural(scope.Words, kind.Key),
            ["count"] = kind.Count(),
            ["href"] = kind.First().Index < First ? scope.Href(record, "links") : scope.Href(Address(record, 1 + (kind.First().Index - First) / More), "links"),
        }).ToList();

    internal static string Key(BacklinkReason reason) => reason switch
    {
        BacklinkReason.Body => "body",
        BacklinkReason.Topic => "topic",
        BacklinkReason.Concerns => "concerns",
        BacklinkReason.ConductOf => "conduct_of",
        BacklinkReason.Speaker or BacklinkReason.AssertedBy => "speaker",
        BacklinkReason.Through or BacklinkReason.Quotes => "quotes",
        BacklinkReason.Evidence => "evidence",
        BacklinkReason.RespondsTo or BacklinkReason.Response => "response",
        BacklinkReason.ReportsOn => "reports_on",
        BacklinkReason.By => "by",
        BacklinkReason.IssuedBy => "issued_by",
        BacklinkReason.AddressedTo => "addressed_to",
        BacklinkReason.EchoedBy => "echoed_by",
        BacklinkReason.Elaborates => "elaborates",
        BacklinkReason.RestsOn => "rests_on",
        BacklinkReason.Participant => "participant",
        BacklinkReason.Place => "place",
        BacklinkReason.Tells => "tells",
        BacklinkReason.Order => "order",
        BacklinkReason.PartOf or BacklinkReason.Broader => "part_of",
        BacklinkReason.Picture => "picture",
        BacklinkReason.Role => "role",
        BacklinkReason.Overlap => "overlap",
        BacklinkReason.Translation => "translation",
        _ => "review",
    };
}
