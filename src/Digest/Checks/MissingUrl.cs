using Digest.Diagnostics;

namespace Digest.Checks;

/// <summary>A digest that does not know where it will stand.</summary>
internal static class MissingUrl
{
    private static readonly Rule Rule = new("missing-url", Severity.Warning,
        "digest.yml has no url.",
        "Canonical links, feeds and the sitemap need the site's address, and are left out.",
        "url: https://example.org/digest/");

    public static Check Check { get; } = new Check(Rule, site => site.Config.Url is not null || site.Config.WritesUrl ? [] :
        [Rule.At(site.Config.Title.Span, "The digest has no 'url': canonical links, feeds and the sitemap are left out.", "Add url: https://… to digest.yml, or build with --base-url. To read from disk alone, set checks: {missing-url: off}.")]).OfOriginals();
}
