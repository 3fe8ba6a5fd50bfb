using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Digest.Model;
using Digest.Outputs.Views;
using Edtf;
using Html = Digest.Templates.Html;
using Sentence = Digest.Outputs.Views.Markup;

namespace Digest.Editions;

/// <summary>What an edition says of itself, nothing of it from a clock.</summary>
internal static class EditionAbout
{
    private static readonly EdtfDay First = new(1970, 1, 1), Last = new(9999, 12, 31);

    /// <summary>Where it is published, whose words are under which licence, that it is a copy.</summary>
    public static IEnumerable<Html> Lines(EditionPlan plan)
    {
        var (config, words) = (plan.Site.Config, plan.Words);
        if (config.Publisher is { } publisher) { yield return Isolation.Of(words, Sentence.Text(publisher)); }
        if (config.Url is { } url) { yield return Sentence.Format(words, "edition.readme_from", ("url", Sentence.Text(url.Value))); }
        yield return Sentence.Text(words["edition.about"]);
        yield return config.Licence is { } licence ? Sentence.Format(words, "edition.rights", ("licence", Sentence.Text(licence))) : Sentence.Text(words["edition.rights_plain"]);
    }

    public static string Rights(EditionPlan plan) => plan.Site.Config.Licence is { } licence
        ? plan.Words.Format("edition.rights", ("licence", licence)) : plan.Words["edition.rights_plain"];

    /// <summary>The newest day that the content names as one on which it was changed or collected; null: it names none.</summary>
    public static EdtfDay? Newest(Site site)
    {
        var days = site.Records.SelectMany(record => record.Head.Corrections.Select(correction => correction.Date.Value?.Latest).Concat(record.Head.Reviewed.Select(review => review.Date.Value?.Latest)))
            .Concat(site.Of<Source>().Select(source => source.Custody?.CollectedAt.Value?.Latest)).Concat(site.Tombstones.Select(gone => gone.Date?.Latest));
        return days.Where(day => day >= First && day <= Last).Max();
    }

    /// <summary>The collection in words; null: no document says when it was collected.</summary>
    public static string? Collected(EditionPlan plan) => plan.Site.Of<Source>().Select(source => source.Custody?.CollectedAt.Value).OfType<EdtfDate>().Max() is { } newest
        ? plan.Words.Format("edition.collected", ("date", newest.ToWords(plan.Words.Dates))) : null;

    /// <summary>The moment of the last change, as EPUB wants it; where nothing is known, a fixed one.</summary>
    public static string Modified(Site site) => Newest(site) is { } day
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}-{day.Day:00}T00:00:00Z") : "1970-01-01T00:00:00Z";

    /// <summary>The same for every edition of a digest: a UUID (RFC 9562, version 8) of its address, else of its title and language.</summary>
    public static string Identifier(DigestConfig config)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(config.Url is { } url ? "url " + url.Value : $"title {config.Language} {config.Title.Value}"));
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return "urn:uuid:" + new Guid(hash.AsSpan(0, 16), bigEndian: true).ToString("D");
    }
}
