using Csl.Dates;
using Csl.Names;
using Csl.Output;
using Csl.Styles;

namespace Csl.Rendering;

/// <summary>The elements of a style to nodes; null where there is nothing to show.</summary>
internal static class Renderer
{
    /// <param name="delimiter">Of the group around them: it stands between what a choice among them brings, too.</param>
    public static Node? Children(Scene scene, Element parent, string delimiter = "")
    {
        ReadOnlySpan<Element> elements = parent.Parts;
        if (elements.Length == 1)
        {
            return Render(scene, elements[0], delimiter);
        }
        Joiner joined = new(delimiter);
        foreach (Element element in elements)
        {
            joined.Add(Render(scene, element, delimiter));
        }
        return joined.Node;
    }

    public static Node? Render(Scene scene, Element element, string delimiter = "")
    {
        if (scene.OnlyNames && (scene.NamesSeen > 0 || (scene.NamesParent is null && IsNoName(element))))
        {
            return null;
        }
        return element.Kind switch
        {
            ElementKind.Text => Text(scene, element),
            ElementKind.Number => Finished(scene, element, Numbers.Render(scene, element)),
            ElementKind.Label => Finished(scene, element, Labels.Render(scene, element)),
            ElementKind.Names => NamesRenderer.Render(scene, element),
            ElementKind.Date => DateRenderer.Render(scene, element),
            ElementKind.Group => Group(scene, element),
            ElementKind.Choose => Choose(scene, element, delimiter),
            _ => null,
        };
    }

    private static bool IsNoName(Element element) => element.Kind is ElementKind.Number or ElementKind.Label or ElementKind.Date || (element.Kind == ElementKind.Text && element.Macro.Length == 0);

    /// <summary>With case, quotes, format, display and affixes as the element says.</summary>
    public static Node? Finished(Scene scene, Element element, Node? node)
    {
        if (node is null)
        {
            return null;
        }
        if (element.StripsPeriods)
        {
            foreach (Node leaf in node.Leaves())
            {
                leaf.Text = leaf.Text.Replace(".", "", StringComparison.Ordinal);
            }
        }
        node = element.TextCase.Length > 0 ? TextCase.Apply(node, element.TextCase, scene.Language) : node;
        if (element.Quotes && !scene.Sorting)
        {
            node = new Node { Children = [node], Quoted = true };
        }
        return Formatted(element, node);
    }

    public static Node Formatted(Element element, Node node)
    {
        if (element.Format != Format.None)
        {
            node = new Node { Children = [node], Format = element.Format };
        }
        node = node.Affixed(element.Prefix, element.Suffix);
        return element.Display is { Length: > 0 } display ? new Node { Children = [node], Display = display } : node;
    }

    private static Node? Text(Scene scene, Element element)
    {
        if (element.Macro.Length > 0)
        {
            return Whole(scene, scene.Style.Macros[element.Macro]) is { } node ? Finished(scene, element, node) : null;
        }
        if (element.Has("value"))
        {
            return element["value"].Length == 0 ? null : Finished(scene, element, RichText.Read(element["value"], Origin.Style));
        }
        if (element.Term.Length > 0)
        {
            string? term = scene.Words.Term(element.Term, element.TermForm, element["plural"] == "true");
            return string.IsNullOrEmpty(term) ? null : Finished(scene, element, new Node { Text = term, Term = !element.Has("text-case") });
        }
        return element.Variables.Length == 0 ? null : Variable(scene, element, element.Variables[0]);
    }

    private static Node? Variable(Scene scene, Element element, string variable)
    {
        scene.Called += variable == "year-suffix" ? 0 : 1;
        string text = scene.Text(variable, element.Form);
        if (text.Length == 0)
        {
            return null;
        }
        scene.Fill(variable);
        if (variable is "title" or "title-short")
        {
            scene.Title ??= (text, element.Format);
        }
        scene.SuffixDone |= variable == "year-suffix";
        // An address may go on in the style's text: it is whole where that is.
        return Finished(scene, element, variable is "URL" or "DOI" ? new Node { Text = text, Content = true } : Written(scene, variable, text).InDirection(scene.Setting.IsRightToLeft));
    }

    private static Node Written(Scene scene, string variable, string text) => variable switch
    {
        "page" => RichText.Read(PageRange(scene, text)),
        "page-first" => RichText.Read(PageRange(scene, Pages.First(text))),
        "locator" => RichText.Read(Locator(scene, text)),
        "issue" or "volume" when Numbers.IsNumeric(text) => RichText.Read(Pages.Dashed(text)),
        _ => RichText.Read(text, own: scene.Setting.Quotes),
    };

    private static string PageRange(Scene scene, string text) => Pages.Range(text, scene.Style.Root["page-range-format"], scene.Words.Term("page-range-delimiter") ?? "–");

    private static string Locator(Scene scene, string text)
    {
        text = scene.Cite?.Label is "page" or "" && !Pages.HasThousands(text) ? PageRange(scene, text) : Pages.Dashed(text);
        bool hasSign = scene.Words.Term("and", "symbol") is { Length: > 0 } sign && sign != scene.Words.Term("and");
        return hasSign ? text.Replace(" & ", $" {scene.Words.Term("and", "symbol")} ", StringComparison.Ordinal) : text;
    }

    private static Node? Group(Scene scene, Element element) => Whole(scene, element, element.Delimiter) is { } node ? Formatted(element, node) : null;

    /// <summary>
    /// A group or a macro: left out where it asks for variables and none has a value. One that has something to show counts as a value for the group around it.
    /// </summary>
    private static Node? Whole(Scene scene, Element parent, string delimiter = "")
    {
        (int called, int filled) = (scene.Called, scene.Filled);
        Node? node = Children(scene, parent, delimiter);
        if (node is null || (scene.Called > called && scene.Filled == filled))
        {
            return null;
        }
        scene.Filled += scene.Called == called ? 1 : 0;
        return node;
    }

    private static Node? Choose(Scene scene, Element element, string delimiter)
    {
        foreach (Element branch in element.Parts)
        {
            if (branch.Kind == ElementKind.Else || Conditions.Hold(scene, branch))
            {
                return Children(scene, branch, delimiter);
            }
        }
        return null;
    }
}
