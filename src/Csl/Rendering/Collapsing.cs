using Csl.Output;
using Csl.Styles;

namespace Csl.Rendering;

/// <summary>Cites of one citation in a row: one after the other, as ranges of numbers, or grouped by their names.</summary>
internal sealed class Collapsing(Element area, Element layout)
{
    private readonly string collapse = area["collapse"];

    /// <summary>Between cites of one group; where years alone are collapsed it is a comma, unless the style says otherwise.</summary>
    private readonly string between = area.Has("cite-group-delimiter") ? area["cite-group-delimiter"] : area["collapse"] == "year" ? ", " : layout.Delimiter;

    private readonly string afterGroup = area.Has("after-collapse-delimiter") ? area["after-collapse-delimiter"] : layout.Delimiter;

    public Node All(List<RenderedCite> cites) => collapse switch
    {
        "citation-number" => Numbers(cites),
        "" when !area.Has("cite-group-delimiter") => Series(cites),
        _ => Groups(cites),
    };

    /// <summary>A cite whose own words begin or end with a comma needs no delimiter there.</summary>
    private Node Series(List<RenderedCite> cites)
    {
        List<Node> joined = [];
        for (int at = 0; at < cites.Count; at++)
        {
            string prefix = cites[at].Cite.Prefix;
            if (at > 0)
            {
                bool marked = prefix.TrimStart().StartsWith(',') || cites[at - 1].Cite.Suffix.TrimEnd().EndsWith(',');
                joined.Add(Node.Of(!marked ? layout.Delimiter : prefix.StartsWith(',') ? "" : " "));
            }
            joined.Add(cites[at].Affixed());
        }
        return joined.Count == 1 ? joined[0] : new Node { Children = joined };
    }

    /// <summary>Three numbers or more that follow each other become a range.</summary>
    private Node Numbers(List<RenderedCite> cites)
    {
        List<Node> nodes = [];
        for (int at = 0; at < cites.Count;)
        {
            int end = at;
            while (end + 1 < cites.Count && cites[end].IsPlain && cites[end + 1].IsPlain && cites[end + 1].Scene.Number == cites[end].Scene.Number + 1)
            {
                end++;
            }
            bool ranged = end - at >= 2;
            nodes.Add(ranged ? Node.Join([cites[at].Node, cites[end].Node], "–")! : cites[at].Affixed());
            at = ranged ? end + 1 : at + 1;
        }
        return Node.JoinAll(nodes, layout.Delimiter)!;
    }

    private Node Groups(List<RenderedCite> cites)
    {
        List<Node> joined = [];
        int last = 0;
        foreach (IGrouping<string, RenderedCite> group in cites.Select((cite, at) => (Cite: cite, Names: cite.Scene.FirstNames ?? $"\0{at}")).GroupBy(one => one.Names, one => one.Cite, StringComparer.Ordinal))
        {
            if (joined.Count > 0)
            {
                joined.Add(Node.Of(last > 1 ? afterGroup : layout.Delimiter));
            }
            List<RenderedCite> alike = [.. group];
            joined.Add(Group(alike));
            last = alike.Count;
        }
        return new Node { Children = joined };
    }

    /// <summary>The names once, then years; of years that are the same, where the style collapses them, the letters.</summary>
    private Node Group(List<RenderedCite> cites)
    {
        List<Node> nodes = [cites[0].Affixed()];
        for (int at = 1; at < cites.Count; at++)
        {
            if (collapse.StartsWith("year-suffix", StringComparison.Ordinal) && cites[at].SharesYear(cites[at - 1]))
            {
                int end = Range(cites, at);
                nodes.Add(Node.Of(end > at ? "–" : Letters("year-suffix-delimiter")));
                at = end;
                nodes.Add(cites[at].Affixed(Node.Of(cites[at].Letter)));
            }
            else if ((collapse.Length > 0 ? cites[at].WithoutNames() : cites[at].Node) is { } node)
            {
                nodes.Add(Node.Of(collapse == "year" && cites[at].SharesYear(cites[at - 1]) ? Letters("cite-group-delimiter") : between));
                nodes.Add(cites[at].Affixed(node));
            }
        }
        return new Node { Children = nodes };
    }

    private string Letters(string attribute) => area.Has(attribute) ? area[attribute] : layout.Delimiter;

    /// <summary>The last of the letters that follow each other without a gap from the cite before; the same where there is no range.</summary>
    private int Range(List<RenderedCite> cites, int at)
    {
        int end = at;
        while (collapse.EndsWith("ranged", StringComparison.Ordinal) && end + 1 < cites.Count && cites[end + 1].SharesYear(cites[end]) && cites[end + 1].Follows(cites[end]) && cites[end].IsPlain)
        {
            end++;
        }
        return cites[at].Follows(cites[at - 1]) ? end : at;
    }
}
