using Digest.Model;
using Digest.Outputs.Views;

namespace Digest.Outputs.Discovery;

/// <summary>What a record is about, in the terms of schema.org. A person who is not shown by name has no entry of its own; nothing is told of how true a claim is.</summary>
internal static class SchemaRecord
{
    /// <summary>Each is on the page in full: a few tell programs enough, and the page stays light.</summary>
    private const int MostQuotes = 3, MostAnswers = 5;

    /// <summary>Properties of the page itself, and the thing that it is about.</summary>
    public static void Write(SchemaWriter writer, Record record)
    {
        if (record is Page or Entity { IsProtected: true }) { return; }
        if (record is not Source) { writer.Text("temporalCoverage", SchemaDate.Coverage(Dating.Of(record))); }
        string type = SchemaTypes.Of(record);
        // An event is told by somebody: the page is about it, and does not say that it was so.
        writer.Start(type, record is Event ? "about" : "mainEntity");
        writer.Text("@id", writer.Id(record));
        if (record is not Source { TitleSupplied: true }) { writer.Text("name", record.Title); }
        writer.Text("url", writer.Address(record.Address));
        writer.Text("identifier", record.Head.Code?.Value);
        if (record is not Claim and not Recommendation) { writer.Text("description", record.Head.Summary?.Value); }
        Own(writer, record, type);
        writer.End();
    }

    private static void Own(SchemaWriter writer, Record record, string type)
    {
        switch (record)
        {
            case Claim claim: OfClaim(writer, claim); break;
            case Recommendation asked: OfRecommendation(writer, asked); break;
            case Event happened: OfEvent(writer, happened); break;
            case Source source: SchemaDocument.Write(writer, source, type); break;
            case Entity entity: OfEntity(writer, entity); break;
        }
    }

    private static void OfClaim(SchemaWriter writer, Claim claim)
    {
        var (site, finding) = (writer.Site, writer.Site.Findings[claim]);
        writer.Text("text", claim.Statement.Value);
        writer.Text("inLanguage", Lang.Of(site, claim));
        writer.Authors(finding.AssertedBy);
        writer.Standing(claim);
        var answered = claim.RespondsTo.Select(link => AnswerView.Target(site, link)).OfType<Record>();
        writer.References("about", answered.Concat(site.Find<Record>(claim.Concerns)).Concat(site.Find<Record>(claim.ConductOf)));
        writer.References("appearance", finding.Sources);
        Against(writer, claim, SchemaWriter.Told(finding.Answers.Select(answer => answer.From), MostAnswers));
        Quotes(writer, claim);
    }

    /// <summary>Where the claim goes, what is answered to it goes too, and the words of documents that are set against it: each says so.</summary>
    private static void Against(SchemaWriter writer, Claim claim, IReadOnlyList<Record> answers)
    {
        var quotes = Shown(writer, claim, QuoteRole.Challenges);
        if (answers.Count + quotes.Count == 0) { return; }
        writer.Json.WriteStartArray("subjectOf");
        foreach (var answer in answers) { writer.Reference(answer, isAnswer: true); }
        foreach (var quote in quotes) { Quotation(writer, quote, writer.Scope.Words["quote.role.challenges"]); }
        writer.Json.WriteEndArray();
    }

    private static void OfRecommendation(SchemaWriter writer, Recommendation asked)
    {
        writer.Text("text", asked.Statement.Value);
        writer.Text("genre", RecordName.Kind(writer.Scope, asked));
        writer.Text("inLanguage", Lang.Of(writer.Site, asked));
        writer.Text("dateCreated", SchemaDate.Exact(asked.Dating));
        writer.Authors(writer.Site.Find<Entity>(asked.IssuedBy));
        writer.References("about", writer.Site.Find<Record>(asked.AddressedTo));
        writer.References("isBasedOn", writer.Site.Find<Record>(asked.RestsOn).OfType<Claim>());
        Quotes(writer, asked);
    }

    private static void OfEvent(SchemaWriter writer, Event happened)
    {
        var (start, end) = SchemaDate.Ends(happened.Dating);
        writer.Text("startDate", start);
        writer.Text("endDate", end);
        writer.References("location", writer.Site.Find<Entity>(happened.Place is { } place ? [place] : []).Where(one => SchemaTypes.Of(one) == "Place"));
        writer.References("about", writer.Site.Find<Record>(happened.Participants.Select(participant => participant.Id)));
        writer.References("subjectOf", writer.Site.Find<Claim>(happened.Claims).Cast<Record>().Concat(writer.Site.QuotesOf(happened).Select(quote => quote.Source).OfType<Source>()));
    }

    private static void OfEntity(SchemaWriter writer, Entity entity)
    {
        string[] names = [.. entity.Head.Aliases.Select(alias => alias.Text.Value)];
        if (names.Length > 0)
        {
            writer.Json.WriteStartArray("alternateName");
            foreach (string name in names) { writer.Json.WriteStringValue(name); }
            writer.Json.WriteEndArray();
        }
        var whole = writer.Site.Find<Entity>(entity.PartOf is { } part ? [part] : []).Where(one => SchemaTypes.Of(one) == SchemaTypes.Of(entity));
        switch (entity.Kind.Like)
        {
            case RecordKind.Organisation: writer.References("parentOrganization", whole); break;
            case RecordKind.Topic: writer.Text("inDefinedTermSet", writer.Address($"{entity.Kind.Folder}/index.html")); break;
            case RecordKind.Place:
                writer.References("containedInPlace", whole);
                if (entity.Coordinates is { } point) { Circle(writer, point); }
                break;
        }
    }

    /// <summary>Somewhere in it: the point itself is that of a grid.</summary>
    private static void Circle(SchemaWriter writer, Coordinates point)
    {
        writer.Start("GeoCircle", "geo");
        writer.Start("GeoCoordinates", "geoMidpoint");
        writer.Json.WriteNumber("latitude", point.Latitude);
        writer.Json.WriteNumber("longitude", point.Longitude);
        writer.End();
        // In metres.
        writer.Json.WriteNumber("geoRadius", Math.Ceiling(point.Kilometres * 1000));
        writer.End();
    }

    /// <summary>Words that stand in a document, and of a speaker whose own words they are: reported ones are the document's.</summary>
    private static void Quotes(SchemaWriter writer, Record record)
    {
        var quotes = Shown(writer, record, QuoteRole.Supports);
        if (quotes.Count == 0) { return; }
        writer.Json.WriteStartArray(record is Claim ? "citation" : "hasPart");
        foreach (var quote in quotes) { Quotation(writer, quote, description: null); }
        writer.Json.WriteEndArray();
    }

    private static List<ResolvedQuote> Shown(SchemaWriter writer, Record record, QuoteRole role) => [.. writer.Site.QuotesOf(record)
        .Where(quote => quote is { Use: QuoteUse.Quotes, IsVerified: true, IsShown: true, IsPartlyWithheld: false, Source: { Head.Index: true, Custody.Restricted: false } } && quote.Quote.Role == role).Take(MostQuotes)];

    private static void Quotation(SchemaWriter writer, ResolvedQuote quote, string? description)
    {
        writer.Start("Quotation");
        writer.Text("text", string.Concat(quote.Segments.Select(segment => segment.Kind == SegmentKind.Gap ? "[…]" : segment.Text)));
        writer.Text("description", description);
        writer.Text("inLanguage", Lang.OfQuote(writer.Site, quote));
        if (quote.Voice == Voice.Direct) { writer.Authors(quote.Speakers, "spokenByCharacter"); }
        writer.References("isPartOf", [quote.Source!]);
        writer.End();
    }
}
