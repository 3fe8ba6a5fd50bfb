using System.Globalization;
using System.Text;

namespace Digest.Model;

/// <summary>The order that readers see: NFKD, marks removed, simple case fold, then ordinal; runs of digits by their number. Letters that alphabets of Cyrillic or Arabic have besides the
/// Russian and the Arabic ones stand where those who use them look for them. Never a machine's collation.</summary>
internal static class SortKey
{
    private const char Breve = '\u0306', Diaeresis = '\u0308', HamzaAbove = '\u0654', Yeh = '\u064A';

    /// <summary>In the order of all who write so, as far as they agree: Russian, Belarusian, Ukrainian, Serbian, Kazakh and others.</summary>
    private const string Cyrillic = "аәбвгґғдђеєжзиіїйјкқлљмнњңоөпрстћуўұүфхҳһцчҷџшщъыьэюя";

    /// <summary>Likewise of Arabic, Persian, Urdu and Uyghur; a letter in brackets is the one before it in another alphabet's form.</summary>
    private const string Arabic = "ءاەبپت(ة)ٹثجچحخدڈذرڑزژسشصضطظعغفڤقک(ك)گڭلمنں(ه)ہھوۇۆۈۋېىی(ي)ے";

    /// <summary>What stands in a key for a letter: one of its script, and its place in the alphabet.</summary>
    private static readonly Dictionary<char, string> Places = Ranked(Cyrillic, 'а').Concat(Ranked(Arabic, 'ا')).ToDictionary();

    /// <summary>Letters that no mark makes of another, as those write who do not have them.</summary>
    private static readonly Dictionary<char, string> Plain = new()
    {
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['ł'] = "l",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ß'] = "ss",
        ['ħ'] = "h",
        ['ı'] = "i",
        ['ŋ'] = "n",
    };

    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length + 8);
        string letters = Letters(text);
        for (int i = 0; i < letters.Length; i++)
        {
            if (char.IsAsciiDigit(letters[i])) { i = Number(letters, i, key); continue; }
            if (Places.TryGetValue(letters[i], out string? place)) { key.Append(place); } else { key.Append(letters[i]); }
        }
        return key.ToString();
    }

    /// <summary>The letters by which a text is sorted, small and without marks: the first of them is the one under which a name stands.</summary>
    public static string Letters(string text)
    {
        string split = text.InForm(NormalizationForm.FormKD);
        var letters = new StringBuilder(split.Length);
        for (int i = 0; i < split.Length; i++)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(split, i) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) { continue; }
            char small = char.ToLowerInvariant(split[i]), mark = i + 1 < split.Length ? split[i + 1] : '\0';
            if (small == Yeh && mark == HamzaAbove && IsCarrier(split, i)) { continue; }
            if (Plain.TryGetValue(small, out string? plain)) { letters.Append(plain); } else { letters.Append(Marked(small, mark)); }
        }
        return letters.ToString();
    }

    /// <summary>Letters of their own, though their form is that of another with a mark.</summary>
    private static char Marked(char letter, char mark) => (letter, mark) switch
    {
        ('и', Breve) => 'й',
        ('у', Breve) => 'ў',
        ('і', Diaeresis) => 'ї',
        _ => letter,
    };

    /// <summary>In Uyghur a hamza carries the vowel that a word begins with: the word stands under the vowel. Arabic begins no word so.</summary>
    private static bool IsCarrier(string text, int at) => (at == 0 || !char.IsLetter(text[at - 1])) && at + 2 < text.Length && "اەوۇۆۈېى".Contains(text[at + 2], StringComparison.Ordinal);

    private static IEnumerable<KeyValuePair<char, string>> Ranked(string alphabet, char first)
    {
        char place = '0';
        for (int i = 0; i < alphabet.Length; i++)
        {
            bool isSame = alphabet[i] == '(';
            if (!isSame) { place++; }
            yield return new(alphabet[isSame ? i + 1 : i], $"{first}{place}");
            if (isSame) { i += 2; }
        }
    }

    /// <summary>The count of digits stands before them, so that 2 comes before 10.</summary>
    private static int Number(string text, int start, StringBuilder key)
    {
        int end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end])) { end++; }
        int first = start;
        while (first < end - 1 && text[first] == '0') { first++; }
        key.Append('0').Append((char)('0' + Math.Min(end - first, 1000))).Append(text, first, end - first);
        return end - 1;
    }
}
