using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Digest.Prose;

/// <summary>Pages within a page, as far as its file holds them (<c>iframe srcdoc</c>): browsers show them in their places.</summary>
internal static class Frames
{
    /// <summary>Frames within frames; what stands deeper is not read.</summary>
    private const int Deepest = 4;

    /// <summary>Puts each page in its frame's place. What its own sheets hide is taken out, and no other sheet says anything of its elements.</summary>
    /// <param name="mayParse">Whether a page is small enough to be read. Of one that is not, U+FFFD stands there.</param>
    /// <returns>Whether there is one.</returns>
    public static bool Open(IParentNode root, Func<string, bool> mayParse, int depth = 0)
    {
        Unset(root);
        var frames = root.QuerySelectorAll("iframe[srcdoc], frame[srcdoc]").Where(static frame => !IsNothing(frame)).ToList();
        foreach (var frame in frames)
        {
            if (frame.Owner is not { } page) { continue; }
            var place = page.CreateElement("div");
            foreach (string name in ShadowTrees.Own) { if (frame.GetAttribute(name) is { } said) { place.SetAttribute(name, said); } }
            string html = frame.GetAttribute("srcdoc")!;
            if (depth < Deepest && mayParse(html)) { Fill(place, html, mayParse, depth); }
            else { place.TextContent = Formula.Unreadable; }
            frame.Replace(place);
        }
        return frames.Count > 0;
    }

    /// <summary>A page that is frames alone has no body: they get one.</summary>
    private static void Unset(IParentNode root)
    {
        if (root is not IDocument { DocumentElement: { } html } page || page.QuerySelector("frameset") is not { } set) { return; }
        var body = page.CreateElement("body");
        foreach (var frame in set.QuerySelectorAll("frame[srcdoc]").ToList()) { body.AppendChild(frame); }
        set.Remove();
        html.AppendChild(body);
    }

    private static void Fill(IElement place, string html, Func<string, bool> mayParse, int depth)
    {
        var page = new HtmlParser().ParseDocument(html);
        if (html.Contains("shadowrootmode", StringComparison.OrdinalIgnoreCase)) { ShadowTrees.Open(page); }
        if (html.Contains("srcdoc", StringComparison.OrdinalIgnoreCase)) { Open(page, mayParse, depth + 1); }
        SeenText.Leave(page, PageStyles.Of(page));
        if (page.Body is not { } body) { return; }
        ShadowTrees.Unstyle(body);
        foreach (var node in body.ChildNodes.ToList()) { place.AppendChild(node); }
    }

    /// <summary>Without a size nothing of it is seen: such frames count visitors.</summary>
    private static bool IsNothing(IElement frame) => frame.GetAttribute("width")?.Trim() is "0" or "1" or "0px" or "1px" || frame.GetAttribute("height")?.Trim() is "0" or "1" or "0px" or "1px";
}
