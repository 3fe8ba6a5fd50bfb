using System.Buffers;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Sources;

namespace Digest.Checks;

/// <summary>Insertions in brackets that were meant to withhold words, and withhold none.</summary>
internal static class MistakenWithholding
{
    private const string Word = "withheld";
    private const int MostWrong = 2;

    private static readonly Rule Misspelt = new("misspelt-withholding", Severity.Error,
        "A bracket of a quote is nearly [withheld], and withholds nothing.",
        "[withheld] and [withheld: role] are written in small letters, the role behind a colon. Anything else is an insertion of the curator's: it is printed as it stands, the document is shown as ever, and its size and SHA-256 are told, against which a name can be tried. A form of the very word that stands in the source in its place is none, nor is [withholds] or another form of the verb without a colon.",
        "exact: \"The guards took [Withheld: a woman] at night\"\n# mend: exact: \"The guards took [withheld: a woman] at night\"");

    private static readonly Rule Redaction = new("unprotected-redaction", Severity.Warning,
        "A bracket of a quote says that words were redacted or a name left out, and withholds nothing.",
        "[redacted], [name withheld] or [XXX] is an insertion of the curator's: it is printed as it stands, the words of the document stay where it is shown, and its size and SHA-256 are told, against which a name can be tried. Not told where the source has the bracket itself.",
        "exact: \"The guards took [name redacted] at night\"\n# mend: exact: \"The guards took [withheld: a woman] at night\"");

    /// <summary>Words that tell of it by themselves, and those that do so beside the word for what was left out.</summary>
    private static readonly string[] Redacted = ["redacted", "redaction", "anonymised", "anonymized", "pseudonymised", "pseudonymized", "censored"],
        Alone = ["omitted", "omission", "name", "names", "surname", "identity", "initials"],
        Kept = ["withheld", "redacted", "omitted", "removed", "deleted", "hidden", "protected", "suppressed", "concealed", "changed", "censored", "kept", "not", "anonymised", "anonymized"];

    /// <summary>Other forms of the verb: without a colon behind them they are read as such.</summary>
    private static readonly string[] OtherForms = ["withhold", "withholds", "withholding"];

    private static readonly SearchValues<char> Masks = SearchValues.Create("xX*_#█■▇● ");

    public static Check Check { get; } = new([Misspelt, Redaction], (site, _) => site.Records.SelectMany(site.QuotesOf).DistinctBy(quote => quote.Quote.Exact.Span).SelectMany(quote => In(site, quote)));

    private static IEnumerable<Diagnostic> In(Site site, ResolvedQuote quote)
    {
        if (!quote.Quote.Exact.Value.Contains('[', StringComparison.Ordinal)) { yield break; }
        var pattern = QuotePattern.Parse(quote.Quote.Exact.Value, quote.IsLiteral);
        if (!pattern.HasInsertions || QuoteFinder.IsTooMuch(pattern)) { yield break; }
        var seed = quote.Source is { } source ? site.Seeds.GetValueOrDefault(source.Id) : null;
        var runs = quote.Parts.Count > 0 ? QuoteGaps.Runs(pattern, quote.Parts) : [];
        foreach (var bracket in pattern.Brackets)
        {
            // A run that goes over it has it from the source.
            if (bracket.Kind != BracketKind.Insertion || runs.Exists(run => run.Start <= bracket.Start && bracket.End <= run.End)) { continue; }
            string inner = pattern.Text[(bracket.Start + 1)..(bracket.End - 1)];
            int colon = inner.IndexOfAny([':', '\uFF1A']);
            bool hasRole = colon >= 0;
            if (hasRole) { inner = inner[..colon]; }
            var words = inner.ToLowerInvariant().Split((char[]?)[' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries);
            var (from, to) = pattern.PlaceOf(bracket);
            string told = $"[{inner.Trim()}{(hasRole ? ": …" : "")}]";
            if ((hasRole || !IsOtherForm(words)) && IsMeant(words) && !IsInflected(quote, seed, from, "withh"))
            {
                yield return Misspelt.At(BracketPlace.Of(quote, from, to - from), $"\"{told}\" withholds nothing: it is read as an insertion, and printed as it stands.",
                    $"Write {(hasRole || words.Length > 1 ? "[withheld: a role]" : "[withheld], or [withheld: a role]")}, in small letters{(hasRole || words.Length == 1 ? "" : " and with a colon")}. If no words are kept back, say it in other words.");
            }
            else if (seed is not null && IsRedaction(inner.Trim(), words) && (words.Length == 0 || !IsInflected(quote, seed, from, words[0].Length > 4 ? words[0][..4] : words[0])))
            {
                yield return Redaction.At(BracketPlace.Of(quote, from, to - from), $"\"{told}\" withholds nothing: it is printed as it stands, and the document's SHA-256 is told.",
                    "If words are kept back to protect somebody, write [withheld: a role], such as [withheld: a man].");
            }
        }
    }

    private static bool IsMeant(string[] words) => words.Length > 0 && (IsNear(words[0]) || (words.Length > 1 && words[0] is "with" && words[1] is "held" or "hold" or "eld"));

    /// <summary>An honest insertion, such as <c>[withholds]</c> for "withheld".</summary>
    private static bool IsOtherForm(string[] words) => words is [var word, ..] && (OtherForms.Contains(word) || (word == "with" && words.Length > 1 && words[1] == "hold"));

    private static bool IsNear(string word)
    {
        Span<int> room = stackalloc int[Suggestion.Room];
        return Suggestion.Distance(word, Word, room, MostWrong) <= MostWrong;
    }

    private static bool IsRedaction(string inner, string[] words) => words.Length == 0 ? IsMask(inner) : IsMask(inner) || Redacted.Contains(words[0])
        || (Alone.Contains(words[0]) && (words.Length == 1 || words.Skip(1).Any(word => Kept.Contains(word) || IsNear(word)))) || (words.Length > 1 && Kept.Contains(words[0]) && Alone.Contains(words[1]));

    /// <summary>"XXX", "***", black bars.</summary>
    private static bool IsMask(string inner) => inner.Length > 1 && !inner.AsSpan().ContainsAnyExcept(Masks) && (inner.Length > 2 || !inner.AsSpan().ContainsAny('x', 'X'));

    /// <summary>The source has a form of the word in its place: <c>[redacted]</c> for "redacts".</summary>
    private static bool IsInflected(ResolvedQuote quote, SeedText? seed, int at, string stem) => seed is not null
        && QuoteGaps.Of(quote, seed.Text).Any(gap => gap.At == at && seed.Part(gap.Start, gap.End - gap.Start).Contains(stem, StringComparison.OrdinalIgnoreCase));
}
