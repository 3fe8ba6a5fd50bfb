using System.Text;
using CsCheck;
using Digest.Sources;
using Xunit;

namespace Digest.Tests.Sources;

/// <summary>What holds of every quote of every text.</summary>
public class QuotesHold
{
    private static readonly string[] Vocabulary =
        ["the", "may", "may", "cafe\u0301", "Größe", "“x”", "26", "1.5", "10,000", "中国", "人民", "ｶﾅ", "한국", "it’s", "can’t", "end.", "सार", "ผู้ต้อง", "שָׁלוֹם", "الكِتاب", "👨\u200D👩\u200D👧", "🇨🇳", "𠀀𠀁", "re\u00ADed", "so…"];

    private static readonly Gen<string[]> Words = Gen.OneOf(Vocabulary).Array[3, 30];

    /// <summary>Some words of a text, with their place; the words of a text are parted by one space.</summary>
    private static readonly Gen<(string Text, int Start, int End)> Passages = Words.Select(Gen.Int[0, 1000], Gen.Int[1, 8], (words, at, count) =>
    {
        int first = at % words.Length, last = Math.Min(words.Length, first + count);
        int start = words.Take(first).Sum(word => word.Length + 1);
        return (string.Join(' ', words), start, start + string.Join(' ', words[first..last]).Length);
    });

    [Fact]
    public void A_verified_quotes_offsets_give_back_the_quote_in_both_texts() =>
        Gen.Select(Words, Gen.Int[0, 60], Gen.Int[1, 60]).Sample((words, at, length) =>
        {
            string text = string.Join(' ', words);
            int start = Math.Min(at, text.Length - 1);
            string exact = text.Substring(start, Math.Min(length, text.Length - start));
            var seed = Seeds.Text(text);
            var found = new QuoteFinder(seed).Find(Seeds.Quote(exact));
            if (found.Fault != QuoteFault.None) { return; }
            string normal = Normalisation.Of(exact).Trim(' ');
            var part = Assert.Single(found.Parts);
            Assert.Equal(normal, Normalisation.Of(CodePoints(seed.Text, seed.ToCodePoints(part.Start), seed.ToCodePoints(part.End))));
            Assert.Equal(normal, CodePoints(Normalisation.Of(text), part.Normalised.Start, part.Normalised.End));
        }, iter: 4000);

    private static string CodePoints(string text, int start, int end) => string.Concat(text.EnumerateRunes().Skip(start).Take(end - start));

    [Fact]
    public void A_changed_letter_or_digit_is_caught_or_proven_where_exactly_those_words_stand() =>
        Gen.Select(Passages, Gen.Int[0, 1000], Gen.OneOf('a', 'e', 'm', 'y', '2', '6', '5', 'ø', '中', '人', '9')).Sample((passage, at, other) =>
        {
            var exact = new StringBuilder(passage.Text[passage.Start..passage.End]);
            at %= exact.Length;
            if (!char.IsLetterOrDigit(exact[at]) || exact[at] == other) { return; }
            exact[at] = other;
            var seed = Seeds.Text(passage.Text);
            var found = new QuoteFinder(seed).Find(Seeds.Quote(exact.ToString()));
            if (found.Fault == QuoteFault.None) { Assert.Equal(Normalisation.Of(exact.ToString()), Normalisation.Of(Seeds.Words(seed, found))); }
        }, iter: 5000);

    [Fact]
    public void Prefix_and_suffix_pick_the_place_that_they_adjoin() => Passages.Sample(passage =>
    {
        var (text, start, end) = passage;
        var seed = Seeds.Text(text);
        // With all that stands before and behind it, a quote can be at one place only.
        var found = new QuoteFinder(seed).Find(Seeds.Quote(text[start..end], text[..start], text[end..]));
        Assert.Equal(QuoteFault.None, found.Fault);
        Assert.Equal((start, end), (found.Parts[0].Start, found.Parts[^1].End));
    }, iter: 4000);

    [Fact]
    public void What_is_ambiguous_stands_at_several_places_with_that_prefix() =>
        Gen.Select(Passages, Gen.OneOf(Vocabulary)).Sample((passage, prefix) =>
        {
            string exact = passage.Text[passage.Start..passage.End], normal = Normalisation.Of(passage.Text), sought = Normalisation.Of($"{prefix} {exact}");
            if (Seeds.Finder(passage.Text).Find(Seeds.Quote(exact, prefix)) is not { Fault: QuoteFault.Ambiguous } found) { return; }
            int places = 0;
            for (int at = -1; (at = normal.IndexOf(sought, at + 1, StringComparison.Ordinal)) >= 0; places++) { }
            Assert.InRange(places, found.Occurrences, int.MaxValue);
        }, iter: 3000);

    [Fact]
    public void A_short_prefix_never_picks_a_place_that_it_does_not_adjoin() =>
        Gen.Select(Passages, Gen.OneOf(Vocabulary), Gen.OneOf(Vocabulary)).Sample((passage, prefix, suffix) =>
        {
            var seed = Seeds.Text(passage.Text);
            var found = new QuoteFinder(seed).Find(Seeds.Quote(passage.Text[passage.Start..passage.End], prefix, suffix));
            if (found.Fault != QuoteFault.None) { return; }
            Assert.EndsWith(Normalisation.Of(prefix), Normalisation.Of(seed.Text[..found.Parts[0].Start]).TrimEnd(' '), StringComparison.Ordinal);
            Assert.StartsWith(Normalisation.Of(suffix), Normalisation.Of(seed.Text[found.Parts[^1].End..]).TrimStart(' '), StringComparison.Ordinal);
        }, iter: 4000);

    [Fact]
    public void An_absent_quote_is_always_explained() => Hostile.Sample((piece, unit, times, repeats) =>
    {
        string exact = string.Concat(Enumerable.Repeat(piece, times));
        var finder = Seeds.Finder(Repeated(unit, repeats));
        foreach (var quote in new[] { Seeds.Quote(exact), Seeds.Quote(exact, prefix: "x"), Seeds.Quote(unit + exact, suffix: "y", mark: piece) })
        {
            Assert.Equal(finder.Find(quote).Fault == QuoteFault.None, finder.Explain(quote, [Seeds.Finder(piece + " z")]).Length == 0);
        }
    }, iter: 1500);

    [Fact]
    public void A_text_twice_as_long_takes_no_more_than_about_twice_the_work() => Hostile.Sample((piece, unit, times, repeats) =>
    {
        var quote = Seeds.Quote(string.Concat(Enumerable.Repeat(piece, times)));
        // No shorter than could hold the quote: what has not all of its letters is dismissed at once, and twice that may not be.
        int units = Math.Max(40 * repeats, 15 * times);
        Seeds.Finder(Repeated(unit, units)).Explain(quote, [], out long once);
        Seeds.Finder(Repeated(unit, 2 * units)).Explain(quote, [], out long twice);
        Assert.InRange(twice, 0, (5 * once / 2) + 1_000_000);
    }, iter: 300);

    private static readonly Gen<(string, string, int, int)> Hostile = Gen.Select(
        Gen.OneOf("a ", "b", "A", " ", "26", "may ", "not ", "[…]", "[x]", "[withheld]", "\n\n", ",", "—", "中", "😀", "\u0301", "\u00AD", "”").Array[1, 12].Select(string.Concat),
        Gen.OneOf("a ", "b", "a", " ", "26", "may ", "not ", "[", "\n\n", ",", "-", "中", "😀", "\u0301", "“").Array[1, 12].Select(string.Concat),
        Gen.Int[1, 60], Gen.Int[1, 60]);

    private static string Repeated(string unit, int times) => "x " + string.Concat(Enumerable.Repeat(unit, times)) + " y";
}
