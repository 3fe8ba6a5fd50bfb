using Digest.Model;
using Digest.Outputs.Views;
using Digest.Templates;

namespace Digest.Outputs.LongTexts;

/// <summary>The pages on which a long text goes on; each says which part of the text it has, and where the rest is.</summary>
internal static class LongTextPages
{
    public static IEnumerable<OutputFile> Of(Publication publication, Record record, IEnumerable<Record> shown)
    {
        if (publication.LongTexts.BodyOf(record) is { } body)
        {
            for (int page = 1; page < body.Count; page++)
            {
                int at = page;
                yield return Page(publication, record, (BodyParts.Address(record, page), page, body.Count), shown, scope => new View
                {
                    ["text"] = null,
                    ["body"] = body.Cut(scope, record, at),
                    ["parts"] = OfBody(scope, record, at),
                });
            }
        }
        if (publication.LongTexts.TextOf(record) is not { } text) { yield break; }
        var source = (Source)record;
        for (int page = 1; page < text.Count; page++)
        {
            int at = page;
            yield return Page(publication, record, (SourceParts.Address(source, page), page, text.Count), shown, scope => new View
            {
                ["text"] = SourceTextView.Of(scope, source, (publication.Site.Seeds[source.Id], publication.Site.Uses[source]), at),
                ["text_label"] = publication.Words[source.Rights.Publish == PublishRights.Full ? "source.full_text" : "source.excerpts"],
                ["body"] = null,
                ["parts"] = OfText(scope, source, at),
            });
        }
    }

    /// <summary>Partial <c>parts</c>; null where the record's own text stands on one page.</summary>
    public static View? OfBody(PageScope scope, Record record, int page) =>
        scope.LongTexts?.BodyOf(record) is { } body ? Parts(scope, page, body.Count, i => scope.Href(BodyParts.Address(record, i), i == 0 ? null : "text")) : null;

    /// <summary>Partial <c>parts</c>; null where the document's text stands on one page.</summary>
    public static View? OfText(PageScope scope, Source source, int page) =>
        scope.LongTexts?.TextOf(source) is { } text ? Parts(scope, page, text.Count, i => scope.Href(SourceParts.Address(source, i), i == 0 ? null : "text")) : null;

    private static View Parts(PageScope scope, int page, int count, Func<int, string> href) => new()
    {
        ["text"] = scope.Words.Format("long_text.note", ("n", scope.Words.Number(page + 1)), ("count", scope.Words.Number(count))),
        ["pager"] = Slices.Pager(scope.Words, page, count, href, "long_text.label"),
    };

    private static OutputFile Page(Publication publication, Record record, (string Address, int Number, int Count) page, IEnumerable<Record> shown, Func<PageScope, View> make)
    {
        var words = publication.Words;
        var own = RecordPages.Head(publication, record);
        string part = words.Format("long_text.part", ("n", words.Number(page.Number + 1)), ("count", words.Number(page.Count)));
        var head = own with
        {
            Title = words.Format("long_text.page", ("title", own.Title), ("part", part)),
            Description = null,
            Item = null,
            Crumbs = [.. own.Crumbs.SkipLast(1), new Crumb(own.Title, record.Address, own.Crumbs[^1].Lang), new Crumb(part, null)],
        };
        return SitePages.File(publication, new PagePlan(page.Address, "part", head, shown, scope =>
        {
            var view = make(scope);
            view["head"] = HeadView.Of(scope, record);
            view["part"] = part;
            view["back"] = scope.Href(record);
            return view;
        }));
    }
}
