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
        "A sentence that names a minor tells an age.",
        "The age may be somebody else's; if it is the child's, it narrows the search for it. Ages are found in English alone.",
        "The fourteen-year-old [[witness-7]] was held there.\n# mend: [[witness-7]], a child, was held there.");

    public static Check Check { get; } = new([Exposed, Beside], (site, _) => site.Of<Entity>().Where(person => person.IsMinor).SelectMany(person => In(person).Concat(Around(site, person))));

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
        foreach (var (start, length) in Ages.In(minor.Head.Body.FileText))
        {
            yield return Exposed.At(new Span(minor.Head.Path, start, length), $"The record of the minor '{minor.Id}' tells an age.", "Leave it out, or say \"a child\"; in a quote put [withheld] in its place.");
        }
    }

    private static IEnumerable<Diagnostic> Around(Site site, Entity minor) => site.BacklinksOf(minor).Where(link => Ages.In(link.Sentence.Text).Any())
        .Select(link => Beside.At(Place(link, minor), $"A sentence of '{link.From.Id}' that names the minor '{minor.Id}' tells an age.", "If it is the child's, say \"a child\" instead."));

    private static Span Place(Backlink link, Entity minor) => link.From.Head.Body.Links.FirstOrDefault(one => one.Target == minor.Id && Ages.In(one.Sentence.Text).Any())?.Span
        ?? (link.From as Claim)?.Statement.Span ?? (link.From as Recommendation)?.Statement.Span ?? link.From.Head.Summary?.Span ?? link.From.Head.Title.Span;
}
