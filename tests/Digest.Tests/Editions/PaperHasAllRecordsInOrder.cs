using Digest.Model;
using Xunit;

namespace Digest.Tests.Editions;

public sealed class PaperHasAllRecordsInOrder : IDisposable
{
    private readonly EditionsOf made = new("whole");

    public void Dispose() => made.Dispose();

    [Fact]
    public void Every_record_is_there_once_numbered_as_the_contents_number_it()
    {
        var page = made.Print();
        string[] parts = [.. page.QuerySelectorAll("main > section.paper").Select(part => part.Id!)];
        Assert.All(made.Pages().Keys.Where(path => path.Contains('/', StringComparison.Ordinal) && !path.EndsWith("index.html", StringComparison.Ordinal) && !path.Contains(".links-", StringComparison.Ordinal)),
            path => Assert.Single(parts, part => part == "p-" + path[..^5].Replace('/', '-')));
        Assert.Equal(parts.Select(id => "#" + id), page.QuerySelectorAll(".paper__contents a").Select(link => link.GetAttribute("href")));
        Assert.Equal(page.QuerySelectorAll(".paper__number").Select(number => number.TextContent), page.QuerySelectorAll(".paper__at").Select(number => number.TextContent));
        Assert.Equal("§ 1", page.QuerySelector(".paper__number")!.TextContent);
    }

    [Fact]
    public void A_link_to_another_record_shows_that_records_number()
    {
        var page = made.Print();
        var numbers = page.QuerySelectorAll("section.paper").ToDictionary(part => "#" + part.Id, part => part.QuerySelector(".paper__number")!.TextContent, StringComparer.Ordinal);
        var links = page.QuerySelectorAll("section.paper a[data-number]").ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Equal(numbers[link.GetAttribute("href")!.Split("--")[0]], link.GetAttribute("data-number")));
        var ids = page.All.Select(element => element.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll("a[href^='#'], use").Select(link => Uri.UnescapeDataString(link.GetAttribute("href")![1..])), id => !ids.Contains(id));
    }

    [Fact]
    public void An_address_on_an_arabic_cover_keeps_its_end_at_its_end()
    {
        using var arabic = new EditionsOf("arabic");
        arabic.Build([EditionKind.Print, EditionKind.Epub], "https://example.org/");
        Assert.Equal("https://example.org/", arabic.Print().QuerySelector(".paper__cover bdi[dir=ltr]")?.TextContent);
        Assert.Contains("<bdi dir=\"ltr\">https://example.org/</bdi>", Cover(arabic), StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_on_a_cover_whose_other_words_are_English_is_in_its_own_language()
    {
        using var arabic = new EditionsOf("arabic");
        arabic.Folder.Put("input/digest.yml", File.ReadAllText(arabic.Folder["input/digest.yml"]).Replace("language: ar", "language: ug", StringComparison.Ordinal));
        arabic.Build([EditionKind.Print, EditionKind.Epub]);
        Assert.Equal(["H1", "P"], arabic.Print().QuerySelectorAll(".paper__cover > [lang=ug][dir=rtl]").Select(element => element.TagName));
        Assert.Contains("<h1 xml:lang=\"ug\" lang=\"ug\" dir=\"rtl\">", Cover(arabic), StringComparison.Ordinal);
    }

    private static string Cover(EditionsOf digest) => System.Text.Encoding.UTF8.GetString(digest.Unpacked(".epub").Single(file => file.Name.EndsWith("cover.xhtml", StringComparison.Ordinal)).Bytes);

    [Fact]
    public void It_holds_no_control_and_loads_nothing()
    {
        var page = made.Print();
        Assert.Empty(page.QuerySelectorAll("script, button, form, input, template, link, details:not([open]), [hidden]"));
        Assert.All(page.QuerySelectorAll("[src]"), picture => Assert.StartsWith("data:", picture.GetAttribute("src"), StringComparison.Ordinal));
    }
}
