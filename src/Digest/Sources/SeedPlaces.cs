using System.Globalization;
using Digest.Model;

namespace Digest.Sources;

/// <summary>Names places of a seed and shows what stands around them.</summary>
internal sealed class SeedPlaces(SeedIndex index)
{
    private const int Context = 40, LongestHint = 200;

    public IEnumerable<string> Lines(QuotePlaces places) =>
        places.First.Select(place => $"  {Line(place)}");

    public string Line(IReadOnlyList<PartMatch> place) => $"{Name(place[0])}: {Surroundings(place[0].Start, place[^1].End)}";

    /// <summary>So many words before an offset, as a prefix would give them.</summary>
    public string Before(int offset, int count)
    {
        var text = index.Text.AsSpan(Math.Max(0, offset - LongestHint), Math.Min(offset, LongestHint)).TrimEnd(' ');
        int from = text.Length;
        for (; count > 0 && from > 0; count--) { from = Math.Max(0, text[..Math.Max(0, from - 1)].LastIndexOf(' ') + 1); }
        return text[from..].ToString();
    }

    /// <summary>So many words behind an offset, as a suffix would give them.</summary>
    public string Behind(int offset, int count)
    {
        var text = index.Text.AsSpan(offset, Math.Min(index.Text.Length - offset, LongestHint)).TrimStart(' ');
        int to = 0;
        for (; count > 0 && to < text.Length; count--) { to = text[to..].TrimStart(' ').IndexOf(' ') is var next and >= 0 ? next + text.Length - text[to..].TrimStart(' ').Length : text.Length; }
        return text[..to].ToString();
    }

    public string Name(PartMatch place) => Name(place.Start);

    /// <param name="offset">In the normalised text.</param>
    public string Name(int offset)
    {
        var paragraph = index.ParagraphOfNormal(offset);
        if (index.Seed.Times.Count > 0 && index.Normal.TryLocate(offset, offset + 1, out int from, out _) && index.Seed.SecondAt(from) is { } second) { return $"{Timecode.Of(second)}, {NameOf(paragraph)}"; }
        if (paragraph.Row is { } row) { return $"{row}, {NameOf(paragraph)}"; }
        return paragraph.Page is { } page ? string.Create(CultureInfo.InvariantCulture, $"{(index.Seed.HasSlides ? "slide" : "p.")} {page}, {NameOf(paragraph)}") : NameOf(paragraph);
    }

    private static string NameOf(Paragraph paragraph) => NumberName(paragraph.Number);

    public static string NumberName(int paragraph) => paragraph switch
    {
        < 0 => "page furniture",
        0 => "¶0 (the headline)",
        _ => string.Create(CultureInfo.InvariantCulture, $"¶{paragraph}"),
    };

    /// <summary>The words with those around them.</summary>
    public string Surroundings(int start, int end)
    {
        string text = index.Text;
        int from = Math.Max(0, start - Context), to = Math.Min(text.Length, end + Context);
        while (from > 0 && from < start && text[from - 1] != ' ') { from++; }
        while (to < text.Length && to > end && text[to] != ' ') { to--; }
        string words = end - start <= 4 * Context ? text[start..end] : $"{text[start..Whole(start + (2 * Context))]} … {text[Whole(end - Context)..end]}";
        return $"{(from > 0 ? "… " : "")}{text[from..start]}>>{words}<<{text[end..to]}{(to < text.Length ? " …" : "")}";
    }

    /// <summary>Not between the halves of a surrogate pair.</summary>
    private int Whole(int offset) => char.IsLowSurrogate(index.Text[offset]) ? offset - 1 : offset;
}
