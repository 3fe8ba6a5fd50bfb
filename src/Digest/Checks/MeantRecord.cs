using System.Runtime.CompilerServices;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Which record was meant by what is no id: its address, one that leads to it (<c>redirect_from</c>), its document's file, its code or its title.</summary>
internal static class MeantRecord
{
    private static readonly ConditionalWeakTable<Site, Dictionary<string, (string Id, string What)>> Names = [];

    /// <param name="link">Null: an id of the front matter, or of the navigation.</param>
    /// <returns>Null where it is none of these, or may be of several records.</returns>
    public static string? Help(Site site, string written, BodyLink? link)
    {
        if (link is { Kind: BodyLinkKind.Markdown }) { return null; }
        string bare = written.Trim(), last = Stem(bare[(bare.LastIndexOf('/') + 1)..]);
        if (last != bare && site.Addresses.Known(last) is { } known) { return $"An id is the name of the file alone, without {(bare.Contains('/', StringComparison.Ordinal) ? "its folder" : "its ending")}: write {As(link, known.Id)}."; }
        if (Names.GetValue(site, Of).TryGetValue(bare.ToLowerInvariant(), out var meant) && meant.Id.Length > 0) { return $"That is {meant.What} of a record: write its id, {As(link, meant.Id)}."; }
        string[] parts = bare.Split([',', ';', '、', '،'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return link is null && parts.Length > 1 && Array.TrueForAll(parts, part => site.Addresses.Known(part) is not null)
            ? $"Several ids are a list, where a key takes several: [{string.Join(", ", parts)}]." : null;
    }

    private static string As(BodyLink? link, string id) => link?.Kind switch
    {
        null => $"'{id}'",
        BodyLinkKind.Citation => $"[@{id}]",
        _ => $"[[{id}]]",
    };

    private static string Stem(string file) => file.EndsWith(".md", StringComparison.Ordinal) ? file[..^3] : file.EndsWith(".html", StringComparison.Ordinal) ? file[..^5] : file;

    /// <summary>By name in small letters; an empty id where several records have it.</summary>
    private static Dictionary<string, (string Id, string What)> Of(Site site)
    {
        var names = new Dictionary<string, (string Id, string What)>(StringComparer.Ordinal);
        foreach (var record in site.All)
        {
            Add(record.Head.Code?.Value, record, "the code");
            Add(record.Head.Title.Value, record, "the title");
            foreach (var old in record.Head.RedirectFrom) { Add(Stem(old.Value[(old.Value.LastIndexOf('/') + 1)..]), record, "a former id or address"); }
            // What a restricted file is called, and of which record it is, no message says.
            if (record is Source { Custody: { Restricted: false, Seed.Value: { } seed } } && !Custody.IsInRestrictedFolder(seed))
            {
                Add(seed, record, "the document");
                if (seed.LastIndexOf('/') is >= 0 and var slash) { Add(seed[(slash + 1)..], record, "the document"); }
            }
        }
        return names;

        void Add(string? name, Record record, string what)
        {
            if (string.IsNullOrWhiteSpace(name)) { return; }
            string key = name.Trim().ToLowerInvariant();
            names[key] = names.TryGetValue(key, out var other) && other.Id != record.Id ? ("", what) : (record.Id, what);
        }
    }
}
