using System.Globalization;
using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>What is known of a document, said the same way wherever it stands.</summary>
internal static class SourceFacts
{
    /// <summary>Whose document it is, and who published it, as far as the record says: that it is somebody's does not say that they published it.</summary>
    /// <returns>Each with the key of its label.</returns>
    public static IEnumerable<(string Key, Html Value)> Whose(PageScope scope, Source source)
    {
        var by = scope.Site.Find<Entity>(source.By);
        string? publisher = source.Citation["publisher"];
        if (by is [var only] && publisher is not null && (publisher == only.Title || publisher == RecordName.Short(only))) { yield return ("source.publisher", RecordName.Links(scope, by)); yield break; }
        if (by.Count > 0) { yield return ("source.whose", RecordName.Links(scope, by)); }
        if (publisher is not null || by.Count == 0) { yield return ("source.publisher", Publisher(scope, source)); }
    }

    /// <summary>As the citation has it; else why it has none.</summary>
    public static Html Publisher(PageScope scope, Source source) =>
        source.Citation["publisher"] is { } publisher ? Markup.Text(publisher) : MissingWords.Html(scope.Words, source, "citation.publisher");

    /// <param name="withNote">On the document's own page.</param>
    public static Html Published(PageScope scope, Source source, bool withNote = false)
    {
        var published = TimelineEntry.Publication(source);
        return DateView.Line(scope, source, published, PublishedField(source), withNote);
    }

    /// <summary>The key in which a record says that the day of publication is not there.</summary>
    public static string PublishedField(Source source) => source.Head.NotStated.Concat(source.Head.NotRecorded).Any(field => field.Value == "date") ? "date" : "citation.issued";

    public static string PublishKey(PublishRights rights) => rights switch
    {
        PublishRights.Full => "full",
        PublishRights.Excerpts => "excerpts",
        _ => "citation",
    };

    /// <summary>"Press release": the document's own word for itself, else the interface's for its type.</summary>
    public static string? Type(Words words, Source source)
    {
        if (source.Citation["genre"] is { } genre) { return genre; }
        string key = $"source.type.{source.Citation.Type?.Value}";
        return words.Has(key) ? words[key] : null;
    }

    /// <summary>The same on a page, a document's own word in the language of its record.</summary>
    public static Html? TypeHtml(PageScope scope, Source source) =>
        Type(scope.Words, source) is not { } type ? null : source.Citation["genre"] is null ? Markup.Text(type) : Lang.Inline(scope, Lang.OfRest(scope.Site, source), Markup.Text(type));

    /// <summary>"113 of 626 words, 18%"; in words where all or nothing is shown.</summary>
    public static string Share(Words words, Source source, SeedText? seed, SourceUse? use)
    {
        if (source is { Custody.Restricted: true, Rights.Publish: not PublishRights.Citation }) { return words.Count("source.shown_untold", use?.ShownWords ?? 0); }
        if (seed is null || source.Rights.Publish == PublishRights.Citation) { return words["source.shown_none"]; }
        if (source.Rights.Publish == PublishRights.Full) { return words.Count("source.shown_full", seed.Words); }
        int shown = use?.ShownWords ?? 0;
        return words.Format("source.shown_share", ("shown", words.Number(shown)), ("total", words.Count("source.words", seed.Words)), ("percent", Percent(shown, seed.Words)));
    }

    /// <summary>Whole percent; never 0 for something, never 100 for less than all.</summary>
    public static string Percent(int part, int whole)
    {
        if (part <= 0 || whole <= 0) { return "0"; }
        int percent = part >= whole ? 100 : Math.Clamp((int)Math.Round(100.0 * part / whole), 1, 99);
        return percent.ToString(CultureInfo.InvariantCulture);
    }

    public static IReadOnlyList<object?> Strip(PageScope scope, Source source, SeedText? seed, SourceUse? use)
    {
        var facts = new FactsView(scope, source)
            .AddAll(Whose(scope, source))
            .Add("source.published", Published(scope, source));
        if (!source.IsHeld) { return facts.Add("source.custody", Markup.Text(scope.Words["source.not_held"])).Rows; }
        facts.Date("source.collected", source.Custody!.CollectedAt, "custody.collected_at")
            .Add("source.shown", Markup.Text(Share(scope.Words, source, seed, use)));
        return ProvenanceView.Hash(source, seed) is { } hash
            ? facts.Add("source.hash", new Html($"<a href=\"#provenance\"><code>{hash[..8]}…</code></a>")).Rows
            : facts.Rows;
    }
}
