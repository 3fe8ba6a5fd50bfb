using System.Text;
using Digest.Model;

namespace Digest.Templates;

/// <summary>The symbols of <c>theme/partials/icons.liquid</c>, one a line; a page carries those that it uses.</summary>
internal sealed class IconSet
{
    public const string FilePath = "theme/partials/icons.liquid";
    private const string Use = "href=\"#i-";
    private readonly SortedDictionary<string, string> symbols = new(StringComparer.Ordinal);

    public static IconSet Of(IReadOnlyList<InputFile> files)
    {
        var icons = new IconSet();
        foreach (var file in files.Where(file => file.Path == FilePath))
        {
            foreach (string line in ThemeFiles.Text(file).Split('\n'))
            {
                int start = line.IndexOf("id=\"", StringComparison.Ordinal);
                int end = start < 0 ? -1 : line.IndexOf('"', start + 4);
                if (end > 0) { icons.symbols[line[(start + 4)..end]] = line.Trim(); }
            }
        }
        return icons;
    }

    public string Fill(string page)
    {
        int mark = page.IndexOf(TemplateParser.IconsMark, StringComparison.Ordinal);
        if (mark < 0) { return page; }
        var used = Used(page);
        var text = new StringBuilder(page.Length + 2_048).Append(page, 0, mark);
        foreach (var (id, symbol) in symbols) { if (used.Contains(id)) { text.Append(symbol); } }
        int after = mark + TemplateParser.IconsMark.Length;
        return text.Append(page, after, page.Length - after).ToString();
    }

    private static HashSet<string> Used(string page)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        for (int at = page.IndexOf(Use, StringComparison.Ordinal); at >= 0; at = page.IndexOf(Use, at + Use.Length, StringComparison.Ordinal))
        {
            int end = page.IndexOf('"', at + Use.Length);
            if (end > 0) { used.Add(page[(at + 7)..end]); }
        }
        return used;
    }
}
