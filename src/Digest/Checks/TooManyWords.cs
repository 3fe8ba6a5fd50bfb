using Digest.Diagnostics;
using Digest.Model;
using Digest.Sources;

namespace Digest.Checks;

/// <summary>Sources of which the site shows more words than their rights allow.</summary>
internal static class TooManyWords
{
    private static readonly Rule Rule = new("too-many-words", Severity.Error,
        "The site shows more words of a source than rights.max_words allows.",
        "Excerpts are lawful in measure; the measure is the curator's promise to the publisher. Of a source that is not held, or whose seed is not on this machine, the words of its quotes are counted as they are typed.",
        "max_words: 100      # and 130 words are quoted");

    private static readonly Rule Differing = new("differing-rights", Severity.Error,
        "Two sources share one file, and their rights allow different amounts of it.",
        "The words are the same whichever record quotes them: what one of them forbids, the other would publish. Words shown of a shared file count once, against the smallest max_words.",
        "sources/a.md and sources/b.md: seed: seeds/report.txt, the one with publish: citation, the other with publish: full");

    public static Check Check { get; } = new([Rule, Differing], (site, _) => (site.Documents.Known<Bounded>() ?? site.Documents.Keep(Bounded.Of(site))).Sources.SelectMany(sharing => In(site, sharing)));

    /// <summary>Sources of one file each, of which a right limits the words, or whose rights may differ; of all others nothing can be found.</summary>
    private sealed record Bounded(List<List<Source>> Sources)
    {
        public static Bounded Of(Site site) => new([.. site.Of<Source>().GroupBy(source => SeedOf(site, source), StringComparer.Ordinal).Select(shared => shared.ToList()).Where(shared => shared.Count > 1 || shared[0].Rights.MaxWords is not null)]);
    }

    /// <summary>By its bytes, so that a copy under another name is the same document.</summary>
    private static string SeedOf(Site site, Source source) =>
        site.Seeds.GetValueOrDefault(source.Id)?.Sha256 ?? source.Custody?.Sha256?.Value ?? source.Custody?.Seed?.Value ?? "id " + source.Id;

    private static IEnumerable<Diagnostic> In(Site site, List<Source> sharing)
    {
        var first = sharing[0];
        foreach (var other in sharing.Skip(1).Where(other => other.Rights.Publish != first.Rights.Publish))
        {
            yield return Differing.At(other.Custody!.Seed?.Span ?? other.Head.Title.Span, $"'{first.Id}' and '{other.Id}' are records of one file, and their rights differ in 'publish'.", "Give both the same rights, or make one record of them.");
        }
        if (sharing.Where(source => source.Rights.MaxWords is not null).MinBy(source => source.Rights.MaxWords!.Value.Value) is not { } strictest) { yield break; }
        int shown = sharing.Count == 1 ? site.Uses[first].ShownWords : Together(site, sharing);
        var most = strictest.Rights.MaxWords!.Value;
        if (shown <= most.Value) { yield break; }
        yield return Rule.At(most.Span, sharing.Count == 1 ? $"The site shows {shown} words of '{strictest.Id}'; {most.Value} are allowed."
            : $"The site shows {shown} words of the file that {string.Join(" and ", sharing.Select(source => $"'{source.Id}'"))} share; {most.Value} are allowed.",
            "Shorten quotes, set show: false on some, or agree a higher number with the holder of the rights.");
    }

    /// <summary>Where both records have the same text, a word that both show counts once; where one leaves furniture out that the other keeps, nothing is known of overlaps.</summary>
    private static int Together(Site site, List<Source> sharing)
    {
        var seeds = sharing.Select(source => site.Seeds.GetValueOrDefault(source.Id)).ToList();
        if (seeds[0] is not { } seed || seeds.Exists(other => other?.Text != seed.Text) || sharing.Exists(source => source.Rights.Publish == PublishRights.Full)) { return sharing.Sum(source => site.Uses[source].ShownWords); }
        return ShownStretches.Merge(seed, sharing.SelectMany(source => site.Uses[source].Quotes).Where(quote => quote.IsShown).SelectMany(quote => quote.Parts)).Words;
    }
}
