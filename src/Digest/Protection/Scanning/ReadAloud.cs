using System.Buffers;
using System.Text;

namespace Digest.Protection.Scanning;

/// <summary>A page as it is read out: the description of a picture, a title and a label stand in a tag, and a screen reader reads them with the words around that tag. Half a name in
/// one of them and half beside it are one name to whoever listens.</summary>
internal static class ReadAloud
{
    /// <summary>Characters about a tag that are read with it, and of a value that are looked at.</summary>
    private const int Reach = Characters.Far;

    /// <summary>Elements with a title whose end is waited for at a time.</summary>
    private const int MostOpen = 32;

    /// <summary>How the names of such attributes end: <c>alt</c>, <c>title</c>, <c>aria-label</c>, <c>data-label</c> of a cell, <c>aria-description</c> …</summary>
    private static readonly string[] Names = ["alt", "label", "placeholder", "summary", "title", "description"];

    private static readonly SearchValues<string> Begin = SearchValues.Create([.. Names.SelectMany(name => (string[])[name + "=", name + " ="])], StringComparison.OrdinalIgnoreCase);

    /// <summary>Stretches about tags with such a value, ascending and apart.</summary>
    /// <param name="isWanted">Whether a value is worth it.</param>
    public static List<(int Start, int End)> Stretches(ReadOnlySpan<char> text, Func<string, bool> isWanted)
    {
        var found = new List<(int Start, int End)>();
        for (int at = 0; at < text.Length && text[at..].IndexOfAny(Begin) is >= 0 and var near; at++)
        {
            at += near;
            if (Value(text[at..Math.Min(text.Length, at + Reach)]) is not { Length: > 0 } value || !isWanted(value.ToString())) { continue; }
            foreach (var tag in Suspects.Around(text, at))
            {
                int start = Math.Max(0, tag.Start - Reach), end = Math.Min(text.Length, tag.End + Reach);
                if (found.Count > 0 && start <= found[^1].End) { found[^1] = (Math.Min(start, found[^1].Start), Math.Max(end, found[^1].End)); }
                else { found.Add((start, end)); }
            }
        }
        return found;
    }

    /// <summary>The text with each such value behind its tag, as it is written there, and that of a title behind the end of its element as well: a link is read before its title. The same text where there is none.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(Begin)) { return text.ToString(); }
        var aloud = new StringBuilder(text.Length + 256);
        var open = new List<(string Name, string Value, int Inner)>();
        for (int at = 0; at < text.Length;)
        {
            int next = text[at..].IndexOf('<');
            if (next < 0) { aloud.Append(text[at..]); break; }
            aloud.Append(text.Slice(at, next));
            at += next;
            if (MarkupTag.At(text, at) is not { } tag) { aloud.Append(text[at++]); continue; }
            var written = text[tag.Start..tag.End];
            aloud.Append(written);
            at = tag.End;
            bool closes = written is ['<', '/', ..];
            string name = MarkupTag.Name(written[(closes ? 2 : 1)..]).ToString().ToLowerInvariant();
            if (name.Length == 0) { continue; }
            var (values, later) = closes ? ("", "") : Values(written);
            aloud.Append(values);
            Ends(open, name, closes, aloud);
            if (later.Length > 0 && open.Count < MostOpen && name is not ("img" or "input" or "area" or "br" or "hr" or "source" or "track" or "embed" or "wbr" or "link" or "meta" or "col")) { open.Add((name, later, 0)); }
        }
        return aloud.ToString();
    }

    /// <summary>An element of the same name within one that waits is passed over with its end.</summary>
    private static void Ends(List<(string Name, string Value, int Inner)> open, string name, bool closes, StringBuilder aloud)
    {
        for (int i = open.Count - 1; i >= 0; i--)
        {
            var one = open[i];
            if (one.Name != name) { continue; }
            if (!closes) { open[i] = one with { Inner = one.Inner + 1 }; }
            else if (one.Inner > 0) { open[i] = one with { Inner = one.Inner - 1 }; }
            else { aloud.Append(one.Value); open.RemoveAt(i); }
        }
    }

    /// <summary>Names come before titles: so they are read. Of both together either may be the first half.</summary>
    private static (string All, string Later) Values(ReadOnlySpan<char> tag)
    {
        string first = "", later = "";
        for (int at = 0; at < tag.Length && tag[at..].IndexOfAny(Begin) is >= 0 and var near; at++)
        {
            at += near;
            var value = Value(tag[at..Math.Min(tag.Length, at + Reach)]);
            if (value.IsEmpty) { continue; }
            if (tag[at..].StartsWith("title", StringComparison.OrdinalIgnoreCase) || tag[at..].StartsWith("desc", StringComparison.OrdinalIgnoreCase)) { later += $" {value} "; } else { first += $" {value} "; }
        }
        return (first.Length > 0 && later.Length > 0 ? first + later + first : first + later, later);
    }

    /// <param name="text">Begins with a name.</param>
    private static ReadOnlySpan<char> Value(ReadOnlySpan<char> text)
    {
        var rest = text[(text.IndexOf('=') + 1)..].TrimStart(' ');
        if (rest is ['"' or '\'', ..]) { return rest[1..].IndexOf(rest[0]) is >= 0 and var end ? rest.Slice(1, end) : rest[1..]; }
        return rest.IndexOfAny(" \t\r\n>") is >= 0 and var stop ? rest[..stop] : rest;
    }
}
