using System.Text;

namespace Digest.Model;

internal enum LinkState { Found, NotPublished, Withdrawn, Unknown }

/// <summary>Where a link leads.</summary>
/// <param name="Record">Null for a page that is no record, and for a withdrawn one, of which nothing is told.</param>
/// <param name="Address">From the site's root; a withdrawn record's is that of its notice. Null otherwise.</param>
internal readonly record struct LinkedPage(LinkState State, Record? Record, string? Address);

/// <summary>Finds what a link of a Markdown body means, in all notations, without a search.</summary>
internal sealed class Addresses
{
    private readonly IReadOnlyDictionary<string, Record> published;
    private readonly Dictionary<string, Record> known;
    private readonly Lazy<Dictionary<string, string>> folded;
    private readonly Dictionary<string, string> pages = new(StringComparer.Ordinal) { ["timeline"] = "timeline.html", ["corrections"] = "corrections.html", ["evidence"] = "evidence.html", ["bibliography"] = "bibliography.html", ["cite"] = "cite.html" };

    /// <param name="all">Every record, drafts included.</param>
    /// <param name="published">Those that the site shows, by id.</param>
    /// <param name="config">Which pages the program makes on request; null: none of them.</param>
    public Addresses(IReadOnlyCollection<Record> all, IReadOnlyDictionary<string, Record> published, IEnumerable<KindInfo> kinds, DigestConfig? config = null) : this(KnownOf(all), published)
    {
        Add(kinds, config);
    }

    /// <summary>The same records, of which others are shown.</summary>
    public Addresses(Addresses same, IReadOnlyDictionary<string, Record> published, IEnumerable<KindInfo> kinds, DigestConfig config) : this(same.known, published)
    {
        Add(kinds, config);
    }

    /// <summary>The same, in which some records were read anew that are found as they were.</summary>
    /// <param name="renewed">Each with what it is now.</param>
    public Addresses With(IReadOnlyCollection<KeyValuePair<Record, Record>> renewed, IReadOnlyDictionary<string, Record> shown)
    {
        var mended = new Dictionary<string, Record>(known, known.Comparer);
        foreach (var (old, record) in renewed)
        {
            foreach (string key in KeysOf(old)) { if (ReferenceEquals(mended.GetValueOrDefault(key), old)) { mended[key] = record; } }
        }
        var same = new Addresses(mended, shown);
        foreach (var (page, address) in pages) { same.pages[page] = address; }
        return same;
    }

    private Addresses(Dictionary<string, Record> known, IReadOnlyDictionary<string, Record> published)
    {
        (this.known, this.published) = (known, published);
        // Asked for where a link leads nowhere.
        folded = new(() =>
        {
            var spellings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (string key in known.Keys) { spellings.TryAdd(key, key); }
            return spellings;
        });
    }

    private void Add(IEnumerable<KindInfo> kinds, DigestConfig? config)
    {
        if (config is { PublishGaps: true }) { pages["gaps"] = "gaps.html"; }
        if (config is { ReadingSafely: true }) { pages["reading-safely"] = "reading-safely.html"; }
        if (config is { OffersEditions: true }) { pages["offline"] = "offline.html"; }
        foreach (var kind in kinds)
        {
            if (kind.Folder.Length > 0) { pages[kind.Folder] = $"{kind.Folder}/index.html"; }
        }
    }

    private static Dictionary<string, Record> KnownOf(IReadOnlyCollection<Record> all)
    {
        var known = new Dictionary<string, Record>(2 * all.Count, StringComparer.Ordinal);
        foreach (var record in all)
        {
            foreach (string key in KeysOf(record)) { known.TryAdd(key, record); }
        }
        return known;
    }

    private static IEnumerable<string> KeysOf(Record record)
    {
        yield return record.Id;
        yield return record.Head.Path;
        if (record.Head.Translated is { } translated) { yield return translated.Text.Path; }
        if (record is Page { IndexOf: { Length: > 0 } folder }) { yield return folder; }
    }

    /// <summary>Every id, drafts included, and every page that is no record: for "did you mean".</summary>
    public IEnumerable<string> Ids => known.Values.Select(record => record.Id).Concat(pages.Keys).Distinct(StringComparer.Ordinal);

    public Record? Known(string id) => known.GetValueOrDefault(id);

    /// <summary>What stands for an id in a sentence that other pages show: neither the title nor the id of what is not published may stand there.</summary>
    /// <param name="id">With its sign, <c>@id</c>, where it stands in running text: then it is one only if a source has it.</param>
    /// <param name="from">Whose sentence it is: where that is not in the language of the words, its page names what it links to in its own.</param>
    /// <returns>Null: the word is no id.</returns>
    public string? Told(string id, Record from, Words words)
    {
        bool isNarrative = id.StartsWith('@');
        string bare = isNarrative ? id[1..] : id;
        if (isNarrative && known.GetValueOrDefault(bare.InForm(NormalizationForm.FormC)) is not Source) { return null; }
        var page = Find(bare);
        return page.State switch
        {
            LinkState.Found => (IsIn(words.Tag, from) ? page.Record : page.Record?.Head.Translated?.Original ?? page.Record)?.Title,
            LinkState.Withdrawn => Word(words, "withdrawn.link"),
            LinkState.NotPublished => Word(words, "missing.not_shown"),
            _ => null,
        };
    }

    private static bool IsIn(string language, Record record) => record.Head.Translated is not null || record.Head.Lang?.StartsWith(language, StringComparison.OrdinalIgnoreCase) == true;

    // A theme without that word is told when a page asks for it.
    private static string Word(Words words, string key) => words.Has(key) ? words[key] : "…";

    public LinkedPage Find(string id)
    {
        id = id.InForm(NormalizationForm.FormC);
        if (published.TryGetValue(id, out var shown)) { return new(LinkState.Found, shown, shown.Address); }
        if (pages.TryGetValue(id, out string? address)) { return new(LinkState.Found, null, address); }
        if (known.TryGetValue(id, out var hidden)) { return Hidden(hidden); }
        return new(LinkState.Unknown, null, null);
    }

    /// <summary>For an unknown target: the same in another letter case, where there is one.</summary>
    public string? SpellingOf(string id) => folded.Value.GetValueOrDefault(id.InForm(NormalizationForm.FormC));

    /// <summary>The same for a body's link.</summary>
    public string? SpellingOf(BodyLink link, Record from)
    {
        if (link.Kind != BodyLinkKind.Markdown) { return SpellingOf(link.Target); }
        string target = Unescape(link.Target);
        if (Join(from.Head.Path, target) is not { } path) { return null; }
        string last = LastPart(target);
        return folded.Value.GetValueOrDefault(path) ?? folded.Value.GetValueOrDefault(path + ".md") ?? (SpellingOf(last) is { } spelling && spelling != last ? spelling : null);
    }

    /// <summary>For an unknown target of a body's link: the record of that name, which stands in another folder than the link says, as the link would have to be written.</summary>
    public string? ElsewhereOf(BodyLink link, Record from)
    {
        if (link.Kind != BodyLinkKind.Markdown || !link.Target.Contains('/', StringComparison.Ordinal) || LastPart(Unescape(link.Target)) is "index" or "") { return null; }
        return known.GetValueOrDefault(LastPart(Unescape(link.Target))) is { } record ? Path.GetRelativePath("/" + Path.GetDirectoryName(from.Head.Path), "/" + record.Head.Path).Replace('\\', '/') : null;
    }

    /// <summary>A body's link; Markdown links may be written as <c>x.md</c>, <c>../claims/x.md</c>, <c>/x</c>, <c>./x</c> or <c>x</c>.</summary>
    public LinkedPage Find(BodyLink link, Record from)
    {
        // "@word" in running text may be anything: only a source's id makes it a citation.
        if (link.Kind == BodyLinkKind.Narrative && known.GetValueOrDefault(link.Target.InForm(NormalizationForm.FormC)) is not Source) { return new(LinkState.Unknown, null, null); }
        if (link.Kind != BodyLinkKind.Markdown) { return link.Target.Length == 0 ? Own(from) : Find(link.Target); }
        string target = Unescape(link.Target);
        if (target.Length == 0) { return Own(from); }
        if (Join(from.Head.Path, target) is not { } path) { return new(LinkState.Unknown, null, null); }
        if (known.TryGetValue(path, out var record) || known.TryGetValue(path + ".md", out record) || known.TryGetValue(path.TrimEnd('/') + "/index.md", out record)) { return Hidden(record); }
        // Addresses of pages, as browsers show them, are links too.
        string stem = LastPart(target);
        if (stem == "index") { return Index(path, target); }
        var found = Find(stem);
        return found.State == LinkState.Unknown || IsIn(found, stem, target) ? found : new(LinkState.Unknown, null, null);
    }

    /// <summary>The page that introduces a folder: as seen from the file, else from the root.</summary>
    private LinkedPage Index(string path, string target)
    {
        foreach (string folder in (string[])[FolderOf(path), FolderOf("input/" + target.TrimStart('.', '/'))])
        {
            if (folder.Length == 0) { return Find("index"); }
            if (known.TryGetValue($"input/{folder}/index.md", out var record)) { return Hidden(record); }
            if (pages.TryGetValue(folder, out string? address) && address.EndsWith('/' + "index.html", StringComparison.Ordinal)) { return new(LinkState.Found, null, address); }
        }
        return new(LinkState.Unknown, null, null);

        static string FolderOf(string path) => path.LastIndexOf('/') is var end && end > "input".Length ? path["input/".Length..end] : "";
    }

    /// <summary>Whether the folders that a link names are those in which the page, or its file, stands: as many of them as it names.</summary>
    private bool IsIn(LinkedPage page, string stem, string target)
    {
        string folder = string.Join('/', target.TrimEnd('/').Split('/').SkipLast(1).Where(part => part is not ("" or "." or "..")));
        if (folder.Length == 0) { return true; }
        // Without a file: a page that the program makes.
        string? file = (page.Record ?? known.GetValueOrDefault(stem))?.Head.Path;
        return Ends(page.Address ?? page.Record?.Address) || Ends(file);

        bool Ends(string? path) => path is not null && path.LastIndexOf('/') is >= 0 and var end && $"/{path[..end]}".EndsWith("/" + folder, StringComparison.Ordinal);
    }

    private static LinkedPage Own(Record from) => new(LinkState.Found, from, from.Address);

    private LinkedPage Hidden(Record record) => published.ContainsKey(record.Id) ? new(LinkState.Found, record, record.Address)
        : record.LeavesNotice ? new(LinkState.Withdrawn, null, record.Address) : new(LinkState.NotPublished, record, null);

    private static string LastPart(string target)
    {
        string trimmed = target.TrimEnd('/');
        string last = trimmed[(trimmed.LastIndexOf('/') + 1)..];
        return last.EndsWith(".md", StringComparison.Ordinal) ? last[..^3] : last.EndsWith(".html", StringComparison.Ordinal) ? last[..^5] : last;
    }

    private static string Unescape(string target)
    {
        int query = target.IndexOf('?', StringComparison.Ordinal);
        return Uri.UnescapeDataString(query < 0 ? target : target[..query]).InForm(NormalizationForm.FormC);
    }

    /// <returns>Null where the path leads out of <c>input/</c>.</returns>
    private static string? Join(string from, string target)
    {
        const int most = 256;
        int room = from.Length + target.Length + "input/".Length, length = 0, parts = 0;
        var made = room <= most ? stackalloc char[most] : new char[room];
        var folder = target[0] == '/' ? "input" : from.AsSpan(0, Math.Max(from.LastIndexOf('/'), 0));
        if (target[0] == '/' || from.Contains('/', StringComparison.Ordinal))
        {
            folder.CopyTo(made);
            (length, parts) = (folder.Length, folder.Count('/') + 1);
        }
        foreach (var range in target.AsSpan().Split('/'))
        {
            var part = target.AsSpan()[range];
            if (part.Length == 0 || part is ".") { continue; }
            if (part is "..")
            {
                if (parts <= 1) { return null; }
                (length, parts) = (made[..length].LastIndexOf('/'), parts - 1);
                continue;
            }
            if (parts++ > 0) { made[length++] = '/'; }
            part.CopyTo(made[length..]);
            length += part.Length;
        }
        return made[..length].ToString();
    }
}
