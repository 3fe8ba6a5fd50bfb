using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace Digest.Prose;

/// <summary>The text of a saved web page: all of it, or what it is read for. The page is its text alone: no style, script or picture is ever fetched.</summary>
internal static class WebPageText
{
    /// <summary>Longer pages, deeper ones and those of more elements are refused: a parser's time grows with elements times depth at worst.</summary>
    private const int MostCharacters = 20_000_000, MostDepth = 400, MostTags = 400_000;

    /// <summary>Telling the main text from the rest takes far longer than reading it.</summary>
    private const int MostTagsForMain = 100_000;

    /// <returns>Paragraphs with a blank line between them. A null text without a fault: there is none.</returns>
    public static (string? Text, string? Fault) Of(string html, bool whole)
    {
        if (html.Length > MostCharacters) { return (null, $"has {html.Length} characters; of a web page at most {MostCharacters} are read"); }
        int depth = 0, tags = 0;
        if (HtmlDepth.IsOver(html, MostDepth, ref depth, ref tags)) { return (null, $"nests its elements more than {MostDepth} deep"); }
        if (tags > MostTags) { return (null, $"has more than {MostTags} tags"); }
        if (!whole && tags > MostTagsForMain) { return (null, $"has more than {MostTagsForMain} tags, too many to tell its main text from the rest: custody.text: whole takes all of it"); }
        var page = new HtmlParser().ParseDocument(html);
        bool isOpened = html.Contains("shadowrootmode", StringComparison.OrdinalIgnoreCase) && ShadowTrees.Open(page);
        if (html.Contains("srcdoc", StringComparison.OrdinalIgnoreCase)) { isOpened |= Frames.Open(page, frame => IsWithin(frame, ref tags)); }
        if (isOpened)
        {
            html = page.ToHtml();
            if (HtmlDepth.IsOver(html, MostDepth)) { return (null, $"nests its elements, with those of its frames, more than {MostDepth} deep"); }
            page = new HtmlParser().ParseDocument(html);
        }
        var styles = PageStyles.Of(page);
        var paragraphs = Read(html, page, styles, whole);
        // A sheet that hides everything does so until a script has run.
        if (paragraphs.Count == 0 && styles.Hide) { paragraphs = Read(html, new HtmlParser().ParseDocument(html), null, whole); }
        return (paragraphs.Count == 0 ? null : string.Join("\n\n", paragraphs), null);
    }

    /// <summary>Whether a page in a frame can be read, with all that was read before it.</summary>
    private static bool IsWithin(string frame, ref int tags)
    {
        int depth = 0;
        return !HtmlDepth.IsOver(frame, MostDepth, ref depth, ref tags) && tags <= MostTags;
    }

    private static List<string> Read(string html, IDocument page, PageStyles? styles, bool whole)
    {
        SeenText.Leave(page, styles);
        ControlsInText.Read(page);
        return whole ? HtmlText.Paragraphs(page.Body) : Main(html, page, styles);
    }

    private static List<string> Main(string html, IDocument page, PageStyles? styles)
    {
        using var reader = new Reader("https://page.invalid/", html) { ContinueIfNotReadable = true, CharThreshold = 200 };
        PageRuns? runs = null;
        reader.AddCustomOperationStart(root =>
        {
            SeenText.Leave(root, styles);
            ControlsInText.Read(root);
            runs = PageRuns.Of(root);
        });
        string content = reader.GetArticle() is { Completed: true, Content: { } found } ? found : "";
        var paragraphs = runs is not null && new HtmlParser().ParseDocument(content).Body is { } body ? MainText.Paragraphs(body, runs) : [];
        // The headline is taken for furniture where it repeats the page's title; a source's headline is quoted more than most.
        if (paragraphs.Count > 0 && page.QuerySelector("h1") is { } first && string.Join(' ', HtmlText.Paragraphs(first)) is { Length: > 0 } headline && !paragraphs.Contains(headline))
        {
            paragraphs.Insert(0, headline);
        }
        return paragraphs;
    }
}
