using System.Buffers;
using System.Text;
using Digest.Model;

namespace Digest.Templates;

/// <summary>The symbols of <c>theme/partials/icons.liquid</c>, one a line; a page carries those that it uses.</summary>
internal sealed class IconSet
{
    public const string FilePath = "theme/partials/icons.liquid";
    private const string Reference = "href=\"#i-";
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

    /// <summary>Writes the page in UTF-8, without a mark at its start, its symbols in the place that the layout keeps for them.</summary>
    public void Fill(ReadOnlySpan<char> page, IBufferWriter<byte> into)
    {
        int mark = page.IndexOf(TemplateParser.IconsMark);
        if (mark < 0) { Write(page, into); return; }
        Write(page[..mark], into);
        Span<bool> used = stackalloc bool[symbols.Count];
        Use(page, used);
        for (int i = 0; i < used.Length; i++) { if (used[i]) { into.Write(symbols[i]); } }
        Write(page[(mark + TemplateParser.IconsMark.Length)..], into);
    }

    /// <summary>Room for the longest that it can be is quicker than counting first.</summary>
    private static void Write(ReadOnlySpan<char> text, IBufferWriter<byte> into) => into.Advance(Utf8.GetBytes(text, into.GetSpan(Utf8.GetMaxByteCount(text.Length))));

    private void Use(ReadOnlySpan<char> page, Span<bool> used)
    {
        var ids = byId.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int at; (at = page.IndexOf(Reference)) >= 0;)
        {
            page = page[(at + "href=\"#".Length)..];
            int end = page.IndexOf('"');
            if (end > 0 && ids.TryGetValue(page[..end], out int symbol)) { used[symbol] = true; }
        }
    }
}
