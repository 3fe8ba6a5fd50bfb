using Edtf;

namespace Digest.Model;

internal enum PublishRights { Excerpts, Full, Citation }

/// <summary>CSL-JSON name: <c>literal</c>, or the parts of a personal name.</summary>
internal sealed record CslName(string? Literal, string? Family, string? Given, IReadOnlyList<KeyValuePair<string, string>> Other)
{
    /// <summary>Where a record gives it; null: it comes from elsewhere.</summary>
    public Span? Place { get; init; }

    /// <summary>The name as it is said: a literal as it is; given name, particles, family name, suffix.</summary>
    public string GivenFirst => Literal ?? Joined([Given, .. FamilyParts]);

    /// <summary>As a list sorts it: the family name with its particles first.</summary>
    public string FamilyFirst => Literal ?? Joined([.. FamilyParts, Given]);

    private string?[] FamilyParts => [Part("dropping-particle"), Part("non-dropping-particle"), Family, Part("suffix")];

    private string? Part(string key) => Other.FirstOrDefault(pair => pair.Key == key).Value;

    private static string Joined(IEnumerable<string?> parts) => string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));
}

/// <summary>A source's citation: CSL-JSON names and item types (CSL 1.0.2), dates as EDTF.</summary>
internal sealed record Citation
{
    public static readonly Citation Empty = new();
    public Located<string>? Type { get; init; }
    /// <summary>Text variables by their CSL name, in the author's order: <c>title</c>, <c>genre</c>, <c>publisher</c>, <c>URL</c>, <c>DOI</c> …</summary>
    public IReadOnlyList<KeyValuePair<string, Located<string>>> Text { get; init; } = [];
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<CslName>>> Names { get; init; } = [];
    public IReadOnlyList<KeyValuePair<string, Located<EdtfDate>>> Dates { get; init; } = [];
    public string? this[string name] => Find(Text, name)?.Value;
    public Located<EdtfDate>? Issued => Find(Dates, "issued");
    public EdtfDate? DateOf(string name) => Find(Dates, name)?.Value;

    private static Located<T>? Find<T>(IReadOnlyList<KeyValuePair<string, Located<T>>> all, string name)
    {
        for (int i = 0; i < all.Count; i++) { if (all[i].Key == name) { return all[i].Value; } }
        return null;
    }
}

internal sealed record CustodyEntry(Dating Date, string? By, string What);
internal enum TranscriptMethod { Typed, Ocr }
/// <param name="File">Null: the seed's path with <c>.transcript.txt</c> in place of its ending.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
internal sealed record Transcript(Located<string>? File, string? By, Dating Date, TranscriptMethod Method, string? CheckedBy, Located<string>? Sha256 = null);

/// <summary>Which text of a saved web page is taken: what a reader comes for, or all of it.</summary>
internal enum PageText { Main, Whole }

/// <summary>How a document came to the digest, and what proves that it is still the same.</summary>
internal sealed record Custody
{
    /// <summary>Where restricted seeds are kept, as <c>digest init</c> makes it: its <c>.gitignore</c> leaves the folder out.</summary>
    public const string RestrictedFolder = "seeds/restricted/";

    public Located<string>? Seed { get; init; }
    /// <summary>64 lower-case hexadecimal digits.</summary>
    public Located<string>? Sha256 { get; init; }
    public Dating CollectedAt { get; init; } = Dating.None;
    public string? Collector { get; init; }
    public string? Method { get; init; }
    public Located<string>? ArchivedAt { get; init; }
    /// <summary>Whole paragraphs of page furniture: left out before counting, neither published nor quotable.</summary>
    public IReadOnlyList<Located<string>> Ignore { get; init; } = [];
    public IReadOnlyList<CustodyEntry> Log { get; init; } = [];
    public Transcript? Transcript { get; init; }
    /// <summary>The encoding of a text file as a code page (<see cref="LegacyEncodings"/>); null: UTF-8, or what the file says itself.</summary>
    public Located<int>? Encoding { get; init; }
    /// <summary>For web pages; null: the main text.</summary>
    public Located<PageText>? Text { get; init; }
    /// <summary>The transcript's file relative to the digest's root; null where none is declared.</summary>
    public string? TranscriptPath => Transcript is not { } transcript ? null
        : transcript.File?.Value ?? (Seed is { } seed ? System.IO.Path.ChangeExtension(seed.Value, ".transcript.txt") : null);
    /// <summary>The record says so: <c>restricted: true</c>.</summary>
    public bool SaysRestricted { get; init; }
    /// <summary>True: no output names its path or hash. What lies in the folder of restricted documents is one of them, though its record does not say so: that is an error, and never a reason to tell of it.</summary>
    public bool Restricted => SaysRestricted || IsInRestrictedFolder(Seed?.Value) || IsInRestrictedFolder(Transcript?.File?.Value);

    /// <summary>Letter case aside, as on disks that do not know it.</summary>
    public static bool IsInRestrictedFolder(string? path) => path?.StartsWith(RestrictedFolder, StringComparison.OrdinalIgnoreCase) == true;
}

internal sealed record Rights
{
    public string? Holder { get; init; }
    public string? Statement { get; init; }
    public PublishRights Publish { get; init; }
    /// <summary>Over the whole site, each shown word once; null: no limit given.</summary>
    public Located<int>? MaxWords { get; init; }
    /// <summary>The document may lie open in a public repository, and the curator knows that it does.</summary>
    public bool InRepository { get; init; }
}

/// <summary>The record of one document.</summary>
internal sealed class Source(RecordHead head) : Record(head)
{
    /// <summary>Ids: whose document it is.</summary>
    public IReadOnlyList<Located<string>> By { get; init; } = [];
    public Citation Citation { get; init; } = Citation.Empty;
    public Custody? Custody { get; init; }
    public required Rights Rights { get; init; }
    public IReadOnlyList<Located<string>> ReportsOn { get; init; } = [];
    /// <summary>The id of the earlier version of the document; null: none is recorded.</summary>
    public Located<string>? Replaces { get; init; }
    /// <summary>It stands for no work of its own beside another: a translation, or a later version.</summary>
    public bool IsOfAnother => Head.TranslationOf is not null || Replaces is not null;
    /// <summary>The digest made the title up: printed in brackets, and never exported as the document's title without saying so.</summary>
    public bool TitleSupplied { get; init; }
    /// <summary>When it was published: the record's own date, else the citation's <c>issued</c>.</summary>
    public Dating Dating { get; init; } = Dating.None;
    /// <summary>False: cited, not held; nothing quoted straight from it is ever verified.</summary>
    public bool IsHeld => Custody?.Seed is not null;
}
