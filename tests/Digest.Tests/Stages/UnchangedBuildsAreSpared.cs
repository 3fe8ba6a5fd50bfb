using System.Diagnostics;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Protection;
using Digest.Stages.Remembering;
using Digest.Tests.Previewing;
using Xunit;

namespace Digest.Tests.Stages;

/// <summary>A build of what was built already does nothing and says the same; whatever changed, it does everything.</summary>
public sealed class UnchangedBuildsAreSpared : IDisposable
{
    private static readonly DateOnly Day = new(2026, 11, 27);
    private readonly Folder folder = new();

    public UnchangedBuildsAreSpared()
    {
        folder.Put("input/digest.yml", "title: A digest\n");
        folder.Put("seeds/note.txt", "A headline\n\nThe harbour was closed that day.\n");
        folder.Put("input/sources/note.md", "---\ntitle: A note\ncustody: {seed: seeds/note.txt}\n---\nOf the harbour.\n");
        folder.Put("input/claims/closing.md", "---\ntitle: The closing\nstatement: The harbour was shut.\nmodality: states\nquotes:\n  - {source: note, exact: The harbour was closed}\n---\n");
        folder.Put("theme/assets/own.css", "p { color: red }\n");
    }

    public void Dispose() => folder.Dispose();

    private BuildRequest Request => new(folder.Root, folder.Output) { Today = Day, Reuse = true, KeepsWork = true };

    /// <summary>The result, and whether pages were made for it.</summary>
    private static (BuildResult Result, bool Made) Build(BuildRequest request)
    {
        var profile = new BuildProfile();
        var result = Digest.Build.Run(request with { Profile = profile }, TestContext.Current.CancellationToken);
        return (result, profile.Stages.Any(stage => stage.Stage == "render"));
    }

    private string[] Notes => Directory.Exists(folder[".digest/built"]) ? [.. Directory.GetFiles(folder[".digest/built"]).Where(file => Path.GetFileName(file) != ".gitignore")] : [];

    [Fact]
    public void The_second_build_writes_nothing_and_says_the_same()
    {
        var (first, made) = Build(Request);
        Assert.True(made);
        Assert.NotEmpty(first.Diagnostics);
        var before = folder.Files("output");
        var (second, again) = Build(Request);
        Assert.False(again);
        Assert.Equal(BuildOutcome.Clean, second.Outcome);
        Assert.Equal(Told(first), Told(second));
        Assert.Equal(first.Summary with { Written = 0, Unchanged = first.Summary.Written, Elapsed = default, Records = [], Skipped = [] }, second.Summary with { Elapsed = default, Records = [], Skipped = [] });
        Assert.Equal(first.Summary.Records, second.Summary.Records);
        Assert.Equal(before, folder.Files("output"));
    }

    public static TheoryData<string> Changes => ["record", "seed", "configuration", "theme", "new file", "renamed", "deleted", "day", "address", "severity", "public", "edition", "no search", "drafts", "output edited", "output touched", "output removed", "output emptied"];

    [Theory]
    [MemberData(nameof(Changes))]
    public void Whatever_changes_all_is_built(string what)
    {
        Build(Request);
        Assert.False(Build(Request).Made);
        var (result, made) = Build(Change(what));
        Assert.True(made, what);
        Assert.Equal(BuildOutcome.Clean, result.Outcome);
        if (!what.StartsWith("output", StringComparison.Ordinal)) { return; }
        Assert.Contains("The closing", File.ReadAllText(folder["output/claims/closing.html"]), StringComparison.Ordinal);
        Assert.DoesNotContain("ALTERED", File.ReadAllText(folder["output/claims/closing.html"]), StringComparison.Ordinal);
    }

    private BuildRequest Change(string what)
    {
        string page = folder["output/claims/closing.html"];
        switch (what)
        {
            case "record": folder.Put("input/claims/closing.md", File.ReadAllText(folder["input/claims/closing.md"]).Replace("shut", "cold", StringComparison.Ordinal)); break;
            case "seed": folder.Put("seeds/note.txt", "A headline\n\nThe harbour was closed that way.\n"); break;
            case "configuration": folder.Put("input/digest.yml", "title: B digest\n"); break;
            case "theme": folder.Put("theme/assets/own.css", "p { color: sea }\n"); break;
            case "new file": folder.Put("input/topics/sea.md", "---\ntitle: The sea\n---\n"); break;
            case "renamed": File.Move(folder["input/sources/note.md"], folder["input/sources/note2.md"]); folder.Put("input/claims/closing.md", File.ReadAllText(folder["input/claims/closing.md"]).Replace("source: note", "source: note2", StringComparison.Ordinal)); break;
            case "deleted": File.Delete(folder["input/claims/closing.md"]); break;
            case "day": return Request with { Today = Day.AddDays(1) };
            case "address": return Request with { BaseUrl = "https://digest.example/" };
            case "public": return Request with { IsPublic = true };
            case "edition": return Request with { Editions = [EditionKind.Zip] };
            case "severity": folder.Put("input/digest.yml", "title: A digest\nurl: https://digest.example/\nchecks: {missing-url: off, single-source: off, incomplete-citation: off, unquoted-claim: off}\n"); return Request;
            case "no search": return Request with { Search = false };
            case "drafts": return Request with { Drafts = true };
            case "output edited": File.AppendAllText(page, "ALTERED"); break;
            // As long as before, a moment later.
            case "output touched": string text = File.ReadAllText(page); File.WriteAllText(page, "ALTERED" + text[7..]); File.SetLastWriteTimeUtc(page, DateTime.UtcNow.AddSeconds(5)); break;
            case "output removed": File.Delete(page); break;
            case "output emptied": Directory.Delete(folder.Output, recursive: true); break;
            default: throw new UnreachableException(what);
        }
        return Request;
    }

    /// <summary>What a newer program finds and makes may be something else, though not a file of the digest has changed.</summary>
    [Fact]
    public void Another_program_takes_nothing_from_the_note_of_this_one()
    {
        DateTime then = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);
        string[] files = ["Digest.Engine.dll", "libletters.so", "libpictures.dylib", "settings.json", "digest.exe"];
        foreach (string name in (string[])[.. files, "../bin/dotnet"]) { Install(name, "one", then); }
        byte[] first = Program();
        Assert.Equal(first, Program());
        // What is only told to people changes nothing.
        Install("README.md", "one", then);
        Assert.Equal(first, Program());
        foreach (string name in (string[])[.. files, "../bin/dotnet"])
        {
            Install(name, "one more", then);
            Assert.NotEqual(first, Program());
            // Of the same length, put there later.
            Install(name, "two", then.AddSeconds(1));
            Assert.NotEqual(first, Program());
            Install(name, "one", then);
            Assert.Equal(first, Program());
        }
        Install("Another.dll", "one", then);
        Assert.NotEqual(first, Program());
        Assert.Equal(BuildKey.OfProgram(), BuildKey.OfProgram(AppContext.BaseDirectory, Environment.ProcessPath));

        byte[] Program() => BuildKey.OfProgram(folder["program/lib"], folder["program/bin/dotnet"]);
        void Install(string name, string text, DateTime written)
        {
            folder.Put($"program/lib/{name}", text);
            File.SetLastWriteTimeUtc(folder[$"program/lib/{name}"], written);
        }
    }

    [Fact]
    public void A_note_that_is_cut_damaged_or_of_another_version_is_none()
    {
        Build(Request);
        string note = Assert.Single(Notes);
        byte[] whole = File.ReadAllBytes(note);
        for (int at = 0; at < whole.Length; at += Math.Max(1, whole.Length / 40))
        {
            byte[] damaged = [.. whole];
            damaged[at] ^= 1;
            File.WriteAllBytes(note, damaged);
            Assert.True(Build(Request).Made, $"byte {at} was another one");
            Assert.Equal(whole[32..64], File.ReadAllBytes(note)[32..64]);
        }
        foreach (int length in (int[])[0, 1, 31, 64, 100, whole.Length - 1])
        {
            File.WriteAllBytes(note, whole[..length]);
            Assert.True(Build(Request).Made, $"{length} bytes were left");
        }
        Directory.Delete(folder[".digest"], recursive: true);
        Assert.True(Build(Request).Made);
        Assert.False(Build(Request).Made);
    }

    [Fact]
    public void Asked_for_a_fresh_one_it_builds_and_notes_that()
    {
        Build(Request with { Fresh = true });
        Assert.True(Build(Request with { Fresh = true }).Made);
        Assert.False(Build(Request).Made);
    }

    [Fact]
    public void Each_output_has_a_note_of_its_own_and_cleaning_takes_it_away()
    {
        Build(Request);
        Build(Request with { Output = folder["other"] });
        Assert.Equal(2, Notes.Length);
        Assert.False(Build(Request).Made);
        Assert.False(Build(Request with { Output = folder["other"] }).Made);
        Digest.Build.Clean(folder.Root, folder["other"]);
        Assert.Single(Notes);
    }

    [Fact]
    public void A_page_that_is_gone_is_told_once()
    {
        folder.Put("input/sea.md", "---\ntitle: The sea\n---\n");
        Build(Request);
        File.Delete(folder["input/sea.md"]);
        Assert.Contains(Build(Request).Result.Diagnostics, fault => fault.Rule.Id == "removed-address");
        var (result, made) = Build(Request);
        Assert.False(made);
        Assert.DoesNotContain(result.Diagnostics, fault => fault.Rule.Id == "removed-address");
    }

    [Fact]
    public void With_errors_nothing_is_noted_and_the_last_site_stands()
    {
        Build(Request);
        folder.Put("input/claims/closing.md", File.ReadAllText(folder["input/claims/closing.md"]).Replace("harbour was closed}", "harbour was open}", StringComparison.Ordinal));
        Assert.Equal(BuildOutcome.ContentErrors, Build(Request).Result.Outcome);
        Assert.Equal(BuildOutcome.ContentErrors, Build(Request).Result.Outcome);
        folder.Put("input/claims/closing.md", File.ReadAllText(folder["input/claims/closing.md"]).Replace("harbour was open}", "harbour was closed}", StringComparison.Ordinal));
        // What is there is what the note is of.
        Assert.False(Build(Request).Made);
    }

    [Fact]
    public void Warnings_that_were_told_fail_when_they_are_to_fail()
    {
        Assert.NotEmpty(Build(Request).Result.Diagnostics);
        var (result, made) = Build(Request with { Strict = true });
        Assert.True(made);
        Assert.Equal(BuildOutcome.ContentErrors, result.Outcome);
        Assert.False(Build(Request).Made);
    }

    [Fact]
    public void A_commit_is_told_to_readers_and_changes_the_site()
    {
        using var repository = new Git.Repository();
        // Nothing is noted of a digest with a restricted document.
        File.Delete(repository.Folder["input/sources/report.md"]);
        File.Delete(repository.Folder[Git.Repository.Seed]);
        foreach (var (path, text) in folder.Files()) { repository.Folder.Put(path, text); }
        repository.Commit("One");
        var request = Request with { Root = repository.Folder.Root, Output = repository.Folder.Output };
        Build(request);
        Assert.False(Build(request).Made);
        repository.Folder.Put("notes.txt", "No part of the digest.\n");
        repository.Commit("Two");
        Assert.True(Build(request).Made);
    }

    [Fact]
    public void Nothing_is_noted_where_terms_are_protected()
    {
        var terms = new ProtectedTerms([new ProtectedRule(1, ["Quillon Ashgrove"], TermMatch.Word, "a witness")]);
        Assert.True(Build(Request with { Protected = terms }).Made);
        Assert.True(Build(Request with { Protected = terms }).Made);
        Assert.Empty(Notes);
    }

    [Fact]
    public void Nothing_is_noted_where_a_document_is_restricted()
    {
        folder.Put("input/organisations/harbour.md", "---\ntitle: The harbour office\n---\n");
        folder.Put("seeds/restricted/talk.txt", "What was said in confidence.\n");
        folder.Put("input/sources/talk.md", "---\ntitle: A talk\nby: [harbour]\ncustody: {seed: seeds/restricted/talk.txt, restricted: true}\n---\n");
        var (result, made) = Build(Request);
        Assert.Equal("", string.Join('\n', result.Diagnostics.Where(fault => fault.Severity == Severity.Error).Select(fault => fault.Message)));
        Assert.True(made);
        Assert.Equal(BuildOutcome.Clean, result.Outcome);
        Assert.Empty(Notes);
    }

    [Fact]
    public void Whatever_is_edited_the_site_is_the_one_of_a_clean_build()
    {
        using var digest = new RandomDigest(6);
        var request = new BuildRequest(digest.Root, Path.Join(digest.Root, "output")) { Today = Day, Reuse = true, KeepsWork = true };
        int spared = 0, clean = 0;
        for (int edit = 0; edit < 24; edit++)
        {
            if (edit % 3 != 0) { digest.Edit(); }
            var (result, made) = Build(request);
            var whole = Digest.Build.Run(request with { Reuse = false, KeepsWork = false, Output = Path.Join(digest.Root, "whole") }, TestContext.Current.CancellationToken);
            Assert.Equal(whole.Outcome, result.Outcome);
            if (result.Outcome != BuildOutcome.Clean) { continue; }
            clean++;
            if (!made) { spared++; }
            Assert.Equal("", TreeDifference.Of(Bytes(Path.Join(digest.Root, "whole")), Bytes(request.Output)));
            Assert.Equal(Told(whole).Where(line => !line.Contains("removed-address", StringComparison.Ordinal)), Told(result).Where(line => !line.Contains("removed-address", StringComparison.Ordinal)));
        }
        Assert.True(spared > 2 && clean > spared + 2, $"{clean} were clean, {spared} spared");
    }

    private static Dictionary<string, byte[]> Bytes(string site) => Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(site, file), File.ReadAllBytes, StringComparer.Ordinal);

    private static List<string> Told(BuildResult result)
    {
        using var text = new StringWriter();
        Report.Write(text, ReportFormat.Json, result.Diagnostics, result.TextOf, verbose: true);
        return [.. text.ToString().Split('\n')];
    }

    [Fact]
    public void Nothing_is_noted_through_a_link()
    {
        Directory.CreateDirectory(folder[".digest"]);
        Directory.CreateDirectory(folder["elsewhere"]);
        folder.Link(".digest/built", folder["elsewhere"]);
        Assert.True(Build(Request).Made);
        Assert.Empty(Directory.GetFileSystemEntries(folder["elsewhere"]));
    }
}
