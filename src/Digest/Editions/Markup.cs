using System.Net;
using System.Text;

namespace Digest.Editions;

/// <summary>Text in and out of markup.</summary>
internal static class Markup
{
    public static string Decode(ReadOnlySpan<char> value) => value.Contains('&') ? WebUtility.HtmlDecode(value.ToString()) : value.ToString();

    /// <summary>For text and for attributes in double quotes, in HTML and in XML.</summary>
    public static string Encode(string text) => text.AsSpan().IndexOfAny("&<>\"") < 0 ? text
        : text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>An attribute with its references as they stand, in double quotes.</summary>
    public static void AsItStands(this StringBuilder into, MarkupReader reader, MarkupAttribute attribute)
    {
        into.Append(' ').Append(reader.NameOf(attribute));
        if (!attribute.HasValue) { return; }
        var value = reader.ValueOf(attribute);
        into.Append("=\"");
        if (value.Contains('"')) { into.Append(value.ToString().Replace("\"", "&quot;", StringComparison.Ordinal)); } else { into.Append(value); }
        into.Append('"');
    }

    /// <summary>Language and direction of a page that stands among those of another language; nothing for all others.</summary>
    public static StringBuilder Language(this StringBuilder into, EditionPage page) => page.Translated is not { } words ? into
        : into.Attribute("lang", words.Language).Attribute("dir", Outputs.Views.Lang.Direction(words.Language));

    public static StringBuilder Attribute(this StringBuilder into, string name, string value) => into.Append(' ').Append(name).Append("=\"").Append(Encode(value)).Append('"');
}
