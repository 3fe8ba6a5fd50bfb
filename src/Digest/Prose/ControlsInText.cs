using AngleSharp.Dom;

namespace Digest.Prose;

/// <summary>Puts what a reader sees of controls and drawings among the words of a sentence in their place: of a button its words, of any other U+FFFD, over which no quote runs. One that stands alone is no text.</summary>
internal sealed class ControlsInText
{
    /// <summary>What stands between two bounds of blocks: controls with what would be read of them, words of no control, and ends of lines, which have neither.</summary>
    private readonly List<(IElement? Control, string? Text)> _flow = [];
    private readonly List<(IElement Control, string Text)> _read = [];
    private IElement? _block;
    private bool _hasControl;

    private ControlsInText() { }

    /// <param name="root">Without what is hidden: see <see cref="SeenText"/>.</param>
    public static void Read(INode root)
    {
        var controls = new ControlsInText();
        DocumentOrder.Walk(root, node => node == root || controls.IsEntered(node), node => { if (node is IElement element && HtmlText.IsPart(element.LocalName)) { controls.End(element.ParentElement); } });
        controls.End(null);
        foreach (var (control, text) in controls._read)
        {
            if (control.Owner is { } page) { control.Parent?.ReplaceChild(page.CreateTextNode(text), control); }
        }
    }

    private bool IsEntered(INode node)
    {
        if (node is IText words && words.Data.Any(static c => !char.IsWhiteSpace(c))) { _flow.Add((null, words.Data)); }
        if (node is not IElement element) { return false; }
        if (TextOf(element) is { } text)
        {
            _hasControl = true;
            _flow.Add((element, text));
            return false;
        }
        if (HtmlText.IsSilent(element)) { return false; }
        if (element.LocalName == "br") { _flow.Add((null, null)); }
        if (HtmlText.IsPart(element.LocalName)) { End(element); }
        return true;
    }

    /// <returns>Null: it is no control, or nothing is read of it.</returns>
    private static string? TextOf(IElement element)
    {
        string? text = element.LocalName switch
        {
            "button" => string.Join(' ', HtmlText.Paragraphs(element)),
            "input" => element.GetAttribute("type")?.Trim().ToLowerInvariant() is null or "" or "text" or "search" or "email" or "tel" or "url" or "number" or "date" or "time" or "button" or "submit" or "reset" ? Unread(element.GetAttribute("value")) : null,
            "select" or "textarea" or "object" => Unread(element.TextContent),
            "svg" => Unread(string.Concat(element.QuerySelectorAll("text, foreignObject").Select(static one => one.TextContent))),
            _ => null,
        };
        return text is not null && HasWords(text) ? text : null;
    }

    private static string? Unread(string? text) => text is not null && HasWords(text) ? Formula.Unreadable : null;

    private static bool HasWords(string text) => text == Formula.Unreadable || text.Any(char.IsLetterOrDigit);

    /// <summary>A flow ends; the next stands in this block.</summary>
    private void End(IElement? block)
    {
        if (_hasControl)
        {
            var (before, behind) = (Beside(0, 1), Beside(_flow.Count - 1, -1));
            for (int at = 0; at < _flow.Count; at++)
            {
                if (_flow[at] is { Control: { } control, Text: { } text } && IsInSentence(before[at], behind[at], control.LocalName == "button" ? text : null)) { _read.Add((control, text)); }
            }
        }
        _flow.Clear();
        (_block, _hasControl) = (block, false);
    }

    private bool IsInSentence((string? Words, bool IsOnOtherLine) before, (string? Words, bool IsOnOtherLine) behind, string? button)
    {
        if (before.Words is not null && behind.Words is not null) { return !(before.IsOnOtherLine && behind.IsOnOtherLine) || SentenceBounds.RunOn(before.Words, behind.Words, hasCase: false); }
        // At its edge, where the words beside it are no whole sentence: a term that is explained at a click.
        return button is not null && _block?.LocalName is "p" or "li" or "dd" or "td" or "blockquote"
            && ((before is { Words: { } first, IsOnOtherLine: false } && SentenceBounds.RunOn(first, button, hasCase: true)) || (behind is { Words: { } last, IsOnOtherLine: false } && SentenceBounds.IsMiddle(last, hasCase: false)));
    }

    /// <returns>Of each part of the flow the nearest words on one side; null: there are none.</returns>
    private (string? Words, bool IsOnOtherLine)[] Beside(int start, int step)
    {
        var beside = new (string? Words, bool IsOnOtherLine)[_flow.Count];
        (string? Words, bool IsOnOtherLine) nearest = (null, false);
        for (int at = start; at >= 0 && at < _flow.Count; at += step)
        {
            beside[at] = nearest;
            if (_flow[at].Control is not null) { continue; }
            if (_flow[at].Text is not { } words) { nearest.IsOnOtherLine = true; }
            else if (words.Any(char.IsLetterOrDigit)) { nearest = (words, false); }
        }
        return beside;
    }
}
