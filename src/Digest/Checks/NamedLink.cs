using System.Collections.Frozen;
using System.Globalization;
using Digest.Checks.Wording;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Links to people who are not shown by name, in words that may be one.</summary>
internal static class NamedLink
{
    private static readonly Rule Rule = new("named-link", Severity.Warning,
        "The words of a link to somebody who is shown by role or under a pseudonym are not how the person is shown.",
        "The words of a link are published beside the page that it leads to: a name there undoes the role or the pseudonym. Words with a capital that stand in no title, alias or role of the person's are told; in scripts without capitals, all that do not. Articles and pronouns of a few languages are known.",
        "[[nurse-2|Jane Roe]] said so.\n# mend: [[nurse-2]] said so, or [[nurse-2|the nurse]] said so")
    { IsNeverOld = true };

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

    /// <summary>Articles and pronouns: they begin words such as "une infirmière", or stand for the person.</summary>
    private static readonly FrozenSet<string> Small = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "le", "la", "les", "un", "une", "des", "il", "elle", "ils", "elles", "ce", "cet", "cette", "ces", "celui", "celle", "el", "los", "las", "una", "unos", "unas", "él", "ella", "ellos", "ellas", "este", "esta",
        "der", "die", "das", "ein", "eine", "er", "sie", "os", "as", "um", "uma", "ele", "ela", "lo", "gli", "uno", "lui", "lei", "он", "она", "они", "его", "её", "этот", "эта", "этого", "этой",
        "他", "她", "他们", "她们", "他們", "她們", "此人", "那个人", "这个人", "هو", "هي", "هم", "هن", "هما", "او", "הוא", "היא", "הם", "彼", "彼女", "그", "그녀", "वह", "ئۇ");

    /// <summary>Without the signs around it, what English puts behind and what French puts before it.</summary>
    private static string Bare(string word)
    {
        string bare = word.Trim([.. word.Where(c => !char.IsLetterOrDigit(c))]);
        int apostrophe = bare.AsSpan().IndexOfAny('\'', '\u2019');
        if (apostrophe > 0 && bare.Length == apostrophe + 2 && bare[^1] == 's') { return bare[..apostrophe]; }
        return apostrophe == 1 || (apostrophe == 2 && bare.StartsWith("qu", StringComparison.OrdinalIgnoreCase)) ? bare[(apostrophe + 1)..] : bare;
    }

    /// <summary>A capital, but for that of a small word, or a letter of a script that has none.</summary>
    private static bool MayBeName(string word, bool isFirst) => char.IsLetter(word[0]) && !char.IsLower(word[0]) && !((isFirst || IsWithoutCase(word)) && Small.Contains(word))
        && !(isFirst && AllLanguages.List.Any(language => language.FunctionWords.Contains(word.ToLowerInvariant())));

    private static bool IsWithoutCase(string word) => char.GetUnicodeCategory(word[0]) == UnicodeCategory.OtherLetter;

    /// <summary>A word of what is shown, or one with another ending; in scripts without capitals, which may write without spaces, a part of it.</summary>
    private static bool Holds(string shown, string word) => shown.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Bare).Any(one => one.Length > 0
        && (one.Equals(word, StringComparison.OrdinalIgnoreCase)
            || (IsWithoutCase(word) ? one.Contains(word, StringComparison.Ordinal)
                : Math.Min(one.Length, word.Length) > 3 && (one.StartsWith(word, StringComparison.OrdinalIgnoreCase) || word.StartsWith(one, StringComparison.OrdinalIgnoreCase)))));
}
