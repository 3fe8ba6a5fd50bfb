using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Digest.Checks.Pages;

/// <summary>Attributes that name something, or tell what another one means.</summary>
internal enum Attribute
{
    None, Id, Name, Href, XlinkHref, Src, Srcset, ImageSrcset, Poster, Data, Action, FormAction, Background, Manifest, Style, Rel, HttpEquiv,
    Content, Srcdoc, Ping, Fill, Stroke, ClipPath, Mask, Filter, Marker, MarkerStart, MarkerMid, MarkerEnd, Cursor, Class, ReferrerPolicy, Download, Count,
}

/// <summary>Reads the start tags of a page, in one pass, as the HTML standard's tokenizer does (WHATWG, 13.2.5), with the little of
/// its tree that the tokenizer needs: whether a tag stands in SVG or MathML, and whether in a template.</summary>
internal ref struct HtmlReader
{
    private const int LongestName = 24;
    // Names have a few letters: going through them by a table is quicker than searching for their end by vectors.
    private const byte Blank = 1, Slash = 2, Greater = 4, Equal = 8;

    private static readonly byte[] Table = MakeTable();

    private static byte[] MakeTable()
    {
        byte[] table = new byte[256];
        foreach (byte blank in "\t\n\f\r "u8) { table[blank] = Blank; }
        (table['/'], table['>'], table['=']) = (Slash, Greater, Equal);
        return table;
    }

    private readonly ReadOnlySpan<byte> _html;
    private Places _starts, _lengths;
    private ulong _has;
    private Letters _name;
    private readonly ForeignContent _foreign;

    [InlineArray((int)Attribute.Count)]
    private struct Places { private int _first; }

    [InlineArray(LongestName)]
    private struct Letters { private char _first; }

    private int _at, _nameLength, _templates;
    private bool _selfClosing;

    public HtmlReader(ReadOnlySpan<byte> html, bool isSvg)
    {
        _html = html.StartsWith("\uFEFF"u8) ? html[3..] : html;
        _foreign = new ForeignContent(isSvg);
    }

    /// <summary>Of the tag, lower case; empty for one that is longer than any that matters.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<char> Name => ((ReadOnlySpan<char>)_name)[.._nameLength];
    public bool IsForeign { readonly get; private set; }
    public readonly bool InTemplate => _templates > 0;

    /// <summary>The style sheet that stands in the element.</summary>
    public ReadOnlySpan<byte> StyleText { readonly get; private set; }

    public readonly bool Has(Attribute attribute) => (_has & 1UL << (int)attribute) != 0;

    /// <summary>Whether it has one of several attributes.</summary>
    public readonly bool HasAny(ulong attributes) => (_has & attributes) != 0;

    /// <summary>For <see cref="HasAny"/>.</summary>
    public static ulong Set(params ReadOnlySpan<Attribute> attributes)
    {
        ulong set = 0;
        foreach (var attribute in attributes) { set |= 1UL << (int)attribute; }
        return set;
    }

    /// <summary>Decoded; empty where the tag has no such attribute.</summary>
    public readonly ReadOnlySpan<byte> this[Attribute attribute] =>
        Has(attribute) ? CharacterReferences.Decode(_html.Slice(_starts[(int)attribute], _lengths[(int)attribute])) : default;

    /// <summary>Moves to the next start tag; false at the end of the page.</summary>
    public bool Next()
    {
        while (true)
        {
            int found = _html[_at..].IndexOf((byte)'<');
            if (found < 0) { _at = _html.Length; return false; }
            _at += found + 1;
            var rest = _html[_at..];
            if (rest.IsEmpty) { return false; }
            if (char.IsAsciiLetter((char)rest[0]))
            {
                if (!Tag()) { return false; }
                StartTag();
                return true;
            }
            if (rest[0] == '/' && rest.Length > 1 && char.IsAsciiLetter((char)rest[1]))
            {
                _at++;
                if (!Tag()) { return false; }
                EndTag();
            }
            else if (rest[0] is (byte)'!' or (byte)'?' or (byte)'/') { SkipMarkup(rest); }
        }
    }

    private void StartTag()
    {
        StyleText = default;
        IsForeign = _foreign.Start(Name, _selfClosing);
        if (IsForeign)
        {
            if (Name is "style") { StyleText = _html[_at..Math.Max(_at, _at + Math.Max(0, _html[_at..].IndexOf((byte)'<')))]; }
            return;
        }
        if (Name is "template") { _templates++; }
        else if (Name is "script") { _at = RawText.EndOfScript(_html, _at); }
        else if (Name is "plaintext") { _at = _html.Length; }
        else if (Name is "style" or "textarea" or "title" or "xmp" or "iframe" or "noembed" or "noframes")
        {
            int end = RawText.End(_html, _at, Name);
            if (Name is "style") { StyleText = _html[_at..end]; }
            _at = end;
        }
    }

    private void EndTag()
    {
        if (_foreign.End(Name)) { return; }
        if (Name is "template" && _templates > 0) { _templates--; }
    }

    private void SkipMarkup(ReadOnlySpan<byte> rest)
    {
        int length;
        if (rest.StartsWith("!--"u8)) { length = RawText.Comment(rest); }
        else if (_foreign.IsInside && rest.StartsWith("![CDATA["u8)) { length = rest.IndexOf("]]>"u8) is >= 0 and var end ? end + 3 : -1; }
        else { length = rest.IndexOf((byte)'>') + 1; }
        _at = length <= 0 ? _html.Length : _at + length;
    }

    /// <summary>The next place from <paramref name="at"/> on that is of one of the kinds, or of none of them; the end of the page where there is none.</summary>
    private readonly int Find(byte kinds, bool isOne, int at)
    {
        var html = _html;
        var table = Table;
        while (at < html.Length && (table[html[at]] & kinds) != 0 != isOne) { at++; }
        return at;
    }

    /// <summary>Reads a tag from its name on; false where the page ends within it, and the tag is none.</summary>
    private bool Tag()
    {
        _has = 0;
        int end = Find(Blank | Slash | Greater, isOne: true, _at);
        if (end == _html.Length) { return false; }
        _nameLength = Lower(_html[_at..end]);
        _at = end;
        while (true)
        {
            int next = Find(Blank | Slash, isOne: false, _at);
            if (next == _html.Length) { return false; }
            _selfClosing = next > _at && _html[next - 1] == '/';
            _at = next;
            if (_html[_at] == '>') { _at++; return true; }
            if (!ReadAttribute()) { return false; }
        }
    }

    private bool ReadAttribute()
    {
        int start = _at, end = Find(Blank | Slash | Greater | Equal, isOne: true, start + 1);
        if (end == _html.Length) { return false; }
        var attribute = AttributeNames.Of(_html[start..end]);
        _at = end;
        int next = Find(Blank, isOne: false, _at);
        if (next == _html.Length) { return false; }
        var (from, taken) = (_at, 0);
        if (_html[next] == '=')
        {
            _at = next + 1;
            if (!ReadValue(out from, out taken)) { return false; }
        }
        // Of two attributes with one name the first counts.
        if (attribute != Attribute.None && !Has(attribute))
        {
            _has |= 1UL << (int)attribute;
            (_starts[(int)attribute], _lengths[(int)attribute]) = (from, taken);
        }
        return true;
    }

    private bool ReadValue(out int start, out int length)
    {
        start = length = 0;
        _at = Find(Blank, isOne: false, _at);
        if (_at == _html.Length) { return false; }
        byte quote = _html[_at];
        bool quoted = quote is (byte)'"' or (byte)'\'';
        start = quoted ? _at + 1 : _at;
        length = quoted ? _html[start..].IndexOf(quote) : Find(Blank | Greater, isOne: true, start) - start;
        if (length < 0 || !quoted && start + length == _html.Length) { return false; }
        _at = start + length + (quoted ? 1 : 0);
        return true;
    }

    private int Lower(ReadOnlySpan<byte> name)
    {
        if (name.Length > LongestName) { return 0; }
        Span<char> lower = _name;
        for (int i = 0; i < name.Length; i++) { lower[i] = AttributeNames.Lower(name[i]); }
        return name.Length;
    }
}
