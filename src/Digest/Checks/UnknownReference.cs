using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Ids and links that lead nowhere, to a record of the wrong kind, or to one that is not published.</summary>
internal static class UnknownReference
{
    private static readonly Rule Unknown = new("unknown-reference", Severity.Error,
        "An id or a link names no record of the digest.",
        "A reader who follows it would find nothing; letter case counts, since some systems fold it and others do not.",
        "concerns: [uigurs]      # did you mean 'uyghurs'?");

    private static readonly Rule Wrong = new("wrong-reference", Severity.Error,
        "An id names a record of a kind that cannot stand there.",
        "A place cannot speak, and a claim is no document.",
        "speaker: xinjiang      # a place");

    private static readonly Rule Hidden = new("unpublished-reference", Severity.Warning,
        "A published record names one that is a draft, withdrawn or not shown.",
        "The site leaves the reference out, or says that it was withdrawn, so the page says less than its author wrote.",
        "topics: [a-draft]");

    public static Check Check { get; } = new([Unknown, Wrong, Hidden], (site, _) => [.. InNavigation(site), .. InNotices(site), .. InRecords(site)]);

    private static List<Diagnostic> InRecords(Site site)
    {
        var found = new List<Diagnostic>();
        var near = new NearWords(site.Addresses.Ids);
        for (int i = 0; i < site.Records.Count; i++) { if (site.Records[i].Worked.Known<string>(Conclusion.Sound, site.Links) is null) { found.AddRange(Of(site, site.Records[i], near)); } }
        return found;
    }

    private static IEnumerable<Diagnostic> InNavigation(Site site) =>
        (site.Config.Navigation ?? []).Where(item => item.To.Value.Length > 0 && !site.RepeatedIds.Contains(item.To.Value)).Select(item => Fault(site, item.To, site.Addresses.Find(item.To.Value), new NearWords(site.Addresses.Ids))).OfType<Diagnostic>();

    /// <summary>What a notice leads to must have a page: readers who followed an old address have nothing else.</summary>
    private static IEnumerable<Diagnostic> InNotices(Site site)
    {
        var near = new Lazy<NearWords>(() => new NearWords(site.Addresses.Ids));
        return site.Tombstones.SelectMany(gone => gone.ReplacedBy).Where(id => id.Value.Length > 0 && !site.RepeatedIds.Contains(id.Value))
            .Select(id => site.Addresses.Find(id.Value) is { State: LinkState.Withdrawn }
                ? Hidden.At(id.Span, $"'{id.Value}' was withdrawn, too.", "Name the record that stands in the place of both.")
                : Fault(site, id, site.Addresses.Find(id.Value), near.Value)).OfType<Diagnostic>();
    }

    /// <summary>A record of which every link leads to a page is sound as long as links lead where they led.</summary>
    private static Diagnostic[] Of(Site site, Record record, NearWords near)
    {
        Diagnostic[] found = [.. In(site, record, near)];
        if (found.Length == 0 && site.RepeatedIds.Count == 0 && site.Unread.IsNone && !NamesWithdrawn(site, record)) { record.Worked.Keep(Conclusion.Sound, "sound", site.Links); }
        return found;
    }

    /// <summary>Whether that is a fault depends on when they were withdrawn, too.</summary>
    private static bool NamesWithdrawn(Site site, Record record) => site.Tombstones.Count > 0 && (record.References.Any(reference => site.Addresses.Find(reference.Id.Value).State == LinkState.Withdrawn)
        || record.Head.Body.Links.Any(link => site.Addresses.Find(link, record).State == LinkState.Withdrawn));

    private static IEnumerable<Diagnostic> In(Site site, Record record, NearWords near)
    {
        // An id that is empty is missing, and the parser has said so. Which record a repeated one means, nobody knows: that is told instead.
        foreach (var reference in record.References.Where(reference => reference.Id.Value.Length > 0 && !site.RepeatedIds.Contains(reference.Id.Value)))
        {
            if (reference is { Reason: BacklinkReason.Review } or { Rests: true } && site.Addresses.Find(reference.Id.Value).State == LinkState.Withdrawn) { continue; }
            if (Fault(site, reference.Id, site.Addresses.Find(reference.Id.Value), near) is { } fault) { yield return fault; }
            else if (IsUnread(site, reference.Id, site.Addresses.Find(reference.Id.Value))) { continue; }
            else if (site.Find(reference.Id.Value) is { } target && !reference.Allows(target))
            {
                yield return Wrong.At(reference.Id.Span, $"'{reference.Id.Value}' is of the kind '{target.Kind.Called}', which cannot stand here.", $"Name {Wanted(reference.To)}.");
            }
            else if (site.Find(reference.Id.Value) is null && site.Addresses.Known(reference.Id.Value) is null)
            {
                yield return Unknown.At(reference.Id.Span, $"'{reference.Id.Value}' is a page of the site, but no record.", $"Name {Wanted(reference.To)}.");
            }
        }
        foreach (var link in record.Head.Body.Links)
        {
            var id = new Located<string>(link.Target, link.TargetSpan);
            var page = site.Addresses.Find(link, record);
            if (site.RepeatedIds.Contains(link.Target) || page.Record is { } named && site.RepeatedIds.Contains(named.Id)) { continue; }
            if (link.Kind == BodyLinkKind.Narrative && page.State == LinkState.Unknown || BadInclude.IsPicture(link)) { continue; }
            if (page.State == LinkState.Withdrawn && (link.Kind is BodyLinkKind.Citation or BodyLinkKind.Narrative || Knows(site, record, page))) { continue; }
            if (Fault(site, id, page, near, (link, record)) is { } fault) { yield return fault; }
            else if (link.Kind == BodyLinkKind.Citation && site.Find(link.Target) is { } cited and not Source)
            {
                yield return Wrong.At(link.TargetSpan, $"'{link.Target}' is of the kind '{cited.Kind.Called}'; only a source can be cited.", $"Link to it with [[{link.Target}]].");
            }
        }
    }

    /// <param name="link">Null: an id of the front matter, or of the navigation.</param>
    private static Diagnostic? Fault(Site site, Located<string> id, LinkedPage page, NearWords near, (BodyLink Link, Record From)? link = null) => page.State switch
    {
        LinkState.Unknown when IsUnread(site, id, page) => null,
        LinkState.Unknown => Unknown.At(id.Span, $"'{id.Value}' is no record of this digest.", (link is var (body, from) ? site.Addresses.SpellingOf(body, from) : site.Addresses.SpellingOf(id.Value)) is { } spelling ? $"Letter case counts: write '{spelling}'." : link is var (asked, at) && site.Addresses.ElsewhereOf(asked, at) is { } place ? $"It stands in another folder: write '{place}'." : SwitchedOff(id.Value) ?? MeantRecord.Help(site, id.Value, link?.Link) ?? near.For(id.Value) ?? "An id is the name of a file in input/ without .md."),
        LinkState.NotPublished when page.Record is { Head.Status: PublicationStatus.Draft } => Hidden.At(id.Span, $"'{id.Value}' is a draft, so nothing here leads to it.", "Take 'status: draft' out of that record, or take the reference out; 'digest build --drafts' shows both to you alone."),
        LinkState.NotPublished when page.Record is Entity { Head.Status: PublicationStatus.Published } => Hidden.At(id.Span, $"'{id.Value}' is not shown, so nothing here leads to it: it is shown only where something that is shown in the digest's own language names it.", "Name it in the original, too: in its text, or under 'concerns', 'topics' or another key. Or take the reference out."),
        LinkState.NotPublished => Hidden.At(id.Span, $"'{id.Value}' is not published, so nothing here leads to it.", "Publish that record, or take the reference out."),
        LinkState.Withdrawn => Hidden.At(id.Span, $"'{id.Value}' was withdrawn.", "A link in a body leads to its notice and says so; a key of the front matter is left out. Take it out, or add reviewed: [{id: " + id.Value + ", date: …}]."),
        _ => null,
    };

    /// <summary>Pages that the program makes where the digest asks for them.</summary>
    private static string? SwitchedOff(string id) => id switch
    {
        "gaps" => "The page of known gaps is made where digest.yml says so: write publish_gaps: true there, or take the link out.",
        "offline" => "The page that offers the digest for reading offline is made where digest.yml names editions: write editions: [zip] there, or take the link out.",
        "reading-safely" => "digest.yml switches this page off: take reading_safely: false out there, or take the link out.",
        _ => null,
    };

    /// <summary>It names a file that is there and could not be read, which is told where that file is.</summary>
    private static bool IsUnread(Site site, Located<string> id, LinkedPage page) => page.State == LinkState.Unknown && site.Unread.MayHold(id.Value);

    /// <summary>The curator has looked at the record since that one was withdrawn, and the link stays as it is; a reference that a record rests on is another check's.</summary>
    private static bool Knows(Site site, Record record, LinkedPage page) => site.UnreviewedOf(record).Any(change => change.Withdrawn?.Address == page.Address)
        || record.Head.Reviewed.Any(review => site.Addresses.Find(review.Id.Value).Address == page.Address);

    private static string Wanted(Refers to) => to switch
    {
        Refers.Actor => "a person, an organisation or a group",
        Refers.Body => "an organisation or a group",
        Refers.Place => "a place",
        Refers.Topic => "a topic",
        Refers.Source => "a source",
        Refers.Claim => "a claim",
        Refers.Recommendation => "a recommendation",
        Refers.Event => "an event",
        Refers.Entity => "a person, an organisation, a group, a place or a topic",
        _ => "a record",
    };
}
