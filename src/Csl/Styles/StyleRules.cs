namespace Csl.Styles;

/// <summary>What a style must be before anything is rendered with it.</summary>
internal static class StyleRules
{
    private const int MostCalls = 100;
    private const int MostElements = 100_000;

    /// <exception cref="CslException">At the first fault.</exception>
    public static void Check(CslStyle style)
    {
        Element root = style.Root;
        Require(root.Name == "style", root, $"a style begins with <style>, not <{root.Name}>");
        Require(root["version"] is "1.0" or "1.0.1" or "1.0.2", root, $"the style is for version '{root["version"]}' of CSL; versions 1.0, 1.0.1 and 1.0.2 are read");
        Require(style.IndependentParent is not null || style.Citation?.Child("layout") is not null, root, "the style has no <citation> with a <layout>");
        Dictionary<string, long> sizes = new(StringComparer.Ordinal);
        foreach (string name in style.Macros.OrderBy(one => one.Value.Line).Select(one => one.Key))
        {
            Size(style, name, sizes, 0);
        }
        Calls(root, call => Require(style.Macros.ContainsKey(call.Macro), call, $"there is no macro '{call.Macro}'"));
    }

    /// <summary>The elements of a macro with all that it calls; 0 while it is being counted.</summary>
    private static long Size(CslStyle style, string name, Dictionary<string, long> sizes, int depth)
    {
        Element macro = style.Macros[name];
        if (sizes.TryGetValue(name, out long known))
        {
            Require(known > 0, macro, $"the macro '{name}' calls itself, directly or through others");
            return known;
        }
        Require(depth <= MostCalls, macro, $"macros call each other more than {MostCalls} deep");
        sizes[name] = 0;
        long size = 1;
        Calls(macro, call => size += style.Macros.ContainsKey(call.Macro) ? Size(style, call.Macro, sizes, depth + 1) : 0);
        Require(size <= MostElements, macro, $"the macro '{name}' comes to more than {MostElements} calls of macros");
        return sizes[name] = size;
    }

    private static void Calls(Element element, Action<Element> found)
    {
        if (element.Has("macro") && element.Name is "text" or "key" && element.Macro.Length > 0)
        {
            found(element);
        }
        foreach (Element child in element.Children)
        {
            Calls(child, found);
        }
    }

    private static void Require(bool holds, Element place, string message)
    {
        if (!holds)
        {
            throw new CslException(new CslError(message, place.Line, place.Column));
        }
    }
}
