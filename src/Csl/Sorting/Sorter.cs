using System.Globalization;
using Csl.Dates;
using Csl.Output;
using Csl.Rendering;
using Csl.Styles;

namespace Csl.Sorting;

/// <summary>Works in the order of a style's keys; what has no key stands last, what is equal stays as it was.</summary>
internal static class Sorter
{
    public static List<T> Sort<T>(List<T> works, Element area, CultureInfo culture, Func<T, Element, Scene> scene)
    {
        Element[] keys = [.. area.Child("sort")?.Children.Where(child => child.Name == "key") ?? []];
        if (keys.Length == 0 || works.Count < 2)
        {
            return works;
        }
        List<(T Work, string[] Keys, int Place)> sorted = [.. works.Select((work, place) => (work, keys.Select(key => Value(scene(work, key), key)).ToArray(), place))];
        CompareInfo compare = culture.CompareInfo;
        sorted.Sort((left, right) =>
        {
            for (int at = 0; at < keys.Length; at++)
            {
                int order = Compare(left.Keys[at], right.Keys[at], compare, keys[at]["sort"] == "descending");
                if (order != 0)
                {
                    return order;
                }
            }
            return left.Place.CompareTo(right.Place);
        });
        return [.. sorted.Select(one => one.Work)];
    }

    private static int Compare(string left, string right, CompareInfo compare, bool descending)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return (left.Length == 0).CompareTo(right.Length == 0);
        }
        int order = compare.Compare(left, right, CompareOptions.None);
        return descending ? -order : order;
    }

    private static string Value(Scene scene, Element key)
    {
        if (key["macro"] is { Length: > 0 } macro)
        {
            return Clean(Renderer.Children(scene, scene.Style.Macros[macro]));
        }
        string variable = key["variable"];
        if (variable == "citation-number")
        {
            return $"{scene.Number:000000000}";
        }
        if (scene.Item.Dates.TryGetValue(variable, out CslDate? date))
        {
            return DateRenderer.SortText(date, null);
        }
        if (scene.Item.Names.ContainsKey(variable))
        {
            return Clean(Names.NamesRenderer.Render(scene, new Element("names", new Dictionary<string, string> { ["variable"] = variable }.ToFrozen(), [], "")));
        }
        string text = scene.Text(variable);
        return text.Length is > 0 and < 9 && text.All(char.IsAsciiDigit) ? text.PadLeft(9, '0') : Clean(text.Length == 0 ? null : RichText.Read(text));
    }

    private static string Clean(Node? node) => node is null ? "" : node.Plain().TrimStart('"', '\'', '“', '‘', '’', '[', '(', ' ');
}

internal static class Frozen
{
    public static System.Collections.Frozen.FrozenDictionary<string, string> ToFrozen(this Dictionary<string, string> attributes) => System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(attributes, StringComparer.Ordinal);
}
