using Digest.Diagnostics;

namespace Digest.Checks.Wording;

/// <summary>"All" of a statement where its quotes say "some", and "at least" where they say "at most".</summary>
internal static class Shares
{
    /// <summary>Words between "some" and its noun.</summary>
    private const int Reach = 3;

    public static IEnumerable<Diagnostic> Of(Statement statement, Rule rule)
    {
        var (text, language) = (statement.Text, statement.Language);
        for (int at = 0; at < text.Words.Count; at++)
        {
            if (!language.Numbers.Shares.Whole.Contains(text.Words[at].Folded) || Noun(text, language, at) is not (>= 0 and var noun) || Negations.In(text, language).Contains(at - 1)) { continue; }
            if (PartIn(statement, language.Stem(text.Words[noun].Folded)) is { } said) { yield return rule.At(statement.At(at, noun), $"The quote says '{said}', the statement '{text.Between(at, noun)}', which is more.", "Say of how many the source says it."); }
        }
        foreach (var number in Quantities.In(text, language))
        {
            if (number.Kind is not (QuantityKind.Number or QuantityKind.Percent) || Bound(text, language, number) is not { } own) { continue; }
            var said = statement.Quotes.SelectMany(quote => Quantities.In(quote.Text, language).Where(one => one.Kind == number.Kind && one.Value == number.Value).Select(one => Bound(quote.Text, language, one))).ToList();
            if (said.Count == 0 || said.Exists(bound => bound is null || bound.Value.IsLeast == own.IsLeast)) { continue; }
            yield return rule.At(statement.At(number.First, number.Last), $"The quote says '{said[0]!.Value.Words}' of '{Quantities.Written(text, number)}', the statement '{own.Words}'.", "Leave the number as open as the source does, and to the same side.");
        }
    }

    /// <summary>The first word behind "all" that says something; -1: none near by.</summary>
    private static int Noun(Text text, Language language, int at)
    {
        for (int next = at + 1; next < text.Words.Count && next <= at + Reach && text.Words[next].Before == Break.None; next++) { if (!language.FunctionWords.Contains(text.Words[next].Folded)) { return next; } }
        return -1;
    }

    /// <summary>The words by which the quotes say it of a part, wherever they say it; null where one says it otherwise, or none does.</summary>
    private static string? PartIn(Statement statement, string stem)
    {
        string? said = null;
        var language = statement.Language;
        foreach (var quote in statement.Quotes)
        {
            for (int at = 0; at < quote.Text.Words.Count; at++)
            {
                if (language.Stem(quote.Text.Words[at].Folded) != stem) { continue; }
                int part = -1;
                for (int before = at - 1; before >= 0 && before >= at - Reach && quote.Text.Words[before + 1].Before == Break.None && part < 0; before--) { if (language.Numbers.Shares.Part.Length(quote.Text.Words, before) > 0) { part = before; } }
                if (part < 0) { return null; }
                said ??= quote.Text.Between(part, at);
            }
        }
        return said;
    }

    private static (string Words, bool IsLeast)? Bound(Text text, Language language, Quantity number)
    {
        var (least, most) = language.Numbers.Bounds;
        for (int length = Math.Min(3, number.First); length > 0; length--)
        {
            int at = number.First - length;
            bool isLeast = least.Length(text.Words, at) == length;
            // "No more than" bounds it on the other side.
            if (isLeast || most.Length(text.Words, at) == length) { return at > 0 && language.Negations.KinWords.Contains(text.Words[at - 1].Folded) ? null : (text.Between(at, number.First - 1), isLeast); }
        }
        return null;
    }
}
