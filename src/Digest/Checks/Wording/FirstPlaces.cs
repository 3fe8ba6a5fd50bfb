using System.Runtime.InteropServices;
using System.Text;
using Digest.Sources;

namespace Digest.Checks.Wording;

/// <summary>Where the words of a text stand first, by the stems of names. Texts are read one after another, and a word is taken apart once for all of them. For one thread.</summary>
internal sealed class FirstPlaces(NameWords names)
{
    public const int Never = int.MaxValue;
    /// <summary>Different words; with more of them it is time for a new one, so that no number of texts takes endless memory.</summary>
    private const int Most = 200_000;

    private readonly Dictionary<string, int> stemOfWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> stems = new(StringComparer.Ordinal);
    private int[] places = [];
    // The number of the text in which the place is one: nothing has to be wiped between two texts.
    private int[] texts = [];
    private int text;

    public bool IsFull => stemOfWord.Count >= Most;

    public void Read(string written)
    {
        text++;
        var words = stemOfWord.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int at = 0; at < written.Length;)
        {
            if (!WordScan.IsLetter(written[at])) { at++; continue; }
            int end = WordScan.End(written, at);
            var word = written.AsSpan(at, end - at);
            if (!words.TryGetValue(word, out int stem)) { stem = stemOfWord[word.ToString()] = NumberOf(names.Stem(Straight(word.ToString()))); }
            if (texts[stem] != text) { (texts[stem], places[stem]) = (text, at); }
            at = end;
        }
    }

    /// <summary>By which a stem is asked for, in whatever text.</summary>
    public int NumberOf(string stem)
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(stems, stem, out bool known);
        if (known) { return number; }
        number = stems.Count - 1;
        if (number == texts.Length)
        {
            Array.Resize(ref texts, Math.Max(1024, 2 * number));
            Array.Resize(ref places, texts.Length);
        }
        return number;
    }

    /// <returns>A UTF-16 offset in the text that was read last; <see cref="Never"/> where no word of it has that stem.</returns>
    public int Of(int stem) => texts[stem] == text ? places[stem] : Never;

    private static string Straight(string word) => (Ascii.IsValid(word) ? word : Normalisation.Of(word)).ToLowerInvariant();
}
