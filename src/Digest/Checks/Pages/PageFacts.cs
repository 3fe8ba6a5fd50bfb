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
    private readonly ulong[] _ids;
    private readonly byte[] _links;

    private PageFacts(string path, ulong[] ids, byte[] links, IReadOnlyList<BrokenLink> faults) => (Path, _ids, _links, Faults) = (path, ids, links, faults);

    public string Path { get; }
    /// <summary>What is wrong with the page by itself.</summary>
    public IReadOnlyList<BrokenLink> Faults { get; }
    public int IdCount => _ids.Length;

    public bool HasId(ReadOnlySpan<char> id)
    {
        Span<byte> utf8 = id.Length <= 256 ? stackalloc byte[id.Length * 3] : new byte[id.Length * 3];
        return Array.BinarySearch(_ids, Hash64.Of(utf8[..Encoding.UTF8.GetBytes(id, utf8)])) >= 0;
    }

    /// <summary>Every link once, as it stands in the page, entities decoded.</summary>
    public IEnumerable<(LinkKind Kind, string Link)> Links() => Utf8Links().Select(link => (link.Kind, Encoding.UTF8.GetString(link.Utf8.Span)));

    /// <summary>The same without making texts of them.</summary>
    public IEnumerable<(LinkKind Kind, ReadOnlyMemory<byte> Utf8)> Utf8Links()
    {
        for (int at = 0; at < _links.Length;)
        {
            int length = BitConverter.ToInt32(_links, at + 1);
            yield return ((LinkKind)_links[at], _links.AsMemory(at + 5, length));
            at += 5 + length;
        }
    }

    /// <summary>The facts while a page is read.</summary>
    internal sealed class Draft(string path)
    {
        private readonly HashSet<ulong> _ids = [], _names = [], _seen = [], _repeated = [];
        private readonly ArrayBufferWriter<byte> _links = new();
        private readonly List<BrokenLink> _faults = [];

        public void Add(LinkKind kind, ReadOnlySpan<byte> link)
        {
            if (!_seen.Add(Hash64.Of(link, (ulong)kind))) { return; }
            var room = _links.GetSpan(5 + link.Length);
            room[0] = (byte)kind;
            BitConverter.TryWriteBytes(room[1..], link.Length);
            link.CopyTo(room[5..]);
            _links.Advance(5 + link.Length);
        }

        public void AddId(ReadOnlySpan<byte> id)
        {
            ulong hash = Hash64.Of(id);
            if (id.IsEmpty || _ids.Add(hash) || !_repeated.Add(hash)) { return; }
            string text = Encoding.UTF8.GetString(id);
            Fault(PageRules.DuplicateId, text, $"The id '{text}' stands more than once in '{path}'");
        }

        /// <summary>The name of an anchor: a place like an id, though it may repeat one.</summary>
        public void AddName(ReadOnlySpan<byte> name)
        {
            if (!name.IsEmpty) { _names.Add(Hash64.Of(name)); }
        }

        public string Path => path;

        public void Fault(Digest.Diagnostics.Rule rule, string target, string why, string? help = null) => _faults.Add(new BrokenLink(path, target, why, null) { Rule = rule, Help = help });

        public PageFacts Finish()
        {
            _ids.UnionWith(_names);
            ulong[] ids = [.. _ids];
            Array.Sort(ids);
            return new PageFacts(path, ids, _links.WrittenSpan.ToArray(), _faults);
        }
    }
}
