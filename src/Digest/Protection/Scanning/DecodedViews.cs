using System.Buffers;

namespace Digest.Protection.Scanning;

/// <summary>How a text's ending says that it is written.</summary>
[Flags]
internal enum TextForm
{
    Plain = 0,
    /// <summary>Lines that begin with white space go on the line before (iCalendar, RFC 5545).</summary>
    FoldedLines = 1,
    /// <summary>Bytes as <c>=C3</c>, and <c>=</c> before a line break that is none (RFC 2045).</summary>
    QuotedPrintable = 2,
    /// <summary>Letters by their numbers, <c>\6c</c> (CSS Syntax, level 3).</summary>
    StyleSheet = 4,
}

/// <summary>The words of a text, with everything decoded that is written otherwise, and without its markup; made in one pass.</summary>
internal sealed class DecodedViews : IDisposable
{
    private const string Marks = "<&%\\{}\n";
    private static readonly SearchValues<char> Special = SearchValues.Create(Marks);
    private static readonly SearchValues<char> SpecialInMail = SearchValues.Create(Marks + "=");

    private readonly CharBuffer escaped = new(64);
    private readonly List<(int Start, int End)> rewritten = [];
    private readonly CleanTags clean;
    private readonly List<MarkupTag> unknown = [];
    private int referenceUntil;

    public DecodedViews(ReadOnlySpan<char> text, TextForm form, Func<string, string?> entity, CleanTags clean)
    {
        this.clean = clean;
        Words = new CharBuffer(text.Length);
        var special = SpecialIn(form);
        for (int at = 0; at < text.Length;)
        {
            int plain = text[at..].IndexOfAny(special);
            int stop = plain < 0 ? text.Length : at + plain;
            Add(text[at..stop], at);
            at = stop;
            if (at < text.Length) { at += One(text, at, entity, form); }
        }
    }

    /// <summary>False where nothing in a text can be written otherwise, and no markup begins.</summary>
    public static bool MayDiffer(ReadOnlySpan<char> text, TextForm form) => text.ContainsAny(SpecialIn(form));

    private static SearchValues<char> SpecialIn(TextForm form) => form.HasFlag(TextForm.QuotedPrintable) ? SpecialInMail : Special;

    /// <summary>What is no tag; tags that part words are a space.</summary>
    public CharBuffer Words { get; }
    /// <summary>Tags and comments that are not known to be clean, each behind a space and without its first character, as they stand.</summary>
    public CharBuffer Markup { get; } = new(1024);
    /// <summary>Those tags.</summary>
    public IReadOnlyList<MarkupTag> Unknown => unknown;
    /// <summary>The words without the letters of notes; null where there are none.</summary>
    public CharBuffer? WithoutReferences { get; private set; }
    /// <summary>Something was written otherwise.</summary>
    public bool IsDecoded { get; private set; }
    /// <summary>Where, but for references to characters, in the text that was decoded; ascending.</summary>
    public IReadOnlyList<(int Start, int End)> Rewritten => rewritten;
    public int Tags { get; private set; }

    public void Dispose()
    {
        escaped.Dispose();
        Words.Dispose();
        Markup.Dispose();
        WithoutReferences?.Dispose();
    }

    /// <returns>How many characters of the text were taken.</returns>
    private int One(ReadOnlySpan<char> text, int at, Func<string, string?> entity, TextForm form)
    {
        char unit = text[at];
        escaped.Clear();
        int taken = unit switch
        {
            '<' => 0,
            '\n' => Joint(text, at, form),
            '{' or '}' => Brace(text, at),
            _ => Escape.Read(text, at, entity, escaped),
        };
        if (taken > 0)
        {
            IsDecoded = true;
            // What a reference to a character is made of is never read; the others may be words as they stand.
            if (unit != '&') { rewritten.Add((at, at + taken)); }
            Add(escaped.Text, at);
            return taken;
        }
        if (unit == '<' && Tag(text, at) is > 0 and var tag) { return tag; }
        Add(text.Slice(at, 1), at);
        return 1;
    }

    private int Tag(ReadOnlySpan<char> text, int at)
    {
        int close = text.Slice(at, Math.Min(text.Length - at, MarkupTag.Longest)).IndexOf('>');
        if (close < 0) { return 0; }
        MarkupTag tag;
        if (clean.Find(text.Slice(at, close + 1)) is { } known) { tag = new MarkupTag(at, at + close + 1, known.Parts, known.MayRefer); }
        else if (MarkupTag.At(text, at) is { } read)
        {
            tag = read;
            unknown.Add(tag);
            Markup.Add(' ');
            Markup.Add(text[(tag.Start + 1)..tag.End]);
        }
        else { return 0; }
        Tags++;
        if (tag.Parts)
        {
            Words.Add(' ');
            if (at >= referenceUntil) { WithoutReferences?.Add(' '); }
        }
        if (tag.EndOfReference(text) is > 0 and var end)
        {
            if (WithoutReferences is null) { (WithoutReferences = new CharBuffer(text.Length)).Add(Words.Text); }
            referenceUntil = end;
        }
        return tag.End - tag.Start;
    }

    /// <summary>Braces part no word in TeX and BibTeX: <c>{J}ane</c>.</summary>
    private int Brace(ReadOnlySpan<char> text, int at)
    {
        bool before = at > 0 && char.IsLetter(text[at - 1]), behind = at + 1 < text.Length && char.IsLetter(text[at + 1]);
        if (text[at] == '{') { return behind || (at + 1 < text.Length && text[at + 1] == '\\') ? 1 : 0; }
        if (before && !behind) { escaped.Add(' '); }
        return before ? 1 : 0;
    }

    /// <summary>How many characters a line break takes that parts no word; 0 where it does.</summary>
    private int Joint(ReadOnlySpan<char> text, int at, TextForm form)
    {
        int last = at > 0 && text[at - 1] == '\r' ? at - 2 : at - 1, end = at + 1;
        if (form.HasFlag(TextForm.FoldedLines) && end < text.Length && text[end] is ' ' or '\t') { return Unwrite(at - 1 - last, end + 1 - at); }
        if (last < 1 || text[last] != '-' || !char.IsLetter(text[last - 1])) { return 0; }
        while (end < text.Length && end - at < 64 && text[end] is ' ' or '\t') { end++; }
        return end < text.Length && char.IsLetter(text[end]) ? Unwrite(at - last, end - at) : 0;
    }

    /// <summary>Takes back characters that are written already: a carriage return, a hyphen.</summary>
    private int Unwrite(int count, int taken)
    {
        Words.Drop(count);
        WithoutReferences?.Drop(count);
        return taken;
    }

    private void Add(ReadOnlySpan<char> text, int at)
    {
        Words.Add(text);
        if (WithoutReferences is null) { return; }
        WithoutReferences.Add(text[Math.Clamp(referenceUntil - at, 0, text.Length)..]);
    }
}
