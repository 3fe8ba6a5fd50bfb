using Digest.Audits;
using Digest.Model;
using Digest.Tests.Stages;
using Xunit;

namespace Digest.Tests.Audits;

public class AuditsAreSigned
{
    private const string Lock = "input/digest.lock";

    private static IReadOnlyList<string> Warned(Folder folder) =>
        [.. Build.Run(new BuildRequest(folder.Root, folder.Output) { Write = false, Today = new DateOnly(2026, 11, 24) }).Diagnostics.Select(fault => $"{fault.Rule.Id} {fault.Message}").Order(StringComparer.Ordinal)];

    private static Folder Signed()
    {
        var folder = Testimony.Laid();
        folder.Audit();
        Assert.All(folder.Audit("AB").People, person => Assert.Equal(AuditState.SignedNow, person.State));
        return folder;
    }

    [Fact]
    public void Until_somebody_signs_the_build_warns_of_whoever_is_not_shown_by_name()
    {
        using var folder = Testimony.Laid();
        Assert.Equal(["unaudited-person Nobody has signed what the site reveals about 'aygul'.", "unaudited-person Nobody has signed what the site reveals about 'witness-4'."], Warned(folder));
    }

    [Fact]
    public void A_signature_is_kept_with_its_day_and_hash_and_silences_the_warning()
    {
        using var folder = Signed();
        var site = Testimony.Digest().Site();
        string hash = Gathering.Of(site, (Entity)site.Find("witness-4")!, new NamesInTexts(site, [(Entity)site.Find("witness-4")!])).Sha256;
        Assert.Contains($"  witness-4: {{date: 2026-11-23, by: \"AB\", sha256: {hash}, sheet: 3}}\n", File.ReadAllText(folder[Lock]), StringComparison.Ordinal);
        Assert.Empty(Warned(folder));
        Assert.All(folder.Audit().People, person => Assert.Equal(AuditState.Signed, person.State));
        Assert.Contains("Signed on 23 November 2026 by AB: what they saw is what stands here.", folder.Sheet("witness-4"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_signs_what_was_never_laid_before_them()
    {
        using var folder = Testimony.Laid();
        Assert.Equal(AuditState.Unread, Assert.Single(folder.Audit("AB", "witness-4").People).State);
        Assert.False(File.Exists(folder[Lock]));
        // The sheet lies there now; then the site changes before it is signed.
        folder.Changed("input/events/night.md", "2022-05-02", "2022-05-01");
        Assert.Equal(AuditState.Unread, Assert.Single(folder.Audit("AB", "witness-4").People).State);
        Assert.Equal(AuditState.SignedNow, Assert.Single(folder.Audit("AB", "witness-4").People).State);
    }

    /// <summary>In YAML a line ends at some of them, and others it may not hold as they are.</summary>
    [Theory]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    [InlineData('\u0085')]
    [InlineData('\ufeff')]
    [InlineData('"')]
    [InlineData('\\')]
    [InlineData('\'')]
    public void Whoever_signs_is_read_again_as_they_were_written(char unusual)
    {
        using var folder = Testimony.Laid();
        folder.Audit();
        folder.Audit($"A{unusual}B");
        Assert.Empty(Warned(folder));
        string before = File.ReadAllText(folder[Lock]);
        folder.Changed("input/events/night.md", "on duty", "asleep");
        folder.Audit("AB", "witness-4");
        Assert.Contains(before.Split('\n').Single(line => line.StartsWith("  aygul:", StringComparison.Ordinal)), File.ReadAllText(folder[Lock]), StringComparison.Ordinal);
    }

    /// <summary>Each thing that a page reveals anew.</summary>
    [Theory]
    [InlineData("input/events/night.md", "2022-05-02", "2022-05")]
    [InlineData("input/events/night.md", "on duty", "asleep")]
    [InlineData("input/events/night.md", "place: oldford\n", "")]
    [InlineData("input/events/night.md", "{id: staff}", "{id: minister}")]
    [InlineData("input/events/night.md", "Four people", "Five people")]
    [InlineData("input/claims/beds.md", "The beds may have been taken.", "Beds may have been taken.")]
    [InlineData("input/claims/beds.md", "They took the beds\"", "took the beds\"")]
    [InlineData("input/about.md", "two children", "three children")]
    [InlineData("input/people/witness-4.md", "She worked there.", "She works there.")]
    [InlineData("input/people/witness-4.md", "2021-02", "2021-03")]
    [InlineData("input/people/witness-4.md", "title: Nurse at the clinic", "title: Nurse at the old clinic")]
    [InlineData("input/people/witness-4.md", "of the night shift", "of the day shift")]
    [InlineData("input/places/oldford.md", "title: Oldford", "title: Old Ford")]
    [InlineData("input/groups/staff.md", "size: four", "size: three")]
    [InlineData("input/groups/staff.md", "size: four\n---", "size: four\n---\nNeighbours.\n")]
    [InlineData("input/places/oldford.md", "title: Oldford\n---", "title: Oldford\nsummary: A hamlet.\n---\n")]
    [InlineData("input/places/oldford.md", "title: Oldford\n---", "title: Oldford\n---\nA hamlet.\n")]
    [InlineData("input/events/night.md", "{id: aygul}]\n---", "{id: aygul}]\n---\nIt was dark.\n")]
    [InlineData("input/events/night.md", "{id: aygul}]\n---", "{id: aygul}]\n---\n![A door](/door.svg)\n")]
    [InlineData("input/events/night.md", "date: 2022-05-02\n", "date: 2022-05-02\ndate_note: A market day.\n")]
    [InlineData("input/events/night.md", "date: 2022-05-02\n", "date: 2022-05-02\ncorrections: [{date: 2026-11-20, text: It was a night.}]\n")]
    [InlineData("input/events/night.md", "date: 2022-05-02\n", "date: 2022-05-02\nquotes: [{source: report, exact: said a nurse}]\n")]
    [InlineData("input/events/night.md", "{id: staff}", "{id: staff, role: her neighbours}")]
    [InlineData("input/claims/beds.md", "speaker: witness-4}\n", "speaker: witness-4, note: In tears.}\n")]
    [InlineData("input/claims/beds.md", "speaker: witness-4}\n", "speaker: witness-4}\n  - {source: report, exact: a nurse of the clinic}\n")]
    [InlineData("input/claims/beds.md", "witness-4}\n---", "witness-4}\n---\nIt is told.\n")]
    [InlineData("input/about.md", "And more.", "She lives there.")]
    public void The_build_warns_when_something_else_is_revealed(string path, string before, string after)
    {
        using var folder = Testimony.Laid().Put("input/door.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\"/></svg>");
        folder.Audit();
        folder.Audit("AB");
        folder.Changed(path, before, after);
        Assert.Contains("changed-since-audit What the site reveals about 'witness-4' has changed since AB signed it on 2026-11-23.", Warned(folder));
        Assert.Contains(folder.Audit().People, person => person is { Id: "witness-4", State: AuditState.Changed });
        Assert.Contains("Signed on 23 November 2026 by AB: something has changed since.", folder.Sheet("witness-4"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_signature_of_a_sheet_that_showed_less_has_to_be_given_anew()
    {
        using var folder = Signed();
        folder.Changed(Lock, ", sheet: 3", "");
        Assert.Contains("changed-since-audit What a sheet shows has grown since AB signed that of 'witness-4' on 2026-11-23: quotes, notes, corrections and whole texts stand on it, and nobody has signed those.", Warned(folder));
        File.WriteAllText(folder[Lock], System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(folder[Lock]), "sha256: [0-9a-f]{64}", $"sha256: {new string('a', 64)}"));
        Assert.All(folder.Audit().People, person => Assert.Equal(AuditState.Changed, person.State));
        Assert.Contains("since then a sheet shows more, and nobody has signed that.", folder.Sheet("witness-4"), StringComparison.Ordinal);
        folder.Audit("AB");
        Assert.Empty(Warned(folder));
    }

    [Fact]
    public void A_record_that_names_the_person_since_is_a_change_and_a_draft_is_none()
    {
        using var folder = Signed();
        folder.Put("input/more.md", "---\ntitle: More\nstatus: draft\n---\n[[witness-4]] has a garden.\n");
        Assert.Empty(Warned(folder));
        folder.Changed("input/more.md", "status: draft\n", "");
        Assert.Single(Warned(folder), warning => warning.StartsWith("changed-since-audit", StringComparison.Ordinal));
    }

    /// <summary>No key and no link says who is meant; the name does.</summary>
    [Theory]
    [InlineData("title: A letter of the Nurse at the clinic\nautolink: false", "It was sent.")]
    [InlineData("title: A letter\nsummary: The NURSE AT THE CLINIC wrote it.\nautolink: false", "It was sent.")]
    [InlineData("title: A letter\nautolink: false", "It was sent by the nurse at the clinic.")]
    public void A_name_that_is_not_linked_is_a_change_too(string fields, string body)
    {
        using var folder = Signed();
        folder.Put("input/letter.md", $"---\n{fields}\n---\n{body}\n");
        Assert.Equal(["changed-since-audit What the site reveals about 'witness-4' has changed since AB signed it on 2026-11-23."], Warned(folder));
        folder.Audit();
        Assert.Contains("input/letter.md", folder.Sheet("witness-4"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_concerns_somebody_else_or_the_looks_changes_no_signature()
    {
        using var folder = Signed();
        folder.Changed("input/people/minister.md", "title: Minister", "title: Prime minister").Put("theme/partials/footer.liquid", "<footer></footer>\n").Put("theme/i18n/en.yml", "audit: {private: Secret}\n");
        Assert.Empty(Warned(folder));
    }

    [Fact]
    public void Somebody_who_is_shown_by_name_may_be_audited_and_is_watched_from_then_on()
    {
        using var folder = Signed();
        folder.Audit(null, "minister");
        Assert.False(Assert.Single(folder.Audit("AB", "minister").People).IsProtected);
        Assert.Empty(Warned(folder));
        folder.Changed("input/people/minister.md", "title: Minister", "title: Prime minister");
        Assert.Single(Warned(folder), warning => warning.Contains("'minister' has changed", StringComparison.Ordinal));
        Assert.Contains(folder.Audit().People, person => person.Id == "minister");
    }

    [Fact]
    public void Signing_one_keeps_the_other_signatures_and_all_else_in_the_file()
    {
        using var folder = Signed();
        string before = File.ReadAllText(folder[Lock]);
        folder.Put(Lock, before.Replace("by: \"AB\"", "by: \"a colleague: \\\"CD\\\"\"", StringComparison.Ordinal));
        folder.Audit("EF", "aygul");
        string after = File.ReadAllText(folder[Lock]);
        Assert.Contains("  aygul: {date: 2026-11-23, by: \"EF\"", after, StringComparison.Ordinal);
        Assert.Contains("  witness-4: {date: 2026-11-23, by: \"a colleague: \\\"CD\\\"\"", after, StringComparison.Ordinal);
        Assert.Empty(Warned(folder));
    }

    [Theory]
    [InlineData("witnes-4", AuditRefusal.Unknown, "Did you mean 'witness-4'?")]
    [InlineData("oldford", AuditRefusal.NoPerson, null)]
    [InlineData("later", AuditRefusal.NotPublished, null)]
    public void Who_cannot_be_audited_is_told_and_nothing_is_done(string id, object why, string? guess)
    {
        using var folder = Testimony.Laid().Put("input/people/later.md", "---\ntitle: Later\nstatus: draft\n---\n");
        var refused = Assert.Single(folder.Audit(null, "witness-4", id).Refused);
        Assert.Equal((id, (AuditRefusal)why, guess), refused);
        Assert.False(Directory.Exists(folder[".digest"]));
    }

    [Fact]
    public void A_digest_with_errors_has_no_sheet()
    {
        using var folder = Testimony.Laid().Changed("input/claims/beds.md", "They took the beds\"", "They stole the beds\"");
        var result = folder.Audit();
        Assert.Contains(result.Report.Diagnostics, fault => fault.Rule.Id == "absent-quote");
        Assert.Empty(result.People);
        Assert.False(Directory.Exists(folder[".digest"]));
    }

    [Theory]
    [InlineData("audits:\n  aygul: {date: 2026-11-23, by: AB, sha256: abc}\n", "broken-lock", "no SHA-256")]
    [InlineData("audits:\n  aygul:\n", "broken-lock", "is empty")]
    [InlineData("audits:\n  aygul: {date: 2026-11-23, by: AB}\n", "missing-field", "sha256")]
    [InlineData("audits:\n  aygul: {date: yesterday, by: AB, sha256: x}\n", "bad-date", "yesterday")]
    [InlineData("audits:\n  aygul: {date: 2026-11-23, by: AB, sha256: x, seen: y}\n", "unknown-key", "seen")]
    [InlineData("audit:\n  aygul: {}\n", "broken-lock", "audit")]
    [InlineData("audits:\n<<<<<<< ours\n  aygul: {by: A}\n=======\n>>>>>>> theirs\n", "broken-lock", "merge conflict")]
    public void A_lock_that_cannot_be_trusted_is_an_error_at_its_place(string text, string rule, string says)
    {
        using var folder = Testimony.Laid().Put(Lock, text);
        var faults = Build.Run(new BuildRequest(folder.Root, folder.Output) { Write = false }, TestContext.Current.CancellationToken).Diagnostics;
        Assert.Contains(faults, fault => fault.Rule.Id == rule && fault.Span.Path == Lock && fault.Message.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_signatures_of_one_person_are_an_error_and_one_of_nobody_a_warning()
    {
        string entry = $"  aygul: {{date: 2026-11-23, by: AB, sha256: {new string('a', 64)}}}\n";
        Assert.Contains(Testimony.Digest($"=== {Lock}\naudits:\n{entry}{entry}").Findings(), found => found.StartsWith($"{Lock}:3:3 error", StringComparison.Ordinal));
        string stray = $"=== {Lock}\naudits:\n{entry.Replace("aygul", "gone", StringComparison.Ordinal)}";
        Assert.Contains(Testimony.Digest(stray).Findings(), found => found == $"{Lock}:2:3 warning stray-audit 'gone'");
        // The head of the file says not to edit it: this is the exception, and is told as one.
        Assert.Contains("delete this line from input/digest.lock by hand: no command takes an audit out", Assert.Single(Testimony.Digest(stray).Check().Found, fault => fault.Rule.Id == "stray-audit").Help, StringComparison.Ordinal);
    }

    /// <summary>In two languages: what the other one says of the night, of the person and on a page that only mentions them.</summary>
    private static Folder Translated() => Testimony.Laid().Changed("input/digest.yml", "title: Test\n", "title: Test\nlanguages: [{tag: fr}]\n")
        .Put("input/people/witness-4.fr.md", "---\ntitle: Infirmière de la clinique\nsummary: Une infirmière de nuit.\n---\nElle y travaillait.\n")
        .Put("input/events/night.fr.md", "---\ntitle: La nuit à la clinique\nsummary: Quatre personnes étaient là.\n---\n")
        .Put("input/about.fr.md", "---\ntitle: À propos\n---\nUne page.\n\nElle cite [[witness-4]], mère de deux enfants.\n\nEt plus.\n");

    [Fact]
    public void A_signature_stands_for_the_translations_too()
    {
        using var folder = Translated();
        // Each is told once, in however many languages there are pages.
        Assert.Equal(["unaudited-person Nobody has signed what the site reveals about 'aygul'.", "unaudited-person Nobody has signed what the site reveals about 'witness-4'."], Warned(folder));
        folder.Audit();
        string sheet = folder.Sheet("witness-4");
        Assert.All(["Français: Elle y travaillait.", "Français: Quatre personnes étaient là.", "Français: Elle cite Nurse at the clinic, mère de deux enfants."], line => Assert.Contains(line, sheet, StringComparison.Ordinal));
        Assert.DoesNotContain("Une page.", sheet, StringComparison.Ordinal);
        folder.Audit("AB");
        Assert.Empty(Warned(folder));
    }

    [Theory]
    [InlineData("input/people/witness-4.fr.md", "Elle y travaillait.", "Elle y travaillait avec sa sœur.")]
    [InlineData("input/people/witness-4.fr.md", "Infirmière de la clinique", "Infirmière en chef de la clinique")]
    [InlineData("input/events/night.fr.md", "Quatre personnes", "Quatre infirmières")]
    [InlineData("input/about.fr.md", "deux enfants", "trois enfants")]
    [InlineData("input/about.fr.md", "Et plus.", "L'infirmière de la clinique a parlé.")]
    public void What_a_translation_reveals_anew_has_to_be_signed(string path, string before, string after)
    {
        using var folder = Translated();
        folder.Audit();
        folder.Audit("AB");
        folder.Changed(path, before, after);
        Assert.Contains(Warned(folder), warning => warning.StartsWith("changed-since-audit What the site reveals about 'witness-4'", StringComparison.Ordinal));
    }
}
