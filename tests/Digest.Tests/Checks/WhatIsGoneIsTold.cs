using Digest.Checks;
using Digest.Tests.Stages;
using Xunit;

namespace Digest.Tests.Checks;

public class WhatIsGoneIsTold
{
    private const string Records = """
        === input/digest.yml
        title: T
        checks: {missing-url: off}
        languages: [fr]
        === input/index.md
        ---
        title: Front
        ---
        [[new-name]]
        === input/people/new-name.md
        ---
        title: N
        redirect_from: [people/led-on]
        ---
        === input/people/kept-back.md
        ---
        title: K
        status: draft
        ---
        === input/topics/unnamed.md
        ---
        title: U
        ---
        === input/people/unnamed-child.md
        ---
        title: A child
        display: role_only
        ---
        === input/people/noticed.md
        ---
        title: O
        status: withdrawn
        withdrawn: {date: 2026-11-20, reason: Wrong.}
        ---
        === input/people/secret.md
        ---
        title: S
        status: withdrawn
        withdrawn: {notice: false}
        redirect_from: [people/old-secret]
        ---
        """;

    private static List<string> Told(params string[] before)
    {
        var digest = new TestDigest(Records);
        var (made, _) = digest.Build();
        return [.. RemovedAddress.Of(before, made.Paths, made.Site!).Select(fault => $"{fault.Span.Path}: {fault.Message} {fault.Help}")];
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("people/new-name.html")]
    [InlineData("people/led-on.html")]
    [InlineData("people/noticed.html")]
    [InlineData("people/secret.html")]
    [InlineData("people/old-secret.html")]
    [InlineData("fr/people/secret.html")]
    [InlineData("claims/index.7.html")]
    [InlineData("people/new-name.links-2.html")]
    [InlineData("timeline/2019.html")]
    [InlineData("assets/style.0123.css")]
    [InlineData("pictures/0123.jpg")]
    [InlineData("data/digest.json")]
    public void What_is_there_leads_on_or_was_nobodys_to_cite_is_not_told(string path) => Assert.Empty(Told(path));

    [Theory]
    [InlineData("people/new-nam.html", "input/people/new-name.md: ", "redirect_from: [people/new-nam.html] in input/people/new-name.md")]
    [InlineData("topics/new-name.html", "input/people/new-name.md: ", "If it became 'new-name'")]
    [InlineData("people/kept-back.html", "input/people/kept-back.md: ", "is a draft now")]
    [InlineData("places/gone.html", "input/digest.yml: ", "Write redirect_from: [places/gone.html]")]
    [InlineData("fr/people/new-name.html", "input/people/new-name.md: ", "The page in this language is gone")]
    [InlineData("topics/unnamed.html", "input/topics/unnamed.md: ", "input/topics/unnamed.md is there, but it has a page only where something that is shown names it, and nothing does any more. Name it under")]
    [InlineData("fr/topics/unnamed.html", "input/topics/unnamed.md: ", "nothing does any more")]
    [InlineData("people/unnamed-child.html", "input/digest.yml: ", "no redirect is advised")]
    [InlineData("feed.xml", "input/digest.yml: ", "the last one had, and this one has none. Write url: https://… in digest.yml, or build with --base-url")]
    [InlineData("sitemap.xml", "input/digest.yml: ", "the last one had, and this one has none")]
    [InlineData("offline.html", "input/digest.yml: ", "they were for the last site, and are not for this one")]
    [InlineData("gaps.html", "input/digest.yml: ", "has publish_gaps: true")]
    [InlineData("data/gone.ics", "input/digest.yml: ", "Whoever subscribed")]
    public void What_is_gone_is_told_with_the_remedy(string path, string place, string remedy)
    {
        string told = Assert.Single(Told(path));
        Assert.StartsWith(place, told, StringComparison.Ordinal);
        Assert.Contains($"'{path}' was in the last site", told, StringComparison.Ordinal);
        Assert.Contains(remedy, told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_a_language_in_another_letter_case_is_told_once_and_no_redirect_is_advised()
    {
        var (made, _) = new TestDigest("=== input/digest.yml\ntitle: T\nchecks: {missing-url: off}\nlanguages: [zh-hans]\n=== input/about.md\n---\ntitle: A\n---\n=== input/about.zh-Hans.md\n---\ntitle: B\n---\n").Build();
        Assert.Contains("zh-Hans/about.html", made.Paths);
        var faults = RemovedAddress.Of(["zh-hans/about.html", "zh-hans/index.html", "about.html"], made.Paths, made.Site!).ToList();
        var fault = Assert.Single(faults);
        Assert.Equal("input/digest.yml", fault.Span.Path);
        Assert.StartsWith("'zh-hans/' of the last site is 'zh-Hans/' now", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith("This concerns 2 addresses.", fault.Message, StringComparison.Ordinal);
        Assert.Contains("links to the old addresses lead nowhere", fault.Help, StringComparison.Ordinal);
        Assert.DoesNotContain("redirect_from", fault.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sources/interview-ana.html")]
    [InlineData("sources/jane-roe.html")]
    public void The_address_that_a_restricted_document_may_have_had_is_never_advised_as_a_redirect(string path)
    {
        var digest = new TestDigest("=== input/digest.yml\ntitle: T\nchecks: {missing-url: off}\n=== input/sources/interview-a.md\n---\ntitle: Interview A\ncustody: {seed: seeds/restricted/interview-a.txt, restricted: true}\nrights: {publish: citation}\n---\n=== seeds/restricted/interview-a.txt\nWords.\n");
        var site = digest.Site();
        var fault = Assert.Single(RemovedAddress.Of([path], new HashSet<string>(), site));
        Assert.Contains("no redirect is advised", fault.Help, StringComparison.Ordinal);
        Assert.DoesNotContain("interview-a'", fault.Help, StringComparison.Ordinal);
        Assert.Equal("input/digest.yml", fault.Span.Path);
    }

    [Theory]
    [InlineData("display: role_only")]
    [InlineData("display: pseudonym")]
    [InlineData("minor: true\ndisplay: role_only")]
    public void The_address_that_a_protected_person_may_have_had_is_never_advised_as_a_redirect(string guarded)
    {
        var site = new TestDigest($"=== input/digest.yml\ntitle: T\nchecks: {{missing-url: off}}\n=== input/people/nurse-2.md\n---\ntitle: A nurse\n{guarded}\n---\n=== input/index.md\n---\ntitle: F\n---\n[[nurse-2]]\n").Site();
        var fault = Assert.Single(RemovedAddress.Of(["people/aygul-tursun.html"], new HashSet<string>(), site));
        Assert.Contains("no redirect is advised", fault.Help, StringComparison.Ordinal);
        Assert.DoesNotContain("redirect_from: [people/", fault.Help, StringComparison.Ordinal);
        Assert.Equal("input/digest.yml", fault.Span.Path);
    }

    /// <summary>Withdrawn without a notice, then given an id that is no name: the old one would be told again by whoever asks what became of it.</summary>
    [Fact]
    public void The_old_id_of_what_was_withdrawn_without_a_notice_is_told_nowhere()
    {
        var site = new TestDigest("=== input/digest.yml\ntitle: T\nchecks: {missing-url: off}\n=== input/people/p-1.md\n---\ntitle: José Quayman\naliases: [Pip Lanternwick]\nstatus: withdrawn\nwithdrawn: {notice: false}\n---\n").Site();
        Assert.Empty(RemovedAddress.Of(["people/jose-quayman.html", "people/pip-lanternwick.html", "people/quayman.html"], new HashSet<string>(), site));
        // Somebody else's, or the same person's under a name that nobody knows any more: no redirect is advised.
        var counted = Assert.Single(RemovedAddress.Of(["people/jane-roe.html", "people/quayman-2.html"], new HashSet<string>(), site));
        Assert.Equal("2 pages of 'people/' were in the last site, and nothing stands there now.", counted.Message);
        Assert.Contains("no redirect is advised", counted.Help, StringComparison.Ordinal);
        Assert.Contains("redirect_from: [places/jose-quayman.html]", Assert.Single(RemovedAddress.Of(["places/jose-quayman.html"], new HashSet<string>(), site)).Help, StringComparison.Ordinal);
    }

    [Fact]
    public void The_address_that_holds_what_may_not_be_published_is_never_advised_as_a_redirect()
    {
        var site = new TestDigest(Records).Site();
        var fault = Assert.Single(RemovedAddress.Of(["topics/case-of-ana.html"], new HashSet<string>(), site, path => path.Contains("ana", StringComparison.Ordinal)));
        Assert.Contains("no redirect is advised", fault.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_tells_what_its_own_last_site_had()
    {
        using var folder = new Folder();
        folder.Put("input/digest.yml", "title: T\nchecks: {missing-url: off}\n").Put("input/about.md", "---\ntitle: A\n---\n");
        BuildResult Build(bool strict) => Digest.Build.Run(new BuildRequest(folder.Root, folder.Output) { Strict = strict });
        Assert.Empty(Build(true).Diagnostics);
        File.Move(folder["input/about.md"], folder["input/about-us.md"]);
        var stopped = Build(true);
        Assert.Equal(BuildOutcome.ContentErrors, stopped.Outcome);
        Assert.Equal("removed-address", Assert.Single(stopped.Diagnostics).Rule.Id);
        Assert.True(File.Exists(folder["output/about.html"]));
        Assert.Equal(BuildOutcome.Clean, Build(false).Outcome);
        Assert.False(File.Exists(folder["output/about.html"]));
    }

    [Fact]
    public void Where_warnings_are_to_fail_all_is_told_at_once()
    {
        using var folder = new Folder();
        folder.Put("input/digest.yml", "title: T\n").Put("input/about.md", "---\ntitle: A\n---\n");
        BuildResult Build(bool strict) => Digest.Build.Run(new BuildRequest(folder.Root, folder.Output) { Strict = strict });
        Assert.Equal(["missing-url"], Build(false).Diagnostics.Select(fault => fault.Rule.Id));
        File.Move(folder["input/about.md"], folder["input/about-us.md"]);
        File.AppendAllText(folder["input/about-us.md"], "[there](#nowhere) <a href=\"nope.html\">x</a>\n");
        Assert.Equal(["broken-link", "broken-link", "missing-url", "removed-address"], Build(true).Diagnostics.Select(fault => fault.Rule.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_old_address_may_be_a_folder()
    {
        var (made, site) = new TestDigest("=== input/digest.yml\ntitle: T\nchecks: {missing-url: off}\n=== input/about.md\n---\ntitle: A\nredirect_from: [old/z/, /older]\n---\n").Build();
        Assert.Empty(made.Diagnostics);
        Assert.Contains("about.html", System.Text.Encoding.UTF8.GetString(site["old/z/index.html"]), StringComparison.Ordinal);
        Assert.Contains("about.html", System.Text.Encoding.UTF8.GetString(site["older.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_was_looked_at_was_in_no_site_and_the_site_before_it_is_still_compared_with()
    {
        using var folder = new Folder();
        folder.Put("input/digest.yml", "title: T\nchecks: {missing-url: off}\n").Put("input/about.md", "---\ntitle: A\n---\n").Put("input/secret.md", "---\ntitle: S\nstatus: draft\n---\n");
        var command = new Cli.Command(folder.Root);
        Assert.Equal(0, (await command.Run("build", "--strict")).Code);
        File.Move(folder["input/about.md"], folder["input/about-us.md"]);
        for (int i = 0; i < 2; i++)
        {
            var drafts = await command.Run("build", "--drafts");
            Assert.Equal(0, drafts.Code);
            Assert.DoesNotContain("removed-address", drafts.Errors, StringComparison.Ordinal);
            Assert.True(File.Exists(folder["output/secret.html"]));
        }
        foreach (string[] arguments in (string[][])[["build", "--strict"], ["check", "--strict", "--previous", "output/data/manifest.json"]])
        {
            var (code, _, errors) = await command.Run(arguments);
            Assert.Equal(1, code);
            Assert.Contains("'about.html' was in the last site", errors, StringComparison.Ordinal);
            Assert.DoesNotContain("secret", errors, StringComparison.Ordinal);
        }
        Assert.Equal(0, (await command.Run("build")).Code);
        Assert.False(File.Exists(folder["output/secret.html"]));
        Assert.Equal(0, (await command.Run("build", "--strict")).Code);
    }

    [Fact]
    public async Task Drafts_that_were_all_there_ever_was_are_no_last_site()
    {
        using var folder = new Folder();
        folder.Put("input/digest.yml", "title: T\nchecks: {missing-url: off}\n").Put("input/secret.md", "---\ntitle: S\nstatus: draft\n---\n");
        var command = new Cli.Command(folder.Root);
        Assert.Equal(0, (await command.Run("build", "--drafts")).Code);
        Assert.Equal(0, (await command.Run("check", "--strict", "--previous", "output/data/manifest.json")).Code);
        Assert.Equal(0, (await command.Run("build", "--strict")).Code);
        Assert.False(File.Exists(folder["output/secret.html"]));
    }

    [Fact]
    public async Task A_manifest_from_elsewhere_is_compared_with_and_one_that_is_missing_is_none()
    {
        using var folder = new Folder();
        folder.Put("d/input/digest.yml", "title: T\nchecks: {missing-url: off}\n").Put("d/input/about.md", "---\ntitle: A\n---\n").Put("empty.json", "").Put("wrong.json", "{\"a\": 1}");
        var command = new Cli.Command(folder.Root);
        Assert.Equal(0, (await command.Run("build", "--root", "d")).Code);
        File.Move(folder["d/input/about.md"], folder["d/input/about-us.md"]);
        var told = await command.Run("check", "--root", "d", "--previous", "d/output/data/manifest.json", "--strict");
        Assert.Equal(1, told.Code);
        Assert.Contains("removed-address", told.Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await command.Run("check", "--root", "d", "--previous", "empty.json", "--strict")).Code);
        Assert.Equal(0, (await command.Run("check", "--root", "d", "--previous", "nowhere.json", "--strict")).Code);
        Assert.Equal(2, (await command.Run("check", "--root", "d", "--previous", "wrong.json")).Code);
        foreach (string named in (string[])["d/output", "d/output/data/"])
        {
            var refused = await command.Run("check", "--root", "d", "--previous", named);
            Assert.Equal(2, refused.Code);
            Assert.Contains($"--previous {Path.Join("d/output", "data", "manifest.json")}", refused.Errors, StringComparison.Ordinal);
        }
    }
}
