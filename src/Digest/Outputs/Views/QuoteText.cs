using System.Text;
using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>The words of a quote, segment by segment, to the letter.</summary>
internal static class QuoteText
{
    public static Html Block(PageScope scope, ResolvedQuote quote) => Of(scope, quote, quote.Segments, text => text);

    /// <summary>For a <c>q</c>, which sets marks of its own around the words: double marks within are shown as single ones.</summary>
    public static Html Inline(PageScope scope, ResolvedQuote quote) => Of(scope, quote, quote.Segments, InnerMarks.Of);

    /// <summary>The marked words alone where there are any, for lists, with an ellipsis where the quote has words before or behind them; else all.</summary>
    public static Html Core(PageScope scope, ResolvedQuote quote)
    {
        var (shown, follows, goesOn) = Marked(quote);
        return Elided(Of(scope, quote, shown, InnerMarks.Of), follows, goesOn);
    }

    /// <summary>The marked words where there are any, else all, cut behind a sentence where they are longer, for cards alone, which say so: between words only where that sentence is very long.</summary>
    /// <param name="most">UTF-16 code units of the words.</param>
    public static Html Short(PageScope scope, ResolvedQuote quote, int most)
    {
        var (all, follows, goesOn) = Marked(quote);
        string text = string.Concat(all.Select(segment => segment.Text));
        int left = text.Length <= most ? text.Length : (Prose.Sentences.Beginning(text, most) ?? Cut(text, most)).Length;
        bool isWhole = left >= text.TrimEnd().Length;
        List<QuoteSegment> shown = [];
        foreach (var segment in all)
        {
            if (segment.Text.Length <= left) { shown.Add(segment); }
            else if (left > 0 && segment.Kind == SegmentKind.Words) { shown.Add(segment with { Text = segment.Text[..left] }); }
            left -= segment.Text.Length;
            if (left < 0) { break; }
        }
        return Elided(Of(scope, quote, shown, InnerMarks.Of), follows, goesOn || !isWhole);
    }

    /// <summary>The marked segments, or all; and whether words of the quote stand before them, and behind.</summary>
    private static (List<QuoteSegment> Shown, bool Follows, bool GoesOn) Marked(ResolvedQuote quote)
    {
        List<QuoteSegment> all = [.. quote.Segments.Select(segment => segment with { Marked = false })];
        int first = 0, end = all.Count;
        while (first < end && !quote.Segments[first].Marked) { first++; }
        if (first == end) { return (all, false, false); }
        while (!quote.Segments[end - 1].Marked) { end--; }
        return (all[first..end], all[..first].Exists(SaysSomething), all[end..].Exists(SaysSomething));
    }

    private static bool SaysSomething(QuoteSegment segment) => segment.Kind != SegmentKind.Words || segment.Text.Any(char.IsLetterOrDigit);

    private static Html Elided(Html words, bool follows, bool goesOn) =>
        new($"{(follows ? "<span class=\"elide\">… </span>" : "")}{words}{(goesOn ? "<span class=\"elide\">\u00A0…</span>" : "")}");

    /// <summary>As many whole words as fit; a word longer than that is cut, a character of two units never.</summary>
    public static string Cut(string text, int most)
    {
        int blank = text.LastIndexOf(' ', Math.Min(most, text.Length - 1));
        int end = blank > most / 2 ? blank : most;
        if (end > 0 && char.IsHighSurrogate(text[end - 1])) { end--; }
        return text[..end].TrimEnd();
    }

    private static Html Of(PageScope scope, ResolvedQuote quote, IReadOnlyList<QuoteSegment> segments, Func<string, string> turn)
    {
        var html = new StringBuilder();
        foreach (var segment in segments)
        {
            string text = quote.IsPartlyWithheld || segment.Edges is not { } edges ? Markup.Encode(turn(segment.Text)) : Cells(turn(segment.Text), edges);
            _ = segment.Kind switch
            {
                SegmentKind.Words when segment.Marked => html.Append("<mark>").Append(text).Append("</mark>"),
                SegmentKind.Words => html.Append(text),
                SegmentKind.Gap => html.Append("<span class=\"elide\">[…]</span>"),
                SegmentKind.Insertion => html.Append("<span class=\"elide\">").Append(Bracketed(text)).Append("</span>"),
                _ => html.Append(Withheld(scope, segment.Text, Lang.OfPage(scope, quote))),
            };
        }
        return new(html.ToString().Trim());
    }

    /// <summary>The words of a table, with a line between its cells.</summary>
    private static string Cells(string text, IReadOnlyList<int> edges)
    {
        var html = new StringBuilder();
        int done = 0;
        foreach (int edge in edges)
        {
            if (edge >= text.Length) { break; }
            html.Append(Markup.Encode(text[done..edge])).Append("<span class=\"cell\"> </span>");
            done = edge + 1;
        }
        return html.Append(Markup.Encode(text[done..])).ToString();
    }

    /// <summary>A stretch of a source's text as HTML, what is hidden in it drawn as in a quote.</summary>
    public static string OfSeed(PageScope scope, SeedText seed, int start, int end, Html own)
    {
        if (!seed.IsPartlyWithheld) { return Words(seed, start, end); }
        var html = new StringBuilder();
        foreach (var run in Data.WithheldParts.Within(seed, start, end))
        {
            html.Append(Words(seed, start, run.Offset)).Append(Withheld(scope, run.Role, own));
            start = run.Offset + 1;
        }
        return html.Append(Words(seed, start, end)).ToString();
    }

    /// <summary>Where a cell of a table ends, a line is drawn.</summary>
    private static string Words(SeedText seed, int start, int end) =>
        Markup.Encode(seed.Part(start, end - start).Replace('\u00A0', ' ')).Replace("\t", "<span class=\"cell\">\t</span>", StringComparison.Ordinal);

    public static string Bracketed(string text) => text.StartsWith('[') ? text : $"[{text}]";

    private static string Withheld(PageScope scope, string role, Html own) =>
        $"<span class=\"withheld\"{own}>{Markup.Icon("i-lock")} {Markup.Encode(WithheldWords(scope, role))}</span>";

    public static string WithheldWords(PageScope scope, string role)
    {
        string who = role.Trim('[', ']');
        return who.Length == 0 || who == "withheld" ? scope.Words["quote.withheld"] : scope.Words.Format("quote.withheld_role", ("role", who));
    }
}
