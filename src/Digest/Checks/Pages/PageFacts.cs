using System.Buffers;
using System.Text;

namespace Digest.Checks.Pages;

/// <summary>What following or showing a link does.</summary>
internal enum LinkKind : byte
{
    /// <summary>A reader may follow it, to another site too.</summary>
    Navigation,
    /// <summary>The browser follows it by itself.</summary>
    Request,
}

/// <summary>What is kept of a page once its bytes are gone.</summary>
internal sealed class PageFacts
{
    /// <summary>Characters of a link, and of a page's path, that fit on the stack.</summary>
    private const int LongestPlain = 256;
    /// <summary>The number of the page itself, among those of other files.</summary>
    public const int Here = -1;
    private readonly ulong[] _ids;
    private readonly byte[] _links;

    private PageFacts(string path, ulong[] ids, byte[] links, IReadOnlyList<BrokenLink> faults) => (Path, _ids, _links, Faults) = (path, ids, links, faults);

    public string Path { get; }
    /// <summary>What is wrong with the page by itself.</summary>
    public IReadOnlyList<BrokenLink> Faults { get; }
    public int IdCount => _ids.Length;

    /// <summary>Places that links of the page name, each once: the file's number and the <see cref="Hash64"/> of the id; of its own, those that it lacks.</summary>
    public IReadOnlyList<(int File, ulong Id)> Places { get; private init; } = [];

    public bool HasId(ReadOnlySpan<char> id)
    {
        Span<byte> utf8 = id.Length <= 256 ? stackalloc byte[id.Length * 3] : new byte[id.Length * 3];
        return HasId(Hash64.Of(utf8[..Encoding.UTF8.GetBytes(id, utf8)]));
    }

    public bool HasId(ulong hash) => Array.BinarySearch(_ids, hash) >= 0;

    /// <summary>Every link that is not known to be sound, once, as it stands in the page, entities decoded.</summary>
    public IEnumerable<(LinkKind Kind, string Link)> Links()
    {
        for (int at = 0; at < _links.Length;)
        {
            int length = BitConverter.ToInt32(_links, at + 1);
            yield return ((LinkKind)_links[at], Encoding.UTF8.GetString(_links, at + 5, length));
            at += 5 + length;
        }
    }

    /// <summary>The facts while a page is read. One draft serves many pages, one after the other.</summary>
    /// <param name="known">The number of each file of the site by its path: a link to one of them is sound, and none of its letters is kept; null: every link is.</param>
    internal sealed class Draft(Dictionary<string, int>? known = null)
    {
        private readonly HashSet<ulong> _ids = [], _names = [], _seen = [], _repeated = [];
        private readonly HashSet<(int, ulong)> _places = [];
        private readonly ArrayBufferWriter<byte> _links = new();
        private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>>? _known = known?.GetAlternateLookup<ReadOnlySpan<char>>();
        private List<BrokenLink> _faults = [];

        public string Path { get; private set; } = "";

        public Draft Begin(string path)
        {
            _ids.Clear();
            _names.Clear();
            _seen.Clear();
            _repeated.Clear();
            _places.Clear();
            _links.ResetWrittenCount();
            (Path, _faults) = (path, []);
            return this;
        }

        public void Add(LinkKind kind, ReadOnlySpan<byte> link)
        {
            if (!_seen.Add(Hash64.Of(link, (long)kind)) || IsSound(link)) { return; }
            var room = _links.GetSpan(5 + link.Length);
            room[0] = (byte)kind;
            BitConverter.TryWriteBytes(room[1..], link.Length);
            link.CopyTo(room[5..]);
            _links.Advance(5 + link.Length);
        }

        /// <summary>What nearly every link is: steps up and names of a file that is there, perhaps a place in another one, which is looked for once all are read. False says nothing.</summary>
        private bool IsSound(ReadOnlySpan<byte> link)
        {
            if (_known is not { } files || link.Length is 0 or > LongestPlain || Path.Length > LongestPlain) { return false; }
            Span<char> text = stackalloc char[LongestPlain], target = stackalloc char[2 * LongestPlain];
            ReadOnlySpan<char> plain = text[..Encoding.UTF8.GetChars(link, text)];
            int hash = plain.IndexOf('#'), length = LinkTarget.Plain(Path, hash < 0 ? plain : plain[..hash], target);
            if (length < 0 || !files.TryGetValue(target[..length], out int file)) { return false; }
            if (hash < 0) { return true; }
            if (!LinkTarget.IsPlainPlace(plain[(hash + 1)..])) { return false; }
            _places.Add((hash == 0 ? Here : file, Hash64.Of(link[(link.IndexOf((byte)'#') + 1)..])));
            return true;
        }

        public void AddId(ReadOnlySpan<byte> id)
        {
            ulong hash = Hash64.Of(id);
            if (id.IsEmpty || _ids.Add(hash) || !_repeated.Add(hash)) { return; }
            string text = Encoding.UTF8.GetString(id);
            Fault(PageRules.DuplicateId, text, $"The id '{text}' stands more than once in '{Path}'");
        }

        /// <summary>The name of an anchor: a place like an id, though it may repeat one.</summary>
        public void AddName(ReadOnlySpan<byte> name)
        {
            if (!name.IsEmpty) { _names.Add(Hash64.Of(name)); }
        }

        public void Fault(Digest.Diagnostics.Rule rule, string target, string why, string? help = null) => _faults.Add(new BrokenLink(Path, target, why, null) { Rule = rule, Help = help });

        public PageFacts Finish()
        {
            _ids.UnionWith(_names);
            _places.RemoveWhere(place => place.Item1 == Here && _ids.Contains(place.Item2));
            ulong[] ids = [.. _ids];
            Array.Sort(ids);
            return new PageFacts(Path, ids, _links.WrittenSpan.ToArray(), _faults) { Places = _places.Count == 0 ? [] : [.. _places] };
        }
    }
}
