using Digest.Model;

namespace Digest.Checks;

/// <summary>Where a bracket of a quote stands.</summary>
internal static class BracketPlace
{
    /// <summary>The bracket in the file where it stands there as it is; else the whole quote.</summary>
    /// <param name="at">Offset in the quote as it is typed.</param>
    public static Span Of(ResolvedQuote quote, int at, int length)
    {
        var (span, exact, head) = (quote.Quote.Exact.Span, quote.Quote.Exact.Value, quote.Owner.Head);
        // The front matter of a translated record is its original's.
        string? file = head.Body.Path == span.Path ? head.Body.FileText : head.Translated is { } translated && translated.Original.Head.Body.Path == span.Path ? translated.Original.Head.Body.FileText : null;
        if (file is null || span.Offset + span.Length > file.Length) { return span; }
        var written = file.AsSpan(span.Offset, span.Length);
        string bracket = exact.Substring(at, length);
        if (written.Count('[') != exact.AsSpan().Count('[')) { return span; }
        int place = -1;
        for (int i = exact.AsSpan(0, at).Count('['); i >= 0; i--) { place += 1 + written[(place + 1)..].IndexOf('['); }
        return new Span(span.Path, span.Offset + place, written[place..].StartsWith(bracket, StringComparison.Ordinal) ? bracket.Length : 1);
    }
}
