using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Digest.Model;

namespace Digest.Prose;

/// <summary>The raised marks that lead to a page's notes. They are no words of it, as those of a Word document are none.</summary>
internal sealed partial class NoteMarks(INode root)
{
    private HashSet<string>? _targets;

    /// <summary>1, [1], [note 1], (a), iv, *, 1,2, 3–5.</summary>
    [GeneratedRegex(@"^[\[(]?(?:(?:note|nb|fn|ref|n)\.?\s?)?(?:[0-9]{1,4}|[A-Za-z]|[ivxl]{1,5}|[*\u2020\u2021\u00A7\u00B6#]{1,4})[\])]?(?:\s?[,;\u2013-]?\s?[\[(]?(?:[0-9]{1,4}|[a-z])[\])]?)*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Mark();

    /// <param name="before">The character that stands before it: behind a digit only a mark that surely leads to a note is one, for it may be an exponent.</param>
    public bool IsMark(IElement element, char before)
    {
        bool isRaised = element.LocalName == "sup";
        if (!isRaised && !(element.LocalName == "a" && element.Children.Length == 1 && element.Children[0].LocalName == "sup")) { return false; }
        var links = new List<IElement>();
        if (Text(element, links) is not { } text || !Mark().IsMatch(text)) { return false; }
        if (!isRaised) { links = [element]; }
        if (IsReference(element) || links.Exists(IsReference)) { return true; }
        return links.Count > 0 && links.TrueForAll(link => Leads(link, !char.IsDigit(before)));
    }

    private static bool IsReference(IElement element) => element.GetAttribute("role") == "doc-noteref" || element.GetAttribute("epub:type") == "noteref";

    private bool Leads(IElement link, bool isLoose)
    {
        if (link.GetAttribute("href") is not { } address) { return isLoose; }
        int fragment = address.IndexOf('#', StringComparison.Ordinal);
        return fragment >= 0 && fragment + 1 < address.Length && (isLoose || (_targets ??= Targets()).Contains(address[(fragment + 1)..]));
    }

    private HashSet<string> Targets()
    {
        var targets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in root.Descendants<IElement>())
        {
            if (node.Id is { } id) { targets.Add(id); }
            if (node.LocalName == "a" && node.GetAttribute("name") is { } name) { targets.Add(name); }
        }
        return targets;
    }

    /// <summary>The element's short text, trimmed. Null: it is long, or words of it stand outside links though others stand within one.</summary>
    private static string? Text(IElement element, List<IElement> links)
    {
        const int MostNodes = 40;
        var text = new StringBuilder();
        bool isOutside = false;
        int nodes = 0;
        for (INode? node = element.FirstChild; node is not null; node = DocumentOrder.Next(node, element))
        {
            if (++nodes > MostNodes || text.Length > RaisedFigures.Longest) { return null; }
            if (node is IElement { LocalName: "a" } link) { links.Add(link); }
            else if (node is IText words)
            {
                if (words.Data.Length > RaisedFigures.Longest) { return null; }
                text.Append(words.Data);
                isOutside |= words.Data.Any(char.IsLetterOrDigit) && !IsWithin(words, links);
            }
        }
        return links.Count > 0 && isOutside ? null : text.ToString().Trim();
    }

    private static bool IsWithin(INode node, List<IElement> links) => links.Count > 0 && links[^1].Contains(node);
}
