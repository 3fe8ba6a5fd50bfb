using System.Text;
using Digest.Model;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Digest.Prose;

/// <summary>Edits where a body has words that are no words of a paragraph: titles and descriptions of pictures, citations, code, raw HTML.</summary>
internal static class NodeEdits
{
    public static FoundEdits Of(MarkdownObject node, string file, BodySearch search) => node switch
    {
        LinkInline { IsImage: true } image => Joined(Title(image.Title, image.TitleSpan, file, search), Address(image.Url, image.UrlSpan, image.Span, search), FlatEdits.Of(FlatText.Of(image, file), file, search)),
        LinkInline link => Joined(Title(link.Title, link.TitleSpan, file, search), Address(link.Url, link.UrlSpan, link.Span, search)),
        LinkReferenceDefinition definition => Joined(Title(definition.Title, definition.TitleSpan, file, search), Address(definition.Url, definition.UrlSpan, definition.Span, search)),
        CitationInline citation => Citation(citation, file, search),
        WikiLinkInline wiki => new([], [], [(wiki.Span.Start, wiki.Span.End + 1)]),
        CodeBlock { Inline: null } code => Raw(code.Span, file, search.Read),
        HtmlBlock html => RawHtmlEdits.Of(html.Span, file, search),
        HtmlInline html => RawHtmlEdits.Of(html.Span, file, search),
        _ => FoundEdits.None(),
    };

    private static FoundEdits Joined(params ReadOnlySpan<FoundEdits> parts)
    {
        var joined = FoundEdits.None();
        foreach (var part in parts)
        {
            joined.Edits.AddRange(part.Edits);
            joined.Addresses.AddRange(part.Addresses);
            joined.Kept.AddRange(part.Kept);
        }
        return joined;
    }

    private static FoundEdits Title(string? title, SourceSpan span, string file, BodySearch search)
    {
        var found = FoundEdits.None();
        if (string.IsNullOrEmpty(title) || span.Length <= 0 || span.End >= file.Length || search.Read(title) is not { Count: > 0 } hits) { return found; }
        string words = MarkdownEscape.Of(TextEdit.Apply(title, hits));
        bool isMarked = file[span.Start] is '"' or '\'' or '(';
        found.Edits.Add(new TextEdit(span.Start, span.Length, isMarked ? $"\"{words}\"" : words));
        return found;
    }

    private static FoundEdits Address(string? url, SourceSpan span, SourceSpan whole, BodySearch search)
    {
        var found = FoundEdits.None();
        if (string.IsNullOrEmpty(url)) { return found; }
        var place = span.Length > 0 ? (span.Start, span.End + 1) : (whole.Start, whole.End + 1);
        found.Kept.Add(place);
        // The id of a heading is made of its words, and links to it follow them.
        string address = Prose.Address.KindOf(url) == AddressKind.Internal && url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? url[..hash] : url;
        if (search.Written(address).Count > 0) { found.Addresses.Add(place); }
        return found;
    }

    /// <summary>The words before and behind an id; the ids are names of files.</summary>
    private static FoundEdits Citation(CitationInline citation, string file, BodySearch search)
    {
        var ids = citation.Items.Select(item => (item.IdSpan.Start, item.IdSpan.End + 1)).ToList();
        var found = Raw(citation.Span, file, search.Read);
        found.Edits.RemoveAll(edit => ids.Exists(id => id.Item1 < edit.Offset + edit.Length && edit.Offset < id.Item2));
        for (int i = 0; i < found.Edits.Count; i++) { found.Edits[i] = found.Edits[i] with { Text = MarkdownEscape.Bare(found.Edits[i].Text) }; }
        found.Kept.AddRange(ids);
        return found;
    }

    private static FoundEdits Raw(SourceSpan span, string file, Func<string, IReadOnlyList<TextEdit>> find)
    {
        var found = FoundEdits.None();
        if (span.Start < 0 || span.Length <= 0 || span.End >= file.Length) { return found; }
        found.Edits.AddRange(find(file.Substring(span.Start, span.Length)).Select(edit => edit with { Offset = edit.Offset + span.Start }));
        return found;
    }
}

/// <summary>Edits in HTML that an author wrote: in its words across its tags, and in the values of its attributes.</summary>
internal static class RawHtmlEdits
{
    private static readonly string[] Addresses = ["href", "src", "cite", "action", "data", "poster", "srcset", "id"];

    public static FoundEdits Of(SourceSpan span, string file, BodySearch search)
    {
        var found = FoundEdits.None();
        if (span.Start < 0 || span.Length <= 0 || span.End >= file.Length) { return found; }
        string html = file.Substring(span.Start, span.Length);
        foreach (var edit in search.Written(html)) { found.Edits.Add(new TextEdit(span.Start + edit.Offset, edit.Length, edit.Text + Tags(html.AsSpan(edit.Offset, edit.Length)))); }
        for (int open = html.IndexOf('<', StringComparison.Ordinal); open >= 0 && open + 1 < html.Length; open = html.IndexOf('<', open + 1))
        {
            int close = html.IndexOf('>', open);
            if (close < 0) { close = html.Length; }
            string tag = html[(open + 1)..close];
            foreach (var edit in search.Written(tag)) { InTag(found, tag, edit, span.Start + open + 1); }
        }
        return found;
    }

    private static void InTag(FoundEdits found, string tag, TextEdit edit, int offset)
    {
        int equals = tag.LastIndexOf('=', Math.Max(0, edit.Offset - 1));
        string name = equals < 0 ? "" : Name(tag[..equals].TrimEnd());
        if (!Addresses.Contains(name, StringComparer.OrdinalIgnoreCase)) { found.Edits.Add(edit with { Offset = edit.Offset + offset, Text = edit.Text.Replace('\'', '’') }); return; }
        found.Addresses.Add((offset + edit.Offset, offset + edit.Offset + edit.Length));
        found.Edits.RemoveAll(other => other.Offset < offset + edit.Offset + edit.Length && offset + edit.Offset < other.Offset + other.Length);
    }

    private static string Name(string before)
    {
        int start = before.Length;
        while (start > 0 && (char.IsAsciiLetterOrDigit(before[start - 1]) || before[start - 1] == '-')) { start--; }
        return before[start..];
    }

    /// <summary>The tags within a stretch, which stay.</summary>
    private static string Tags(ReadOnlySpan<char> html)
    {
        var tags = new StringBuilder();
        for (int open = html.IndexOf('<'); open >= 0;)
        {
            int close = html[open..].IndexOf('>');
            if (close < 0) { break; }
            tags.Append(html.Slice(open, close + 1));
            int next = html[(open + close + 1)..].IndexOf('<');
            open = next < 0 ? -1 : open + close + 1 + next;
        }
        return tags.ToString();
    }
}
