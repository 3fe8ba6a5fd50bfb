using System.Text;
using Digest.Model;
using Digest.Protection;
using Digest.Sources;

namespace Digest.Stages.Redaction;

/// <summary>What is published of the quotes that were found in the written digest: their proof is kept, protected words give way to a mark of constant length.</summary>
/// <param name="replacements">Null: there is no list, and quotes alone withhold something.</param>
internal sealed class WithheldQuotes(Site written, IReadOnlyDictionary<string, HiddenSeed> seeds, IReadOnlyList<Withholding> withheld, Replacements? replacements)
{
    private readonly ILookup<ResolvedQuote, WithheldStretch> own = withheld.ToLookup(one => one.Quote, one => one.Stretch);

    /// <summary>The records that the site shows, by id.</summary>
    public IReadOnlyDictionary<string, Record> Records => written.ById;
    /// <summary>The documents as they were read, by source id: nothing is hidden of them yet.</summary>
    public IReadOnlyDictionary<string, SeedText> Seeds => written.Seeds;

    /// <summary>The quote of the written digest at the same place.</summary>
    /// <param name="order">Its number among the quotes of its record, wherever they stand in it.</param>
    public ResolvedQuote Of(Record owner, int order, QuoteOf twin, Source? source)
    {
        var found = written.QuotesOf(written.ById[owner.Id])[order];
        var hidden = source is null ? null : seeds.GetValueOrDefault(source.Id);
        var segments = found.IsShown ? Segments(found, hidden) : found.Segments;
        // Whatever else a quote has is published with it, and searched by the gate as all the rest is.
        return found with
        {
            Quote = twin.Quote,
            Owner = owner,
            Use = twin.Use,
            Source = source,
            Parts = hidden is null ? found.Parts : [.. WithWithheld(found.Parts, own[found]).Select(hidden.Moved)],
            Segments = segments,
            IsPartlyWithheld = !ReferenceEquals(segments, found.Segments) || (found.IsShown && own.Contains(found)),
        };
    }

    /// <summary>The quote's parts with what its brackets withhold: pages draw the mark in the passage, and no gap is measured there.</summary>
    private static List<QuotePart> WithWithheld(IReadOnlyList<QuotePart> parts, IEnumerable<WithheldStretch> stretches)
    {
        var whole = new List<QuotePart>(parts);
        foreach (var stretch in stretches)
        {
            if (stretch.Before >= 0) { whole[stretch.Before] = whole[stretch.Before] with { Length = stretch.End - whole[stretch.Before].Start }; }
            if (stretch.Behind >= 0) { whole[stretch.Behind] = whole[stretch.Behind] with { Start = stretch.Start, Length = whole[stretch.Behind].End - stretch.Start }; }
        }
        for (int i = whole.Count - 1; i > 0; i--)
        {
            // Both have the stretch between them.
            if (whole[i].Start >= whole[i - 1].End) { continue; }
            whole[i - 1] = whole[i - 1] with { Length = whole[i].End - whole[i - 1].Start, LastParagraph = whole[i].LastParagraph, LastPage = whole[i].LastPage, LastSecond = whole[i].LastSecond };
            whole.RemoveAt(i);
        }
        return whole;
    }

    private IReadOnlyList<QuoteSegment> Segments(ResolvedQuote quote, HiddenSeed? hidden)
    {
        if (replacements is null) { return quote.Segments; }
        var text = new StringBuilder();
        foreach (var segment in quote.Segments) { text.Append(Shown(segment)); }
        var hits = replacements.Terms.Find(text.ToString()).ToList();
        if (hidden is not null) { AddCut(quote, hidden, hits); }
        if (hits.Count == 0) { return quote.Segments; }
        hits.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length));
        return Hide(quote.Segments, hits);
    }

    /// <summary>A quote may begin or end within a protected stretch of its source: what it has of it is hidden too.</summary>
    private static void AddCut(ResolvedQuote quote, HiddenSeed hidden, List<TermHit> hits)
    {
        if (!quote.Parts.Any(part => hidden.Cut(part) is not (0, 0))) { return; }
        string words = string.Concat(quote.Segments.Select(Shown)), seed = hidden.Written.Text;
        int at = 0;
        foreach (var part in quote.Parts)
        {
            var (atStart, atEnd) = hidden.Cut(part);
            string own = ShownText.Of(seed.AsSpan(part.Start, part.Length)).Trim();
            int place = words.IndexOf(own, at, StringComparison.Ordinal);
            // Words that cannot be told apart are hidden together.
            if (place < 0) { hits.Add(new TermHit(0, words.Length, hidden.RuleAt(part.Start) ?? hidden.RuleAt(part.End - 1) ?? 1)); return; }
            if (atStart > 0) { hits.Add(new TermHit(place, ShownText.Of(seed.AsSpan(part.Start, atStart)).Trim().Length, hidden.RuleAt(part.Start)!.Value)); }
            if (atEnd > 0) { int length = ShownText.Of(seed.AsSpan(part.End - atEnd, atEnd)).Trim().Length; hits.Add(new TermHit(place + own.Length - length, length, hidden.RuleAt(part.End - 1)!.Value)); }
            at = place + own.Length;
        }
    }

    private List<QuoteSegment> Hide(IReadOnlyList<QuoteSegment> segments, List<TermHit> hits)
    {
        var shown = new List<QuoteSegment>();
        int at = 0, next = 0, covered = 0;
        foreach (var segment in segments)
        {
            string text = Shown(segment);
            int end = at + text.Length, done = at;
            bool isTouched = false;
            for (int i = next; i < hits.Count && hits[i].Start < end; i++)
            {
                if (hits[i].End <= done) { continue; }
                isTouched = true;
                if (hits[i].Start > done) { Add(shown, segment, text[(done - at)..(hits[i].Start - at)]); }
                if (hits[i].Start >= covered) { shown.Add(new QuoteSegment(SegmentKind.Withheld, replacements!.Terms.Rules[hits[i].Rule - 1].Replacement ?? "", segment.Marked)); }
                else if (segment.Marked && shown is [.., { Kind: SegmentKind.Withheld } last]) { shown[^1] = last with { Marked = true }; }
                covered = Math.Max(covered, hits[i].End);
                done = Math.Min(end, Math.Max(done, hits[i].End));
            }
            while (next < hits.Count && hits[next].End <= end) { next++; }
            if (!isTouched) { shown.Add(segment); }
            else if (done < end) { Add(shown, segment, text[(done - at)..]); }
            at = end;
        }
        return shown;
    }

    /// <summary>What is left of a segment: words as they are, of an insertion those in its brackets, of anything else nothing.</summary>
    private static void Add(List<QuoteSegment> shown, QuoteSegment segment, string rest)
    {
        if (segment.Kind == SegmentKind.Words) { shown.Add(segment with { Text = rest }); return; }
        string inner = rest.Trim('[', ']', ' ');
        if (segment.Kind == SegmentKind.Insertion && inner.Length > 0) { shown.Add(segment with { Text = $"[{inner}]" }); }
    }

    /// <summary>As pages print it.</summary>
    private static string Shown(QuoteSegment segment) => segment.Kind switch
    {
        SegmentKind.Gap => "[…]",
        SegmentKind.Insertion => segment.Text.StartsWith('[') ? segment.Text : $"[{segment.Text}]",
        SegmentKind.Withheld => $"[{segment.Text}]",
        _ => segment.Text,
    };
}
