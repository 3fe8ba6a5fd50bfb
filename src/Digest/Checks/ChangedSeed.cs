using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Seeds whose bytes are not those that were collected, or that nothing seals.</summary>
internal static class ChangedSeed
{
    private static readonly Rule Changed = new("changed-seed", Severity.Error,
        "A seed's SHA-256 is not the one that its record says.",
        "Either the file was changed since it was collected, or the record is of another file. Evidence must not change unseen.",
        "sha256: 3789…      # and the file in seeds/ has another");

    private static readonly Rule Unsealed = new("unsealed-seed", Severity.Warning,
        "A source with a seed does not say the seed's SHA-256.",
        "Without it nobody notices when the file changes.",
        "custody:\n  seed: seeds/report.txt      # and no sha256");

    public static Check Check { get; } = new([Changed, Unsealed], (site, _) => site.Of<Source>().SelectMany(source => In(site, source).Concat(OfTranscript(site, source))));

    private static IEnumerable<Diagnostic> OfTranscript(Site site, Source source)
    {
        if (source.Custody is not { Transcript: { } declared, Seed: { } file } custody || !site.Seeds.TryGetValue(source.Id, out var seed) || seed.Transcript is not { } read) { yield break; }
        var place = (declared.File ?? file).Span;
        if (declared.Sha256 is not { } said) { yield return Unsealed.At(place, $"The transcript '{read.Path}' has no sha256 in its record.", custody.Restricted ? "Add custody.transcript.sha256." : $"Add to custody.transcript: sha256: {read.Sha256}"); }
        else if (said.Value != read.Sha256)
        {
            yield return Changed.At(said.Span, $"The transcript '{read.Path}' is not the one that was checked: its SHA-256 is {(custody.Restricted ? "another" : read.Sha256)}.",
                "Restore the file, or, if the new one is meant, have it compared with the image, change sha256 and say so in custody.log.");
        }
    }

    private static IEnumerable<Diagnostic> In(Site site, Source source)
    {
        if (source.Custody is not { Seed: { } file } custody || !site.Seeds.TryGetValue(source.Id, out var seed)) { yield break; }
        if (custody.Sha256 is not { } said) { yield return Unsealed.At(file.Span, $"'{file.Value}' has no sha256 in its record.", custody.Restricted ? "Add custody.sha256." : $"Add sha256: {seed.Sha256}"); }
        else if (said.Value != seed.Sha256)
        {
            int quotes = site.Uses[source].Quotes.Count;
            string held = $"{quotes} quotes rest on it; {site.Uses[source].Quotes.Count(quote => quote.IsVerified)} of them still stand in the file as it is now.";
            yield return Changed.At(said.Span, $"'{file.Value}' is not the file that was collected: its SHA-256 is {(custody.Restricted ? "another" : seed.Sha256)}.",
                $"{held} Restore the file, or, if the new one is meant, change sha256 and say why in custody.log.");
        }
    }
}
