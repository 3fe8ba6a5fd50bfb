using System.Text;
using Digest.Searching;
using Xunit;

namespace Digest.Tests.Searching;

/// <summary>Which words a text has to the search. What a reader types is read in the same way, by the script.</summary>
public class WordsAreFoundAsTheyAreTyped
{
    private static string Words(string text)
    {
        var words = new List<string>();
        for (var reader = new WordReader(text.Normalize(NormalizationForm.FormC), new Folding(), new char[WordReader.Room]); reader.Next();) { words.Add(reader.Word.ToString()); }
        return string.Join(' ', words);
    }

    [Theory]
    [InlineData("Ürümchi, ÜRÜMQI; Xīnjiāng", "urumchi urumqi xinjiang")]
    [InlineData("Straße Ærø Øst Łódź İstanbul ılık ﬁrst", "strasse aero ost lodz istanbul ilik first")]
    [InlineData("e\u0301te\u0301 \u00e9t\u00e9", "ete ete")]
    [InlineData("Уйгуры ёлка Елка мой мои Київ Ўзбекистон", "уйгуры елка елка мой мои київ ўзбекистон")]
    [InlineData("Άνθρωπος ΟΔΟΣ", "ανθρωποσ οδοσ")]
    [InlineData("الْعَرَبِيَّة إسلام أحمد مدرسة موسى عـــربي", "العربيه اسلام احمد مدرسه موسي عربي")]
    [InlineData("ئۇيغۇر", "يۇيغۇر")]
    [InlineData("שָׁלוֹם", "שלום")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("한국어 문서", "한국어 문서")]
    [InlineData("١٩٤٩ ۱۹۴۹ १९४९ １９４９", "1949 1949 1949 1949")]
    public void Letters_are_folded_by_script(string text, string words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("人权", "人权 权")]
    [InlineData("中国政府，是", "中国 国政 政府 府 是")]
    [InlineData("ひらがなガ", "ひら らが がな なガ ガ")]
    [InlineData("UN报告2022年", "un 报告 告 2022 年")]
    [InlineData("สวัสดี", "สว วั ัส สด ดี ี")]
    public void Scripts_without_spaces_are_read_in_pairs_and_each_character_begins_one(string text, string words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("counter-report", "counter report counterreport")]
    [InlineData("state-of-the-art", "state of the art stateoftheart")]
    [InlineData("China’s answer", "china answer")]
    [InlineData("l'homme O’Brien's", "l homme lhomme o brien obrien")]
    [InlineData("C-01, C--02 -x y-", "c 01 c01 c 02 x y")]
    [InlineData("Xi’an–Ürümqi", "xi an xian urumqi")]
    public void Hyphens_and_apostrophes_part_words_that_are_also_found_whole(string text, string words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("1,000; 12.345, 1.234.567 and 1’000", "1000 12345 1234567 and 1000")]
    [InlineData("١٬٠٠٠", "1000")]
    [InlineData("0.125, 2019,300, 12,3456, 4,5 and 1, 000", "0 125 2019 300 12 3456 4 5 and 1 000")]
    public void What_sets_thousands_apart_does_not_part_a_number(string text, string words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("", "")]
    [InlineData(" … — “” 😀 \u0301", "")]
    [InlineData("co\u00ADoper\u200Bation", "cooperation")]
    [InlineData("a\uD800b", "a b")]
    public void What_is_no_word_is_none(string text, string words) => Assert.Equal(words, Words2(text));

    [Fact]
    public void A_word_counts_for_forty_letters() => Assert.Equal(new string('x', 40), Words(new string('x', 5000)));

    // NFC refuses halves of characters.
    private static string Words2(string text)
    {
        var words = new List<string>();
        for (var reader = new WordReader(text, new Folding(), new char[WordReader.Room]); reader.Next();) { words.Add(reader.Word.ToString()); }
        return string.Join(' ', words);
    }
}
