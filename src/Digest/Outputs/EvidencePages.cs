using Digest.Model;
using Digest.Outputs.Views;

namespace Digest.Outputs;

/// <summary>The matrix of claims by kinds of evidence, over as many pages as it needs; none where there is no claim.</summary>
internal static class EvidencePages
{
    public static IEnumerable<OutputFile> Of(Publication publication)
    {
        var site = publication.Site;
        if (!site.Of<Claim>().Any()) { return []; }
        var words = publication.Words;
        var matrix = new EvidenceMatrix(site, new ClaimsIndex(site, publication.Indexes.Chronology));
        return matrix.Pages.Select((slices, page) =>
        {
            string title = page == 0 ? words["matrix.title"] : words.Format("pager.titled", ("title", words["matrix.title"]), ("page", words.Number(page + 1)));
            string claims = site.Kinds.FirstOrDefault(kind => kind.Like == RecordKind.Claim) is { } kind ? KindWords.Plural(words, kind) : words["claims.title"];
            var head = new PageHead(title) { Crumbs = [new Crumb(claims, ClaimsIndex.FirstAddress), new Crumb(words["matrix.title"], null)] };
            var shows = slices.SelectMany(slice => slice.Items).SelectMany(claim => (Record[])[claim, .. site.Find<Record>(claim.Evidence.Select(evidence => evidence.By).OfType<Located<string>>()), .. site.Findings[claim].AssertedBy])
                .Concat(slices.Select(slice => slice.Group.Topic).OfType<Record>());
            return SitePages.File(publication, new PagePlan(Slices.Address(EvidenceMatrix.FirstAddress, page), "evidence", head, shows, scope => matrix.Of(scope, page)));
        });
    }
}
