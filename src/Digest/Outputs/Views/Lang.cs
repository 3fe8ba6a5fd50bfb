using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>The language and the direction of a block that differs from its page.</summary>
internal static class Lang
{
    /// <summary>Primary language subtags (RFC 5646) that are usually written from right to left.</summary>
    private static readonly HashSet<string> RightToLeft = new(StringComparer.OrdinalIgnoreCase)
    {
        "ar", "arc", "azb", "bal", "bgn", "bqi", "ckb", "dv", "fa", "glk", "he", "iw", "khw", "ks", "lrc", "luz", "mzn", "nqo", "pnb", "ps", "sd", "skr", "syr", "ug", "ur", "yi",
    };
    private static readonly HashSet<string> RightToLeftScripts = new(StringComparer.OrdinalIgnoreCase)
    {
        "Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa",
    };

    public static string Direction(string lang)
    {
        if (!lang.Contains('-', StringComparison.Ordinal)) { return RightToLeft.Contains(lang) ? "rtl" : "ltr"; }
        string[] subtags = lang.Split('-', 3);
        bool hasScript = subtags.Length > 1 && subtags[1].Length == 4;
        bool rtl = hasScript ? RightToLeftScripts.Contains(subtags[1]) : RightToLeft.Contains(subtags[0]);
        return rtl ? "rtl" : "ltr";
    }

    /// <summary>The language of a record's own words.</summary>
    public static string Of(Site site, Record record) => record.Head.Lang ?? site.Config.Language;

    /// <summary>The language of a record's title: a document's is the document's own, unless the curator gave it one.</summary>
    public static string OfTitle(Site site, Record record) => record is Source { TitleSupplied: false } source ? OfText(site, source) : Of(site, record);

    /// <summary>The language of what a translation leaves as it is: notes, corrections, roles, terms.</summary>
    public static string OfRest(Site site, Record record) => Of(site, record.Head.Translated?.Original ?? record);

    /// <summary>Whether a record's own words are in a language; <c>zh-Hans</c> is <c>zh</c>, too.</summary>
    public static bool IsOf(string language, Site site, Record record)
    {
        string own = Of(site, record);
        return own.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (own.Length == language.Length || own[language.Length] == '-');
    }

    /// <summary>The language of a document's words: the citation's <c>language</c>, else the record's.</summary>
    public static string OfText(Site site, Source? source) =>
        source is null ? site.Config.Language : source.Citation["language"] ?? OfRest(site, source);

    /// <summary>The same, where it is known: of a document that is not held, nothing is but what the record says.</summary>
    public static string? Stated(Site site, Source source) => source.IsHeld ? OfText(site, source) : source.Citation["language"] ?? source.Head.Lang;

    public static string OfQuote(Site site, ResolvedQuote quote) => quote.Quote.Lang ?? OfText(site, quote.Source);

    /// <summary>The language of the digest's name: a translation may leave it as it is.</summary>
    public static string OfName(Site site, Words words) => OfOwn(site, words, language => language.Title is not null);

    /// <summary>That of its summary.</summary>
    public static string OfSummary(Site site, Words words) => OfOwn(site, words, language => language.Summary is not null);

    private static string OfOwn(Site site, Words words, Func<SiteLanguage, bool> has) => site.Config.Languages.Any(language => language.Tag.Value == words.Tag && has(language)) ? words.Tag : site.Config.Language;

    /// <summary>Attributes with a space before them; nothing where the page's own hold.</summary>
    public static Html Attributes(PageScope scope, string? lang) => Attributes(scope.Words, lang);

    /// <param name="words">Those of the page.</param>
    public static Html Attributes(Words words, string? lang)
    {
        if (lang is null || string.Equals(lang, words.Language, StringComparison.OrdinalIgnoreCase)) { return Markup.None; }
        string direction = Direction(lang) == Direction(words.Language) ? "" : $" dir=\"{Direction(lang)}\"";
        return new($" lang=\"{Markup.Encode(lang)}\"{direction}");
    }

    /// <summary>The language alone: of a line that runs as the page does, since it has the page's words and marks, too.</summary>
    public static Html Tag(PageScope scope, string lang) =>
        string.Equals(lang, scope.Words.Language, StringComparison.OrdinalIgnoreCase) ? Markup.None : new($" lang=\"{Markup.Encode(lang)}\"");

    /// <summary>Both for words of a document, which may run against the direction of its language: a paragraph in Arabic in an English report.</summary>
    public static Html Attributes(PageScope scope, string lang, string words)
    {
        var attributes = Attributes(scope, lang);
        if (Prose.Directions.Against(words, Direction(lang) == "rtl") is not { } own) { return attributes; }
        string of = string.Equals(lang, scope.Words.Language, StringComparison.OrdinalIgnoreCase) ? "" : $" lang=\"{Markup.Encode(lang)}\"";
        return new(own == Direction(scope.Words.Language) ? of : $"{of} dir=\"{own}\"");
    }

    /// <summary>Those of the page's own words among words of a document: "[5 words not shown]" is in neither its language nor its direction.</summary>
    public static Html OfPage(PageScope scope, string lang, string around)
    {
        string page = scope.Words.Language, here = Prose.Directions.Against(around, Direction(lang) == "rtl") ?? Direction(lang);
        string of = string.Equals(lang, page, StringComparison.OrdinalIgnoreCase) ? "" : $" lang=\"{Markup.Encode(page)}\"";
        return new(here == Direction(page) ? of : $"{of} dir=\"{Direction(page)}\"");
    }

    /// <summary>Those of a quote's words.</summary>
    public static Html Attributes(PageScope scope, ResolvedQuote quote)
    {
        string lang = OfQuote(scope.Site, quote);
        return quote.IsShown ? Attributes(scope, lang, WordsOf(quote)) : Attributes(scope, lang);
    }

    public static Html OfPage(PageScope scope, ResolvedQuote quote) => OfPage(scope, OfQuote(scope.Site, quote), WordsOf(quote));

    private static string WordsOf(ResolvedQuote quote) => string.Concat(quote.Segments.Where(segment => segment.Kind == SegmentKind.Words).Select(segment => segment.Text));

    /// <summary>On a page in another language than the digest's own: a link to a record that is not translated, with its language behind it.</summary>
    public static Html Marked(PageScope scope, Record record, Html link) => Label(scope, record) is { Text.Length: > 0 } label ? new($"{link} {label}") : link;

    /// <summary>The sign of the language of a page that is not in the language of this one; nothing where it is, and on pages in the digest's own language.</summary>
    public static Html Label(PageScope scope, Record record)
    {
        if (!IsElsewhere(scope, record.Address)) { return Markup.None; }
        return Sign(scope, Of(scope.Site, record));
    }

    /// <summary>The same for a page that is no record's, such as the search: what is not in the page's language is in the digest's own.</summary>
    public static Html Label(PageScope scope, string address) => IsElsewhere(scope, address) ? Sign(scope, scope.Languages[0].Tag) : Markup.None;

    /// <summary>The attribute of a link to such a page, with a space before it.</summary>
    public static Html Elsewhere(PageScope scope, string address) => IsElsewhere(scope, address) ? new($" hreflang=\"{Markup.Encode(scope.Languages[0].Tag)}\"") : Markup.None;

    private static bool IsElsewhere(PageScope scope, string address) => scope.Language is { Prefix.Length: > 0 } language && !language.Has(address);

    private static Html Sign(PageScope scope, string own)
    {
        string name = scope.Languages.FirstOrDefault(other => string.Equals(other.Tag, own, StringComparison.OrdinalIgnoreCase))?.Words.Name ?? own;
        return new($"<abbr class=\"in-lang\" lang=\"{Markup.Encode(own)}\" title=\"{Markup.Encode(name)}\">{Markup.Encode(own.ToUpperInvariant())}</abbr>");
    }

    /// <summary>A text within a line, isolated where its language is not the page's, or its letters run another way.</summary>
    public static Html Inline(PageScope scope, string? lang, Html content)
    {
        var attributes = Attributes(scope, lang);
        return attributes.Text.Length == 0 ? Isolation.Of(scope.Words, content) : new($"<bdi{attributes}>{content}</bdi>");
    }
}
