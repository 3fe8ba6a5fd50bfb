using System.Text;
using Digest.Audits;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Outputs;
using Digest.Stages;
using Digest.Stages.Locking;
using Edtf;

namespace Digest;

/// <summary>Whose exposure to look at.</summary>
/// <param name="Ids">People or groups; empty: everybody who is protected, and everybody who was audited before.</param>
internal sealed record AuditRequest(string Root, IReadOnlyList<string> Ids)
{
    /// <summary>Decides findings of the build, and is the day of a signature.</summary>
    public required DateOnly Today { get; init; }
    /// <summary>The private list: the sheets show what is published in its stead; null: none.</summary>
    public Protection.ProtectedTerms? Protected { get; init; }
    /// <summary>Who signs what the sheet shows: initials or a role; null: nobody.</summary>
    public string? SignedBy { get; init; }
}

internal enum AuditState { Unsigned, Changed, Signed, SignedNow, Unread }

/// <summary>A person whose sheet was made. Nothing but the id is told of them.</summary>
/// <param name="Sheet">From the digest's root, with <c>/</c>.</param>
internal sealed record Audited(string Id, string Sheet, AuditState State)
{
    public required int Records { get; init; }
    public required int Files { get; init; }
    public required bool IsProtected { get; init; }
}

internal enum AuditRefusal { Unknown, NoPerson, NotPublished }

/// <summary>What became of it.</summary>
/// <param name="Refused">Ids that cannot be audited, each with a guess at what was meant; nothing was done then.</param>
internal sealed record AuditResult(BuildResult Report, IReadOnlyList<Audited> People, IReadOnlyList<(string Id, AuditRefusal Why, string? Guess)> Refused);

/// <summary>Builds in memory, gathers what records and finished files reveal, writes private sheets; signs those that were seen.</summary>
internal static class Audit
{
    /// <exception cref="OperationCanceledException">Cancelled; nothing was signed.</exception>
    public static AuditResult Run(AuditRequest request, CancellationToken cancel = default)
    {
        var found = new List<Diagnostic>();
        var asked = new BuildRequest(request.Root, "") { Today = request.Today, Protected = request.Protected };
        var files = Reader.Read(request.Root, found, cancel: cancel);
        if (found.Count > 0 || Parser.Parse(files, found, cancel: cancel) is not { } digest) { return Result(found, []); }
        var chosen = Chosen(Linker.Link(digest, cancel), request.Ids, out var refused);
        if (refused.Count > 0) { return Result([], []) with { Refused = refused }; }
        if (chosen.Count == 0) { return Result([], []); }
        var traces = new OutputTraces(chosen);
        var made = Build.Make(files, asked, traces.See, [], cancel);
        if (!made.Succeeded(strict: false) || made.Publication is null) { return Result(made.Diagnostics, []); }
        found.Clear();
        var sheets = Sheets(made.Publication, chosen, traces);
        var people = new Desk(request, files, sheets).Work(found, cancel);
        return Result(found, people);

        AuditResult Result(IReadOnlyList<Diagnostic> faults, IReadOnlyList<Audited> audited) =>
            new(Build.Told(files, asked, ([.. faults], !faults.Any(fault => fault.Severity == Severity.Error)), BuildSummary.Empty), audited, []);
    }

    private static List<Entity> Chosen(Site site, IReadOnlyList<string> ids, out List<(string Id, AuditRefusal Why, string? Guess)> refused)
    {
        refused = [];
        if (ids.Count == 0) { return [.. ProtectedPeople.In(site).Concat(site.Audits.Keys.Select(site.Find).OfType<Entity>().Where(ProtectedPeople.MayBeAudited)).Distinct().OrderBy(person => person.Id, StringComparer.Ordinal)]; }
        var chosen = new List<Entity>();
        foreach (string id in ids.Distinct(StringComparer.Ordinal))
        {
            if (site.Find(id) is { } record)
            {
                if (ProtectedPeople.MayBeAudited(record)) { chosen.Add((Entity)record); }
                else { refused.Add((id, AuditRefusal.NoPerson, null)); }
            }
            else if (site.Addresses.Known(id) is not null) { refused.Add((id, AuditRefusal.NotPublished, null)); }
            else { refused.Add((id, AuditRefusal.Unknown, Suggestion.For(id, site.Records.Where(ProtectedPeople.MayBeAudited).Select(person => person.Id)))); }
        }
        return chosen;
    }

    private static List<AuditSheet> Sheets(Publication publication, IEnumerable<Entity> chosen, OutputTraces traces)
    {
        var holders = Combinations.Holders(publication.Site);
        // Linked anew: the same people, other objects.
        Entity[] people = [.. chosen.Select(person => (Entity)publication.Site.Find(person.Id)!)];
        var names = new NamesInTexts(publication.Site, people, publication.Translations.SelectMany(other => other.Site.Records.Where(record => record.Head.Translated is not null)));
        // What is signed is what the records say: the private list, which not every machine has, changes no signature.
        Entity[] written = [.. chosen.Select(person => (Entity)publication.Written.Find(person.Id)!)];
        var writtenNames = new NamesInTexts(publication.Written, written);
        return [.. people.Zip(written, (person, one) =>
        {
            var exposure = Gathering.Of(publication.Site, person, names) with { Sha256 = Gathering.Of(publication.Written, one, writtenNames).Sha256 };
            return new AuditSheet(publication, exposure, Combinations.Of(publication.Site, exposure, holders), traces);
        })];
    }

    /// <summary>Where sheets are laid down and signed.</summary>
    private sealed record Desk(AuditRequest Request, IReadOnlyList<InputFile> Files, IReadOnlyList<AuditSheet> Sheets)
    {
        public List<Audited> Work(List<Diagnostic> found, CancellationToken cancel)
        {
            var people = new List<Audited>();
            var locked = LockFile.Read(Files, []);
            var signed = AuditSection.Read(locked, []);
            foreach (var sheet in Sheets)
            {
                cancel.ThrowIfCancellationRequested();
                people.Add(Lay(sheet, signed, found));
            }
            if (found.Count > 0 || !people.Exists(person => person.State == AuditState.SignedNow)) { return people; }
            byte[] bytes = Encoding.UTF8.GetBytes(locked.With(AuditSection.Name, AuditSection.Write(signed)));
            SheetWriter.WriteLock(Request.Root, Files.FirstOrDefault(file => file.Role == InputRole.Lock)?.Bytes, bytes, found);
            return found.Count > 0 ? [] : people;
        }

        private Audited Lay(AuditSheet sheet, SortedDictionary<string, AuditSignature> signed, List<Diagnostic> found)
        {
            var (id, hash) = (sheet.Exposure.Person.Id, sheet.Exposure.Sha256);
            var before = signed.GetValueOrDefault(id);
            bool isSeen = SheetWriter.Shows(Request.Root, id, hash);
            var state = before is null ? AuditState.Unsigned : before.Sha256 == hash ? AuditState.Signed : AuditState.Changed;
            if (Request.SignedBy is { } by)
            {
                // Nobody signs what was never laid before them.
                state = isSeen ? AuditState.SignedNow : AuditState.Unread;
                if (isSeen) { signed[id] = new AuditSignature(new Located<string>(id, default), EdtfDate.Parse(Request.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), by, hash, AuditSignature.NewestSheet); }
            }
            string path = SheetWriter.Write(Request.Root, id, (sheet with { Signed = signed.GetValueOrDefault(id) }).Render(), found);
            return new Audited(id, path, state)
            {
                Records = sheet.Exposure.Exposures.Count,
                Files = sheet.Traces.Of(sheet.Exposure.Person).Select(trace => trace.Path).Distinct(StringComparer.Ordinal).Count(),
                IsProtected = sheet.Exposure.Why.Count > 0,
            };
        }
    }
}
