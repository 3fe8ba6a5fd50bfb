using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Digest.Model;
using Digest.Sources;

namespace Digest.Checks.Wording;

/// <summary>Tells a role, which may be published in the place of withheld words, from the name that they hide.</summary>
internal static class RoleWords
{
    /// <summary>Words by which people are told of without being named, and the small words of the interface's languages.</summary>
    private static readonly FrozenSet<string> Common = (
        "man men woman women boy boys girl girls child children baby youth teenager minor adult person people persons somebody someone individual mother father parent parents sister brother son daughter wife husband "
        + "widow widower spouse partner relative relatives family uncle aunt cousin nephew niece grandmother grandfather friend neighbour neighbor colleague member members resident residents inhabitant villager citizen "
        + "worker workers employee labourer official officials officer officers guard guards police policeman policewoman soldier soldiers prisoner detainee detainees inmate patient victim victims survivor witness witnesses "
        + "source informant complainant claimant defendant suspect accused applicant plaintiff author reporter journalist lawyer attorney doctor nurse teacher student pupil priest imam monk nun farmer fisherman driver "
        + "engineer clerk tenant landlord owner manager director head chief leader former late young old elderly local foreign male female first second third named name unnamed unknown certain village town city district "
        + "une des les aux del las los una unos por der die das den dem ein eine einer und von homme femme enfant personne hombre mujer persona мужчина женщина человек ребенок").Split(' ')
        .Concat(English.Language.FunctionWords).Concat(English.Language.Names.NoNames).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether what stands behind the colon has a word of what is withheld that is more than a role: one with a capital letter there,
    /// or, where it is known exactly what is withheld, one of three letters.</summary>
    public static bool Tell(WithheldStretch stretch, SeedText seed)
    {
        if (stretch.Role.Length == 0 || stretch.Start >= stretch.End) { return false; }
        string hidden = seed.Part(stretch.Start, stretch.End - stretch.Start);
        var said = Words(stretch.Role).Select(word => word.Folded).ToHashSet(StringComparer.Ordinal);
        if (Words(hidden).Any(word => said.Contains(word.Folded) && !Common.Contains(word.Folded) && (word.IsCapitalised ? word.Folded.Length > 1 : stretch.IsBounded && word.Folded.Length > 2))) { return true; }
        // Scripts without letter case, some of which part no words.
        return stretch.IsBounded && string.Concat(Words(hidden).Select(word => word.Folded)) is { Length: > 1 } name && !name.Any(c => char.IsAscii(c) || char.IsLower(c))
            && string.Concat(Words(stretch.Role).Select(word => word.Folded)).Contains(name, StringComparison.Ordinal);
    }

    /// <summary>Runs of letters, in small ones and without accents.</summary>
    private static IEnumerable<(string Folded, bool IsCapitalised)> Words(string text)
    {
        string split = text.InForm(NormalizationForm.FormKD);
        var word = new StringBuilder();
        bool isCapitalised = false;
        for (int at = 0; at <= split.Length; at++)
        {
            if (at < split.Length && (CharUnicodeInfo.GetUnicodeCategory(split, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark || Letters.IsIgnorable(split[at]))) { continue; }
            if (at < split.Length && (char.IsLetter(split[at]) || char.IsSurrogate(split[at])))
            {
                if (word.Length == 0) { isCapitalised = char.IsUpper(split[at]); }
                word.Append(char.ToLowerInvariant(split[at]));
                continue;
            }
            if (word.Length > 0) { yield return (word.ToString(), isCapitalised); }
            word.Clear();
        }
    }
}
