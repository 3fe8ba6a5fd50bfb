using Digest.Model;
using Digest.Outputs.LongTexts;
using Digest.Outputs.Views;
using Digest.Templates;

namespace Digest.Outputs;

/// <summary>A page for every published record, and the pages on which long lists of what links to it go on.</summary>
internal static class RecordPages
{
    public static IEnumerable<OutputFile> Of(Publication publication)
    {
        var records = publication.Site.Records;
        var files = new OutputFile[records.Count][];
        // What is made once, by several threads, is made before: else all threads wait for the one that makes it, and it waits for one of them.
        _ = publication.LongTexts;
        Parallel.For(0, files.Length, i => files[i] = [.. Of(publication, records[i])]);
        return files.SelectMany(own => own);
    }

    /// <summary>The pages of one record; none where it has no page of its own in this language.</summary>
    public static IEnumerable<OutputFile> Of(Publication publication, Record record)
    {
        if (IndexPages.IsIntroduction(publication.Site, record) || publication.IsTranslation && !Lang.IsOf(publication.Words.Tag, publication.Site, record)) { yield break; }
        var shown = Shown(publication, record);
        yield return SitePages.File(publication, new PagePlan(record.Address, Template(record), Head(publication, record), shown.Concat(Linking(publication, record)).Concat(publication.Indexes.Sections.On(record, 0)), scope => View(publication, scope, record)));
        for (int page = 1; page < publication.Indexes.Sections.PagesOf(record); page++) { yield return Section(publication, record, page); }
        foreach (var part in LongTextPages.Of(publication, record, shown)) { yield return part; }
        if (record is Source document)
        {
            for (int page = 1; page < publication.Indexes.RoomOf(document).ThroughPages(publication.Indexes.Through.Of(document).Count); page++) { yield return Through(publication, document, page); }
        }
        for (int page = 1; page < BacklinksView.Pages(publication, record); page++) { yield return Links(publication, record, page); }
    }

    private static IEnumerable<Record> Linking(Publication publication, Record record, int page = 0)
    {
        foreach (var from in BacklinksView.On(BacklinksView.Of(publication, record), page)) { yield return from; }
    }

    public static PageHead Head(Publication publication, Record record)
    {
        string title = RecordName.Plain(record);
        string lang = Lang.OfTitle(publication.Site, record);
        return new PageHead(title)
        {
            Describe = () => Discovery.Descriptions.Of(publication, record),
            About = record,
            IsIndexed = record.Head.Index,
            IsDraft = record.Head.IsDraft,
            Written = record,
            Item = scope => Citing.PageItem.Of(scope, record),
            Scripts = record is Source source && SourceTextView.IsPrinted(publication.Site, source) ? ["marks.js"] : [],
            Crumbs = [.. Above(publication, record), .. publication.Indexes.Sections.Above(record).Select(section => new Crumb(section.Title, section.Address, Lang.Of(publication.Site, section))), new Crumb(title, null, lang)],
        };
    }

    /// <summary>The index of the kind in whose folder the file stands.</summary>
    private static IEnumerable<Crumb> Above(Publication publication, Record record)
    {
        string folder = record is Page { IndexOf: { } own } ? own.Split('/')[0] : record.Kind.Folder;
        return publication.Site.Kinds.FirstOrDefault(kind => kind.Folder.Length > 0 && kind.Folder == folder) is { } kind ? [new Crumb(KindWords.Plural(publication.Words, kind), $"{folder}/index.html")] : [];
    }

    private static string Template(Record record) => record switch
    {
        Claim => "claim",
        Recommendation => "recommendation",
        Event => "event",
        Source => "source",
        Entity when record.Kind.Like == RecordKind.Topic => "topic",
        Entity => "entity",
        _ => "page",
    };

    private static View View(Publication publication, PageScope scope, Record record)
    {
        var indexes = publication.Indexes;
        var view = record switch
        {
            Claim claim => ClaimPage.Of(publication, scope, claim),
            Recommendation asked => RecommendationPage.Of(scope, asked),
            Event happening => EventPage.Of(scope, happening, scope.Href(indexes.Timeline.AddressOf($"e-{happening.Id}"), $"e-{happening.Id}")),
            Source source => SourcePage.Of(scope, source, indexes),
            Entity entity when record.Kind.Like == RecordKind.Topic => TopicPage.Of(publication, scope, entity),
            Entity entity => EntityPage.Of(publication, scope, entity),
            _ => new View { ["head"] = HeadView.Of(scope, record), ["corrections"] = HeadView.Corrections(scope, record), ["section"] = indexes.Sections.View(scope, record, 0) },
        };
        if (record is Source document) { view["timeline"] = OwnTimeline.Of(publication, scope, document, indexes.RoomOf(document).Dated); }
        if (record is Event or Claim) { view["meanwhile"] = MeanwhileView.Of(publication, scope, record); }
        view["body"] = scope.LongTexts?.BodyOf(record) is { } parts ? parts.Cut(scope, record, 0) : Body(scope, record);
        view["body_parts"] = LongTextPages.OfBody(scope, record, 0);
        view["changes"] = ChangesView.Of(scope, record);
        view["backlinks"] = BacklinksView.Of(publication, scope, record);
        return view;
    }

    /// <returns>Null where nothing is written.</returns>
    public static Html? Body(PageScope scope, Record? record) =>
        record is null || record.Head.Body.IsEmpty ? null : BodyHtml.Of(scope, record);

    private static IEnumerable<Record> Shown(Publication publication, Record record)
    {
        yield return record;
        foreach (var included in Inclusions.All(publication.Site, record)) { yield return included; }
        foreach (var other in MeanwhileView.Shown(publication, record)) { yield return other; }
        foreach (var quote in publication.Site.QuotesOf(record)) { if (quote.Source is { } source) { yield return source; } }
        if (record is Source document && publication.Site.Uses.TryGetValue(document, out var use)) { foreach (var quote in use.Quotes) { yield return quote.Owner; } }
        if (record is Source work) { foreach (var citing in publication.Indexes.CitedIn.Of(work)) { yield return citing.Key; } }
        if (record is not Claim claim) { yield break; }
        foreach (var answer in publication.Site.Findings[claim].Answers) { yield return answer.From; }
        foreach (var other in ThreadView.Shown(publication.Site, claim).Concat(UnaddressedView.Shown(publication, claim))) { yield return other; }
        foreach (var target in claim.RespondsTo.Select(link => AnswerView.Target(publication.Site, link)).OfType<Record>()) { yield return target; }
    }

    /// <summary>A page on which the list of a section goes on.</summary>
    private static OutputFile Section(Publication publication, Record record, int page)
    {
        var own = Head(publication, record);
        var head = own with { Title = Slices.Title(publication.Words, own.Title, page), Description = null, Item = null, Crumbs = [.. own.Crumbs.SkipLast(1), new Crumb(own.Title, record.Address, own.Crumbs[^1].Lang), new Crumb(publication.Words.Format("pager.page", ("page", publication.Words.Number(page + 1))), null)] };
        return SitePages.File(publication, new PagePlan(Slices.Address(record.Address, page), "section", head, publication.Indexes.Sections.On(record, page).Prepend(record), scope => new View
        {
            ["head"] = HeadView.Of(scope, record),
            ["section"] = publication.Indexes.Sections.View(scope, record, page),
        }));
    }

    /// <summary>A page on which the quotes go on that came through a document.</summary>
    private static OutputFile Through(Publication publication, Source source, int page)
    {
        var words = publication.Words;
        var own = Head(publication, source);
        var head = own with { Title = Slices.Title(words, words.Format("long_text.page", ("title", own.Title), ("part", words["source.through"])), page), Description = null, IsIndexed = false, About = null, Item = null, Written = null, Scripts = [], Crumbs = [.. own.Crumbs.SkipLast(1), new Crumb(own.Title, source.Address, own.Crumbs[^1].Lang), new Crumb(words["source.through"], null)] };
        return SitePages.File(publication, new PagePlan(SourceRoom.ThroughAddress(source, page), "through", head, publication.Indexes.Through.Of(source).Select(quote => quote.Owner).Prepend(source), scope => SourcePage.MoreThrough(scope, source, publication.Indexes, page)));
    }

    private static OutputFile Links(Publication publication, Record record, int page)
    {
        var words = publication.Words;
        string title = words.Format("backlinks.page", ("title", RecordName.Plain(record)), ("page", words.Number(page + 1)));
        var own = Head(publication, record);
        var head = own with { Title = title, Description = null, IsIndexed = false, About = null, Item = null, Written = null, Scripts = [], Crumbs = [.. own.Crumbs.SkipLast(1), new Crumb(own.Title, record.Address, own.Crumbs[^1].Lang), new Crumb(words["backlinks.title"], null)] };
        return SitePages.File(publication, new PagePlan(BacklinksView.Address(record, page), "links", head, Linking(publication, record, page).Prepend(record), scope => new View
        {
            ["head"] = HeadView.Of(scope, record),
            ["backlinks"] = BacklinksView.Of(publication, scope, record, page),
        }));
    }
}
