using Digest.Model;
using Digest.Outputs.Gaps;
using Digest.Outputs.Search;
using Digest.Outputs.Views;

namespace Digest.Outputs;

/// <summary>An entry of a navigation, its address from the site's root.</summary>
/// <param name="Lang">Of the text, where it is not the interface's; null: it is.</param>
internal sealed record NavigationLink(string Text, string Address, long? Count, string? Lang = null);

/// <summary>What stands in the head and the foot of every page; made once.</summary>
internal sealed class Navigation
{
    private static readonly string[] Usual = ["claims", "timeline", "recommendations", "sources", "topics"];

    public Navigation(Site site, Words words)
    {
        var counts = site.CountsByFolder();
        var kinds = site.Kinds.Where(kind => kind.Folder.Length > 0).ToDictionary(kind => kind.Folder, StringComparer.Ordinal);
        bool hasClaims = site.Of<Claim>().Any();
        // What a digest calls them is in its own language.
        NavigationLink? Of(string to, string? text) => Named(to, text) is { } link ? text is null ? link : link with { Lang = site.Config.Language } : null;
        NavigationLink? Named(string to, string? text)
        {
            if (to == "timeline") { return new(text ?? words["timeline.title"], TimelinePlan.FirstAddress, null); }
            if (to == "bibliography") { return site.Of<Source>().Any() ? new(text ?? words["bibliography.title"], BibliographyIndex.FirstAddress, null) : null; }
            if (to == "cite") { return new(text ?? words["citing.title"], CiteDigestPage.FirstAddress, null); }
            if (to == "corrections") { return new(text ?? words["corrections.title"], CorrectionsPlan.FirstAddress, null); }
            if (to == "gaps") { return site.Config.PublishGaps ? new(text ?? words["gaps.title"], GapsPage.FirstAddress, null) : null; }
            if (to == ReadingPage.Id && ReadingPage.IsMade(site)) { return new(text ?? words["safely.title"], ReadingPage.Address, null); }
            if (to == OfflinePage.Id && OfflinePage.IsMade(site)) { return new(text ?? words["offline.title"], OfflinePage.Address, null); }
            if (to == "evidence" && !kinds.ContainsKey(to)) { return hasClaims ? new(text ?? words["matrix.title"], EvidenceMatrix.FirstAddress, null) : null; }
            if (kinds.TryGetValue(to, out var kind)) { return new(text ?? KindWords.Plural(words, kind), $"{to}/index.html", counts.GetValueOrDefault(to), kind.Plural is null ? null : site.Config.Language); }
            // An id, or a folder with an index of its own.
            return site.Addresses.Find(to).Record is { } record && site.Find(record.Id) == record ? new(text ?? record.Title, record.Address, null, Lang.OfTitle(site, record)) : null;
        }
        Main = site.Config.Navigation is { } own
            ? [.. own.Select(item => Of(item.To.Value, item.Text)).OfType<NavigationLink>()]
            : [.. Usual.Where(to => to == "timeline" || counts.ContainsKey(to)).Select(to => Of(to, null)).OfType<NavigationLink>()];
        var shown = Main.Select(link => link.Address).ToHashSet(StringComparer.Ordinal);
        Foot = [new(words["layout.start"], "index.html", null), .. Main, .. site.Kinds
            .Where(kind => kind.Folder.Length > 0 && counts.ContainsKey(kind.Folder) && !shown.Contains($"{kind.Folder}/index.html"))
            .Select(kind => Of(kind.Folder, null)).OfType<NavigationLink>(),
            .. ((string[])["bibliography", "evidence", "cite", "corrections", "gaps", ReadingPage.Id, OfflinePage.Id]).Select(to => Of(to, null)).OfType<NavigationLink>().Where(link => !shown.Contains(link.Address)),
            .. SearchPage.IsMade(site) && !shown.Contains(SearchPage.Address) ? [new NavigationLink(words["search.title"], SearchPage.Address, null)] : Array.Empty<NavigationLink>()];
        Collection = Describe(site, words);
    }

    public IReadOnlyList<NavigationLink> Main { get; }
    public IReadOnlyList<NavigationLink> Foot { get; }
    /// <summary>How much there is, and of which day.</summary>
    public string Collection { get; }

    private static string Describe(Site site, Words words)
    {
        var sources = site.Of<Source>().ToList();
        var newest = sources.Select(source => source.Custody?.CollectedAt.Value).OfType<Edtf.EdtfDate>().Max();
        string amount = words.Format("footer.amount", ("sources", words.Count("count.sources", sources.Count(source => source.IsHeld))), ("claims", words.Count("count.claims", site.Of<Claim>().Count)));
        return newest is null ? amount : words.Format("footer.collection", ("date", newest.ToWords(words.Dates)), ("amount", amount));
    }
}

/// <summary>What kinds of records are called.</summary>
internal static class KindWords
{
    public static string Plural(Words words, KindInfo kind) => kind.Plural ?? words[$"record.kinds.{RecordName.Key(kind.Like)}"];
}
