using System.Text;

namespace Digest.Sources.Formats.OpenDocument;

/// <summary>A paragraph, or a row, that is open.</summary>
/// <param name="counts">How many paragraphs were closed where it begins: of its story, and of footnotes and endnotes.</param>
internal sealed class OdfParagraph((int Own, int Footnotes, int Endnotes) counts)
{
    public StringBuilder Text { get; } = new();
    public (int Own, int Footnotes, int Endnotes) Counts => counts;
    /// <summary>White space here is none: it begins the paragraph, or white space stands before it.</summary>
    public bool IsBlank { get; set; } = true;
    /// <summary>A field hides it as a whole.</summary>
    public bool IsHidden { get; set; }
    /// <summary>A field hides it under a condition, which each program works out anew.</summary>
    public bool IsDoubtful { get; set; }
    /// <summary>Where fields of another program's form begin whose code may follow.</summary>
    public Stack<int> Marks { get; } = new();

    /// <summary>White space as the standard collapses it (6.1.2): the first of it is one space, and none where a paragraph begins.</summary>
    public string Collapsed(string text)
    {
        var made = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            bool isBlank = c is ' ' or '\t' or '\r' or '\n';
            if (!isBlank) { made.Append(c); }
            else if (!IsBlank) { made.Append(' '); }
            IsBlank = isBlank;
        }
        return made.ToString();
    }

    public void Trim() { while (Text.Length > 0 && Text[^1] is ' ' or '\n' or '\t') { Text.Length--; } }
}

/// <summary>A text of its own: the document's, that of a box or a shape, of a note.</summary>
/// <param name="Closed">Its paragraphs, with those of the boxes in it.</param>
internal sealed record OdfStory(List<string> Closed)
{
    /// <summary>The paragraphs that are open: one, but in a table. A row counts as one, and what is in it joins it.</summary>
    public Stack<OdfParagraph> Open { get; } = new();
    /// <summary>The rows that are open, one in the other.</summary>
    public int Rows { get; set; }
    /// <summary>The paragraph before goes on in the next: what stood between was deleted.</summary>
    public bool JoinsNext { get; set; }
}
