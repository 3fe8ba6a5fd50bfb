using Digest.Model;

namespace Digest.Audits;

/// <summary>The words that a record shows beside its title, its statement, its summary and its text.</summary>
internal static class ToldTexts
{
    /// <param name="speaker">Whose words are left out, since they are told as theirs; null: nobody's.</param>
    public static IEnumerable<Told> Of(Site site, Record record, Entity? speaker) =>
        site.QuotesOf(record).SelectMany(quote => Quoted(quote, speaker)).Concat(Own(site, record)).Concat(Noted(record.Head.Code?.Value))
            .Concat(record.Head.Pictures.SelectMany(credit => Noted(credit.By)))
            .Concat(record.Head.Corrections.Select(correction => new Told(ToldAs.Corrected, correction.Text, null, correction.Date.Value)))
            .Where(told => told.Text.Length > 0).Distinct();

    private static IEnumerable<Told> Quoted(ResolvedQuote quote, Entity? speaker)
    {
        // Those of the text stand there.
        if (quote.IsShown && quote.Use != QuoteUse.Body)
        {
            if (speaker is null || !quote.Speakers.Contains(speaker)) { yield return new Told(ToldAs.Quoted, quote.ShownText, quote.Source?.Title); }
            if (quote.Quote.Translation is { } translation)
            {
                yield return new Told(ToldAs.Translated, translation.Text);
                foreach (var note in Noted(translation.By)) { yield return note; }
            }
        }
        foreach (var note in Noted(quote.Quote.Note)) { yield return note; }
        foreach (var note in Dated(quote.Quote.Dating)) { yield return note; }
    }

    private static IEnumerable<Told> Own(Site site, Record record) => record switch
    {
        Claim claim =>
        [
            .. Dated(claim.Dating), .. Dated(claim.Retracted?.Date),
            .. claim.Evidence.SelectMany(evidence => Noted(evidence.Note)), .. claim.RespondsTo.SelectMany(answer => Noted(answer.Note)),
        ],
        Recommendation asked => [.. Dated(asked.Dating), .. Dated(asked.Deadline), .. asked.Responses.SelectMany(answer => Dated(answer.Date))],
        Event happened => [.. Dated(happened.Dating), .. happened.Participants.SelectMany(one => one.Role is { } role ? (Told[])[new Told(ToldAs.PartOf, role, site.Find(one.Id.Value)?.Title)] : [])],
        Source source => [.. Dated(source.Dating), .. Noted(source.Rights.Holder), .. Noted(source.Rights.Statement), .. source.Citation.Text.SelectMany(pair => Noted(pair.Value.Value)),
            .. source.Citation.Names.SelectMany(pair => pair.Value).SelectMany(name => Noted(name.GivenFirst)), .. Kept(source.Custody)],
        Entity entity => [.. entity.Head.Aliases.SelectMany(alias => Noted(alias.Text.Value)), .. entity.Roles.SelectMany(role => (Told[])[.. Noted(role.Title), .. Dated(role.From), .. Dated(role.To)])],
        _ => [],
    };

    private static IEnumerable<Told> Kept(Custody? custody) => custody is null ? []
        : [.. Noted(custody.Collector), .. Noted(custody.Method), .. custody.Log.SelectMany(entry => (Told[])[.. Noted(entry.What), .. Noted(entry.By)])];

    private static IEnumerable<Told> Dated(Dating? dating) => dating is null ? []
        : [.. dating.Note is { } note ? (Told[])[new Told(ToldAs.DateNoted, note.Value)] : [], .. dating.After.Concat(dating.Before).SelectMany(link => Noted(link.Words))];

    private static Told[] Noted(string? text) => text is null ? [] : [new Told(ToldAs.Noted, text)];
}
