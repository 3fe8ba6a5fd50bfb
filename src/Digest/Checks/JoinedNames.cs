using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Two names of one person who is to be protected, joined by the record itself.</summary>
internal static class JoinedNames
{
    private static readonly Rule Rule = new("joined-names", Severity.Error,
        "The record of a person who is shown by role or under a pseudonym joins that name with another one.",
        "Two pseudonyms of one person are never joined, and a pseudonym never with a name: whoever knows one of them then knows the other. An alias joins names, and so do an old address (it holds the former name) and a translation of the record of another name. A translation under the same display and in another language is one name in two scripts, and is allowed.",
        "title: Aygul\ndisplay: pseudonym\naliases: [Witness 4]\n# mend: take the alias out, here and in the history of the repository");

    public static Check Check { get; } = new(Rule, site => site.Of<Entity>().Where(person => person.Kind.Like == RecordKind.Person).SelectMany(person => In(site, person)));

    private static IEnumerable<Diagnostic> In(Site site, Entity person)
    {
        if (person.IsProtected && !person.IsExposed)
        {
            foreach (var alias in person.Head.Aliases)
            {
                yield return Rule.At(alias.Text.Span, $"'{person.Id}' is shown {How(person)}, and this alias is printed beside its title.", "Take the alias out. If both names are needed, they belong to two records that nothing connects.");
            }
            foreach (var old in person.Head.RedirectFrom)
            {
                yield return Rule.At(old.Span, $"'{person.Id}' is shown {How(person)}, and this old address leads from a former name to this one.", "Take it out: links to the old address had better break.");
            }
        }
        if (person.Head.TranslationOf is not { } reference || site.Find<Entity>(reference) is not { } original || !(person.IsProtected || original.IsProtected) || person.IsExposed || original.IsExposed) { yield break; }
        bool sameName = person.Display == original.Display && (person.Head.Lang ?? site.Config.Language) != (original.Head.Lang ?? site.Config.Language);
        if (!sameName) { yield return Rule.At(reference.Span, $"'{person.Id}' and '{original.Id}' are two names of one person, and this line joins them.", "Take the line out; a translation keeps the display of its original and has a language of its own."); }
    }

    private static string How(Entity person) => person.Display == Display.RoleOnly ? "by role" : "under a pseudonym";
}
