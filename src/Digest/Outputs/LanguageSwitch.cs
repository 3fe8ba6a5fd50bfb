using Digest.Outputs.Views;
using Digest.Templates;

namespace Digest.Outputs;

/// <summary>The ways from a page to the same page in other languages.</summary>
internal static class LanguageSwitch
{
    /// <summary>Every language of the site, each by its own name. Where the page is not in one, the way leads to its front page, and says so.</summary>
    /// <returns>Empty where the site has one language.</returns>
    public static IReadOnlyList<object?> Of(Publication publication, PageScope scope) => [.. publication.Languages.Select(language =>
    {
        bool isHere = language.Has(scope.Path), isCurrent = language == publication.Language;
        return (object?)new View
        {
            ["tag"] = language.Tag,
            ["lang"] = Lang.Attributes(scope, language.Tag),
            ["name"] = language.Words.Name,
            ["href"] = isCurrent ? null : scope.HrefActual(language.Prefix + (isHere ? scope.Path : "index.html")),
            ["note"] = isCurrent || isHere ? null : language.Words["language.front"],
        };
    })];

    /// <summary>For search engines: this page in each language that has it, and which to show to all others.</summary>
    public static IReadOnlyList<object?> Alternates(Publication publication, PageScope scope) => [.. Having(publication, scope.Path).Select(one => (object?)new View
    {
        ["tag"] = one.Tag,
        ["href"] = CanonicalAddress.Of(publication.Site.Config, one.Path) ?? scope.HrefActual(one.Path),
    })];

    /// <summary>The languages that have a page, with where it stands in each, and the one for all others; empty where fewer than two have it.</summary>
    public static IReadOnlyList<(string Tag, string Path)> Having(Publication publication, string path)
    {
        var having = publication.Languages.Where(language => language.Has(path)).ToList();
        return having.Count < 2 ? [] : [.. having.Select(language => (language.Tag, language.Prefix + path)), ("x-default", having[0].Prefix + path)];
    }
}
