using Digest.Diagnostics;
using Digest.Model;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Digest.Prose;

/// <summary>Finds the raw HTML of a body and says what of it will not be published.</summary>
internal static class RawHtml
{
    /// <summary>An HTML parser's time grows with tags times depth at worst.</summary>
    private const int MostDepth = 100;
    private const int MostTags = 5_000;

    public static bool Occurs(MarkdownDocument document) => document.Descendants().Any(node => node is HtmlBlock or HtmlInline);

    public static void Judge(BodyScan scan, string path, ICollection<Diagnostic> diagnostics)
    {
        int depth = 0, tags = 0;
        foreach (var (html, span) in Pieces(scan, path))
        {
            if (HtmlDepth.IsOver(html, MostDepth, ref depth, ref tags) || tags > MostTags)
            {
                diagnostics.Add(BodyRules.TooComplex.At(span, $"The raw HTML of \"{path}\" is nested too deeply, or is too much, to be cleaned in reasonable time.",
                    "Write it in Markdown, or take elements away."));
                return;
            }
            Report(html, span, diagnostics);
        }
    }

    private static void Report(string html, Span span, ICollection<Diagnostic> diagnostics)
    {
        foreach (var (rule, what) in SafeHtml.Faults(html))
        {
            diagnostics.Add(rule == AddressWithPassword.Rule
                ? rule.At(span, $"An address in the raw HTML, on \"<{what}>\", holds a user name or a password, which the page would show.", AddressWithPassword.Help)
                : rule == BodyRules.RemoteImage
                ? rule.At(span, $"The raw HTML would load {what} from elsewhere; no page of a digest makes such a request.", "Link to it instead.")
                : rule.At(span, $"The raw HTML holds {what}, which is left out of the page.", "Take it out, or write it in Markdown."));
        }
    }

    private static IEnumerable<(string Html, Span Span)> Pieces(BodyScan scan, string path)
    {
        var blocks = scan.RawBlocks.Select(block => (((HtmlBlock)block).Lines.ToString(), Places.Of(path, block.Span)));
        var inlines = scan.Leaves.SelectMany(leaf => leaf.Block.Inline!.Descendants<HtmlInline>()).Select(inline => (inline.Tag, Places.Of(path, inline)));
        return blocks.Concat(inlines).OrderBy(piece => piece.Item2.Offset);
    }
}

/// <summary>Counts how deep HTML is nested without parsing it: a parser of hostile HTML may need a stack without end.</summary>
internal static class HtmlDepth
{
    public static bool IsOver(string html, int most) { int depth = 0, tags = 0; return IsOver(html, most, ref depth, ref tags); }

    public static bool IsOver(string html, int most, ref int depth, ref int tags)
    {
        for (int at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            bool closes = html[at + 1] == '/';
            var name = Name(html, closes ? at + 2 : at + 1);
            if (name.IsEmpty) { continue; }
            tags++;
            if (ClosesItself(name)) { continue; }
            depth = Math.Max(0, depth + (closes ? -1 : 1));
            if (depth > most) { return true; }
        }
        return false;
    }

    private static ReadOnlySpan<char> Name(string html, int at)
    {
        int end = at;
        while (end < html.Length && end - at < 20 && char.IsAsciiLetterOrDigit(html[end])) { end++; }
        return html.AsSpan(at, end - at);
    }

    private static bool ClosesItself(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[name.Length];
        name.ToLowerInvariant(lower);
        return lower is "br" or "hr" or "img" or "wbr" or "col" or "input" or "link" or "meta" or "source" or "area" or "base" or "embed"
            or "p" or "li" or "td" or "th" or "tr" or "dt" or "dd" or "option" or "path" or "circle" or "rect" or "line" or "stop";
    }
}
