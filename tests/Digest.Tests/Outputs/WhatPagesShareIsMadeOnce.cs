using Digest.Model;
using Digest.Outputs;
using Digest.Templates;
using Xunit;

namespace Digest.Tests.Outputs;

public class WhatPagesShareIsMadeOnce
{
    private readonly SharedViews shared = new();
    private readonly Site site = new Sites().Build();
    private readonly object row = new();
    private int made;

    private PageScope At(string path) => new(site, Sites.Words, path) { Shared = shared };

    private View Row(PageScope scope, string address, string? place = null) => shared.Of(scope, "row", row, (at, _) =>
    {
        made++;
        return new View { ["href"] = at.Href(address, place) };
    });

    [Fact]
    public void Pages_of_all_folders_have_one_view_whose_links_hold_in_each()
    {
        Assert.Same(Row(At("claims/a.html"), "people/x.html"), Row(At("claims/b.html"), "people/x.html"));
        Assert.Same(Row(At("claims/a.html"), "people/x.html"), Row(At("people/b.html"), "people/x.html"));
        Assert.Equal("../people/x.html", Row(At("people/c.html"), "people/x.html")["href"]);
        Assert.Equal(1, made);
    }

    [Theory]
    [InlineData("index.html", "people/x.html")]
    [InlineData("deep/er/a.html", "../../people/x.html")]
    public void Pages_that_lie_higher_or_deeper_have_links_of_their_own(string path, string href)
    {
        Row(At("claims/a.html"), "people/x.html");
        Assert.Equal(href, Row(At(path), "people/x.html")["href"]);
        Assert.Equal(2, made);
    }

    [Fact]
    public void What_a_folder_alone_shares_has_the_links_of_that_folder()
    {
        View Of(string path) => shared.OfFolder(At(path), "row", row, (at, _) => new View { ["href"] = at.Href("people/x.html") });
        Assert.Equal(("../people/x.html", "x.html", "people/x.html"), ((string)Of("claims/a.html")["href"]!, (string)Of("people/b.html")["href"]!, (string)Of("index.html")["href"]!));
        Assert.Same(Of("claims/a.html"), Of("claims/b.html"));
    }

    // The folder of a kind may be named by any letters, hyphens and lines.
    [Theory]
    [InlineData("-")]
    [InlineData("_")]
    public void A_folder_of_whatever_name_is_one_of_them(string folder) => Assert.Equal($"../{folder}/x.html", Row(At("claims/a.html"), $"{folder}/x.html")["href"]);

    [Fact]
    public void What_is_asked_for_later_changes_nothing_that_is_shared()
    {
        PageScope? folder = null;
        View Of(string path) => shared.Of(At(path), "late", row, (at, _) => { folder ??= at; at.Href("people/x.html", "a"); return new View { ["href"] = at.Path }; });
        string first = (string)Of("claims/a.html")["href"]!;
        folder!.Href("claims/a.html", "b");
        Assert.Equal(first, Of("claims/a.html")["href"]);
        Assert.Equal("people/x.html", Of("people/x.html")["href"]);
    }

    [Fact]
    public void A_language_has_views_of_its_own()
    {
        var chinese = new PageLanguage(Sites.Words, "zh/", () => []);
        Assert.Equal("../people/x.html", Row(At("claims/a.html"), "people/x.html")["href"]);
        Assert.Equal("../../people/x.html", Row(At("claims/a.html") with { Language = chinese }, "people/x.html")["href"]);
    }

    [Theory]
    [InlineData("people/a.html")]
    [InlineData("claims/a.html")]
    public void The_page_itself_is_told_apart_where_a_link_leads_to_a_place_on_it(string first)
    {
        Assert.Equal("../people/x.html#p4", Row(At(first), "people/x.html", "p4")["href"]);
        Assert.Equal("#p4", Row(At("people/x.html"), "people/x.html", "p4")["href"]);
        Assert.Equal("../people/x.html#p4", Row(At("people/b.html"), "people/x.html", "p4")["href"]);
    }

    [Fact]
    public void What_is_read_elsewhere_than_on_the_site_shares_nothing() => Assert.NotSame(Row(At("claims/a.html") with { IsAbsolute = true }, "x.html"), Row(At("claims/b.html"), "x.html"));

    [Fact]
    public void No_more_is_kept_than_fits()
    {
        for (int i = 0; i < 40_000; i++) { shared.Of(At("claims/a.html"), "row", new object(), (_, _) => new View()); }
        Assert.InRange(shared.Count, 1, 14_000);
    }
}
