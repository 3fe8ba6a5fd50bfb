namespace Csl.Styles;

/// <summary>What a style must be before anything is rendered with it.</summary>
internal static class StyleRules
{
    /// <summary>Some twenty times what the largest published style comes to.</summary>
    private const long MostElements = 500_000;

    /// <summary>Elements within elements and macros within macros; published styles stay below 60.</summary>
    private const int MostDepth = 300;

    /// <summary>What an element comes to with all that it calls.</summary>
    private readonly record struct Extent(long Elements, int Depth);

    /// <exception cref="CslException">At the first fault.</exception>
    public static void Check(CslStyle style)
    {
        Element root = style.Root;
        Require(root.Name == "style", root, $"a style begins with <style>, not <{root.Name}>");
        Require(root["version"] is "1.0" or "1.0.1" or "1.0.2", root, $"the style is for version '{root["version"]}' of CSL; versions 1.0, 1.0.1 and 1.0.2 are read");
        Require(style.IndependentParent is not null || style.Citation?.Child("layout") is not null, root, "the style has no <citation> with a <layout>");
        Require(style.Bibliography is null || style.Bibliography.Child("layout") is not null, style.Bibliography ?? root, "the style's <bibliography> has no <layout>");
        Dictionary<string, Extent?> known = new(StringComparer.Ordinal);
        foreach (string name in style.Macros.OrderBy(one => one.Value.Line).ThenBy(one => one.Value.Column).Select(one => one.Key))
        {
            Macro(style, name, known, 0);
        }
        foreach (Element area in root.Children.Where(child => child.Name is "citation" or "bibliography"))
        {
            Bounded(Whole(style, area, known, 0), area, $"<{area.Name}>");
        }
    }

    /// <summary>The extent of a macro; null in the dictionary while it is being counted.</summary>
    private static Extent Macro(CslStyle style, string name, Dictionary<string, Extent?> known, int depth)
    {
        Element macro = style.Macros[name];
        if (known.TryGetValue(name, out Extent? extent))
        {
            Require(extent is not null, macro, $"the macro '{name}' calls itself, directly or through others");
            return extent!.Value;
        }
        known[name] = null;
        Extent found = Whole(style, macro, known, depth + 1);
        Bounded(found, macro, $"the macro '{name}'");
        known[name] = found;
        return found;
    }

    private static Extent Whole(CslStyle style, Element element, Dictionary<string, Extent?> known, int depth)
    {
        Require(depth <= MostDepth, element, $"macros and elements stand more than {MostDepth} deep within each other");
        (long elements, int deepest) = (1 + element.Variables.Length, 0);
        void Add(Extent extent) => (elements, deepest) = (elements + extent.Elements, Math.Max(deepest, extent.Depth));
        if (element is { Macro.Length: > 0, Name: "text" or "key" })
        {
            Require(style.Macros.ContainsKey(element.Macro), element, $"there is no macro '{element.Macro}'");
            Add(Macro(style, element.Macro, known, depth + 1));
        }
        foreach (Element child in element.Parts)
        {
            Add(Whole(style, child, known, depth + 1));
        }
        return new Extent(elements, deepest + 1);
    }

    private static void Bounded(Extent extent, Element place, string what)
    {
        Require(extent.Elements <= MostElements, place, $"{what} comes to more than {MostElements} elements with all that it calls");
        Require(extent.Depth <= MostDepth, place, $"in {what} macros and elements stand more than {MostDepth} deep within each other");
    }

    private static void Require(bool holds, Element place, string message)
    {
        if (!holds)
        {
            throw new CslException(new CslError(message, place.Line, place.Column));
        }
    }
}
