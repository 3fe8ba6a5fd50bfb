using Digest.Model;
using Digest.Sources.Formats.Docx;

namespace Digest.Sources.Formats.OpenDocument;

/// <summary>Collects the text of a document's content. A table's row is one paragraph, its cells parted by tabs; what was deleted or is hidden is none. An element that nobody knows is read on.</summary>
internal sealed class OdfText(InputFile file, OdfPackage package, OdfStyles styles, string body, HashSet<string> unclosed)
{
    /// <summary>Stands for what is shown and cannot be read; no quote runs over it.</summary>
    public const char Sign = WordSymbols.Unknown;
    private const string Unread = "\uFFFD";
    /// <summary>Blanks in a row; more are no text.</summary>
    private const int MostBlanks = 100;

    private readonly OdfFrame[] _frames = [.. Enumerable.Range(0, OdfReader.MostDepth).Select(_ => new OdfFrame())];
    private readonly Stack<OdfStory> _stories = new();
    private readonly OdfRanges _ranges = new(unclosed);
    private readonly OdfRepeats _repeats = new(file);
    private int _depth;
    private long _written;

    /// <summary>Marks of stretches that hide and have no end.</summary>
    public IEnumerable<string> Unclosed => _ranges.Open;
    public List<string> Paragraphs { get; } = [];
    public List<string> Footnotes { get; } = [];
    public List<string> Endnotes { get; } = [];
    /// <summary>Of each slide that is shown: its number, and how many paragraphs stand before it.</summary>
    public List<(int Number, int Before)> Slides { get; } = [];
    /// <summary>Of all, those that are hidden too.</summary>
    public int SlideCount { get; private set; }

    private OdfStory Story => _stories.Peek();

    /// <summary>Reads the content, whose styles come before its text.</summary>
    /// <returns>It has a body of that kind.</returns>
    public bool Read(Stream content)
    {
        bool isRead = false;
        int within = 0;
        foreach (var node in OdfReader.Walk(content, file))
        {
            if (within == 0 && node.Name != body) { styles.Take(node, automatic: true); continue; }
            if (node.Name == body && node.Step != OdfStep.Text) { within += node.Step == OdfStep.Start ? 1 : -1; }
            if (!isRead) { _stories.Push(new OdfStory(Paragraphs)); }
            isRead = true;
            switch (node.Step)
            {
                case OdfStep.Start: Start(node); break;
                case OdfStep.End: End(); break;
                default: Write(node.Text); break;
            }
        }
        if (isRead) { Flush(); }
        return isRead;
    }

    private void Start(OdfNode node)
    {
        int at = _depth++;
        var frame = _frames[at];
        var around = at > 0 ? _frames[at - 1] : null;
        frame.Open(node.Name, around);
        _ranges.Note(node);
        frame.IsGone |= OdfElements.IsGone(node.Name);
        if (frame.IsGone) { return; }
        frame.HoldsText = OdfElements.HoldsText(node.Name, around?.HoldsText == true);
        switch (node.Name)
        {
            case "text:p" or "text:h": frame.Begin(styles.Of("paragraph", node["text:style-name"])); OpenParagraph(); break;
            case "text:span" or "text:a": Style(node, frame); break;
            case "text:section":
                // The condition is worked out anew by each program, whatever it was when the file was saved.
                frame.IsUnsure |= node["text:display"] == "condition";
                frame.IsGone = node["text:display"] == "none" || node.Is("text:is-hidden");
                break;
            case "text:section-source": around!.From = _written; break;
            case "table:table-row": OpenRow(node, frame); break;
            case "table:table-cell" or "table:covered-table-cell": OpenCell(node, frame); break;
            case "text:note": OpenNote(node, frame); break;
            case "draw:page": OpenSlide(node, frame); break;
            default: Content(node, frame, around); break;
        }
    }

    private void Style(OdfNode node, OdfFrame frame)
    {
        frame.Take(styles.Of("text", node["text:style-name"]));
        if (node["text:class-names"] is { } more) { foreach (string name in more.Split(' ', StringSplitOptions.RemoveEmptyEntries)) { frame.Take(styles.Of("text", name)); } }
    }

    private void Content(OdfNode node, OdfFrame frame, OdfFrame? around)
    {
        if (OdfElements.IsForm(node.Name) && around?.Name == "draw:frame")
        {
            frame.IsGone = around.IsChosen;
            around.IsChosen = true;
        }
        // Frames of a text are shown by some programs all the same.
        bool isDoubtful = node["draw:display"] == "printer" || (node.Name == "draw:frame" && body == "office:text");
        if (node["draw:display"] is "none" or "printer")
        {
            frame.IsGone |= !isDoubtful;
            frame.IsUnsure |= isDoubtful;
        }
        frame.IsGone |= styles.IsHiddenLayer(node["draw:layer"]) || node.Is("presentation:placeholder") || node["presentation:class"] is "footer" or "header" or "date-time" or "page-number" || (frame.HoldsText && node["text:display"] == "none");
        if (frame.IsGone) { return; }
        if (OdfElements.IsShape(node.Name)) { OpenShape(frame); return; }
        if (OdfElements.IsChanging(node))
        {
            Put(Unread, frame);
            frame.IsGone = true;
            return;
        }
        if (OdfElements.IsShownField(node.Name)) { frame.From = _written; }
        switch (node.Name)
        {
            case "text:s": Put(new string(' ', Math.Min(MostBlanks, OdfElements.Times(node["text:c"]))), frame); break;
            case "text:tab": Put("\t", frame); break;
            case "text:line-break": Put("\n", frame); break;
            // What was hidden when the file was saved is no text; what was not, another program may hide.
            case "text:hidden-text": if (!node.Is("text:is-hidden")) { Put(Unread, frame); } frame.IsGone = true; break;
            case "text:hidden-paragraph": if (Story.Open.TryPeek(out var open)) { open.IsHidden |= node.Is("text:is-hidden"); open.IsDoubtful = true; } break;
            case "field:fieldmark-start" or "field:fieldmark-separator" or "field:fieldmark-end": Mark(node.Name); break;
            // A box to tick, a list to choose from, another file: what they show, the text does not say.
            case "field:fieldmark" or "draw:control" or "draw:floating-frame" or "draw:object-ole": Put(Unread, frame); frame.IsGone = true; break;
            case "draw:object": OpenObject(node, frame); break;
            default: frame.IsUnsure |= OdfElements.IsUnknown(node.Name); break;
        }
    }

    /// <summary>Charts and drawings are pictures; a formula, a table or a text that is embedded is not.</summary>
    private void OpenObject(OdfNode node, OdfFrame frame)
    {
        if (package.ObjectKind(node["xlink:href"]) is not ("chart" or "graphics" or "image")) { Put(Unread, frame); }
        frame.IsGone = true;
    }

    private void OpenParagraph()
    {
        // What stood between the paragraph before and this one was deleted: the two are one.
        bool isOne = Story.JoinsNext && Story.Open.Count > 0;
        Story.JoinsNext = false;
        if (!isOne) { Story.Open.Push(NewParagraph()); }
    }

    private OdfParagraph NewParagraph() => new((Story.Closed.Count, Footnotes.Count, Endnotes.Count));

    private void OpenShape(OdfFrame frame)
    {
        frame.IsGone = frame.Shown == Shown.No || _ranges.IsHidden;
        if (!frame.IsGone) { _stories.Push(new OdfStory(Story.Closed)); }
    }

    private void OpenNote(OdfNode node, OdfFrame frame)
    {
        frame.IsGone = frame.Shown == Shown.No || _ranges.IsHidden;
        if (!frame.IsGone) { _stories.Push(new OdfStory(node["text:note-class"] == "endnote" ? Endnotes : Footnotes)); }
    }

    private void OpenSlide(OdfNode node, OdfFrame frame)
    {
        SlideCount++;
        frame.IsGone = styles.Of("drawing-page", node["draw:style-name"]).IsPageHidden == true;
        if (!frame.IsGone) { Slides.Add((SlideCount, Paragraphs.Count)); }
    }

    private void OpenRow(OdfNode node, OdfFrame frame)
    {
        Flush();
        // Programs differ in whether they show such a row of a text.
        frame.IsUnsure |= node["table:visibility"] is "collapse" or "filter";
        if (Story.Rows++ == 0) { Story.Open.Push(NewParagraph()); }
        (frame.At, frame.Times) = (Story.Open.Peek().Text.Length, OdfElements.Times(node["table:number-rows-repeated"]));
    }

    private void OpenCell(OdfNode node, OdfFrame frame)
    {
        if (!Story.Open.TryPeek(out var row)) { frame.IsGone = true; return; }
        // A cell that another one covers has no room of its own for text.
        frame.IsUnsure |= node.Name == "table:covered-table-cell";
        (frame.At, frame.Times) = (row.Text.Length, OdfElements.Times(node["table:number-columns-repeated"]));
        // A value that nobody wrote out is shown all the same.
        if (!frame.IsUnsure && node["office:value-type"] is { } type and not "string" && type.Length > 0) { frame.From = _written; }
    }

    /// <summary>Fields of Word: what stands between a field's begin and its separator is its code; older files have no separator, and no code.</summary>
    private void Mark(string name)
    {
        if (!Story.Open.TryPeek(out var open)) { return; }
        if (name == "field:fieldmark-start") { open.Marks.Push(open.Text.Length); return; }
        if (!open.Marks.TryPeek(out int from)) { return; }
        if (name == "field:fieldmark-separator") { open.Text.Length = Math.Min(open.Text.Length, from); }
        else { open.Marks.Pop(); }
    }

    /// <summary>Text between two elements.</summary>
    private void Write(string text)
    {
        if (_depth == 0) { return; }
        var frame = _frames[_depth - 1];
        if (frame.IsGone || !frame.HoldsText || IsHidden(frame) || !Story.Open.TryPeek(out var open)) { return; }
        string collapsed = WordSymbols.Read(open.Collapsed(text), frame.Font, frame.Font);
        Put(frame.Raised == 0 ? collapsed : RaisedFigures.Of(collapsed, frame.Raised > 0, open.Text.Length > 0 ? open.Text[^1] : '\0'), frame, isCollapsed: true);
    }

    private bool IsHidden(OdfFrame frame) => frame.Shown == Shown.No || _ranges.IsHidden;

    private void Put(string text, OdfFrame frame, bool isCollapsed = false)
    {
        if (text.Length == 0 || IsHidden(frame)) { return; }
        bool isOpen = Story.Open.TryPeek(out var open);
        if ((frame.IsUnsure || frame.IsTiny || frame.Shown == Shown.Unsure) && !text.All(Letters.IsBlank))
        {
            if (isOpen && open!.Text.Length > 0 && open.Text[^1] == Sign) { return; }
            text = Unread;
        }
        _written += text.Length;
        if (!isOpen) { Story.Closed.Add(text); return; }
        if (!isCollapsed) { open!.IsBlank = false; }
        open!.Text.Append(text);
    }

    private void End()
    {
        var frame = _frames[--_depth];
        // What is gone opened nothing.
        if (frame.IsGone) { return; }
        if (frame.From == _written) { Put(Unread, frame); }
        switch (frame.Name)
        {
            case "text:p" or "text:h": if (_ranges.IsDeleted) { Story.JoinsNext = true; } else { Close(); } break;
            case "table:table-cell" or "table:covered-table-cell": CloseCell(frame); break;
            case "table:table-row": CloseRow(frame); break;
            case "text:note": CloseStory(); break;
            default: if (OdfElements.IsShape(frame.Name)) { CloseStory(); } break;
        }
    }

    private void CloseStory()
    {
        Flush();
        _stories.Pop();
    }

    /// <summary>Closes a paragraph that should go on in the next, where there is none.</summary>
    private void Flush()
    {
        if (Story.JoinsNext) { Close(); }
        Story.JoinsNext = false;
    }

    private void CloseCell(OdfFrame frame)
    {
        Flush();
        if (!Story.Open.TryPeek(out var row)) { return; }
        row.Trim();
        row.Text.Append('\t');
        _repeats.Cell(row.Text, frame);
    }

    private void CloseRow(OdfFrame frame)
    {
        Flush();
        if (--Story.Rows > 0) { if (Story.Open.TryPeek(out var row)) { row.Trim(); row.Text.Append('\n'); _repeats.Cell(row.Text, frame); } return; }
        int before = Story.Closed.Count;
        Close();
        if (Story.Closed.Count > before) { _repeats.Row(Story.Closed, frame.Times); }
    }

    private void Close()
    {
        if (!Story.Open.TryPop(out var paragraph)) { return; }
        if (paragraph.IsHidden)
        {
            // With all that is anchored in it.
            Cut(Story.Closed, paragraph.Counts.Own);
            Cut(Footnotes, paragraph.Counts.Footnotes);
            Cut(Endnotes, paragraph.Counts.Endnotes);
            return;
        }
        if (paragraph.IsDoubtful && paragraph.Text.Length > 0) { paragraph.Text.Clear().Append(Sign); }
        if (Story.Open.TryPeek(out var row)) { row.Text.Append(paragraph.Text).Append('\n'); return; }
        paragraph.Trim();
        // Two line breaks in a row are no end of a paragraph.
        string whole = BlankLines(paragraph.Text.ToString().TrimStart());
        if (whole.Length > 0) { Story.Closed.Add(whole); }
    }

    private static void Cut(List<string> list, int count) { if (list.Count > count) { list.RemoveRange(count, list.Count - count); } }

    private static string BlankLines(string text) => text.Contains('\n', StringComparison.Ordinal)
        ? string.Join('\n', text.Split('\n').Where(line => !line.All(Letters.IsBlank))) : text;
}
