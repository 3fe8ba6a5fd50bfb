using System.Text;
using System.Text.Json;
using Digest.Diagnostics;
using Digest.Editions;
using Digest.Model;
using Digest.Outputs;

namespace Digest.Stages;

/// <summary>Files of a site's root that no manifest lists: what can be known of them, and what cannot.</summary>
/// <param name="Domain">What <c>CNAME</c> names; null: there is none.</param>
/// <param name="IsDomainCompared">The site says which address that must be.</param>
/// <param name="HasReadMe">The text that an archive puts beside a site is there; it is in no list, and was not looked at.</param>
internal sealed record UnlistedFiles(string? Domain, bool IsDomainCompared, bool HasReadMe)
{
    private const string DomainPath = "CNAME", NoJekyll = ".nojekyll";
    /// <summary>A domain has 253 characters at most.</summary>
    private const int MostOfDomain = 1_000;
    /// <summary>The address stands at the beginning of what a build exports.</summary>
    private const int BeginningOfExport = 1 << 16;

    public static UnlistedFiles None { get; } = new(null, false, false);

    /// <exception cref="IOException">One cannot be read.</exception>
    public static UnlistedFiles Of(SiteFiles site, ICollection<Diagnostic> found)
    {
        if (site.Files.TryGetValue(NoJekyll, out var empty) && empty.Length > 0) { found.Add(ProofRules.Altered.At(Span.StartOf(NoJekyll), $"'{NoJekyll}' has {empty.Length} bytes; the build made an empty file.")); }
        bool hasReadMe = site.Files.ContainsKey(SiteArchive.ReadMe);
        if (!site.Files.TryGetValue(DomainPath, out var file)) { return None with { HasReadMe = hasReadMe }; }
        string domain = Encoding.UTF8.GetString(Beginning(file, MostOfDomain)).Trim();
        if (HostFiles.CustomDomain(Address(site)) is not { } own) { return new UnlistedFiles(domain, false, hasReadMe); }
        if (file.Length > MostOfDomain || !domain.Equals(own, StringComparison.OrdinalIgnoreCase)) { found.Add(ProofRules.Altered.At(Span.StartOf(DomainPath), $"'{DomainPath}' names '{domain}'; the site says that its own domain is '{own}'.", "A host leads readers to the domain that CNAME names.")); }
        return new UnlistedFiles(domain, true, hasReadMe);
    }

    /// <summary>The site's own address, as it exports it; null: it says none.</summary>
    private static string? Address(SiteFiles site)
    {
        if (!site.Files.TryGetValue(SiteRecords.Path, out var file)) { return null; }
        var reader = new Utf8JsonReader(Beginning(file, BeginningOfExport), isFinalBlock: false, default);
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName) { continue; }
                if (reader.ValueTextEquals("records")) { return null; }
                if (reader.ValueTextEquals("url")) { return reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() : null; }
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException) { return null; }
        return null;
    }

    private static byte[] Beginning(FileInfo file, int most)
    {
        // A pipe or a device has no length, and opening one could wait for ever.
        if (file.Length == 0) { return []; }
        byte[] bytes = new byte[Math.Min(most, file.Length)];
        using var handle = HeldFile.Open(file.FullName);
        return bytes[..RandomAccess.Read(handle, bytes, 0)];
    }
}
