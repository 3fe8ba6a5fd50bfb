using Digest.Model;
using Digest.Outputs.Views;
using Digest.Templates;

namespace Digest.Outputs;

/// <summary>What links to a record: the first stand on its page, the rest on pages of their own, none is left out.</summary>
internal static class BacklinksView
{
    private const int First = 25;
    private const int More = 100;

    /// <summary>Kept where there are so many that several pages ask.</summary>
    public static LinkingRecords Of(Publication publication, Record record) => publication.Site.BacklinksOf(record).Count > First
        ? publication.Indexes.Linking.GetOrAdd(record, static (record, publication) => Make(publication, record), publication) : Make(publication, record);

    private static LinkingRecords Make(Publication publication, Record record) => new(publication.Site.BacklinksOf(record), record, publication.Indexes.RankOf);

    /// <summary>How many pages the list takes.</summary>
    public static int Pages(Publication publication, Record record) => publication.Site.BacklinksOf(record).Count <= First ? 1 : Pages(Of(publication, record).Count);

    private static int Pages(int count) => count <= First ? 1 : 1 + (count - First + More - 1) / More;

    /// <summary><c>people/a.html</c>, <c>people/a.links-2.html</c>.</summary>
    public static string Address(Record record, int page) => page == 0 ? record.Address : $"{record.Address[..^".html".Length]}.links-{page + 1}.html";

    /// <summary>The records of one page of the list.</summary>
    public static IEnumerable<Record> On(LinkingRecords links, int page)
    {
        var (from, to) = Range(links, page);
        for (int i = from; i < to; i++) { yield return links.From(i); }
    }

    private static (int From, int To) Range(LinkingRecords links, int page)
    {
        int from = page == 0 ? 0 : First + (page - 1) * More;
        return (from, Math.Min(links.Count, page == 0 ? First : from + More));
    }

    /// <summary>Partial <c>backlinks</c>.</summary>
    public static View Of(Publication publication, PageScope scope, Record record, int page = 0)
    {
        var links = Of(publication, record);
        int pages = Pages(links.Count);
        var (from, to) = Range(links, page);
        object?[] items = new object?[Math.Max(0, to - from)];
        for (int i = 0; i < items.Length; i++) { items[i] = Item(publication, scope, record, links[from + i]); }
        return new View(4)
        {
            ["count"] = links.Count,
            ["items"] = items,
            ["kinds"] = pages == 1 ? [] : Kinds(scope, links, record),
            ["pager"] = Slices.Pager(scope.Words, page, pages, i => scope.Href(Address(record, i), "links")),
        };
    }

    private static View Item(Publication publication, PageScope scope, Record record, (Record From, IReadOnlyList<Backlink> Links) shown)
    {
        var (from, links) = shown;
        var best = links.FirstOrDefault(link => link.Reason == BacklinkReason.Body) ?? links[0];
        var sentence = best.Sentence;
        bool isTold = sentence.Text.Length > 0 && sentence.Text != from.Title;
        int start = Math.Clamp(sentence.Start, 0, sentence.Text.Length), end = Math.Clamp(start + sentence.Length, start, sentence.Text.Length);
        // What a claim states or a recommendation asks stands nowhere without whoever says so, nor without how it stands.
        bool isStatement = isTold && best.Reason != BacklinkReason.Body && from is (Claim or Recommendation);
        return new View(11)
        {
            ["by"] = isStatement ? publication.Indexes.AttributionOf(scope, from) : null,
            ["tag"] = from is Claim claim ? StandingView.Tag(scope.Words, scope.Site.Findings[claim].Standing) : null,
            ["icon"] = RecordName.Icon(from),
            ["label"] = RecordName.Label(scope, from),
            ["link"] = RecordName.Link(scope, from),
            ["reasons"] = links is [{ HasOne: true } one] ? scope.Words[Reason(Told(scope.Site, record, one, one.Reason))] : string.Join(scope.Words["backlinks.and"], All.Where(reason => links.Any(link => link.Has(reason))).Select(reason => scope.Words[Reason(Told(scope.Site, record, links[0], reason))]).Distinct(StringComparer.Ordinal)),
            ["is_told"] = isTold,
            ["lang"] = Lang.Attributes(scope, Lang.Of(scope.Site, from)),
            ["before"] = ExcerptText.Of(scope, from, sentence.Text[..start]),
            ["words"] = sentence.Text[start..end],
            ["after"] = ExcerptText.Of(scope, from, sentence.Text[end..]),
        };
    }

    /// <summary>Whoever is typed beside supporting quotes of others states nothing: the claim only names them.</summary>
    private static BacklinkReason Told(Site site, Record record, Backlink link, BacklinkReason reason) =>
        reason == BacklinkReason.AssertedBy && link.From is Claim claim && !site.Findings[claim].AssertedBy.Contains(record) ? BacklinkReason.Body : reason;

    private static List<object?> Kinds(PageScope scope, LinkingRecords links, Record record) => [.. links.Kinds.Select(kind => new View(3)
    {
        ["text"] = KindWords.Plural(scope.Words, kind.Kind),
        ["count"] = kind.Count,
        ["href"] = kind.First < First ? scope.Href(record, "links") : scope.Href(Address(record, 1 + (kind.First - First) / More), "links"),
    })];

    private static readonly BacklinkReason[] All = Enum.GetValues<BacklinkReason>();
    private static readonly string[] Reasons = [.. All.Select(reason => $"backlinks.reason.{Key(reason)}")];

    /// <summary>The key of its words.</summary>
    private static string Reason(BacklinkReason reason) => Reasons[(int)reason];

    internal static string Key(BacklinkReason reason) => reason switch
    {
        BacklinkReason.Body => "body",
        BacklinkReason.Topic => "topic",
        BacklinkReason.Concerns => "concerns",
        BacklinkReason.ConductOf => "conduct_of",
        BacklinkReason.Speaker or BacklinkReason.AssertedBy => "speaker",
        BacklinkReason.QuotedInSupport => "quoted_in_support",
        BacklinkReason.QuotedAgainst => "quoted_against",
        BacklinkReason.QuotedOnEvidence => "quoted_on_evidence",
        BacklinkReason.QuotedOnRetraction => "quoted_on_retraction",
        BacklinkReason.Quoted => "quoted",
        BacklinkReason.Quotes => "quotes",
        BacklinkReason.Through => "through",
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
        BacklinkReason.Replaces => "replaces",
        _ => "review",
    };
}
