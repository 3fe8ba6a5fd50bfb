using System.Text;
using Digest.Model;
using Digest.Outputs.Views;

namespace Digest.Editions;

/// <summary>The digest in one HTML file that asks nothing of anyone: every page is a part of it, one is shown at a time; without scripts all are, in reading order.</summary>
internal static class SingleFile
{
    public static long Write(EditionPlan plan, EditionPlaces places, EditionTarget target)
    {
        string search = SearchScript.Of(plan, target.Read);
        if (search.Length > 0) { plan = plan.WithSearch(); }
        var data = new DataAddress(plan.Files.ToHashSet(StringComparer.Ordinal), target.Read);
        var links = new EditionLinks(plan, (page, id) => places.Has(page, id, isForHands: true));
        var rewriter = new PageRewriter(plan, links, data, new RewriterSettings(ForHands: true, null));
        var front = plan.Pages[0];
        var text = TakenPage.Of(target.Read(front.Path));
        var theme = plan.Publication.Theme;
        var frame = Frame.Of(front, text, new FrameParts(data, target.Read, Link), theme.EditionText("single.css"), theme.EditionText("single.js") + Passages(plan, target.Read) + search);
        var pieces = new Pieces(target, "index.html");
        pieces.Text.Append(frame.Before).Append('\n');
        OrderedWork.Run(plan.Pages, page => Part(page), (_, part) =>
        {
            pieces.Text.Append(part);
            pieces.Next();
        }, target.Cancel);
        pieces.Text.Append(Drawings(rewriter, text)).Append(frame.After);
        pieces.Flush();
        return pieces.Length;

        string Part(EditionPage page)
        {
            var source = TakenPage.Of(target.Read(page.Path));
            var into = new StringBuilder(source.End - source.Start + 512);
            into.Append("<section").Attribute("class", $"edition__page {source.Classes}".TrimEnd()).Attribute("id", page.Key).Append(" data-page").Attribute("data-title", page.Title.Text);
            if (plan.AddressOf(page.Path) is { } address) { into.Attribute("data-canonical", address); }
            into.Language(page);
            into.Append('>');
            rewriter.Write(page, source, into);
            return into.Append("</section>\n").ToString();
        }

        void Link(EditionPage from, string href, StringBuilder into)
        {
            // The way to the main part is the frame's own.
            if (href.StartsWith('#') && links.Of(from, href) is { Id: null }) { into.Attribute("href", href); return; }
            var link = links.Of(from, href);
            if (link.Page is { } page) { into.Attribute("href", "#" + (link.Id is { } id ? page.PlaceOf(id) : page.Key)); }
            else if (link.Address is { } address) { into.Attribute("href", address); }
        }
    }

    /// <summary>The way from passage to passage, which pages of sources have a script for, and the frame's page does not.</summary>
    private static string Passages(EditionPlan plan, Func<string, byte[]> read)
    {
        var site = plan.Publication.Site;
        if (!site.Of<Source>().Any(source => SourceTextView.IsPrinted(site, source))) { return ""; }
        return $"\ndocument.addEventListener('DOMContentLoaded', function () {{\n{Encoding.UTF8.GetString(read(plan.Publication.Theme.AssetPath("marks.js")))}\n}});\n";
    }

    /// <summary>Those that pages use and the frame does not hold.</summary>
    internal static string Drawings(PageRewriter rewriter, TakenPage? frame)
    {
        string all = string.Concat(rewriter.Symbols.Where(symbol => frame?.Symbols.ContainsKey(symbol.Key) != true).Select(symbol => symbol.Value));
        return all.Length == 0 ? "" : $"<svg class=\"sprite\" aria-hidden=\"true\" focusable=\"false\"><defs>{all}</defs></svg>\n";
    }
}
