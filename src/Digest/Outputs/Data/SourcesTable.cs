using Digest.Citations;
using Digest.Kinds;
using Digest.Model;
using Digest.Outputs.Views;

namespace Digest.Outputs.Data;

/// <summary><c>data/sources.csv</c>: every document as a table, in the site's order: what it is, whose, when it was published and collected, what proves it, how much of it is shown, what rests on it.</summary>
/// <remarks>Ids are parted by blanks, names by semicolons. A title that the digest made up stands in brackets, as in the site's references. Of a
/// restricted document, and of one with words that are withheld, there is neither hash nor length; records that say <c>index: false</c> are named nowhere.</remarks>
internal static class SourcesTable
{
    public const string Path = "data/sources.csv";

    private static readonly string[] Columns =
    [
        "id", "code", "title", "type", "lang", "by", "by_ids", "publisher", .. DateCells.Columns,
        "address", "doi", "archived_at", "held", "collected_at", "sha256", "words_of_text", "words_shown", "publish", "rights_holder",
        "quotes", "verified", "claims", "reports_on", "replaces", "reference", "url",
    ];

    public static IEnumerable<OutputFile> Output(Publication publication)
    {
        Source[] sources = [.. publication.Site.Of<Source>().Where(source => source.Head.Index)];
        yield return TableText.File(publication, Path, SitePages.Ids(sources), Columns, scope => sources.Select(source => Row(publication, scope, source)));
    }

    private static string?[] Row(Publication publication, PageScope scope, Source source)
    {
        var site = scope.Site;
        var seed = source.Custody is { Restricted: true } ? null : site.Seeds.GetValueOrDefault(source.Id);
        var custody = source.Custody is { Restricted: false } open ? open : null;
        // As they go out to reference managers: nobody is named who stands in no export.
        var citation = SourceItem.Exported(site, source).Citation;
        var by = site.Find<Entity>(source.By);
        List<ResolvedQuote> quotes = site.Uses.TryGetValue(source, out var use) ? [.. use.Quotes.Where(quote => quote.Owner.Head.Index)] : [];
        return
        [
            source.Id, source.Head.Code?.Value, source.TitleSupplied ? $"[{source.Title}]" : source.Title, citation.Type?.Value, Lang.Stated(site, source),
            EntryActors.Names(scope, by), TableText.Ids(by), citation["publisher"],
            .. DateCells.Of(scope, source, TimelineEntry.Publication(source), SourceFacts.PublishedField(source)),
            citation["URL"], citation["DOI"], custody?.ArchivedAt?.Value, source.IsHeld ? "yes" : "no", source.Custody?.CollectedAt.Value?.ToString(),
            ProvenanceView.Hash(source, seed), seed is { IsPartlyWithheld: false } ? TableText.Number(seed.Words) : null, source.IsHeld ? TableText.Number(use?.ShownWords ?? 0) : null,
            Vocabulary.Publish.WordFor(source.Rights.Publish), source.Rights.Holder,
            TableText.Number(quotes.Count), TableText.Number(quotes.Count(quote => quote.IsVerified)), TableText.Ids(publication.Indexes.ByChain(source)), TableText.Ids(site.Find<Record>(source.ReportsOn)),
            TableText.Ids(source.Replaces is { } earlier ? site.Find<Record>([earlier]) : []),
            by.All(entity => entity.Head.Index) ? Markup.Plain(publication.References.Reference(source)) : null, CanonicalAddress.Of(site.Config, source.Address),
        ];
    }
}
