using AngleSharp.Dom;

namespace Digest.Prose;

/// <summary>What custom elements of a saved page show in place of what they hold: <c>template shadowrootmode</c>, as browsers open it while they read a page (HTML, 4.12.3). A page saved in one file holds its components so.</summary>
internal static class ShadowTrees
{
    /// <summary>To move a node takes time that grows with the number of those beside it; no component of a page of text holds as many.</summary>
    private const int MostHeld = 1_000;

    /// <summary>By these a sheet, or the element itself, says how it looks.</summary>
    public static readonly string[] Own = ["class", "id", "style", "hidden", "popover"];

    /// <summary>Puts each tree in its host's place, with what the host holds in its slots. What the tree's own sheets hide is taken out, and no other sheet says anything of its elements.</summary>
    /// <returns>Whether there is one.</returns>
    public static bool Open(IParentNode root)
    {
        var hosts = root.QuerySelectorAll("*").Where(element => element.ShadowRoot is not null && MayHost(element.LocalName) && IsOfSize(element)).ToList();
        foreach (var host in hosts) { Open(host, host.ShadowRoot!); }
        return hosts.Count > 0;
    }

    private static bool IsOfSize(IElement host) => host.ChildNodes.Length <= MostHeld && host.ShadowRoot!.ChildNodes.Length <= MostHeld && host.ShadowRoot.QuerySelectorAll("slot").Length <= MostHeld;

    /// <summary>What browsers allow; the parser allows it to all.</summary>
    private static bool MayHost(string name) => name.Contains('-', StringComparison.Ordinal) || name is "article" or "aside" or "blockquote" or "body" or "div" or "footer"
        or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "header" or "main" or "nav" or "p" or "section" or "span";

    private static void Open(IElement host, IShadowRoot tree)
    {
        Open(tree);
        SeenText.Leave(tree, PageStyles.Of(tree));
        Unstyle(tree);
        Fill(host, tree);
        foreach (var child in host.ChildNodes.ToList()) { child.RemoveFromParent(); }
        foreach (var child in tree.ChildNodes.ToList()) { host.AppendChild(child); }
    }

    /// <summary>Of what is seen already no other sheet says anything.</summary>
    public static void Unstyle(IParentNode tree)
    {
        foreach (var element in tree.QuerySelectorAll("*").ToList())
        {
            if (element.LocalName is "style" or "link") { element.Remove(); continue; }
            foreach (string name in Own) { element.RemoveAttribute(name); }
            if (element.LocalName == "dialog") { element.SetAttribute("open", ""); }
        }
    }

    /// <summary>A slot holds what its host has for it, or else what stands in it. Of two slots of one name the first is filled.</summary>
    private static void Fill(IElement host, IShadowRoot tree)
    {
        var held = host.ChildNodes.Where(node => node is IElement or IText).ToLookup(node => (node as IElement)?.GetAttribute("slot") ?? "", StringComparer.Ordinal);
        var filled = new HashSet<string>(StringComparer.Ordinal);
        foreach (var slot in tree.QuerySelectorAll("slot").ToList())
        {
            string name = slot.GetAttribute("name") ?? "";
            var shown = filled.Add(name) && held[name].Any() ? held[name] : slot.ChildNodes;
            foreach (var node in shown.ToList()) { slot.Parent!.InsertBefore(node, slot); }
            slot.RemoveFromParent();
        }
    }
}
