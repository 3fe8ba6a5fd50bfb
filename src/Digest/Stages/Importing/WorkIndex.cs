using Digest.Citations;
using Digest.Model;

namespace Digest.Stages.Importing;

/// <summary>Finds the record of a work by its own id, DOI, ISBN, address, title or all that it says. Linear over all works: of a key and of a title that many have, the first few are looked at.</summary>
internal sealed class WorkIndex
{
    private const int MostOfOne = 50, ShortestTitle = 8;

    private readonly Dictionary<WorkKey, List<WorkTarget>> byKey = [];
    /// <summary>Records that were there before.</summary>
    private readonly Dictionary<string, WorkTarget> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<WorkTarget>> byTitle = new(StringComparer.Ordinal);

    public void Add(WorkTarget target)
    {
        var known = target.Known;
        if (target.Source is not null) { byId.TryAdd(target.Id, target); }
        foreach (var key in WorkKeys.Of(known)) { Add(byKey, key, target); }
        Add(byTitle, TitleOf(known.Citation), target);
    }

    /// <summary>The record and by what it is known; null: it is a new work.</summary>
    public (WorkTarget Target, string By)? Find(BibliographyItem item)
    {
        // What the digest exported comes back under its own name. Another's key may be the same by chance.
        if (byId.TryGetValue(item.Id, out var named) && OwnTitle(named.Known.Citation) == OwnTitle(item.Citation) && WorkComparison.Agree(named.Known.Citation, item.Citation)) { return (named, WorkKeys.Id); }
        foreach (var key in WorkKeys.Of(item))
        {
            if (byKey.TryGetValue(key, out var holders) && holders.Find(one => MayBe(one.Known.Citation, item.Citation, key.Kind)) is { } target) { return (target, key.Kind); }
        }
        string title = TitleOf(item.Citation);
        if (!byTitle.TryGetValue(title, out var same)) { return null; }
        // A title of a word or two, or none, is shared by works that have nothing to do with each other.
        bool tells = title.Length >= ShortestTitle;
        return same.Find(one => tells ? WorkComparison.Agree(one.Known.Citation, item.Citation) : WholeCitation.Says(one.Known.Citation, item.Citation)) is { } found ? (found, tells ? WorkKeys.Title : WorkKeys.Whole) : null;
    }

    private static void Add<T>(Dictionary<T, List<WorkTarget>> targets, T key, WorkTarget target) where T : notnull
    {
        if (!targets.TryGetValue(key, out var same)) { targets[key] = same = []; }
        if (same.Count < MostOfOne && !same.Contains(target)) { same.Add(target); }
    }

    /// <summary>Empty where there is none.</summary>
    private static string TitleOf(Citation citation) => citation["title"] is { } title ? Letters(title) : "";

    /// <summary>Of a title that has neither letters nor digits, its marks.</summary>
    private static string OwnTitle(Citation citation) => TitleOf(citation) is { Length: > 0 } title ? title : RichText.Bare(citation["title"] ?? "");

    private static bool MayBe(Citation known, Citation given, string kind) => kind switch
    {
        WorkKeys.Doi or WorkKeys.Whole => true,
        WorkKeys.Title => WorkComparison.Agree(known, given),
        // The page that lists what an office published is given as the address of each.
        WorkKeys.Address => !WorkComparison.Contradict(known, given) && (WorkComparison.OneDay(known, given) || OneTitle(known, given)),
        _ => !WorkComparison.Contradict(known, given),
    };

    private static bool OneTitle(Citation one, Citation other) => one["title"] is not { } own || other["title"] is not { } given || Letters(own) == Letters(given);

    private static string Letters(string title) => WorkKeys.Letters(RichText.Bare(title));
}
