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
        string text = Text(value.Text);
        if (!RunsAgainst(text, isRightToLeft)) { return value; }
        int balance = Directions.Balance(text);
        // Where as many run one way as the other, the page's way is taken.
        return new($"<bdi dir=\"{(balance < 0 || (balance == 0 && isRightToLeft) ? "rtl" : "ltr")}\">{value.Text}</bdi>");
    }

    private static bool RunsAgainst(string text, bool isRightToLeft)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune) && Directions.IsRightToLeft(rune.Value) != isRightToLeft) { return true; }
        }
        return false;
    }

    /// <summary>What stands outside of tags and of what is kept apart.</summary>
    private static string Text(string html)
    {
        StringBuilder text = new(html.Length);
        for (int at = 0; at < html.Length;)
        {
            if (html[at] == '<') { at = Kept.FirstOrDefault(name => Opens(html, at, name)) is { } kept ? End(html, at, kept) : Behind(html, at, '>'); }
            // Of a reference to a sign no letter counts; within an address it parts nothing.
            else if (html[at] == '&') { text.Append('&'); at = Behind(html, at, ';'); }
            else { text.Append(html[at++]); }
        }
        return text.ToString();
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
