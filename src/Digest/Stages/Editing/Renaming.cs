using System.Text;
using Digest.Diagnostics;
using Digest.FrontMatter;
using Digest.Kinds;
using Digest.Model;
using Digest.Stages.Locking;

namespace Digest.Stages.Editing;

/// <summary>A file as it will be.</summary>
/// <param name="Path">As it is now.</param>
/// <param name="To">As it will be; the same where it is not moved.</param>
/// <param name="Diff">For people.</param>
internal sealed record FileChange(string Path, string To, byte[] Before, byte[] After, string Diff);

/// <summary>What a rename would do, or why it cannot.</summary>
internal sealed record RenamePlan(IReadOnlyList<FileChange> Changes, (string Why, string Help)? Refused = null)
{
    /// <summary>References that are mended.</summary>
    public int Links { get; init; }
    /// <summary>Files that have any.</summary>
    public int LinkingFiles { get; init; }
    /// <summary>The address that leads to the new one; null: none does.</summary>
    public string? Redirect { get; init; }
    /// <summary>Why there is no redirect, where there is none.</summary>
    public string? WhyNoRedirect { get; init; }
    public static RenamePlan Refuse(string why, string help) => new([], (why, help));
}

/// <summary>Gives a record another id: its file moves, every reference follows, the old address leads to the new one.</summary>
internal sealed class Renaming
{
    private readonly Workplace place;
    private readonly Record record;
    private readonly string to;
    /// <summary>By file and offset: a link and the quotation that it proves may be one.</summary>
    private readonly Dictionary<string, Dictionary<int, TextEdit>> edits = new(StringComparer.Ordinal);
    private readonly Site site;
    private bool hasRedirect;

    private Renaming(Workplace place, Record record, string to) => (this.place, this.record, this.to, site) = (place, record, to, place.Site!);

    /// <param name="redirect">Null: for what was published, unless the old address would tell what it must not.</param>
    public static RenamePlan Plan(Workplace place, string from, string to, bool? redirect, Func<string, bool> mayStand)
    {
        (from, to) = (from.InForm(), to.InForm());
        var digest = place.Digest!;
        var records = digest.Records.Where(one => one.Id == from).ToList();
        if (records.Count == 0) { return RenamePlan.Refuse($"'{Printable.Line(from)}' is no record of this digest", Suggestion.For(from, digest.Records.Select(one => one.Id)) ?? "'digest list' lists them all."); }
        if (records.Count > 1) { return RenamePlan.Refuse($"two records have the id '{from}'", $"Rename one of the files by hand: {string.Join(", ", records.Select(one => one.Head.Path))}."); }
        var record = records[0];
        if (record is Page { IndexOf: not null }) { return RenamePlan.Refuse($"'{record.Head.Path}' introduces its folder: its name cannot be another", "Rename the folder."); }
        if (!RecordPath.MayName(to)) { return RenamePlan.Refuse($"'{Printable.Line(to)}' cannot be an id", RecordPath.IdHelp); }
        if (to == from) { return RenamePlan.Refuse($"'{from}' has that id already", "Name another one."); }
        var taken = Slug.Taken(place);
        // Another letter case of its own name is free.
        if (!to.Equals(from, StringComparison.OrdinalIgnoreCase) && taken.Contains(to)) { return RenamePlan.Refuse($"the id '{to}' is taken", $"Give another one, such as {Slug.Free(to, taken)}."); }
        if (Unread(place) is { } unread) { return RenamePlan.Refuse($"{unread} cannot be read, and may name '{from}'", "Mend it first: 'digest check' says what is wrong. Nothing was changed."); }
        return new Renaming(place, record, to).Plan(redirect, mayStand);
    }

    /// <summary>The first file whose references are not known.</summary>
    private static string? Unread(Workplace place)
    {
        var read = place.Digest!.Records.Select(record => record.Head.Path).Concat(place.Digest.Translations.Select(text => text.Path)).ToHashSet(StringComparer.Ordinal);
        if (LockFile.Read(place.Files, []).IsBroken) { return LockFile.FilePath; }
        return place.Files.Where(file => file is { Role: InputRole.Record, BuiltIn: false } && !read.Contains(file.Path)).Select(file => file.Path).FirstOrDefault();
    }

    private RenamePlan Plan(bool? redirect, Func<string, bool> mayStand)
    {
        foreach (var other in place.Digest!.Records) { InFrontMatter(other); InBody(other, other.Head.Body); }
        foreach (var text in place.Digest.Translations) { if (place.Digest.At(text.OriginalPath) is { } original) { InBody(text.Over(original), text.Body); } }
        InConfig();
        var (links, linking) = (edits.Values.Sum(own => own.Count), edits.Count);
        string? why = redirect switch
        {
            _ when NewAddress.Equals(record.Address, StringComparison.OrdinalIgnoreCase) => "the old address differs from the new one in letter case alone",
            false => "as was asked for",
            null when record.Head.Status == PublicationStatus.Draft => "it is a draft",
            null when record is { Head: { Status: PublicationStatus.Withdrawn, Withdrawn.Notice: false } } => "nothing stands at the address of this withdrawn record, and the old address would be told again (--redirect makes one all the same)",
            null when record is Entity { IsMinor: true } or Entity { Display: not Display.Full } or Entity { Kind.Like: RecordKind.Person, Head.Status: PublicationStatus.Withdrawn } => "the person is protected, and the old address might tell who it is (--redirect makes one all the same)",
            null when !mayStand(record.Id.Replace('-', ' ')) || !mayStand(record.Id) => "the old address holds a protected term",
            _ => null,
        };
        if (InRedirects(why is null) is { } refused) { return refused; }
        if (why is null && !hasRedirect && !Redirect()) { return RenamePlan.Refuse($"redirect_from cannot be added to '{record.Head.Path}' without rewriting it", $"Write redirect_from: [{record.Address}] there by hand, and run this again with --no-redirect."); }
        var changes = Changes();
        return Proven(changes) ?? new RenamePlan(changes) { Links = links, LinkingFiles = linking, Redirect = why is null ? record.Address : null, WhyNoRedirect = why };
    }

    private void Add(string path, TextEdit? edit)
    {
        if (edit is not { } one) { return; }
        if (!edits.TryGetValue(path, out var own)) { edits[path] = own = []; }
        own.TryAdd(one.Offset, one);
    }

    private void InFrontMatter(Record other)
    {
        if (RecordYaml.Of(place.ByPath[other.Head.Path], AllKinds.For(other.Kind.Like).Schema) is not { } yaml) { return; }
        foreach (var walked in FieldWalk.In(yaml.Map, yaml.Schema).Where(walked => walked.Field?.Form is FieldForm.Id or FieldForm.Ids))
        {
            foreach (var id in walked.Texts().Where(id => Means(FieldReader.WithoutEnding(id.Text)))) { Add(other.Head.Path, Spelled.Instead(yaml.Text, id, Moved(id.Text))); }
        }
    }

    private void InBody(Record from, Body body)
    {
        foreach (var link in body.Links)
        {
            if (link.Target.Length == 0 || !Means(site.Addresses.Find(link, from), link.Target)) { continue; }
            var span = link.TargetSpan;
            string written = body.FileText.Substring(span.Offset, Math.Min(span.Length, body.FileText.Length - span.Offset));
            string made = link.Kind == BodyLinkKind.Markdown ? MovedAddress(written) : Moved(written);
            if (made != written) { Add(span.Path, new TextEdit(span.Offset, written.Length, made)); }
        }
    }

    private void InConfig()
    {
        if (!place.ByPath.TryGetValue(DigestConfig.FilePath, out var file) || TextDecoder.Decode(file, []) is not { } text || YamlReader.Read(file.Path, text, .., []) is not { } map) { return; }
        foreach (var walked in FieldWalk.In(map, ConfigFields.Schema).Where(walked => walked.Entry.Key.Value == "to" && walked.Schema.Name == "an entry of navigation"))
        {
            foreach (var id in walked.Texts().Where(id => Means(FieldReader.WithoutEnding(id.Text)))) { Add(file.Path, Spelled.Instead(text, id, Moved(id.Text))); }
        }
    }

    private bool Means(string id) => Means(site.Addresses.Find(id), id);

    /// <summary>Withdrawn records are told by their address alone, drafts by themselves.</summary>
    private bool Means(LinkedPage page, string target) => page.State switch
    {
        LinkState.Unknown => false,
        _ when page.Record is { } found => found.Id == record.Id,
        LinkState.Withdrawn => page.Address == record.Address,
        _ => target.InForm() == record.Id,
    };

    /// <summary>An id, or a path that ends in one.</summary>
    private string Moved(string written)
    {
        int slash = written.LastIndexOf('/') + 1;
        string name = written[slash..];
        int end = name.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0 ? dot : name.Length;
        return name[..end].Trim().InForm() == record.Id ? written[..slash] + name.Replace(name[..end].Trim(), to, StringComparison.Ordinal) : written;
    }

    /// <summary>The address of a Markdown link: signs may be written in percent, and a heading may follow.</summary>
    private string MovedAddress(string written)
    {
        int hash = written.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 ? at : written.Length;
        string path = written[..hash];
        int slash = Math.Max(path.LastIndexOf('/'), path.LastIndexOf('<')) + 1;
        string name = path[slash..];
        int end = name.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0 ? dot : name.Length;
        string own = name[..end].TrimEnd('>');
        return Uri.UnescapeDataString(own).InForm() == record.Id ? path[..slash] + to + name[own.Length..] + written[hash..] : written;
    }

    private string NewAddress => record.Address[..(record.Address.LastIndexOf('/') + 1)] + to + ".html";

    /// <summary>The new address may be an old one: of this record, which then changes places with it, or of another.</summary>
    private RenamePlan? InRedirects(bool wants)
    {
        string address = NewAddress;
        static bool Same(string written, string address) => OldAddress.Of(written).Equals(address, StringComparison.OrdinalIgnoreCase);
        var owner = place.Digest!.Records.FirstOrDefault(other => other.Head.RedirectFrom.Any(old => Same(old.Value, address)));
        if (owner is null) { return null; }
        if (owner != record) { return RenamePlan.Refuse($"'{address}' is an old address of '{owner.Id}'", $"Give another id, or take it out of redirect_from in {owner.Head.Path}."); }
        var yaml = RecordYaml.Of(place.ByPath[record.Head.Path], AllKinds.For(record.Kind.Like).Schema);
        var entry = yaml is null ? [] : FieldWalk.In(yaml.Map, yaml.Schema).Where(walked => walked.Entry.Key.Value == "redirect_from").SelectMany(walked => walked.Texts()).Where(old => Same(old.Text, address)).ToList();
        if (!wants || entry.Count != 1 || Spelled.Instead(yaml!.Text, entry[0], record.Address) is not { } edit) { return RenamePlan.Refuse($"'{address}' stands in redirect_from of the record itself", "Take it out there first."); }
        Add(record.Head.Path, edit);
        hasRedirect = true;
        return null;
    }

    /// <returns>False where the form of the record's front matter allows no safe change.</returns>
    private bool Redirect()
    {
        if (RecordYaml.Of(place.ByPath[record.Head.Path], AllKinds.For(record.Kind.Like).Schema) is not { } yaml) { return false; }
        string address = YamlString.Of(record.Address);
        var entry = yaml.Map.Entries.FirstOrDefault(one => one.Key.Value == "redirect_from");
        var edit = entry?.Value switch
        {
            null => yaml.Map.Entries.FirstOrDefault(one => one.Key.Value == "title") is { } title ? YamlEdit.InsertAfter(yaml.Text, yaml.Map, title, ($"redirect_from: [{address}]", $"redirect_from: [{address}]")) : null,
            ListNode { Items: [.., ScalarNode last] } list when YamlEdit.IsFlow(yaml.Text, list.Span) => new TextEdit(last.Span.Offset + last.Span.Length, 0, ", " + address),
            ListNode { Items: [ScalarNode first, ..] } => BeforeItem(yaml.Text, first, address),
            ListNode { Items.Count: 0 } list => new TextEdit(list.Span.Offset + 1, 0, address),
            ScalarNode { Text.Length: > 0 } one when !yaml.Text.Substring(one.Span.Offset, one.Span.Length).Contains('\n', StringComparison.Ordinal) => new TextEdit(one.Span.Offset, one.Span.Length, $"[{yaml.Text.Substring(one.Span.Offset, one.Span.Length)}, {address}]"),
            _ => null,
        };
        Add(record.Head.Path, edit);
        return edit is not null;
    }

    /// <summary>A new first line of a list, with the margin of the old one.</summary>
    private static TextEdit? BeforeItem(string text, ScalarNode first, string item)
    {
        int line = text.LastIndexOf('\n', Math.Max(0, first.Span.Offset - 1)) + 1;
        string before = text[line..first.Span.Offset];
        string end = line >= 2 && text[line - 2] == '\r' ? "\r\n" : "\n";
        return before.Trim() == "-" ? new TextEdit(line, 0, before + item + end) : null;
    }

    private List<FileChange> Changes()
    {
        var changes = new List<FileChange>();
        var moved = place.Digest!.Translations.Where(text => text.OriginalPath == record.Head.Path).Select(text => text.Path).Append(record.Head.Path).ToHashSet(StringComparer.Ordinal);
        foreach (string path in edits.Keys.Concat(moved).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var file = place.ByPath[path];
            string text = TextDecoder.Lenient(file.Bytes), target = moved.Contains(path) ? Target(path) : path;
            List<TextEdit> own = edits.TryGetValue(path, out var made) ? [.. made.Values] : [];
            string diff = (target == path ? "" : $"rename {Printable.Line(path)} → {Printable.Line(target)}\n") + (own.Count > 0 ? LineDiff.Of(target, text, own) : "");
            changes.Add(new FileChange(path, target, file.Bytes, ChangedRecord.Of(file, text, own).After, diff));
        }
        if (Locked() is { } locked) { changes.Add(locked); }
        if (BaselineFile.Moved(place.Files, moved.ToDictionary(path => path, Target, StringComparer.Ordinal)) is { } old) { changes.Add(old); }
        return changes;
    }

    private string Target(string path)
    {
        int slash = path.LastIndexOf('/') + 1, dot = path.IndexOf('.', slash);
        return path[..slash] + to + path[dot..];
    }

    /// <summary>Proofs and signatures stand in the lock by id.</summary>
    private FileChange? Locked()
    {
        var (seeds, audits) = (place.Digest!.Locks, place.Digest.Audits);
        if ((!seeds.ContainsKey(record.Id) && !audits.ContainsKey(record.Id)) || place.Files.FirstOrDefault(file => file.Role == InputRole.Lock) is not { } file) { return null; }
        string made = LockFile.Read([file], []).With(SeedSection.Name, SeedSection.Write(seeds.ToDictionary(pair => Named(pair.Key), pair => pair.Value, StringComparer.Ordinal)));
        made = LockFile.Read([file with { Bytes = Encoding.UTF8.GetBytes(made) }], []).With(AuditSection.Name, AuditSection.Write(audits.ToDictionary(pair => Named(pair.Key), pair => pair.Value, StringComparer.Ordinal)));
        return new FileChange(file.Path, file.Path, file.Bytes, Encoding.UTF8.GetBytes(made), LineDiff.Between(file.Path, TextDecoder.Lenient(file.Bytes), made));

        string Named(string id) => id == record.Id ? to : id;
    }

    /// <summary>Reads the digest as it would be: the same records, no new error, and nothing that names the old id. Null: it is as it should be.</summary>
    private RenamePlan? Proven(List<FileChange> changes)
    {
        var after = place.With([.. changes.Select(change => place.ByPath[change.Path] with { Path = change.To, Bytes = change.After })], changes.Select(change => change.Path).ToHashSet(StringComparer.Ordinal));
        static IEnumerable<string> Errors(Workplace one) => one.Found.Where(Workplace.IsError).Select(fault => fault.Rule.Id).Order(StringComparer.Ordinal);
        bool isSound = after.Digest is { } digest && digest.Records.Count == place.Digest!.Records.Count && Errors(after).SequenceEqual(Errors(place)) && digest.Records.Any(one => one.Id == to);
        if (!isSound) { return RenamePlan.Refuse("the digest would not be read as before", "This form of front matter cannot be changed safely: rename by hand. Nothing was changed."); }
        foreach (var other in after.Digest!.Records)
        {
            bool inFields = Reference.In(other).Any(one => one.Id.Value.InForm() == record.Id);
            bool inBody = other.Head.Body.Links.Any(link => link.Kind is not BodyLinkKind.Narrative && link.Target.InForm() == record.Id);
            if (inFields || inBody) { return RenamePlan.Refuse($"a reference in '{other.Head.Path}' cannot be changed safely", $"It names '{record.Id}' in a form that is left alone: change it by hand. Nothing was changed."); }
        }
        return null;
    }
}
