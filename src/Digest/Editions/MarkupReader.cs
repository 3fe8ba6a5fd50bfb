namespace Digest.Editions;

internal enum MarkupKind { Text, Start, End, Other }

/// <summary>An attribute as it stands in a page.</summary>
/// <param name="ValueStart">Without its quotes; -1: it has no value.</param>
internal readonly record struct MarkupAttribute(int NameStart, int NameEnd, int ValueStart, int ValueEnd)
{
    public bool HasValue => ValueStart >= 0;
}

/// <summary>Goes through the markup of a finished page, tag by tag, in one pass (WHATWG HTML, 13.2.5, as far as templates and cleaned bodies need it).</summary>
internal sealed class MarkupReader(string html, int start, int end)
{
    private static readonly HashSet<string> Voids = new(StringComparer.Ordinal) { "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr" };

    private int at = start;
    private string? raw;

    public MarkupKind Kind { get; private set; }
    public int Start { get; private set; }
    public int End { get; private set; }

    /// <summary>Of a tag, small letters.</summary>
    public string Name { get; private set; } = "";
    public List<MarkupAttribute> Attributes { get; } = [];
    public bool IsSelfClosed { get; private set; }
    public string Html => html;
    public ReadOnlySpan<char> Text => html.AsSpan(Start, End - Start);

    public static bool IsVoid(string name) => Voids.Contains(name);

    public bool Next()
    {
        if (at >= end) { return false; }
        Start = at;
        if (raw is not null) { ReadRaw(); return true; }
        if (html[at] != '<' || at + 1 >= end) { return ReadText(); }
        char next = html[at + 1];
        if (char.IsAsciiLetter(next)) { ReadTag(at + 1, MarkupKind.Start); }
        else if (next == '/' && at + 2 < end && char.IsAsciiLetter(html[at + 2])) { ReadTag(at + 2, MarkupKind.End); }
        else if (next is '!' or '?' or '/') { ReadOther(); }
        else { return ReadText(); }
        return true;
    }

    /// <summary>Whether the tag has the attribute; names are compared in any letter case.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>The value as it stands, character references included; null where there is none.</summary>
    public string? ValueOf(string name) => Find(name) is { HasValue: true } found ? html[found.ValueStart..found.ValueEnd] : null;

    public ReadOnlySpan<char> NameOf(MarkupAttribute attribute) => html.AsSpan(attribute.NameStart, attribute.NameEnd - attribute.NameStart);
    public ReadOnlySpan<char> ValueOf(MarkupAttribute attribute) => attribute.HasValue ? html.AsSpan(attribute.ValueStart, attribute.ValueEnd - attribute.ValueStart) : default;

    /// <summary>Moves to the end tag of the element that has just begun, over all that is in it.</summary>
    public void SkipElement()
    {
        if (IsSelfClosed || IsVoid(Name)) { return; }
        string name = Name;
        for (int depth = 1; depth > 0 && Next();)
        {
            if (Name != name) { continue; }
            if (Kind == MarkupKind.End) { depth--; }
            else if (Kind == MarkupKind.Start && !IsSelfClosed) { depth++; }
        }
    }

    private MarkupAttribute? Find(string name)
    {
        foreach (var attribute in Attributes) { if (NameOf(attribute).Equals(name, StringComparison.OrdinalIgnoreCase)) { return attribute; } }
        return null;
    }

    private bool ReadText()
    {
        int found = at + 1 >= end ? -1 : html.AsSpan(at + 1, end - at - 1).IndexOf('<');
        End = at = found < 0 ? end : at + 1 + found;
        (Kind, Name) = (MarkupKind.Text, "");
        return true;
    }

    private void ReadRaw()
    {
        int found = html.AsSpan(at, end - at).IndexOf($"</{raw}", StringComparison.OrdinalIgnoreCase);
        (Kind, Name, raw) = (MarkupKind.Text, "", null);
        End = at = found < 0 ? end : at + found;
    }

    private void ReadOther()
    {
        var rest = html.AsSpan(at, end - at);
        int length = rest.StartsWith("<!--") ? rest.IndexOf("-->") is >= 0 and var close ? close + 3 : -1 : rest.IndexOf('>') + 1;
        End = at = length <= 0 ? end : at + length;
        (Kind, Name) = (MarkupKind.Other, "");
    }

    private void ReadTag(int from, MarkupKind kind)
    {
        Attributes.Clear();
        (Kind, IsSelfClosed) = (kind, false);
        int to = from;
        while (to < end && html[to] is not (' ' or '\t' or '\n' or '\f' or '\r' or '/' or '>')) { to++; }
        Name = Small(html.AsSpan(from, to - from));
        for (at = to; at < end;)
        {
            char one = html[at];
            if (one == '>') { at++; break; }
            if (one is '/' or ' ' or '\t' or '\n' or '\f' or '\r') { IsSelfClosed = one == '/'; at++; continue; }
            ReadAttribute();
        }
        End = at;
        if (kind == MarkupKind.Start && !IsSelfClosed && Name is "script" or "style" or "title" or "textarea") { raw = kind == MarkupKind.Start ? Name : null; }
    }

    private void ReadAttribute()
    {
        IsSelfClosed = false;
        int name = at++;
        while (at < end && html[at] is not (' ' or '\t' or '\n' or '\f' or '\r' or '/' or '>' or '=')) { at++; }
        int nameEnd = at, look = Blank(at);
        if (look >= end || html[look] != '=') { Attributes.Add(new MarkupAttribute(name, nameEnd, -1, -1)); return; }
        at = Blank(look + 1);
        if (at >= end) { return; }
        char quote = html[at];
        if (quote is '"' or '\'')
        {
            int close = html.IndexOf(quote, at + 1, end - at - 1);
            int valueEnd = close < 0 ? end : close;
            Attributes.Add(new MarkupAttribute(name, nameEnd, at + 1, valueEnd));
            at = Math.Min(valueEnd + 1, end);
            return;
        }
        int bare = at;
        while (at < end && html[at] is not (' ' or '\t' or '\n' or '\f' or '\r' or '>')) { at++; }
        Attributes.Add(new MarkupAttribute(name, nameEnd, bare, at));
    }

    private int Blank(int from)
    {
        while (from < end && html[from] is ' ' or '\t' or '\n' or '\f' or '\r') { from++; }
        return from;
    }

    private static string Small(ReadOnlySpan<char> name)
    {
        foreach (string known in Usual) { if (name.SequenceEqual(known)) { return known; } }
        return name.ToString().ToLowerInvariant();
    }

    /// <summary>The commonest names, so that no text is made for each tag.</summary>
    private static readonly string[] Usual = ["a", "span", "li", "p", "svg", "use", "div", "q", "dd", "dt", "ul", "dl", "td", "tr", "section", "h2", "h3", "blockquote", "figure", "figcaption", "rect", "path", "g", "button", "mark", "th", "ol", "bdi", "strong"];
}
