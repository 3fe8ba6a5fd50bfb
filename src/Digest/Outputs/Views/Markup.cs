using System.Text;
using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>Small pieces of HTML, every text in them encoded: what templates would only make unreadable.</summary>
internal static class Markup
{
    public static readonly Html None = new("");

    /// <summary>Pieces that are read beside a link, where each ends, and whether a blank parts it from the link; none holds another of its kind.</summary>
    private static readonly (string Begin, string End, bool IsApart)[] Marks = [("<abbr class=\"in-lang\"", "</abbr>", true), ("<span class=\"vh\"", "</span>", false)];

    public static Html Text(string text) => new(Encode(text));

    /// <summary>For text and for attributes in double quotation marks.</summary>
    public static string Encode(string text) => Prose.Html.Encode(text);

    /// <summary>The words of a piece that was made here: tags taken out, the four characters that <see cref="Encode"/> encodes put back.</summary>
    public static string Plain(Html html)
    {
        var plain = new StringBuilder(html.Text.Length);
        for (int at = 0; at < html.Text.Length;)
        {
            int open = html.Text.IndexOf('<', at);
            plain.Append(html.Text, at, (open < 0 ? html.Text.Length : open) - at);
            int close = open < 0 ? -1 : html.Text.IndexOf('>', EndOfMark(html.Text, open, plain));
            at = close < 0 ? html.Text.Length : close + 1;
        }
        return plain.Replace("&lt;", "<").Replace("&gt;", ">").Replace("&quot;", "\"").Replace("&amp;", "&").ToString().Trim();
    }

    /// <summary>What marks a link as leading to another language, or out of the site, is no part of its words; nor is the blank before it, which is taken back.</summary>
    /// <returns>The tag that ends the mark which begins at a tag; that tag itself where none does.</returns>
    private static int EndOfMark(string html, int open, StringBuilder before)
    {
        foreach (var (mark, end, isApart) in Marks)
        {
            if (!html.AsSpan(open).StartsWith(mark, StringComparison.Ordinal)) { continue; }
            if (isApart && before.Length > 0 && before[^1] == ' ') { before.Length--; }
            return html.IndexOf(end, open, StringComparison.Ordinal) is >= 0 and var close ? close : open;
        }
        return open;
    }

    public static Html Link(string href, Html content, string? className = null) =>
        new($"<a{(className is null ? "" : $" class=\"{className}\"")} href=\"{Encode(href)}\">{content}</a>");

    public static Html Element(string name, string? className, Html content) =>
        new($"<{name}{(className is null ? "" : $" class=\"{className}\"")}>{content}</{name}>");

    public static Html Missing(string text) => Element("span", "missing", Text(text));

    /// <summary>A piece that was made here, its links words alone, without the signs of where they lead: for what may hold none.</summary>
    public static Html Unlinked(Html html)
    {
        if (!html.Text.Contains("<a", StringComparison.Ordinal)) { return html; }
        var bare = new StringBuilder(html.Text.Length);
        for (int at = 0; at < html.Text.Length;)
        {
            int open = html.Text.IndexOf('<', at), close = open < 0 ? -1 : html.Text.IndexOf('>', open);
            if (close < 0) { bare.Append(html.Text, at, html.Text.Length - at); break; }
            bare.Append(html.Text, at, open - at);
            int end = EndOfMark(html.Text, open, bare);
            bool isLink = html.Text.AsSpan(open + 1) is ['a', ' ' or '>', ..] or ['/', 'a', '>', ..];
            if (!isLink && end == open) { bare.Append(html.Text, open, close + 1 - open); }
            at = html.Text.IndexOf('>', end) + 1;
        }
        return new(bare.ToString());
    }

    /// <summary>A symbol of the sprite, beside a word that says the same.</summary>
    public static Html Icon(string symbol) => new($"<svg class=\"icon\" width=\"1em\" height=\"1em\" aria-hidden=\"true\"><use href=\"#{symbol}\"/></svg>");

    /// <summary>A pattern of the interface, encoded, its places filled with HTML; what runs against the page is kept together.</summary>
    public static Html Format(Words words, string key, params ReadOnlySpan<(string Name, Html Value)> arguments)
    {
        var encoded = new (string, string)[arguments.Length];
        for (int i = 0; i < arguments.Length; i++) { encoded[i] = (arguments[i].Name, Isolation.Of(words, arguments[i].Value).Text); }
        // The pattern itself is a translator's text: it may hold an ampersand.
        return new(Words.Fill(Encode(words[key]), encoded));
    }

    /// <summary>As <see cref="Words.Count"/>, encoded.</summary>
    public static Html Count(Words words, string key, long n) => Text(words.Count(key, n));

    /// <summary>"a", "a and b", "a, b and c", as the language has it.</summary>
    public static Html List(Words words, IReadOnlyList<Html> items)
    {
        if (items.Count == 0) { return None; }
        if (items.Count == 1) { return items[0]; }
        string more = Encode(words["join.more"]);
        var all = new StringBuilder(Isolation.Of(words, items[0]).Text);
        for (int i = 1; i < items.Count - 1; i++) { Join(all, more, Isolation.Of(words, items[i]).Text); }
        Join(all, Encode(LastOfList.Pattern(words, items[^1])), Isolation.Of(words, items[^1]).Text);
        return new(all.ToString());
    }

    /// <summary>Puts what is there already in the place of <c>{first}</c>; where the pattern begins with it, as it does in most languages, nothing is copied.</summary>
    private static void Join(StringBuilder all, string pattern, string second)
    {
        const string first = "{first}";
        if (pattern.LastIndexOf(first, StringComparison.Ordinal) == 0)
        {
            all.Append(Words.Fill(pattern[first.Length..], ("second", second)));
            return;
        }
        string joined = Words.Fill(pattern, ("first", all.ToString()), ("second", second));
        all.Clear().Append(joined);
    }

    /// <summary>"a; b; c": what has commas of its own.</summary>
    public static Html Semicolons(Words words, IReadOnlyList<Html> items)
    {
        if (items.Count < 2) { return items.Count == 0 ? None : items[0]; }
        string between = Encode(words["standing.because.between"]);
        var all = new StringBuilder(Isolation.Of(words, items[0]).Text);
        foreach (var item in items.Skip(1)) { Join(all, between, Isolation.Of(words, item).Text); }
        return new(all.ToString());
    }

    /// <summary>"a, b, c": what is no sentence.</summary>
    public static Html Commas(Words words, IEnumerable<Html> items) => Concat(Encode(words["backlinks.and"]), items.Select(item => Isolation.Of(words, item)));

    public static Html Concat(string between, IEnumerable<Html> items) => new(string.Join(between, items.Select(item => item.Text).ToArray()));
}
