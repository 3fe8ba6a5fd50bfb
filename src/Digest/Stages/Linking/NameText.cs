using System.Globalization;
using System.Text;

namespace Digest.Stages.Linking;

/// <summary>Words as names are compared: NFC, every kind of apostrophe and hyphen as one, invisible characters left out, white space of any kind and length as one space. Letter case counts.
/// Each character remembers the stretch of the file that it comes from.</summary>
internal sealed class NameText
{
    private readonly StringBuilder folded = new();
    private readonly List<int> starts = [], ends = [];

    public string Text { get; private set; } = "";

    public static string Fold(string name)
    {
        var text = new NameText();
        text.Append(name, 0);
        text.Close();
        return text.Text.Trim();
    }

    /// <param name="offset">In the file: where the words begin.</param>
    public void Append(ReadOnlySpan<char> words, int offset)
    {
        for (int at = 0; at < words.Length;)
        {
            int length = Cluster(words[at..]);
            Add(words.Slice(at, length), offset + at);
            at += length;
        }
    }

    /// <summary>A line's end between two stretches.</summary>
    public void Break(int offset) => Put(' ', offset, offset);

    public void Close() => Text = folded.ToString();

    public int StartOf(int index) => starts[index];
    /// <summary>Exclusive.</summary>
    public int EndOf(int index) => ends[index];

    /// <summary>A letter with the marks that belong to it, and the parts of a Korean syllable: what NFC may make one of.</summary>
    private static int Cluster(ReadOnlySpan<char> words)
    {
        int length = char.IsHighSurrogate(words[0]) && words.Length > 1 && char.IsLowSurrogate(words[1]) ? 2 : 1;
        bool isJamo = IsJamo(words[0]);
        while (length < words.Length && (isJamo ? IsJamo(words[length]) : IsMark(words[length]))) { length++; }
        return length;
    }

    private void Add(ReadOnlySpan<char> cluster, int offset)
    {
        if (cluster.Length == 1) { if (One(cluster[0]) is { } same) { Put(same, offset, offset + 1); } return; }
        // Half a surrogate pair has no normal form.
        string made = cluster.ToString();
        try { made = made.Normalize(NormalizationForm.FormC); }
        catch (ArgumentException) { }
        foreach (char c in made) { if (One(c) is { } kept) { Put(kept, offset, offset + cluster.Length); } }
    }

    private void Put(char c, int start, int end)
    {
        if (c == ' ' && folded.Length > 0 && folded[^1] == ' ') { ends[^1] = end; return; }
        folded.Append(c);
        starts.Add(start);
        ends.Add(end);
    }

    private static char? One(char c) => c switch
    {
        '\u00AD' or (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF' => null,
        (>= '\u2018' and <= '\u201B') or '\u2032' or '\u02BC' or '\uFF07' => '\'',
        '\u2010' or '\u2011' => '-',
        _ when char.IsWhiteSpace(c) => ' ',
        _ => c,
    };

    private static bool IsMark(char c) => c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
    private static bool IsJamo(char c) => c is >= '\u1100' and <= '\u11FF';
}
