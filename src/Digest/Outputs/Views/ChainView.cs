using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>How words reached the reader: speaker, the documents between, the source, this page.</summary>
internal static class ChainView
{
    /// <summary>Partial <c>chain</c>: one for each way by which supporting words came, with every paragraph of that way; the commonest way once.</summary>
    public static IReadOnlyList<object?> Of(PageScope scope, IReadOnlyList<ResolvedQuote> quotes)
    {
        var ways = new Dictionary<string, List<ResolvedQuote>>(StringComparer.Ordinal);
        var order = new List<List<ResolvedQuote>>();
        foreach (var quote in quotes)
        {
            if (quote.Source is null) { continue; }
            if (!ways.TryGetValue(Way(quote), out var same))
            {
                ways.Add(Way(quote), same = []);
                order.Add(same);
            }
            same.Add(quote);
        }
        return order.Select(way => (object?)Steps(scope, way)).ToList();
    }

    private static string Way(ResolvedQuote quote) =>
        string.Join('\n', [.. quote.Speakers.Select(speaker => speaker.Id), quote.HasHiddenStep ? "through hidden" : "through", .. quote.Through.Select(source => source.Id), quote.Source!.Id]);

    private static View Steps(PageScope scope, List<ResolvedQuote> way)
    {
        var first = way[0];
        var source = first.Source!;
        var pins = Pinpoint.All(scope, source, way);
        List<object?> steps = [];
        if (!first.SpeaksForItself || first.Speakers.Any(speaker => speaker.Kind.Like == RecordKind.Person))
        {
            steps.Add(Step(AttributionWords.Speaker(scope, first), Markup.Text(SpeakerNote(scope, first)), false));
        }
        steps.AddRange(Documents(scope, first));
        steps.Add(DocumentStep(scope, source, pins));
        steps.Add(Step(Markup.Text(scope.Words["chain.page"]), pins.Text.Length == 0
            ? Markup.Text(scope.Words["chain.page_unplaced"])
            : Markup.Format(scope.Words, "chain.page_quotes", ("source", RecordName.Link(scope, source)), ("places", pins)), false));
        return new View { ["steps"] = steps };
    }

    // A document that is not published is a step, too: without it the way would look shorter than it is.
    private static IEnumerable<View> Documents(PageScope scope, ResolvedQuote quote) => !quote.HasHiddenStep
        ? quote.Through.Select(document => DocumentStep(scope, document, Markup.None))
        : quote.Quote.Through.Select(id => scope.Site.Find<Source>(id) is { } document
            ? DocumentStep(scope, document, Markup.None)
            : Step(HiddenName(scope, id.Value), Markup.Text(scope.Words["chain.hidden_note"]), true));

    private static Html HiddenName(PageScope scope, string id) => scope.Site.Addresses.Find(id).State == LinkState.Withdrawn
        ? AttributionWords.Hidden(scope, id)
        : Markup.Text(scope.Words["chain.hidden"]);

    private static string SpeakerNote(PageScope scope, ResolvedQuote quote) => scope.Words[quote.Voice switch
    {
        Voice.Direct => "chain.speaker_direct",
        Voice.Reported => "chain.speaker_reported",
        _ => "chain.speaker_mixed",
    }];

    private static View DocumentStep(PageScope scope, Source document, Html pins)
    {
        var by = scope.Site.Find<Entity>(document.By);
        var name = by.Count == 0 || document.TitleSupplied
            ? RecordName.Link(scope, document)
            : Markup.Format(scope.Words, "chain.document", ("by", AttributionWords.Teller(scope, document)), ("title", RecordName.Link(scope, document)));
        string held = document.IsHeld ? "chain.held" : "chain.not_held";
        var note = pins.Text.Length == 0
            ? Markup.Text(scope.Words[held])
            : Markup.Format(scope.Words, held + "_at", ("places", pins));
        return Step(name, note, !document.IsHeld);
    }

    private static View Step(Html who, Html note, bool isGap) => new() { ["who"] = who, ["note"] = note, ["is_gap"] = isGap };
}
