using System.Globalization;
using Fluid.Values;

namespace Digest.Templates.Printing;

/// <summary>The values of views as Liquid has them: what is true, what is a list, how each is printed.</summary>
internal static class Values
{
    /// <summary>All but nothing and <c>false</c>.</summary>
    public static bool IsTrue(object? value) => value switch
    {
        null => false,
        bool truth => truth,
        FluidValue other => other.ToBooleanValue(),
        _ => true,
    };

    public static void Write(object? value, PageText page, Print here)
    {
        switch (value)
        {
            case null: return;
            case string text: page.WriteEncoded(text); return;
            case Html html: page.Write(html.Text.AsSpan()); return;
            case int number: page.Write(number.ToString(CultureInfo.InvariantCulture).AsSpan()); return;
            default: ViewValue.Of(value).WriteToAsync(page, Template.Encoder, CultureInfo.InvariantCulture).AsTask().GetAwaiter().GetResult(); return;
        }
    }

    /// <summary>What a loop goes through; nothing is an empty list.</summary>
    public static IReadOnlyList<object?> ListOf(object? value, Print here) => value switch
    {
        null or NilValue => [],
        IReadOnlyList<object?> list => list,
        ArrayValue array => array.Values as IReadOnlyList<object?> ?? [.. array.Values],
        _ => [.. ViewValue.Of(value).Enumerate(here.Liquid)],
    };

    /// <summary>As text, not encoded.</summary>
    public static string TextOf(object? value) => value switch
    {
        null => "",
        string text => text,
        Html html => html.Text,
        _ => ViewValue.Of(value).ToStringValue(),
    };

    /// <summary>It is HTML already.</summary>
    public static bool IsHtml(object? value) => value is Html or StringValue { Encode: false } or ContentValue;
}
