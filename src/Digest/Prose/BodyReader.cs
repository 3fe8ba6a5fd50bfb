using Digest.Diagnostics;
using Digest.Model;
using Markdig.Syntax.Inlines;

namespace Digest.Prose;

/// <summary>
/// Reads a Markdown body: its links, quotations, headings and words. The document is dropped afterwards, since ten thousand of them
/// do not fit into memory; <see cref="BodyRenderer"/> reads the body again when its page is made. Never throws, and ends in linear time.
/// </summary>
internal static class BodyReader
{
    public static IReadOnlyList<Rule> Rules => BodyRules.All;

    /// <param name="fileText">The whole file, front matter included.</param>
    /// <param name="bodyStart">Where the body begins in it.</param>
    public static Body Read(string path, string fileText, int bodyStart, ICollection<Diagnostic> diagnostics)
    {
        var body = new Body { Path = path, FileText = fileText, Start = Math.Clamp(bodyStart, 0, fileText.Length) };
        if (body.IsEmpty) { return body; }
        var reading = MarkdownText.ReadBody(fileText, body.Start);
        if (reading.Document is not { } document)
        {
            diagnostics.Add(BodyFaults.Of(path, reading.Problem!));
            return body;
        }
        var scan = BodyScan.Of(document, fileText);
        if (fileText.AsSpan(body.Start).Contains('<')) { RawHtml.Judge(scan, path, diagnostics); }
        var links = new BodyLinks(path, diagnostics);
        foreach (var leaf in scan.Leaves) { links.Collect(leaf.Flat); }
        BodyFaults.FindUnclosed(scan, path, diagnostics);
        if (fileText.AsSpan(body.Start).Contains("[^", StringComparison.Ordinal)) { UnmatchedNotes.Find(document, scan, path, diagnostics); }
        var runs = TextRuns.Of(scan);
        BodyLink[] narratives = fileText.AsSpan(body.Start).Contains('@') ? [.. Narratives.Of(path, fileText, runs)] : [];
        return body with
        {
            Links = Ordered([.. links.Found, .. BodyLinks.WithSentences(narratives, scan.Leaves.Select(leaf => leaf.Flat))], link => link.Span.Offset),
            Images = [.. links.Images],
            Quotes = Ordered([.. scan.Quotations.Select(quotation => QuoteOf(quotation, path))], quote => quote.Exact.Span.Offset),
            Loose = fileText.AsSpan(body.Start).Contains('@') ? [.. LooseQuotations.In(scan, path)] : [],
            HeadingIds = [.. scan.OrderedHeadingIds],
            Runs = Narratives.Without(runs, narratives),
            Gaps = TextGaps.Of(scan),
        };
    }

    /// <summary>By their place in the file, which is nearly always the order in which they were found.</summary>
    private static T[] Ordered<T>(T[] found, Func<T, int> offset)
    {
        for (int at = 1; at < found.Length; at++) { if (offset(found[at]) < offset(found[at - 1])) { return [.. found.OrderBy(offset)]; } }
        return found;
    }

    private static Quote QuoteOf(Quotation quotation, string path) => new()
    {
        Source = new Located<string>(quotation.Source.Id, Places.Of(path, quotation.Source.IdSpan)),
        Exact = new Located<string>(quotation.Exact, new Span(path, quotation.FileStart, Math.Max(0, quotation.FileEnd - quotation.FileStart))),
        InBody = true,
    };
}

/// <summary>Faults of the Markdown as such.</summary>
internal static class BodyFaults
{
    public static Diagnostic Of(string path, MarkdownProblem problem)
    {
        var span = new Span(path, problem.Offset, problem.Length);
        return problem.Fault switch
        {
            MarkdownFault.TooComplex => BodyRules.TooComplex.At(span, $"The Markdown of \"{path}\" is too complex to be read in reasonable time.",
                "Break the paragraph, list or table up, close its brackets, or move some of the text to another page."),
            MarkdownFault.TooDeep => BodyRules.UnreadableMarkdown.At(span, $"The Markdown of \"{path}\" cannot be read: quotations, lists, brackets or emphasis are nested too deeply here.",
                "Take levels away: look for repeated `>`, `-`, `[` or `*`."),
            _ => BodyRules.UnreadableMarkdown.At(span, $"The Markdown of \"{path}\" cannot be read here.", "Write the passage more simply, or put it between backticks."),
        };
    }

    /// <summary>Brackets that look like the beginning of a link and are printed as they stand.</summary>
    public static void FindUnclosed(BodyScan scan, string path, ICollection<Diagnostic> diagnostics)
    {
        foreach (var flat in scan.Leaves.Select(leaf => leaf.Flat))
        {
            for (int at = flat.Text.IndexOf("[[", StringComparison.Ordinal); at >= 0; at = flat.Text.IndexOf("[[", at + 2, StringComparison.Ordinal))
            {
                bool isWritten = flat.PieceAt(at) is { Kind: PieceKind.Words } && at + 2 < flat.Text.Length && char.IsLetterOrDigit(flat.Text[at + 2]);
                if (isWritten && flat.FileOffset(at + 1) == flat.FileOffset(at) + 1)
                {
                    diagnostics.Add(BodyRules.UnclosedLink.At(new Span(path, flat.FileOffset(at), 2), $"\"{Excerpt(flat.Text, at)}\" begins a link that is not closed.",
                        "Write `]]` behind the id or the words, on the same line; if no link is meant, write `\\[[`."));
                }
            }
        }
    }

    private static string Excerpt(string text, int at)
    {
        int end = Math.Min(text.Length, at + 30);
        return end < text.Length && char.IsHighSurrogate(text[end - 1]) ? text[at..(end - 1)] : text[at..end];
    }
}

/// <summary>Turns Markdig's spans, whose ends are inclusive, into ours.</summary>
internal static class Places
{
    public static Span Of(string path, Markdig.Syntax.SourceSpan span) => new(path, Math.Max(0, span.Start), Math.Max(0, span.Length));
    public static Span Of(string path, Inline inline) => Of(path, inline.Span);
}
