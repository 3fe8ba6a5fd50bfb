using System.Text;
using Digest.Model;

namespace Digest.Templates;

/// <summary>The symbols of <c>theme/partials/icons.liquid</c>, one a line; a page carries those that it uses.</summary>
internal sealed class IconSet
{
    public const string FilePath = "theme/partials/icons.liquid";
    private const string Use = "href=\"#i-";
    private static readonly UTF8Encoding Utf8 = new(false);
    private readonly List<byte[]> symbols = [];
    private readonly Dictionary<string, int> byId = new(StringComparer.Ordinal);

    public static IconSet Of(IReadOnlyList<InputFile> files)
    {
        var lines = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files.Where(file => file.Path == FilePath))
        {
            foreach (string line in ThemeFiles.Text(file).Split('\n'))
            {
                int start = line.IndexOf("id=\"", StringComparison.Ordinal);
                int end = start < 0 ? -1 : line.IndexOf('"', start + 4);
                if (end > 0) { lines[line[(start + 4)..end]] = line.Trim(); }
            }
        }
        var icons = new IconSet();
        foreach (var (id, symbol) in lines)
        {
            icons.byId.Add(id, icons.symbols.Count);
            icons.symbols.Add(Utf8.GetBytes(symbol));
        }
        return icons;
    }

    /// <summary>The page in UTF-8, without a mark at its start, its symbols in the place that the layout keeps for them.</summary>
    public byte[] Fill(ReadOnlySpan<char> page)
    {
        int mark = page.IndexOf(TemplateParser.IconsMark);
        if (mark < 0) { return Encode(page, [], []); }
        var used = Used(page);
        var after = page[(mark + TemplateParser.IconsMark.Length)..];
        return Encode(page[..mark], [.. symbols.Where((_, i) => used[i])], after);
    }

    private static byte[] Encode(ReadOnlySpan<char> before, byte[][] symbols, ReadOnlySpan<char> after)
    {
        byte[] bytes = new byte[Utf8.GetByteCount(before) + symbols.Sum(symbol => symbol.Length) + Utf8.GetByteCount(after)];
        int at = Utf8.GetBytes(before, bytes);
        foreach (byte[] symbol in symbols)
        {
            symbol.CopyTo(bytes, at);
            at += symbol.Length;
        }
        Utf8.GetBytes(after, bytes.AsSpan(at));
        return bytes;
    }

    private bool[] Used(ReadOnlySpan<char> page)
    {
        bool[] used = new bool[symbols.Count];
        var ids = byId.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int at; (at = page.IndexOf(Use)) >= 0;)
        {
            page = page[(at + "href=\"#".Length)..];
            int end = page.IndexOf('"');
            if (end > 0 && ids.TryGetValue(page[..end], out int symbol)) { used[symbol] = true; }
        }
        return used;
    }
}
