using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Digest.Tests.Editions;

public sealed class OneFileHoldsAllPages : IDisposable
{
    private readonly EditionsOf made = new("whole");

    public void Dispose() => made.Dispose();

    [Fact]
    public void Every_page_is_in_it_word_for_word()
    {
        var file = made.Single();
        // A link to what the file does not hold says that it leads out; on the site it does not.
        foreach (var more in file.QuerySelectorAll("a[href^='https://mill.example/'] > .vh").ToList()) { more.Remove(); }
        var parts = file.QuerySelectorAll("[data-page]").ToDictionary(part => part.Id!, EditionsOf.Words, StringComparer.Ordinal);
        var pages = made.Pages();
        Assert.Equal(pages.Count, parts.Count);
        Assert.All(pages, page => Assert.Equal(EditionsOf.Words(page.Value.QuerySelector("main") ?? page.Value.Body!), parts["p-" + page.Key[..^5].Replace('/', '-').Replace('.', '-')]));
    }

    [Fact]
    public void Every_link_within_leads_to_a_place_and_no_id_stands_twice()
    {
        var file = made.Single();
        string[] ids = [.. file.All.Select(element => element.Id).OfType<string>().Where(id => id.Length > 0)];
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        var known = ids.ToHashSet(StringComparer.Ordinal);
        var lost = file.QuerySelectorAll("a[href^='#'], use").Select(link => Uri.UnescapeDataString(link.GetAttribute("href")![1..])).Where(id => !known.Contains(id)).Distinct();
        Assert.Empty(lost);
        Assert.NotEmpty(file.QuerySelectorAll("[data-page] a[href^='#p-']"));
        string[] named = ["aria-labelledby", "aria-describedby", "aria-controls", "for", "headers"];
        Assert.DoesNotContain(named.SelectMany(name => file.QuerySelectorAll($"[{name}]").SelectMany(element => element.GetAttribute(name)!.Split(' '))), id => !known.Contains(id));
    }

    [Fact]
    public void A_link_leads_to_the_very_place_that_it_leads_to_on_the_site()
    {
        var file = made.Single();
        foreach (var (path, page) in made.Pages())
        {
            var part = file.GetElementById("p-" + path[..^5].Replace('/', '-').Replace('.', '-'))!;
            string[] expected = [.. (page.QuerySelector("main") ?? page.Body!).QuerySelectorAll("a[href]").Select(link => Target(path, link.GetAttribute("href")!)).OfType<string>()];
            string[] found = [.. part.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).Where(href => href.StartsWith('#'))];
            Assert.Equal(expected, found);
        }
    }

    /// <summary>Where a link of the site leads within the file, worked out as a browser does; null: to no page.</summary>
    private static string? Target(string from, string href)
    {
        var to = new Uri(new Uri("https://site.example/" + from), href);
        if (to.Host != "site.example" || !to.AbsolutePath.EndsWith(".html", StringComparison.Ordinal)) { return null; }
        string key = "p-" + Uri.UnescapeDataString(to.AbsolutePath)[1..^5].Replace('/', '-').Replace('.', '-'), id = Uri.UnescapeDataString(to.Fragment.TrimStart('#'));
        return "#" + key + (id.Length == 0 || id == "main" ? "" : "--" + id);
    }

    [Fact]
    public void Nothing_is_loaded_from_beside_it_and_the_policy_allows_what_stands_in_it_alone()
    {
        var file = made.Single();
        Assert.DoesNotContain(file.QuerySelectorAll("link, script[src], iframe, object, embed, base, form[action], [formaction], [srcset], [poster], [style]"), element => element.GetAttribute("rel") != "icon");
        Assert.All(file.QuerySelectorAll("[src], link[href]"), element => Assert.StartsWith("data:", element.GetAttribute("src") ?? element.GetAttribute("href"), StringComparison.Ordinal));
        Assert.All(file.QuerySelectorAll("a[href]:not([download])"), link => Assert.Matches("^(#|https?://|mailto:)", link.GetAttribute("href")!));
        Assert.All(file.QuerySelectorAll("a[download]"), link => Assert.StartsWith("data:", link.GetAttribute("href"), StringComparison.Ordinal));
        string policy = file.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("'self'", policy, StringComparison.Ordinal);
        Assert.All(file.QuerySelectorAll("style, script"), code => Assert.Contains($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(code.TextContent)))}'", policy, StringComparison.Ordinal));
        Assert.DoesNotMatch(new Regex(@"url\(\s*[""']?(?!data:|#)", RegexOptions.IgnoreCase), file.QuerySelector("style")!.TextContent);
    }

    [Fact]
    public void What_the_file_does_not_hold_leads_to_the_published_site_and_says_so_or_is_no_link()
    {
        using var homeless = new EditionsOf("arabic");
        Assert.NotEmpty(homeless.Single().QuerySelectorAll("#p-offline a:not([href])"));
        Assert.Empty(homeless.Single().QuerySelectorAll("a[href*='timeline.json'], a[href*='editions/']"));
        made.Build(EditionsOf.All, "https://digest.example/x/");
        var link = made.Single().QuerySelector("a[href='https://digest.example/x/corrections.xml']")!;
        Assert.Equal("external", link.ClassName);
        Assert.Contains("noreferrer", link.GetAttribute("rel"), StringComparison.Ordinal);
        Assert.NotEmpty(link.QuerySelectorAll(".vh"));
        Assert.Equal("https://digest.example/x/method.html", made.Single().GetElementById("p-method")!.GetAttribute("data-canonical"));
    }
}
