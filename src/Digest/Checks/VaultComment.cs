using System.Text.RegularExpressions;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Comments as Obsidian writes them, which hides them and this program would publish.</summary>
internal static partial class VaultComment
{
    private static readonly Rule Rule = new("vault-comment", Severity.Error,
        "A body holds a comment between %% and %%, as Obsidian has them.",
        "Obsidian hides it from whoever writes there. It is no Markdown: on the page everybody would read it.",
        "<!-- Ask the office again. -->      # not %%Ask the office again.%%");

    public static Check Check { get; } = new(Rule, site => site.Records.Where(record => MayHave(record.Head.Body)).Select(record => Find(record.Head.Body)).OfType<Span>()
        .Select(place => Rule.At(place, "'%%' begins a comment in Obsidian, and on the page everybody would read it.", "Write it as <!-- … -->, which is never published, or into another file. Where the signs are meant, write \\%%.")));

    private static bool MayHave(Body body) => body.Held.Encoded is { } held ? held.AsSpan().IndexOf("%%"u8) >= 0 : body.FileText.AsSpan(body.Start).Contains("%%", StringComparison.Ordinal);

    /// <summary>The first sign of a pair, or of one that stands alone on its line: without an end it hides all that follows.</summary>
    private static Span? Find(Body body)
    {
        string prose = Code().Replace(body.FileText[body.Start..], code => new string('\n', code.Length));
        var signs = Sign().Matches(prose);
        return signs.Count == 0 || (signs.Count == 1 && !Alone().IsMatch(prose)) ? null : new Span(body.Path, body.Start + signs[0].Index, 2);
    }

    /// <summary>Fenced blocks and spans of code, and HTML's own comments.</summary>
    [GeneratedRegex(@"^ {0,3}(?<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^ {0,3}\k<fence>[`~]*[ \t]*$|\z)|(?<!`)(?<ticks>`+)(?!`)[^`].*?(?<!`)\k<ticks>(?!`)|<!--.*?-->", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<![\\%])%%(?!%)")]
    private static partial Regex Sign();

    [GeneratedRegex(@"^[ \t]*%%[ \t]*\r?$", RegexOptions.Multiline)]
    private static partial Regex Alone();
}
