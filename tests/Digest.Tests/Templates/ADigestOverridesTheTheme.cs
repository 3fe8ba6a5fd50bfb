using System.Text;
using Digest.Diagnostics;
using Xunit;

namespace Digest.Tests.Templates;

public class ADigestOverridesTheTheme
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Its_own_file_replaces_the_built_in_one_in_any_order(bool ownFirst)
    {
        var own = Themes.File("theme/partials/a.liquid", "own");
        var builtIn = Themes.File("theme/partials/a.liquid", "built in", true);
        Assert.Equal("own", Themes.Render("{% render 'a' %}", null, ownFirst ? [own, builtIn] : [builtIn, own]));
    }

    [Fact]
    public void Assets_carry_a_fingerprint_of_their_bytes()
    {
        var theme = Themes.Load(new List<Diagnostic>(), Themes.File("theme/assets/style.css", "a{}"))!;
        Assert.Equal([("assets/style-5f546eb4.css", "a{}")], theme.Assets.Select(asset => (asset.Path, Encoding.UTF8.GetString(asset.Bytes))));
        Assert.Equal("assets/style-5f546eb4.css", theme.AssetPath("style.css"));
    }

    [Fact]
    public void A_page_carries_only_the_symbols_that_it_uses()
    {
        string page = Themes.Render("{% icons %}<use href=\"#i-b\"/>", null, Themes.File("theme/partials/icons.liquid", "<symbol id=\"i-a\"/>\n<symbol id=\"i-b\"/>\n"));
        Assert.Equal("<symbol id=\"i-b\"/><use href=\"#i-b\"/>", page);
    }
}
