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
        CompareInfo compare = culture.CompareInfo;
        Sorted<T>[] sorted = [.. works.Select((work, place) => new Sorted<T>(work, place, keys, key => Value(scene(work, key), key) is { Length: > 0 } text ? compare.GetSortKey(text) : null))];
        Array.Sort(sorted);
        return [.. sorted.Select(one => one.Work)];
    }

    /// <summary>A work with its keys, each rendered when those before it did not decide.</summary>
    private sealed class Sorted<T>(T work, int place, Element[] keys, Func<Element, SortKey?> render) : IComparable<Sorted<T>>
    {
        private readonly SortKey?[] rendered = new SortKey?[keys.Length];
        private int known;

        public T Work => work;

        private int Place => place;

        public int CompareTo(Sorted<T>? other)
        {
            for (int at = 0; at < keys.Length; at++)
            {
                if (Compare(Key(at), other!.Key(at), keys[at]["sort"] == "descending") is not 0 and int order)
                {
                    return order;
                }
            }
            return place.CompareTo(other!.Place);
        }

        private SortKey? Key(int at)
        {
            for (; known <= at; known++)
            {
                rendered[known] = render(keys[known]);
            }
            return rendered[at];
        }

        private static int Compare(SortKey? left, SortKey? right, bool falls) => (left, right) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            _ => falls ? -SortKey.Compare(left, right) : SortKey.Compare(left, right),
        };
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
            return Clean(Names.NamesRenderer.Render(scene, key.Names!));
        }
        string text = scene.Text(variable);
        return text.Length is > 0 and < 9 && text.All(char.IsAsciiDigit) ? text.PadLeft(9, '0') : Clean(text.Length == 0 ? null : RichText.Read(text));
    }

    private static string Clean(Node? node) => node is null ? "" : node.Plain().TrimStart('"', '\'', '“', '‘', '’', '[', '(', ' ');
}
