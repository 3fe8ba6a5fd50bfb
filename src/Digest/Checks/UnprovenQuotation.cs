using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Words in quotation marks in a body that are compared with nothing, though a source is cited beside them.</summary>
internal static class UnprovenQuotation
{
    private static readonly Rule Rule = new("unproven-quotation", Severity.Warning,
        "Words in quotation marks in a body stand in a sentence that cites a source, not right behind them, and are compared with nothing.",
        "A reader takes them for the source's own words, as those are that are proven. Told are a citation in parentheses behind the words, after more than \"see\", and a source named in running text (@id) right behind them; and, of four words or more that are no title, a source that their sentence, or a few words behind it, cites anywhere else, or in a note.",
        "“verbatim words” (the ministry's report, [@report])      # or: “verbatim words” @report [p. 3]\n# mend: “verbatim words” [@report, p. 3]");

    public static Check Check { get; } = new(Rule, site => site.Records.SelectMany(record => In(site, record)));

    private static IEnumerable<Diagnostic> In(Site site, Record record) => record.Head.Body.Loose
        .Select(loose => (loose.Words, loose.IsApart, Cited: loose.Cited.FirstOrDefault(id => site.Addresses.Known(id) is Source)))
        .Where(loose => loose.Cited is not null)
        .Select(loose => Rule.At(loose.Words.Span, $"These words stand in quotation marks, and are not compared with '{loose.Cited}', which {(loose.IsApart ? "their sentence cites" : "is cited beside them")}.", $"Put the citation right behind them, [@{loose.Cited}] or [see @{loose.Cited}]; or take the quotation marks away."));
}
