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
    public void Pages_of_one_folder_have_one_view()
    {
        Assert.Same(Row(At("claims/a.html"), "people/x.html"), Row(At("claims/b.html"), "people/x.html"));
        Assert.Equal("../people/x.html", Row(At("claims/c.html"), "people/x.html")["href"]);
        Assert.Equal(1, made);
    }

    [Fact]
    public void Another_folder_has_links_of_its_own() => Assert.Equal(("../people/x.html", "x.html", "people/x.html"),
        ((string)Row(At("claims/a.html"), "people/x.html")["href"]!, (string)Row(At("people/b.html"), "people/x.html")["href"]!, (string)Row(At("index.html"), "people/x.html")["href"]!));

    [Fact]
    public void The_page_itself_is_told_apart_where_a_link_leads_to_a_place_on_it()
    {
        Assert.Equal("x.html#p4", Row(At("people/a.html"), "people/x.html", "p4")["href"]);
        Assert.Equal("#p4", Row(At("people/x.html"), "people/x.html", "p4")["href"]);
        Assert.Equal("x.html#p4", Row(At("people/b.html"), "people/x.html", "p4")["href"]);
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
