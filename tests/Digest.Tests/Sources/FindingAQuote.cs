using System.Text;
using CsCheck;
using Digest.Sources;
using Xunit;

namespace Digest.Tests.Sources;

public class FindingAQuote
{
    [Theory]
    [InlineData("It may not be so.", "may not", "may not")]
    [InlineData("It “may”\u00A0not\r\nbe", "\"may\" not be", "“may”\u00A0not\r\nbe")]
    [InlineData("re\u00ADedu\u200Bcation camps", "reeducation camps", "re\u00ADedu\u200Bcation camps")]
    [InlineData("a cafe\u0301 here", "caf\u00E9", "cafe\u0301")]
    [InlineData("a caf\u00E9 here", "cafe\u0301", "caf\u00E9")]
    [InlineData("so on… and", "so on... and", "so on… and")]
    [InlineData("One\n\ntwo", "One two", "One\n\ntwo")]
    [InlineData("在中国\n新疆的人", "中国新疆", "中国\n新疆")]
    [InlineData("ผู้ต้องขังในจีน", "ต้องขัง", "ต้องขัง")]
    [InlineData("x 𠀀𠀁 y", "𠀁", "𠀁")]
    [InlineData("The end.", " The end. ", "The end.")]
    [InlineData("a family 👨\u200D👩\u200D👧 here", "family 👨👩👧", "family 👨\u200D👩\u200D👧")]
    [InlineData("flag 🇨🇳 here", "🇨🇳", "🇨🇳")]
    [InlineData("word\u200D next", "word", "word")]
    [InlineData("ﾃｽﾄ\nｶﾞｽ", "ﾄｶﾞｽ", "ﾄ\nｶﾞｽ")]
    [InlineData("ผู้\u200Bต้องขัง", "ผู้ต้อง", "ผู้\u200Bต้อง")]
    [InlineData("שָׁלוֹם עֲלֵיכֶם", "שָׁלוֹם", "שָׁלוֹם")]
    [InlineData("قال: «لا\u00A0أعرف»", "\"لا أعرف\"", "«لا\u00A0أعرف»")]
    [InlineData("他说：「可能」", "\"可能\"", "「可能」")]
    [InlineData("from 3, 4 and 5", "from 3", "from 3")]
    [InlineData("China’s law", "China", "China")]
    [InlineData("some .5 million", ".5 million", ".5 million")]
    [InlineData("It ended.5 people left", "5 people", "5 people")]
    [InlineData("some 5-7 people fled", "5-7 people", "5-7 people")]
    [InlineData("pages 3–7 say", "7 say", "7 say")]
    [InlineData("because of Covid-19 300 people", "300 people", "300 people")]
    [InlineData("- 7 people\n- 8 people", "7 people", "7 people")]
    [InlineData("-7 people\n-8 people", "8 people", "8 people")]
    [InlineData("Fled:\n  -7 people\n  -8 people", "7 people", "7 people")]
    [InlineData("in 2019 300 people", "300 people", "300 people")]
    [InlineData("in 2019 300 people", "in 2019", "in 2019")]
    [InlineData("of 2,019 300 stayed", "300 stayed", "300 stayed")]
    [InlineData("room 12 1000 people", "1000 people", "1000 people")]
    [InlineData("of 5 300,000 stayed", "300,000 stayed", "300,000 stayed")]
    [InlineData("page 5\n\n300 people fled", "300 people", "300 people")]
    [InlineData("26   300\n27   400", "300", "300")]
    [InlineData("26\t300\n27\t400", "26", "26")]
    [InlineData("some 10\u00A0000 people", "10 000 people", "10\u00A0000 people")]
    [InlineData("the council¹ closed it", "the council", "the council")]
    [InlineData("at −5 degrees", "−5 degrees", "−5 degrees")]
    [InlineData("it cost $5 then", "5 then", "5 then")]
    [InlineData("It ended. 5 fled", "5 fled", "5 fled")]
    [InlineData("The group was non-violent.", "was non-violent", "was non-violent")]
    [InlineData("the pre- and post-war years", "and post-war years", "and post-war years")]
    [InlineData("the harbour–town line", "town line", "town line")]
    [InlineData("it closed—armed men came", "armed men", "armed men")]
    [InlineData("it closed--armed men came", "armed men", "armed men")]
    [InlineData("- armed men came", "armed men", "armed men")]
    [InlineData("中国-新疆的人", "新疆的人", "新疆的人")]
    public void Finds_the_same_words(string text, string exact, string expected)
    {
        var seed = Seeds.Text(text);
        var found = new QuoteFinder(seed).Find(Seeds.Quote(exact));
        Assert.Equal(QuoteFault.None, found.Fault);
        Assert.Equal(expected, Seeds.Words(seed, found));
    }

    [Theory]
    [InlineData("It may not be so.", "It may be so.")]
    [InlineData("It may be so.", "it may be so.")]
    [InlineData("1990–1995", "1990-1995")]
    [InlineData("in dismay", "may")]
    [InlineData("maybe so", "may")]
    [InlineData("1.5 million", "5 million")]
    [InlineData(".5 million", "5 million")]
    [InlineData("some .5 million", "5 million")]
    [InlineData("10\u00B4000 died", "000 died")]
    [InlineData("some 10`000 died", "some 10")]
    [InlineData("some 10\uFF07000 died", "some 10")]
    [InlineData("The mayor can\u00B4t open it.", "The mayor can")]
    [InlineData("The mayor can`t open it.", "The mayor can")]
    [InlineData("The mayor can\uFF07t open it.", "The mayor can")]
    [InlineData("The mayor can\u00B4t open it.", "The mayor can[…]open it.")]
    [InlineData("10,000 people", "000 people")]
    [InlineData("the end…", "the end.")]
    [InlineData("cafe\u0301", "cafe")]
    [InlineData("26 men", "2")]
    [InlineData("at −5 degrees", "5 degrees")]
    [InlineData("−5 degrees", "5 degrees")]
    [InlineData("it fell by -7 percent", "7 percent")]
    [InlineData("-7 percent", "7 percent")]
    [InlineData("(-7 percent)", "7 percent")]
    [InlineData("it cost -$5 million", "$5 million")]
    [InlineData("some 1½ million", "½ million")]
    [InlineData("some 1½ million", "some 1")]
    [InlineData("some 1 ½ million", "½ million")]
    [InlineData("10\u00A0000 died", "000 died")]
    [InlineData("10 000 died", "000 died")]
    [InlineData("some 10 000 000 died", "000 died")]
    [InlineData("some 10 000 died", "some 10")]
    [InlineData("30\u202F000 hid", "000 hid")]
    [InlineData("1·5 here", "5 here")]
    [InlineData("1 1/2 cups", "2 cups")]
    [InlineData("1 1/2 cups", "1/2 cups")]
    [InlineData("70\u2044100 part", "100 part")]
    [InlineData("about 10² here", "about 10")]
    [InlineData("about 10⁻⁶ here", "about 10")]
    [InlineData("of H₂O here", "of H")]
    [InlineData("of H₂O here", "O here")]
    [InlineData("some 5-7 people fled", "7 people")]
    [InlineData("The group was non-violent.", "violent")]
    [InlineData("The group was non-violent.", "The group was non")]
    [InlineData("The group was non\u00AD-\u200Bviolent.", "violent")]
    [InlineData("the men un\u2011armed", "armed")]
    [InlineData("the anti\u2010government crowd", "government crowd")]
    [InlineData("twenty-one persons fled", "one persons fled")]
    [InlineData("twenty-one persons fled", "twenty")]
    [InlineData("in the Mid-1990s", "1990s")]
    [InlineData("because of Covid-19", "because of Covid")]
    [InlineData("rose by 1.5 million", "rose by 1")]
    [InlineData("some 10,000 people", "some 10")]
    [InlineData("some 10’000 people", "some 10")]
    [InlineData("بنسبة ٣٫٥ في", "بنسبة ٣")]
    [InlineData("the court can’t reject it", "the court can")]
    [InlineData("กำลัง", "ก")]
    [InlineData("น้ำ", "น้")]
    [InlineData("a family 👨\u200D👩\u200D👧 here", "👩")]
    [InlineData("a family 👨\u200D👩\u200D👧 here", "a family 👨")]
    [InlineData("flag 🇨🇳 here", "flag 🇨")]
    [InlineData("hand 👋🏽 here", "hand 👋")]
    [InlineData("ｶﾞｽ", "ｶ")]
    [InlineData("שָׁלוֹם", "שלום")]
    [InlineData("葛\U000E0100飾", "葛")]
    [InlineData("\u0905\u0928\u0941\u0938\u093E\u0930", "\u0938\u093E")]
    // A bracket that adjoins takes the rest of a word's place, and of no number's.
    [InlineData("some 1500 died", "some [x]500 died")]
    [InlineData("some 1500 died", "some [withheld]500 died")]
    [InlineData("some 1500 died", "15[00] died")]
    [InlineData("some 1500 died", "15[.]0 died")]
    [InlineData("some 1.5 million", "[x]5 million")]
    [InlineData("some 10 000 died", "some 10[,]000 died")]
    [InlineData("at \u22125 degrees", "[x]5 degrees")]
    // Nor does one make another number of what stands there.
    [InlineData("some 1500 lamps", "1500[0] lamps")]
    [InlineData("some 1500 lamps", "[2]1500 lamps")]
    [InlineData("some 1500 lamps", "[or 2]1500 lamps")]
    [InlineData("some 1500 lamps", "[-]1500 lamps")]
    [InlineData("some 1500 lamps", "1500[,000] lamps")]
    [InlineData("at 12:30 sharp", "12:[4]30 sharp")]
    public void Accepts_nothing_else(string text, string exact) =>
        Assert.Equal(QuoteFault.NotFound, Seeds.Finder(text).Find(Seeds.Quote(exact)).Fault);

    [Theory]
    [InlineData("One two three four.", "One […] four", "One|four", "One […] four")]
    [InlineData("One two three four.", "One [...] three", "One|three", "One […] three")]
    [InlineData("One.\n\nTwo.\n\nThree.", "One. […] Three.", "One.|Three.", "One. […] Three.")]
    [InlineData("One two three.", "[…] two […]", "two", "[…] two […]")]
    [InlineData("the report said", "[T]he report", "he report", "[T]he report")]
    [InlineData("they detain people", "detain[ed] people", "detain|people", "detain[ed] people")]
    [InlineData("in 2019 he left", "[H]e left", "e left", "[H]e left")]
    [InlineData("the 5th man", "5[th] man", "5|man", "5[th] man")]
    [InlineData("he said it was so", "[the minister] said it was so", "said it was so", "[the minister] said it was so")]
    [InlineData("the government said", "the [Chinese] government", "the|government", "the [Chinese] government")]
    [InlineData("it was [sic] so", "was [sic] so", "was [sic] so", "was [sic] so")]
    [InlineData("it was [sic] so, he said", "was [sic] so, [Xi] said", "was [sic] so,|said", "was [sic] so, [Xi] said")]
    [InlineData("Then Aygul T. wept.", "Then [withheld: a witness] wept", "Then|wept", "Then <withheld:a witness> wept")]
    [InlineData("Then Aygul wept.", "Then [withheld] wept", "Then|wept", "Then <withheld:> wept")]
    [InlineData("她在中国新疆被关押", "她在[…]被关押", "她在|被关押", "她在[…]被关押")]
    [InlineData("Then (as told) [it] ended", "(as told) [it] ended", "(as told) [it] ended", "(as told) [it] ended")]
    [InlineData("the party’s line is firm", "[the “party’s”] line", "line", "[the “party’s”] line")]
    public void Understands_brackets(string text, string exact, string words, string shown)
    {
        var seed = Seeds.Text(text);
        var found = new QuoteFinder(seed).Find(Seeds.Quote(exact));
        Assert.Equal(QuoteFault.None, found.Fault);
        Assert.Equal(words, Seeds.Words(seed, found));
        Assert.Equal(shown, Seeds.Shown(found));
    }

    [Theory]
    [InlineData("One two three.", "three […] One")]
    [InlineData("One two three.", "One […] two")]
    [InlineData("One two three.", "One [withheld] two")]
    [InlineData("One two three.", "One […] One")]
    [InlineData("Then Aygul wept.", "Then [Withheld] went")]
    public void Holds_brackets_to_their_rules(string text, string exact) =>
        Assert.Equal(QuoteFault.NotFound, Seeds.Finder(text).Find(Seeds.Quote(exact)).Fault);

    [Theory]
    [InlineData(58, nameof(QuoteFault.None))]
    [InlineData(59, nameof(QuoteFault.NotFound))]
    public void An_insertion_reaches_sixty_characters(int hidden, string fault)
    {
        var finder = Seeds.Finder($"A {new string('x', hidden)} B");
        Assert.Equal(fault, $"{finder.Find(Seeds.Quote("A [y] B")).Fault}");
        Assert.Equal(fault, $"{finder.Find(Seeds.Quote("A [withheld] B")).Fault}");
    }

    [Fact]
    public void An_insertion_reaches_sixty_characters_of_any_script() =>
        Assert.Equal(QuoteFault.None, Seeds.Finder($"A {string.Concat(Enumerable.Repeat("𠀀", 58))} B").Find(Seeds.Quote("A [y] B")).Fault);

    [Fact]
    public void Prefers_brackets_of_the_source_to_insertions() =>
        Assert.Equal(1, Seeds.Finder("He [John] went. And he went. He saw it. He went.").Find(Seeds.Quote("He [John] went")).Occurrences);

    [Theory]
    [InlineData("", nameof(QuoteFault.EmptyQuote))]
    [InlineData(" […] ", nameof(QuoteFault.EmptyQuote))]
    [InlineData("[word]", nameof(QuoteFault.EmptyQuote))]
    [InlineData("\u200B", nameof(QuoteFault.EmptyQuote))]
    [InlineData("[", nameof(QuoteFault.NotFound))]
    [InlineData("]", nameof(QuoteFault.NotFound))]
    [InlineData("[]", nameof(QuoteFault.NotFound))]
    [InlineData("\uD800", nameof(QuoteFault.NotFound))]
    public void Copes_with_quotes_without_words(string exact, string fault) => Assert.Equal(fault, $"{Seeds.Finder("Some words").Find(Seeds.Quote(exact)).Fault}");

    [Theory]
    [InlineData(null, null, nameof(QuoteFault.Ambiguous), 3)]
    [InlineData("In May", null, nameof(QuoteFault.None), 1)]
    [InlineData(null, "ended.", nameof(QuoteFault.None), 1)]
    [InlineData(null, "began", nameof(QuoteFault.Ambiguous), 2)]
    [InlineData("In\u00A0May ", "began.", nameof(QuoteFault.None), 1)]
    [InlineData("In July", null, nameof(QuoteFault.NotFound), 0)]
    public void Prefix_and_suffix_tell_places_apart(string? prefix, string? suffix, string fault, int occurrences)
    {
        var found = Seeds.Finder("In May the visit began. In June the visit began. At last the visit ended.").Find(Seeds.Quote("the visit", prefix, suffix));
        Assert.Equal((fault, occurrences), ($"{found.Fault}", found.Occurrences));
    }

    /// <summary>Between the words and a prefix stands what the bracket stands for, up to 60 characters.</summary>
    [Theory]
    [InlineData("[He] said it rained", null, null, nameof(QuoteFault.Ambiguous), 2)]
    [InlineData("[He] said it rained", "At noon", null, nameof(QuoteFault.None), 1)]
    [InlineData("[He] said it rained", "At dawn", null, nameof(QuoteFault.NotFound), 0)]
    [InlineData("said it [was wet]", null, "in the town", nameof(QuoteFault.None), 1)]
    [InlineData("said it [was wet]", null, "in the hills", nameof(QuoteFault.NotFound), 0)]
    [InlineData("[He] said it snowed", "At noon", null, nameof(QuoteFault.NotFound), 0)]
    public void Prefix_and_suffix_are_looked_for_beyond_a_bracket(string exact, string? prefix, string? suffix, string fault, int occurrences)
    {
        var found = Seeds.Finder("At noon the mayor said it rained in the town. Later in the day, when all of the visitors had left, the warden said it rained at sea, and the keeper said it snowed.").Find(Seeds.Quote(exact, prefix, suffix));
        Assert.Equal((fault, occurrences), ($"{found.Fault}", found.Occurrences));
    }

    [Fact]
    public void A_gap_reaches_to_the_nearest_place_and_a_suffix_to_a_later_one()
    {
        var seed = Seeds.Text("Start and one end, then two end.");
        var finder = new QuoteFinder(seed);
        Assert.Equal(14, finder.Find(Seeds.Quote("Start […] end")).Parts[1].Start);
        Assert.Equal(28, finder.Find(Seeds.Quote("Start […] end", suffix: ".")).Parts[1].Start);
    }

    [Theory]
    [InlineData("Scroll to Top", nameof(QuoteFault.OnlyInIgnored))]
    [InlineData("end. Scroll", nameof(QuoteFault.OnlyInIgnored))]
    [InlineData("end. Scroll to Top New", nameof(QuoteFault.OnlyInIgnored))]
    [InlineData("end. […] New", nameof(QuoteFault.None))]
    [InlineData("The end.", nameof(QuoteFault.None))]
    public void Page_furniture_is_not_quotable(string exact, string fault) =>
        Assert.Equal(fault, Seeds.Finder("The end.\n\nScroll to Top\n\nNew page.", Seeds.Source(ignore: ["Scroll to Top"])).Find(Seeds.Quote(exact)).Fault.ToString());

    [Fact]
    public void Says_in_which_paragraphs_it_stands()
    {
        var found = Seeds.Finder("A title\n\nOne two.\n\nThree four.").Find(Seeds.Quote("title One […] Three four"));
        Assert.Equal([(0, 1), (2, 2)], found.Parts.Select(part => (part.FirstParagraph, part.LastParagraph)));
    }

    [Theory]
    [InlineData("it may amount to crimes", "may", "it *may* amount to crimes", true)]
    [InlineData("it may amount to crimes", "it may amount to crimes", "*it may amount to crimes*", true)]
    [InlineData("it […] crimes", "it […] crimes", "*it **[…]** crimes*", true)]
    [InlineData("it may amount to crimes", "am", "it may amount to crimes", false)]
    [InlineData("it may amount to crimes", "May", "it may amount to crimes", false)]
    public void Marks_words_within_it(string exact, string mark, string shown, bool markFound)
    {
        var found = Seeds.Finder("So it may\u00A0amount  to\ncrimes.").Find(Seeds.Quote(exact, mark: mark));
        Assert.Equal((shown, markFound), (Seeds.Shown(found), found.MarkFound));
    }

    [Fact]
    public void Shows_the_sources_own_characters()
    {
        var found = Seeds.Finder("“It\u00A0 was\r\nso…” re\u00ADedu\u200Bcation, می\u200Cخواهم").Find(Seeds.Quote("\"It was so...\" reeducation, میخواهم"));
        Assert.Equal("“It was so…” reeducation, می\u200Cخواهم", Seeds.Shown(found));
    }

    private static readonly string[] Vocabulary = ["the", "may", "cafe\u0301", "Größe", "“x”", "26", "中国", "한국", "it’s", "end.", "\u0938\u093E\u0930"];

    private static readonly Gen<string> Texts = Gen.OneOf(Vocabulary).Array[3, 30].Select(words => string.Join(' ', words));

    [Fact]
    public void A_verified_quotes_offsets_give_back_the_quote() =>
        Gen.Select(Texts, Gen.Int[0, 40], Gen.Int[1, 60]).Sample((text, start, length) =>
        {
            start = Math.Min(start, text.Length - 1);
            string exact = text.Substring(start, Math.Min(length, text.Length - start));
            var seed = Seeds.Text(text);
            var found = new QuoteFinder(seed).Find(Seeds.Quote(exact));
            if (found.Fault == QuoteFault.None) { Assert.Equal(Normalisation.Of(exact).Trim(), Normalisation.Of(Seeds.Words(seed, found))); }
        }, iter: 3000);

    [Fact]
    public void White_space_typography_soft_hyphens_and_composition_never_matter() =>
        Gen.Select(Texts, Gen.Int[0, 1000], Gen.Bool, Gen.Bool).Sample((text, seedling, composed, onQuote) =>
        {
            var random = new Random(seedling);
            var words = text.Split(' ');
            int first = random.Next(words.Length);
            string exact = string.Join(' ', words[first..random.Next(first + 1, words.Length + 1)]);
            var plain = Seeds.Finder(text).Find(Seeds.Quote(exact));
            string changedText = onQuote ? text : Disturb(text, random, composed), changedQuote = onQuote ? Disturb(exact, random, composed) : exact;
            var changed = Seeds.Finder(changedText).Find(Seeds.Quote(changedQuote));
            Assert.Equal((plain.Fault, plain.Occurrences), (changed.Fault, changed.Occurrences));
        }, iter: 2000);

    private static string Disturb(string text, Random random, bool composed)
    {
        var disturbed = new StringBuilder();
        foreach (char c in text.Normalize(composed ? NormalizationForm.FormC : NormalizationForm.FormD))
        {
            disturbed.Append(c switch
            {
                ' ' => random.Next(4) switch { 0 => "\u00A0 ", 1 => "\r\n", 2 => "\t\u2003", _ => " " },
                '“' or '”' => random.Next(2) == 0 ? "\"" : "«",
                '’' => "'",
                _ => $"{(random.Next(6) == 0 ? "\u00AD" : "")}{c}",
            });
        }
        return disturbed.ToString();
    }

    [Fact]
    public void A_changed_letter_or_digit_is_always_caught() =>
        Gen.Select(Texts, Gen.Int[0, 1000]).Sample((text, seedling) =>
        {
            var random = new Random(seedling);
            int at = random.Next(text.Length);
            if (!char.IsLetterOrDigit(text[at])) { return; }
            string exact = string.Concat(text.AsSpan(0, at), "ø", text.AsSpan(at + 1));
            Assert.Equal(QuoteFault.NotFound, Seeds.Finder(text).Find(Seeds.Quote(exact)).Fault);
        }, iter: 1000);

    [Fact]
    public void Nothing_written_as_a_quote_throws() =>
        Gen.Select(Gen.OneOf("[", "]", "…", "...", "[…]", "[withheld: x]", "[y]", " ", "a", "b", "\uD800", "\u0301", "\u200B", "中").Array[0, 12].Select(string.Concat),
            Gen.OneOf("[", "]", "…", " ", "a", "b", "\n\n", "\u0301", "中").Array[1, 30].Select(string.Concat)).Sample((exact, text) =>
        {
            var finder = Seeds.Finder("x " + text);
            var quote = Seeds.Quote(exact, mark: exact);
            var found = finder.Find(quote);
            Assert.Equal(found.Fault == QuoteFault.None, finder.Explain(quote, [Seeds.Finder("y")]).Length == 0);
        }, iter: 5000);
}
