using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Names that would be linked by themselves, were it clear to whom.</summary>
internal static class SharedName
{
    private const int MostPlaces = 3;

    private static readonly Rule Rule = new("shared-name", Severity.Warning,
        "A name that stands in a text is the title or an alias of two records, and is not linked.",
        "A link to the wrong person is a false accusation. The build never guesses; it leaves the words as they are and says where.",
        "# people/li-wei.md and people/li-wei-2.md both have the title Li Wei, and a text says \"Li Wei\"\n# mend: write [[li-wei-2|Li Wei]] there, or autolink: false in the record that is never meant");

    public static Check Check { get; } = new(Rule, site => site.SharedNames.SelectMany(name => Of(site, name)));

    /// <summary>At the name in each of the records, so that whoever opens either finds it.</summary>
    private static IEnumerable<Diagnostic> Of(Site site, Model.SharedName shared)
    {
        var owners = shared.Owners;
        foreach (var owner in owners)
        {
            var others = owners.Where(other => other.Record != owner.Record).ToList();
            string texts = shared.Places.Count == 1 ? "the text" : FormattableString.Invariant($"the {shared.Places.Count} texts");
            yield return Rule.At(owner.Name.Span, $"'{shared.Name}' is a name of '{owner.Record.Id}' and of {string.Join(", ", others.Take(MostPlaces).Select(other => $"'{other.Record.Id}'"))}{(others.Count > MostPlaces ? " and others" : "")}, so it is not linked in {texts} where it stands.",
                $"Write [[{owner.Record.Id}|{shared.Name}]] where this one is meant, or autolink: false in the record that is never meant.") with
            {
                Related =
                [
                    .. others.Take(MostPlaces).Select(other => new Related(other.Name.Span, $"the name of '{other.Record.Id}'")),
                    .. shared.Places.Take(MostPlaces).Select(place => new Related(new Span(place.In.Head.Body.Path, place.Offset, place.Length), "not linked here")),
                ],
            };
        }
    }
}
