using Edtf;

namespace Digest.Model;

/// <summary>An entry of the main navigation.</summary>
/// <param name="Text">Null: the target's own title.</param>
/// <param name="To">A record's id, a folder (<c>claims</c>), or <c>timeline</c>.</param>
internal sealed record NavigationItem(string? Text, Located<string> To);

/// <summary>Addresses for readers who want to mend something. <c>{path}</c> stands for the record's file, <c>{title}</c> and <c>{address}</c> for its page's.</summary>
internal sealed record RepositoryLinks(string? Edit, string? Report);

/// <summary>Which feeds the site has.</summary>
/// <param name="New">Of new records: <c>feed.xml</c>, <c>feed.json</c>.</param>
/// <param name="Corrections">Of corrections: <c>corrections.xml</c>, <c>corrections.json</c>.</param>
/// <param name="Topics">One for each topic, beside its page.</param>
internal sealed record FeedSettings(bool New = true, bool Corrections = true, bool Topics = true)
{
    public const int FewestEntries = 1, MostEntries = 500;
    public static FeedSettings Off { get; } = new(false, false, false);
    /// <summary>Entries of each feed at most: the newest.</summary>
    public int Entries { get; init; } = 50;
    /// <summary>Folders of the kinds whose records are in the feeds of new records and of topics; null: all. Prose stands under <c>pages</c>.</summary>
    public IReadOnlySet<string>? Kinds { get; init; }

    public bool Holds(Record record) => Kinds is null || Kinds.Contains(record.Kind.Folder.Length == 0 ? "pages" : record.Kind.Folder);
}

/// <summary>What <c>input/digest.yml</c> says.</summary>
internal sealed record DigestConfig
{
    public const string FilePath = "input/digest.yml";
    public required Located<string> Title { get; init; }
    public string? Summary { get; init; }
    /// <summary>The site's address with a closing slash; null: none is known, and canonical links, feeds and the sitemap are left out.</summary>
    public Located<string>? Url { get; init; }
    /// <summary><c>digest.yml</c> has an url; where <see cref="Url"/> is null, it is told what is wrong with it.</summary>
    public bool WritesUrl { get; init; }
    public string Language { get; init; } = "en";
    /// <summary>The languages of the site beside <see cref="Language"/>, in the order in which they are offered.</summary>
    public IReadOnlyList<SiteLanguage> Languages { get; init; } = [];
    /// <summary>Of the curator's words alone.</summary>
    public string? Licence { get; init; }
    public string? Publisher { get; init; }
    /// <summary>What a source has that says nothing of its own.</summary>
    public Rights Rights { get; init; } = new();
    public EdtfOptions Dates { get; init; } = EdtfOptions.Default;
    public IReadOnlyList<KindInfo> Kinds { get; init; } = [];
    /// <summary>Null: the program's own navigation.</summary>
    public IReadOnlyList<NavigationItem>? Navigation { get; init; }
    public Located<string>? CitationStyle { get; init; }
    /// <summary>Rule id to severity (<c>error</c>, <c>warning</c>, <c>off</c>), as written.</summary>
    public IReadOnlyList<(Located<string> Rule, Located<string> Severity)> Checks { get; init; } = [];
    public bool Autolink { get; init; } = true;
    /// <summary>Whether the page of known gaps is in the site.</summary>
    public bool PublishGaps { get; init; }
    /// <summary>Whether a build must have the private list of protected terms; null: it need not.</summary>
    public Located<ListNeed>? ProtectedList { get; init; }
    /// <summary>Whether the program's page on reading safely is in the site.</summary>
    public bool ReadingSafely { get; init; } = true;
    /// <summary>The forms in which the digest is offered for taking along; each once, in the order of <see cref="EditionKind"/>.</summary>
    public IReadOnlyList<EditionKind> Editions { get; init; } = [];
    /// <summary>Those that digest.yml names and this build does not make: the page that offers them stands all the same, since texts may lead to it, and to them.</summary>
    public IReadOnlyList<EditionKind> LeftEditions { get; init; } = [];
    /// <summary>Whether the program's page of the editions is in the site.</summary>
    public bool OffersEditions => LeftEditions.Count + Editions.Count > 0;
    /// <summary>Whether the site can be searched.</summary>
    public bool Search { get; init; } = true;
    /// <summary>Whether links to records show a card of them beforehand.</summary>
    public bool Previews { get; init; } = true;
    public FeedSettings Feeds { get; init; } = new();
    public RepositoryLinks? Repository { get; init; }
    /// <summary>The command was told that the digest's files are public.</summary>
    public bool IsPublic { get; init; }
    /// <summary>A year of more entries than this has a page of its own on the timeline.</summary>
    public int TimelineYearPage { get; init; } = 500;
}
