using Digest.Model;
using Edtf;

namespace Digest.Citations;

/// <summary>A page of the digest as a work that is cited: a claim, an event, a recommendation, or the digest itself.</summary>
/// <remarks>
/// A page of a site in all formats: Zotero, BibLaTeX and the styles know that type best, and the code, the kind and the version stay in it. Its author is the
/// digest's publisher and never the speaker of what it tells: who says that something is so does not write the page about it.
/// </remarks>
internal static class RecordItem
{
    /// <summary>Hexadecimal digits of a hash that stand in a reference: enough to tell versions apart, and short enough to print.</summary>
    private const int Digits = 12;

    /// <param name="kind">What the page is called: "Claim".</param>
    /// <param name="address">In full; null: none is known.</param>
    public static BibliographyItem Of(Site site, Words words, Record record, string kind, string? address)
    {
        // The hash is over the original, whose words an older translation does not have.
        var version = site.VersionOf(record);
        var (date, hash) = version.Older is { } older ? (older.Translated.ToString(), null) : (version.Changed, version.Sha256);
        return Item(site, record.Id, address, new()
        {
            ["title"] = record.Title,
            ["container-title"] = site.Config.Title.Value,
            ["genre"] = kind,
            ["number"] = record.Head.Code?.Value,
            ["version"] = Version(words, date, hash),
            ["language"] = record.Head.Lang ?? site.Config.Language,
        }, date);
    }

    /// <summary>The digest as a whole, as of the newest change of any record.</summary>
    public static BibliographyItem OfDigest(Site site, Words words, DigestVersion version, string? address)
    {
        string? date = Changed(site)?.ToString();
        return Item(site, "digest", address, new()
        {
            ["title"] = site.Config.Title.Value,
            ["version"] = Version(words, date, version.ContentSha256),
            ["language"] = site.Config.Language,
        }, date);
    }

    /// <summary>As pages print it: a publisher that is told already, as the author or as the site, is not told again.</summary>
    public static BibliographyItem Printed(BibliographyItem item)
    {
        var citation = item.Citation;
        return item with { Citation = citation with { Text = [.. citation.Text.Where(pair => pair.Key != "publisher")] } };
    }

    /// <summary>The day on which anything of the digest was changed last; null where that of any record is not known.</summary>
    public static EdtfDate? Changed(Site site)
    {
        EdtfDate? newest = null;
        foreach (var record in site.Records)
        {
            if (Date(site.VersionOf(record).Changed) is not { } day) { return null; }
            newest = newest is null || day.CompareTo(newest) > 0 ? day : newest;
        }
        return newest;
    }

    public static EdtfDate? Date(string? text) => text is not null && EdtfDate.TryParse(text, out var date, out _) ? date : null;

    private static BibliographyItem Item(Site site, string id, string? address, Dictionary<string, string?> text, string? date)
    {
        var (config, span) = (site.Config, site.Config.Title.Span);
        text["publisher"] = config.Publisher ?? config.Title.Value;
        text["URL"] = address;
        return new(id, new Citation
        {
            Type = new Located<string>("webpage", span),
            Text = [.. text.Where(pair => pair.Value is { Length: > 0 }).Select(pair => KeyValuePair.Create(pair.Key, new Located<string>(pair.Value!, span)))],
            Names = config.Publisher is { } publisher ? [KeyValuePair.Create<string, IReadOnlyList<CslName>>("author", [new CslName(publisher, null, null, [])])] : [],
            Dates = Date(date) is { } issued ? [KeyValuePair.Create("issued", new Located<EdtfDate>(issued, span))] : [],
        });
    }

    private static string? Version(Words words, string? date, string? hash) => (date, hash) switch
    {
        (null, null) => null,
        (_, null) => date,
        (null, _) => $"SHA-256 {hash[..Digits]}",
        _ => words.Format("origins.titled", ("name", date), ("title", $"SHA-256 {hash[..Digits]}")),
    };
}
