using System.Globalization;
using System.Text;
using Csl;
using Digest.Citations;
using Digest.Model;
using Digest.Outputs.Views;
using Html = Digest.Prose.Html;

namespace Digest.Outputs.Citing;

/// <summary>
/// All citations of one body, written by the digest's style: as words of the sentence, or as numbers of notes that stand in the margin and again at the end.
/// Each is rendered once, in the order of the text, since what is <i>ibid.</i> follows from that.
/// </summary>
internal sealed class BodyCitations
{
    private readonly PageScope scope;
    private readonly References references;
    private readonly Dictionary<int, Group> groups = [];
    private readonly List<Group> notes = [];
    private readonly Dictionary<BodyLink, int> starts = [];
    /// <summary>By the place of the source's id.</summary>
    private readonly Dictionary<int, ResolvedQuote> quotes = [];

    /// <summary>The sources between one pair of brackets, or one in running text.</summary>
    private sealed record Group(int Number, bool IsNarrative, IReadOnlyList<CitedSource> Sources)
    {
        /// <summary>The whole in a style of notes; else a text for each source.</summary>
        public IReadOnlyList<CslText> Texts { get; set; } = [];
    }

    /// <param name="before">How many citations stand before this text on its page.</param>
    /// <param name="within">How many stand in a text that is included.</param>
    public BodyCitations(PageScope scope, Record record, int before, Func<BodyLink, int> within)
    {
        (this.scope, references) = (scope, scope.References!);
        foreach (var quote in scope.Site.QuotesOf(record)) { if (quote.Use == QuoteUse.Body) { quotes[quote.Quote.Source.Span.Offset] = quote; } }
        int number = before;
        foreach (var links in Notations(record))
        {
            if (links.First() is { IsInclude: true } include) { starts[include] = number; number += within(include); continue; }
            CitedSource[] cited = [.. links.Select(link => scope.Site.Find(link.Target) is Source source ? CitedSource.Of(scope, link, source, quotes.GetValueOrDefault(link.TargetSpan.Offset)) : null).OfType<CitedSource>()];
            if (cited.Length > 0) { groups[links.Key] = new Group(++number, cited[0].Link.Kind == BodyLinkKind.Narrative, cited); }
        }
        if (groups.Count == 0) { return; }
        if (references.Style.IsNote) { CiteInNotes(); } else { CiteInText(); }
    }

    /// <summary>Citations, those between one pair of brackets together, and included texts, in the order of the text.</summary>
    private static IEnumerable<IGrouping<int, BodyLink>> Notations(Record record) =>
        record.Head.Body.Links.Where(link => link.IsInclude || link.Kind is BodyLinkKind.Citation or BodyLinkKind.Narrative).GroupBy(link => link.IsInclude ? link.Span.Offset : link.Group);

    /// <summary>How many numbers a text takes, those of what it includes left out.</summary>
    public static int Count(Site site, Record record) => Notations(record).Count(links => !links.First().IsInclude && links.Any(link => site.Find(link.Target) is Source));

    /// <summary>How many citations of the page stand before an included text.</summary>
    public int Before(BodyLink include) => starts.GetValueOrDefault(include);

    /// <summary>The quotation of the body whose source's id stands at a place.</summary>
    public ResolvedQuote? QuoteAt(int offset) => quotes.GetValueOrDefault(offset);

    private void CiteInNotes()
    {
        notes.AddRange(groups.Values);
        var texts = references.Bibliography.Cite([.. notes.Select(group => new CslCitation([.. group.Sources.Select((source, i) => i == 0 ? Capital(source.Cite) : source.Cite)]) { NoteIndex = group.Number, MarksCites = group.Sources.Count > 1 })]);
        for (int i = 0; i < notes.Count; i++) { notes[i].Texts = [texts[i]]; }
    }

    /// <summary>A note begins like a sentence.</summary>
    private static CslCite Capital(CslCite cite)
    {
        int at = cite.Prefix.StartsWith('<') ? cite.Prefix.IndexOf('>', StringComparison.Ordinal) + 1 : 0;
        return at >= cite.Prefix.Length ? cite : cite with { Prefix = cite.Prefix[..at] + char.ToUpperInvariant(cite.Prefix[at]) + cite.Prefix[(at + 1)..] };
    }

    private void CiteInText()
    {
        Group[] all = [.. groups.Values];
        var texts = references.Bibliography.Cite([.. all.SelectMany(group => group.Sources.Select(source => new CslCitation([group.IsNarrative ? source.Cite with { RestOnly = true } : source.Cite])))]);
        int next = 0;
        foreach (var group in all) { group.Texts = [.. texts.Skip(next).Take(group.Sources.Count)]; next += group.Sources.Count; }
    }

    /// <summary>What stands in the text for a citation in brackets.</summary>
    public string Citation(IReadOnlyList<BodyLink> links, bool isCaption)
    {
        string gone = Semicolons(links.Where(link => scope.Site.Find(link.Target) is not Source).Select(link => (Withdrawn(link) + State(quotes.GetValueOrDefault(link.TargetSpan.Offset))).Trim()).Where(text => text.Length > 0));
        if (!groups.TryGetValue(links[0].Group, out var group)) { return gone.Length > 0 && references.Style.IsNote ? " " + gone : gone; }
        string shown = references.Style.IsNote
            ? (isCaption ? Semicolons(group.Sources.Select(Pin)) : "") + NoteNumber(group)
            : InText(group, isCaption);
        return shown + string.Concat(group.Sources.Select(source => State(source.Quote))) + (gone.Length > 0 ? " " + gone : "");
    }

    /// <summary>What stands for <c>@id</c> in running text; null where it is no source's id.</summary>
    public string? Narrative(BodyLink link)
    {
        if (!groups.TryGetValue(link.Group, out var group) || !group.IsNarrative)
        {
            return scope.Site.Addresses.Known(link.Target) is not Source ? null : Withdrawn(link) is { Length: > 0 } notice ? notice : Html.Encode(scope.Words["missing.not_shown"]);
        }
        var source = group.Sources[0];
        string author = Author(source);
        if (references.Style.IsNote) { return $"{Open(source)}{author}</a>{NoteNumber(group)}"; }
        string rest = group.Texts[0].Plain.Length == 0 ? "" : " " + Tree(group.Texts[0]);
        string mark = string.Create(CultureInfo.InvariantCulture, $"tip.{group.Number}");
        return $"<span class=\"citation\">{Open(source, mark)}{author}{rest}</a>{Tip(group, mark)}</span>";
    }

    /// <summary>The notes at the end, those of included texts among them; empty where there are none.</summary>
    public static string Notes(PageScope scope, IEnumerable<BodyCitations> all)
    {
        var notes = all.SelectMany(citations => citations.notes.Select(note => (note.Number, citations, note))).OrderBy(one => one.Number).ToList();
        if (notes.Count == 0) { return ""; }
        var html = new StringBuilder($"<div class=\"endnotes\" role=\"doc-endnotes\" aria-label=\"{Html.Encode(scope.Words["notes.title"])}\">\n<ol>\n");
        foreach (var (_, citations, note) in notes)
        {
            string number = note.Number.ToString(CultureInfo.InvariantCulture);
            string back = Html.Encode(scope.Words.Format("notes.back", ("n", scope.Words.Number(note.Number))));
            html.Append(CultureInfo.InvariantCulture, $"<li id=\"note.{number}\">{citations.NoteText(note)} <a class=\"endnotes__back\" role=\"doc-backlink\" href=\"#cite.{number}\" aria-label=\"{back}\">↩</a></li>\n");
        }
        return html.Append("</ol>\n</div>\n").ToString();
    }

    private string InText(Group group, bool isCaption)
    {
        string mark = string.Create(CultureInfo.InvariantCulture, $"tip.{group.Number}");
        string cites = string.Join(Html.Encode(references.Layout.Delimiter), group.Sources.Select((source, i) =>
            $"{Open(source, mark, isCaption)}{(group.Texts[i].IsMissing ? Html.Encode(source.Source.Title) : ReferenceHtml.Of(scope.Words, ReferenceHtml.Bare(group.Texts[i].Tree, references.Layout), []))}</a>"));
        var (before, behind) = isCaption ? ("", "") : (Html.Encode(references.Layout.Prefix), Html.Encode(references.Layout.Suffix));
        return $"<span class=\"citation\">{before}{cites}{behind}{Tip(group, mark)}</span>";
    }

    /// <summary>The reference of each source: shown on hover and focus.</summary>
    private string Tip(Group group, string id) =>
        $"<span class=\"citation__tip\" role=\"tooltip\" id=\"{id}\">{string.Join(' ', group.Sources.DistinctBy(source => source.Source).Select(source => $"<span class=\"citation__work\">{references.Reference(source.Source).Text}</span>"))}</span>";

    /// <summary>On wide screens the number leads to the note beside it, elsewhere to the one at the end; one of the two links is shown.</summary>
    private string NoteNumber(Group group)
    {
        string number = group.Number.ToString(CultureInfo.InvariantCulture), shown = Html.Encode(scope.Words.Number(group.Number));
        string label = Html.Encode(scope.Words.Format("notes.note", ("n", scope.Words.Number(group.Number))));
        return $"<span class=\"citation citation--note\"><sup class=\"citation__ref\" id=\"cite.{number}\"><a class=\"citation__near\" role=\"doc-noteref\" href=\"#margin.{number}\" aria-label=\"{label}\">{shown}</a><a class=\"citation__far\" role=\"doc-noteref\" href=\"#note.{number}\" aria-label=\"{label}\" aria-describedby=\"margin.{number}\">{shown}</a></sup>"
            + $"<span class=\"citation__note\" role=\"note\" id=\"margin.{number}\"><span class=\"citation__number\" aria-hidden=\"true\">{shown}</span>{NoteText(group)}</span></span>";
    }

    /// <summary>Each cite leads to its work; one of which the style has nothing to say by the work's title.</summary>
    private string NoteText(Group group)
    {
        var (text, sources) = (group.Texts[0], group.Sources);
        if (text.IsMissing) { return Markup.Format(scope.Words, "answers.line", ("text", new(Semicolons(sources.Select(Pin))))).Text; }
        if (sources.Count == 1) { return ReferenceHtml.Linked(scope.Words, text.Tree, Addresses(sources[0]), Open(sources[0])); }
        var tree = text.Tree;
        var shown = ReferenceHtml.Cites(tree).ToHashSet();
        string whole = ReferenceHtml.Linked(scope.Words, tree, [.. sources.Select(source => (Addresses(source), Open(source)))]);
        return whole + string.Concat(sources.Where((_, at) => !shown.Contains(at)).Select(source => " " + Pin(source)));
    }

    private string Semicolons(IEnumerable<string> items) => Markup.Semicolons(scope.Words, [.. items.Select(item => new Templates.Html(item))]).Text;

    private static IReadOnlyCollection<PrintedAddress> Addresses(CitedSource source) => [.. ReferenceHtml.Addresses(source.Source.Citation)];

    private string Tree(CslText text) => ReferenceHtml.Of(scope.Words, text.Tree, []);

    private string Author(CitedSource source)
    {
        var text = references.Bibliography.Cite([new CslCitation([new CslCite(source.Source.Id) { AuthorOnly = true }]) { NoteIndex = references.Style.IsNote ? 1 : 0 }])[0];
        return text.IsMissing || text.Plain.StartsWith('[') ? Html.Encode(source.Source.Title) : Tree(text);
    }

    /// <summary>The source's code and the place, as other pages have it.</summary>
    private string Pin(CitedSource source)
    {
        string? code = source.Source.Head.Code?.Value;
        string name = code ?? source.Source.Title;
        string? place = source.Quote?.Paragraph is not null ? Pinpoint.Label(scope.Words, source.Quote) : source.Link.Locator is { } written ? Emphasis.Plain(written) : null;
        return $"<a class=\"{(code is null ? "pin pin--title" : "pin")}\" href=\"{Html.Encode(scope.Href(source.Source, source.Fragment(scope)))}\" title=\"{Html.Encode(source.Source.Title)}\">{Html.Encode(place is null ? name : scope.Words.Format("origins.titled", ("name", name), ("title", place)))}</a>";
    }

    private string Open(CitedSource source, string? describedBy = null, bool isPin = false) =>
        $"<a{(isPin ? " class=\"pin\"" : "")} href=\"{Html.Encode(scope.Href(source.Source, source.Fragment(scope)))}\"{(describedBy is null ? "" : $" aria-describedby=\"{describedBy}\"")}>";

    private string Withdrawn(BodyLink link) => scope.Site.Addresses.Find(link.Target) is { State: LinkState.Withdrawn, Address: { } notice }
        ? $"<a class=\"pin\" href=\"{Html.Encode(scope.Href(notice))}\">{Html.Encode(scope.Words["withdrawn.link"])}</a>" : "";

    /// <summary>What a reader must know of a quotation that was not plainly found in a document held here.</summary>
    private string State(ResolvedQuote? of) =>
        of is { } quote && QuoteView.State(scope, quote) is { } told ? $" <span class=\"missing\">{Html.Encode(told)}</span>" : "";
}
