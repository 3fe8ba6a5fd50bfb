using System.Security.Cryptography;
using System.Text;

namespace Digest.Benchmarks.Corpus;

/// <summary>A made-up document: its words, and its bytes as they would be collected (wrapped lines, curly quotation marks, no-break spaces, Markdown).</summary>
internal sealed class SeedDraft
{
    private readonly List<List<string>> _paragraphs = [];
    /// <summary>All paragraphs in the form that quotes are compared in.</summary>
    private readonly string _plain;

    public SeedDraft(int seed, int index, string title)
    {
        var chance = new Chance(seed, "seed", index);
        Tongue = Tongue.Draw(chance);
        IsMarkdown = chance.Percent(40);
        var refrain = Tongue.Sentence(chance, 8, 14);
        int words = 0, wanted = chance.Between(300, 1400);
        for (int number = 0; words < wanted; number++)
        {
            var paragraph = Paragraph(chance);
            // The same sentence in two paragraphs: a quote of it needs its prefix.
            if (number is 1 or 3) { paragraph.AddRange(refrain); }
            words += paragraph.Count;
            _paragraphs.Add(paragraph);
        }
        Refrain = [.. refrain];
        _plain = string.Join(Tongue.Joiner, _paragraphs.Select(Join));
        Bytes = Encoding.UTF8.GetBytes(Collected(title, chance));
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Bytes));
    }

    public Tongue Tongue { get; }
    public bool IsMarkdown { get; }
    public byte[] Bytes { get; }
    public string Sha256 { get; }
    public IReadOnlyList<string> Refrain { get; }
    public IReadOnlyList<IReadOnlyList<string>> Paragraphs => _paragraphs;

    public string Join(IEnumerable<string> words) => string.Join(Tongue.Joiner, words);

    /// <returns>True where the words stand in the document exactly once.</returns>
    public bool HoldsOnce(string words)
    {
        int first = _plain.IndexOf(words, StringComparison.Ordinal);
        return first >= 0 && _plain.IndexOf(words, first + 1, StringComparison.Ordinal) < 0;
    }

    private List<string> Paragraph(Chance chance)
    {
        var paragraph = new List<string>();
        for (int sentences = chance.Between(2, 6); sentences > 0; sentences--)
        {
            var sentence = Tongue.Sentence(chance);
            if (Tongue.IsEnglish && sentence.Count > 14 && chance.Percent(15))
            {
                sentence[2] = "\"" + sentence[2];
                sentence[4] += "\"";
            }
            paragraph.AddRange(sentence);
        }
        return paragraph;
    }

    private string Collected(string title, Chance chance)
    {
        var text = new StringBuilder();
        text.Append(IsMarkdown ? "# " : "").Append(title).Append("\n\n");
        for (int i = 0; i < _paragraphs.Count; i++)
        {
            if (IsMarkdown && i > 0 && i % 5 == 0) { text.Append("## ").Append(Tongue.Phrase(chance, 2, 5)).Append("\n\n"); }
            Append(text, _paragraphs[i], chance);
            text.Append("\n\n");
        }
        return text.ToString();
    }

    private void Append(StringBuilder text, List<string> words, Chance chance)
    {
        int column = 0;
        for (int i = 0; i < words.Count; i++)
        {
            string word = Typeset(words[i]);
            // Only letters are emphasised, so that no mark stands where Markdown would not read it as one.
            if (IsMarkdown && Tongue.IsEnglish && chance.Below(60) == 0 && word.All(char.IsAsciiLetter)) { word = "*" + word + "*"; }
            if (column > 0 && Tongue.Joiner.Length > 0)
            {
                if (column + word.Length > 76) { text.Append('\n'); column = 0; }
                else { text.Append(chance.Below(200) == 0 ? '\u00A0' : ' '); }
            }
            text.Append(word);
            column += word.Length + 1;
        }
    }

    private static string Typeset(string word)
    {
        if (word[0] == '"') { word = "“" + word[1..]; }
        return word.Replace('"', '”').Replace('\'', '’');
    }
}
