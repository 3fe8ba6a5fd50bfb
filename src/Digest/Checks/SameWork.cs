using Digest.Citations;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Two records of one work.</summary>
internal static class SameWork
{
    private static readonly Rule Rule = new("same-work", Severity.Warning,
        "Two sources are records of one work: same file, DOI, ISBN or address, same title, year and author, or nothing that tells them apart.",
        "What rests on both would seem to rest on two documents, and a bibliography would list one work twice. Two records of the same file, or with the same DOI, count as one origin; of others you say it (reports_on, translation_of, replaces).",
        "citation: {DOI: 10.1000/182}      # in two files");

    public static Check Check { get; } = new(Rule, In);

    /// <summary>Of a key that many have, the first few are looked at: every two of them would be too many.</summary>
    private const int MostOfOne = 50;

    private static IEnumerable<Diagnostic> In(Site site)
    {
        var told = new HashSet<Source>();
        foreach (var document in SharedDocuments.Of(site.Of<Source>(), site.Seeds))
        {
            var first = document[0];
            foreach (var copy in document.Skip(1).Where(copy => copy.Head.TranslationOf is null))
            {
                told.Add(copy);
                yield return Rule.At(Place(copy), $"'{copy.Id}' and '{first.Id}' are records of one work: they have the same file.",
                    "Join the two records and put the other's address into redirect_from. Where the file holds several works, say in each record on which pages its own stands: citation: {page: 4-9}; where it holds one in two languages: translation_of.")
                    with
                { Related = [new Related(Place(first), "the other record")] };
            }
        }
        foreach (var fault in ByCitation(site, told)) { yield return fault; }
    }

    /// <param name="told">Copies that were named already.</param>
    private static IEnumerable<Diagnostic> ByCitation(Site site, HashSet<Source> told)
    {
        var known = new Dictionary<WorkKey, List<Work>>();
        foreach (var source in site.Of<Source>().Where(source => !source.IsOfAnother).OrderBy(source => source.Head.Path, StringComparer.Ordinal))
        {
            var work = new Work(source, SourceItem.Exported(site, source));
            var keys = WorkKeys.Of(work.Item).ToList();
            var twin = keys.Select(key => (key.Kind, Other: known.GetValueOrDefault(key)?.Find(other => !Differ(key.Kind, work, other)))).FirstOrDefault(pair => pair.Other is not null);
            if (twin.Other is { Source: var other } && !told.Contains(source))
            {
                yield return Rule.At(Place(source, twin.Kind), $"'{source.Id}' and '{other.Id}' are records of one work: they have the same {Words(twin.Kind)}.", $"Join the two records and put the other's address into redirect_from; or {Otherwise(twin.Kind)}.")
                    with
                { Related = [new Related(Place(other, twin.Kind), "the other record")] };
            }
            foreach (var key in keys)
            {
                if (!known.TryGetValue(key, out var holders)) { known[key] = holders = []; }
                if (holders.Count < MostOfOne) { holders.Add(work); }
            }
        }
    }

    private static bool Differ(string kind, Work one, Work other) => kind switch
    {
        // One address may show another text on another day.
        WorkKeys.Address => one.Citation["version"] != other.Citation["version"] || one.Citation["page"] != other.Citation["page"] || !WorkComparison.OneDay(one.Citation, other.Citation),
        WorkKeys.Title => !WorkComparison.Agree(one.Citation, other.Citation),
        WorkKeys.Whole => one.Source.Title != other.Source.Title || !one.Source.By.SequenceEqual(other.Source.By)
            || (one.Source.Custody?.Seed is { } seed && other.Source.Custody?.Seed is { } another && seed.Value != another.Value),
        _ => false,
    };

    /// <summary>What to write where they are two.</summary>
    private static string Otherwise(string kind) => kind switch
    {
        WorkKeys.Address => "say how they differ: version, page, issued, translation_of; a later version says replaces",
        WorkKeys.Title => "say how they differ: issued (the day), number, version, edition, container-title, DOI, translation_of; a later version says replaces",
        WorkKeys.Whole => "say in their title or citation how they differ",
        _ => $"compare the {kind} with both documents and mend the wrong one; a translation says translation_of, a later version replaces",
    };

    private static string Words(string kind) => kind switch
    {
        WorkKeys.Title => "title, year and author",
        WorkKeys.Whole => "title, and nothing in their citations tells them apart",
        _ => kind,
    };

    /// <summary>A message shows the line that it stands at, and that of a restricted document's file names what nothing may.</summary>
    private static Span Place(Source source) => source.Custody is { Restricted: false, Seed: { } seed } ? seed.Span : source.Head.Title.Span;

    private static Span Place(Source source, string kind)
    {
        string name = kind switch { WorkKeys.Address => "URL", WorkKeys.Title or WorkKeys.Whole => "title", _ => kind };
        var written = source.Citation.Text.FirstOrDefault(pair => pair.Key == name);
        return written.Key is null ? source.Head.Title.Span : written.Value.Span;
    }

    private sealed record Work(Source Source, BibliographyItem Item)
    {
        public Citation Citation => Item.Citation;
    }
}
