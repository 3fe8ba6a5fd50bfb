using System.Text;
using Digest.Model;
using DocumentFormat.OpenXml.Packaging;

namespace Digest.Sources.Formats.Docx;

/// <summary>Collects the text of one part. A table's row is one paragraph, its cells parted by tabs; what was deleted, moved away or hidden is none. An element that nobody knows is read on.</summary>
internal sealed class WordText
{
    /// <summary>Stands for what is shown and cannot be read; no quote runs over it.</summary>
    public const char Sign = WordSymbols.Unknown;
    private const string Unread = "\uFFFD";
    private const int MostReadings = 4;

    private readonly WordFrame[] _frames = [.. Enumerable.Range(0, WordReader.MostDepth).Select(_ => new WordFrame())];
    /// <summary>The paragraphs that are open: one, but for text boxes within a paragraph. A row counts as one, and what is in it joins it.</summary>
    private readonly Stack<StringBuilder> _open = new();
    /// <summary>Of the stories around this one, whether their paragraph before goes on in the next.</summary>
    private readonly Stack<bool> _around = new();
    private readonly WordStyles _styles;
    private readonly WordFields _fields;
    private int _depth, _rows;
    private long _written;
    private bool _joinsNext;

    /// <summary>Of the letters that stood last on the line.</summary>
    private double? _size;
    private string? _note;

    private WordText(WordStyles styles, HashSet<int> unclosed) => (_styles, _fields) = (styles, new WordFields(unclosed));

    public List<string> Paragraphs { get; } = [];
    public List<string> Footnotes { get; } = [];
    public List<string> Endnotes { get; } = [];
    public Dictionary<string, List<string>> Notes { get; } = new(StringComparer.Ordinal);

    public static WordText Read(OpenXmlPart part, InputFile file, WordStyles styles)
    {
        var unclosed = new HashSet<int>();
        for (int reading = 1; ; reading++)
        {
            var text = new WordText(styles, unclosed);
            foreach (var node in WordReader.Walk(part, file))
            {
                if (node.IsStart) { text.Start(node); }
                else { text.End(); }
            }
            text.Flush(null);
            text._fields.CloseStory();
            // A field without an end is none; without a second look, it would swallow the rest.
            if (text._fields.Unclosed.Count == 0 || reading == MostReadings) { return text; }
            unclosed.UnionWith(text._fields.Unclosed);
        }
    }

    private void Start(WordNode node)
    {
        int at = _depth++;
        var frame = _frames[at];
        var around = at > 0 ? _frames[at - 1] : null;
        frame.Open(node.Name, around);
        if (frame.IsGone) { return; }
        WordFormatting.Apply(node, _frames, at, _styles);
        if (frame.IsGone) { return; }
        switch (node.Name)
        {
            case "w:p": OpenParagraph(frame); break;
            case "w:r" or "m:r": OpenRun(frame); break;
            case "w:tbl": (frame.IsTableHidden, frame.Table) = (false, default); break;
            case "w:tr": Flush(_rows > 0 ? "\n" : null); if (_rows++ == 0) { _open.Push(new()); } break;
            case "w:footnote" or "w:endnote": OpenStory(); _note = node.Attribute("id"); break;
            case "w:txbxContent": OpenBox(frame); break;
            case "w:footnoteReference": Refer(node, frame, Footnotes); break;
            case "w:endnoteReference": Refer(node, frame, Endnotes); break;
            case "mc:Choice" or "mc:Fallback": Choose(node, frame, around); break;
            // Where w:del says something of a row, a mark or a formula, nothing is within it.
            case "w:del" or "w:moveFrom" or "w14:conflictDel" or "w:rt": frame.IsGone = true; break;
            default: Content(node, frame, around); break;
        }
    }

    private void OpenParagraph(WordFrame frame)
    {
        (frame.IsParagraphHidden, frame.Paragraph) = (_styles.HideParagraph(null), _styles.LookOfParagraph(null, frame.Table));
        // The mark of the paragraph before was deleted: the two are one.
        bool isOne = _joinsNext && _open.Count > 0;
        _joinsNext = false;
        if (!isOne) { _size = null; _open.Push(new()); }
    }

    private static void OpenRun(WordFrame frame)
    {
        frame.IsHidden |= frame.IsParagraphHidden || frame.IsTableHidden;
        (frame.Own, frame.Style) = (default, default);
        // In a formula its place tells that.
        if (frame.Name == "w:r") { frame.IsRaised = null; }
    }

    private void OpenStory()
    {
        _around.Push(_joinsNext);
        _joinsNext = false;
        _fields.OpenStory();
    }

    private void OpenBox(WordFrame frame)
    {
        frame.IsGone = frame.IsHidden || _fields.InCode;
        if (frame.IsGone) { return; }
        OpenStory();
        (frame.IsTableHidden, frame.IsRaised, frame.Table) = (false, null, default);
    }

    /// <summary>ECMA-376, part 3, 7.6: the first choice that is understood, else the fallback.</summary>
    private static void Choose(WordNode node, WordFrame frame, WordFrame? around)
    {
        if (around is null) { return; }
        frame.IsGone = around.IsChosen || (node.Name == "mc:Choice" && !node.IsUnderstood);
        around.IsChosen |= !frame.IsGone;
    }

    private void Content(WordNode node, WordFrame frame, WordFrame? around)
    {
        switch (node.Name)
        {
            case "w:t": Put(Placed(WordSymbols.Read(node.Text, frame.Look.LowFont, frame.Look.HighFont), frame), frame); break;
            case "m:t": Put(InFormula(node.Text, frame), frame); break;
            case "w:tab" when around?.IsRun == true: Put("\t", frame); break;
            case "w:ptab": Put("\t", frame); break;
            case "w:br" or "w:cr": Put("\n", frame); break;
            case "w:noBreakHyphen": Put("-", frame); break;
            case "w:softHyphen": Put("\u00AD", frame); break;
            case "w:sym" or WordNames.Emoji: Put(WordSymbols.Of(node.Attribute("font"), node.Attribute("char")), frame); break;
            // What Word puts there itself, and what lies in another file.
            case "w:pgNum" or "w:dayShort" or "w:dayLong" or "w:monthShort" or "w:monthLong" or "w:yearShort" or "w:yearLong" or "w:altChunk" or "w:subDoc": Put(Unread, frame); break;
            case "w:instrText": _fields.Instruct(node.Text); break;
            case "w:fldChar": Turn(node, frame); break;
            case "w:fldSimple": _fields.Begin(node.Number); _fields.Instruct(node.Attribute("instr") ?? ""); _fields.Separate(_written); break;
            case "m:sup" or "m:sub": frame.IsRaised = node.Name == "m:sup"; break;
            case "m:e" when around?.Name == "m:d": Put(around.Brackets[around.Members++ == 0 ? 0 : 1], frame); break;
            // On a line it would say something else.
            case "m:f" or "m:rad" or "m:nary" or "m:m" or "m:eqArr" or "m:acc" or "m:bar" or "m:groupChr" or "m:limLow" or "m:limUpp" or "m:sPre" or "m:phant" or "m:borderBox": frame.IsUnsure = true; break;
            default: frame.IsUnsure |= node.Name.StartsWith(WordNames.Unknown, StringComparison.Ordinal); break;
        }
    }

    private void Turn(WordNode node, WordFrame frame)
    {
        switch (node.Attribute("fldCharType"))
        {
            case "begin": _fields.Begin(node.Number); break;
            case "separate": _fields.Separate(_written); break;
            case "end": if (_fields.End(_written)) { Put(Unread, frame); } break;
        }
    }

    /// <summary>Text of a run that is set above or below the line.</summary>
    private string Placed(string text, WordFrame frame)
    {
        bool? place = frame.IsRaised ?? (frame.Name == "m:t" ? null : frame.Look.IsRaised(_size ?? frame.Paragraph.Size));
        if (place is null) { _size = frame.Look.Size; }
        return place is { } isRaised ? RaisedFigures.Of(text, isRaised, _open.TryPeek(out var open) && open.Length > 0 ? open[^1] : '\0') : text;
    }

    /// <summary>As in a formula of a web page: what is raised and is no figure cannot be said on a line.</summary>
    private string InFormula(string text, WordFrame frame)
    {
        string placed = Placed(text, frame);
        return frame.IsRaised == true && placed == text && text.Any(char.IsLetterOrDigit) ? Unread : placed;
    }

    private void Put(string text, WordFrame frame)
    {
        if (text.Length == 0 || frame.IsHidden || _fields.InCode) { return; }
        bool isOpen = _open.TryPeek(out var open);
        if ((frame.IsUnsure || frame.Look.IsTiny) && !text.All(Letters.IsBlank))
        {
            if (isOpen && open!.Length > 0 && open[^1] == Sign) { return; }
            text = Unread;
        }
        _written += text.Length;
        if (isOpen) { open!.Append(text); return; }
        // Beside all paragraphs: one of its own.
        _open.Push(new(text));
        Close(null);
    }

    private void End()
    {
        var frame = _frames[--_depth];
        if (!frame.IsOpened) { return; }
        switch (frame.Name)
        {
            case "w:p": if (frame.JoinsNext) { _joinsNext = true; } else { Close(_rows > 0 ? "\n" : null); } break;
            case "w:fldSimple": if (_fields.End(_written)) { Put(Unread, frame); } break;
            case "m:d" when frame.Members > 0: Put(frame.Brackets[2], frame); break;
            case "w:tc" when !frame.IsGone: CloseCell(); break;
            case "w:tr": if (--_rows == 0) { CloseRow(frame); } break;
            case "w:txbxContent" when !frame.IsGone: CloseStory(); break;
            case "w:footnote" or "w:endnote": CloseStory(); _note = null; break;
        }
    }

    private void CloseStory()
    {
        Flush(_rows > 0 ? "\n" : null);
        _joinsNext = _around.Pop();
        _fields.CloseStory();
    }

    /// <summary>Closes a paragraph whose deleted mark no other paragraph follows.</summary>
    private void Flush(string? inner)
    {
        if (_joinsNext) { Close(inner); }
        _joinsNext = false;
    }

    private void CloseCell()
    {
        Flush("\n");
        if (_open.TryPeek(out var row)) { Trim(row); row.Append('\t'); }
    }

    private void CloseRow(WordFrame frame)
    {
        if (frame.IsGone) { _open.TryPop(out _); return; }
        Close(null);
    }

    /// <param name="inner">What to put behind the paragraph within the one around it; null: it stands for itself.</param>
    private void Close(string? inner)
    {
        if (!_open.TryPop(out var text)) { return; }
        if (inner is not null && _open.TryPeek(out var around)) { around.Append(text).Append(inner); return; }
        Trim(text);
        // Two line breaks in a row are no end of a paragraph.
        string whole = BlankLines(text.ToString().TrimStart());
        if (whole.Length == 0) { return; }
        if (_note is null) { Paragraphs.Add(whole); return; }
        if (!Notes.TryGetValue(_note, out var note)) { Notes.Add(_note, note = []); }
        note.Add(whole);
    }

    private static void Trim(StringBuilder text) { while (text.Length > 0 && text[^1] is ' ' or '\n' or '\t') { text.Length--; } }

    private static string BlankLines(string text) => text.Contains('\n', StringComparison.Ordinal)
        ? string.Join('\n', text.Split('\n').Where(line => !line.All(Letters.IsBlank))) : text;

    private void Refer(WordNode node, WordFrame frame, List<string> notes)
    {
        if (!frame.IsHidden && !_fields.InCode && node.Attribute("id") is { } id) { notes.Add(id); }
    }
}
