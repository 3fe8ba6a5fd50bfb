using Digest.Model;

namespace Digest.Stages.Linking;

/// <summary>All that links are resolved by: with one map, the same link is resolved in the same way, to the record of the same id and title, build after build.</summary>
internal sealed class LinkMap : Ground
{
    private readonly IReadOnlyList<string> settings;
    private readonly bool[] isShown;
    private IReadOnlyList<Record> records;

    private LinkMap(object line, IReadOnlyList<string> settings, IReadOnlyList<Record> records, bool[] isShown) : base(line) => (this.settings, this.records, this.isShown) = (settings, records, isShown);

    /// <param name="shown">By id, the records to which links lead.</param>
    /// <param name="before">Of the build before; it is given back where it still holds.</param>
    /// <param name="isAsBefore">It is known that the same records are shown, and stand under the same names.</param>
    public static LinkMap Of(ParsedDigest digest, IReadOnlyDictionary<string, Record> shown, object line, LinkMap? before, bool isAsBefore)
    {
        if (isAsBefore && before is not null && before.settings.SequenceEqual(Settings(digest), StringComparer.Ordinal))
        {
            before.records = digest.Records;
            return before;
        }
        var map = new LinkMap(line, Settings(digest), digest.Records, [.. digest.Records.Select(record => shown.TryGetValue(record.Id, out var there) && ReferenceEquals(there, record))]);
        if (before is null || !before.Equals(map)) { return map; }
        // The same, and compared the faster by the next build.
        before.records = map.records;
        return before;
    }

    private static List<string> Settings(ParsedDigest digest)
    {
        var (config, words) = (digest.Config, digest.Words);
        return [
            $"{config.PublishGaps} {config.ReadingSafely} {config.OffersEditions} {words.Tag}",
            .. ((string[])["withdrawn.link", "missing.not_shown"]).Select(key => words.Has(key) ? words[key] : ""),
            .. digest.Kinds.Select(kind => kind.Folder),
        ];
    }

    private bool Equals(LinkMap other)
    {
        if (records.Count != other.records.Count || !isShown.AsSpan().SequenceEqual(other.isShown) || !settings.SequenceEqual(other.settings, StringComparer.Ordinal)) { return false; }
        for (int i = 0; i < records.Count; i++) { if (!ReferenceEquals(records[i], other.records[i]) && !IsSame(records[i], other.records[i])) { return false; } }
        return true;
    }

    /// <summary>Whether links that led to one lead to the other, and say the same.</summary>
    public static bool IsSame(Record one, Record other) => one.Id == other.Id && one.Head.Path == other.Head.Path && one.Address == other.Address && one.Title == other.Title
        && one.Head.Status == other.Head.Status && one.LeavesNotice == other.LeavesNotice && one.Kind.Like == other.Kind.Like && one.Kind.Folder == other.Kind.Folder
        && one.Head.Translated?.Text.Path == other.Head.Translated?.Text.Path && (one as Page)?.IndexOf == (other as Page)?.IndexOf;
}
