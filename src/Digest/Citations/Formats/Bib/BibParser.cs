using System.Text;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Citations.Formats.Bib;

/// <summary>Parts a file of BibTeX into entries. Linear: what is broken ends, at the latest, where the next line begins with an entry, and is told at its own beginning.</summary>
/// <remarks>What stands outside entries is a comment, as for BibTeX.</remarks>
internal sealed class BibParser(string path, string text, ICollection<Diagnostic> diagnostics)
{
    /// <summary>Of one value, macros put in: a few lines of macros that double each other come to gigabytes.</summary>
    private const int LongestValue = 200_000;

    private const int MostFields = 1_000;

    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private readonly Dictionary<string, string> macros = Months.ToDictionary(month => month[..3], month => month, StringComparer.OrdinalIgnoreCase);
    private readonly List<BibEntry> entries = [];
    private int at;

    public IReadOnlyList<BibEntry> Entries()
    {
        while ((at = text.IndexOf('@', at)) >= 0)
        {
            if (!BeginsEntry(at, out string type, out int body)) { at++; continue; }
            int start = at;
            at = body;
            try { Entry(new Located<string>(type.ToLowerInvariant(), new Span(path, start, body - start)), text[body - 1] == '{' ? '}' : ')'); }
            catch (Broken broken) { Recover(start, type, broken); }
        }
        return entries;
    }

    /// <summary><c>@name{</c> or <c>@name(</c>; an address in a comment is none.</summary>
    private bool BeginsEntry(int at, out string type, out int body)
    {
        int end = at + 1;
        while (end < text.Length && end - at < 64 && char.IsAsciiLetterOrDigit(text[end])) { end++; }
        body = end;
        while (body < text.Length && text[body] is ' ' or '\t') { body++; }
        type = text[(at + 1)..end];
        bool begins = type.Length > 0 && body < text.Length && text[body] is '{' or '(' && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));
        body++;
        return begins;
    }

    private void Entry(Located<string> type, char close)
    {
        switch (type.Value)
        {
            case "comment": Balanced(close); return;
            case "preamble":
                Value();
                Expect(close);
                return;
            case "string":
                Blank();
                string name = Name();
                Blank();
                Expect('=');
                macros[name] = Value().Value;
                Blank();
                if (Peek() == ',') { at++; }
                Expect(close);
                return;
        }
        var key = Key(close);
        var fields = new List<(string, Located<string>)>();
        while (true)
        {
            Blank();
            if (Peek() == ',') { at++; }
            else if (Peek() == close) { break; }
            else if (fields.Count == MostFields) { throw new Broken(at, $"it has more than {MostFields} fields"); }
            else { fields.Add(Field()); }
        }
        at++;
        entries.Add(new BibEntry(type, key, fields));
    }

    private (string, Located<string>) Field()
    {
        string name = Name();
        Blank();
        Expect('=');
        return (name.ToLowerInvariant(), Value());
    }

    /// <summary>Empty where the first thing is a field.</summary>
    private Located<string> Key(char close)
    {
        Blank();
        int start = at;
        while (at < text.Length && text[at] is not (',' or '=' or '{' or '}' or '"' or '\n' or '\r') && text[at] != close) { at++; }
        if (at < text.Length && text[at] is not (',' or '=') && text[at] != close && !char.IsWhiteSpace(text[at])) { throw new Broken(at, "its key is not followed by a comma"); }
        if (at < text.Length && text[at] == '=') { at = start; }
        return new Located<string>(text[start..at].Trim(), new Span(path, start, at - start));
    }

    private Located<string> Value()
    {
        Blank();
        var (start, end) = (at, at);
        var value = new StringBuilder();
        while (true)
        {
            Piece(value);
            end = at;
            if (value.Length > LongestValue) { throw new Broken(start, $"a value of it is longer than {LongestValue} characters"); }
            Blank();
            if (Peek() != '#') { break; }
            at++;
            Blank();
        }
        return new Located<string>(value.ToString(), new Span(path, start, end - start));
    }

    private void Piece(StringBuilder value)
    {
        if (Peek() is '{' or '"')
        {
            char close = text[at++] == '{' ? '}' : '"';
            int start = at;
            Balanced(close);
            value.Append(text, start, at - 1 - start);
            return;
        }
        var (from, word) = (at, Name());
        if (word.All(char.IsAsciiDigit)) { value.Append(word); }
        else if (macros.TryGetValue(word, out string? written)) { value.Append(written); }
        else { throw new Broken(from, $"'{DraftItem.Shorten(word)}' is no macro that the file defines before; text stands in braces"); }
    }

    /// <summary>Behind the close that belongs to what was opened just before; braces within are in pairs.</summary>
    private void Balanced(char close)
    {
        int start = at - 1, depth = 0;
        for (; at < text.Length; at++)
        {
            char c = text[at];
            if (c == close && depth == 0)
            {
                at++;
                return;
            }
            if (c == '{') { depth++; }
            else if (c == '}' && --depth < 0) { throw new Broken(at, "a brace is closed that was never opened"); }
            else if (c == '@' && IsLineStart(at) && BeginsEntry(at, out _, out _)) { break; }
        }
        throw new Broken(start, close == '"' ? "a quotation mark is never closed" : "a brace is never closed");
    }

    private bool IsLineStart(int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t') { at--; }
        return at == 0 || text[at - 1] is '\n' or '\r';
    }

    private string Name()
    {
        int start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('"' or '#' or '%' or '\'' or '(' or ')' or ',' or '=' or '{' or '}' or '@')) { at++; }
        if (at > start) { return text[start..at]; }
        bool next = at < text.Length && text[at] == '@' && BeginsEntry(at, out _, out _);
        throw new Broken(at, at >= text.Length ? "the file ends within it" : next ? "the next entry begins within it, so a brace is missing" : $"there is '{Rune(at)}' where a name must stand");
    }

    private void Expect(char wanted)
    {
        Blank();
        if (Peek() != wanted) { throw new Broken(at, at >= text.Length ? "the file ends within it" : $"there is '{Rune(at)}' where '{wanted}' must stand"); }
        at++;
    }

    private string Rune(int at) => System.Text.Rune.TryGetRuneAt(text, at, out var rune) ? rune.ToString() : "?";

    private char Peek() => at < text.Length ? text[at] : '\0';

    private void Blank()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) { at++; }
    }

    /// <summary>Goes on at the next line that begins with an entry.</summary>
    private void Recover(int start, string type, Broken broken)
    {
        int line = text.IndexOfAny(['\n', '\r'], start) is var end and >= 0 ? end : text.Length;
        diagnostics.Add(FormatRules.Broken.At(new Span(path, start, Math.Min(line - start, 80)), $"This @{DraftItem.Shorten(type)} cannot be read: {broken.Message}.", "Mend it and import the file again; the other entries were read.")
            with
        { Related = [new Related(new Span(path, Math.Min(broken.Place, text.Length), 0), "here")] });
        at = start + 1;
        while ((at = text.IndexOf('@', at)) >= 0 && !(IsLineStart(at) && BeginsEntry(at, out _, out _))) { at++; }
        if (at < 0) { at = text.Length; }
    }

    private sealed class Broken(int place, string message) : Exception(message)
    {
        public int Place => place;
    }
}
