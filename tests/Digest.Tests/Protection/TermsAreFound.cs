using System.Text;
using CsCheck;
using Digest.Model;
using Digest.Protection;
using Xunit;

namespace Digest.Tests.Protection;

/// <summary>A protected term is found whatever it is disguised as, and words that are others are not.</summary>
public class TermsAreFound
{
    private static ProtectedTerms Terms(string term, TermMatch match = TermMatch.Word) => new([new ProtectedRule(1, [term], match, null)]);

    [Theory]
    [InlineData("Jane Example", "so said JANE EXAMPLE.")]
    [InlineData("Jane Example", "Jáñe Exämplè")]
    [InlineData("Jané Exàmple", "jane example")]
    [InlineData("Jane Example", "Ｊａｎｅ　Ｅｘａｍｐｌｅ")]
    [InlineData("Jane Example", "𝓙𝓪𝓷𝓮 𝔼𝕩𝕒𝕞𝕡𝕝𝕖")]
    [InlineData("Jane Example", "Ja\u200Bne\u2060 Exam\u00ADple")]
    [InlineData("Jane Example", "J\u034Fa\u200Dn\u202Ee\u202C Example")]
    [InlineData("Jane Example", "Jane\n   Example")]
    [InlineData("Jane Example", "Jane_Example, jane.example@")]
    [InlineData("Jane Example", "people/jane-example.html")]
    [InlineData("Jane Example", "@JaneExample")]
    [InlineData("Jane Example", "Jane's; Jane's Jane Example's house")]
    [InlineData("Jane Example", "Jаnе Ехаmрlе")]
    [InlineData("Jane Example", "🄹🄰🄽🄴 🄴🅇🄰🄼🄿🄻🄴")]
    [InlineData("Jane Example", "🅹🅰🅽🅴 🅔🅧🅐🅜🅟🅛🅔")]
    [InlineData("Jane Example", "🇯🇦🇳🇪 🇪🇽🇦🇲🇵🇱🇪")]
    [InlineData("Jane Example", "ᴊᴀɴᴇ ᴇxᴀᴍᴘʟᴇ")]
    [InlineData("Hajo Ungut", "հajօ սոgսt")]
    [InlineData("Jane Petra", "ᎫᎪNᎬ ᏢᎬᎢᎡᎪ")]
    [InlineData("Jane Example", "ꓙꓮꓠꓰ ꓰꓫꓮꓟꓑꓡꓰ")]
    [InlineData("Հովհաննես", "ՀՈՎՀԱՆՆԵՍ")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("Łódź Øre", "lodz ore")]
    [InlineData("Ægir", "AEGIR")]
    [InlineData("İlham", "ilham")]
    [InlineData("Ilham", "ılham")]
    [InlineData("Müller", "Mu\u0308ller")]
    [InlineData("ﬁnn", "Finn")]
    [InlineData("Αλέξης", "ΑΛΈΞΗΣ")]
    [InlineData("Юсуф", "ЮСУФ")]
    [InlineData("王小明", "昨天王小明说")]
    [InlineData("김철수", "김철수는 말했다")]
    [InlineData("สมชาย", "นายสมชายพูด")]
    [InlineData("أحمد", "احمد")]
    [InlineData("محمد", "مُحَمَّـد")]
    [InlineData("علي", "علی")]
    [InlineData("+44 20 7946 0958", "call +44-20-7946-0958")]
    [InlineData("+44 20 7946 0958", "tel:442079460958")]
    public void Disguised(string term, string text)
    {
        var terms = Terms(term);
        Assert.Equal(1, terms.FirstRule(text));
        var hits = terms.Find(text);
        Assert.NotEmpty(hits);
        Assert.Null(terms.FirstRule(terms.Mask(text)));
    }

    [Theory]
    [InlineData("Jane", "Janet and Marjane")]
    [InlineData("Ali", "alibi, Australia")]
    [InlineData("Jane Example", "Jane was there. An example follows.")]
    [InlineData("Jane Example", "Jane the Example")]
    [InlineData("Example 12", "Example 123")]
    public void Other_words_are_let_through(string term, string text) => Assert.Empty(Terms(term).Find(text));

    [Theory]
    [InlineData("Ahmet", "Ahmetning")]
    [InlineData("Иван", "Ивановича")]
    [InlineData("أحمد", "وأحمد")]
    public void Inside_words_only_where_asked(string term, string text)
    {
        Assert.Empty(Terms(term).Find(text));
        Assert.Equal(1, Terms(term, TermMatch.Part).FirstRule(text));
    }

    [Fact]
    public void The_place_covers_the_whole_term_and_nothing_else()
    {
        const string text = "So Ja\u200Bne  EXAMPLE\u0301, they say";
        var hit = Assert.Single(Terms("Jane Example").Find(text));
        Assert.Equal("Ja\u200Bne  EXAMPLE\u0301", text.Substring(hit.Start, hit.Length));
        Assert.Equal("So █████, they say", Terms("Jane Example").Mask(text));
    }

    [Theory]
    [InlineData("Maryam", "So Mar- yam, they say", "So █████, they say")]
    [InlineData("Maryam", "So Mar-\r\n  yam, they say", "So █████, they say")]
    [InlineData("Maryam", "So Mar\u00AD yam and Ma\u2010 ryam", "So █████ and █████")]
    [InlineData("Maryam Example", "So Ma- ryam Exam- ple, and Maryam Example; pre- and post-", "So █████, and █████; pre- and post-")]
    [InlineData("Yam", "Mar- yam", "Mar- █████")]
    public void A_word_that_a_hyphen_parts_at_the_end_of_a_line_is_whole(string term, string text, string masked) => Assert.Equal(masked, Terms(term).Mask(text));

    [Fact]
    public void A_letter_that_folds_into_two_is_hidden_whole() => Assert.Equal("█████ x", Terms("ca", TermMatch.Part).Mask("cæ x"));

    [Fact]
    public void Of_several_terms_the_longest_counts_and_overlapping_ones_are_hidden_as_one()
    {
        var terms = new ProtectedTerms([new(1, ["Jane"], TermMatch.Word, null), new(2, ["Jane Example"], TermMatch.Word, null), new(3, ["Example Camp"], TermMatch.Word, null)]);
        Assert.Equal(2, Assert.Single(terms.Find("by Jane Example.")).Rule);
        Assert.Equal("by █████.", terms.Mask("by Jane Example Camp."));
    }

    [Theory]
    [InlineData(@"camp [0-9]+", "in CAMP\u00A0 17.", "in █████.")]
    [InlineData(@"\w+@camp\.example", "write to José@camp.example", "write to █████")]
    [InlineData(@"\+?44[ 0-9-]{9,}", "tel +44-20-7946-0958!", "tel █████!")]
    public void Patterns_see_lower_case_without_accents(string pattern, string text, string masked)
    {
        var terms = Terms(pattern, TermMatch.Pattern);
        Assert.Equal(1, terms.FirstRule(text));
        Assert.Equal(masked, terms.Mask(text));
    }

    [Theory]
    [InlineData("(unclosed")]
    [InlineData(@"(a)\1")]
    [InlineData("x*")]
    public void Patterns_that_cannot_be_matched_in_linear_time_are_refused(string pattern) => Assert.ThrowsAny<ArgumentException>(() => Terms(pattern, TermMatch.Pattern));

    private static readonly Gen<string> Letters = Gen.Char["abcdefghijklmnopqrstuvwxyz"].Array[4, 9].Select(letters => new string(letters));

    /// <summary>Ways to write a letter that are the same letter to a reader.</summary>
    private static readonly Func<char, string>[] Ways =
    [
        letter => letter.ToString(), letter => char.ToUpperInvariant(letter).ToString(), letter => $"{letter}\u0301", letter => $"{letter}\u0323\u0308",
        letter => ((char)(letter - 'a' + '\uFF41')).ToString(), letter => ((char)(char.ToUpperInvariant(letter) - 'A' + '\uFF21')).ToString(),
        letter => $"\u200B{letter}", letter => $"{letter}\u00AD", letter => $"{letter}\uFE0F", letter => new Rune(letter - 'a' + 0x1D41A).ToString(), letter => ((char)(letter - 'a' + '\u24D0')).ToString(),
    ];

    private static Gen<string> One(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(at => texts[at]);

    [Fact]
    public void Any_term_in_any_disguise() =>
        (from first in Letters
         from second in Letters
         from ways in Gen.Int[0, Ways.Length - 1].Select(way => Ways[way]).Array[20]
         from gap in One(" ", "\u00A0", "  \n", "-", "_", " \u200B", "’ ", "\t")
         from before in One("", " ", "(", "“", "，", "—")
         select (first, second, ways, gap, before)).Sample(one =>
        {
            string Worn(string word, int from) => string.Concat(word.Select((letter, i) => one.ways[(from + i) % one.ways.Length](letter)));
            string text = $"said {one.before}{Worn(one.first, 0)}{one.gap}{Worn(one.second, 7)}.";
            var terms = Terms($"{one.first} {one.second}");
            return terms.FirstRule(text) == 1 && terms.FirstRule(terms.Mask(text)) is null && terms.Mask(text).StartsWith("said", StringComparison.Ordinal);
        }, iter: 3000);

    /// <summary>Texts in which terms are likely, whole, cut, doubled, disguised and beside anything.</summary>
    private static readonly string[] Crumbs = ["jane", "example", "li", "al", "rashid", "j", "smith", "o'brien", "12", "camp", " ", "  ", "-", "\u00A0", "\u200B", "\u0301", "é", "е", "’", "王", "ｊ", "<", "x", "the", "example12", "\0", "\u2028", "JANE", "Li "];

    [Fact]
    public void The_quick_search_finds_what_the_slow_one_finds()
    {
        var terms = new ProtectedTerms([new(1, ["Jane Example", "Li"], TermMatch.Word, null), new(2, ["Al Rashid", "J Smith", "Camp 12"], TermMatch.Word, null), new(3, ["O'Brien", "mples", "王x"], TermMatch.Part, null)]);
        Gen.Int[0, Crumbs.Length - 1].Array[4, 60].Select(parts => string.Concat(parts.Select(part => Crumbs[part]))).Sample(text =>
            terms.FirstRule(text) is null == terms.FirstTermSlowly(text) is null && (terms.FirstTermSlowly(text) is null == (terms.Find(text).Count == 0) || (terms.FirstTermSlowly(text) is null && BrokenWords.In(text))), iter: 20000);
    }

    [Fact]
    public void However_much_stands_unseen_between_the_letters()
    {
        string nothing = new('\u200B', 5000), blanks = new(' ', 5000);
        Assert.Equal(1, Terms("Jane Example").FirstRule($"so many words before it, then J{nothing}ane{blanks}Exam{nothing}ple and more words behind"));
    }
}
