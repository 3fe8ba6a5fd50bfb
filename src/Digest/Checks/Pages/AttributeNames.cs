namespace Digest.Checks.Pages;

/// <summary>Which attribute a name means, in any letter case.</summary>
internal static class AttributeNames
{
    private const int Longest = 14;

    public static Attribute Of(ReadOnlySpan<byte> name)
    {
        if (name.Length > Longest) { return Attribute.None; }
        Span<char> lower = stackalloc char[name.Length];
        for (int i = 0; i < name.Length; i++) { lower[i] = char.ToLowerInvariant((char)name[i]); }
        return Of((ReadOnlySpan<char>)lower);
    }

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
