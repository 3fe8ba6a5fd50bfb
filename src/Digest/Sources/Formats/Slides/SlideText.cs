using System.Globalization;
using System.Text;
using Digest.Model;
using Digest.Sources.Formats.Docx;

namespace Digest.Sources.Formats.Slides;

/// <summary>Collects the text of one slide: of its shapes, in the order of the file, and of its tables, of which a row is one paragraph and its cells are parted by tabs.</summary>
internal sealed class SlideText
{
    /// <summary>Stands for what is shown and cannot be read; no quote runs over it.</summary>
    public const char Sign = WordSymbols.Unknown;
    private const string Unread = "\uFFFD", Office = "http://schemas.microsoft.com/office/";
    /// <summary>Hundredths of a point; nobody can read smaller letters.</summary>
    private const int SmallestSize = 100;

    private sealed class Frame
    {
        public string Name { get; set; } = "";
        public bool IsGone { get; set; }
        public bool IsUnsure { get; set; }
        public bool IsChosen { get; set; }
        public bool? IsRaised { get; set; }
        public string? Font { get; set; }
        public string? Symbols { get; set; }
    }

    private readonly Frame[] _frames = [.. Enumerable.Range(0, WordReader.MostDepth).Select(_ => new Frame())];
    private readonly List<string> _paragraphs = [];
    private StringBuilder? _row, _paragraph;
    private int _depth;
    private bool _isHidden, _isSlide;

    /// <returns>Null: the slide is hidden.</returns>
    /// <exception cref="InvalidDataException">The part is no slide.</exception>
    public static List<string>? Read(Stream part, InputFile file)
    {
        var text = new SlideText();
        foreach (var node in WordReader.Walk(part, file))
        {
            if (node.IsStart) { text.Start(node); } else { text.End(); }
            if (text._isHidden) { return null; }
        }
        return text._isSlide ? text._paragraphs : throw new InvalidDataException();
    }

    private void Start(WordNode node)
    {
        int at = _depth++;
        var frame = _frames[at];
        var around = at > 0 ? _frames[at - 1] : null;
        (frame.Name, frame.IsGone, frame.IsUnsure, frame.IsChosen) = (node.Name, around?.IsGone == true, around?.IsUnsure == true, false);
        (frame.IsRaised, frame.Font, frame.Symbols) = (around?.IsRaised, around?.Font, around?.Symbols);
        if (frame.IsGone) { return; }
        switch (node.Name)
        {
            case "p:sld": (_isSlide, _isHidden) = (true, node.Attribute("show") is "0" or "false" or "off"); break;
            case "p:cNvPr" or "a:cNvPr" when at > 1: _frames[at - 2].IsGone |= node.Is("hidden"); break;
            // What the program puts at the edges of every slide, as headers and footers in other documents.
            case "p:ph" when at > 2: _frames[at - 3].IsGone |= node.Attribute("type") is "dt" or "ftr" or "hdr" or "sldNum"; break;
            case "mc:Choice" or "mc:Fallback": Choose(node, frame, around); break;
            case "a:tr": _row = new(); break;
            // A cell that goes on with the one above or before it has no room of its own for text.
            case "a:tc": frame.IsUnsure |= node.Is("hMerge") || node.Is("vMerge"); break;
            case "a:p": _paragraph = new(); break;
            case "a:r" or "a:fld": (frame.IsRaised, frame.Font, frame.Symbols) = (null, null, null); Field(node, frame); break;
            case "a:rPr" when around is not null: Format(node, around); break;
            // Letters without a colour, or of one that nobody sees: programs differ.
            case "a:noFill" when around?.Name == "a:rPr": _frames[at - 2].IsUnsure = true; break;
            case "a:alpha" when at > 3 && Number(node.Value) == 0 && _frames[at - 3].Name == "a:rPr": _frames[at - 4].IsUnsure = true; break;
            case "a:latin" when at > 1: _frames[at - 2].Font = node.Attribute("typeface"); break;
            case "a:sym" when at > 1: _frames[at - 2].Symbols = node.Attribute("typeface"); break;
            case "a:t": Put(Placed(WordSymbols.Read(node.Text, frame.Font, frame.Symbols ?? frame.Font), frame), frame); break;
            case "a:br": Put("\n", frame); break;
            // A formula.
            case $"{WordNames.Other}:m": Put(Unread, frame); frame.IsGone = true; break;
            default: frame.IsUnsure |= node.Name.StartsWith(WordNames.Unknown, StringComparison.Ordinal); break;
        }
    }

    /// <summary>A number and a day are put there anew whenever the slide is shown.</summary>
    private void Field(WordNode node, Frame frame)
    {
        if (node.Name != "a:fld" || node.Attribute("type") is not { } type || !(type == "slidenum" || type.StartsWith("datetime", StringComparison.Ordinal))) { return; }
        Put(Unread, frame);
        frame.IsGone = true;
    }

    private static void Format(WordNode node, Frame run)
    {
        if (run.Name is not ("a:r" or "a:fld")) { return; }
        run.IsUnsure |= Number(node.Attribute("sz")) is <= SmallestSize;
        run.IsRaised = Number(node.Attribute("baseline")) switch { > 0 => true, < 0 => false, _ => null };
    }

    private static int? Number(string? text) => int.TryParse(text?.TrimEnd('%'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>The first choice that is understood, else the fallback.</summary>
    private static void Choose(WordNode node, Frame frame, Frame? around)
    {
        if (around is null) { return; }
        frame.IsGone = around.IsChosen || (node.Name == "mc:Choice" && !node.Requires(space => space.StartsWith($"{Office}powerpoint/", StringComparison.Ordinal) || WordNames.IsKnown(space)));
        around.IsChosen |= !frame.IsGone;
    }

    private string Placed(string text, Frame frame) =>
        frame.IsRaised is { } isRaised ? RaisedFigures.Of(text, isRaised, _paragraph is { Length: > 0 } ? _paragraph[^1] : '\0') : text;

    private void Put(string text, Frame frame)
    {
        if (_paragraph is null || text.Length == 0) { return; }
        if (frame.IsUnsure && !text.All(Letters.IsBlank))
        {
            if (_paragraph.Length > 0 && _paragraph[^1] == Sign) { return; }
            text = Unread;
        }
        _paragraph.Append(text.Replace('\v', '\n'));
    }

    private void End()
    {
        var frame = _frames[--_depth];
        switch (frame.Name)
        {
            case "a:p" when _paragraph is not null: Close(_paragraph, _row); _paragraph = null; break;
            case "a:tc" when _row is not null: Trim(_row); _row.Append('\t'); break;
            case "a:tr" when _row is not null: Close(_row, null); _row = null; break;
        }
    }

    private void Close(StringBuilder text, StringBuilder? row)
    {
        if (row is not null) { row.Append(text).Append('\n'); return; }
        Trim(text);
        // Two line breaks in a row are no end of a paragraph.
        string whole = string.Join('\n', text.ToString().TrimStart().Split('\n').Where(line => !line.All(Letters.IsBlank)));
        if (whole.Length > 0) { _paragraphs.Add(whole); }
    }

    private static void Trim(StringBuilder text) { while (text.Length > 0 && text[^1] is ' ' or '\n' or '\t') { text.Length--; } }
}
