namespace Digest.Prose;

/// <summary>Words of one text node.</summary>
/// <param name="Before">Spaces, and the ends of lines, between it and the run's words before it.</param>
internal sealed record PagePiece(int Run, PagePart Around, string Before, string Text, bool IsPreformatted, bool IsLinked);

/// <summary>An element of a page, and which runs stand in it.</summary>
internal sealed class PagePart
{
    public required int Number { get; init; }

    /// <summary>The element's name, in small letters.</summary>
    public required string Name { get; init; }

    /// <summary>Its classes, and <c>#id</c> and <c>=role</c> where it has them.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    public required PagePart? Around { get; init; }

    public required int FirstRun { get; init; }

    /// <summary>Up to this run, without it.</summary>
    public int EndRun { get; set; }

    public PagePart? Previous { get; set; }

    public PagePart? Next { get; set; }

    public PagePart? LastChild { get; set; }

    /// <summary>The block, row or cell whose bounds part its words from others.</summary>
    public PagePart Block
    {
        get
        {
            var at = this;
            while (!HtmlText.IsPart(at.Name) && at.Around is { } around) { at = around; }
            return at;
        }
    }
}
