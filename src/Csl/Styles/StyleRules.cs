namespace Csl.Styles;

/// <summary>What a style must be before anything is rendered with it.</summary>
internal static class StyleRules
{
    /// <exception cref="CslException">At the first fault.</exception>
    public static void Check(CslStyle style)
    {
        Element root = style.Root;
        Require(root.Name == "style", root, $"a style begins with <style>, not <{root.Name}>");
        Require(root["version"] is "1.0" or "1.0.1" or "1.0.2", root, $"the style is for version '{root["version"]}' of CSL; versions 1.0, 1.0.1 and 1.0.2 are read");
        Require(style.IndependentParent is not null || style.Citation?.Child("layout") is not null, root, "the style has no <citation> with a <layout>");
        Dictionary<string, bool> done = new(StringComparer.Ordinal);
        foreach ((string name, Element macro) in style.Macros.OrderBy(one => one.Value.Line))
        {
            Visit(style, name, macro, done);
        }
        Calls(style, root, call => Require(style.Macros.ContainsKey(call["macro"]), call, $"there is no macro '{call["macro"]}'"));
    }

    private static void Visit(CslStyle style, string name, Element macro, Dictionary<string, bool> done)
    {
        if (done.TryGetValue(name, out bool finished))
        {
            Require(finished, macro, $"the macro '{name}' calls itself, directly or through others");
            return;
        }
        done[name] = false;
        Require(done.Count(one => !one.Value) <= 200, macro, "macros call each other more than 200 deep");
        Calls(style, macro, call =>
        {
            if (style.Macros.TryGetValue(call["macro"], out Element? called))
            {
                Visit(style, call["macro"], called, done);
            }
        });
        done[name] = true;
    }

    private static void Calls(CslStyle style, Element element, Action<Element> found)
    {
        if (element.Has("macro") && element.Name is "text" or "key" && element["macro"].Length > 0)
        {
            found(element);
        }
        foreach (Element child in element.Children)
        {
            Calls(style, child, found);
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
