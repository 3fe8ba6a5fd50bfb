using System.Runtime.CompilerServices;
using System.Text;

namespace Digest.Protection;

/// <summary>Keeps protected terms out of whatever people and programs are told: messages, paths, lines of a file. Hidden more freely than what is published is
/// replaced: cut-off terms, and terms whose words stand apart, are hidden too.</summary>
internal sealed class Silence(ProtectedTerms terms)
{
    private const int ShortestPiece = 3, LongestPiece = 80;
    /// <summary>In order, as they are and turned round: the neighbours of a text say whether any begins, or ends, with it.</summary>
    private readonly Lazy<(string[] Forward, string[] Turned)> sorted = new(() => Sorted(terms));
    /// <summary>By the document itself, which is looked through once.</summary>
    private readonly ConditionalWeakTable<string, TermWords> nearby = [];
    private readonly Lazy<ILookup<string, string[]>> byWord = new(() => ByWord(terms));

    /// <summary>The text with <see cref="ProtectedTerms.Hidden"/> for each place, whatever its length.</summary>
    /// <param name="near">A document that the text tells of: no single word of a term that stands in it is told either.</param>
    public string Of(string text, string? near = null)
    {
        if (text.Length == 0) { return text; }
        string hidden = Hide(text, Found(text, near));
        if (hidden.Contains('…', StringComparison.Ordinal)) { hidden = Uncut(hidden); }
        return Apart(hidden);
    }

    /// <summary>The stretches that tell a term, by themselves or but for the marks between them; ascending and apart.</summary>
    private List<TermHit> Found(string text, string? near)
    {
        var marked = new MarkedText(text);
        var hits = marked.Apart(Undisguised.Find(terms, text)).ToList();
        var words = near is null ? TermWords.None : nearby.GetValue(near, document => TermWords.Of(terms, document));
        foreach (var reading in marked.Readings())
        {
            if (marked.HasMarks) { hits.AddRange(terms.Find(reading.Text).SelectMany(reading.Placed)); }
            if (!words.IsEmpty) { hits.AddRange(Words(reading.Text).Where(word => words.Tells(word.Folded)).SelectMany(word => reading.Placed(new TermHit(word.Start, word.Length, 0)))); }
        }
        return Undisguised.Merge(marked.HasMarks ? [.. hits.Select(hit => Trimmed(text, hit)).Where(hit => hit.Length > 0)] : hits);
    }

    /// <summary>Between two marks a blank is no piece of a name.</summary>
    private static TermHit Trimmed(string text, TermHit hit)
    {
        int start = hit.Start, end = hit.End;
        while (start < end && char.IsWhiteSpace(text[start])) { start++; }
        while (end > start && char.IsWhiteSpace(text[end - 1])) { end--; }
        return hit with { Start = start, Length = end - start };
    }

    /// <summary>Where terms stand in a document.</summary>
    public IReadOnlyList<(int Start, int End)> Places(string document) => [.. Undisguised.Find(terms, document).Select(hit => (hit.Start, hit.End))];

    /// <summary>A file's text in which every line that holds any of a term is blank: offsets stay, and so do the numbers of lines and columns.</summary>
    /// <param name="near">Documents that are told of: a line with a single word of a term that stands in one of them is blank too.</param>
    public string Lines(string text, IReadOnlyCollection<string>? near = null)
    {
        char[]? blank = null;
        int done = 0;
        foreach (var hit in Telling(text, near ?? []))
        {
            if (hit.End <= done) { continue; }
            blank ??= text.ToCharArray();
            int from = hit.Start == 0 ? 0 : text.AsSpan(0, hit.Start).LastIndexOfAny('\n', '\r') + 1;
            int rest = text.AsSpan(hit.End).IndexOfAny('\n', '\r');
            done = rest < 0 ? text.Length : hit.End + rest;
            foreach (ref char unit in blank.AsSpan(from, done - from)) { unit = unit is '\n' or '\r' ? unit : ' '; }
        }
        return blank is null ? text : new string(blank);
    }

    private IReadOnlyList<TermHit> Telling(string text, IReadOnlyCollection<string> near)
    {
        var whole = Undisguised.Find(terms, text);
        var known = near.Select(one => nearby.GetValue(one, document => TermWords.Of(terms, document))).Where(words => !words.IsEmpty).ToList();
        return known.Count == 0 ? whole
            : Undisguised.Merge([.. whole, .. Words(text).Where(word => known.Exists(words => words.Tells(word.Folded))).Select(word => new TermHit(word.Start, word.Length, 0))]);
    }

    private static string Hide(string text, List<TermHit> hits)
    {
        if (hits.Count == 0) { return text; }
        var hidden = new StringBuilder(text.Length);
        int done = 0;
        foreach (var hit in hits)
        {
            hidden.Append(text, done, hit.Start - done).Append(ProtectedTerms.Hidden);
            done = hit.End;
        }
        return hidden.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>Messages shorten what they quote: the beginning of a term before an ellipsis, or its end behind one, goes too.</summary>
    private string Uncut(string text)
    {
        for (int at = text.IndexOf('…', StringComparison.Ordinal); at >= 0; at = at + 1 < text.Length ? text.IndexOf('…', at + 1) : -1)
        {
            for (int from = Math.Max(0, at - LongestPiece); from < at; from++)
            {
                if ((from > 0 && char.IsLetterOrDigit(text[from - 1])) || !char.IsLetterOrDigit(text[from]) || !Begins(sorted.Value.Forward, ProtectedTerms.Fold(text[from..at]))) { continue; }
                text = string.Concat(text.AsSpan(0, from), ProtectedTerms.Hidden, text.AsSpan(at));
                at = from + ProtectedTerms.Hidden.Length;
                break;
            }
            for (int to = Math.Min(text.Length, at + 1 + LongestPiece); to > at + 1; to--)
            {
                if ((to < text.Length && char.IsLetterOrDigit(text[to])) || !Begins(sorted.Value.Turned, Turned(ProtectedTerms.Fold(text[(at + 1)..to])))) { continue; }
                text = string.Concat(text.AsSpan(0, at + 1), ProtectedTerms.Hidden, text.AsSpan(to));
                break;
            }
        }
        return text;
    }

    /// <summary>Where every word of a term stands in a text, though not side by side, as between the marks of a difference, each of them is hidden.</summary>
    private string Apart(string text)
    {
        if (byWord.Value.Count == 0) { return text; }
        var present = Words(text).Select(word => word.Folded).ToHashSet(StringComparer.Ordinal);
        var hidden = present.SelectMany(word => byWord.Value[word]).Where(words => words.All(present.Contains)).SelectMany(words => words).ToHashSet(StringComparer.Ordinal);
        if (hidden.Count == 0) { return text; }
        return Hide(text, [.. Words(text).Where(word => hidden.Contains(word.Folded)).Select(word => new TermHit(word.Start, word.Length, 0))]);
    }

    internal static IEnumerable<(string Folded, int Start, int Length)> Words(string text)
    {
        for (int at = 0, start = -1; at <= text.Length; at++)
        {
            bool inside = at < text.Length && !char.IsWhiteSpace(text[at]) && (char.IsLetterOrDigit(text[at]) || !(char.IsPunctuation(text[at]) || char.IsSymbol(text[at])));
            if (inside && start < 0) { start = at; }
            if (inside || start < 0) { continue; }
            yield return (ProtectedTerms.Fold(text[start..at]), start, at - start);
            start = -1;
        }
    }

    private static IEnumerable<string> Folded(ProtectedTerms terms) =>
        terms.Rules.Where(rule => rule.Match != Model.TermMatch.Pattern).SelectMany(rule => rule.Terms).Select(ProtectedTerms.Fold);

    private static (string[], string[]) Sorted(ProtectedTerms terms) =>
        ([.. Folded(terms).Order(StringComparer.Ordinal)], [.. Folded(terms).Select(Turned).Order(StringComparer.Ordinal)]);

    private static string Turned(string text) => string.Create(text.Length, text, static (turned, given) =>
    {
        given.CopyTo(turned);
        turned.Reverse();
    });

    /// <summary>Whether one of the terms begins with a piece, and goes on.</summary>
    private static bool Begins(string[] terms, string piece)
    {
        if (piece.Length < ShortestPiece) { return false; }
        int at = Array.BinarySearch(terms, piece, StringComparer.Ordinal);
        at = at < 0 ? ~at : at;
        return at < terms.Length && terms[at].StartsWith(piece, StringComparison.Ordinal);
    }

    private static ILookup<string, string[]> ByWord(ProtectedTerms terms) =>
        Folded(terms).Select(term => term.Split(' ')).Where(words => words.Length > 1).ToLookup(words => words[0], StringComparer.Ordinal);
}
