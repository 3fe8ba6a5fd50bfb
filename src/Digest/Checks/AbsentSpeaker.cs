using System.Collections.Concurrent;
using Digest.Checks.Wording;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Quotes whose speaker the source does not mention up to them.</summary>
internal static class AbsentSpeaker
{
    private static readonly Rule Rule = new("absent-speaker", Severity.Warning,
        "The source does not mention the speaker of a quote, neither in the quote's paragraph nor in those before it.",
        "Words put into the wrong mouth are the worst misquotation. A title, an alias, a person's surname, a role or an acronym is a mention, and so is one in the paragraph after; a document in 'through', or its makers, count too. The source's own 'by' may speak without being named. People who are shown under another name are not looked for.",
        "speaker: ministry\nexact: \"the camp was closed\"      # the ministry is not mentioned up to there\n# mend: name the speaker that the source names, or add its words for them to that record's aliases");

    public static Check Check { get; } = new([Rule], In);

    private static ConcurrentBag<Diagnostic> In(Site site, CheckRun run)
    {
        var found = new ConcurrentBag<Diagnostic>();
        // As many as work at the same time; what one knows of words is of use for the next document.
        var idle = AllLanguages.List.ToDictionary(language => language, _ => new ConcurrentBag<FirstMentions>());
        Parallel.ForEach(site.Uses, run.Threads, use =>
        {
            if (!site.Seeds.TryGetValue(use.Key.Id, out var seed) || AllLanguages.For(use.Key.Citation["language"] ?? use.Key.Head.Lang ?? site.Config.Language) is not { } language) { return; }
            if (!idle[language].TryTake(out var mentions)) { mentions = new FirstMentions(language); }
            foreach (var fault in In(site, use, (seed, mentions))) { found.Add(fault); }
            idle[language].Add(mentions);
        });
        return found;
    }

    private static IEnumerable<Diagnostic> In(Site site, KeyValuePair<Source, SourceUse> use, (SeedText Seed, FirstMentions Mentions) at)
    {
        var (source, (seed, mentions)) = (use.Key, at);
        bool isRead = false;
        foreach (var quote in use.Value.Quotes)
        {
            if (quote.Quote.Speaker is not { } speaker || quote.Parts.Count == 0 || site.Find<Entity>(speaker) is not { Display: Display.Full } entity || IsMaker(site, source, entity)) { continue; }
            if (!isRead) { mentions.Read(seed.Text); isRead = true; }
            int end = EndOfNext(seed, quote.Parts[^1].End);
            if (mentions.Of(entity) < end || site.Find<Source>(quote.Quote.Through).Any(document => mentions.Of(document) < end || site.Find<Entity>(document.By).Any(by => mentions.Of(by) < end))) { continue; }
            yield return Rule.At(speaker.Span, $"'{source.Id}' does not mention '{entity.Title}' up to this quote.", $"Name the speaker that the source names, or add the source's words for them to the aliases of '{entity.Id}'.");
        }
    }

    private static bool IsMaker(Site site, Source source, Entity entity) => site.Find<Entity>(source.By).Contains(entity);

    /// <summary>The end of the paragraph behind the one in which a quote ends: "…", said the minister in a paragraph of its own.</summary>
    private static int EndOfNext(SeedText seed, int end)
    {
        int low = 0, high = seed.Paragraphs.Count - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (seed.Paragraphs[middle].End < end) { low = middle + 1; } else { high = middle; }
        }
        return seed.Paragraphs.Count == 0 ? seed.Length : seed.Paragraphs[Math.Min(low + 1, seed.Paragraphs.Count - 1)].End;
    }
}
