using System.Text;
using AngleSharp.Dom;
using Digest.Model;

namespace Digest.Prose;

/// <summary>A formula in MathML as it stands in a text: what runs on the line as its letters and figures, with raised and lowered figures; any other, a fraction or a root, as U+FFFD, since on a line it would say something else.</summary>
internal static class Formula
{
    /// <summary>No quote runs over it.</summary>
    public const string Unreadable = "\uFFFD";

    private const int MostNodes = 400, MostCharacters = 4_000, MostLooked = 100;

    // Signs that are not drawn.
    private const char Applied = '\u2061', Times = '\u2062', Separator = '\u2063', Plus = '\u2064';

    public static string TextOf(IElement math) => IsSaidOtherwise(math) ? "" : Read(math);

    /// <summary>The same, whatever stands beside it.</summary>
    public static string Read(IElement math)
    {
        var text = new StringBuilder();
        if (!IsShort(math)) { return Unreadable; }
        for (INode? node = math.FirstChild; node is not null;)
        {
            var element = node as IElement;
            bool isRead = element is not null && element.LocalName is not ("annotation" or "annotation-xml") && !IsUnseen(element);
            if (node is IText words) { Append(text, words); }
            else if (isRead && !IsLine(element!)) { return Unreadable; }
            node = isRead && node.FirstChild is { } child ? child : DocumentOrder.Behind(node, math);
        }
        return text.ToString().Trim();
    }

    /// <summary>The formula is there for programs alone, beside what is seen of it; of KaTeX, MathJax and MediaWiki see <see cref="DrawnFormula"/>.</summary>
    private static bool IsSaidOtherwise(IElement math)
    {
        IElement? at = math;
        for (int up = 0; up < 2 && at is not null; up++, at = at.ParentElement)
        {
            if (IsSeenPart(at.PreviousElementSibling) || IsSeenPart(at.NextElementSibling)) { return true; }
        }
        return false;
    }

    private static bool IsSeenPart(IElement? beside) => beside is not null && beside.GetAttribute("aria-hidden") == "true" && beside.LocalName != "svg" && HasText(beside);

    private static bool HasText(IElement element)
    {
        int nodes = 0;
        for (INode? node = element.FirstChild; node is not null && nodes++ < MostLooked; node = DocumentOrder.Next(node, element))
        {
            if (node is IText words && !words.Data.AsSpan().IsWhiteSpace()) { return true; }
        }
        return false;
    }

    private static bool IsShort(IElement math)
    {
        int nodes = 0, characters = 0;
        for (INode? node = math.FirstChild; node is not null; node = DocumentOrder.Next(node, math))
        {
            characters += node is IText words ? words.Data.Length : 0;
            if (++nodes > MostNodes || characters > MostCharacters) { return false; }
        }
        return true;
    }

    private static bool IsUnseen(IElement element) => element.LocalName == "mphantom" || element.GetAttribute("style") is { } style && CssDeclarations.Of(style) is { Display.Hides: true } or { Visibility.Hides: true };

    private static bool IsLine(IElement element) => element.LocalName is "mi" or "mn" or "mo" or "mtext" or "ms" or "mspace" or "mrow" or "mstyle" or "mpadded" or "semantics" or "merror"
        || (element.LocalName is "msup" or "msub" && element.Children.Length == 2 && element.Children[1].TextContent.Trim() is { Length: > 0 and < 12 } raised && RaisedFigures.Of(raised, element.LocalName == "msup", '\0') != raised);

    private static void Append(StringBuilder text, IText words)
    {
        string data = words.Data.Trim(' ', '\t', '\n', '\r', '\f', Applied, Times, Separator, Plus);
        if (data.Length == 0) { return; }
        for (INode? at = words; at.Parent is IElement parent && parent.LocalName != "math"; at = parent)
        {
            if (parent.LocalName is "msup" or "msub" && parent.Children[1] == at)
            {
                text.Append(RaisedFigures.Of(data, parent.LocalName == "msup", '\0'));
                return;
            }
        }
        text.Append(data);
    }
}
