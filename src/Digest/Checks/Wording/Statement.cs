using Digest.Model;

namespace Digest.Checks.Wording;

/// <summary>A quote as the checks of wording read it: the source's own words, without a curator's insertions.</summary>
/// <param name="written">As the source has them; they are taken apart when they are asked for, by one thread.</param>
internal sealed class QuotedWords(ResolvedQuote quote, string written)
{
    private Text? text;
    private ((int Start, int End)? Place, bool IsKnown) mark;

    public ResolvedQuote Quote => quote;
    public Text Text => text ??= new Text(written);
    /// <summary>Too long to be read to its end.</summary>
    public bool IsCut => Text.MayBeCut(written) && Text.IsCut;

    /// <summary>Where the highlighted words stand in <see cref="Text"/>; null: nothing is highlighted.</summary>
    public (int Start, int End)? Mark
    {
        get
        {
            if (!mark.IsKnown) { mark = (Find(quote.Quote.Mark), true); }
            return mark.Place;
        }
    }

    public bool Supports => Quote.Use == QuoteUse.Quotes && Quote.Quote.Role == QuoteRole.Supports;

    private (int, int)? Find(Located<string>? highlighted)
    {
        if (highlighted is not { } given) { return null; }
        string words = new Text(given.Value).Value;
        int at = Text.Value.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? null : (at, at + words.Length);
    }
}

/// <summary>The statement of a claim or of a recommendation beside everything that it is quoted from, all in one language that has lists.</summary>
internal sealed record Statement(Record Owner, Located<string> Written, Language Language, Text Text, IReadOnlyList<QuotedWords> Quotes)
{
    /// <summary>The place of some of its words in the file: the words themselves where they stand there as they are, else the whole statement.</summary>
    public Span At(int first, int last)
    {
        string words = Text.Between(first, last), file = Owner.Head.Body.FileText;
        var span = Written.Span;
        if (span.Offset + span.Length > file.Length) { return span; }
        int earlier = Count(Text.Value.AsSpan(0, Text.Words[first].Start), words);
        int at = span.Offset, end = span.Offset + span.Length;
        for (int i = 0; at >= 0; i++)
        {
            at = file.IndexOf(words, at, end - at, StringComparison.Ordinal);
            if (i == earlier && at >= 0) { return new Span(span.Path, at, words.Length); }
            if (at >= 0) { at += words.Length; }
        }
        return span;
    }

    private static int Count(ReadOnlySpan<char> text, string words) => text.Count(words.AsSpan());
}

/// <summary>Every statement of a site that can be judged.</summary>
internal static class Statements
{
    public static Located<string>? WrittenIn(Record record) => record switch
    {
        Claim claim => claim.Statement,
        Recommendation asked => asked.Statement,
        _ => null,
    };

    /// <returns>Null where there is nothing to compare: no statement, no quote, a language without lists on either side, or a text of endless length.</returns>
    public static Statement? Of(Site site, Record record)
    {
        if (WrittenIn(record) is not { } written || AllLanguages.For(record.Head.Lang ?? site.Config.Language) is not { } language) { return null; }
        var text = new Text(written.Value);
        return !text.IsCut && Quoted(site, site.QuotesOf(record), language) is { Count: > 0 } quotes ? new Statement(record, written, language, text, quotes) : null;
    }

    /// <returns>The quotes without those that contradict; null where one of them is in another language and not translated, or endless.</returns>
    public static List<QuotedWords>? Quoted(Site site, IEnumerable<ResolvedQuote> quotes, Language language)
    {
        var all = new List<QuotedWords>();
        foreach (var quote in quotes)
        {
            if (quote.Quote.Role == QuoteRole.Challenges) { continue; }
            if (WordsOf(site, quote, language) is not { } words) { return null; }
            var quoted = new QuotedWords(quote, words);
            if (quoted.IsCut) { return null; }
            all.Add(quoted);
        }
        return all;
    }

    /// <summary>The language of a quote's words, as a BCP 47 tag.</summary>
    public static string LanguageOf(Site site, ResolvedQuote quote) => quote.Quote.Lang ?? quote.Source?.Citation["language"] ?? quote.Source?.Head.Lang ?? site.Config.Language;

    private static string? WordsOf(Site site, ResolvedQuote quote, Language language)
    {
        if (AllLanguages.For(LanguageOf(site, quote)) == language)
        {
            bool isHere = quote.Parts.Count > 0 && site.Seeds.TryGetValue(quote.Source!.Id, out _);
            return isHere && quote.Parts.Count == 1 ? site.Seeds[quote.Source!.Id].Part(quote.Parts[0].Start, quote.Parts[0].Length)
                : isHere ? string.Join(" \u2026 ", quote.Parts.Select(part => site.Seeds[quote.Source!.Id].Part(part.Start, part.Length))) : WithoutInsertions(quote.Quote.Exact.Value);
        }
        return quote.Quote.Translation is { } translated && AllLanguages.For(translated.Lang) == language ? translated.Text : null;
    }

    private static string WithoutInsertions(string exact)
    {
        var kept = new System.Text.StringBuilder(exact.Length);
        for (int at = 0; at < exact.Length; at++)
        {
            int close = exact[at] == '[' ? exact.IndexOf(']', at) : -1;
            if (close < 0) { kept.Append(exact[at]); }
            else { kept.Append('\u2026'); at = close; }
        }
        return kept.ToString();
    }
}
