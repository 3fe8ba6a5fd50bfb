namespace Digest.Model;

/// <summary>What a notation of a body is. <c>Narrative</c> is <c>@id</c> in running text: a citation where the id is a source's, else plain words.</summary>
internal enum BodyLinkKind { Wiki, Markdown, Citation, Narrative }

/// <summary>A link or a citation in a Markdown body, as written.</summary>
/// <param name="Target">Wiki link: the id. Markdown link: the address. Citation: the source's id.</param>
/// <param name="Fragment">Without <c>#</c>; null where there is none.</param>
/// <param name="Text">The words shown; null: the target's title.</param>
/// <param name="Locator">Citation: what stands behind the comma (<c>p. 4</c>); null where there is none.</param>
/// <param name="Span">The whole notation; its offset is the key by which the renderer asks for the target.</param>
/// <param name="TargetSpan">The target alone: where a fault is shown.</param>
internal sealed record BodyLink(BodyLinkKind Kind, string Target, string? Fragment, string? Text, string? Locator, Span Span, Span TargetSpan, Sentence Sentence)
{
    /// <summary>Of a citation: where the whole notation begins, which several sources may share.</summary>
    public int Group { get; init; }
    /// <summary>Of a citation: the words before the source (<c>see</c>); null: none.</summary>
    public string? Prefix { get; init; }
    /// <summary><c>![[id]]</c>, alone in its paragraph: the text of that page stands here.</summary>
    public bool IsInclude { get; init; }
    /// <summary>Of a citation: <c>-@id</c>, the author is named in the sentence.</summary>
    public bool OmitsAuthor { get; init; }
}

/// <summary>A sentence of a body in plain text, and the part of it that is the link.</summary>
/// <param name="Start">UTF-16 offset of the link's words in <paramref name="Text"/>.</param>
internal sealed record Sentence(string Text, int Start, int Length)
{
    public static readonly Sentence None = new("", 0, 0);

    /// <summary>Links in the sentence that have no words of their own (the link itself too), ascending: their target stands in their place.</summary>
    public IReadOnlyList<UntitledLink> Untitled { get; init; } = [];

    /// <summary>The sentence with the titles of its targets in place of their ids; null leaves an id as it is.</summary>
    public Sentence Titled(Func<string, string?> titleOf)
    {
        if (Untitled.Count == 0) { return this; }
        var text = new System.Text.StringBuilder();
        int done = 0, start = Start, length = Length;
        foreach (var link in Untitled)
        {
            if (titleOf(link.Target) is not { } title) { continue; }
            text.Append(Text, done, link.Start - done).Append(link.Before).Append(title).Append(link.After);
            done = link.Start + link.Length;
            int longer = link.Before.Length + title.Length + link.After.Length - link.Length;
            if (link.Start < Start || (link.Start == Start && link.Length == 0 && Length > 0)) { start += longer; }
            else if (link.Start == Start && link.Length == Length)
            {
                // Of a citation of several works the first one's title begins it.
                if (length == Length) { start += link.Before.Length; longer -= link.Before.Length; }
                length += longer - link.After.Length;
            }
        }
        return new Sentence(text.Append(Text, done, Text.Length - done).ToString(), start, length);
    }
}

/// <summary>A link without words, or a citation that a sentence cannot do without: what stands in for them in a sentence.</summary>
/// <param name="Start">UTF-16 offset in the sentence.</param>
internal readonly record struct UntitledLink(int Start, int Length, string Target)
{
    /// <summary>Around the title of what is cited.</summary>
    public string Before { get; init; } = "";
    public string After { get; init; } = "";
}

/// <summary>A stretch of plain words in which names may be linked: not in a quotation, heading, code or link.</summary>
/// <param name="Offset">In the file; the words stand there to the letter.</param>
/// <param name="Continues">It is the next line of the sentence that the run before it breaks off: nothing but a line's end is between the two.</param>
internal readonly record struct TextRun(int Offset, int Length, bool Continues = false);

/// <summary>A stretch of a body's file that readers see otherwise than it stands there.</summary>
/// <param name="Offset">In the file.</param>
/// <param name="Shown">What they see in its place, nothing where it is markup; null: a paragraph ends before it, and what comes behind it is another.</param>
internal readonly record struct TextGap(int Offset, int Length, string? Shown);

/// <summary>Words in quotation marks, and the ids that are cited beside them, which may be no sources': the likeliest first.</summary>
/// <param name="IsApart">Other words of the sentence stand between.</param>
internal readonly record struct LooseQuotation(Located<string> Words, IReadOnlyList<string> Cited, bool IsApart);

/// <summary>A Markdown body: its text and what the parser found in it. HTML is made of it only when its page is rendered.</summary>
internal sealed record Body
{
    /// <summary>The file's text from the first character to the last, front matter included: Markdown spans are file offsets.</summary>
    public required string FileText { get => held.Text; init => held = HeldText.Of(value); }
    private readonly HeldText held = null!;
    public required string Path { get; init; }
    /// <summary>Where the body begins in <see cref="FileText"/>.</summary>
    public required int Start { get; init; }
    public IReadOnlyList<BodyLink> Links { get; init; } = [];
    /// <summary>Quotations followed by a citation: verified like any other quote. The key to each is the offset of its exact words.</summary>
    public IReadOnlyList<Quote> Quotes { get; init; } = [];
    /// <summary>Words in quotation marks beside a citation that does not stand right behind them: compared with nothing.</summary>
    public IReadOnlyList<LooseQuotation> Loose { get; init; } = [];
    /// <summary>Ids of the headings, in order.</summary>
    public IReadOnlyList<string> HeadingIds { get; init; } = [];
    public IReadOnlyList<TextRun> Runs { get; init; } = [];
    /// <summary>Ascending; between them stand words to the letter.</summary>
    public IReadOnlyList<TextGap> Gaps { get; init; } = [];
    /// <summary>Addresses of the pictures beside the body, as written.</summary>
    public IReadOnlyList<Located<string>> Images { get; init; } = [];
    /// <summary>The paragraphs that hold any of some offsets in the file: stretches between blank lines, in order.</summary>
    public IEnumerable<(int Start, int End)> Paragraphs(IEnumerable<int> offsets)
    {
        int[] asked = [.. offsets.Where(offset => offset >= Start).Order()];
        string text = asked.Length == 0 ? "" : FileText;
        for (int line = Start, start = Start, next = 0; next < asked.Length && line < text.Length;)
        {
            int end = text.IndexOf('\n', line);
            end = end < 0 ? text.Length : end + 1;
            bool isBlank = text.AsSpan(line, end - line).IsWhiteSpace(), isLast = end == text.Length;
            if ((isBlank || isLast) && asked[next] < (isBlank ? line : end)) { yield return (start, isBlank ? line : end); }
            if (isBlank) { start = end; while (next < asked.Length && asked[next] < end) { next++; } }
            line = end;
        }
    }

    public bool IsEmpty => held.IsBlankFrom(Start);
    /// <summary>UTF-16 code units from <see cref="Start"/> on.</summary>
    public int Length => held.Length - Start;
    /// <summary>How <see cref="FileText"/> is kept.</summary>
    public HeldText Held => held;
}
