using System.Text;
using Digest.Model;

namespace Digest.Citations.Formats.Bib;

/// <summary>TeX as text: accents and symbols as characters, marks of a rich text as CSL has them, braces left out, blanks as one.</summary>
/// <remarks>Formulas stay as they are, <c>$x^2$</c>; commands that nobody knows too, and are told. Linear in the length.</remarks>
internal sealed class TexReader
{
    private readonly string tex;
    private readonly StringBuilder made = new();
    /// <summary>What closes an open group, and within it what holds to its end.</summary>
    private readonly Stack<(string Close, bool IsGroup)> closes = new();
    private readonly List<string> unknown = [];
    private int at, accents;

    private TexReader(string tex) => this.tex = tex;

    public static string Decode(string tex) => Decode(tex, out _);

    /// <param name="unknown">Commands that stayed as they were.</param>
    public static string Decode(string tex, out IReadOnlyList<string> unknown)
    {
        var reader = new TexReader(tex);
        reader.Run();
        unknown = reader.unknown;
        return reader.made.ToString().Trim(' ').InForm();
    }

    /// <summary>A field that TeX takes as it stands. Programs escape in it all the same.</summary>
    public static string Verbatim(string tex)
    {
        string text = tex.Trim();
        if (text.StartsWith("\\url{", StringComparison.Ordinal)) { text = text[5..]; }
        var made = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            bool escaped = text[i] == '\\' && i + 1 < text.Length && text[i + 1] is '_' or '%' or '&' or '#' or '$' or '~' or '{' or '}';
            if (escaped) { made.Append(text[++i]); }
            else if (text[i] is not ('{' or '}')) { made.Append(text[i]); }
        }
        return made.Replace("\\textasciitilde", "~").ToString().Trim();
    }

    private void Run()
    {
        while (at < tex.Length) { Next(); }
        while (closes.TryPop(out var open)) { made.Append(open.Close); }
    }

    private void Next()
    {
        char c = tex[at];
        switch (c)
        {
            case '\\': Command(); break;
            case '{': Open("", ""); at++; break;
            case '}': Close(); break;
            case '$': Formula(); break;
            case '~': Put("\u00A0", 1); break;
            case '-': Dash(); break;
            case '`': Put(Ahead("``") ? "“" : "‘", Ahead("``") ? 2 : 1); break;
            case '\'' when Ahead("''"): Put("”", 2); break;
            case '?' when Ahead("?`"): Put("¿", 2); break;
            case '!' when Ahead("!`"): Put("¡", 2); break;
            case ' ' or '\t' or '\n' or '\r': Blank(); break;
            default: Put(c.ToString(), 1); break;
        }
    }

    private bool Ahead(string text) => string.CompareOrdinal(tex, at, text, 0, text.Length) == 0;

    private void Put(string text, int length)
    {
        made.Append(text);
        at += length;
    }

    private void Blank()
    {
        if (made.Length > 0 && made[^1] != ' ') { made.Append(' '); }
        at++;
    }

    private void Dash()
    {
        int length = Ahead("---") ? 3 : Ahead("--") ? 2 : 1;
        Put(length switch { 3 => "—", 2 => "–", _ => "-" }, length);
    }

    private void Open(string open, string close)
    {
        made.Append(open);
        closes.Push((close, true));
    }

    private void Close()
    {
        at++;
        while (closes.TryPop(out var open))
        {
            made.Append(open.Close);
            if (open.IsGroup) { return; }
        }
    }

    private void Formula()
    {
        int end = tex.IndexOf('$', at + 1);
        if (end == at + 1 && end + 1 < tex.Length) { end = tex.IndexOf("$$", end + 1, StringComparison.Ordinal) is var second and >= 0 ? second + 1 : -1; }
        int length = end < 0 ? 1 : end - at + 1;
        Put(tex.Substring(at, length), length);
    }

    private void Command()
    {
        int start = at;
        string name = Name();
        if (TexSymbols.Accents.TryGetValue(name, out string? accent) && Accented(accent)) { return; }
        if (TexSymbols.Characters.TryGetValue(name, out string? character)) { made.Append(character); }
        else if (TexSymbols.Around.TryGetValue(name, out var around) && at < tex.Length && tex[at] == '{')
        {
            at++;
            Open(around.Open, around.Close);
        }
        else if (TexSymbols.Within.TryGetValue(name, out var within))
        {
            made.Append(within.Open);
            closes.Push((within.Close, false));
        }
        else if (name is "href" or "foreignlanguage" or "textcolor" && at < tex.Length && tex[at] == '{') { SkipGroup(); }
        else
        {
            unknown.Add("\\" + name);
            made.Append(tex, start, at - start);
        }
    }

    /// <summary>Behind the command; blanks behind one of letters belong to it, and so does an empty group.</summary>
    private string Name()
    {
        int from = ++at;
        while (at < tex.Length && char.IsAsciiLetter(tex[at])) { at++; }
        if (at == from)
        {
            if (at < tex.Length) { at++; }
            return tex[from..at];
        }
        string name = tex[from..at];
        while (at < tex.Length && tex[at] is ' ' or '\t' or '\n' or '\r') { at++; }
        return name;
    }

    private void SkipGroup()
    {
        int depth = 0;
        for (; at < tex.Length; at++)
        {
            if (tex[at] == '{') { depth++; }
            else if (tex[at] == '}' && --depth == 0) { at++; return; }
        }
    }

    /// <summary>The letter that an accent is for: the next character, a group of one, or a command for one. False: there is none.</summary>
    private bool Accented(string accent)
    {
        int braces = 0;
        while (at < tex.Length && tex[at] is '{' or ' ')
        {
            if (tex[at++] == '{') { braces++; }
        }
        if (at >= tex.Length) { return braces > 0; }
        int before = made.Length;
        if (tex[at] == '}') { made.Append(accent == "\u0303" ? "~" : accent == "\u0302" ? "^" : ""); }
        else if (tex[at] == '\\') { Nested(); }
        else if (Rune.TryGetRuneAt(tex, at, out var letter)) { Put(letter.ToString(), letter.Utf16SequenceLength); }
        else { at++; }
        if (made.Length > before) { Compose(before, accent); }
        for (; braces > 0; braces--)
        {
            // The rest of a longer group is text behind the letter.
            if (at < tex.Length && tex[at] == '}') { at++; }
            else { closes.Push(("", true)); }
        }
        return true;
    }

    /// <summary>Two accents on a letter are enough; a thousand are an attack on the stack.</summary>
    private void Nested()
    {
        if (accents >= 4) { return; }
        accents++;
        Command();
        accents--;
    }

    private void Compose(int from, string accent)
    {
        string letter = made.ToString(from, made.Length - from);
        if (letter is "~" or "^") { return; }
        // An accent stands on the i that has its dot.
        letter = letter switch { "ı" => "i", "ȷ" => "j", _ => letter };
        made.Length = from;
        int first = letter.Length > 1 && char.IsHighSurrogate(letter[0]) ? 2 : 1;
        made.Append(letter.AsSpan(0, first)).Append(accent).Append(letter.AsSpan(first));
    }
}
