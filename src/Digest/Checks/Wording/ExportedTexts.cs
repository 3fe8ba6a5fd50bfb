using Digest.Citations;
using Digest.Model;

namespace Digest.Checks.Wording;

/// <summary>The words of a record that go into exports and feeds: titles, statements, quotes that are shown, notes. Its body does not.</summary>
internal static class ExportedTexts
{
    /// <returns>Each text, and where it stands as far as that is known.</returns>
    public static IEnumerable<(string Text, Span? Place)> Of(Site site, Record record) =>
        Common(record).Concat(Own(record)).Concat(site.QuotesOf(record).SelectMany(Quoted)).Where(text => text.Text.Length > 0);

    /// <summary>What the bibliography exports of a source's citation. A name that was given in parts stands there in both orders.</summary>
    public static IEnumerable<(string Text, Span? Place)> Cited(Source source) =>
        source.Citation.Text.Where(pair => SourceItem.IsExported(pair.Key)).Select(pair => At(pair.Value))
            .Concat(source.Citation.Names.SelectMany(pair => pair.Value).Select(name => (Whole(name), name.Place)));

    private static string Whole(CslName name) => name.Literal ?? $"{name.GivenFirst} | {name.FamilyFirst}";

    private static IEnumerable<(string Text, Span? Place)> Common(Record record) =>
    [
        At(record.Head.Title), At(record.Head.Summary), At(record.Head.Code),
        .. record.Head.Aliases.Select(alias => At(alias.Text)),
        .. record.Head.Corrections.Select(correction => Plain(correction.Text)),
    ];

    private static IEnumerable<(string Text, Span? Place)> Own(Record record) => record switch
    {
        Claim claim => [At(claim.Statement), .. Dated(claim.Dating), At(claim.Retracted?.Date.Note), .. claim.Evidence.Select(evidence => Plain(evidence.Note)), .. claim.RespondsTo.Select(answer => Plain(answer.Note))],
        Recommendation asked => [At(asked.Statement), .. Dated(asked.Dating), .. asked.Responses.Select(answer => At(answer.Date.Note))],
        Event happened => [.. Dated(happened.Dating), .. happened.Participants.Select(participant => Plain(participant.Role))],
        Source source => [Plain(source.Rights.Holder), Plain(source.Rights.Statement), At(source.Dating.Note)],
        Entity entity => [At(entity.Size), .. entity.Roles.Select(role => Plain(role.Title))],
        _ => [],
    };

    private static IEnumerable<(string Text, Span? Place)> Quoted(ResolvedQuote quote) =>
        [(quote.ShownText, quote.Quote.Exact.Span), Plain(quote.Quote.Note), At(quote.Quote.Dating.Note)];

    private static IEnumerable<(string Text, Span? Place)> Dated(Dating dating) =>
        [At(dating.Note), .. dating.After.Concat(dating.Before).Select(link => Plain(link.Words))];

    private static (string Text, Span? Place) At(Located<string>? text) => text is { } given ? (given.Value, given.Span) : ("", null);

    private static (string Text, Span? Place) Plain(string? text) => (text ?? "", null);
}
