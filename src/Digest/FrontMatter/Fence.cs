using Digest.Diagnostics;
using Digest.Model;

namespace Digest.FrontMatter;

/// <summary>Where front matter and body lie in a Markdown file.</summary>
/// <param name="Start">UTF-16 offset of the first character behind the opening fence's line.</param>
/// <param name="Length">Up to the closing fence's line.</param>
/// <param name="BodyStart">The first character behind the closing fence's line.</param>
internal readonly record struct FencedText(int Start, int Length, int BodyStart)
{
    public bool HasFrontMatter => BodyStart > 0;
}

/// <summary>Finds the fences (<c>---</c>) around front matter. Blanks behind a fence, CRLF, and a fence that ends the file are all the same.</summary>
internal static class Fence
{
    public static readonly Rule Unclosed = new("unclosed-front-matter", Severity.Error,
        "The front matter begins with --- but no second --- ends it.",
        "Without the closing fence nobody can tell where the record's data ends and its text begins.",
        "---\ntitle: A claim\n---\nThe text.")
    { ComesFirst = true };

    public static FencedText Find(string path, string text, ICollection<Diagnostic> diagnostics)
    {
        if (!IsFence(text, 0, out int start)) { return default; }
        for (int at = start; at < text.Length;)
        {
            if (IsFence(text, at, out int next)) { return new FencedText(start, at - start, next); }
            at = NextLine(text, at);
        }
        diagnostics.Add(Unclosed.At(new Span(path, 0, 3), "The front matter that begins with '---' is never closed.",
            "Put a line of three hyphens (---) between the data and the text."));
        return new FencedText(start, text.Length - start, text.Length);
    }

    private static bool IsFence(string text, int at, out int next)
    {
        next = at;
        if (at + 3 > text.Length || string.CompareOrdinal(text, at, "---", 0, 3) != 0) { return false; }
        int end = at + 3;
        while (end < text.Length && text[end] is ' ' or '\t') { end++; }
        if (end < text.Length && text[end] is not ('\n' or '\r')) { return false; }
        next = NextLine(text, end);
        return true;
    }

    private static int NextLine(string text, int at)
    {
        int end = text.AsSpan(at).IndexOfAny('\n', '\r');
        if (end < 0) { return text.Length; }
        end += at;
        return text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
    }
}
