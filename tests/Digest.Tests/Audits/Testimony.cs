using System.Text;
using Digest.Tests.Stages;
using Xunit;

namespace Digest.Tests.Audits;

/// <summary>A small digest with people who are protected in several ways; all of it is made up.</summary>
internal static class Testimony
{
    public const string Text = """
        === input/digest.yml
        title: Test
        checks: {missing-url: off, unquoted-claim: off, single-source: off, single-evidence: off, overprecise-date: off, unsourced-date: off, unsealed-seed: off, copied-sentence: off, missing-consent: off, named-role: off}
        === seeds/report.txt
        The clinic in Oldford

        "They took the beds," said a nurse of the clinic on the third of May.
        === input/sources/report.md
        ---
        title: The report
        by: [author]
        custody: {seed: seeds/report.txt}
        rights: {publish: full}
        ---
        === input/organisations/author.md
        ---
        title: The author
        ---
        === input/organisations/clinic.md
        ---
        title: Oldford clinic
        ---
        === input/groups/staff.md
        ---
        title: Night staff
        size: four
        ---
        === input/places/oldford.md
        ---
        title: Oldford
        ---
        === input/topics/furniture.md
        ---
        title: Beds
        ---
        === input/people/witness-4.md
        ---
        title: Nurse at the clinic
        display: role_only
        summary: A nurse of the night shift.
        roles: [{title: Nurse, organisation: clinic, from: 2021-02}]
        ---
        She worked there.
        === input/people/aygul.md
        ---
        title: Aygul
        display: pseudonym
        consent: {scope: all, review_by: 2030-01-01}
        ---
        === input/people/minister.md
        ---
        title: The minister
        roles: [{title: Minister}]
        ---
        === input/claims/beds.md
        ---
        title: The beds
        statement: The beds may have been taken.
        modality: states
        date: 2022-05-03
        topics: [furniture]
        concerns: [oldford]
        quotes:
          - {source: report, exact: "They took the beds", speaker: witness-4}
        ---
        === input/events/night.md
        ---
        title: The night at the clinic
        summary: Four people were there.
        date: 2022-05-02
        place: oldford
        participants: [{id: witness-4, role: on duty}, {id: staff}, {id: aygul}]
        ---
        === input/about.md
        ---
        title: About
        ---
        One page. On it [[witness-4]] is said to have two children. And more.

        See [[minister]].
        """;

    public static TestDigest Digest(string more = "") => new(Text + "\n" + more);

    /// <summary>The same on disk.</summary>
    public static Folder Laid()
    {
        var folder = new Folder();
        foreach (var file in Digest().Files) { folder.Put(file.Path, file.Bytes); }
        return folder;
    }

    public static Folder Changed(this Folder folder, string path, string before, string after)
    {
        string text = File.ReadAllText(folder[path]);
        Assert.Contains(before, text, StringComparison.Ordinal);
        return folder.Put(path, text.Replace(before, after, StringComparison.Ordinal));
    }

    public static AuditResult Audit(this Folder folder, string? signedBy = null, params string[] ids) =>
        global::Digest.Audit.Run(new AuditRequest(folder.Root, ids) { Today = new DateOnly(2026, 11, 23), SignedBy = signedBy });

    public static string Sheet(this Folder folder, string id) => File.ReadAllText(folder[$".digest/audit/{id}.html"], Encoding.UTF8);
}
