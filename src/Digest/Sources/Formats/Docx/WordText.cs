using System.Globalization;
using System.Text;
using Digest.Model;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using SubArgument = DocumentFormat.OpenXml.Math.SubArgument;
using SuperArgument = DocumentFormat.OpenXml.Math.SuperArgument;

namespace Digest.Sources.Formats.Docx;

/// <summary>Collects the text of one part. A table's row is one paragraph, its cells parted by tabs; what was deleted, moved away or hidden is none.</summary>
internal sealed class WordText(InputFile file, HashSet<string> hiddenStyles)
{
    // Nothing within these is text, or it is the same text once more (the fallback of a newer drawing).
    private static readonly HashSet<Type> Skipped =
        [typeof(DeletedRun), typeof(MoveFromRun), typeof(RubyContent), typeof(AlternateContentFallback)];

    /// <summary>The paragraphs that are open: one, but for text boxes within a paragraph. A row counts as one, and what is in it joins it.</summary>
    private readonly Stack<StringBuilder> _open = new();
    private readonly StringBuilder _run = new();
    private int _skipping, _rows;
    private bool _joinsNext, _runHidden, _paragraphHidden, _rowDeleted, _inMark, _inRun;
    /// <summary>The run, or the part of a formula, stands above the line (true) or below it (false).</summary>
    private bool? _height;
    private string? _note;

    public List<string> Paragraphs { get; } = [];
    public List<string> Footnotes { get; } = [];
    public List<string> Endnotes { get; } = [];
    public Dictionary<string, List<string>> Notes { get; } = new(StringComparer.Ordinal);

    public static WordText Read(OpenXmlPart part, WordText into)
    {
        foreach (var reader in WordReader.Walk(part, into.File))
        {
            if (reader.IsStartElement) { into.Start(reader); }
            if (reader.IsEndElement) { into.End(reader.ElementType); }
        }
        into.Flush(null);
        return into;
    }

    private InputFile File => file;

    private void Start(OpenXmlReader reader)
    {
        var type = reader.ElementType;
        if (Skipped.Contains(type)) { _skipping++; }
        if (_skipping > 0) { return; }
        if (type == typeof(Paragraph)) { OpenParagraph(); }
        else if (type == typeof(TableRow)) { OpenRow(); }
        else if (type == typeof(Run)) { (_inRun, _runHidden, _height) = (true, _paragraphHidden, null); _run.Clear(); }
        else if (type == typeof(ParagraphMarkRunProperties)) { _inMark = true; }
        else if (type == typeof(Footnote) || type == typeof(Endnote)) { _note = WordReader.Attribute(reader, "id"); }
        else if (type == typeof(FootnoteReference)) { Refer(reader, Footnotes); }
        else if (type == typeof(EndnoteReference)) { Refer(reader, Endnotes); }
        else { Property(reader, type); Content(reader, type); }
    }

    private void OpenRow()
    {
        if (_rows++ > 0) { return; }
        Flush(null);
        _open.Push(new());
        _rowDeleted = false;
    }

    private void OpenParagraph()
    {
        // A text box within a run: what the run has so far stands before it.
        if (_inRun && !_runHidden && _run.Length > 0) { Top(_run.ToString()); _run.Clear(); }
        _paragraphHidden = false;
        // The mark of the paragraph before was deleted: the two are one.
        if (_joinsNext && _open.Count > 0) { _joinsNext = false; return; }
        _joinsNext = false;
        _open.Push(new());
    }

    private void Property(OpenXmlReader reader, Type type)
    {
        if (type == typeof(Vanish)) { if (!_inMark && _inRun) { _runHidden = WordReader.IsOn(reader); } }
        else if (type == typeof(RunStyle)) { if (!_inMark && hiddenStyles.Contains(WordReader.Attribute(reader, "val") ?? "")) { _runHidden = true; } }
        else if (type == typeof(ParagraphStyleId)) { _paragraphHidden = hiddenStyles.Contains(WordReader.Attribute(reader, "val") ?? ""); }
        else if (type == typeof(VerticalTextAlignment)) { if (!_inMark && _inRun) { _height = WordReader.Attribute(reader, "val") switch { "superscript" => true, "subscript" => false, _ => null }; } }
        else if (type == typeof(Deleted)) { if (_inMark) { _joinsNext = true; } else if (_rows == 1) { _rowDeleted = true; } }
    }

    private void Content(OpenXmlReader reader, Type type)
    {
        if (type == typeof(Text)) { _run.Append(Placed(reader.GetText())); }
        else if (type == typeof(SuperArgument) || type == typeof(SubArgument)) { _height = type == typeof(SuperArgument); }
        else if (type == typeof(DocumentFormat.OpenXml.Math.Text)) { Top(Placed(reader.GetText())); }
        else if (type == typeof(TabChar) && _inRun) { _run.Append('\t'); }
        else if (type == typeof(Break) || type == typeof(CarriageReturn)) { _run.Append('\n'); }
        else if (type == typeof(NoBreakHyphen)) { _run.Append('-'); }
        else if (type == typeof(SoftHyphen)) { _run.Append('\u00AD'); }
        else if (type == typeof(SymbolChar)) { _run.Append(Symbol(WordReader.Attribute(reader, "char"))); }
    }

    /// <summary>Text of a run that is set above or below the line.</summary>
    private string Placed(string text)
    {
        if (_height is not { } isRaised) { return text; }
        char before = _run.Length > 0 ? _run[^1] : _open.TryPeek(out var open) && open.Length > 0 ? open[^1] : '\0';
        return RaisedFigures.Of(text, isRaised, before);
    }

    private void End(Type type)
    {
        if (Skipped.Contains(type)) { _skipping--; return; }
        if (_skipping > 0) { return; }
        if (type == typeof(Run)) { if (!_runHidden) { Top(_run.ToString()); } _run.Clear(); _inRun = false; }
        else if (type == typeof(Paragraph)) { if (!_joinsNext) { Close(_rows > 0 ? "\n" : null); } }
        else if (type == typeof(ParagraphMarkRunProperties)) { _inMark = false; }
        else if (type == typeof(SuperArgument) || type == typeof(SubArgument)) { _height = null; }
        else if (type == typeof(TableCell)) { CloseCell(); }
        else if (type == typeof(TableRow)) { if (--_rows == 0) { CloseRow(); } }
        else if (type == typeof(Footnote) || type == typeof(Endnote)) { Flush(null); _note = null; }
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

    private void CloseRow()
    {
        if (_rowDeleted) { _open.TryPop(out _); return; }
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

    private void Refer(OpenXmlReader reader, List<string> notes) { if (!_runHidden && WordReader.Attribute(reader, "id") is { } id) { notes.Add(id); } }

    private void Top(string text) { if (_open.TryPeek(out var open)) { open.Append(text); } }

    /// <summary>A character of a symbol font; one that only that font knows stands as U+FFFD.</summary>
    private static string Symbol(string? code) =>
        ushort.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out ushort value) && value is >= 0x20 and < 0xD800 ? ((char)value).ToString() : "\uFFFD";
}
