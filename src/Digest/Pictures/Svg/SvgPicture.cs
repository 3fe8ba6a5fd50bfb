using System.Globalization;
using System.Text;
using System.Xml;

namespace Digest.Pictures.Svg;

/// <summary>SVG: written anew from an allow-list of what is drawn. Names of layers and parts, which programs take from their users, become numbers.</summary>
internal static class SvgPicture
{
    private const string Namespace = "http://www.w3.org/2000/svg", Link = "http://www.w3.org/1999/xlink";
    private const int MostDepth = 100, MostCharacters = 8_000_000;

    private sealed class State
    {
        public required XmlReader Reader { get; init; }
        public required XmlWriter Writer { get; init; }
        public required SvgNaming Naming { get; init; }
        public required SvgHidden Hidden { get; init; }
        public (int Width, int Height)? Size { get; set; }
    }

    public static Stripped Strip(byte[] bytes)
    {
        try
        {
            SvgNaming naming;
            SvgHidden hidden;
            using (var named = Open(bytes)) { naming = new SvgNaming(named, MostDepth); }
            using (var looked = Open(bytes)) { hidden = new SvgHidden(looked, MostDepth); }
            using var stream = new MemoryStream();
            using (var reader = Open(bytes))
            using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.None }))
            {
                var state = new State { Reader = reader, Writer = writer, Naming = naming, Hidden = hidden };
                reader.MoveToContent();
                if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "svg" || reader.NamespaceURI != Namespace) { throw PictureFault.Unknown("is no SVG"); }
                Element(state, isVisible: true, SvgPaint.Usual);
                writer.Flush();
                if (state.Size is not { } size) { throw new PictureFault("is a drawing that does not say how large it is", "Give its svg element a viewBox, or width and height in pixels."); }
                return new Stripped(size.Width, size.Height, stream.ToArray());
            }
        }
        catch (XmlException) { throw PictureFault.Damaged("it is no well-formed XML, or it declares entities"); }
    }

    private static XmlReader Open(byte[] bytes) => XmlReader.Create(new MemoryStream(bytes, writable: false), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = MostCharacters,
    });

    /// <summary>Writes the element that the reader stands on, and moves behind it. Depth is bounded already.</summary>
    /// <param name="isVisible">Whether what it stands in is painted.</param>
    /// <param name="paint">How words there are painted.</param>
    private static void Element(State state, bool isVisible, SvgPaint paint)
    {
        var reader = state.Reader;
        if (reader.Depth > 0 && (state.Hidden.IsUnused(reader) || state.Hidden.IsOut(reader))) { reader.Skip(); return; }
        isVisible = state.Hidden.IsVisible(reader) ?? isVisible;
        paint = state.Hidden.Paint(reader, paint);
        bool isOwn = reader.NamespaceURI == Namespace;
        if (isOwn && SvgNames.Refused.Contains(reader.LocalName)) { throw new PictureFault("is a drawing with a picture in it", "Publish that picture as a file of its own, or take it out of the drawing."); }
        if (isOwn && reader.LocalName == "style") { Style(state); return; }
        bool isDrawn = isOwn && SvgNames.Drawn.Contains(reader.LocalName);
        if (!isDrawn && !(isOwn && SvgNames.Opened.Contains(reader.LocalName))) { reader.Skip(); return; }
        bool isText = reader.LocalName is "text" or "tspan" or "textPath";
        if (!isVisible && SvgNames.Shapes.Contains(reader.LocalName)) { reader.Skip(); return; }
        if (isDrawn)
        {
            state.Writer.WriteStartElement(reader.LocalName, Namespace);
            Attributes(state);
        }
        Content(state, isText && isVisible && paint.IsSeen, isVisible, paint);
        if (isDrawn) { state.Writer.WriteEndElement(); }
    }

    private static void Content(State state, bool isText, bool isVisible, SvgPaint paint)
    {
        var reader = state.Reader;
        if (reader.IsEmptyElement) { reader.Read(); return; }
        int depth = reader.Depth;
        reader.Read();
        while (reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element) { Element(state, isVisible, paint); continue; }
            if (isText && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) { state.Writer.WriteString(reader.Value); }
            reader.Read();
        }
        reader.Read();
    }

    private static void Style(State state)
    {
        string style = state.Reader.ReadElementContentAsString();
        state.Writer.WriteElementString("style", Namespace, SvgStyle.Sheet(style, state.Naming));
    }

    private static void Attributes(State state)
    {
        var reader = state.Reader;
        if (reader.Depth == 0) { state.Size = SizeOf(reader); }
        while (reader.MoveToNextAttribute()) { Attribute(state, reader.NamespaceURI, reader.LocalName, reader.Value); }
        reader.MoveToElement();
    }

    private static void Attribute(State state, string space, string name, string value)
    {
        if (name == "href" && space is "" or Link)
        {
            if (value.Trim() is not ['#', .. var target]) { throw new PictureFault("is a drawing that refers to something elsewhere", "Put everything that it shows into the drawing itself."); }
            if (state.Naming.Part(target) is { } id) { state.Writer.WriteAttributeString("href", "#" + id); }
            return;
        }
        if (space.Length > 0) { return; }
        string? written = name switch
        {
            "id" => state.Naming.Part(value),
            "style" => SvgStyle.Clean(value, state.Naming),
            "class" => state.Naming.Classes(value),
            _ => SvgNames.Attributes.Contains(name) ? SvgStyle.References(value, state.Naming) : null,
        };
        if (written is not null) { state.Writer.WriteAttributeString(name, written); }
    }

    private static (int Width, int Height)? SizeOf(XmlReader reader)
    {
        if (Pixels(reader.GetAttribute("width")) is { } width && Pixels(reader.GetAttribute("height")) is { } height) { return (width, height); }
        string[] box = reader.GetAttribute("viewBox")?.Split((char[])[' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries) ?? [];
        return box.Length == 4 && Pixels(box[2]) is { } wide && Pixels(box[3]) is { } high ? (wide, high) : null;
    }

    private static int? Pixels(string? length)
    {
        if (length is null) { return null; }
        string number = length.EndsWith("px", StringComparison.Ordinal) ? length[..^2] : length;
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double pixels) && pixels is > 0 and < 1e7 ? (int)Math.Ceiling(pixels) : null;
    }
}
