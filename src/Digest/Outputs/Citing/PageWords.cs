using System.Text;
using Digest.Model;
using Digest.Outputs.Views;
using Digest.Prose;
using Html = Digest.Templates.Html;

namespace Digest.Outputs.Citing;

/// <summary>
/// The page's own words in a reference that is in the language of its document: "accessed", the months, the note that a link leads out. A style says
/// nothing of which words are its own; where the page's letters are others than the document's, they tell. The note is known in any case.
/// </summary>
internal static class PageWords
{
    private const string Note = "<span class=\"vh\"", NoteEnd = "</span>";

    /// <param name="lang">The document's language, which the reference is marked with.</param>
    /// <param name="title">In the document's letters.</param>
    /// <param name="made">The reference.</param>
    public static Html Marked(Words words, string lang, string title, Html made)
    {
        if (string.Equals(lang, words.Language, StringComparison.OrdinalIgnoreCase)) { return made; }
        string reference = made.Text;
        var own = ScriptOf(words["layout.leads_out"]);
        bool areTold = own is not (Script.None or Script.Latin) && ScriptOf(title) != own;
        string attributes = $" lang=\"{Markup.Encode(words.Language)}\"{(Lang.Direction(words.Language) == Lang.Direction(lang) ? "" : $" dir=\"{Lang.Direction(words.Language)}\"")}";
        var html = new StringBuilder(reference.Length + 100);
        for (int at = 0; at < reference.Length;)
        {
            int end;
            if (reference.AsSpan(at).StartsWith(Note, StringComparison.Ordinal) && reference.IndexOf(NoteEnd, at, StringComparison.Ordinal) is >= 0 and var close)
            {
                end = close + NoteEnd.Length;
                html.Append(Note).Append(attributes).Append(reference, at + Note.Length, end - at - Note.Length);
            }
            else if (reference[at] == '<')
            {
                end = reference.IndexOf('>', at) is >= 0 and var behind ? behind + 1 : reference.Length;
                html.Append(reference, at, end - at);
            }
            else
            {
                end = reference.IndexOf('<', at) is >= 0 and var next ? next : reference.Length;
                if (areTold) { Mark(html, reference.AsSpan(at, end - at), own, attributes); } else { html.Append(reference, at, end - at); }
            }
            at = end;
        }
        return new(html.ToString());
    }

    /// <summary>Each stretch from the first letter of a script to its last, with figures that touch it, before a bracket or the letters of another.</summary>
    private static void Mark(StringBuilder html, ReadOnlySpan<char> text, Script own, string attributes)
    {
        while (!text.IsEmpty)
        {
            int start = -1, end = 0, at = 0;
            foreach (var rune in text.EnumerateRunes())
            {
                var script = ScriptOf(rune);
                if (script == own) { if (start < 0) { start = at; } end = at + rune.Utf16SequenceLength; }
                else if (start >= 0 && (script != Script.None || "()[]{}（）【】".Contains((char)rune.Value, StringComparison.Ordinal))) { break; }
                at += rune.Utf16SequenceLength;
            }
            if (start < 0) { html.Append(text); return; }
            while (start > 0 && char.IsDigit(text[start - 1])) { start--; }
            while (end < text.Length && char.IsDigit(text[end])) { end++; }
            html.Append(text[..start]).Append("<bdi").Append(attributes).Append('>').Append(text[start..end]).Append("</bdi>");
            text = text[end..];
        }
    }

    private enum Script { None, Latin, RightToLeft, Cyrillic, EastAsian, Other }

    private static Script ScriptOf(string text)
    {
        foreach (var rune in text.EnumerateRunes()) { if (ScriptOf(rune) is not Script.None and var script) { return script; } }
        return Script.None;
    }

    private static Script ScriptOf(Rune rune) => !Rune.IsLetter(rune) ? Script.None : rune.Value switch
    {
        < 0x370 or >= 0x1E00 and < 0x1F00 => Script.Latin,
        >= 0x400 and < 0x530 => Script.Cyrillic,
        >= 0x2E80 and < 0xA4D0 or >= 0xAC00 and < 0xD7B0 or >= 0xF900 and < 0xFB00 or >= 0x20000 and < 0x32000 => Script.EastAsian,
        var letter => Directions.IsRightToLeft(letter) ? Script.RightToLeft : Script.Other,
    };
}
