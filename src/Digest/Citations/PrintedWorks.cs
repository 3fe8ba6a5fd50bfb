using Csl;
using Digest.Model;

namespace Digest.Citations;

/// <summary>Of which works a style prints something where they are cited; a work is looked at anew only where it, or a name, is another than the last time. For several threads.</summary>
internal sealed class PrintedWorks
{
    private readonly Lock held = new();
    private Known? last;

    /// <param name="Names">As long as it is the same, so are the titles of records.</param>
    private sealed record Known(Ground Names, Words Words, Dictionary<Source, bool> Printed)
    {
        public bool Fits(Site site, Words words) => ReferenceEquals(Names, site.Links) && ReferenceEquals(Words, words);
    }

    /// <param name="style">The one that keeps these works.</param>
    /// <param name="cited">Each once.</param>
    /// <returns>Those of which it prints nothing.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlySet<Source> Missing(Site site, Words words, CitationStyle style, IReadOnlyList<Source> cited, CancellationToken cancel)
    {
        lock (held)
        {
            var before = last is not null && last.Fits(site, words) ? last.Printed : [];
            bool[] printed = new bool[cited.Count];
            Parallel.For(0, printed.Length, new ParallelOptions { CancellationToken = cancel }, i => printed[i] = before.TryGetValue(cited[i], out bool known) ? known : IsPrinted(site, words, style, cited[i]));
            var now = new Dictionary<Source, bool>(printed.Length, ReferenceEqualityComparer.Instance);
            for (int i = 0; i < printed.Length; i++) { now[cited[i]] = printed[i]; }
            last = new Known(site.Links, words, now);
            return now.Where(pair => !pair.Value).Select(pair => pair.Key).ToHashSet<Source>(ReferenceEqualityComparer.Instance);
        }
    }

    private static bool IsPrinted(Site site, Words words, CitationStyle style, Source source)
    {
        var item = CslItems.Of(SourceItem.Printed(site, source), style.Style, date => date.ToWords(words.Dates));
        return !style.Processor.Prepare([item]).Cite([new CslCitation([new CslCite(item.Id)]) { NoteIndex = style.IsNote ? 1 : 0 }])[0].IsMissing;
    }
}
