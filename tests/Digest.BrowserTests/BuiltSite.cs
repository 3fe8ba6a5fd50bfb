namespace Digest.BrowserTests;

/// <summary>A digest that was built for the tests: its own folder and the folder of its site.</summary>
internal sealed record BuiltSite(string Root, string Output)
{
    /// <summary>What addresses of this site begin with when it is opened from disk.</summary>
    public string Home => new Uri(Output + "/").AbsoluteUri;

    /// <summary>Every HTML page, from the site's root, with <c>/</c>, in ordinal order.</summary>
    public IReadOnlyList<string> Pages { get; } =
    [
        .. Directory.EnumerateFiles(Output, "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Output, file).Replace('\\', '/'))
            // Editions are made of the pages, and are tested as what they are.
            .Where(page => !page.StartsWith("editions/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public Uri At(string page) => new(Path.Combine(Output, page));

    /// <summary>The pages of the records in a kind's folder.</summary>
    public IEnumerable<string> Records(string folder) => Records(folder, _ => true);

    /// <summary>The fullest page of a kind: it holds most of what such a page can hold.</summary>
    /// <param name="folder">The kind's folder.</param>
    /// <param name="isMeant">Told the text of the record's file.</param>
    public string Fullest(string folder, Func<string, bool> isMeant) =>
        Records(folder, isMeant).MaxBy(page => new FileInfo(Path.Combine(Output, page)).Length)
        ?? throw new InvalidOperationException($"The site has no such page in {folder}/.");

    private IEnumerable<string> Records(string folder, Func<string, bool> isMeant) =>
        Directory.EnumerateFiles(Path.Combine(Root, "input", folder), "*.md")
            .Where(file => Path.GetFileName(file) is not ("index.md" or "README.md") && isMeant(File.ReadAllText(file)))
            .Select(file => $"{folder}/{Path.GetFileNameWithoutExtension(file)}.html")
            .Where(page => File.Exists(Path.Combine(Output, page)));
}
