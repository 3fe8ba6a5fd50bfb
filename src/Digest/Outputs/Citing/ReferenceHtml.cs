using System.Globalization;
using System.Text;
using Csl;
using Digest.Citations;
using Digest.Model;
using Digest.Outputs.Views;

namespace Digest.Outputs.Citing;

/// <summary>An address of a work as a style may print it.</summary>
internal readonly record struct PrintedAddress(string Text, string Address);

/// <summary>Text of a citation style as HTML of a page: elements and classes in place of the styles that a page may not have, addresses as links that lead out.</summary>
internal static class ReferenceHtml
{
    /// <param name="addresses">The addresses that may stand in the text.</param>
    public static string Of(Words words, IReadOnlyList<CslNode> nodes, IReadOnlyCollection<PrintedAddress> addresses)
    {
        var html = new StringBuilder();
        foreach (var node in nodes) { Write(html, words, node, addresses); }
        return html.ToString();
    }

    /// <summary>The text up to its first address leads to a page of the site.</summary>
    public static string Linked(Words words, IReadOnlyList<CslNode> nodes, IReadOnlyCollection<PrintedAddress> addresses, string link)
    {
        var (before, behind) = Cut(nodes, addresses);
        return $"{link}{Of(words, before, [])}</a>{Of(words, behind, addresses)}";
    }

    /// <summary>The same of a note with several cites: each leads to its own work.</summary>
    /// <param name="cites">In the order in which they were handed in: the addresses of each, and what opens the link.</param>
    public static string Linked(Words words, IReadOnlyList<CslNode> nodes, IReadOnlyList<(IReadOnlyCollection<PrintedAddress> Addresses, string Link)> cites)
    {
        var html = new StringBuilder();
        foreach (var node in nodes)
        {
            if (CiteOf(node) is { } number) { html.Append(Linked(words, node.Children, cites[number].Addresses, cites[number].Link)); continue; }
            var (open, close) = Element(node.Mark);
            html.Append(open).Append(Prose.Html.Encode(node.Text)).Append(Linked(words, node.Children, cites)).Append(close);
        }
        return html.ToString();
    }

    /// <summary>Which cites are shown.</summary>
    public static IEnumerable<int> Cites(IEnumerable<CslNode> nodes) => nodes.SelectMany(node => CiteOf(node) is { } number ? [number] : Cites(node.Children));

    private static int? CiteOf(CslNode node) => node.Mark.StartsWith("cite:", StringComparison.Ordinal) ? int.Parse(node.Mark.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture) : null;

    /// <summary>The nodes without what a style puts around a citation.</summary>
    public static IReadOnlyList<CslNode> Bare(IReadOnlyList<CslNode> nodes, CslLayout layout)
    {
        if (nodes.Count == 0) { return nodes; }
        List<CslNode> bare = [.. nodes];
        if (layout.Prefix.Length > 0 && bare[0].Text.StartsWith(layout.Prefix, StringComparison.Ordinal)) { bare[0] = bare[0] with { Text = bare[0].Text[layout.Prefix.Length..] }; }
        if (layout.Suffix.Length > 0 && bare[^1].Text.EndsWith(layout.Suffix, StringComparison.Ordinal)) { bare[^1] = bare[^1] with { Text = bare[^1].Text[..^layout.Suffix.Length] }; }
        return bare;
    }

    /// <summary>The addresses that a style may print of a source.</summary>
    public static IEnumerable<PrintedAddress> Addresses(Citation citation)
    {
        if (citation["DOI"] is { } doi)
        {
            string address = Identifiers.DoiAddress(doi);
            yield return new("https://doi.org/" + doi, address);
            yield return new(doi, address);
        }
        if (citation["URL"] is { } url) { yield return new(url, url); }
    }

    /// <summary>Before the first address, without the marks and spaces that lead to it, and the rest; without an address the full stop alone is the rest.</summary>
    private static (IReadOnlyList<CslNode> Before, IReadOnlyList<CslNode> Behind) Cut(IReadOnlyList<CslNode> nodes, IReadOnlyCollection<PrintedAddress> addresses)
    {
        int at = -1, first = 0;
        while (first < nodes.Count && (at = Next(nodes[first].Text, 0, addresses).At) < 0) { first++; }
        List<CslNode> before = [.. nodes.Take(first)], behind = [.. nodes.Skip(first + 1)];
        if (at >= 0)
        {
            behind.Insert(0, nodes[first] with { Text = nodes[first].Text[at..] });
            if (at > 0) { before.Add(nodes[first] with { Text = nodes[first].Text[..at] }); }
        }
        if (before.Count > 0 && before[^1] is { Text.Length: > 0 } last)
        {
            string kept = at >= 0 ? last.Text.TrimEnd(' ', ',', '.', '(', ':', ';', '，', '،', '；', '؛', '（', '。', '：') : last.Text.TrimEnd('.', '。');
            before[^1] = last with { Text = kept };
            behind.Insert(0, last with { Text = last.Text[kept.Length..], Children = [] });
        }
        return (before, behind);
    }

    private static void Write(StringBuilder html, Words words, CslNode node, IReadOnlyCollection<PrintedAddress> addresses)
    {
        var (open, close) = Element(node.Mark);
        html.Append(open);
        WriteText(html, words, node.Text, addresses);
        foreach (var child in node.Children) { Write(html, words, child, addresses); }
        html.Append(close);
    }

    private static void WriteText(StringBuilder html, Words words, string text, IReadOnlyCollection<PrintedAddress> addresses)
    {
        int done = 0;
        while (Next(text, done, addresses) is ( >= 0 and var at, var address))
        {
            html.Append(Prose.Html.Encode(text[done..at])).Append(OutsideLink.Of(words, address.Text, address.Address).Text);
            done = at + address.Text.Length;
        }
        html.Append(Prose.Html.Encode(text[done..]));
    }

    /// <summary>The first address from a place on; of two at one place the longer.</summary>
    private static (int At, PrintedAddress Address) Next(string text, int from, IReadOnlyCollection<PrintedAddress> addresses)
    {
        (int At, PrintedAddress Address) first = (-1, default);
        foreach (var address in addresses)
        {
            int at = address.Text.Length == 0 ? -1 : text.IndexOf(address.Text, from, StringComparison.Ordinal);
            if (at >= 0 && (first.At < 0 || at < first.At || (at == first.At && address.Text.Length > first.Address.Text.Length))) { first = (at, address); }
        }
        return first;
    }

    private static (string Open, string Close) Element(string mark) => mark switch
    {
        "" => ("", ""),
        _ when mark.StartsWith("cite:", StringComparison.Ordinal) => ("", ""),
        "direction:ltr" => ("<bdi dir=\"ltr\">", "</bdi>"),
        "direction:rtl" => ("<bdi dir=\"rtl\">", "</bdi>"),
        "font-style:italic" or "font-style:oblique" => ("<i>", "</i>"),
        "font-weight:bold" => ("<b>", "</b>"),
        "vertical-align:sup" => ("<sup>", "</sup>"),
        "vertical-align:sub" => ("<sub>", "</sub>"),
        "text-decoration:underline" => ("<u>", "</u>"),
        "font-variant:small-caps" => ("<span class=\"csl-caps\">", "</span>"),
        "font-style:normal" => ("<span class=\"csl-upright\">", "</span>"),
        "font-weight:light" or "font-weight:normal" => ("<span class=\"csl-light\">", "</span>"),
        "display:block" => ("<span class=\"csl-block\">", "</span>"),
        "display:indent" => ("<span class=\"csl-block csl-indent\">", "</span>"),
        "display:left-margin" => ("<span class=\"csl-first\">", "</span> "),
        _ => ("<span>", "</span>"),
    };
}
