using Digest.Model;
using Digest.Outputs.LongTexts;

namespace Digest.Outputs;

/// <summary>Where a view is made for: the site, the words of its language, and the page, since every link is relative to its page.</summary>
internal sealed record PageScope(Site Site, Words Words, string Path)
{
    public PageProofs Proofs { get; } = new();

    /// <summary>What the page was last asked to be cited as; several parts of it tell that.</summary>
    public (Record Record, Citing.PageItem? Item)? Cited { get; set; }

    /// <summary>The sources in the digest's citation style; null only where no page is rendered.</summary>
    public Citing.References? References { get; init; }

    /// <summary>The styles in which a page offers its citation; null: none.</summary>
    public Citing.OfferedStyles? Offered { get; init; }

    /// <summary>Where quotes stand on the pages of their sources; null only where no page is rendered.</summary>
    public Views.PassageIndex? Passages { get; init; }

    /// <summary>Where the words of quotes stand on the pages of their publishers; null only where no page is rendered.</summary>
    public Views.OriginalIndex? Originals { get; init; }

    /// <summary>The language of the page; null where the site has one alone.</summary>
    public PageLanguage? Language { get; init; }

    /// <summary>All languages of the site; empty where it has one alone.</summary>
    public IReadOnlyList<PageLanguage> Languages { get; init; } = [];

    /// <summary>Where the page stands in the site; <see cref="Path"/> is the same in every language.</summary>
    public string ActualPath => Language is null ? Path : Language.Prefix + Path;

    /// <summary>With the language's own, without a slash at its end; empty for pages at the top.</summary>
    public string Folder => folder ??= System.IO.Path.GetDirectoryName(ActualPath) ?? "";
    private string? folder;

    /// <summary>What several pages show alike; null: nothing is kept for other pages.</summary>
    public SharedViews? Shared { get; init; }

    /// <summary>The same page, for what no other page shows: keeping it would only drive out what many show.</summary>
    public PageScope Alone() => Shared is null ? this : this with { Shared = null };

    /// <summary>Of a scope that is no page's: pages that it stands for on which what was made is another: it asked whether it stands on them. Null: there are none.</summary>
    public IReadOnlySet<string>? Within => within;
    private HashSet<string>? within;
    private readonly bool isShared, isOfAnyFolder;

    /// <summary>A scope for what every page of the folder shows alike.</summary>
    public PageScope OfFolder() => new(this, System.IO.Path.GetDirectoryName(Path) is { Length: > 0 } own ? own.Replace('\\', '/') + "/" : "", isOfAnyFolder: false);

    /// <summary>A scope for what pages of all folders at the top show alike: its links go up first, into whatever folder. Of a page that stands in no such folder, as <see cref="OfFolder"/>.</summary>
    public PageScope OfAnyFolder() => IsOneDeep(Path) ? new(this, AnyFolder, isOfAnyFolder: true) : OfFolder();

    /// <summary>Equal for pages for which what <see cref="OfAnyFolder"/> makes is the same.</summary>
    public string Level => level ??= IsOneDeep(Path) ? Language?.Prefix + AnyFolder : Folder;
    private string? level;

    /// <summary>A folder that no site has: none may be named so.</summary>
    private const string AnyFolder = ":/";

    private static bool IsOneDeep(string address) => address.AsSpan().Count('/') == 1;

    private PageScope(PageScope page, string path, bool isOfAnyFolder) : this(page.Site, page.Words, path) =>
        (References, Passages, Originals, Language, Languages, LongTexts, isShared, this.isOfAnyFolder) = (page.References, page.Passages, page.Originals, page.Language, page.Languages, page.LongTexts, true, isOfAnyFolder);

    /// <summary>Where an address leads from a page of this language.</summary>
    public string Locate(string address) => Language?.Locate(address) ?? address;

    /// <summary>The texts that stand on several pages; null only where no page is linked to.</summary>
    public LongTextIndex? LongTexts { get; init; }

    /// <summary>Links are written in full: what is read elsewhere than on the site, such as an entry of a feed.</summary>
    public bool IsAbsolute { get; init; }

    /// <summary>The address of a page of the site, as seen from this page: always names a file; a fragment alone for this page itself.</summary>
    /// <param name="address">From the site's root, such as <c>claims/a.html</c>, without a leading slash.</param>
    public string Href(string address, string? fragment = null)
    {
        string end = fragment is null ? "" : "#" + fragment;
        if (IsAbsolute && CanonicalAddress.Of(Site.Config, Locate(address)) is { } whole) { return whole + (fragment is null ? "" : "#" + Uri.EscapeDataString(fragment)); }
        return fragment is not null && IsPage(address) ? end : RelativeAddress.Between(ActualPath, Locate(address)) + end;
    }

    /// <summary>Whether that is the page itself: on it, some things are told in another way.</summary>
    public bool IsPage(string address)
    {
        if (isShared && IsHere(address)) { (within ??= new(StringComparer.Ordinal)).Add(address); }
        return address == Path;
    }

    private bool IsHere(string address) => isOfAnyFolder ? IsOneDeep(address) : address.StartsWith(Path, StringComparison.Ordinal) && address.IndexOf('/', Path.Length) < 0;

    /// <summary>The address of a page in whatever language, as seen from this page.</summary>
    /// <param name="actual">With the folder of its language.</param>
    public string HrefActual(string actual) => RelativeAddress.Between(ActualPath, actual);

    /// <summary>The address of a record's page; with a fragment, of the page of its long text on which that stands.</summary>
    public string Href(Record record, string? fragment = null) => Href(fragment is null || LongTexts is null ? record.Address : LongTexts.AddressOf(record, fragment), fragment);
}
