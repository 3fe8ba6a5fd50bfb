using Csl.Output;
using Csl.Sorting;
using Csl.Styles;

namespace Csl.Rendering;

/// <summary>Citations, each of one or several cites that may be grouped and collapsed.</summary>
internal sealed class CitationWriter(Setting setting, Registry registry)
{
    /// <summary>Stands for what a style renders as nothing.</summary>
    public const string Nothing = "[CSL STYLE ERROR: reference with no printed form.]";

    private readonly Element area = setting.Citation;
    private readonly Element layout = setting.Citation.Child("layout")!;
    private readonly string collapse = setting.Citation["collapse"];

    private sealed record Done(CslCite Cite, Scene Scene, Node? Node, Func<bool, (Scene Scene, Node? Node)> Again);

    public IEnumerable<Node> All(IReadOnlyList<CslCitation> citations)
    {
        Positions positions = new(area);
        foreach (CslCitation citation in citations)
        {
            List<Done> cites = [.. positions.Of(citation, Sorted(citation)).Select(one => Render(one.Cite, one.Position, one.Near, one.FirstNote))];
            cites = [.. cites.Where(cite => cite.Node is not null)];
            Node? node = cites.Count == 0 ? null : collapse == "citation-number" ? Numbered(cites) : collapse.Length > 0 || area.Has("cite-group-delimiter") ? Grouped(cites) : Series(cites);
            bool bare = cites.Count == 1 && cites[0].Cite.AuthorOnly;
            yield return node is null ? Node.Of(Nothing) : bare ? node : Whole(Capital(node, cites[0].Cite.Prefix));
        }
    }

    private List<CslCite> Sorted(CslCitation citation) =>
        Sorter.Sort([.. citation.Cites], area, setting.Culture, (cite, key) => registry.Sorting(setting, registry.Item(cite.Id), area, key));

    private Done Render(CslCite cite, CslPosition position, bool near, int first)
    {
        (Scene, Node?) Once(bool hide)
        {
            Scene scene = new()
            {
                Setting = setting,
                Item = registry.Item(cite.Id),
                Area = area,
                Cite = cite,
                Position = position,
                NearNote = near,
                FirstNote = first,
                Number = registry.Number(cite.Id),
                Distinction = registry.Distinction(cite.Id),
                HideFirstNames = hide,
                OnlyNames = cite.AuthorOnly,
            };
            return (scene, Renderer.Children(scene, layout));
        }
        (Scene scene, Node? node) = Once(cite.SuppressAuthor);
        return new Done(cite, scene, node, Once);
    }

    private static Node? Affixed(Done done) => Affixed(done, done.Node);

    private static Node? Affixed(Done done, Node? node)
    {
        if (node is null)
        {
            return null;
        }
        string prefix = done.Cite.Prefix.Length > 0 && char.IsLetterOrDigit(done.Cite.Prefix[^1]) ? done.Cite.Prefix + " " : done.Cite.Prefix;
        string suffix = done.Cite.Suffix.Length > 0 && char.IsLetterOrDigit(done.Cite.Suffix[0]) ? " " + done.Cite.Suffix : done.Cite.Suffix;
        return node.Between(prefix, suffix);
    }

    /// <summary>Affixes of the layout are within its format.</summary>
    private Node Whole(Node node)
    {
        Node affixed = node.Affixed(layout.Prefix, layout.Suffix);
        return layout.Format == Format.None ? affixed : new Node { Children = [affixed], Format = layout.Format };
    }

    /// <summary>After words of the author's a note goes on, unless they are whole sentences.</summary>
    private Node Capital(Node node, string prefix)
    {
        if (setting.Style.IsNote && (prefix.Length == 0 || (prefix.TrimEnd().EndsWith('.') && prefix.Trim().Contains(' '))))
        {
            node.BeginWithCapital(prefix);
        }
        return node;
    }

    /// <summary>A cite whose own words begin or end with a mark needs no delimiter there.</summary>
    private Node Series(List<Done> cites)
    {
        List<Node> joined = [];
        for (int at = 0; at < cites.Count; at++)
        {
            bool marked = at > 0 && (cites[at].Cite.Prefix.TrimStart().StartsWith(',') || cites[at - 1].Cite.Suffix.TrimEnd().EndsWith(','));
            if (at > 0)
            {
                joined.Add(Node.Of(!marked ? layout.Delimiter : cites[at].Cite.Prefix.StartsWith(',') ? "" : " "));
            }
            joined.Add(Affixed(cites[at])!);
        }
        return joined.Count == 1 ? joined[0] : new Node { Children = joined };
    }

    private Node? Numbered(List<Done> cites)
    {
        List<Node?> nodes = [];
        for (int at = 0; at < cites.Count;)
        {
            int end = at;
            while (end + 1 < cites.Count && Plain(cites[end]) && Plain(cites[end + 1]) && cites[end + 1].Scene.Number == cites[end].Scene.Number + 1)
            {
                end++;
            }
            if (end - at >= 2)
            {
                nodes.Add(Node.Join([cites[at].Node, cites[end].Node], "–"));
                at = end + 1;
            }
            else
            {
                nodes.Add(Affixed(cites[at++]));
            }
        }
        return Node.Join([.. nodes], layout.Delimiter);
    }

    private static bool Plain(Done done) => done.Cite.Locator.Length + done.Cite.Prefix.Length + done.Cite.Suffix.Length == 0;

    private Node? Grouped(List<Done> cites)
    {
        List<(Node? Node, bool Collapsed)> groups = [];
        foreach (IGrouping<string, Done> group in cites.Select((cite, at) => (cite, key: cite.Scene.FirstNames ?? $"\0{at}")).GroupBy(one => one.key, one => one.cite, StringComparer.Ordinal))
        {
            groups.Add((Group([.. group]), group.Count() > 1));
        }
        List<Node> joined = [];
        for (int at = 0; at < groups.Count; at++)
        {
            if (at > 0)
            {
                joined.Add(Node.Of(groups[at - 1].Collapsed && area.Has("after-collapse-delimiter") ? area["after-collapse-delimiter"] : layout.Delimiter));
            }
            joined.Add(groups[at].Node!);
        }
        return new Node { Children = joined };
    }

    private Node? Group(List<Done> cites)
    {
        string between = area.Has("cite-group-delimiter") ? area["cite-group-delimiter"] : layout.Delimiter;
        string letters = area.Has("year-suffix-delimiter") ? area["year-suffix-delimiter"] : layout.Delimiter;
        List<Node> nodes = [];
        for (int at = 0; at < cites.Count; at++)
        {
            Done cite = cites[at];
            if (at > 0 && collapse.StartsWith("year-suffix", StringComparison.Ordinal) && SameYear(cites[at - 1], cite))
            {
                int end = at;
                while (collapse.EndsWith("ranged", StringComparison.Ordinal) && end + 1 < cites.Count && SameYear(cites[end], cites[end + 1]) && Follow(cites[end], cites[end + 1]) && Plain(cites[end]))
                {
                    end++;
                }
                bool ranged = end > at && Follow(cites[at - 1], cite);
                nodes.Add(Node.Of(ranged ? "–" : letters));
                at = ranged ? end : at;
                nodes.Add(Affixed(cites[at], Node.Of(cites[at].Scene.Distinction.Suffix))!);
                continue;
            }
            Node? node = at > 0 && collapse.Length > 0 ? cite.Again(true).Node : cite.Node;
            if (node is null)
            {
                continue;
            }
            if (nodes.Count > 0)
            {
                bool other = collapse == "year" && !area.Has("cite-group-delimiter") && !SameYear(cites[at - 1], cite);
                nodes.Add(Node.Of(other ? ", " : between));
            }
            nodes.Add(Affixed(cite, node)!);
        }
        return new Node { Children = nodes };
    }

    private static bool SameYear(Done left, Done right)
    {
        string first = left.Scene.Distinction.Suffix, second = right.Scene.Distinction.Suffix;
        return first.Length > 0 && second.Length > 0 && Year(left) == Year(right) && left.Cite.Locator.Length == 0 && right.Cite.Locator.Length == 0;
    }

    private static int Year(Done done) => done.Scene.Item.Dates.TryGetValue("issued", out CslDate? date) ? date.Start.Year : 0;

    private static bool Follow(Done left, Done right) => left.Scene.Distinction.Suffix is [var first] && right.Scene.Distinction.Suffix is [var second] && second == first + 1;
}
