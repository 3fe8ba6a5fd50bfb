using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Photographs beside people who are not to be recognised.</summary>
internal static class PhotographOfProtectedPerson
{
    private static readonly Rule Rule = new("photograph-of-protected-person", Severity.Warning,
        "A photograph stands on the page of somebody who is shown by role or under a pseudonym, or in a record that names one.",
        "The build takes place, time and camera out of a picture's file. It sees no faces: what is in the picture is the curator's to blur, and a face, a tattoo, a uniform, a room or a view from a window is a name. Drawings (SVG) are not meant.",
        "![Aygul at home](home.jpg)      # on the page of a person with display: pseudonym")
    { IsNeverOld = true };

    private static readonly Rule Minor = new("photograph-of-minor", Severity.Error,
        "A photograph stands on the page of a minor, or in a record that names one.",
        "A child cannot agree to be seen, and cannot take the picture back.",
        "![Aygul at school](school.jpg)      # in a text with [[aygul]], or an event with participants: [{id: aygul}], who has minor: true")
    { IsNeverOld = true };

    public static Check Check { get; } = new([Rule, Minor], (site, _) => site.With(RecordTraits.Pictures).SelectMany(record => In(site, record)));

    private static IEnumerable<Diagnostic> In(Site site, Record record)
    {
        var people = Beside(site, record).Where(person => person.IsProtected).Distinct().ToList();
        if (people.Count == 0) { yield break; }
        var person = people.Find(one => one.IsMinor) ?? people[0];
        string how = person.IsMinor ? "a minor" : person.Display == Display.RoleOnly ? "shown by role only" : "shown under a pseudonym";
        foreach (var image in record.Head.Body.Images.Where(image => site.PictureOf(record, image.Value) is { IsRaster: true }))
        {
            yield return (person.IsMinor ? Minor : Rule).At(image.Span, $"This picture stands {(person == record ? "on the page of" : "in a record that names")} '{person.Id}', who is {how}.",
                person.IsMinor ? "Take it out, or show it in a record that does not name the child." : "See that nothing in it tells who the person is: blur faces and what else may be recognised, in the file itself.");
        }
    }

    /// <summary>Whoever the record is about, names in its keys, quotes or links to.</summary>
    private static IEnumerable<Entity> Beside(Site site, Record record) => new[] { record }
        .Concat(record.References.Select(reference => site.Find(reference.Id.Value)))
        .Concat(site.QuotesOf(record).SelectMany(quote => quote.Speakers))
        .Concat(record.Head.Body.Links.Select(link => site.Addresses.Find(link, record)).Where(page => page.State == LinkState.Found).Select(page => page.Record))
        .Concat(site.Mentions.GetValueOrDefault(record, []).Select(mention => (Record?)mention.Target)).OfType<Entity>();
}
