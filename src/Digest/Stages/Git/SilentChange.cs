using System.Text.Json;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Stages.Git;

/// <summary>What a claim or a recommendation says otherwise than on the published site, without a word about it. Both sites are read as they are given to readers.</summary>
internal static class SilentChange
{
    public static readonly Rule Rule = new("silent-change", Severity.Warning,
        "A statement, how it is said, or its date is not as the published site has it, and no correction tells of it.",
        "Whoever cited the page finds other words there, and whoever kept a copy can show that they were changed without a word.",
        "statement: Two workers were hurt.      # the published site says three, and corrections has no new entry");

    private static readonly string[] Told = ["statement", "modality", "date"];

    /// <param name="before">The published <c>data/digest.json</c>; null: there is none.</param>
    /// <param name="now">That of the site that is to be published.</param>
    public static IReadOnlyList<Diagnostic> Of(byte[]? before, byte[]? now, Site site)
    {
        if (before is null || now is null) { return []; }
        try
        {
            using JsonDocument old = JsonDocument.Parse(before), made = JsonDocument.Parse(now);
            var known = Records(old).DistinctBy(Address).ToDictionary(Address, StringComparer.Ordinal);
            var byAddress = site.Records.ToDictionary(record => record.Address, StringComparer.Ordinal);
            var found = new List<Diagnostic>();
            foreach (var record in Records(made))
            {
                if (!byAddress.TryGetValue(Address(record), out var own) || own is not (Claim or Recommendation) || Former(known, own) is not { } former) { continue; }
                string[] changed = [.. Told.Where(key => Text(former, key) != Text(record, key))];
                if (changed.Length == 0 || Corrections(record) > Corrections(former)) { continue; }
                found.Add(Rule.At(own.Head.Title.Span, $"{Named(changed)} of '{own.Id}' {(changed.Length == 1 ? "is" : "are")} not as the published site has {(changed.Length == 1 ? "it" : "them")}, and no correction tells of it.",
                    "If something was wrong, say so: corrections: [{date: …, text: what stood there, and what stands there now}]. If the meaning is the same, leave it: this is told once, before the site is published."));
            }
            return found;
        }
        // Whoever may push to the branch wrote it.
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException) { return []; }
    }

    /// <summary>A record that got another id is still the one that was cited.</summary>
    private static JsonElement? Former(Dictionary<string, JsonElement> known, Record own)
    {
        foreach (string address in own.Head.RedirectFrom.Select(old => OldAddress.Of(old.Value)).Prepend(own.Address)) { if (known.TryGetValue(address, out var former)) { return former; } }
        return null;
    }

    private static JsonElement.ArrayEnumerator Records(JsonDocument document) => document.RootElement.GetProperty("records").EnumerateArray();

    private static string Address(JsonElement record) => record.GetProperty("address").GetString() ?? "";

    private static string? Text(JsonElement record, string key) => record.TryGetProperty(key, out var value) ? value.GetRawText() : null;

    private static int Corrections(JsonElement record) => record.TryGetProperty("corrections", out var all) ? all.GetArrayLength() : 0;

    private static string Named(string[] keys) => "The " + string.Join(" and the ", keys);
}
