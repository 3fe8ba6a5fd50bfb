using System.Text.RegularExpressions;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Links where none are read: their brackets would stand on the page.</summary>
internal static partial class LinkInPlainText
{
    private static readonly Rule Rule = new("link-in-plain-text", Severity.Warning,
        "A statement, a summary, a correction or the reason of a withdrawal holds [[…]] or [@…], and is printed as it stands.",
        "Links and citations are read in the text of a record alone, below its front matter; here readers, feeds and exports get the brackets.",
        "corrections: [{date: 2026-11-20, text: \"It is told in [[other-claim]] now.\"}]");

    public static Check Check { get; } = new(Rule, site => site.Written.Concat(site.Notices).SelectMany(In));

    private static IEnumerable<Diagnostic> In(Record record)
    {
        foreach (var (text, place) in Texts(record))
        {
            if (text is null || Link().Match(text) is not { Success: true } found) { continue; }
            string help = record.LeavesNotice ? "Say its title instead; what stands in the record's place is named in withdrawn: {replaced_by: [ids]}." : "Say its title instead, or write the sentence into the record's text.";
            // Of a text that is written over several lines the link alone is found.
            var (written, at) = record.Head.Body.FileText.Contains(text, StringComparison.Ordinal) ? (text, found.Index) : (found.Value, 0);
            yield return Rule.At(NamedInExport.Exactly(record, place, written, at, found.Length), $"'{found.Value}' is no link here: it is printed as it stands.", help);
        }
    }

    /// <summary>Of a withdrawn record nothing is printed but why. Corrections stand in the original alone, and are told there.</summary>
    private static IEnumerable<(string? Text, Span? Place)> Texts(Record record) => record.LeavesNotice ? [(record.Head.Withdrawn?.Reason, null)]
        : [
            (record.Head.Summary?.Value, record.Head.Summary?.Span), .. (record.Head.Translated is null ? record.Head.Corrections : []).Select(correction => ((string?)correction.Text, (Span?)null)),
            .. record switch { Claim claim => [At(claim.Statement)], Recommendation asked => [At(asked.Statement)], _ => ((string?, Span?)[])[] },
        ];

    private static (string? Text, Span? Place) At(Located<string> text) => (text.Value, text.Span);

    [GeneratedRegex(@"\[\[[^\[\]\n]+\]\]|\[-?@[^\[\]\n]+\]")]
    private static partial Regex Link();
}
