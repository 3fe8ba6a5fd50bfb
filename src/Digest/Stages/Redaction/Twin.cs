using Digest.Diagnostics;
using Digest.Model;
using Digest.Protection;
using Digest.Sources;

namespace Digest.Stages.Redaction;

/// <summary>The digest as it is published: parsed again with every protected term replaced. Order, index letters, ids of headings, counts and mentions are all made of it.</summary>
/// <param name="Digest">Null where nothing that is published holds a term: the written digest is published as it is.</param>
/// <param name="Findings">What stands in the way, and where the input holds a term.</param>
internal sealed record Twin(ParsedDigest? Digest, WithheldQuotes Quotes, IReadOnlyList<Diagnostic> Findings)
{
    /// <param name="written">The written digest, linked, and the words of the interface, redacted already.</param>
    public static Twin Of(ParsedDigest digest, IReadOnlyList<InputFile> files, (Site Site, Words Words) written, Replacements replacements)
    {
        var site = written.Site;
        var reports = new Reports(replacements);
        var config = RedactedConfig.Of(digest, files, reports.For(DigestConfig.FilePath, isPublished: true), replacements);
        var records = new RedactedRecords(digest, config, site, replacements).All(reports);
        var withheld = Withheld(site);
        var seeds = Hidden(digest, withheld, replacements);
        var twin = digest with
        {
            Config = config.Config,
            Kinds = config.Kinds,
            Records = records,
            Seeds = Published(digest, seeds),
            Words = written.Words,
        };
        bool isSame = seeds.Count == 0 && !config.Changed && records.SequenceEqual(digest.Records, ReferenceEqualityComparer.Instance) && ReferenceEquals(written.Words, digest.Words);
        return new Twin(isSame ? null : twin, new WithheldQuotes(site, seeds, withheld, replacements),
        [
            .. reports.Faults, .. Names(site, replacements.Terms), .. new ProtectedInput(digest, files, replacements.Terms).Find(reports, seeds), .. Fallback(replacements), .. Theme(files, replacements.Terms),
        ]);
    }

    /// <summary>Without a list: what quotes withhold is withheld in their documents too.</summary>
    /// <returns>Null where no quote withholds anything.</returns>
    public static Twin? Of(ParsedDigest digest, Site written)
    {
        if (Withheld(written) is not { Count: > 0 } withheld) { return null; }
        var seeds = Hidden(digest, withheld, null);
        return new Twin(digest with { Seeds = Published(digest, seeds) }, new WithheldQuotes(written, seeds, withheld, null), []);
    }

    private static List<Withholding> Withheld(Site site) => [.. WithheldStretches.Of(site).Where(one => one.Stretch.IsPlaced)];

    private static Dictionary<string, HiddenSeed> Hidden(ParsedDigest digest, List<Withholding> withheld, Replacements? replacements) =>
        digest.Seeds.AsParallel().Select(pair => (pair.Key, Hidden: HiddenSeed.Of(pair.Value, replacements, withheld.Where(one => one.IsOf(pair.Value))))).Where(pair => pair.Hidden is not null)
            .ToDictionary(pair => pair.Key, pair => pair.Hidden!, StringComparer.Ordinal);

    private static Dictionary<string, SeedText> Published(ParsedDigest digest, Dictionary<string, HiddenSeed> seeds) =>
        digest.Seeds.ToDictionary(pair => pair.Key, pair => seeds.TryGetValue(pair.Key, out var hidden) ? hidden.Published : pair.Value, StringComparer.Ordinal);

    /// <summary>Names that addresses and lists of files are made of.</summary>
    private static IEnumerable<Diagnostic> Names(Site site, ProtectedTerms terms)
    {
        var named = site.All.Where(record => site.Find(record.Id) == record || record.Head.Status == PublicationStatus.Withdrawn).Select(record => (record.Head.Path["input/".Length..], Span.StartOf(record.Head.Path)));
        var seeds = site.Of<Source>().Where(source => source.Custody is { Restricted: false, Seed: not null }).SelectMany(source =>
            new[] { source.Custody!.Seed, source.Custody.Transcript is { } transcript ? transcript.File ?? source.Custody.Seed : null }.OfType<Located<string>>()).Select(path => (path.Value, path.Span));
        foreach (var (name, place) in named.Concat(seeds))
        {
            if (Undisguised.Find(terms, name) is not [var hit, ..]) { continue; }
            yield return ProtectionRules.Name.At(place, $"The name of this file or folder holds a term of rule {hit.Rule} of the protected list, and would be published.",
                "Rename it, and every reference to it: an id that tells nothing, such as witness-3.");
        }
    }

    /// <summary>Templates and assets are published as they are; the words of the interface are replaced like any other.</summary>
    private static IEnumerable<Diagnostic> Theme(IReadOnlyList<InputFile> files, ProtectedTerms terms)
    {
        foreach (var file in files.Where(file => !file.BuiltIn && file.Role is InputRole.Template or InputRole.Asset))
        {
            if (ProtectedInput.In(file, terms) is not [var hit, ..]) { continue; }
            yield return ProtectionRules.Irreplaceable.At(new Span(file.Path, hit.Start, hit.Length), $"A term of rule {hit.Rule} of the protected list stands in a file of the theme, which is published as it is.",
                "Take it out, or put the words into theme/i18n, where they are replaced.");
        }
    }

    private static IEnumerable<Diagnostic> Fallback(Replacements replacements)
    {
        if (replacements.Terms.FirstRule(replacements.Fallback) is not { } rule) { yield break; }
        yield return ProtectionRules.Irreplaceable.At(Span.StartOf(DigestConfig.FilePath), $"The interface's own word for what is withheld holds a term of rule {rule} of the protected list.",
            "Give every entry of the list a replacement of its own, or take that entry out.");
    }
}

/// <summary>The reports of all files.</summary>
internal sealed class Reports(Replacements replacements)
{
    private readonly List<(string Path, bool IsPublished, RedactionReport Report)> all = [];

    public RedactionReport For(string path, bool isPublished)
    {
        var report = new RedactionReport(replacements);
        lock (all) { all.Add((path, isPublished, report)); }
        return report;
    }

    /// <summary>Of what is published alone: a draft leaves nothing.</summary>
    public IEnumerable<Diagnostic> Faults => all.Where(one => one.IsPublished).SelectMany(one => one.Report.Faults);

    public IEnumerable<(string Path, int Rule, Span Place)> First => all.SelectMany(one => one.Report.First.Select(found => (one.Path, found.Key, found.Value)));
}
