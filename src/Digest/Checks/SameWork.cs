using Digest.Citations;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Two records of one work.</summary>
internal static class SameWork
{
    private static readonly Rule Rule = new("same-work", Severity.Warning,
        "Two sources are records of one work: same DOI, ISBN or address, or same title, year and author.",
        "What rests on both would seem to rest on two documents, and a bibliography would list one work twice.",
        "citation: {DOI: 10.1000/182}      # in two files");

    public static Check Check { get; } = new(Rule, In);

    private static IEnumerable<Diagnostic> In(Site site)
    {
        var first = new Dictionary<WorkKey, Source>();
        foreach (var source in site.Of<Source>().Where(source => source.Head.TranslationOf is null).OrderBy(source => source.Head.Path, StringComparer.Ordinal))
        {
            var keys = WorkKeys.Of(SourceItem.Exported(site, source)).ToList();
            var twin = keys.Select(key => (key.Kind, Other: first.GetValueOrDefault(key))).FirstOrDefault(pair => pair.Other is not null && !Differ(pair.Kind, source, pair.Other));
            if (twin.Other is { } other)
            {
                yield return Rule.At(Place(source, twin.Kind), $"'{source.Id}' and '{other.Id}' are records of one work: they have the same {Words(twin.Kind)}.", "Join the two records and put the other's address into redirect_from; or say how they differ: version, edition, issued, translation_of.")
                    with
                { Related = [new Related(Place(other, twin.Kind), "the other record")] };
            }
            foreach (var key in keys) { first.TryAdd(key, source); }
        }
    }

    /// <summary>One address may show another text on another day.</summary>
    private static bool Differ(string kind, Source one, Source other) => kind == WorkKeys.Address
        && (one.Citation["version"] != other.Citation["version"] || one.Citation["page"] != other.Citation["page"]
            || (one.Dating.Date is { } first && other.Dating.Date is { } second && !Edtf.EdtfRelations.MayOverlap(first.Value, second.Value)));

    private static string Words(string kind) => kind == WorkKeys.Title ? "title, year and author" : kind;

    private static Span Place(Source source, string kind)
    {
        string name = kind switch { WorkKeys.Address => "URL", WorkKeys.Title => "title", _ => kind };
        var written = source.Citation.Text.FirstOrDefault(pair => pair.Key == name);
        return written.Key is null ? source.Head.Title.Span : written.Value.Span;
    }
}
