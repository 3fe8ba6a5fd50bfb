using Digest.Model;
using Digest.Outputs.Views;
using Digest.Templates;

namespace Digest.Outputs;

/// <summary>The index of every folder and the timeline, each over as many pages as it needs.</summary>
internal static class IndexPages
{
    public static IEnumerable<OutputFile> Of(Publication publication)
    {
        var site = publication.Site;
        foreach (var kind in site.Kinds.Where(kind => kind.Folder.Length > 0))
        {
            foreach (var file in OfKind(publication, kind)) { yield return file; }
        }
        foreach (var part in publication.Indexes.Timeline.Parts)
        {
            for (int page = 0; page < part.Pages.Count; page++) { yield return OfTimeline(publication, part, page); }
        }
    }

    private static OutputFile OfTimeline(Publication publication, TimelinePart part, int page)
    {
        var words = publication.Words;
        string whole = words["timeline.title"], own = part.Year is { } year ? words.Format("timeline.year_title", ("year", year.ToWords(words.Dates))) : whole;
        var head = new PageHead(Slices.Title(words, own, page)) { Crumbs = part.Year is null ? [new Crumb(whole, null)] : [new Crumb(whole, TimelinePlan.FirstAddress), new Crumb(part.Year.ToWords(words.Dates), null)] };
        // The drawing above the list, on its first page, shows all of them, also those that stand on other pages.
        var drawn = part.Pages.Concat(part.Year is null ? publication.Indexes.Timeline.Parts.SelectMany(other => other.Pages) : []);
        var shows = (page == 0 ? drawn : [part.Pages[page]]).SelectMany(slices => slices).SelectMany(slice => slice.Items).Select(entry => entry.Record);
        return SitePages.File(publication, new PagePlan(part.Address(page), "timeline", head, shows, scope =>
        {
            var view = TimelinePage.Of(scope, publication.Indexes.Timeline, part, page);
            view["data"] = Data.DataLinks.Of(publication, scope);
            return view;
        }));
    }

    /// <summary>The prose of a folder's <c>index.md</c> stands on the folder's index, that of the front page on it.</summary>
    public static bool IsIntroduction(Site site, Record record) =>
        record is Page { IndexOf: { } folder } && (folder.Length == 0 || site.Kinds.Any(kind => kind.Folder == folder));

    private sealed record IndexPlan(string Template, string Title, string Address, Page? Introduction);

    private static IEnumerable<OutputFile> OfKind(Publication publication, KindInfo kind)
    {
        var site = publication.Site;
        var introduction = publication.Indexes.Introductions.GetValueOrDefault(kind.Folder);
        var plan = new IndexPlan(kind.Folder, introduction?.Title ?? KindWords.Plural(publication.Words, kind), $"{kind.Folder}/index.html", introduction);
        switch (kind.Like)
        {
            case RecordKind.Claim:
                var claims = new ClaimsIndex(site, publication.Indexes.Chronology);
                return claims.Pages.Select((slices, page) => File(publication, plan, page, slices.SelectMany(slice => slice.Items), scope => claims.Of(scope, page))).Concat(claims.Ways(publication.Words).SelectMany(way => Grouped(publication, plan, way)));
            case RecordKind.Recommendation:
                var asked = new RecommendationsIndex(site, publication.Indexes.Chronology);
                return asked.Pages.Select((slices, page) => File(publication, plan, page, slices.SelectMany(slice => slice.Items), scope => asked.Of(scope, page)));
            case RecordKind.Source:
                var sources = new SourcesIndex(site, publication.Indexes.Through, publication.Indexes.Chronology);
                return sources.Pages.Select((slices, page) => File(publication, plan, page, slices.SelectMany(slice => slice.Items), scope => sources.Of(scope, page)));
            case RecordKind.Event:
                var events = new EventsIndex(site);
                return events.Pages.Select((slices, page) => File(publication, plan, page, slices.SelectMany(slice => slice.Items).Select(entry => entry.Record), scope => events.Of(scope, page)));
            default:
                var names = new NamesIndex(site, kind);
                return names.Pages.Select((slices, page) => File(publication, plan with { Template = "names" }, page, slices.SelectMany(slice => slice.Items), scope => names.Of(scope, plan.Title, page)));
        }
    }

    private static IEnumerable<OutputFile> Grouped(Publication publication, IndexPlan plan, ClaimsBy way) => way.Pages.Select((slices, page) =>
    {
        string own = publication.Words[$"claims.grouped.{way.Key}"];
        var head = new PageHead(Slices.Title(publication.Words, publication.Words.Format("long_text.page", ("title", plan.Title), ("part", own)), page)) { Crumbs = [new Crumb(plan.Title, plan.Address), new Crumb(own, null)] };
        return SitePages.File(publication, new PagePlan(Slices.Address(way.Address, page), "claims-by", head, slices.SelectMany(slice => slice.Items), scope => way.View(scope, page)));
    });

    private static OutputFile File(Publication publication, IndexPlan plan, int page, IEnumerable<Record> shows, Func<PageScope, View> view)
    {
        var words = publication.Words;
        string title = page == 0 ? plan.Title : words.Format("pager.titled", ("title", plan.Title), ("page", words.Number(page + 1)));
        var head = new PageHead(title) { Description = page == 0 ? plan.Introduction?.Head.Summary?.Value : null, IsIndexed = plan.Introduction is not { Head.IsDraft: true } && (page > 0 || (plan.Introduction?.Head.Index ?? true)), IsDraft = plan.Introduction is { Head.IsDraft: true }, Crumbs = [new Crumb(plan.Title, null)], Written = page == 0 ? plan.Introduction : null };
        return SitePages.File(publication, new PagePlan(Slices.Address(plan.Address, page), plan.Template, head, plan.Introduction is null ? shows : shows.Prepend(plan.Introduction).Concat(page == 0 ? Inclusions.All(publication.Site, plan.Introduction) : []), scope =>
        {
            var made = view(scope);
            made["body"] = page == 0 ? RecordPages.Body(scope, plan.Introduction) : null;
            made["title"] = plan.Title;
            made["changes"] = page == 0 ? ChangesView.Of(scope, plan.Introduction) : null;
            made["corrections"] = page == 0 ? HeadView.Corrections(scope, plan.Introduction) : [];
            made["summary"] = page == 0 ? plan.Introduction?.Head.Summary?.Value : null;
            return made;
        }));
    }
}
