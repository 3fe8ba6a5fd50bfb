using Digest.Diagnostics;
using Digest.Model;
using Digest.Protection;
using Xunit;

namespace Digest.Tests.Protection;

public class WhatCannotBeReplacedIsTold
{
    private static readonly ProtectedTerms List = ProtectedDigest.List();

    private static string[] Errors(string written, ProtectedTerms? list = null)
    {
        var digest = new TestDigest(written);
        return [.. digest.Build(list ?? List).Made.Diagnostics.Where(fault => fault.Severity == Severity.Error).Select(digest.Describe).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void A_file_whose_name_is_published_must_have_another() => Assert.Equal(["input/quillon-ashgrove.md:1:1 error protected-name ''"], Errors("=== input/quillon-ashgrove.md\n---\ntitle: A\n---\n"));

    [Fact]
    public void So_must_a_folder() => Assert.Equal(["input/quillon/ashgrove/a.md:1:1 error protected-name ''"], Errors("=== input/quillon/ashgrove/a.md\n---\ntitle: A\n---\n"));

    [Theory]
    [InlineData("- To Quillon\n- [[b|Ashgrove]] said.", 4, 6)]
    [InlineData("To [Quillon](https://example.org/)\n\nAshgrove said.", 4, 5)]
    [InlineData("To Quillon[^1]\n\nAshgrove said.\n\n[^1]: A note.", 4, 4)]
    [InlineData("> To Quillon\n\n[[b|Ashgrove]] said.", 4, 6)]
    [InlineData("# Quillon\n\n[[b|Ashgrove]] said.", 4, 3)]
    [InlineData("1. Quillon\n2. Ashgrove said.", 4, 4)]
    [InlineData("| a | b |\n|---|---|\n| Quillon | [[b|Ashgrove]] |", 6, 3)]
    public void A_name_whose_words_are_in_two_blocks_and_parted_in_the_file(string body, int line, int column) =>
        Assert.Equal([$"input/a.md:{line}:{column} error irreplaceable-term ''"], Errors($"=== input/a.md\n---\ntitle: A\n---\n{body}\n=== input/b.md\n---\ntitle: B\n---\n"));

    [Theory]
    [InlineData("status: draft")]
    [InlineData("status: published")]
    public void Draft_or_published_a_draft_leaves_nothing(string status) =>
        Assert.Equal(status.EndsWith("draft", StringComparison.Ordinal) ? 0 : 2, Errors($"=== input/quillon-ashgrove.md\n---\ntitle: A\n{status}\nredirect_from: [/quillonashgrove]\n---\n").Length);

    [Fact]
    public void A_seed_whose_path_is_published_must_have_another_name() =>
        Assert.Equal(["input/sources/report.md:3:17 error protected-name 'seeds/quillon-ashgrove.txt'"],
            Errors($"=== seeds/quillon-ashgrove.txt\nWords.\n=== input/sources/report.md\n---\ntitle: A\ncustody: {{seed: seeds/quillon-ashgrove.txt, sha256: {TestDigest.Sha256("Words.\n")}}}\n---\n").Where(error => error.Contains("protected", StringComparison.Ordinal)).ToArray());

    [Theory]
    [InlineData("[x](https://example.org/quillon-ashgrove)", "input/a.md:4:5 error protected-address 'https://example.org/quillon-ashgrove'")]
    [InlineData("[x](https://example.org/Quill%6Fn%20Ashgrove)", "input/a.md:4:5 error protected-address 'https://example.org/Quill%6Fn%20Ashgrove'")]
    [InlineData("<https://example.org/quillon-ashgrove>", "input/a.md:4:1 error protected-address '<https://example.org/quillon-ashgrove>'")]
    [InlineData("<a href=\"https://example.org/quillon-ashgrove\">x</a>", "input/a.md:4:30 error protected-address 'quillon-ashgrove'")]
    [InlineData("[x][l]\n\n[l]: https://example.org/quillon-ashgrove", "input/a.md:6:6 error protected-address 'https://example.org/quillon-ashgrove'")]
    public void An_address_is_never_changed_in_silence(string body, string error) => Assert.Equal([error], Errors($"=== input/a.md\n---\ntitle: A\n---\n{body}\n".Replace("\n---\ntitle", "\n---\ntitle", StringComparison.Ordinal)));

    [Theory]
    [InlineData("citation: {URL: \"https://example.org/quillon-ashgrove\"}")]
    [InlineData("custody: {archived_at: \"https://example.org/quillon-ashgrove\"}")]
    [InlineData("redirect_from: [quillon-ashgrove]")]
    [InlineData("citation: {DOI: 10.1000/quillon.ashgrove}")]
    public void Nor_is_one_in_a_record(string line) => Assert.Single(Errors($"=== input/sources/a.md\n---\ntitle: A\n{line}\n---\n"), error => error.Contains("protected-address", StringComparison.Ordinal));

    [Theory]
    [InlineData("Заркали", "https://xn--80aatgih6a.example/")]
    [InlineData("Заркали", "https://www.example.org/%C7%E0%F0%EA%E0%EB%E8")]
    [InlineData("Заркали", "https://www.example.org/?q=%e7%e0%f0%ea%e0%eb%e8&x=1")]
    [InlineData("Заркали", "https://www.example.org/%FA%C1%D2%CB%C1%CC%C9")]
    [InlineData("Заркали Иванов", "https://www.example.org/?q=%C7%E0%F0%EA%E0%EB%E8+%C8%E2%E0%ED%EE%E2")]
    [InlineData("Заркали Иванов", "https://www.example.org/?q=%C7%E0%F0%EA%E0%EB%E8%20%C8%E2%E0%ED%EE%E2")]
    [InlineData("王小明", "https://www.example.org/s?wd=%CD%F5%D0%A1%C3%F7")]
    [InlineData("王小明", "https://www.example.org/%u738B%u5C0F%u660E")]
    [InlineData("Müller-Straße", "https://www.example.org/M%FCller-Stra%DFe")]
    public void Nor_is_one_that_spells_a_name_in_another_encoding(string term, string address)
    {
        var terms = new ProtectedTerms([new ProtectedRule(1, [term], TermMatch.Word, null)]);
        Assert.Single(Errors($"=== input/sources/a.md\n---\ntitle: A\ncitation: {{URL: \"{address}\"}}\n---\n", terms), error => error.Contains("protected-address", StringComparison.Ordinal));
        Assert.Single(Errors($"=== input/a.md\n---\ntitle: A\n---\n<{address}>\n", terms), error => error.Contains("protected-address", StringComparison.Ordinal));
        Assert.Empty(Errors($"=== input/a.md\n---\ntitle: A\n---\n<{address}>\n", new ProtectedTerms([new ProtectedRule(1, ["Quillon"], TermMatch.Word, null)])));
    }

    [Fact]
    public void Nor_is_a_date() => Assert.Single(Errors("=== input/events/a.md\n---\ntitle: A\ndate: 1983-02-05\n---\n", new ProtectedTerms([new ProtectedRule(1, ["1983-02-05"], TermMatch.Word, null)])), error => error.Contains("protected-address", StringComparison.Ordinal));

    [Fact]
    public void Each_file_and_rule_has_one_warning_at_the_first_place()
    {
        var digest = new TestDigest("=== input/a.md\n---\ntitle: Of Quillon Ashgrove\nsummary: Quillon Ashgrove\n---\nTo Quillon Ashgrove and camp 12.\n=== input/b.md\n---\ntitle: B\nstatus: draft\n---\nTo Qui**llon** Ashgrove.\n=== input/c.md\n---\ntitle: C\n---\n");
        var list = new ProtectedTerms([new ProtectedRule(1, ["Quillon Ashgrove"], TermMatch.Word, null), new ProtectedRule(2, ["camp [0-9]+"], TermMatch.Pattern, null)]);
        Assert.Equal(["input/a.md:2:11 warning protected-input 'Quillon Ashgrove'", "input/a.md:5:25 warning protected-input 'camp 12'", "input/b.md:5:4 warning protected-input 'Qui**llon** Ashgrove'"],
            digest.Build(list).Made.Diagnostics.Select(digest.Describe).Order(StringComparer.Ordinal).Select(line => line.Replace("input/a.md:3", "input/a.md:2", StringComparison.Ordinal)));
    }

    [Fact]
    public void So_has_a_draft_whose_name_holds_it()
    {
        var digest = new TestDigest("=== input/quillon-ashgrove.md\n---\ntitle: A\nstatus: draft\n---\n");
        Assert.Equal(["input/quillon-ashgrove.md:1:1 warning protected-input ''"], [.. digest.Build(List).Made.Diagnostics.Select(digest.Describe)]);
    }

    [Fact]
    public void A_restricted_seed_may_hold_it() => Assert.DoesNotContain(new TestDigest(TestDigest.WithSeed("Quillon Ashgrove.").Replace("sha256:", "restricted: true, sha256:", StringComparison.Ordinal)).Build(List).Made.Diagnostics, fault => fault.Rule.Id == "protected-input");

    [Fact]
    public void A_digest_can_demand_its_list()
    {
        const string Config = "=== input/digest.yml\ntitle: T\nprotected_list: required\nchecks: {missing-url: off}\n";
        Assert.Equal(["input/digest.yml:2:17 error missing-protected-list 'required'"], [.. new TestDigest(Config).Build().Made.Diagnostics.Select(new TestDigest(Config).Describe)]);
        Assert.Empty(Errors(Config));
    }

    [Fact]
    public void A_list_that_protects_the_word_that_stands_instead_needs_replacements() =>
        Assert.Single(Errors("", new ProtectedTerms([new ProtectedRule(1, ["withheld"], TermMatch.Word, null)])), error => error.Contains("irreplaceable-term", StringComparison.Ordinal));

    [Fact]
    public void Two_people_behind_one_word_are_never_joined()
    {
        var digest = new TestDigest("=== input/people/one.md\n---\ntitle: Quillon Ashgrove\n---\n=== input/people/two.md\n---\ntitle: Merrit Vane\n---\n=== input/a.md\n---\ntitle: A\n---\nTo Quillon Ashgrove and Merrit Vane.\n");
        var list = new ProtectedTerms([new ProtectedRule(1, ["Quillon Ashgrove"], TermMatch.Word, "a witness"), new ProtectedRule(2, ["Merrit Vane"], TermMatch.Word, "a witness")]);
        Assert.Empty(digest.Build(list).Made.Publication!.Site.Mentions);
    }

    [Fact]
    public void Links_follow_a_heading_whose_words_were_replaced()
    {
        var digest = new TestDigest("=== input/a.md\n---\ntitle: A\n---\n## The house of Quillon Ashgrove\n=== input/b.md\n---\ntitle: B\n---\nSee [[a#the-house-of-quillon-ashgrove|there]] and [it](a.md#the-house-of-quillon-ashgrove).\n");
        var (made, site) = digest.Build(List);
        string page = System.Text.Encoding.UTF8.GetString(site["b.html"]);
        Assert.Equal(2, page.Split("href=\"a.html#the-house-of-a-former-detainee\"").Length - 1);
        Assert.DoesNotContain(made.Diagnostics, fault => fault.Severity == Severity.Error);
        Assert.Empty(PlainScan.Find(site, "quillon"));
    }
}
