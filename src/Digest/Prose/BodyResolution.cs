using Digest.Model;

namespace Digest.Prose;

/// <summary>Everything that a body refers to, resolved: what turns its notations into HTML.</summary>
internal sealed record BodyResolution
{
    /// <summary>Null: the target is not published, so its words stand alone, without a link.</summary>
    public required Func<BodyLink, LinkTarget?> Link { get; init; }

    /// <summary>The HTML of one citation of one source or several, and whether it stands under a block quotation; it goes into the page as it is.</summary>
    public required Func<IReadOnlyList<BodyLink>, bool, string> CitationHtml { get; init; }

    /// <summary>The HTML of a source named in running text (<c>@id</c>); null: the words stay as they are.</summary>
    public Func<BodyLink, string?> NarrativeHtml { get; init; } = _ => null;

    /// <summary>How a number that refers to a note stands to the words before and the mark behind it; null: citations are words of the sentence.</summary>
    public NotePlace? NotePlace { get; init; }

    /// <summary>Names that are linked by themselves, ascending, each within one <see cref="TextRun"/>. An empty title is left out.</summary>
    public required IReadOnlyList<(int Offset, int Length, string Href, string Title)> Mentions { get; init; }

    /// <summary>The state of a quotation as the end of a CSS class (<c>verified</c>); null: none.</summary>
    public required Func<Quote, string?> QuoteClass { get; init; }

    /// <summary>The attributes of a quotation in another language than the text's, each with a space before it.</summary>
    public Func<Quote, string> QuoteLang { get; init; } = _ => "";

    /// <summary>Whose the words of a block quotation are, as HTML; null: nothing is said.</summary>
    public Func<BodyLink, string?> RightsHtml { get; init; } = _ => null;
    /// <summary>What is said of links that leave the site.</summary>
    public OutWords OutWords { get; init; } = OutWords.None;

    /// <summary>How the record's language is written.</summary>
    public bool IsRightToLeft { get; init; }

    /// <summary>The level of the body's highest headings: 2, since the page's title is its <c>h1</c>.</summary>
    public int TopHeading { get; init; } = 2;

    /// <summary>Before the id of each heading; empty but for a text that stands in another one.</summary>
    public string IdPrefix { get; init; } = "";

    /// <summary>The HTML of a text that is included, given the level of its highest headings; null: the link's words are shown instead.</summary>
    public Func<BodyLink, int, string?> Include { get; init; } = (_, _) => null;

    /// <summary>The picture that an address in the body means; null: its words are shown instead.</summary>
    public Func<string, ImageTarget?> Image { get; init; } = _ => null;
}

/// <summary>Whether the number of a note stands before or behind a full stop or comma.</summary>
internal enum NotePlace { BeforeMark, BehindMark }

/// <summary>A picture of the site.</summary>
/// <param name="Src">Relative to the page.</param>
/// <param name="Width">Pixels: the page keeps its place free.</param>
internal sealed record ImageTarget(string Src, int Width, int Height)
{
    /// <summary>What the browser may take, ascending: their addresses and pixels across; the browser takes what the screen needs. Empty: there are none.</summary>
    public IReadOnlyList<(string Src, int Width)> Copies { get; init; } = [];
    /// <summary>Whose picture it is and what may be done with it, as HTML; null: nothing is said.</summary>
    public string? Credit { get; init; }
    /// <summary>What a link to the whole picture is called; null: the page shows all of it.</summary>
    public string? WholeWords { get; init; }
}

/// <summary>Where a link leads.</summary>
/// <param name="Href">Relative to the page, as it goes into the attribute once encoded; empty: the words stand alone.</param>
/// <param name="Title">The words of a link that has none of its own.</param>
/// <param name="Lang">The title's language where it differs from the page's; null where it does not.</param>
/// <param name="Note">What stands in brackets behind the link; null: nothing.</param>
/// <param name="Mark">HTML behind that: what lists mark such a record with; null: nothing.</param>
internal readonly record struct LinkTarget(string Href, string Title, string? Lang = null, string? Note = null, string? Mark = null);
