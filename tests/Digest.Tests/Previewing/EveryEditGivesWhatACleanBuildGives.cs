using System.Text;
using Digest.Diagnostics;
using Digest.Stages;
using Digest.Tests.Stages;
using Xunit;

namespace Digest.Tests.Previewing;

/// <summary>The preview looks only at what changed; every file of its site must be the one that a build of everything gives, to the byte.</summary>
public class EveryEditGivesWhatACleanBuildGives
{
    private const string Address = "http://127.0.0.1:4000/";

    private sealed class Written : IDisposable
    {
        private readonly Folder folder = new();
        private readonly HashSet<string> shown = new(StringComparer.Ordinal);
        private readonly Preview preview;

        public Written()
        {
            StarterFiles.Write(folder.Root);
            preview = new Preview(Request());
            preview.ServedAt(Address);
            Update(null);
        }

        public string Root => folder.Root;

        private BuildRequest Request() => new(folder.Root, "") { Write = false, Today = new DateOnly(2026, 11, 23), Editions = [] };

        public string this[string path]
        {
            get => File.ReadAllText(Path.Join(folder.Root, path));
            set
            {
                string full = Path.Join(folder.Root, path);
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                File.WriteAllText(full, value);
            }
        }

        public string PathOf(string path) => Path.Join(folder.Root, path);

        public void Delete(string path) => File.Delete(Path.Join(folder.Root, path));

        public BuildResult? Update(params string[]? changed) => preview.Update(changed, ["claims/stopped-clock.html"]);

        public BuildResult? LookOver() => preview.CheckWhole(_ => Assert.Fail("A site that is not shown was looked over."), TestContext.Current.CancellationToken);

        public PreviewSite Site => preview.Site!;

        /// <summary>Compares every file, and asks for all that were there once; the same path is asked of both. A page that is still loading may have its style of the moment before.</summary>
        public void MustBeAsBuiltAnew(string edit)
        {
            var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
            var made = Build.Make(Reader.Read(folder.Root, []), Request() with { BaseUrl = Address }, (path, bytes) => { lock (files) { files[path] = bytes; } }, []);
            Assert.True(made.Succeeded(strict: false), $"{edit}: {string.Join("; ", made.Diagnostics.Select(fault => $"{fault.Span.Path}: {fault.Message}"))}");
            foreach (var (path, bytes) in files) { Assert.True(Site.Find(path) is { } shown && shown.Bytes.AsSpan().SequenceEqual(bytes), $"after '{edit}', {path} is not what a clean build gives"); }
            foreach (string path in shown.Where(path => !files.ContainsKey(path) && !path.StartsWith("assets/", StringComparison.Ordinal) && !path.StartsWith("search/", StringComparison.Ordinal))) { Assert.True(Site.Find(path) is null, $"after '{edit}', {path} is still shown"); }
            shown.UnionWith(files.Keys);
        }

        public void Dispose() => folder.Dispose();
    }

    [Fact]
    public void Edits_one_after_another()
    {
        using var digest = new Written();
        digest.MustBeAsBuiltAnew("nothing");
        foreach (var (name, edit) in Edits(digest))
        {
            var result = digest.Update(edit());
            Assert.NotNull(result);
            Assert.True(result.Outcome == BuildOutcome.Clean, $"{name}: {string.Join("; ", result.Diagnostics.Select(fault => fault.Message))}");
            digest.MustBeAsBuiltAnew(name);
        }
    }

    private static IEnumerable<(string Name, Func<string[]?> Edit)> Edits(Written digest)
    {
        yield return ("a body", () => Change(digest, "input/claims/stopped-clock.md", "Pip Lanternwick, is", "Pip Lanternwick, was"));
        yield return ("a statement", () => Change(digest, "input/claims/stopped-clock.md", "may have stopped on 3 May 2021.", "may have stopped in May."));
        yield return ("another event two days later", () => { digest["input/events/harbour-fair.md"] = "---\ntitle: The fair of the harbour\ndate: 2021-05-05\ndate_basis: external\ndate_note: Known.\n---\n"; return ["input/events/harbour-fair.md"]; });
        yield return ("how long the first one lasted", () => Change(digest, "input/claims/stopped-clock.md", "date: 2021-05-03", "duration: P5D\ndate: 2021-05-03"));
        yield return ("that it was shorter", () => Change(digest, "input/claims/stopped-clock.md", "duration: P5D", "duration: P2D"));
        yield return ("a date", () => Change(digest, "input/claims/stopped-clock.md", "date: 2021-05-03", "date: 2021-05"));
        yield return ("the title of what others name", () => Change(digest, "input/people/pip-lanternwick.md", "title: Pip Lanternwick", "title: Pip Q. Lanternwick\naliases: [Pip Lanternwick, the secretary]"));
        yield return ("a new alias that a body has", () => Change(digest, "input/people/pip-lanternwick.md", "the secretary", "secretary"));
        yield return ("a correction of what others rest on", () => Change(digest, "input/claims/stopped-clock.md", "topics: [harbour-clock]", "corrections: [{date: 2026-11-20, text: A word was wrong.}]\ntopics: [harbour-clock]"));
        yield return ("a new record", () => { digest["input/claims/bell.md"] = "---\ntitle: The bell\nstatement: Nobody heard the bell.\nmodality: states\nconcerns: [moonharbour]\nquotes: [{source: letter, exact: Nobody heard the evening bell that day}]\n---\nSee [[stopped-clock]], and the Harbour Office.\n"; return ["input/claims/bell.md"]; });
        yield return ("an event that it tells", () => { digest["input/events/silence.md"] = "---\ntitle: The silence\ndate: 2021-05\nclaims: [bell]\n---\n"; return ["input/events/silence.md"]; });
        yield return ("the claim that tells it quotes nothing", () => Change(digest, "input/claims/bell.md", "quotes: [{source: letter, exact: Nobody heard the evening bell that day}]", "asserted_by: [harbour-office]"));
        yield return ("and quotes again", () => Change(digest, "input/claims/bell.md", "asserted_by: [harbour-office]", "quotes: [{source: letter, exact: Nobody heard the evening bell that day}]"));
        yield return ("a denial, and nothing else", () => Change(digest, "input/claims/bell.md", "modality: states", "modality: states\nresponds_to: [{claim: stopped-clock, stance: rejects}]"));
        yield return ("that it does not deny", () => Change(digest, "input/claims/bell.md", "stance: rejects", "stance: accepts"));
        yield return ("that it answers nothing", () => Change(digest, "input/claims/bell.md", "\nresponds_to: [{claim: stopped-clock, stance: accepts}]", ""));
        yield return ("the event is gone", () => { digest.Delete("input/events/silence.md"); return ["input/events/silence.md"]; });
        yield return ("a new section, and a translation's language", () => { digest["input/method/index.md"] = "---\ntitle: Method\n---\nHow.\n"; digest["input/method/dates.md"] = "---\ntitle: Dates\n---\nOf [[bell]].\n"; return null; });
        yield return ("the configuration", () => Change(digest, "input/digest.yml", "title: The harbour clock", "title: The clock of the harbour"));
        yield return ("another language", () => { digest["input/claims/bell.fr.md"] = "---\ntitle: La cloche\nstatement: Personne n'a entendu la cloche.\n---\nVoir [[stopped-clock]].\n"; return Change(digest, "input/digest.yml", "# languages: [fr]", "languages: [fr] #", more: "input/claims/bell.fr.md"); });
        yield return ("the seed", () => Change(digest, "seeds/letter.txt", "Nobody heard the evening bell that day", "Nobody heard the evening bell that day", "\n\nA paragraph came.\n", "input/sources/letter.md"));
        yield return ("a copy under another record", () =>
        {
            digest["seeds/copy.txt"] = digest["seeds/letter.txt"];
            digest["input/sources/copy.md"] = "---\ntitle: A copy\nby: [harbour-office]\nrights: {publish: full}\ncustody:\n  seed: seeds/copy.txt\n  sha256: 0\n---\n";
            Change(digest, "seeds/copy.txt", "Nobody", "Nobody", "", "input/sources/copy.md");
            return [.. Change(digest, "input/claims/stopped-clock.md", "evidence:\n", "evidence:\n  - {kind: document, document: copy, scope: specific}\n"), "seeds/copy.txt", "input/sources/copy.md"];
        }
        );
        yield return ("the copy is no copy any longer", () => Change(digest, "seeds/copy.txt", "Nobody", "Nobody", "\nMore.\n", "input/sources/copy.md"));
        yield return ("it is a translation", () => Change(digest, "input/sources/copy.md", "title: A copy", "title: A copy\ntranslation_of: letter"));
        yield return ("an answer taken back", () => Change(digest, "input/claims/clock-never-stopped.md", "modality: denies", "modality: denies\nretracted: {date: 2021-06}"));
        yield return ("and given again", () => Change(digest, "input/claims/clock-never-stopped.md", "\nretracted: {date: 2021-06}", ""));
        yield return ("a file renamed", () => { digest["input/claims/silent-bell.md"] = digest["input/claims/bell.md"].Replace("title: The bell", "title: The bell\nredirect_from: [claims/bell.html]", StringComparison.Ordinal); digest["input/claims/silent-bell.fr.md"] = digest["input/claims/bell.fr.md"]; digest.Delete("input/claims/bell.md"); digest.Delete("input/claims/bell.fr.md"); digest["input/method/dates.md"] = "---\ntitle: Dates\n---\nOf [[silent-bell]].\n"; return ["input/claims/silent-bell.md", "input/claims/silent-bell.fr.md", "input/claims/bell.md", "input/claims/bell.fr.md", "input/method/dates.md"]; });
        yield return ("a withdrawal", () => Change(digest, "input/claims/silent-bell.md", "title: The bell", "title: The bell\nstatus: withdrawn\nwithdrawn: {date: 2026-11-21, by: the curator, reason: A mistake.}"));
        yield return ("what stands in its place", () => Change(digest, "input/claims/silent-bell.md", "reason: A mistake.", "reason: A mistake., replaced_by: [pip-lanternwick, harbour-office]"));
        yield return ("the title of that", () => Change(digest, "input/people/pip-lanternwick.md", "title: Pip Q. Lanternwick", "title: Pip R. Lanternwick"));
        yield return ("the place of the withdrawn one in a language", () => Change(digest, "input/claims/silent-bell.md", "replaced_by: [pip-lanternwick, harbour-office]", "replaced_by: [stopped-clock]"));
        yield return ("a sentence that names it beside another", () => Change(digest, "input/method/dates.md", "Of [[silent-bell]].", "Of [[silent-bell]] and of [[stopped-clock]]."));
        yield return ("the words for what was withdrawn", () => { digest["theme/i18n/en.yml"] = "withdrawn.link: taken back\n"; return null; });
        yield return ("a draft", () => Change(digest, "input/method/dates.md", "title: Dates", "title: Dates\nstatus: draft"));
        yield return ("the theme's words", () => { digest["theme/i18n/en.yml"] = "layout.start: Home\n"; return null; });
        yield return ("a style", () => { digest["theme/assets/style.css"] = "body { margin: 1rem; }\n"; return ["theme/assets/style.css"]; });
        yield return ("a deletion", () => { digest.Delete("input/method/dates.md"); return ["input/method/dates.md"]; });
        yield return ("that nothing tells of the withdrawal", () => Change(digest, "input/claims/silent-bell.md", "reason: A mistake.", "notice: false, reason: A mistake."));
        yield return ("that something does", () => Change(digest, "input/claims/silent-bell.md", "notice: false, ", ""));
    }

    /// <summary>What a document says of itself is answered by whoever answers the document; what others say in it, and somebody replies to, is not.</summary>
    [Fact]
    public void Whose_word_a_document_is()
    {
        using var digest = new Written();
        void Put(string path, string text) => digest[path] = text;
        foreach (string id in (string[])["town", "keepers", "council"]) { Put($"input/organisations/{id}.md", $"---\ntitle: The {id}\n---\n"); }
        foreach (var (id, by, text) in ((string, string, string)[])[("leaflet", "keepers", "The town says that the clock stopped. The keepers say that it never stopped."), ("note", "council", "The leaflet is untrue.")])
        {
            Put($"seeds/{id}.txt", text);
            Put($"input/sources/{id}.md", $"---\ntitle: The {id}\ntitle_supplied: true\nby: [{by}]\nrights: {{publish: full}}\ncustody: {{seed: seeds/{id}.txt, sha256: {TestDigest.Sha256(text)}}}\n---\n");
        }
        Put("input/claims/stop.md", "---\ntitle: A stop\nstatement: The clock may have stopped.\nmodality: states\nconcerns: [moonharbour]\nquotes: [{source: leaflet, exact: the clock stopped, speaker: town}]\n---\n");
        Put("input/claims/no-stop.md", "---\ntitle: No stop\nstatement: The clock may never have stopped.\nmodality: states\nconcerns: [moonharbour]\nquotes: [{source: leaflet, exact: it never stopped, speaker: keepers}]\nresponds_to: [{claim: stop, stance: rejects}]\n---\n");
        Put("input/claims/untrue.md", "---\ntitle: Untrue\nstatement: The leaflet may be untrue.\nmodality: states\nconcerns: [moonharbour]\nquotes: [{source: note, exact: The leaflet is untrue}]\nresponds_to: [{source: leaflet, stance: rejects, scope: general}]\n---\n");
        var built = digest.Update(null)!;
        Assert.True(built.Outcome == BuildOutcome.Clean, string.Join("; ", built.Diagnostics.Select(fault => $"{fault.Span.Path}: {fault.Message}")));
        Assert.NotNull(digest.Update(Change(digest, "input/sources/leaflet.md", "by: [keepers]", "by: [town]")));
        digest.MustBeAsBuiltAnew("the document is another's word");
    }

    /// <summary>A document corroborates as soon as it is held; before that it stands behind nothing.</summary>
    [Fact]
    public void A_document_of_the_evidence_is_held_from_now_on()
    {
        using var digest = new Written();
        digest["seeds/diary.txt"] = "The clock stood still.\n";
        digest["input/sources/diary.md"] = "---\ntitle: A diary\nby: [harbour-office]\n---\n";
        digest["input/claims/still.md"] = "---\ntitle: A stillness\nstatement: Nobody heard the bell.\nmodality: states\nconcerns: [moonharbour]\nquotes: [{source: letter, exact: Nobody heard the evening bell that day}]\nevidence: [{kind: document, document: diary, scope: specific}, {kind: interview, document: letter, scope: specific}]\n---\n";
        digest.Update(null);
        byte[] alone = digest.Site.Find("claims/still.html")!.Bytes;
        Assert.Equal(BuildOutcome.Clean, digest.Update(Change(digest, "input/sources/diary.md", "]\n---", "]\ncustody: {seed: seeds/diary.txt}\n---"))!.Outcome);
        digest.MustBeAsBuiltAnew("a document that is held");
        Assert.NotEqual(alone, digest.Site.Find("claims/still.html")!.Bytes);
        Assert.Equal(BuildOutcome.Clean, digest.Update(Change(digest, "input/sources/diary.md", "custody: {seed: seeds/diary.txt}\n", ""))!.Outcome);
        digest.MustBeAsBuiltAnew("a document that is held no longer");
    }

    /// <summary>Replaces words of a file; those behind are added at its end.</summary>
    private static string[] Change(Written digest, string path, string from, string to, string end = "", string? seal = null, string? more = null)
    {
        string before = digest[path];
        Assert.Contains(from, before, StringComparison.Ordinal);
        digest[path] = before.Replace(from, to, StringComparison.Ordinal) + end;
        if (seal is null) { return more is null ? [path] : [path, more]; }
        string sha = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Join(digest.Root, path))));
        digest[seal] = System.Text.RegularExpressions.Regex.Replace(digest[seal], "sha256: [0-9a-f]+", $"sha256: {sha}");
        return [path, seal];
    }

    [Fact]
    public void What_fails_leaves_the_last_good_site_and_says_where()
    {
        using var digest = new Written();
        byte[] before = digest.Site.Find("claims/stopped-clock.html")!.Bytes;
        var failed = digest.Update(Change(digest, "input/claims/stopped-clock.md", "exact: \"the harbour clock may", "exact: \"the harbour clock must"))!;
        Assert.Equal(BuildOutcome.ContentErrors, failed.Outcome);
        Assert.Contains(failed.Diagnostics, fault => fault.Rule.Id == "absent-quote" && fault.Span.Path == "input/claims/stopped-clock.md");
        Assert.Same(before, digest.Site.Find("claims/stopped-clock.html")!.Bytes);
        var mended = digest.Update(Change(digest, "input/claims/stopped-clock.md", "exact: \"the harbour clock must", "exact: \"the harbour clock may"))!;
        Assert.Equal(BuildOutcome.Clean, mended.Outcome);
        digest.MustBeAsBuiltAnew("a break and its mending");
    }

    [Fact]
    public void A_template_that_fails_on_the_page_that_is_looked_at_is_an_error_like_any_other()
    {
        using var digest = new Written();
        digest["theme/pages/claim.liquid"] = "{{ no.such.thing }}\n";
        var failed = digest.Update(null)!;
        Assert.Contains(failed.Diagnostics, fault => fault.Span.Path == "theme/pages/claim.liquid" && fault.Severity == Severity.Error);
        Assert.NotNull(digest.Site.Find("claims/stopped-clock.html"));
        // What is told of it stays until it is mended: nothing is looked over that would say otherwise.
        Assert.Null(digest.LookOver());
        digest.Delete("theme/pages/claim.liquid");
        Assert.Equal(BuildOutcome.Clean, digest.Update(null)!.Outcome);
        digest.MustBeAsBuiltAnew("a theme that is mended");
    }

    [Theory]
    [InlineData("input/method", "method/deep/how.html")]
    [InlineData("input/recommendations", "recommendations/wind-the-clock.html")]
    public void A_folder_that_is_moved_away_takes_its_pages_along(string folder, string page)
    {
        using var digest = new Written();
        digest["input/method/deep/how.md"] = "---\ntitle: How\n---\n";
        digest.Update("input/method/deep/how.md");
        Assert.NotNull(digest.Site.Find(page));
        Directory.Move(digest.PathOf(folder), digest.PathOf("gone"));
        // The system tells of the folder, and of none of its files.
        Assert.Equal(BuildOutcome.Clean, digest.Update(folder)!.Outcome);
        Assert.Null(digest.Site.Find(page));
    }

    [Fact]
    public void A_document_whose_paragraphs_change_places_changes_the_order_of_what_is_quoted()
    {
        using var digest = new Written();
        const string First = "Alpha words stand in this place.", Second = "Beta words stand in that place.";
        digest["seeds/two.txt"] = $"{First}\n\n{Second}\n";
        digest["input/sources/two.md"] = "---\ntitle: Two\ncustody: {seed: seeds/two.txt}\n---\n";
        foreach (var (id, words) in (ReadOnlySpan<(string, string)>)[("alpha", First), ("beta", Second)])
        {
            digest[$"input/claims/{id}.md"] = $"---\ntitle: The {id}\nstatement: It was {id}.\nmodality: states\ndate: 2020\nquotes: [{{source: two, exact: \"{words}\"}}]\n---\n";
        }
        digest.Update(null);
        Assert.True(IsBefore("The alpha", "The beta"));
        digest["seeds/two.txt"] = $"{Second}\n\n{First}\n";
        digest.Update("seeds/two.txt");
        Assert.True(IsBefore("The beta", "The alpha"));

        bool IsBefore(string one, string other) => Encoding.UTF8.GetString(digest.Site.Find("timeline.html")!.Bytes) is var page && page.IndexOf(one, StringComparison.Ordinal) is > 0 and var at && at < page.IndexOf(other, StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_a_conduct_and_a_stance_change_who_answers_whom()
    {
        using var digest = new Written();
        const string Office = "roles: [{title: Head, organisation: guild, from: 2020, to: 2022}]";
        digest["seeds/paper.txt"] = "She says it is fine. The guild rejects this paper. He says it is not.\n";
        digest["input/sources/paper.md"] = "---\ntitle: Paper\nby: [harbour-office]\ncustody: {seed: seeds/paper.txt}\n---\n";
        digest["input/organisations/guild.md"] = "---\ntitle: Guild\n---\n";
        digest["input/people/head.md"] = $"---\ntitle: The head\n{Office}\n---\n";
        digest["input/claims/fine.md"] = "---\ntitle: That it is fine\nstatement: It is fine.\nmodality: states\nquotes: [{source: paper, exact: She says it is fine, speaker: head, voice: reported, date: 2021, date_basis: external, date_note: Known.}]\n---\n";
        digest["input/claims/not.md"] = "---\ntitle: That it is not\nstatement: It is not fine.\nmodality: states\nconduct_of: [guild]\nquotes: [{source: paper, exact: He says it is not, speaker: pip-lanternwick, voice: reported}]\n---\n";
        digest["input/claims/no.md"] = "---\ntitle: The no\nstatement: No.\nmodality: denies\nresponds_to: [{source: paper, stance: rejects}]\nquotes: [{source: paper, exact: The guild rejects this paper, speaker: guild, voice: reported}]\n---\n";
        digest.Update(null);
        Assert.DoesNotContain("by <a href=\"../organisations/guild.html\"", Fine(), StringComparison.Ordinal);
        Edit("input/people/head.md", "to: 2022", "to: 2020");
        Assert.Contains("by <a href=\"../organisations/guild.html\"", Fine(), StringComparison.Ordinal);
        Edit("input/people/head.md", "to: 2020", "to: 2023");
        Edit("input/claims/fine.md", "modality: states", "modality: states\nconduct_of: [guild]");
        Edit("input/claims/fine.md", "\nconduct_of: [guild]", "");
        Edit("input/claims/not.md", "conduct_of: [guild]", "responds_to: [{claim: fine, stance: rejects}]");
        Edit("input/claims/fine.md", "speaker: head", "speaker: harbour-office");

        string Fine() => Encoding.UTF8.GetString(digest.Site.Find("claims/fine.html")!.Bytes);
        void Edit(string path, string from, string to)
        {
            Assert.Equal(BuildOutcome.Clean, digest.Update(Change(digest, path, from, to))!.Outcome);
            digest.MustBeAsBuiltAnew($"{path}: {to}");
        }
    }

    [Fact]
    public void A_file_of_the_theme_that_nothing_reads_is_told()
    {
        using var digest = new Written();
        digest["theme/style.css"] = "p { color: red }";
        var told = digest.Update("theme/style.css")!;
        Assert.Contains("theme/assets/style.css", Assert.Single(told.Diagnostics, fault => fault.Rule.Id == "unread-theme").Help + string.Concat(told.Diagnostics.Select(fault => fault.Message)), StringComparison.Ordinal);
        Assert.Null(digest.Update("theme/style.css"));
    }

    [Fact]
    public void What_changes_nothing_builds_nothing()
    {
        using var digest = new Written();
        digest["input/claims/stopped-clock.md"] = digest["input/claims/stopped-clock.md"];
        Assert.Null(digest.Update("input/claims/stopped-clock.md"));
        Assert.Null(digest.Update("input/claims/.stopped-clock.md.swp", "input/claims/stopped-clock.md~", "input/claims/4913", "output/index.html"));
        Assert.Null(digest.Update(null));
    }

    [Fact]
    public void Warnings_and_broken_links_of_other_pages_are_found_when_all_is_looked_over()
    {
        using var folder = new Folder();
        StarterFiles.Write(folder.Root);
        var preview = new Preview(new BuildRequest(folder.Root, "") { Today = new DateOnly(2026, 11, 23), Editions = [] });
        preview.ServedAt(Address);
        File.WriteAllText(Path.Join(folder.Root, "input", "about.md"), "---\ntitle: About\n---\n[there](claims/stopped-clock.md#nowhere)\n");
        File.WriteAllText(Path.Join(folder.Root, "seeds", "unused.txt"), "Words.\n");
        Assert.Equal(BuildOutcome.Clean, preview.Update(null, [], TestContext.Current.CancellationToken)!.Outcome);
        BuildResult? told = null;
        var whole = preview.CheckWhole(result => told = result, TestContext.Current.CancellationToken)!;
        Assert.Contains(told!.Diagnostics, fault => fault.Rule.Id == "unused-seed");
        Assert.Contains(whole.Diagnostics, fault => fault.Span.Path == "input/about.md" && fault.Severity == Severity.Error && fault.Message.Contains("nowhere", StringComparison.Ordinal));
        Assert.Equal(BuildOutcome.ContentErrors, whole.Outcome);
    }
}
