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

    public static StringBuilder Attribute(this StringBuilder into, string name, string value) => into.Append(' ').Append(name).Append("=\"").Append(Encode(value)).Append('"');
}
