using Digest.Audits;
using Digest.Checks.Wording;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Minors of whom more is told than a child's safety allows.</summary>
internal static class ExposedMinor
{
    private static readonly Rule Exposed = new("exposed-minor", Severity.Error,
        "A person with minor: true is shown by name, or with an exact age, or is asked to be indexed.",
        "A child cannot agree to be published, and lives with it longest. Minors are shown by role or under a pseudonym, in no search engine, feed or export; an exact age is what a neighbour recognises. Ages are found in English alone.",
        "title: Aygul, 14 years old\ndisplay: pseudonym\nminor: true\n# mend: title: Aygul");

    private static readonly Rule Beside = new("age-beside-minor", Severity.Warning,
        "A record about a minor, or a paragraph that names one, tells an age.",
        "The age may be somebody else's; if it is the child's, it narrows the search for it. A record is about a minor who takes part, speaks or is named in its front matter: then its quotes, notes and roles are looked at, too. Ages are found in English alone.",
        "The fourteen-year-old [[witness-7]] was held there.\n# mend: [[witness-7]], a child, was held there.")
    { IsNeverOld = true };

    public static Check Check { get; } = new([Exposed, Beside], (site, _) =>
    {
        Entity[] minors = [.. site.Of<Entity>().Where(person => person.IsMinor)];
        return minors.Length == 0 ? [] : minors.SelectMany(In).Concat(Around(site, minors));
    });

    private static IEnumerable<Diagnostic> In(Entity minor)
    {
        if (minor.IsExposed)
        {
            yield return Exposed.At(minor.Head.Title.Span, $"'{minor.Id}' is a minor and would be shown by name.", "Add display: role_only, or display: pseudonym with a title that is one; the file's name is published too.");
        }
        if (minor.IndexAsked is { } asked)
        {
            yield return Exposed.At(asked, $"'{minor.Id}' is a minor; search engines, feeds and exports never get it.", "Take index: true out.");
        }
        string text = minor.Head.Body.FileText;
        foreach (var (start, length, isGuessed) in Ages.In(text, (0, text.Length), Names(minor)))
        {
            // A bare number may be another's age, or of something else: nobody is kept from publishing by a guess.
            yield return (isGuessed ? Beside : Exposed).At(new Span(minor.Head.Body.Path, start, length), $"The record of the minor '{minor.Id}' {(isGuessed ? "may tell" : "tells")} an age.", "Leave it out, or say \"a child\"; in a quote put [withheld] in its place.");
        }
    }

    /// <summary>Each age once, whoever of them it stands beside.</summary>
    private static IEnumerable<Diagnostic> Around(Site site, Entity[] minors)
    {
        var unlinked = new NamesInTexts(site, minors);
        var told = new HashSet<(string Path, int At)>();
        foreach (var minor in minors)
        {
            var places = unlinked.Of(minor);
            var names = Names(minor);
            foreach (var record in site.BacklinksOf(minor).Select(link => link.From).Concat(places.Keys).Distinct())
            {
                // What another language leaves as it is was looked at in the original.
                if (record is Entity { IsMinor: true } || (site.IsTranslation && record.Head.Translated is null)) { continue; }
                string text = record.Head.Body.FileText;
                var ages = Stretches(site, minor, record, places.GetValueOrDefault(record), text.Length).SelectMany(stretch => Ages.In(text, stretch, names));
                foreach (var (start, length, _) in ages.Where(age => told.Add((record.Head.Body.Path, age.Start))))
                {
                    yield return Beside.At(new Span(record.Head.Body.Path, start, length), $"'{record.Id}' tells an age where it names the minor '{minor.Id}'.", "If it is the child's, say \"a child\" instead; in a quote put [withheld] in its place.");
                }
            }
        }
    }

    /// <summary>The whole file of a record that is about the child, else the paragraphs that name it.</summary>
    private static IEnumerable<(int Start, int End)> Stretches(Site site, Entity minor, Record record, NamePlaces? unlinked, int length) => Gathering.IsAbout(site, minor, record, unlinked) ? [(0, length)]
        : record.Head.Body.Paragraphs(Gathering.InBody(site, minor, record).Concat((unlinked?.InBody ?? []).Select(mention => mention.Offset)));

    private static string[] Names(Entity minor) => [minor.Title, .. minor.Head.Aliases.Select(alias => alias.Text.Value)];
}
