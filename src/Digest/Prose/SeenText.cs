using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Digest.Model;

namespace Digest.Prose;

/// <summary>Makes of a page's tree what a reader sees of it: what is surely hidden is taken out, and so are deletions and the marks of notes; figures above and below the line keep their height.</summary>
/// <remarks>Not taken out: what is transparent or stands outside the window, since pages that fade their text in, and those that serve screen readers, are written so; what is hidden by a rule that may not
/// apply (<see cref="PageStyles"/>); what opens at a click in <c>details</c>.</remarks>
internal sealed class SeenText
{
    private readonly INode _root;
    private readonly PageStyles? _styles;
    private readonly NoteMarks _notes;
    private readonly List<(INode Node, string? Instead)> _taken = [];

    /// <summary>Elements that are open and say whether text in them is not seen.</summary>
    private readonly Stack<(INode Element, bool Hides)> _visibility = new();
    private readonly Stack<(INode Element, bool IsRaised, char After)> _heights = new();
    private readonly Stack<(INode Element, bool IsNothing)> _sizes = new();
    private char _before;

    private SeenText(INode root, PageStyles? styles) => (_root, _styles, _notes) = (root, styles, new(root));

    /// <param name="styles">Null: only what the elements themselves say counts.</param>
    public static void Leave(INode root, PageStyles? styles)
    {
        styles?.Words.Mark(root);
        var seen = new SeenText(root, styles);
        seen.Walk();
        foreach (var (node, instead) in seen._taken)
        {
            if (instead is not null && node.Owner is { } page) { node.Parent?.InsertBefore(page.CreateTextNode(instead), node); }
            node.Parent?.RemoveChild(node);
        }
        Order(root);
        (styles?.Gaps ?? new()).Mark(root);
    }

    /// <summary>A table's head and foot stand at its ends, wherever the file has them (HTML 4 wants the foot before the rows).</summary>
    private static void Order(INode root)
    {
        if (root is not IParentNode page) { return; }
        foreach (var table in page.QuerySelectorAll("table > thead, table > tfoot").Select(static one => one.ParentElement!).Distinct().ToList())
        {
            if (table.Children.FirstOrDefault(static one => one.LocalName == "thead") is { } head && table.Children.First(static one => one.LocalName is not ("caption" or "colgroup" or "col")) is var first && first != head) { table.InsertBefore(head, first); }
            if (table.Children.FirstOrDefault(static one => one.LocalName == "tfoot") is { } foot && foot != table.LastElementChild) { table.AppendChild(foot); }
        }
    }

    /// <summary>Whether a start tag, alone, hides what follows it up to its end tag.</summary>
    /// <param name="name">The tag's name in small letters.</param>
    public static bool IsHidden(string tag, string name)
    {
        if (IsNeverShown(name)) { return true; }
        bool mayHide = name == "dialog" || tag.Contains("hidden", StringComparison.OrdinalIgnoreCase) || tag.Contains("style", StringComparison.OrdinalIgnoreCase) || tag.Contains("popover", StringComparison.OrdinalIgnoreCase);
        // Under a name that may stand anywhere: alone, the parser drops a row or a cell.
        return mayHide && new HtmlParser().ParseDocument((name == "dialog" ? "<dialog" : "<span") + tag[(1 + name.Length)..]).Body?.FirstElementChild is { } element
            && CssDeclarations.Of(element.GetAttribute("style")) is var own && ((IsClosed(element) && own.Display.Hides is not false) || own is { Display.Hides: true } or { Contents.Hides: true } or { Visibility.Hides: true } or { Size.Size: TextSize.Nothing or TextSize.NothingOfRoot });
    }

    private static bool IsNeverShown(string name) => name is "del" or "video" or "audio" or "canvas" or "meter" or "progress" or "noembed" or "noframes";

    private static bool IsClosed(IElement element) => element.HasAttribute("hidden") || element.HasAttribute("popover") || (element.LocalName == "dialog" && !element.HasAttribute("open"));

    // The tree is changed only when the walk is over.
    private void Walk() => DocumentOrder.Walk(_root, node => node == _root || IsEntered(node), node =>
    {
        if (_visibility.TryPeek(out var seen) && seen.Element == node) { _visibility.Pop(); }
        if (_sizes.TryPeek(out var size) && size.Element == node) { _sizes.Pop(); }
        if (_heights.TryPeek(out var height) && height.Element == node) { _heights.Pop(); }
    });

    private bool IsEntered(INode node)
    {
        if (node is IText words) { Read(words); }
        if (node is not IElement element || element.LocalName is "script" or "style" or "head" or "template" or "title") { return false; }
        var own = element.GetAttribute("style") is { } style ? CssDeclarations.Of(style) : default;
        bool isSmall = _sizes.TryPeek(out var around) && around.IsNothing;
        var (isGone, isInvisible, isNothing) = Look(element, own, isSmall);
        if (isGone || IsNeverShown(element.LocalName) || _notes.IsMark(element, _before)) { return Take(element, null); }
        if (element.LocalName == "svg") { return false; }
        if (element.LocalName == "math") { return Take(element, Formula.TextOf(element)); }
        if (isInvisible is not true && DrawnFormula.TextOf(element) is { } formula) { return Take(element, formula); }
        if (isInvisible is { } hides) { _visibility.Push((element, hides)); }
        if (isNothing != isSmall) { _sizes.Push((element, isNothing)); }
        if (element.LocalName is "sup" or "sub" || own.IsRaised is not null) { _heights.Push((element, own.IsRaised ?? element.LocalName == "sup", (element.NextSibling as IText)?.Data is [var after, ..] ? after : '\0')); }
        return true;
    }

    private (bool IsGone, bool? IsInvisible, bool IsSmall) Look(IElement element, Appearance own, bool isSmall) => _styles is not null ? _styles.Look(element, own, IsClosed(element), isSmall)
        : ((own.Display.Hides ?? IsClosed(element)) || own.Contents.Hides is true, own.Visibility.Hides, own.Size.In(isSmall, isRootSized: false).Hides ?? isSmall);

    private bool Take(INode node, string? instead)
    {
        _taken.Add((node, instead));
        if (instead is [.., var last]) { _before = last; }
        return false;
    }

    private void Read(IText words)
    {
        if (words.Data.Length == 0) { return; }
        if ((_visibility.TryPeek(out var seen) && seen.Hides) || (_sizes.TryPeek(out var size) && size.IsNothing)) { words.Data = " "; }
        else if (_heights.TryPeek(out var height)) { words.Data = RaisedFigures.Of(words.Data, height.IsRaised, _before, height.After); }
        _before = words.Data[^1];
    }
}
