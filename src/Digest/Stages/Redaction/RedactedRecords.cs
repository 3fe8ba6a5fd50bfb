using Digest.FrontMatter;
using Digest.Kinds;
using Digest.Model;
using Digest.Prose;
using Digest.Protection;

namespace Digest.Stages.Redaction;

/// <summary>Every record as it is published: those in which no term stands are the same objects.</summary>
internal sealed class RedactedRecords(ParsedDigest digest, RedactedConfig config, Site site, Replacements replacements)
{
    private readonly Dictionary<string, KindInfo> kinds = config.Kinds.ToDictionary(kind => kind.Folder, StringComparer.Ordinal);
    private readonly BodySearch search = new(replacements.Edits, replacements.SourceEdits);

    /// <param name="Nodes">Null: the front matter cannot be read.</param>
    private sealed record Draft(Record Written, MapNode? Nodes, Body Body, bool Changed)
    {
        /// <summary>Of a translation: the record that it stands over; null: the record is no translation.</summary>
        public Draft? Original { get; init; }
    }

    /// <summary>In the order of the written ones.</summary>
    public IReadOnlyList<Record> All(Reports reports)
    {
        var drafts = new Draft[digest.Records.Count];
        Parallel.For(0, drafts.Length, i =>
        {
            var record = digest.Records[i];
            bool isPublished = site.Find(record.Id) == record || record.Head.Status == PublicationStatus.Withdrawn;
            drafts[i] = Of(record, reports.For(record.Head.Path, isPublished));
        });
        WithFragments(drafts);
        return ToldEvents.In([.. drafts.AsParallel().AsOrdered().Select(Read)]);
    }

    private Draft Of(Record record, RedactionReport report)
    {
        var head = record.Head;
        string text = head.Body.FileText;
        var original = head.Translated is { } translated ? Of(translated.Original, report) : null;
        var schema = original is null ? AllKinds.For(head.Kind.Like).Schema : TranslationFields.SchemaOf(head.Kind.Like);
        var fence = Fence.Find(head.Body.Path, text, []);
        if (YamlReader.Read(head.Body.Path, text, fence.Start..(fence.Start + fence.Length), []) is not { } map) { return new Draft(record, null, head.Body, false) { Original = original }; }
        var nodes = new NodeRedaction(replacements, report);
        var redacted = nodes.Of(map, schema);
        var body = Body(head.Body, report);
        return new Draft(record, redacted, body, nodes.Changed || config.Changed || !ReferenceEquals(body, head.Body) || original is { Changed: true }) { Original = original };
    }

    private Record Read(Draft draft)
    {
        if (!draft.Changed || draft.Nodes is not { } map) { return draft.Written; }
        var head = draft.Written.Head;
        if (draft.Original is { } original)
        {
            var given = head.Translated!.Text with { Body = draft.Body with { FileText = Blanked(draft.Body.FileText, draft.Body.Start) } };
            return TranslationFields.Read(given, map, head.Kind, []).Over(Read(original));
        }
        var definition = AllKinds.For(head.Kind.Like);
        var fields = new FieldReader(map, definition.Schema, [], config.Config.Dates);
        var body = draft.Body with { FileText = Blanked(draft.Body.FileText, draft.Body.Start) };
        var bare = new RecordHead { Kind = kinds.GetValueOrDefault(head.Kind.Folder, head.Kind), Id = head.Id, Path = head.Path, Address = head.Address, Title = default, Body = body };
        var record = definition.Read(CommonFields.Read(bare, fields), fields, new KindContext(config.Config.Rights, (draft.Written as Page)?.IndexOf));
        return head.IsDraft ? record.ShownAsDraft() : record;
    }

    private Body Body(Body body, RedactionReport report)
    {
        if (BodyRedaction.Of(body, search) is not { } redacted) { return body; }
        foreach (var place in redacted.Places) { report.Saw(body.FileText.Substring(place.Offset, place.Length), place); }
        foreach (var place in redacted.Addresses)
        {
            if (Undisguised.Find(replacements.Terms, body.FileText.Substring(place.Offset, place.Length)) is [var hit, ..]) { report.Address(hit.Rule, place); }
        }
        if (redacted.Places.Count == 0)
        {
            if (redacted.Left is { } left) { report.Irreplaceable(left); }
            return body;
        }
        var read = BodyReader.Read(body.Path, redacted.FileText, body.Start, []);
        bool isSame = redacted.IsDone && read.HeadingIds.Count == body.HeadingIds.Count && read.Quotes.Select(quote => quote.Source.Value).SequenceEqual(body.Quotes.Select(quote => quote.Source.Value), StringComparer.Ordinal);
        if (!isSame) { report.Irreplaceable(redacted.Left ?? redacted.Places[0]); }
        return read;
    }

    /// <summary>Places in the file are kept; what stands before the body is in no output, and not in this text either.</summary>
    private static string Blanked(string text, int start) => string.Create(text.Length, (text, start), static (blank, given) =>
    {
        given.text.CopyTo(blank);
        foreach (ref char unit in blank[..given.start]) { unit = unit is '\n' or '\r' ? unit : ' '; }
    });

    /// <summary>Ids of headings are made of their words: where those were replaced, links to them follow.</summary>
    private void WithFragments(Draft[] drafts)
    {
        var moved = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            var (before, after) = (draft.Written.Head.Body.HeadingIds, draft.Body.HeadingIds);
            if (before.Count != after.Count || before.SequenceEqual(after, StringComparer.Ordinal)) { continue; }
            moved.TryAdd(draft.Written.Id, before.Zip(after).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal));
        }
        for (int i = 0; i < drafts.Length && moved.Count > 0; i++)
        {
            var links = drafts[i].Body.Links.Select(link => Followed(link, drafts[i].Written, moved)).ToList();
            if (!links.SequenceEqual(drafts[i].Body.Links)) { drafts[i] = drafts[i] with { Body = drafts[i].Body with { Links = links }, Changed = true }; }
        }
    }

    private BodyLink Followed(BodyLink link, Record from, Dictionary<string, Dictionary<string, string>> moved) =>
        link.Fragment is { } fragment && site.Addresses.Find(link, from).Record is { } target && moved.TryGetValue(target.Id, out var ids) && ids.TryGetValue(fragment, out string? now)
            ? link with { Fragment = now } : link;
}
