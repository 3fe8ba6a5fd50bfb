namespace Digest.Checks.Pages;

/// <summary>Which attribute a name means, in any letter case.</summary>
internal static class AttributeNames
{
    private const int Longest = 14;

    public static Attribute Of(ReadOnlySpan<byte> name)
    {
        // Most that a page has are for its style, its script or those who listen to it: aria-*, data-*.
        if (name.Length is < 2 or > Longest || name.Length > 5 && name[4] == '-' && name[0] is not ((byte)'h' or (byte)'H' or (byte)'c' or (byte)'C')) { return Attribute.None; }
        // What next to every tag has.
        if (name.SequenceEqual("class"u8)) { return Attribute.Class; }
        Span<char> lower = stackalloc char[Longest];
        lower = lower[..name.Length];
        for (int i = 0; i < name.Length; i++) { lower[i] = Lower(name[i]); }
        return Of((ReadOnlySpan<char>)lower);
    }

    /// <summary>ASCII alone, as in names of tags and attributes.</summary>
    public static char Lower(byte one) => (uint)(one - 'A') <= 'Z' - 'A' ? (char)(one | 0x20) : (char)one;

    private static Attribute Of(ReadOnlySpan<char> name) => name switch
    {
        "id" => Attribute.Id,
        "name" => Attribute.Name,
        "href" => Attribute.Href,
        "xlink:href" => Attribute.XlinkHref,
        "src" => Attribute.Src,
        "srcset" => Attribute.Srcset,
        "imagesrcset" => Attribute.ImageSrcset,
        "poster" => Attribute.Poster,
        "data" => Attribute.Data,
        "action" => Attribute.Action,
        "formaction" => Attribute.FormAction,
        "background" => Attribute.Background,
        "manifest" => Attribute.Manifest,
        "style" => Attribute.Style,
        "rel" => Attribute.Rel,
        "http-equiv" => Attribute.HttpEquiv,
        "content" => Attribute.Content,
        "srcdoc" => Attribute.Srcdoc,
        "ping" => Attribute.Ping,
        "fill" => Attribute.Fill,
        "stroke" => Attribute.Stroke,
        "clip-path" => Attribute.ClipPath,
        "mask" => Attribute.Mask,
        "filter" => Attribute.Filter,
        "marker" => Attribute.Marker,
        "marker-start" => Attribute.MarkerStart,
        "marker-mid" => Attribute.MarkerMid,
        "marker-end" => Attribute.MarkerEnd,
        "cursor" => Attribute.Cursor,
        "class" => Attribute.Class,
        "referrerpolicy" => Attribute.ReferrerPolicy,
        "download" => Attribute.Download,
        _ => Attribute.None,
    };
}
