using System.Collections;
using System.Globalization;
using Fluid.Values;

namespace Digest.Templates;

/// <summary>What a template is given for a page.</summary>
/// <param name="Template">Its path, such as <c>theme/pages/claim.liquid</c>.</param>
internal sealed record GivenPage(string Template, GivenValue View);

/// <summary>What kind of thing a template is given under a name.</summary>
internal enum GivenKind
{
    /// <summary>It has no value on this page.</summary>
    Nothing,
    /// <summary>Encoded where it is printed.</summary>
    Text,
    /// <summary>Printed as it is.</summary>
    Html,
    Number,
    /// <summary>True or false.</summary>
    Truth,
    /// <summary>It has names of its own.</summary>
    View,
    List,
}

/// <summary>A value of a <see cref="View"/> for people and programs that want to know what a template can ask for.</summary>
/// <param name="Text">As it is printed; empty for views and lists.</param>
internal sealed record GivenValue(GivenKind Kind, string Text)
{
    /// <summary>Views hold views, but not without an end.</summary>
    private const int Deepest = 40;

    /// <summary>Of a view, in the order in which they were put in.</summary>
    public IReadOnlyList<(string Name, GivenValue Value)> Names { get; init; } = [];

    /// <summary>Of a list.</summary>
    public IReadOnlyList<GivenValue> Items { get; init; } = [];

    /// <param name="value">As <see cref="View"/> allows. What is made on demand is made.</param>
    public static GivenValue Of(object? value) => Of(value, 0);

    private static GivenValue Of(object? value, int depth) => value switch
    {
        _ when depth > Deepest => new(GivenKind.Text, "…"),
        null or NilValue => new(GivenKind.Nothing, ""),
        Lazy<object?> later => Of(later.Value, depth),
        string text => new(GivenKind.Text, text),
        Html html => new(GivenKind.Html, html.Text),
        bool truth => new(GivenKind.Truth, truth ? "true" : "false"),
        int or long or decimal => new(GivenKind.Number, Convert.ToString(value, CultureInfo.InvariantCulture)!),
        View view => new(GivenKind.View, "") { Names = [.. view.Names.ToList().Select(name => (name, Of(view[name], depth + 1)))] },
        ViewValue view => Of(view.View, depth),
        ArrayValue list => ListOf(list.Values, depth),
        FluidValue ready => new(GivenKind.Text, ready.ToStringValue()),
        IEnumerable list => ListOf(list.Cast<object?>(), depth),
        _ => throw new ArgumentException($"A view holds no {value.GetType().Name}.", nameof(value)),
    };

    private static GivenValue ListOf(IEnumerable<object?> items, int depth) => new(GivenKind.List, "") { Items = [.. items.Select(item => Of(item, depth + 1))] };

    /// <summary>One value that stands for all of a list: of views, each name with the first value that any of them has.</summary>
    /// <returns>Null for a list without items.</returns>
    public static GivenValue? Typical(IReadOnlyList<GivenValue> items)
    {
        var views = items.Where(item => item.Kind == GivenKind.View).ToList();
        if (views.Count == 0) { return items.FirstOrDefault(item => item.Kind != GivenKind.Nothing) ?? (items.Count == 0 ? null : items[0]); }
        var names = views.SelectMany(view => view.Names).GroupBy(one => one.Name, StringComparer.Ordinal);
        return new(GivenKind.View, "") { Names = [.. names.Select(same => (same.Key, Together([.. same.Select(one => one.Value)])))] };
    }

    private static GivenValue Together(IReadOnlyList<GivenValue> values)
    {
        var there = values.Where(value => value.Kind != GivenKind.Nothing).ToList();
        return there switch
        {
            [] => values[0],
            [{ Kind: GivenKind.View }, ..] => Typical(there)!,
            [{ Kind: GivenKind.List }, ..] => new(GivenKind.List, "") { Items = [.. there.SelectMany(value => value.Items)] },
            [var first, ..] => first,
        };
    }
}
