using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>A page of the bibliography.</summary>
internal static class BibliographyView
{
    /// <summary>So many records are named under an entry; the rest stand on the document's page.</summary>
    public const int MostNamed = 20;

    /// <summary>Template <c>bibliography</c>.</summary>
    public static View Of(Publication publication, PageScope scope, BibliographyIndex index, int page)
    {
        var words = scope.Words;
        bool isOne = index.Pages.Count == 1;
        return new View
        {
            ["title"] = words["bibliography.title"],
            ["lede"] = SourcesLede.Of(scope.Site, words, index.Entries.Select(entry => entry.Source)),
            ["style"] = publication.References is { Style.Style.Title.Length: > 0 } references ? words.Format("bibliography.style", ("style", Citing.OfferedStyles.Name(words, references.Style))) : null,
            ["is_hanging"] = publication.References is { Style.Style.HasHangingIndent: true },
            ["status"] = words.Count("bibliography.status", index.Entries.Count),
            ["filters"] = isOne && index.Entries.Count > 1 ? BibliographyFilters.Of(scope, index.Entries) : [],
            ["contents"] = index.Contents(scope),
            ["groups"] = index.Pages[page].Select(slice => (object?)new View
            {
                ["id"] = slice.Group.Key.Length == 0 ? null : slice.IsContinued ? slice.Group.Key + "-more" : slice.Group.Key,
                ["title"] = slice.Group.Title,
                ["continued"] = slice.IsContinued,
                ["count"] = words.Number(slice.Group.Entries.Count),
                ["rows"] = slice.Items.Select(entry => (object?)Row(publication, scope, entry)).ToList(),
            }).ToList(),
            ["data"] = index.IsExported ? Data.DataLinks.OfBibliography(scope) : [],
            ["pager"] = Slices.Pager(scope, BibliographyIndex.FirstAddress, page, index.Pages.Count),
        };
    }

    private static View Row(Publication publication, PageScope scope, BibliographyEntry entry)
    {
        var source = entry.Source;
        var claims = publication.Indexes.ByChain(source).ToList();
        int others = scope.Site.Uses.GetValueOrDefault(source) is { } use ? use.Quotes.Select(quote => quote.Owner).Distinct().Except(claims).Count() : 0;
        return new View
        {
            ["id"] = source.Id,
            ["reference"] = Citing.PageWords.Marked(scope.Words, Lang.OfText(scope.Site, source), source.Title, publication.References.Reference(source)),
            ["lang"] = Lang.Tag(scope, Lang.OfText(scope.Site, source)),
            ["is_held"] = source.IsHeld,
            ["code"] = source.Head.Code?.Value,
            ["tag"] = source.IsHeld ? scope.Words[$"source.tag.{SourceFacts.PublishKey(source.Rights.Publish)}"] : scope.Words["source.not_held"],
            ["href"] = scope.Href(source),
            ["title"] = RecordName.Title(scope, source),
            ["type"] = BibliographyFilters.TypeOf(source),
            ["year"] = string.Join(' ', BibliographyYears.Of(source)),
            ["held"] = source.IsHeld ? "held" : "cited",
            ["supports"] = claims.Count == 0 ? null : scope.Words.Count("bibliography.supports", claims.Count),
            ["claims"] = claims.Take(MostNamed).Select(claim => (object?)Supported(scope, source, claim)).ToList(),
            ["more"] = claims.Count <= MostNamed ? null : Markup.Link(scope.Href(source, "links"), Markup.Count(scope.Words, "bibliography.more", claims.Count - MostNamed)),
            ["others"] = others == 0 ? null : Markup.Link(scope.Href(source, "quoted"), Markup.Count(scope.Words, "bibliography.others", others)),
            // What stands in no export is for no program to take along.
            ["coins"] = source.Head.Index ? Citations.Formats.Coins.Of(Citations.SourceItem.Exported(scope.Site, source)) : null,
            ["unused"] = claims.Count == 0 && others == 0,
        };
    }

    private static View Supported(PageScope scope, Source source, Claim claim) => new()
    {
        ["by"] = AttributionWords.Unlinked(scope, claim, source),
        ["link"] = RecordName.Link(scope, claim),
        ["places"] = Pinpoint.All(scope, source, scope.Site.QuotesOf(claim)),
        ["tag"] = StandingView.Tag(scope.Words, scope.Site.Findings[claim].Standing),
    };
}
