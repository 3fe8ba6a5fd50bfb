using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Digest.Model;
using static System.FormattableString;

namespace Digest.Outputs.Views;

/// <summary>The passages that the page of one source marks, and where each quote stands there.</summary>
internal sealed class SourcePassages
{
    private readonly Dictionary<int, IReadOnlyList<Passage>> byParagraph = [];
    private readonly Dictionary<ResolvedQuote, string> anchors = new(ReferenceEqualityComparer.Instance);

    public SourcePassages(SeedText seed, SourceUse use)
    {
        var shown = Passages.ByParagraph(use.Quotes, true);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var paragraph in seed.Paragraphs)
        {
            if (paragraph.IsIgnored || !shown.Contains(paragraph.Number)) { continue; }
            Passage[] passages = [.. Passages.Of(paragraph, shown[paragraph.Number]).Select(passage => passage with { Anchor = Anchor(seed, passage, paragraph.Number, ids) })];
            byParagraph[paragraph.Number] = passages;
            foreach (var passage in passages) { foreach (var quote in passage.Quotes) { anchors.TryAdd(quote, passage.Anchor); } }
        }
    }

    /// <summary>In the order of their letters.</summary>
    public IReadOnlyList<Passage> In(Paragraph paragraph) => byParagraph.GetValueOrDefault(paragraph.Number, []);

    /// <summary>The id of the words, of the first of them where they run over several paragraphs; null where they are not shown.</summary>
    public string? AnchorOf(ResolvedQuote quote) => anchors.GetValueOrDefault(quote);

    /// <summary><c>p4-0a1b2c3d</c>: the paragraph and its words. The same words twice in a paragraph are told apart by their order.</summary>
    private static string Anchor(SeedText seed, Passage passage, int paragraph, HashSet<string> ids)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (start, end) in passage.Spans)
        {
            hash.AppendData(MemoryMarshal.AsBytes(seed.Part(start, end - start).AsSpan()));
            hash.AppendData([0, 0]);
        }
        string id = Invariant($"{Pinpoint.Fragment(paragraph)}-{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 4))}"), free = id;
        for (int n = 2; !ids.Add(free); n++) { free = $"{id}-{n}"; }
        return free;
    }
}

/// <summary>The passages of every source, found when the first page asks.</summary>
internal sealed class PassageIndex(Site site)
{
    private readonly ConcurrentDictionary<Source, Lazy<SourcePassages?>> bySource = new();

    /// <returns>Null where the text is not printed.</returns>
    public SourcePassages? Of(Source source) => bySource.GetOrAdd(source, static (source, site) => new(() => Make(site, source)), site).Value;

    private static SourcePassages? Make(Site site, Source source) =>
        SourceTextView.IsPrinted(site, source) ? new SourcePassages(site.Seeds[source.Id], site.Uses[source]) : null;
}
