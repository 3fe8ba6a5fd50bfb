namespace Digest.Citations.Formats.Bib;

/// <summary>Words of BibTeX that mean one of CSL.</summary>
internal static class BibWords
{
    private static readonly Dictionary<string, string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["english"] = "en",
        ["american"] = "en-US",
        ["british"] = "en-GB",
        ["UKenglish"] = "en-GB",
        ["USenglish"] = "en-US",
        ["german"] = "de",
        ["ngerman"] = "de",
        ["french"] = "fr",
        ["francais"] = "fr",
        ["spanish"] = "es",
        ["italian"] = "it",
        ["portuguese"] = "pt",
        ["brazilian"] = "pt-BR",
        ["dutch"] = "nl",
        ["russian"] = "ru",
        ["polish"] = "pl",
        ["czech"] = "cs",
        ["turkish"] = "tr",
        ["arabic"] = "ar",
        ["chinese"] = "zh",
        ["japanese"] = "ja",
        ["swedish"] = "sv",
        ["danish"] = "da",
        ["norsk"] = "nb",
        ["finnish"] = "fi",
        ["greek"] = "el",
        ["hungarian"] = "hu",
        ["latin"] = "la",
    };

    public static string Language(string written) => Languages.GetValueOrDefault(written, written);

    /// <summary>The field and what stands in it: a word that BibLaTeX knows, or spells out; a tag alone goes where nothing prints it, since references would read "A title. zh-Hans."</summary>
    public static (string Field, string Written) OfTag(string tag) => Languages.FirstOrDefault(pair => pair.Value == tag).Key is { } word ? ("language", word) : ("langid", tag);

    /// <summary>Keys of BibLaTeX that stand for words.</summary>
    public static string Genre(string written) => written switch
    {
        "phdthesis" => "PhD thesis",
        "mathesis" => "Master's thesis",
        "bathesis" => "Bachelor's thesis",
        "candthesis" => "Candidate thesis",
        "techreport" => "Technical report",
        "resreport" => "Research report",
        _ => written,
    };

    /// <summary>The variable that a field of older BibTeX means, or one that stands in an entry of another type than BibLaTeX has it; null: none.</summary>
    public static string? Older(string field, string type) => field switch
    {
        "journal" or "journaltitle" or "booktitle" => "container-title",
        "maintitle" when type is not ("chapter" or "entry" or "paper-conference") => "container-title",
        "address" => "publisher-place",
        "school" or "institution" or "organization" or "publisher" => "publisher",
        "issue" => "issue",
        "eid" => "number",
        "annote" => "annote",
        "numpages" => "number-of-pages",
        "langid" or "hyphenation" => "language",
        "journalabbreviation" or "shortjournal" => "container-title-short",
        "pubmed" => "PMID",
        "keyword" => "keyword",
        _ => null,
    };
}
