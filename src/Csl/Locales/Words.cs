using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using Csl.Styles;

namespace Csl.Locales;

/// <summary>The words of a style in one language: its own first, then those of the locale files, then English.</summary>
internal sealed class Words
{
    private static readonly Dictionary<string, string> Dialects = new(StringComparer.Ordinal)
    {
        ["en"] = "en-US",
        ["de"] = "de-DE",
        ["pt"] = "pt-PT",
        ["zh"] = "zh-CN",
        ["cs"] = "cs-CZ",
        ["da"] = "da-DK",
        ["el"] = "el-GR",
        ["et"] = "et-EE",
        ["fa"] = "fa-IR",
        ["he"] = "he-IL",
        ["ja"] = "ja-JP",
        ["km"] = "km-KH",
        ["ko"] = "ko-KR",
        ["nb"] = "nb-NO",
        ["nn"] = "nn-NO",
        ["sl"] = "sl-SI",
        ["sr"] = "sr-RS",
        ["sv"] = "sv-SE",
        ["uk"] = "uk-UA",
        ["vi"] = "vi-VN",
    };

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    private static readonly SearchValues<char> Tag = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

    private static readonly string[] Forms = ["long", "short", "verb", "verb-short", "symbol"];

    /// <summary>Terms that were found, by form (none that is known first) and number.</summary>
    private readonly ConcurrentDictionary<string, string?>[] known = [.. Enumerable.Range(0, (Forms.Length + 1) * 2).Select(_ => new ConcurrentDictionary<string, string?>(1, 31, StringComparer.Ordinal))];

    private readonly CslLocale[] chain;
    private readonly CslLocale? ordinals;

    public Words(CslStyle style, Func<string, CslLocale?> find, string language)
    {
        Language = Full(language);
        string bare = Language.Split('-')[0];
        string main = Dialects.GetValueOrDefault(bare, bare + "-" + bare.ToUpperInvariant());
        string[] files = Language == main ? [Language, bare, "en-US"] : [Language, main, bare, "en-US"];
        chain = [.. style.Locales.Where(one => one.Language == Language), .. style.Locales.Where(one => one.Language == bare && one.Language != Language),
            .. style.Locales.Where(one => one.Language == ""), .. files.Distinct().Select(find).OfType<CslLocale>()];
        ordinals = chain.FirstOrDefault(locale => locale.HasOrdinals);
        Culture = CultureOf(Language) ?? CultureInfo.InvariantCulture;
        PunctuationInQuote = Option("punctuation-in-quote") == "true";
        LimitDayOrdinals = Option("limit-day-ordinals-to-day-1") == "true";
    }

    public string Language { get; }

    public bool PunctuationInQuote { get; }

    public bool LimitDayOrdinals { get; }

    public CultureInfo Culture { get; }

    /// <summary>Null where the text begins with no code of a language.</summary>
    public static CultureInfo? CultureOf(string language)
    {
        int end = language.AsSpan().IndexOfAnyExcept(Letters);
        if ((end < 0 ? language.Length : end) is not (2 or 3))
        {
            return null;
        }
        try
        {
            return CultureInfo.GetCultureInfo(language.AsSpan().ContainsAnyExcept(Tag) || language.Contains("--", StringComparison.Ordinal) ? language[..end] : language);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    public static string Full(string language)
    {
        string first = language.Split("-x-")[0];
        return first.Length == 0 ? "en-US" : first.Length == 2 ? Dialects.GetValueOrDefault(first, first + "-" + first.ToUpperInvariant()) : first;
    }

    /// <summary>A term, in the form or in those that stand in for it; null where no locale has it.</summary>
    public string? Term(string name, string form = "long", bool plural = false, string gender = "") => gender.Length > 0
        ? Find(name, form, plural, gender)
        : known[(Array.IndexOf(Forms, form) * 2) + 2 + (plural ? 1 : 0)].GetOrAdd(name, static (asked, how) => how.Words.Find(asked, how.Form, how.Plural, ""), (Words: this, Form: form, Plural: plural));

    private string? Find(string name, string form, bool plural, string gender)
    {
        for (string? asked = form; asked is not null; asked = Next(asked))
        {
            foreach (CslLocale locale in chain)
            {
                if (locale.Terms.TryGetValue((name, asked, gender), out (string Single, string Multiple) found) || (gender.Length > 0 && locale.Terms.TryGetValue((name, asked, ""), out found)))
                {
                    return plural ? found.Multiple : found.Single;
                }
            }
        }
        return null;
    }

    public string Gender(string name)
    {
        foreach (CslLocale locale in chain)
        {
            if (locale.Genders.TryGetValue(name, out string? gender))
            {
                return gender;
            }
        }
        return "";
    }

    public Element? Date(string form)
    {
        foreach (CslLocale locale in chain)
        {
            if (locale.Dates.TryGetValue(form, out Element? date))
            {
                return date;
            }
        }
        return null;
    }

    /// <summary>The ending of a number: its own, or that of its last two digits, or of its last, or of all.</summary>
    public string Ordinal(int number, string gender)
    {
        if (ordinals is not { } holder)
        {
            return "";
        }
        foreach ((int rest, string match) in ((int, string)[])[(number, "whole-number"), (number % 100, "last-two-digits"), (number % 10, "last-digit")])
        {
            string name = $"ordinal-{rest:00}";
            string rule = holder.Terms.TryGetValue((name + "/match", "long", ""), out (string Single, string) said) ? said.Single : rest >= 10 ? "last-two-digits" : "last-digit";
            if ((match == rule || (rest == number && match == "whole-number")) && Ending(holder, name, gender) is { } ending)
            {
                return ending;
            }
        }
        return Ending(holder, "ordinal", gender) ?? "";
    }

    private static string? Ending(CslLocale holder, string name, string gender) =>
        holder.Terms.TryGetValue((name, "long", gender), out (string Single, string) found) || holder.Terms.TryGetValue((name, "long", ""), out found) ? found.Single : null;

    private static string? Next(string form) => form switch
    {
        "verb-short" => "verb",
        "symbol" => "short",
        "verb" or "short" => "long",
        _ => null,
    };

    private string Option(string name) => chain.Select(locale => locale.Options?[name]).FirstOrDefault(said => !string.IsNullOrEmpty(said)) ?? "";
}
