namespace Digest.BrowserTests;

/// <summary>The kinds of page that a site has, each with the way to find one of it.</summary>
internal static class PageKinds
{
    private static readonly string[] EntityFolders = ["people", "organisations", "groups", "places", "topics", "communities"];

    private static readonly IReadOnlyDictionary<string, Func<BuiltSite, string>> All = Make();

    /// <summary>A row for each digest and kind of page.</summary>
    public static TheoryData<string, string> Rows { get; } = [.. from digest in BuiltSites.Names from kind in All.Keys where Has(digest, kind) select (digest, kind)];

    public static string Find(BuiltSite site, string kind)
    {
        string page = All[kind](site);
        Assert.True(File.Exists(Path.Combine(site.Output, page)), $"the site has no {page}");
        return page;
    }

    private static bool Has(string digest, string kind) => digest == BuiltSites.Repository ? kind != "withdrawn" : !kind.Contains("communities", StringComparison.Ordinal);

    private static Dictionary<string, Func<BuiltSite, string>> Make()
    {
        var kinds = new Dictionary<string, Func<BuiltSite, string>>(StringComparer.Ordinal)
        {
            ["front page"] = _ => "index.html",
            ["claims"] = _ => "claims/index.html",
            ["claim"] = site => site.Fullest("claims", text => !IsResponse(text)),
            ["response"] = site => site.Fullest("claims", IsResponse),
            ["claims by kinds of evidence"] = _ => "evidence.html",
            ["sources"] = _ => "sources/index.html",
            ["held source"] = site => site.Fullest("sources", IsHeld),
            ["source not held"] = site => site.Fullest("sources", text => !IsHeld(text)),
            ["timeline"] = _ => "timeline.html",
            ["event"] = site => site.Fullest("events", _ => true),
            ["recommendations"] = _ => "recommendations/index.html",
            ["recommendation"] = site => site.Fullest("recommendations", _ => true),
            ["method"] = _ => "method.html",
            ["corrections"] = _ => "corrections.html",
            ["known gaps"] = _ => "gaps.html",
            ["search"] = _ => "search.html",
            ["reading safely"] = _ => "reading-safely.html",
            ["withdrawn"] = _ => "people/sahib-altalab.html",
            ["page not found"] = _ => "404.html",
        };
        foreach (string folder in EntityFolders)
        {
            kinds[folder] = _ => $"{folder}/index.html";
            kinds[$"one of {folder}"] = site => site.Fullest(folder, _ => true);
        }
        return kinds;
    }

    private static bool IsResponse(string text) => text.Contains("\nresponds_to:", StringComparison.Ordinal);

    private static bool IsHeld(string text) => text.Contains("\n  seed:", StringComparison.Ordinal);
}
