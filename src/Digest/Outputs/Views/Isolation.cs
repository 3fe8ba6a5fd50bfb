using System.Text;
using Digest.Model;
using Digest.Prose;
using Html = Digest.Templates.Html;

namespace Digest.Outputs.Views;

/// <summary>
/// Keeps words that run against their page together where they are put into a sentence: without it, two Latin names side by side in an Arabic line
/// change places, and the marks between them go astray.
/// </summary>
internal static class Isolation
{
    /// <summary>Elements whose words are kept apart already.</summary>
    private static readonly string[] Kept = ["bdi", "q", "time", "blockquote"];

    public static Html Of(Words words, Html value)
    {
        bool isRightToLeft = Lang.Direction(words.Language) == "rtl";
        if (value.Text.Length == 0 || (!isRightToLeft && !Directions.MayRunLeft(value.Text))) { return value; }
        int against = Against(value.Text, isRightToLeft, out int along);
        if (against == 0) { return value; }
        return new($"<bdi dir=\"{(against > along != isRightToLeft ? "rtl" : "ltr")}\">{value.Text}</bdi>");
    }

    /// <summary>Letters outside of tags that run against the page, and those that run with it.</summary>
    private static int Against(string html, bool isRightToLeft, out int along)
    {
        int against = 0;
        along = 0;
        for (int at = 0; at < html.Length;)
        {
            if (html[at] == '<')
            {
                at = Kept.FirstOrDefault(name => Opens(html, at, name)) is { } kept ? End(html, at, kept) : Behind(html, at, '>');
                continue;
            }
            if (html[at] == '&') { at = Behind(html, at, ';'); continue; }
            if (Rune.DecodeFromUtf16(html.AsSpan(at), out var rune, out int length) == System.Buffers.OperationStatus.Done && Rune.IsLetter(rune))
            {
                if (Directions.IsRightToLeft(rune.Value) == isRightToLeft) { along++; } else { against++; }
            }
            at += length;
        }
        return against;
    }

    private static bool Opens(string html, int at, string name) =>
        string.CompareOrdinal(html, at + 1, name, 0, name.Length) == 0 && at + 1 + name.Length < html.Length && html[at + 1 + name.Length] is ' ' or '>';

    /// <summary>Behind the element that begins here; such elements may stand in one another.</summary>
    private static int End(string html, int at, string name)
    {
        int depth = 0;
        for (; at < html.Length; at++)
        {
            if (html[at] != '<') { continue; }
            if (Opens(html, at, name)) { depth++; }
            else if (string.CompareOrdinal(html, at, "</" + name + ">", 0, name.Length + 3) == 0 && --depth == 0) { return at + name.Length + 3; }
        }
        return html.Length;
    }

    private static int Behind(string html, int at, char end) => html.IndexOf(end, at) is >= 0 and var found ? found + 1 : html.Length;
}
