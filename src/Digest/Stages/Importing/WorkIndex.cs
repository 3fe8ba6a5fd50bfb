using Digest.Citations;
using Digest.Model;
using Edtf;

namespace Digest.Stages.Importing;

/// <summary>Finds the record of a work by DOI, ISBN, address or title. Linear over all works: of a title that many have, the first few are looked at.</summary>
internal sealed class WorkIndex
{
    private const int MostOfOneTitle = 50, ShortestTitle = 8;

    private readonly Dictionary<WorkKey, WorkTarget> byKey = [];
    private readonly Dictionary<string, List<WorkTarget>> byTitle = new(StringComparer.Ordinal);

    public void Add(WorkTarget target)
    {
        var known = target.Known;
        foreach (var key in WorkKeys.Of(known)) { byKey.TryAdd(key, target); }
        if (TitleOf(known.Citation) is not { } title) { return; }
        if (!byTitle.TryGetValue(title, out var same)) { byTitle[title] = same = []; }
        if (same.Count < MostOfOneTitle && !same.Contains(target)) { same.Add(target); }
    }

    /// <summary>The record and by what it is known; null: it is a new work.</summary>
    public (WorkTarget Target, string By)? Find(BibliographyItem item)
    {
        foreach (var key in WorkKeys.Of(item))
        {
            if (byKey.TryGetValue(key, out var target) && !(key.Kind != WorkKeys.Doi && Contradict(target.Known.Citation, item.Citation))) { return (target, key.Kind); }
        }
        if (TitleOf(item.Citation) is not { } title || !byTitle.TryGetValue(title, out var same)) { return null; }
        return same.Find(one => Agree(one.Known.Citation, item.Citation)) is { } found ? (found, WorkKeys.Title) : null;
    }

    private static string? TitleOf(Citation citation) => citation["title"] is { } title && WorkKeys.Letters(RichText.Bare(title)) is { Length: >= ShortestTitle } letters ? letters : null;

    /// <summary>Two DOIs are two works.</summary>
    private static bool Contradict(Citation one, Citation other) => one["DOI"] is { } first && other["DOI"] is { } second && !Identifiers.BareDoi(first).Equals(Identifiers.BareDoi(second), StringComparison.OrdinalIgnoreCase);

    /// <summary>One title, and nothing that tells two works apart.</summary>
    private static bool Agree(Citation one, Citation other) => !Contradict(one, other)
        && !(one.Issued is { } first && other.Issued is { } second && !first.Value.MayOverlap(second.Value))
        && !((string[])["number", "volume", "issue", "edition", "version", "container-title"]).Any(name => one[name] is { } own && other[name] is { } given && WorkKeys.Letters(own) != WorkKeys.Letters(given))
        && (Author(one) is not { } a || Author(other) is not { } b || a == b);

    private static string? Author(Citation citation) => citation.Names.FirstOrDefault(pair => pair.Key == "author").Value is [var first, ..] ? WorkKeys.Letters(first.Family ?? first.Literal?.Split(' ')[^1] ?? first.Given ?? "") : null;
}
