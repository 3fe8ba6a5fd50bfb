using System.Text;
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
        Exposure[] exposures = [.. site.BacklinksOf(person).Select(link => link.From).Concat(unlinked.Keys).Distinct().Select(record => In(site, person, record, unlinked.GetValueOrDefault(record) ?? new NamePlaces(), names))
            .OrderBy(exposure => exposure.Day is null).ThenBy(exposure => exposure.Day).ThenBy(exposure => exposure.Record.Kind.Like).ThenBy(exposure => exposure.Record.Id, StringComparer.Ordinal)];
        var body = person.Head.Body;
        var gathered = new PersonExposure(person, ProtectedPeople.Why(person))
        {
            Exposures = exposures,
            Body = Readable(site, body, body.Start, body.Start + body.Length),
            Told = [.. ToldTexts.Of(site, person, null), .. names.InLanguages(person).SelectMany(text => InLanguage(site, text, null))],
            Pictures = Pictures(site, person),
            Beside = [.. exposures.SelectMany(exposure => exposure.With).Concat(site.Find<Entity>(person.Roles.Select(role => role.Organisation).OfType<Located<string>>())).DistinctBy(other => other.Id)
                .OrderBy(other => other.Id, StringComparer.Ordinal).SelectMany(other => Says(site, other).Where(text => text.Length > 0), (other, text) => (other, text))],
            Sha256 = "",
        };
        return gathered with { Sha256 = Fingerprint.Of(gathered) };
    }

    private static Exposure In(Site site, Entity person, Record record, NamePlaces unlinked, NamesInTexts names)
    {
        var spoken = site.QuotesOf(record).Where(quote => quote.Speakers.Contains(person)).ToList();
        bool isAbout = IsAbout(site, person, record, unlinked);
        EdtfDate[] dates = [.. new[] { Dating.Of(record).Value }.Concat(spoken.Select(quote => quote.Quote.Dating.Value)).Concat(isAbout ? Dates(record) : []).OfType<EdtfDate>().DistinctBy(date => date.ToString())];
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
            Sentences = [.. Texts(site, person, record, isAbout ? null : unlinked.InBody).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)],
            Spoken = [.. spoken.Where(quote => quote.IsShown).Select(quote => quote.ShownText).Distinct(StringComparer.Ordinal)],
            Told = isAbout ? [.. ToldTexts.Of(site, record, person).Where(told => told != new Told(ToldAs.PartOf, told.Text, person.Title)), .. names.InLanguages(record).SelectMany(text => InLanguage(site, text, null))]
                : [.. unlinked.Translated.SelectMany(text => InLanguage(site, text.Key, text.Value))],
            Pictures = isAbout ? Pictures(site, record) : [],
        };
    }

    /// <summary>The record names the person in its front matter, or has words of theirs; another only mentions them in its text.</summary>
    public static bool IsAbout(Site site, Entity person, Record record, NamePlaces? unlinked) =>
        unlinked?.InHead == true || record.References.Any(reference => reference.Id.Value == person.Id) || site.QuotesOf(record).Any(quote => quote.Speakers.Contains(person));

    /// <summary>Every date of a record, differing accounts too.</summary>
    private static IEnumerable<EdtfDate?> Dates(Record record) =>
        Dating.AllOf(record).Append((record as Recommendation)?.Deadline ?? Dating.None).SelectMany(dating => dating.OtherAccounts.Select(other => other.Date?.Value).Prepend(dating.Value));

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

    /// <param name="unlinked">Null: the record is about the person, and its text is taken whole.</param>
    private static IEnumerable<string> Texts(Site site, Entity person, Record record, IReadOnlyList<Mention>? unlinked)
    {
        var body = record.Head.Body;
        return
        [
            (record as Claim)?.Statement.Value ?? (record as Recommendation)?.Statement.Value ?? "",
            record.Head.Summary?.Value ?? "",
            .. unlinked is null ? [Readable(site, body, body.Start, body.Start + body.Length)]
                : body.Paragraphs(InBody(site, person, record).Concat(unlinked.Select(mention => mention.Offset))).Select(part => Readable(site, body, part.Start, part.End)),
        ];
    }

    /// <summary>The same of a record in another language, with its title and its own names.</summary>
    /// <param name="at">Null: it is taken whole; else the places around which its text is.</param>
    private static IEnumerable<Told> InLanguage(Site site, Record text, IReadOnlyList<int>? at)
    {
        var (body, own) = (text.Head.Body, text.Head.Translated!.Text);
        var parts = at is null ? [(body.Start, body.Start + body.Length)] : body.Paragraphs(at);
        return new[] { own.Title?.Value, own.Statement?.Value, own.Summary?.Value }.Concat(own.Aliases.Select(alias => alias.Text.Value)).OfType<string>()
            .Concat(parts.Select(part => Readable(site, body, part.Item1, part.Item2))).Where(words => words.Length > 0).Distinct(StringComparer.Ordinal).Select(words => new Told(ToldAs.InLanguage, words, text.Head.Lang));
    }

    /// <summary>What the page of somebody or something says that stands beside the person. A small place, and a small group, are as good as a name.</summary>
    private static IEnumerable<string> Says(Site site, Entity other)
    {
        yield return other.Head.Summary?.Value ?? "";
        if (other.Kind.Like is RecordKind.Place or RecordKind.Group) { yield return Readable(site, other.Head.Body, other.Head.Body.Start, other.Head.Body.Start + other.Head.Body.Length); }
    }

    /// <summary>Where a body links to the person, by itself or as it is written.</summary>
    public static IEnumerable<int> InBody(Site site, Entity person, Record record) =>
        record.Head.Body.Links.Where(link => site.Addresses.Find(link, record).Record == person).Select(link => link.Span.Offset)
            .Concat(site.Mentions.GetValueOrDefault(record, []).Where(mention => mention.Target == person).Select(mention => mention.Offset));

    private static string[] Pictures(Site site, Record record) =>
        [.. record.Head.Body.Images.Select(image => site.PictureOf(record, image.Value)?.Hash).OfType<string>()];

    /// <summary>A stretch of a body as it is written, with the titles of its targets where a link has no words of its own.</summary>
    private static string Readable(Site site, Body body, int start, int end)
    {
        var text = new StringBuilder();
        string file = body.FileText;
        int done = start;
        foreach (var link in body.Links)
        {
            int behind = link.Span.Offset + link.Span.Length;
            if (link is not { Kind: BodyLinkKind.Wiki, Text: null, IsInclude: false } || link.Span.Offset < done || behind > end || site.Find(link.Target)?.Title is not { } title) { continue; }
            text.Append(file, done, link.Span.Offset - done).Append(title);
            done = behind;
        }
        return Words(text.Append(file, done, Math.Max(0, end - done)).ToString());
    }

    /// <summary>White space is no revelation.</summary>
    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
