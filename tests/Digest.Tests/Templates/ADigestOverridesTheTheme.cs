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

    [Theory]
    [InlineData("theme/partials/pager.liquid")]
    [InlineData("theme/assets/style.css")]
    [InlineData("theme/editions/epub.css")]
    public void Its_own_file_must_be_UTF_8(string path)
    {
        var digest = new TestDigest("");
        digest.Add(path, [.. "/* \n caf"u8, 0xE9, .. " */"u8]);
        var made = digest.Build().Made;
        Assert.Equal([$"{path}:2:5 error undecodable-file ''"], made.Diagnostics.Select(digest.Describe));
        Assert.Null(made.Publication);
    }

    [Theory]
    [InlineData("theme/page.liquid", "Did you mean 'theme/pages/page.liquid'?")]
    [InlineData("theme/pages/clam.liquid", "Did you mean 'theme/pages/claim.liquid'?")]
    [InlineData("theme/partials/pagr.liquid", "Did you mean 'theme/partials/pager.liquid'?")]
    [InlineData("theme/partials/mine.liquid", "Render it in a template of the digest's own, {% render 'mine' %}, or take it out.")]
    [InlineData("theme/editions/epup.css", "Did you mean 'theme/editions/epub.css'?")]
    [InlineData("theme/assets/mine.css", null)]
    [InlineData("theme/assets/own.css", null)]
    [InlineData("theme/assets/Own.css", "Did you mean 'theme/assets/own.css'?")]
    [InlineData("theme/assets/own.CSS", "Did you mean 'theme/assets/own.css'?")]
    [InlineData("theme/Assets/own.css", "Did you mean 'theme/assets/own.css'?")]
    [InlineData("theme/partials/pager.liquid", null)]
    public void A_file_that_nothing_reads_is_told_with_the_nearest_name(string path, string? help)
    {
        var faults = new TestDigest($"=== {path}\n/* */\n").Build().Made.Diagnostics.Where(fault => fault.Rule.Id == "unread-theme").ToList();
        Assert.Equal(help is null ? [] : [(path, help)], faults.Select(fault => (fault.Span.Path, fault.Help)));
    }

    [Fact]
    public void A_partial_and_words_that_a_template_of_its_own_names_are_read() =>
        Assert.DoesNotContain(new TestDigest("=== theme/partials/mine.liquid\n{{ 'mine.word' | t }}{{ 2 | count: 'mine.count' }}\n=== theme/pages/reading-safely.liquid\n{% render 'mine' %}\n=== theme/i18n/en.yml\nmine: {word: a, count: {one: b, other: c}}\n").Build().Made.Diagnostics, fault => fault.Rule.Id == "unread-theme");

    [Theory]
    [InlineData("", "Begin with the English words: digest theme copy i18n/en.yml --as i18n/kk.yml")]
    [InlineData("=== theme/i18n/kk.yml\nlayout: {skip: x}\n", "Add to theme/i18n/kk.yml: answer.")]
    public void Words_that_a_language_lacks_are_told_with_how_to_begin(string words, string help) =>
        Assert.StartsWith(help, new TestDigest($"=== input/digest.yml\ntitle: T\nlanguage: kk\nchecks: {{missing-url: off}}\n{words}").Build().Made.Diagnostics.Single(fault => fault.Rule.Id == "missing-words").Help, StringComparison.Ordinal);

    [Theory]
    [InlineData("nosuchword: x", "theme/i18n/en.yml:1:1 warning unread-theme 'nosuchword'")]
    [InlineData("layout:\n  titel: x", "theme/i18n/en.yml:2:3 warning unread-theme 'titel'")]
    [InlineData("edtf:\n  mois_1: x", "theme/i18n/en.yml:2:3 warning unread-theme 'mois_1'")]
    [InlineData("edtf: {month_13: x}", "theme/i18n/en.yml:1:8 warning unread-theme 'month_13'")]
    [InlineData("count: {links: {one: a, few: b, other: \"{n}\"}}", "theme/i18n/en.yml:1:25 warning unread-theme 'few'")]
    [InlineData("count: {links: {paucal: b}}", "theme/i18n/en.yml:1:17 warning unread-theme 'paucal'")]
    [InlineData("claims: {fewest: b, blithe: c}", "theme/i18n/en.yml:1:10 warning unread-theme 'fewest'")]
    public void A_word_that_nothing_says_is_told(string words, string finding)
    {
        var digest = new TestDigest($"=== theme/i18n/en.yml\n{words}\n");
        Assert.Contains(finding, digest.Build().Made.Diagnostics.Select(digest.Describe));
    }

    [Fact]
    public void What_has_no_part_in_a_theme_is_told_by_its_ending_too()
    {
        using var folder = new Stages.Folder();
        folder.Put("input/digest.yml", "title: T\nchecks: {missing-url: off}\n").Put("theme/style.css").Put("theme/README.md").Put("theme/LICENSE").Put("theme/.git/x").Put("theme/assets/mine.css");
        var request = new BuildRequest(folder.Root, folder.Output) { Reuse = true };
        Build.Run(request, TestContext.Current.CancellationToken);
        folder.Put("theme/notes/colour.txt");
        var found = Build.Run(request, TestContext.Current.CancellationToken).Diagnostics;
        Assert.Equal(["theme/notes/colour.txt", "theme/style.css"], found.Where(fault => fault.Rule.Id == "unread-theme").Select(fault => fault.Span.Path));
        Assert.Contains(found, fault => fault.Help == "Did you mean 'theme/assets/style.css'?");
    }

    [Fact]
    public void A_theme_whose_folder_is_called_otherwise_is_told()
    {
        using var folder = new Stages.Folder();
        folder.Put("input/digest.yml", "title: T\nchecks: {missing-url: off}\n").Put("Theme/assets/own.css", "a{}");
        var found = Build.Run(new BuildRequest(folder.Root, folder.Output), TestContext.Current.CancellationToken).Diagnostics.Single(fault => fault.Rule.Id == "unread-theme");
        Assert.Equal(("Theme", "The folder is called 'theme', letter for letter."), (found.Span.Path, found.Help));
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
