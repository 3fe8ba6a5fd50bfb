using Digest.Model;
using Fluid;
using Fluid.Values;

namespace Digest.Templates;

/// <summary>How the templates of a theme are rendered in one language.</summary>
internal sealed class ThemeOptions(Words words) : TemplateOptions
{
    public Words Words { get; } = words;

    /// <summary>What partials printed that another page may show.</summary>
    public PartialPrints Prints { get; } = new();
}

/// <summary>The filters that templates may use: words, numbers, and the plain ones of Liquid. None reads a clock or prints unencoded text.</summary>
internal static class WordFilters
{
    private static readonly string[] Plain =
    [
        "replace", "strip", "downcase", "upcase", "size", "first", "last", "join", "split", "slice", "default",
        "plus", "minus", "times", "divided_by", "modulo", "at_least", "at_most", "reverse", "concat",
    ];

    /// <summary>Every filter that templates have.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Plain, "append", "prepend", "t", "count", "number"];

    public static ThemeOptions Options(Words words)
    {
        var options = new ThemeOptions(words) { StrictFilters = true, MaxSteps = RenderLimits.Steps, MaxRecursion = RenderLimits.Depth };
        var plain = Plain.Select(name => (name, filter: options.Filters.TryGetValue(name, out var found) ? found : null)).ToList();
        options.Filters.Clear();
        foreach (var (name, filter) in plain) { if (filter is not null) { options.Filters.AddFilter(name, FilterSizes.Weighed(name, filter)); } }
        // Fluid's own print whatever is put beside HTML as it is.
        options.Filters.AddFilter("append", (input, arguments, context) => Joined(input, arguments.At(0), (RenderContext)context));
        options.Filters.AddFilter("prepend", (input, arguments, context) => Joined(arguments.At(0), input, (RenderContext)context));
        options.Filters.AddFilter("t", (input, arguments, context) => Say((RenderContext)context, input, arguments, (key, values) => words.Format(key, values)));
        options.Filters.AddFilter("count", (input, arguments, context) => Count(words, (RenderContext)context, input, arguments));
        options.Filters.AddFilter("number", (input, _, _) => StringValue.Create(words.Number((long)input.ToNumberValue())));
        return options;
    }

    /// <summary><c>{{ 12 | count: 'claims.count' }}</c>: the text of the key for that number.</summary>
    private static ValueTask<FluidValue> Count(Words words, RenderContext here, FluidValue input, FilterArguments arguments)
    {
        long n = (long)input.ToNumberValue();
        return Say(here, arguments.At(0), arguments, (key, values) => words.Count(key, n, values));
    }

    private static ValueTask<FluidValue> Say(RenderContext here, FluidValue key, FilterArguments arguments, Filled filled)
    {
        var names = arguments.Names.ToList();
        bool html = names.Exists(name => IsHtml(arguments[name]));
        var values = names.Select(name => (name, Text(arguments[name], html))).ToArray();
        try
        {
            string text = filled(key.ToStringValue(), values);
            return html ? new StringValue(text, false) : StringValue.Create(text);
        }
        catch (KeyNotFoundException fault)
        {
            throw here.Fault($"{fault.Message.TrimEnd('.')}.", "Add it to the theme's words.");
        }
    }

    private static ValueTask<FluidValue> Joined(FluidValue first, FluidValue last, RenderContext here)
    {
        bool html = IsHtml(first) || IsHtml(last);
        string text = Text(first, html) + Text(last, html);
        here.Print.Spend(text.Length);
        return html ? new StringValue(text, false) : StringValue.Create(text);
    }

    private delegate string Filled(string key, ReadOnlySpan<(string Name, string Value)> values);

    private static bool IsHtml(FluidValue value) => value is StringValue { Encode: false } or ContentValue;

    private static string Text(FluidValue value, bool html)
    {
        string text = value.ToStringValue();
        return html && !IsHtml(value) ? Template.Encoder.Encode(text) : text;
    }
}
