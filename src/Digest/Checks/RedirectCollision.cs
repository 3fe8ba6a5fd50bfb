using System.Text;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Old addresses that are taken, or that are none.</summary>
internal static class RedirectCollision
{
    private static readonly Rule Taken = new("redirect-collision", Severity.Error,
        "An address of redirect_from is the address of a page, or stands in two records.",
        "One address cannot lead to two places.",
        "redirect_from: [claims/other.html]      # a page that exists");

    private static readonly Rule Bad = new("bad-redirect", Severity.Error,
        "An address of redirect_from is no address inside the site.",
        "A redirect is a file in the site: folder/name.html.",
        "redirect_from: [../x.html]      # write claims/old.html");

    /// <summary>Bytes of a file's name: Linux has no longer one.</summary>
    private const int LongestName = 255;

    /// <summary>Pages that the program makes by itself.</summary>
    private static readonly string[] Made = ["index.html", "404.html", "timeline.html", "corrections.html", "evidence.html", "gaps.html", "reading-safely.html", "offline.html"];

    public static Check Check { get; } = new([Taken, Bad], (site, _) => In(site));

    private static IEnumerable<Diagnostic> In(Site site)
    {
        if (site.WithOfAll(RecordTraits.Redirects).Count == 0) { yield break; }
        var records = site.Records.Concat(site.All.Where(record => record.LeavesNotice)).ToList();
        var pages = records.Select(record => record.Address).Concat(Made)
            .Concat(site.Kinds.Where(kind => kind.Folder.Length > 0).Select(kind => $"{kind.Folder}/index.html")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var seen = new Dictionary<string, Record>(StringComparer.OrdinalIgnoreCase);
        foreach (var record in records)
        {
            foreach (var old in record.Head.RedirectFrom)
            {
                string address = OldAddress.Of(old.Value);
                if (IsAddress(address) && NoPage(old.Value) is { } why) { yield return Bad.At(old.Span, $"'{old.Value}' {why}", "Write the address of a page from the site's root, such as claims/old-name.html or claims/old-name/."); }
                else if (!IsAddress(address) || old.Value.Split('/')[^1] is "." or "..") { yield return Bad.At(old.Span, $"'{old.Value}' is no address inside the site.", "Write it from the site's root, such as claims/old-name.html."); }
                else if (DeviceName.In(address) is { } device) { yield return Bad.At(old.Span, $"'{old.Value}' would be a file of the site, and Windows keeps the name '{device}' for a device.", "Take it out: no copy of the site could be checked out or unpacked there."); }
                else if (pages.Contains(address)) { yield return Taken.At(old.Span, $"'{old.Value}' is the address of a page.", "Take it out, or rename that page's file."); }
                else if (!seen.TryAdd(address, record)) { yield return Taken.At(old.Span, $"'{old.Value}' leads to '{seen[address].Id}' already.", "Keep it in one of the two records. Where one record became several, keep its file with status: withdrawn and withdrawn: {replaced_by: [the new ids]}: its notice leads to each."); }
            }
        }
    }

    /// <summary>Why no server answers with a page there; null: it does.</summary>
    private static string? NoPage(string written)
    {
        string[] parts = written.TrimStart('/').Split('/');
        return Array.Find(parts[..^1], part => part.EndsWith(".html", StringComparison.Ordinal)) is { } page ? $"lies in '{page}', which is a page and no folder."
            : parts[^1].Contains('.', StringComparison.Ordinal) && !parts[^1].EndsWith(".html", StringComparison.Ordinal) ? "has the ending of a file that is no page." : null;
    }

    private static bool IsAddress(string address) => address.EndsWith(".html", StringComparison.Ordinal)
        && address.Split('/').All(part => part.Length > 0 && part[^1] is not ('.' or ' ') && Encoding.UTF8.GetByteCount(part) <= LongestName && part.IndexOfAny(['\\', ':', '?', '#', '*', '"', '<', '>', '|', '%']) < 0 && !part.Any(char.IsControl));
}
