namespace Digest.Protection.Scanning;

/// <summary>A text with everything decoded that is written otherwise, once with its tags and once without; made in one pass.</summary>
internal sealed class DecodedViews : IDisposable
{
    private readonly CharBuffer escaped = new(64);
    private int quietUntil, referenceUntil;

    /// <param name="folds">Lines that begin with white space go on the line before (iCalendar, RFC 5545).</param>
    public DecodedViews(ReadOnlySpan<char> text, Func<string, string?> entity, bool folds)
    {
        (Kept, Stripped) = (new CharBuffer(text.Length), new CharBuffer(text.Length));
        for (int at = 0; at < text.Length;)
        {
            int plain = text[at..].IndexOfAny(folds ? SpecialInLines : Special);
            int stop = plain < 0 ? text.Length : at + plain;
            Add(text[at..stop], at);
            at = stop;
            if (at < text.Length) { at += One(text, at, entity, folds); }
        }
    }

    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create("<&%=\\{}-");
    private static readonly System.Buffers.SearchValues<char> SpecialInLines = System.Buffers.SearchValues.Create("<&%=\\{}-\n\r");

    /// <summary>With its tags.</summary>
    public CharBuffer Kept { get; }
    /// <summary>Without tags: those that part words are a space.</summary>
    public CharBuffer Stripped { get; }
    /// <summary>Without the letters of notes, too; null where there are none.</summary>
    public CharBuffer? WithoutReferences { get; private set; }
    /// <summary>Something was written otherwise.</summary>
    public bool IsDecoded { get; private set; }
    public int Tags { get; private set; }

    public void Dispose()
    {
        escaped.Dispose();
        Kept.Dispose();
        Stripped.Dispose();
        WithoutReferences?.Dispose();
    }

    private int One(ReadOnlySpan<char> text, int at, Func<string, string?> entity, bool folds)
    {
        char unit = text[at];
        if (unit == '<' && at >= quietUntil) { Tag(text, at); }
        if (unit is '{' or '}') { return Brace(text, at); }
        if (unit is '-' or '\r' or '\n' && Joint(text, at, folds) is > 0 and var joint) { IsDecoded = true; return joint; }
        escaped.Clear();
        int taken = unit is '<' or '-' or '\r' or '\n' ? 0 : Escape.Read(text, at, entity, escaped);
        if (taken == 0) { Add(text.Slice(at, 1), at); return 1; }
        IsDecoded = true;
        Add(escaped.Text, at);
        return taken;
    }

    private void Tag(ReadOnlySpan<char> text, int at)
    {
        if (MarkupTag.At(text, at) is not { } tag) { return; }
        Tags++;
        if (tag.Parts) { Stripped.Add(' '); if (at >= referenceUntil) { WithoutReferences?.Add(' '); } }
        quietUntil = tag.End;
        if (tag.EndOfReference(text) is > 0 and var end)
        {
            if (WithoutReferences is null) { WithoutReferences = new CharBuffer(text.Length); WithoutReferences.Add(Stripped.Text); }
            referenceUntil = end;
        }
    }

    /// <summary>Braces part no word in TeX and BibTeX: <c>{J}ane</c>.</summary>
    private int Brace(ReadOnlySpan<char> text, int at)
    {
        bool inside = at + 1 < text.Length && char.IsLetter(text[at + 1]) && (at == 0 || text[at] == '{' || char.IsLetter(text[at - 1]) || text[at - 1] == '}');
        if (inside) { IsDecoded = true; return 1; }
        if (at > 0 && text[at] == '}' && char.IsLetter(text[at - 1])) { Add(" ", at); return 1; }
        Add(text.Slice(at, 1), at);
        return 1;
    }

    /// <summary>How many characters a line break takes that parts no word; 0 where it does.</summary>
    private static int Joint(ReadOnlySpan<char> text, int at, bool folds)
    {
        bool hyphen = text[at] == '-';
        if (hyphen ? at == 0 || !char.IsLetter(text[at - 1]) : !folds) { return 0; }
        int end = hyphen ? at + 1 : at, line = end;
        while (end < text.Length && text[end] is '\r' or '\n') { end++; }
        if (end == line || end - line > 2) { return 0; }
        int blanks = end;
        while (end < text.Length && end - blanks < (hyphen ? 64 : 1) && text[end] is ' ' or '\t') { end++; }
        return hyphen ? end < text.Length && char.IsLetter(text[end]) ? end - at : 0 : end > blanks ? end - at : 0;
    }

    private void Add(ReadOnlySpan<char> text, int at)
    {
        Kept.Add(text);
        // A run of plain characters may begin in a tag and end behind it only where the tag's end is no special character.
        int quiet = Math.Clamp(quietUntil - at, 0, text.Length);
        if (quiet < text.Length) { Stripped.Add(text[quiet..]); }
        int reference = Math.Clamp(Math.Max(quietUntil, referenceUntil) - at, 0, text.Length);
        if (reference < text.Length) { WithoutReferences?.Add(text[reference..]); }
    }
}
