using Digest.Checks.Wording;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Links to people who are not shown by name, in words that may be one.</summary>
internal static class NamedLink
{
    private static readonly Rule Rule = new("named-link", Severity.Warning,
        "The words of a link to somebody who is shown by role or under a pseudonym are not how the person is shown.",
        "The words of a link are published beside the page that it leads to: a name there undoes the role or the pseudonym. Words with a capital that stand in no title, alias or role of the person's are told; in scripts without capitals, all that do not.",
        "[[nurse-2|Jane Roe]] said so.\n# mend: [[nurse-2]] said so, or [[nurse-2|the nurse]] said so");

    public static Check Check { get; } = new(Rule, site => site.Of<Entity>().Where(person => person.IsProtected).SelectMany(person => To(site, person)));

    private static IEnumerable<Diagnostic> To(Site site, Entity person)
    {
        string[] shown = [.. Shown(site, person)];
        return site.BacklinksOf(person).Where(link => link.Has(BacklinkReason.Body)).SelectMany(from => from.From.Head.Body.Links
            .Where(link => link is { Text: not null, Kind: BodyLinkKind.Wiki or BodyLinkKind.Markdown } && site.Addresses.Find(link, from.From).Record == person && !IsShown(link.Text, shown))
            .Select(link => Rule.At(link.Span, $"The words of this link to '{person.Id}' are neither the title, an alias nor a role of theirs.", $"Write [[{person.Id}]], or words that name nobody, such as \"she\" or \"the nurse\".")));
    }

    private static IEnumerable<string> Shown(Site site, Entity person) =>
        [person.Title, .. person.Head.Aliases.Select(alias => alias.Text.Value), .. person.Roles.Select(role => role.Title), .. site.Find<Entity>(person.Roles.Select(role => role.Organisation).OfType<Located<string>>()).Select(organisation => organisation.Title)];

    private static bool IsShown(string words, string[] shown) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select((word, index) => (Word: Bare(word), index))
        .All(one => one.Word.Length == 0 || !MayBeName(one.Word, one.index == 0) || Array.Exists(shown, text => Holds(text, one.Word)));

    private static string Bare(string word)
    {
        string bare = word.Trim([.. word.Where(c => !char.IsLetterOrDigit(c))]);
        return bare.EndsWith("'s", StringComparison.Ordinal) || bare.EndsWith("\u2019s", StringComparison.Ordinal) ? bare[..^2] : bare;
    }

    /// <summary>A capital, but for that of a small word at the beginning, or a letter of a script that has none.</summary>
    private static bool MayBeName(string word, bool isFirst) => char.IsLetter(word[0]) && !char.IsLower(word[0]) && !(isFirst && AllLanguages.List.Any(language => language.FunctionWords.Contains(word.ToLowerInvariant())));

    /// <summary>A word of what is shown, or one with another ending.</summary>
    private static bool Holds(string shown, string word) => shown.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Bare).Any(one => one.Length > 0
        && (one.Equals(word, StringComparison.OrdinalIgnoreCase) || (Math.Min(one.Length, word.Length) > 3 && (one.StartsWith(word, StringComparison.OrdinalIgnoreCase) || word.StartsWith(one, StringComparison.OrdinalIgnoreCase)))
            || (char.GetUnicodeCategory(word[0]) == System.Globalization.UnicodeCategory.OtherLetter && (one.Contains(word, StringComparison.Ordinal) || word.Contains(one, StringComparison.Ordinal)))));
}
