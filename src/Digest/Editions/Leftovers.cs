namespace Digest.Editions;

/// <summary>What an edition leaves out of a page.</summary>
internal static class Leftovers
{
    /// <summary>Parts of a page that are for hands and scripts alone, by the classes of the theme; print leaves them out, too.</summary>
    private static readonly string[] ForHands = ["crumbs", "skip", "no-print", "js-only", "pmap-wrap", "facets", "filters", "tl__rail", "actions", "chips", "pager", "strip__skip",
        // A note stands at the end of its text, and is not said again where it is pointed at; programs that collect references read pages.
        "citation__tip", "citation__note", "citation__near", "Z3988"];

    /// <summary>Whether the element that begins here runs, or names files beside the page.</summary>
    public static bool Runs(MarkupReader tag) => tag.Name is "script" or "style" or "link" or "base" or "meta";

    /// <summary>Whether it is nothing on paper and in a book: a control, or hidden until a script shows it.</summary>
    public static bool IsForHands(MarkupReader tag)
    {
        if (Runs(tag) || tag.Name is "template" or "button" or "form" or "input" or "select" or "textarea" or "iframe" or "object" or "embed" or "label" || tag.Has("hidden")) { return true; }
        if (tag.ValueOf("class") is not { } classes) { return false; }
        foreach (var range in classes.AsSpan().Split(' '))
        {
            var name = classes.AsSpan(range);
            foreach (string left in ForHands) { if (name.SequenceEqual(left)) { return true; } }
        }
        return false;
    }
}
