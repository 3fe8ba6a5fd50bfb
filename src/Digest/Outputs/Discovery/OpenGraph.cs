using System.Globalization;
using Digest.Model;
using Digest.Outputs.Cards;
using Digest.Templates;

namespace Digest.Outputs.Discovery;

/// <summary>Tags by which programs show a page whose address is shared: the Open Graph protocol, which other services read too, and the one tag that says how large a card is.</summary>
internal static class OpenGraph
{
    /// <summary>The country whose form of a language is meant where only the language is known; the protocol wants one.</summary>
    private static readonly Dictionary<string, string> Territories = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = "US",
        ["fr"] = "FR",
        ["es"] = "ES",
        ["ru"] = "RU",
        ["zh"] = "CN",
        ["ar"] = "AR",
        ["de"] = "DE",
        ["it"] = "IT",
        ["pt"] = "PT",
        ["uk"] = "UA",
        ["tr"] = "TR",
        ["ja"] = "JP",
        ["ko"] = "KR",
        ["fa"] = "IR",
    };

    /// <returns>Names and contents; none for a page that asks search engines away.</returns>
    public static IReadOnlyList<object?> Of(Publication publication, PageScope scope, PageHead head) => head.IsIndexed
        ? [.. Tags(publication, scope, head).Where(tag => tag.Content is { Length: > 0 }).Select(tag => (object?)new View { ["name"] = tag.Name, ["content"] = tag.Content })] : [];

    private static IEnumerable<(string Name, string? Content)> Tags(Publication publication, PageScope scope, PageHead head)
    {
        var (config, words) = (publication.Site.Config, publication.Words);
        yield return ("og:type", head.About switch { null => "website", Entity { Kind.Like: RecordKind.Person, IsProtected: false } => "profile", _ => "article" });
        yield return ("og:site_name", config.Title.Value);
        yield return ("og:title", head.Alone(words));
        yield return ("og:description", head.Description);
        yield return ("og:locale", Locale(words.Tag));
        foreach (var other in publication.Languages)
        {
            if (other != publication.Language && other.Has(scope.Path)) { yield return ("og:locale:alternate", Locale(other.Tag)); }
        }
        yield return ("og:url", CanonicalAddress.Of(config, scope.ActualPath));
        var card = Card.Of(publication.Site, head.About);
        if (CanonicalAddress.Of(config, card.Path) is not { } picture) { yield break; }
        yield return ("og:image", picture);
        yield return ("og:image:type", "image/png");
        yield return ("og:image:width", Card.Width.ToString(CultureInfo.InvariantCulture));
        yield return ("og:image:height", Card.Height.ToString(CultureInfo.InvariantCulture));
        yield return ("og:image:alt", card.Alt(words));
    }

    /// <summary><c>en_US</c>, <c>pt_BR</c>: the protocol's own form of a language tag; a script is left out.</summary>
    private static string Locale(string tag)
    {
        string[] parts = tag.Split('-');
        string? territory = Array.Find(parts[1..], part => part.Length == 2 || part.Length == 3 && part.All(char.IsAsciiDigit))?.ToUpperInvariant() ?? Territories.GetValueOrDefault(parts[0]);
        return territory is null ? parts[0] : $"{parts[0]}_{territory}";
    }
}
