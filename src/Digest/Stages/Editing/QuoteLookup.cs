using Digest.Checks.Wording;
using Digest.FrontMatter;
using Digest.Model;
using Digest.Sources;
using Digest.Sources.Formats;

namespace Digest.Stages.Editing;

/// <summary>Words at one place of a source, ready to be pasted.</summary>
/// <param name="Exact">The source's own characters.</param>
/// <param name="Where">"p. 3, ¶12".</param>
internal sealed record QuotedPlace(string Exact, string? Prefix, string? Suffix, string Where, string Around, QuotePart? Part)
{
    /// <summary>A word beside it in its clause that turns it round or leaves it open; null: none is known.</summary>
    public Clipping? Clipped { get; init; }

    /// <summary>Its page is a slide.</summary>
    public bool IsOnSlide { get; init; }

    /// <summary>Whether it, its prefix or its suffix has any of these stretches of the seed's text, or a piece of one.</summary>
    public bool Touches(IEnumerable<(int Start, int End)> stretches) =>
        Part is { } part && stretches.Any(one => one.Start < part.End + (Suffix?.Length ?? 0) + 1 && one.End > part.Start - (Prefix?.Length ?? 0) - 1);

    /// <summary>An entry of <c>quotes</c>.</summary>
    public string Yaml(string source)
    {
        IEnumerable<(string Key, string? Value)> keys = [("exact", Exact), ("prefix", Prefix), ("suffix", Suffix)];
        string rest = string.Concat(keys.Where(key => key.Value is not null).Select(key => "\n  " + YamlText.Pair(key.Key, key.Value!).Replace("\n", "\n  ", StringComparison.Ordinal)));
        return $"- source: {source}{rest}\n";
    }
}

/// <summary>What became of looking for words.</summary>
/// <param name="Places">Empty where they do not stand in the source.</param>
/// <param name="Count">In how many places they stand; up to a thousand are counted.</param>
/// <param name="Explanation">Why they were not found, and what stands there instead; empty where they were.</param>
internal sealed record QuoteLookup(IReadOnlyList<QuotedPlace> Places, int Count, string Explanation)
{
    /// <summary>The text of the document from which the explanation has words; empty where there is none.</summary>
    public string Told { get; init; } = "";

    /// <param name="others">The digest's other seeds, in which the words may stand.</param>
    /// <param name="language">Of the digest, a BCP 47 tag: of a document that tells none of its own.</param>
    public static QuoteLookup Of(Source source, SeedText seed, string words, IEnumerable<SeedText> others, string language = "en")
    {
        var finder = new QuoteFinder(seed);
        var quote = Quoted(source, words, null, null);
        var found = finder.Find(quote);
        if (found.Fault is not (QuoteFault.None or QuoteFault.Ambiguous)) { return new QuoteLookup([], 0, finder.Explain(quote, others.Select(other => new QuoteFinder(other)))) { Told = finder.Told }; }
        var contexts = QuoteContexts.Of(seed, words, out int count);
        var lists = AllLanguages.For(source.Citation["language"] ?? source.Head.Lang ?? language);
        return new QuoteLookup([.. contexts.Select(context => Place(source, finder, words, context, lists is null ? null : parts => Clipping.Of(seed, parts, lists, words)))], count, "");
    }

    private static QuotedPlace Place(Source source, QuoteFinder finder, string words, QuoteContext context, Func<IReadOnlyList<QuotePart>, Clipping?>? clipped)
    {
        var found = finder.Find(Quoted(source, words, context.Prefix, context.Suffix));
        // What cannot be told from another place is printed as it was asked for.
        if (found.Fault != QuoteFault.None) { return new QuotedPlace(ShownText.Of(words).Trim(), context.Prefix, context.Suffix, context.Where, context.Around, null); }
        string own = string.Concat(found.Segments.Select(segment => segment.Text)).Trim();
        // Only what finds the same place again is printed.
        bool isSame = source.Custody?.Restricted != true && !found.Segments.Any(segment => segment.Kind == SegmentKind.Withheld) && finder.Find(Quoted(source, own, context.Prefix, context.Suffix)).Parts.SequenceEqual(found.Parts);
        return new QuotedPlace(isSame ? own : ShownText.Of(words).Trim(), context.Prefix, context.Suffix, context.Where, context.Around, found.Parts[0]) { Clipped = clipped?.Invoke(found.Parts), IsOnSlide = SeedKinds.HasSlides(source) };
    }

    private static Quote Quoted(Source source, string exact, string? prefix, string? suffix) => new()
    {
        Source = new Located<string>(source.Id, default),
        Exact = new Located<string>(exact, default),
        Prefix = prefix,
        Suffix = suffix,
    };
}
