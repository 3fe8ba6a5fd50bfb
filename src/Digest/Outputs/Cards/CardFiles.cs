using Digest.Model;

namespace Digest.Outputs.Cards;

/// <summary>The cards that pages name: one for each that differs, drawn when it is asked for. Without the site's address no page can name one.</summary>
internal static class CardFiles
{
    public static IEnumerable<OutputFile> Of(Publication publication)
    {
        var site = publication.Site;
        if (site.Config.Url is null) { return []; }
        var colours = new Lazy<CardColours>(() => CardColours.Of(publication.Theme));
        var cards = site.Records.Where(record => record.Head.Index).Select(record => (Card: Card.Of(site, record), record.Id)).Append((Card: Card.OfSite, Id: ""));
        return cards.ToLookup(pair => pair.Card, pair => pair.Id).OrderBy(same => same.Key.Path, StringComparer.Ordinal)
            .Select(same => new OutputFile(same.Key.Path, [.. same.Where(id => id.Length > 0).Order(StringComparer.Ordinal)], () => CardDrawing.Draw(same.Key, colours.Value)));
    }
}
