namespace Digest.Sources.Formats.Docx;

/// <summary>What is known of an element that is open; what is within it takes most of it over.</summary>
internal sealed class WordFrame
{
    public string Name { get; set; } = "";
    /// <summary>Nothing within it counts: it was deleted, is hidden as a whole, or stands elsewhere, too. Else a run within hides itself.</summary>
    public bool IsGone { get; set; }
    /// <summary>Text within it is not shown.</summary>
    public bool IsHidden { get; set; }
    /// <summary>Nobody can tell what is shown of it: its text stands as U+FFFD.</summary>
    public bool IsUnsure { get; set; }
    /// <summary>Stands above the line (true) or below it (false).</summary>
    public bool? IsRaised { get; set; }
    /// <summary>The style of the paragraph, or of the table, hides its text.</summary>
    public bool IsParagraphHidden { get; set; }
    public bool IsTableHidden { get; set; }
    /// <summary>What a run itself says of its letters, its style, the paragraph's with all under it, and the table's.</summary>
    public RunLook Own { get; set; }
    public RunLook Style { get; set; }
    public RunLook Paragraph { get; set; }
    public RunLook Table { get; set; }
    public RunLook Look => Own.Over(Style).Over(Paragraph);

    /// <summary>Its start was taken in, so its end is to be.</summary>
    public bool IsOpened { get; private set; }
    /// <summary>The element around it hides all that is within.</summary>
    public bool IsWithinHidden { get; private set; }
    /// <summary>Of a paragraph: its end is not shown, and the next one goes on in it.</summary>
    public bool JoinsNext { get; set; }
    /// <summary>Of alternatives: one was taken.</summary>
    public bool IsChosen { get; set; }
    /// <summary>Of a formula in brackets: the opening one, what parts its members, and the closing one.</summary>
    public string[] Brackets { get; } = ["(", "|", ")"];
    /// <summary>The members of a formula in brackets so far.</summary>
    public int Members { get; set; }

    public bool IsRun => Name is "w:r" or "m:r";

    /// <param name="around">Null: of the part's root.</param>
    public void Open(string name, WordFrame? around)
    {
        (Name, IsGone, IsHidden, IsUnsure) = (name, around?.IsGone == true, around?.IsHidden == true, around?.IsUnsure == true);
        (IsRaised, IsParagraphHidden, IsTableHidden) = (around?.IsRaised, around?.IsParagraphHidden == true, around?.IsTableHidden == true);
        (IsOpened, IsWithinHidden) = (!IsGone, IsHidden);
        (Own, Style, Paragraph, Table) = around is null ? default : (around.Own, around.Style, around.Paragraph, around.Table);
        (JoinsNext, IsChosen, Members, Brackets[0], Brackets[1], Brackets[2]) = (false, false, 0, "(", "|", ")");
    }
}
