using Csl.Output;
using Csl.Rendering;
using Csl.Styles;

namespace Csl.Names;

/// <summary>The names of one or several roles with their labels, and what stands in for names that are missing.</summary>
internal static class NamesRenderer
{
    /// <summary>Places of names within a cite: those of one element begin here, those of one role of it there.</summary>
    private const int PlacesOfElement = 1_000_000;
    private const int PlacesOfRole = 50_000;

    public static Node? Render(Scene scene, Element element)
    {
        Element parent = element.Child("name") is null && element.Child("label") is null && scene.NamesParent is { } outer ? outer : element;
        int place = scene.NameElements++ * PlacesOfElement;
        scene.Called++;
        int filled = scene.Filled;
        Node? node = Roles(scene, element, parent, place);
        if (node is null && scene.Filled == filled)
        {
            node = Stood(scene, Substitute(scene, element));
        }
        if (node is null)
        {
            return null;
        }
        node = Renderer.Formatted(element, node);
        return scene.NamesParent is null ? Noted(scene, node) : node;
    }

    /// <summary>The first names of a cite tell its group; a group that has said them leaves them out.</summary>
    private static Node? Noted(Scene scene, Node node)
    {
        if (scene.NamesSeen++ > 0)
        {
            return node;
        }
        scene.FirstNames ??= node.Plain();
        return scene.HideFirstNames ? null : node;
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
        List<(string Role, IReadOnlyList<CslName> Names)> roles = Given(scene, element);
        if (roles.Count == 0)
        {
            return null;
        }
        NameOptions options = scene.Setting.Names(scene, parent.Child("name"));
        if (options.Form == "count")
        {
            return Node.Of(Scene.Invariant(roles.Sum(role => options.Shown(role.Names.Count, scene.Distinction.MoreNames))));
        }
        NameList list = new(scene, parent, options);
        Joiner joined = new(Delimiter(scene, element, parent));
        foreach ((string role, IReadOnlyList<CslName> names) in roles)
        {
            joined.Add(Labelled(scene, parent, role, (list.Write(names, place), names.Count)));
            place += PlacesOfRole;
        }
        return joined.Node;
    }

    private static List<(string Role, IReadOnlyList<CslName> Names)> Given(Scene scene, Element element)
    {
        List<(string Role, IReadOnlyList<CslName> Names)> roles = [];
        foreach (string variable in element.Variables)
        {
            if (scene.IsHidden(variable) || !scene.Item.Names.TryGetValue(variable, out IReadOnlyList<CslName>? names) || names.All(IsEmpty))
            {
                continue;
            }
            roles.Add((variable, names.Any(IsEmpty) ? [.. names.Where(name => !IsEmpty(name))] : names));
            scene.Fill(variable);
            if (scene.NamesParent is not null)
            {
                scene.Hide(variable);
            }
        }
        bool isOne = roles is [{ Role: "editor" or "translator" }, { Role: "editor" or "translator" }] && roles[0].Names.SequenceEqual(roles[1].Names);
        return isOne && !string.IsNullOrEmpty(scene.Words.Term("editortranslator")) ? [("editortranslator", roles[0].Names)] : roles;
    }

    private static bool IsEmpty(CslName name) => name.Literal.Length + name.Family.Length + name.Given.Length == 0;

    private static string Delimiter(Scene scene, Element element, Element parent)
    {
        const string Outer = "names-delimiter";
        return element.Has("delimiter") ? element.Delimiter : parent.Has("delimiter") ? parent.Delimiter : scene.Area.Has(Outer) ? scene.Area[Outer] : scene.Style.Root[Outer];
    }

    private static Node? Labelled(Scene scene, Element parent, string role, (Node? Node, int Count) names)
    {
        if (names.Node is null || scene.Sorting || parent.Child("label") is not { } label)
        {
            return names.Node;
        }
        bool several = label["plural"] is "always" || (label["plural"] is not "never" && names.Count > 1);
        string? term = scene.Words.Term(role, label.TermForm, several);
        Node? word = string.IsNullOrEmpty(term) ? null : Renderer.Finished(scene, label, Node.Of(term));
        bool isBefore = parent.Child("name") is not null && parent.Children.First(child => child == label || child.Name == "name") == label;
        return isBefore ? Node.Join([word, names.Node], "") : Node.Join([names.Node, word], "");
    }

    /// <summary>The first of the style's substitutes that has something to show, or is a word that the language leaves empty; its variables are not shown again.</summary>
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
        foreach (Element child in substitute.Parts)
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
            gathered.ForEach(scene.Hide);
            used?.AddRange(gathered);
        }
        return node;
    }
}
