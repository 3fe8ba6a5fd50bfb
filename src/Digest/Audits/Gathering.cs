using Digest.Model;
using Edtf;

namespace Digest.Audits;

/// <summary>
/// Gathers what the records of a site say where a person is named. Goes from the person to the records that link to it or say its name, so its cost is
/// theirs, however large the site.
/// </summary>
internal static class Gathering
{
    /// <param name="names">Made of the same site, for this person among others.</param>
    public static PersonExposure Of(Site site, Entity person, NamesInTexts names)
    {
        var unlinked = names.Of(person);
        Exposure[] exposures = [.. site.BacklinksOf(person).Select(link => link.From).Concat(unlinked.Keys).Distinct().Select(record => In(site, person, record, unlinked.GetValueOrDefault(record) ?? []))
            .OrderBy(exposure => exposure.Day is null).ThenBy(exposure => exposure.Day).ThenBy(exposure => exposure.Record.Kind.Like).ThenBy(exposure => exposure.Record.Id, StringComparer.Ordinal)];
        string body = Words(person.Head.Body.FileText[person.Head.Body.Start..]);
        return new PersonExposure(person, ProtectedPeople.Why(person)) { Exposures = exposures, Body = body, Sha256 = Fingerprint.Of(site, person, exposures, body) };
    }

    private static Exposure In(Site site, Entity person, Record record, IReadOnlyList<Mention> unlinked)
    {
        var spoken = site.QuotesOf(record).Where(quote => quote.Speakers.Contains(person)).ToList();
        EdtfDate[] dates = [.. new[] { Dating.Of(record).Value }.Concat(spoken.Select(quote => quote.Quote.Dating.Value)).OfType<EdtfDate>().DistinctBy(date => date.ToString())];
        var namings = Namings(site, person, record, spoken).Distinct().OrderBy(naming => naming.Reason).ThenBy(naming => naming.As, StringComparer.Ordinal).ToList();
        var extent = site.Extents.GetValueOrDefault(record);
        return new Exposure
        {
            Record = record,
            // What no key and no link tells, a name in the text does.
            Namings = namings.Count > 0 ? namings : [new Naming(BacklinkReason.Body)],
            Dates = dates,
            Day = dates.Select(date => date.Earliest ?? date.Latest).OfType<EdtfDay>().Cast<EdtfDay?>().FirstOrDefault() ?? extent?.Earliest ?? extent?.Latest,
            With = [.. record.References.Select(reference => site.Find(reference.Id.Value)).OfType<Entity>().Where(other => other != person).DistinctBy(other => other.Id).OrderBy(other => other.Id, StringComparer.Ordinal)],
            Sentences = [.. Sentences(site, person, record, unlinked).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)],
            Spoken = [.. spoken.Where(quote => quote.IsShown).Select(quote => string.Concat(quote.Segments.Select(segment => segment.Text))).Distinct(StringComparer.Ordinal)],
        };
    }

    private static IEnumerable<Naming> Namings(Site site, Entity person, Record record, IReadOnlyList<ResolvedQuote> spoken)
    {
        foreach (var reference in record.References)
        {
            if (reference.Id.Value != person.Id) { continue; }
            if (reference.Reason != BacklinkReason.Participant) { yield return new Naming(reference.Reason); continue; }
            foreach (var participant in ((Event)record).Participants) { if (participant.Id.Value == person.Id) { yield return new Naming(BacklinkReason.Participant, participant.Role); } }
        }
        foreach (var quote in spoken) { yield return new Naming(Reference.Spoken(record, new QuoteOf(quote.Quote, quote.Use))); }
        if (InBody(site, person, record).Any()) { yield return new Naming(BacklinkReason.Body); }
    }

    private static IEnumerable<string> Sentences(Site site, Entity person, Record record, IReadOnlyList<Mention> unlinked) =>
    [
        record switch { Claim claim => claim.Statement.Value, Recommendation asked => asked.Statement.Value, _ => record.Head.Summary?.Value ?? "" },
        .. InBody(site, person, record),
        .. unlinked.Select(mention => Words(site.SentenceOf(record, mention).Text)),
    ];

    private static IEnumerable<string> InBody(Site site, Entity person, Record record)
    {
        foreach (var link in record.Head.Body.Links)
        {
            if (site.Addresses.Find(link, record).Record == person) { yield return Words(link.Sentence.Titled(id => site.Find(id)?.Title).Text); }
        }
        foreach (var mention in site.Mentions.GetValueOrDefault(record, []))
        {
            if (mention.Target == person) { yield return Words(site.SentenceOf(record, mention).Text); }
        }
    }

    /// <summary>White space is no revelation.</summary>
    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
