using Digest.Diagnostics;
using Digest.Model;
using Digest.Prose;

namespace Digest.Checks;

/// <summary>Comments as Obsidian writes them, which hides them and this program would publish.</summary>
internal static class VaultComment
{
    private static readonly Rule Rule = new("vault-comment", Severity.Error,
        "A body holds a comment between %% and %%, as Obsidian has them.",
        "Obsidian hides it from whoever writes there. It is no Markdown: on the page everybody would read it.",
        "<!-- Ask the office again. -->      # not %%Ask the office again.%%");

    public static Check Check { get; } = new(Rule, site => site.Records.Where(record => MayHave(record.Head.Body)).Select(record => Find(record.Head.Body)).OfType<Span>()
        .Select(place => Rule.At(place, "'%%' begins a comment in Obsidian, and on the page everybody would read it.", "Write it as <!-- … -->, which is never published, or into another file. Where the signs are meant, write \\%%, or set code between fences (```).")));

    private static bool MayHave(Body body) => body.Held.Encoded is { } held ? held.AsSpan().IndexOf("%%"u8) >= 0 : body.FileText.AsSpan(body.Start).Contains("%%", StringComparison.Ordinal);

    /// <summary>The first sign of a pair, or of one that stands alone on its line: without an end it hides all that follows. Behind a digit it is a share, doubled by mistake.</summary>
    private static Span? Find(Body body)
    {
        string text = body.FileText;
        var signs = new ProseSigns(text, body.Start).All();
        int first = signs.FindIndex(at => at == 0 || !char.IsAsciiDigit(text[at - 1]));
        return first < 0 || (first == signs.Count - 1 && !IsAlone(text, signs[first])) ? null : new Span(body.Path, signs[first], 2);
    }

    private static bool IsAlone(string text, int at)
    {
        int start = text.LastIndexOf('\n', at) + 1, end = text.IndexOf('\n', at);
        return text.AsSpan(start, (end < 0 ? text.Length : end) - start).Trim().Length == 2;
    }
}
