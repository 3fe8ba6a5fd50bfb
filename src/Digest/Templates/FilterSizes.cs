using Fluid;
using Fluid.Values;

namespace Digest.Templates;

/// <summary>What Liquid's own filters make is weighed, where it can be more than they were given before it is made: a text that is put to itself sixty times over fills any memory.</summary>
internal static class FilterSizes
{
    /// <summary>A list's entry takes as much memory as so many characters.</summary>
    private const int Entry = 16;

    public static FilterDelegate Weighed(string name, FilterDelegate filter)
    {
        Func<FluidValue, FilterArguments, long>? size = name switch
        {
            "replace" => Replaced,
            "join" => Joined,
            "split" => (input, _) => (long)Length(input) * Entry,
            "concat" => (input, arguments) => Entry * ((long)Entries(input).Count + Entries(arguments.At(0)).Count),
            "strip" or "downcase" or "upcase" or "slice" or "reverse" => (input, _) => Length(input),
            _ => null,
        };
        if (size is null) { return filter; }
        return (input, arguments, context) =>
        {
            ((RenderContext)context).Print.Spend(size(input, arguments));
            return filter(input, arguments, context);
        };
    }

    /// <summary>Characters of a text; 0 for anything else.</summary>
    public static int Length(FluidValue value) => value is StringValue text ? text.ToStringValue().Length : 0;

    private static long Replaced(FluidValue input, FilterArguments arguments)
    {
        string text = input.ToStringValue(), old = arguments.At(0).ToStringValue();
        int more = arguments.At(1).ToStringValue().Length - old.Length;
        return more <= 0 ? text.Length : text.Length + (long)more * (old.Length == 0 ? text.Length + 1 : text.AsSpan().Count(old));
    }

    private static long Joined(FluidValue input, FilterArguments arguments)
    {
        var entries = Entries(input);
        long length = (long)entries.Count * arguments.At(0).ToStringValue().Length;
        foreach (var entry in entries) { length += Length(entry); }
        return length;
    }

    private static IReadOnlyList<FluidValue> Entries(FluidValue value) => value is ArrayValue list ? list.Values : [];
}
