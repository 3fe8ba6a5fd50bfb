using System.Text;
using Digest.Model;

namespace Digest.Searching;

/// <summary>Names that the search shall not find, wherever they stand: of those whose records ask to be in no index. Found as whole words, letter case and accents folded.</summary>
internal sealed class HiddenNames
{
    private readonly Dictionary<string, List<string[]>> byFirst = new(StringComparer.Ordinal);
    private readonly Folding folding;

    public HiddenNames(IEnumerable<string> names, Folding folding)
    {
        this.folding = folding;
        foreach (string name in names)
        {
            string[] words = [.. Words(name.InForm(NormalizationForm.FormC)).Select(word => word.Folded)];
            if (words.Length == 0) { continue; }
            if (!byFirst.TryGetValue(words[0], out var same)) { byFirst.Add(words[0], same = []); }
            same.Add(words);
        }
    }

    public bool IsEmpty => byFirst.Count == 0;

    /// <summary>The text with an ellipsis in place of each name.</summary>
    /// <param name="text">In form NFC.</param>
    public string Without(string text)
    {
        if (IsEmpty) { return text; }
        var words = Words(text);
        var shown = new StringBuilder();
        int done = 0;
        for (int i = 0; i < words.Count; i++)
        {
            if (Longest(words, i) is not (> 0 and var length)) { continue; }
            shown.Append(text, done, words[i].Start - done).Append('…');
            done = words[i + length - 1].End;
            i += length - 1;
        }
        return done == 0 ? text : shown.Append(text, done, text.Length - done).ToString();
    }

    private int Longest(List<(string Folded, int Start, int End)> words, int at)
    {
        int longest = 0;
        foreach (string[] name in byFirst.GetValueOrDefault(words[at].Folded, []))
        {
            int i = 0;
            while (i < name.Length && at + i < words.Count && words[at + i].Folded == name[i]) { i++; }
            if (i == name.Length) { longest = Math.Max(longest, i); }
        }
        return longest;
    }

    /// <summary>Runs of letters and digits, and each character of scripts without spaces.</summary>
    private List<(string Folded, int Start, int End)> Words(string text)
    {
        var words = new List<(string, int, int)>();
        var word = new StringBuilder();
        int start = 0, end = 0;
        for (int at = 0; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out int taken);
            string folded = folding.Of(rune);
            if (folded == Folding.Gap || Folding.IsUnspaced(rune)) { Finish(); }
            if (folded is not ("" or Folding.Gap))
            {
                if (word.Length == 0) { start = at; }
                word.Append(folded);
                end = at + taken;
                if (Folding.IsUnspaced(rune)) { Finish(); }
            }
            at += taken;
        }
        Finish();
        return words;

        void Finish()
        {
            if (word.Length > 0) { words.Add((word.ToString(), start, end)); }
            word.Clear();
        }
    }
}
