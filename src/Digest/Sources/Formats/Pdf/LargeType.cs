namespace Digest.Sources.Formats.Pdf;

/// <summary>Large type that stands beside several lines of smaller type, and so on no line with any of them: the initial of a chapter, a figure that is shown, an ornament, a stamp across the text. An initial is of the
/// word beside its top; the rest stands for itself, before the lines beside it.</summary>
internal static class LargeType
{
    /// <summary>Of the size of what stands beside it.</summary>
    public const double Least = 1.6;
    /// <summary>Of its own size: how far below its base line, and above, others are beside it; to the top of a capital; and how far to the side an initial has its word.</summary>
    private const double Below = 0.15, Above = 0.8, Capital = 0.75, Aside = 0.5;
    /// <summary>What has fewer characters is no line of text.</summary>
    private const int LineCharacters = 8;
    /// <summary>Pieces of large type on a page that are looked at.</summary>
    private const int Most = 200;
    /// <summary>Letters that are words.</summary>
    private const string Words = "AEIOUYÀÁÈÉÒÓÚАВИКОСУЯ", Quotes = "\"“„«‘‚‹(¿¡";

    /// <summary>Takes it away from the words, and puts initials before theirs.</summary>
    /// <returns>What stands for itself.</returns>
    public static List<PdfWord> Take(List<PdfWord> words)
    {
        var taken = new List<PdfWord>();
        if (words.Count < 3) { return taken; }
        Part(words);
        double least = Least * words.Min(word => word.Size);
        foreach (var large in words.Where(word => word.Size >= least).OrderByDescending(word => word.Size).Take(Most).ToList())
        {
            var beside = words.FindAll(word => word.Size * Least <= large.Size && word.Middle > large.Baseline - Below * large.Size && word.Middle < large.Baseline + Above * large.Size);
            if (!AreLines(beside)) { continue; }
            int at = words.FindIndex(word => ReferenceEquals(word, large));
            if (IsInitial(large.Text) && Word(large, beside) is { } word)
            {
                int of = words.FindIndex(one => ReferenceEquals(one, word));
                bool isWord = large.Text.Length == 1 && Words.Contains(large.Text[0], StringComparison.Ordinal) && Stands(words, word.Text, word) && !Stands(words, large.Text + word.Text, word);
                words[of] = word with { Text = large.Text + (isWord ? " " : "") + word.Text, Glyphs = [.. large.Glyphs, .. isWord ? [" "] : (string[])[], .. word.Glyphs] };
            }
            else { taken.Add(large); }
            words.RemoveAt(at);
        }
        return taken;
    }

    /// <summary>Several lines, and no mere signs that are raised or lowered.</summary>
    private static bool AreLines(List<PdfWord> beside)
    {
        double[] lines = [.. beside.GroupBy(word => Math.Round(word.Baseline)).Where(line => line.Sum(word => word.Text.Length) >= LineCharacters).Select(line => line.Key)];
        return lines.Length > 1 && lines.Max() - lines.Min() >= 0.5 * beside.Min(word => word.Size);
    }

    /// <summary>An initial may stand on the base line of the last line beside it, close to its first word: where another line begins beside its top, they are none.</summary>
    private static void Part(List<PdfWord> words)
    {
        for (int at = words.Count - 1, left = Most; at >= 0 && left > 0; at--)
        {
            if (words[at].Parts is not var (initial, rest)) { continue; }
            left--;
            if (Word(initial, words) is not { } word || word.Baseline - initial.Baseline < 0.5 * rest.Size) { continue; }
            words[at] = initial;
            // Initials may be drawn last; what is not theirs was drawn with its line.
            words.Insert(words.Index().Where(next => Math.Abs(next.Item.Baseline - rest.Baseline) < 0.5 && next.Item.Left >= rest.Right).OrderBy(next => next.Item.Left).Select(next => (int?)next.Index).FirstOrDefault() ?? at + 1, rest);
        }
    }

    /// <summary>Puts what stands for itself before the first of the lines beside it.</summary>
    /// <param name="from">The first of the lines that were read where it was taken.</param>
    public static void Put(PdfLine large, List<PdfLine> lines, int from)
    {
        double foot = large.Baseline - Below * large.Size, top = large.Baseline + large.Size;
        var (best, distance, baseline) = (-1, double.MaxValue, 0.0);
        for (int at = from; at < lines.Count; at++)
        {
            var line = lines[at];
            if (line.Baseline < foot || line.Baseline + line.Size * 0.45 > top) { continue; }
            double off = Math.Max(0, Math.Max(line.Left - large.Right, large.Left - line.Right));
            if (off < distance - line.Size || (off < distance + line.Size && line.Baseline > baseline)) { (best, distance, baseline) = (at, off, line.Baseline); }
        }
        if (best < 0) { lines.Add(large with { Begins = true }); return; }
        lines[best] = lines[best] with { Begins = true };
        lines.Insert(best, large with { Begins = true });
    }

    private static bool IsInitial(string text) => text.Length <= 3 && !text.Any(char.IsDigit) && (text.All(c => Quotes.Contains(c, StringComparison.Ordinal))
        || (text.Count(char.IsLetter) == 1 && text.TrimStart(Quotes.ToCharArray()) is [var letter, ..] && char.IsLetter(letter)));

    /// <summary>The word behind an initial.</summary>
    private static PdfWord? Word(PdfWord initial, List<PdfWord> beside)
    {
        var behind = beside.FindAll(word => word.Size * Least <= initial.Size && word.Middle > initial.Baseline && word.Left > initial.Right - 0.5 * word.Size && word.Left < initial.Right + Aside * initial.Size && word.Middle < initial.Baseline + Capital * initial.Size);
        return behind.Count == 0 ? null : behind.OrderByDescending(word => Math.Round(word.Baseline)).ThenBy(word => word.Left).First();
    }

    private static bool Stands(List<PdfWord> words, string text, PdfWord elsewhere) => words.Exists(word => !ReferenceEquals(word, elsewhere) && string.Equals(word.Text.TrimEnd('.', ',', ';', ':'), text, StringComparison.OrdinalIgnoreCase));
}
