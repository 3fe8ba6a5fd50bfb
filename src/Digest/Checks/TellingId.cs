using System.Globalization;
using System.Text;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>File names of protected people that say more than their titles do.</summary>
internal static class TellingId
{
    private static readonly Rule Rule = new("telling-id", Severity.Warning,
        "The file's name of a person who is shown by role or under a pseudonym has words that the title has not.",
        "The name of the file is the address of the page: it is in every link, in every reader's history and in the repository. A file that is named after the person publishes the name. Words of the title and of the roles, numbers, single letters and a few words such as witness are fine; titles in other scripts than the file's name are not compared.",
        "input/people/jane-roe.md with title: Aygul and display: pseudonym\n# mend: rename it to aygul.md, in the history of the repository too")
    { IsNeverOld = true };

    private static readonly HashSet<string> Plain = ["person", "people", "witness", "survivor", "victim", "source", "speaker", "interviewee", "child", "minor", "resident", "detainee", "former", "the", "of", "and", "in", "at"];

    public static Check Check { get; } = new(Rule, site => site.Of<Entity>().Where(person => person.IsProtected && Tells(person))
        .Select(person => Rule.At(person.Head.Title.Span, $"'{person.Id}' is the page's address, and the title does not have these words.", $"{(person.Display == Display.RoleOnly ? "Name the file after the role, such as nurse-2, never after the person" : "Name the file after the title, or witness-1")}; what was committed stays in the repository's history.")));

    private static bool Tells(Entity person)
    {
        var known = person.Roles.Select(role => role.Title).Append(person.Title).SelectMany(Words).ToHashSet(StringComparer.Ordinal);
        return known.Any(word => word.Any(char.IsAsciiLetter)) && Words(person.Id).Any(word => word.Length > 1 && !word.All(char.IsDigit) && !Plain.Contains(word) && !known.Contains(word));
    }

    /// <summary>In small letters and without accents.</summary>
    private static IEnumerable<string> Words(string text) => string.Concat(Taken(text).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant()
        .Split([.. " \t-_.,;:()'’/"], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Accents apart from their letters.</summary>
    private static string Taken(string text) => text.InForm(NormalizationForm.FormD);
}
