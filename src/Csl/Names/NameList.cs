using Csl.Output;
using Csl.Rendering;
using Csl.Styles;

namespace Csl.Names;

/// <summary>The names of one role: as many as are shown, with "and" or "et al.".</summary>
internal sealed class NameList(Scene scene, Element parent, NameOptions options)
{
    public Node? Write(IReadOnlyList<CslName> names, int place)
    {
        int shown = options.Shown(names.Count, scene.Distinction.MoreNames);
        scene.MostNames = Math.Max(scene.MostNames, names.Count);
        if (shown == 0)
        {
            return null;
        }
        OneName writer = new(scene, options);
        List<Node> nodes = new(shown);
        for (int at = 0; at < shown; at++)
        {
            scene.Shown.Add((place + at, names[at]));
            nodes.Add(writer.Write(names[at], IsInverted(names, at), scene.Distinction.Level(place + at)).InDirection(scene.Setting.IsRightToLeft));
        }
        if (scene.NamesSeen == 0 && scene.NameList.Count == 0)
        {
            scene.NameList.AddRange(nodes.Select(node => node.Plain()));
            if (Repeats(nodes) is { } sign)
            {
                return sign.Text.Length == 0 ? null : sign;
            }
        }
        Node? list = shown == names.Count ? All(nodes, shown > 1 && IsInverted(names, shown - 2))
            : options.UseLast && shown < names.Count - 1 ? UpToLast(nodes, writer.Write(names[^1], options.SortOrder == "all", scene.Distinction.Level(place + names.Count - 1)).InDirection(scene.Setting.IsRightToLeft))
            : EtAl(nodes, IsInverted(names, shown - 1));
        return list is not null && parent.Child("name") is { } name ? Renderer.Formatted(name, list) : list;
    }

    private bool IsInverted(IReadOnlyList<CslName> names, int at) => names[at].Literal.Length == 0 && (options.SortOrder == "all" || (options.SortOrder == "first" && at == 0));

    /// <summary>Names that the entry before has, too, give way to the style's sign; where one sign stands for all, that is returned.</summary>
    private Node? Repeats(List<Node> nodes)
    {
        if (scene.PreviousNames is not { Count: > 0 } previous || !scene.IsBibliography)
        {
            return null;
        }
        string sign = scene.Area["subsequent-author-substitute"];
        int same = 0;
        while (same < nodes.Count && same < previous.Count && scene.NameList[same] == previous[same])
        {
            same++;
        }
        bool whole = same == nodes.Count && same == previous.Count;
        int replaced = scene.Area["subsequent-author-substitute-rule"] switch
        {
            "complete-each" => whole ? same : 0,
            "partial-each" => same,
            "partial-first" => Math.Min(same, 1),
            _ when whole => -1,
            _ => 0,
        };
        for (int at = 0; at < replaced; at++)
        {
            nodes[at] = Node.Of(sign);
        }
        return replaced < 0 ? Node.Of(sign) : null;
    }

    private Node? All(List<Node> nodes, bool afterInverted)
    {
        string and = SpanishAnd.Before(nodes[^1].Plain(), And(), scene.Words.Language);
        if (nodes.Count < 2 || and.Length == 0 || scene.Sorting)
        {
            return Node.JoinAll(nodes, options.Delimiter);
        }
        bool precedes = Precedes(options.BeforeLast, afterInverted, nodes.Count > 2);
        Node first = Node.JoinAll(nodes.GetRange(0, nodes.Count - 1), options.Delimiter)!;
        // The Arabic word is written in one with the name behind it, the Chinese one with both.
        (string before, string behind) = (and == "和" ? "" : " ", and is "和" or "و" ? "" : " ");
        return Node.Join([first, nodes[^1]], (precedes ? options.Delimiter.TrimEnd(' ') + before : before) + and + behind);
    }

    private string And() => options.And switch
    {
        "text" => scene.Words.Term("and") ?? "and",
        "symbol" => scene.Words.Term("and", "symbol") is { Length: > 0 } sign && sign != scene.Words.Term("and") ? sign : "&",
        _ => "",
    };

    private Node? UpToLast(List<Node> nodes, Node last) => Node.Join([Node.JoinAll(nodes, options.Delimiter), last], options.Delimiter + "… ");

    private Node? EtAl(List<Node> nodes, bool afterInverted)
    {
        Element? element = parent.Child("et-al");
        string term = scene.Words.Term(element is { Term.Length: > 0 } ? element.Term : "et-al") ?? "";
        Node list = Node.JoinAll(nodes, options.Delimiter)!;
        if (term.Length == 0 || scene.Sorting)
        {
            return list;
        }
        // The Chinese word is written in one with the name before it.
        bool isClose = term == "等", precedes = !isClose && Precedes(options.BeforeEtAl, afterInverted, nodes.Count > 1);
        Node words = element is null ? Node.Of(term) : Renderer.Finished(scene, element, Node.Of(term))!;
        return Node.Join([list, words], precedes ? options.Delimiter : isClose ? "" : " ");
    }

    /// <summary>The delimiter stands before the last word, as the style says or, where it says nothing, in a list.</summary>
    private static bool Precedes(string said, bool afterInverted, bool inList) => said switch
    {
        "always" => true,
        "never" => false,
        "after-inverted-name" => afterInverted,
        _ => inList,
    };
}
