using Digest.Diagnostics;

namespace Digest.Prose;

/// <summary>What can be wrong with the Markdown of a body, before anybody knows what its links lead to.</summary>
internal static class BodyRules
{
    public static readonly Rule UnreadableMarkdown = new("unreadable-markdown", Severity.Error,
        "A Markdown body cannot be read.",
        "Block quotations, lists, brackets or emphasis that are nested about a hundred deep are a slip or an attack; no reader could follow them.",
        "Wrong: a line that begins with two hundred `>`. Right: one `>`, or none.");

    public static readonly Rule TooComplex = new("too-complex", Severity.Error,
        "A Markdown body would take far too long to read.",
        "Thousands of brackets, asterisks or definitions in one paragraph make every Markdown reader slow; a build must end.",
        "Wrong: one paragraph with 20,000 times `[a](b`. Right: several paragraphs with closed links.");

    public static readonly Rule UnsafeLink = new("unsafe-link", Severity.Error,
        "A link in a body leads to an address that a page must not offer.",
        "Addresses such as `javascript:` and `data:` run code in the reader's browser; an address without its scheme fails for a reader who opens the page from disk.",
        "Wrong: `[press](javascript:alert)`. Right: `[press](https://example.org/)`.");

    public static readonly Rule UnclosedLink = new("unclosed-link", Severity.Warning,
        "`[[` in a body begins no link.",
        "Without its `]]` a link is printed as plain text, brackets and all.",
        "Wrong: `[[xinjiang]`. Right: `[[xinjiang]]`.");

    public static readonly Rule UnsafeHtml = new("unsafe-html", Severity.Warning,
        "Raw HTML in a body holds something that is left out of the page.",
        "Content runs no code and loads nothing from elsewhere, so scripts, handlers, styles, frames and forms are removed.",
        "Wrong: `<b onclick=\"…\">word</b>`. Right: `<b>word</b>`.");

    public static readonly Rule MissingAlt = new("missing-alt", Severity.Error,
        "A picture in a body has no words for those who cannot see it.",
        "The words between the brackets are what a screen reader says, and what is shown where the picture cannot be.",
        "Wrong: `![](camp.jpg)`. Right: `![Satellite image of a walled compound](camp.jpg)`. An ornament that says nothing: `![-](line.svg)`.");

    public static readonly Rule RemoteImage = new("remote-image", Severity.Error,
        "A picture in a body would be loaded from elsewhere.",
        "No page ever makes a request to anywhere else: it would tell a third party who reads it, and break when the picture goes.",
        "Wrong: `![A map](https://example.org/map.png)`. Right: `[A map](https://example.org/map.png)`, an ordinary link.");

    public static readonly Rule InlineInclude = new("inline-include", Severity.Warning,
        "`![[…]]` stands within a paragraph.",
        "It puts the text of another page, paragraphs and all, in its place; within a sentence there is no place for that.",
        "Wrong: `See ![[terms]].` Right: `![[terms]]` between two empty lines, or `See [[terms]].`");

    public static readonly Rule UnmatchedNote = new("unmatched-note", Severity.Warning,
        "A body has the mark of a note (`[^1]`) without the note, or a note without its mark.",
        "A mark without its note is printed as it was typed; a note without its mark is not printed at all.",
        "Wrong: `It was closed.[^1]`, and nothing else. Right: `It was closed.[^1]`, and in a line of its own `[^1]: As the council said.`");

    public static readonly IReadOnlyList<Rule> All =
        [UnmatchedNote, InlineInclude, UnreadableMarkdown, TooComplex, UnsafeLink, UnclosedLink, UnsafeHtml, MissingAlt, RemoteImage];
}
