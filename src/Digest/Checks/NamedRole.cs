using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>People who are to be shown by role, and whose title is none of their roles.</summary>
internal static class NamedRole
{
    private static readonly Rule Rule = new("named-role", Severity.Warning,
        "The title of a person with display: role_only is no role of theirs.",
        "The title is what every link and list prints, and what the page is called. Of somebody who is shown by role alone it must be that role: a name there is published everywhere. An article before it, and a number or a letter behind it, are fine.",
        "title: Jane Roe\ndisplay: role_only\nroles: [{title: Nurse}]\n# mend: title: Nurse, or The nurse, or Nurse 2")
    { IsNeverOld = true };

    public static Check Check { get; } = new(Rule, site => site.Of<Entity>().Where(person => person.Display == Display.RoleOnly && !person.Roles.Any(role => IsRole(site, person.Title, role)))
        .Select(person => Rule.At(person.Head.Title.Span, person.Roles.Count == 0 ? $"'{person.Id}' is shown by role only, and has no roles." : $"'{person.Id}' is shown by role only, and its title is none of its roles.",
            "Make the title the role: roles: [{title: Nurse}] and title: Nurse. The file's name is published too.")));

    private static bool IsRole(Site site, string title, Role role)
    {
        string written = Bare(title), wanted = Bare(role.Title);
        if (written == wanted) { return true; }
        return site.Find<Entity>(role.Organisation) is { } organisation && Names(organisation).Any(name => written == Bare($"{role.Title}, {name}") || written == Bare($"{role.Title}, the {name}"));
    }

    private static IEnumerable<string> Names(Entity organisation) => organisation.Head.Aliases.Select(alias => alias.Text.Value).Append(organisation.Title);

    /// <summary>In small letters, without an article before it and without a number or a single letter behind it.</summary>
    private static string Bare(string title)
    {
        var words = title.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        if (words.Count > 1 && words[0] is "a" or "an" or "the") { words.RemoveAt(0); }
        if (words.Count > 1 && (words[^1].Length == 1 || words[^1].All(char.IsDigit))) { words.RemoveAt(words.Count - 1); }
        return string.Join(' ', words);
    }
}
