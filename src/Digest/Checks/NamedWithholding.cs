using Digest.Checks.Wording;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Sources;

namespace Digest.Checks;

/// <summary>Roles of <c>[withheld: role]</c> that are the very name which is withheld. No message has it, and no line with it is printed.</summary>
internal static class NamedWithholding
{
    private static readonly Rule Rule = new("named-withholding", Severity.Error,
        "What stands behind the colon of a [withheld: role] has words of the source that it withholds.",
        "Behind the colon stands a role, which the page prints in the place of the name: the name itself would be published there. Compared are words, without accents and letter case, but not articles and common words for people (man, witness, officer): of what is withheld those with a capital letter, and where quoted words stand on both sides of the bracket any of three letters. Where such a word is no name, quote it, and let the bracket stand for the name alone.",
        "exact: \"The guards took [withheld: Jane Example] at night\"\n# mend: exact: \"The guards took [withheld: a woman] at night\"")
    { IsSecret = true };

    public static Check Check { get; } = new(Rule, site => site.Records.SelectMany(site.QuotesOf).DistinctBy(quote => quote.Quote.Exact.Span).SelectMany(quote => In(site, quote)));

    private static IEnumerable<Diagnostic> In(Site site, ResolvedQuote quote)
    {
        if (!quote.IsShown || quote.Source is not { } source || !site.Seeds.TryGetValue(source.Id, out var seed)) { yield break; }
        foreach (var stretch in WithheldStretches.Of(quote, seed).Where(stretch => RoleWords.Tell(stretch, seed)))
        {
            yield return Rule.At(BracketPlace.Of(quote, stretch.At, stretch.Length), $"Behind the colon of a [withheld: …] in '{quote.Owner.Id}' stand words of '{source.Id}' that it withholds.",
                "Write a role there, never the name: [withheld: a man]. If the words are no name, quote them, and let the bracket stand for the name alone.");
        }
    }
}
