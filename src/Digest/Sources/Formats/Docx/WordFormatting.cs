namespace Digest.Sources.Formats.Docx;

/// <summary>What the properties of runs, paragraphs, rows, cells and drawings say of whether their text is shown, and how.</summary>
internal static class WordFormatting
{
    /// <param name="frames">The open elements, the one that begins at <paramref name="at"/>.</param>
    public static void Apply(WordNode node, WordFrame[] frames, int at, WordStyles styles)
    {
        if (at == 0) { return; }
        WordFrame around = frames[at - 1], owner = frames[Math.Max(at - 2, 0)];
        switch (around.Name)
        {
            case "w:rPr" when owner.IsRun: OfRun(node, owner, styles); break;
            // The mark at its end. One that was moved away, or is hidden, ends nothing, either.
            case "w:rPr" when owner.Name == "w:pPr" && at > 2:
                if (node.Name is "w:del" or "w:moveFrom" || (node.Name == "w:vanish" && node.IsOn)) { frames[at - 3].JoinsNext = true; }
                break;
            case "w:pPr" when owner.Name == "w:p":
                if (node.Name == "w:pStyle") { (owner.IsParagraphHidden, owner.Paragraph) = (styles.HideParagraph(node.Value), styles.LookOfParagraph(node.Value, owner.Table)); }
                // A large first letter has a paragraph of its own.
                else if (node.Name == "w:framePr" && node.Attribute("dropCap") is "drop" or "margin") { owner.JoinsNext = true; }
                break;
            case "w:tblPr" when node.Name == "w:tblStyle": (owner.IsTableHidden, owner.Table) = (styles.Has(node.Value), styles.Look(node.Value)); break;
            case "w:trPr": owner.IsGone |= node.Name is "w:del" or "w:moveFrom" || (node.Name == "w:hidden" && node.IsOn); break;
            case "w:tcPr": OfCell(node, owner); break;
            case "m:dPr": OfBrackets(node, owner.Brackets); break;
            case "m:r": around.IsGone |= node.Name is "w:del" or "w:moveFrom"; break;
        }
        OfDrawing(node, around, frames[at]);
    }

    private static void OfRun(WordNode node, WordFrame run, WordStyles styles)
    {
        switch (node.Name)
        {
            case "w:vanish": run.IsHidden = run.IsWithinHidden || node.IsOn; break;
            case "w:rStyle": (run.IsHidden, run.Style) = (run.IsHidden || styles.Has(node.Value), styles.Look(node.Value)); break;
            default: run.Own = run.Own.With(node); break;
        }
    }

    private static void OfCell(WordNode node, WordFrame cell)
    {
        if (node.Name == "w:cellDel") { cell.IsGone = true; }
        // A cell that goes on with the one above or before it has no room of its own for text.
        else if (node.Name is "w:vMerge" or "w:hMerge") { cell.IsUnsure |= node.Value is null or "continue"; }
    }

    private static void OfBrackets(WordNode node, string[] brackets)
    {
        int which = node.Name switch { "m:begChr" => 0, "m:sepChr" => 1, "m:endChr" => 2, _ => -1 };
        if (which >= 0) { brackets[which] = node.Value ?? ""; }
    }

    /// <summary>20.4.2.5 and, of older ones, 19.1.2.19.</summary>
    private static void OfDrawing(WordNode node, WordFrame around, WordFrame own)
    {
        if (node.Name == "wp:docPr" || node.Name.EndsWith(":cNvPr", StringComparison.Ordinal)) { around.IsGone |= node.Is("hidden"); }
        else if (node.Name == "wp:anchor") { own.IsGone |= node.Is("hidden"); }
        else if (node.Name.StartsWith("v:", StringComparison.Ordinal) && node.Attribute("style") is { } style)
        {
            string said = style.Replace(" ", "", StringComparison.Ordinal);
            own.IsGone |= said.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase) || said.Contains("display:none", StringComparison.OrdinalIgnoreCase);
        }
    }
}
