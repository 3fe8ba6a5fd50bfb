using Csl.Output;
using Csl.Rendering;
using Csl.Styles;

namespace Csl.Names;

/// <summary>The names of one or several roles, with et al., "and", labels, and what stands in for names that are missing.</summary>
internal static class NamesRenderer
{
    public static Node? Render(Scene scene, Element element)
    {
        Element parent = element.Child("name") is null && element.Child("label") is null && scene.NamesParent is { } outer ? outer : element;
        int place = scene.NameElements++ * 1000;
        scene.Called++;
        int filled = scene.Filled;
        Node? node = Roles(scene, element, parent, place);
        node = node is not null ? Renderer.Formatted(element, node) : scene.Filled > filled ? null : Stood(scene, Substitute(scene, element)) is { } other ? Renderer.Formatted(element, other) : null;
        if (node is null || scene.NamesParent is not null)
        {
            return node;
        }
        if (scene.NamesSeen++ == 0)
        {
            scene.FirstNames ??= node.Plain();
            if (scene.HideFirstNames)
            {
                return null;
            }
        }
        return node;
    }

    /// <summary>What stands in for names repeats as names do.</summary>
    private static Node? Stood(Scene scene, Node? node)
    {
        if (node is null || scene.NamesSeen > 0 || scene.NameList.Count > 0)
        {
            return node;
        }
        string text = node.Plain();
        scene.NameList.Add(text);
        bool again = scene.IsBibliography && scene.PreviousNames is [var before] && before == text;
        return again ? Node.Of(scene.Area["subsequent-author-substitute"]) : node;
    }

    private static Node? Roles(Scene scene, Element element, Element parent, int place)
    {
        List<(string Role, IReadOnlyList<CslName> Names)> roles = [];
        foreach (string variable in element.Variables)
        {
            if (scene.Item.Names.TryGetValue(variable, out IReadOnlyList<CslName>? names) && names.Count > 0 && !scene.IsHidden(variable))
            {
                names = names.Any(IsEmpty) ? [.. names.Where(name => !IsEmpty(name))] : names;
                if (names.Count == 0)
                {
                    continue;
                }
                roles.Add((variable, names));
                scene.Fill(variable);
                if (scene.NamesParent is not null)
                {
                    (scene.Hidden ??= new HashSet<string>(StringComparer.Ordinal)).Add(variable);
                }
            }
        }
        if (roles.Count == 2 && roles.All(role => role.Role is "editor" or "translator") && roles[0].Names.SequenceEqual(roles[1].Names) && !string.IsNullOrEmpty(scene.Words.Term("editortranslator")))
        {
            roles = [("editortranslator", roles[0].Names)];
        }
        NameOptions options = scene.Setting.Names(scene, parent.Child("name"));
        if (options.Form == "count")
        {
            int count = roles.Sum(role => Shown(scene, options, role.Names.Count) is var shown && shown < role.Names.Count ? shown : role.Names.Count);
            return roles.Count == 0 ? null : Node.Of(Scene.Invariant(count));
        }
        Node?[] nodes = new Node?[roles.Count];
        for (int at = 0; at < nodes.Length; at++)
        {
            nodes[at] = Labelled(scene, parent, roles[at].Role, (roles[at].Names, options, place + (at * 100)));
        }
        string delimiter = element.Has("delimiter") ? element.Delimiter : parent.Has("delimiter") ? parent.Delimiter : scene.Area.Has("names-delimiter") ? scene.Area["names-delimiter"] : scene.Style.Root["names-delimiter"];
        return Node.Join(nodes, delimiter);
    }

    private static bool IsEmpty(CslName name) => name.Literal.Length + name.Family.Length + name.Given.Length == 0;

    private static Node? Labelled(Scene scene, Element parent, string role, (IReadOnlyList<CslName> Names, NameOptions Options, int Place) what)
    {
        Node? names = List(scene, parent, what);
        if (names is null || scene.Sorting || parent.Child("label") is not { } label)
        {
            return names;
        }
        bool several = label["plural"] is "always" || (label["plural"] is not "never" && what.Names.Count > 1);
        string? term = scene.Words.Term(role, label.TermForm, several);
        Node? word = string.IsNullOrEmpty(term) ? null : Renderer.Finished(scene, label, Node.Of(term));
        bool before = parent.Children.TakeWhile(child => child != label).All(child => child.Name != "name") && parent.Child("name") is not null;
        return before ? Node.Join([word, names], "") : Node.Join([names, word], "");
    }

    private static int Shown(Scene scene, NameOptions options, int count) =>
        options.Min > 0 && options.UseFirst >= 0 && count >= options.Min ? Math.Min(count, options.UseFirst + scene.Distinction.MoreNames) : count;

    private static Node? List(Scene scene, Element parent, (IReadOnlyList<CslName> Names, NameOptions Options, int Place) what)
    {
        (IReadOnlyList<CslName> names, NameOptions options, int place) = what;
        int shown = Shown(scene, options, names.Count);
        scene.MostNames = Math.Max(scene.MostNames, names.Count);
        OneName writer = new(scene, options);
        List<Node> nodes = new(shown);
        bool inverted = false;
        for (int at = 0; at < shown; at++)
        {
            inverted = names[at].Literal.Length == 0 && (options.SortOrder == "all" || (options.SortOrder == "first" && at == 0));
            scene.Shown.Add((place + at, names[at]));
            nodes.Add(writer.Write(names[at], inverted, scene.Distinction.Level(place + at)));
        }
        if (scene.NamesSeen == 0 && scene.NameList.Count == 0)
        {
            scene.NameList.AddRange(nodes.Select(node => node.Plain()));
            nodes = Repeated(scene, nodes, shown < names.Count);
        }
        Node? list;
        if (shown > 0 && nodes.Count != shown)
        {
            return nodes.Count == 0 || nodes[0].Text.Length == 0 ? null : nodes[0];
        }
        if (shown == names.Count || shown == 0)
        {
            list = shown == 0 ? null : All(scene, options, nodes, options.SortOrder == "all" && names[shown - 2 < 0 ? 0 : shown - 2].Literal.Length == 0 || (options.SortOrder == "first" && shown == 2));
        }
        else if (options.UseLast && shown < names.Count - 1)
        {
            Node last = writer.Write(names[^1], options.SortOrder == "all", scene.Distinction.Level(place + names.Count - 1));
            list = Node.Join([Node.JoinAll(nodes, options.Delimiter), last], options.Delimiter + "… ");
        }
        else
        {
            list = EtAl(scene, parent, options, nodes, inverted);
        }
        return list is not null && parent.Child("name") is { } name ? Renderer.Formatted(name, list) : list;
    }

    private static List<Node> Repeated(Scene scene, List<Node> nodes, bool cut)
    {
        if (scene.PreviousNames is not { Count: > 0 } previous || !scene.IsBibliography)
        {
            return nodes;
        }
        string sign = scene.Area["subsequent-author-substitute"];
        int same = 0;
        while (same < nodes.Count && same < previous.Count && scene.NameList[same] == previous[same])
        {
            same++;
        }
        bool whole = same == nodes.Count && same == previous.Count;
        return scene.Area["subsequent-author-substitute-rule"] switch
        {
            "complete-each" when whole => [.. nodes.Select(_ => Node.Of(sign))],
            "partial-each" => [.. nodes.Select((node, at) => at < same ? Node.Of(sign) : node)],
            "partial-first" when same > 0 => [Node.Of(sign), .. nodes.Skip(1)],
            "" or "complete-all" when whole && !(nodes.Count == 1 && !cut) => [Node.Of(sign)],
            "" or "complete-all" when whole => sign.Length == 0 ? [] : [Node.Of(sign)],
            _ => nodes,
        };
    }

    private static Node? All(Scene scene, NameOptions options, List<Node> nodes, bool inverted)
    {
        string and = options.And switch { "text" => scene.Words.Term("and") ?? "and", "symbol" => scene.Words.Term("and", "symbol") is { Length: > 0 } sign && sign != scene.Words.Term("and") ? sign : "&", _ => "" };
        if (nodes.Count < 2 || and.Length == 0 || scene.Sorting)
        {
            return Node.JoinAll(nodes, options.Delimiter);
        }
        bool precedes = options.BeforeLast switch { "always" => true, "never" => false, "after-inverted-name" => inverted, _ => nodes.Count > 2 };
        Node first = Node.JoinAll(nodes.GetRange(0, nodes.Count - 1), options.Delimiter)!;
        string joint = precedes ? options.Delimiter.TrimEnd(' ') + " " : " ";
        return Node.Join([first, nodes[^1]], joint + and + " ");
    }

    private static Node? EtAl(Scene scene, Element parent, NameOptions options, List<Node> nodes, bool inverted)
    {
        Element? element = parent.Child("et-al");
        string term = scene.Words.Term(element is { } said && said.Term.Length > 0 ? element.Term : "et-al") ?? "";
        Node list = Node.JoinAll(nodes, options.Delimiter)!;
        if (term.Length == 0 || scene.Sorting)
        {
            return list;
        }
        bool precedes = options.BeforeEtAl switch { "always" => true, "never" => false, "after-inverted-name" => inverted, _ => nodes.Count > 1 };
        Node words = element is null ? Node.Of(term) : Renderer.Finished(scene, element, Node.Of(term))!;
        return Node.Join([list, words], precedes ? options.Delimiter : " ");
    }

    private static Node? Substitute(Scene scene, Element element)
    {
        if (element.Child("substitute") is not { } substitute)
        {
            return null;
        }
        (Element? outer, List<string>? used) = (scene.NamesParent, scene.Used);
        Node? node = null;
        List<string> gathered = scene.Used = [];
        scene.NamesParent = outer ?? element;
        foreach (Element child in substitute.Children)
        {
            gathered.Clear();
            node = Renderer.Render(scene, child);
            if (node is not null || (child.Term.Length > 0 && scene.Words.Term(child.Term, child.TermForm)?.Length == 0))
            {
                break;
            }
        }
        (scene.NamesParent, scene.Used) = (outer, used);
        if (node is not null)
        {
            (scene.Hidden ??= new HashSet<string>(StringComparer.Ordinal)).UnionWith(gathered);
            used?.AddRange(gathered);
        }
        return node;
    }
}
