using Digest.Diagnostics;
using Digest.Kinds;
using Digest.Model;

namespace Digest.Stages;

/// <summary>Brings translations and originals together: the digest once more in each of its languages, what is not translated as it is.</summary>
internal static class Translations
{
    private static readonly Rule Orphan = new("orphan-translation", Severity.Error,
        "A translation stands beside no original.",
        "Quotes, dates and references of the page are the original's; without one there is nothing to show.",
        "# input/claims/a.zh.md without input/claims/a.md");

    private static readonly Rule Partial = new("partial-translation", Severity.Warning,
        "A translation leaves out what the original has: its summary or its text.",
        "Readers of that language miss it, and are not told so.",
        "# a.md has a summary, a.zh.md has none:\nsummary: 一句话。");

    private static readonly Rule NewQuotation = new("quotation-in-translation", Severity.Error,
        "The text of a translation quotes words that its original does not quote.",
        "Each language rests on the same words of the same sources; a quote that one alone has would escape those who read the other.",
        "# a.zh.md quotes what a.md does not: quote it in both, or in neither");

    private static readonly Rule Stale = new("stale-translation", Severity.Warning,
        "The original was changed after its translation.",
        "The two may no longer say the same.",
        "# look at both, and commit the translation anew, or set stale-translation to off");

    public static IReadOnlyList<Rule> Rules { get; } = [Orphan, Partial, NewQuotation, Stale, TranslationPath.Unlisted, TranslationFields.Untranslatable];

    /// <summary>The languages in which at least one published record is translated, in the order of <c>languages</c>.</summary>
    public static IEnumerable<SiteLanguage> Languages(ParsedDigest digest, Site site)
    {
        var spoken = digest.Translations.Where(translation => !translation.IsDraft && Original(digest, translation) is { } original && (original.LeavesNotice || site.Find(original.Id) is not null)).Select(translation => translation.Lang).ToHashSet(StringComparer.Ordinal);
        return digest.Config.Languages.Where(language => spoken.Contains(language.Tag.Value));
    }

    /// <summary>The digest in one of its languages. Its records are the same, in the same order.</summary>
    public static ParsedDigest In(ParsedDigest digest, SiteLanguage language, Words words)
    {
        var byPath = digest.Translations.Where(translation => translation.Lang == language.Tag.Value && !translation.IsDraft).ToLookup(translation => translation.OriginalPath, StringComparer.Ordinal);
        return digest with
        {
            Config = In(digest.Config, language),
            Records = [.. digest.Records.Select(record => byPath[record.Head.Path].FirstOrDefault() is { } translation ? translation.Over(record) : record)],
            Words = words,
        };
    }

    /// <summary>The configuration in one of its languages.</summary>
    public static DigestConfig In(DigestConfig config, SiteLanguage language) => config with
    {
        Title = language.Title ?? config.Title,
        Summary = language.Summary ?? (language.Title is null ? config.Summary : null),
        Publisher = language.Publisher ?? config.Publisher,
        // Words of a navigation are in the digest's own language: titles of what they lead to are not.
        Navigation = config.Navigation is { } own ? [.. own.Select(item => item with { Text = null })] : null,
    };

    /// <summary>The files of records that are drafts, of their translations, and of translations that are drafts, whether a build shows them or not.</summary>
    public static HashSet<string> Drafts(ParsedDigest digest)
    {
        var drafts = digest.Records.Where(record => record.Head.Status == PublicationStatus.Draft).Select(record => record.Head.Path).ToHashSet(StringComparer.Ordinal);
        drafts.UnionWith(digest.Translations.Where(translation => translation.IsDraft || translation.IsShownDraft || drafts.Contains(translation.OriginalPath)).Select(translation => translation.Path).ToList());
        return drafts;
    }

    /// <summary>What can be wrong with translations beside their form.</summary>
    /// <param name="days">By path: the day of the last change, as git knows it.</param>
    public static IEnumerable<Diagnostic> Findings(ParsedDigest digest, IReadOnlyDictionary<string, string> days)
    {
        foreach (var translation in digest.Translations)
        {
            if (Original(digest, translation) is not { } original)
            {
                if (digest.Unread.MayHold(translation.OriginalPath)) { continue; }
                yield return Orphan.At(Span.StartOf(translation.Path), $"There is no {translation.OriginalPath}, which this file would translate.", $"Write {translation.OriginalPath}, or rename this file to it and give it lang: {translation.Lang}.");
                continue;
            }
            foreach (var fault in Of(translation, original, days)) { yield return fault; }
        }
    }

    private static IEnumerable<Diagnostic> Of(RecordTranslation translation, Record original, IReadOnlyDictionary<string, string> days)
    {
        if (original is Source { TitleSupplied: false } && translation.Title is { } title)
        {
            yield return TranslationFields.Untranslatable.At(title.Span, "A document keeps its own title in every language.", "Take 'title' out; say in the summary or the text what it means.");
        }
        // One that is a draft need not be whole yet.
        string missing = translation.IsDraft || translation.IsShownDraft ? "" : string.Join(" and ", new[] { original.Head.Summary is not null && translation.Summary is null ? "summary" : null, !original.Head.Body.IsEmpty && translation.Body.IsEmpty ? "text" : null }.OfType<string>());
        if (missing.Length > 0) { yield return Partial.At(Span.StartOf(translation.Path), $"The original has a {missing}; this translation has none.", "Translate it, or set status: draft until it is done."); }
        foreach (var quote in translation.Body.Quotes)
        {
            if (original.Head.Quotes.Concat(original.Head.Body.Quotes).Any(own => own.Source.Value == quote.Source.Value && own.Exact.Value.Contains(quote.Exact.Value, StringComparison.Ordinal))) { continue; }
            yield return NewQuotation.At(quote.Exact.Span, $"{original.Head.Path} does not quote these words.", "Quote them there, too, in the words of the source; or say them here without quotation marks.");
        }
        if (days.TryGetValue(original.Head.Path, out string? changed) && days.TryGetValue(translation.Path, out string? translated) && string.CompareOrdinal(changed, translated) > 0)
        {
            yield return Stale.At(Span.StartOf(translation.Path), $"{original.Head.Path} was changed on {changed}, this translation last on {translated}.", "Look at what changed, and bring the translation up to date.");
        }
    }

    private static Record? Original(ParsedDigest digest, RecordTranslation translation) => digest.At(translation.OriginalPath);
}
