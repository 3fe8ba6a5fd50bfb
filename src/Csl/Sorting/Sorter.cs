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
        Element[] keys = works.Count < 2 ? [] : [.. area.Child("sort")?.Children.Where(child => child.Name == "key") ?? []];
        if (keys.Length == 0)
        {
            return works;
        }
        bool[] falls = [.. keys.Select(key => key["sort"] == "descending")];
        CompareInfo compare = culture.CompareInfo;
        (T Work, Key[] Keys, int Place)[] sorted = [.. works.Select((work, place) => (work, keys.Select(key => new Key(Value(scene(work, key), key), compare)).ToArray(), place))];
        Array.Sort(sorted, (left, right) => Compare(left.Keys, right.Keys, falls) is not 0 and int order ? order : left.Place.CompareTo(right.Place));
        return [.. sorted.Select(one => one.Work)];
    }

    private static int Compare(Key[] left, Key[] right, bool[] falls)
    {
        for (int at = 0; at < falls.Length; at++)
        {
            if (left[at].IsEmpty || right[at].IsEmpty)
            {
                if (left[at].IsEmpty != right[at].IsEmpty)
                {
                    return left[at].IsEmpty ? 1 : -1;
                }
            }
            else if (left[at].CompareTo(right[at]) is not 0 and int order)
            {
                return falls[at] ? -order : order;
            }
        }
        return 0;
    }

    /// <summary>A text that is compared often, by the rules of a language.</summary>
    private sealed class Key(string text, CompareInfo compare)
    {
        private readonly SortKey? key = text.Length == 0 ? null : compare.GetSortKey(text);

        public bool IsEmpty => key is null;

        public int CompareTo(Key other) => SortKey.Compare(key!, other.key!);
    }

    private static string Value(Scene scene, Element key)
    {
        if (key.Macro is { Length: > 0 } macro)
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
