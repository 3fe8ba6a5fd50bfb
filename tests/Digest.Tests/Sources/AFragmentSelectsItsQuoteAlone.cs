using CsCheck;
using Digest.Model;
using Digest.Sources.Fragments;
using Xunit;

namespace Digest.Tests.Sources;

/// <summary>A link to the publisher's page names the quote's words so that a browser selects them, and no others.</summary>
public class AFragmentSelectsItsQuoteAlone
{
    private static SeedText Seed(string text, IReadOnlyList<Paragraph>? paragraphs = null) => new()
    {
        SourceId = "s",
        Path = "seeds/s.txt",
        Text = text,
        Paragraphs = paragraphs ?? [],
        Bytes = 0,
        Sha256 = "",
        Format = new SeedFormat(SeedKind.PlainText),
    };

    private static string? Of(string text, string quote, bool isWhole = true, int nth = 0)
    {
        int start = -1;
        for (int i = 0; i <= nth; i++) { start = text.IndexOf(quote, start + 1, StringComparison.Ordinal); }
        (int, int)[] shown = isWhole ? [(0, text.Length)] : [(start, start + quote.Length)];
        string? directive = new DirectiveFinder(FragmentText.Of(Seed(text), shown)).Find(start, start + quote.Length)?.ToString();
        if (directive is not null) { Assert.Equal((start, start + quote.Length), new ABrowsersSearch(text, _ => false).Find(directive)); }
        return directive;
    }

    [Theory]
    [InlineData("The bell rang twice.", "bell rang", "text=bell%20rang")]
    [InlineData("One, two & three - so it is.", "two & three - so", "text=two%20%26%20three%20%2D%20so")]
    [InlineData("He said (twice), 50% of it.", "(twice), 50% of", "text=%28twice%29%2C%2050%25%20of")]
    [InlineData("Der Käse war grün.", "Käse", "text=K%C3%A4se")]
    public void Words_that_stand_once_are_named_alone_and_escaped_exactly(string text, string quote, string directive) => Assert.Equal(directive, Of(text, quote));

    [Theory]
    [InlineData("It rang. They say it rang again.", "it rang", 0, "text=say-,it%20rang")]
    [InlineData("a bell here, a bell there", "a bell", 0, "text=a%20bell,-here")]
    [InlineData("The end of it.\nThe end", "The end", 0, "text=it.-,The%20end")]
    public void Words_that_stand_twice_are_told_apart_by_what_stands_around_them(string text, string quote, int nth, string directive) => Assert.Equal(directive, Of(text, quote, nth: quote == "The end" ? 1 : nth));

    [Fact]
    public void Case_and_accents_tell_no_words_apart_since_no_browser_minds_them() => Assert.Equal("text=by-,Résumé", Uri.UnescapeDataString(Of("resume by Résumé", "Résumé")!));

    [Fact]
    public void Half_a_word_is_named_with_the_rest_of_it() => Assert.Equal("text=un-,lawful,-ly", Of("It was unlawfully done.", "lawful"));

    [Fact]
    public void Of_a_long_quote_beginning_and_end_are_named()
    {
        string quote = "The delegation of the town asked " + string.Concat(Enumerable.Repeat("again and again ", 30)) + "for the whole report in writing";
        Assert.Equal("text=The delegation of the town,the whole report in writing", Uri.UnescapeDataString(Of($"Before. {quote}. Behind.", quote)!));
    }

    [Fact]
    public void Of_a_quote_over_several_blocks_too_each_within_its_own() =>
        Assert.Equal("text=rang twice.,Nobody heard", Uri.UnescapeDataString(Of("The bell rang twice.\n\nNobody heard it.", "rang twice.\n\nNobody heard")!));

    [Fact]
    public void Words_that_may_not_be_shown_stand_in_no_address()
    {
        Assert.Null(Of("They say it rang. We say it rang.", "it rang", isWhole: false));
        Assert.Equal("text=We%20say%20it", Of("They say it rang. We say it rang.", "We say it", isWhole: false));
    }

    [Fact]
    public void Page_furniture_and_what_is_withheld_stand_in_none_either()
    {
        const string text = "Share\nit rang\nAnn said it rang";
        var seed = Seed(text, [new Paragraph(-1, 0, 5, 0, null)]);
        Assert.Null(new DirectiveFinder(FragmentText.Of(seed, [(0, text.Length)])).Find(6, 6)?.ToString());
        Assert.Equal("text=it%20rang,-Ann", new DirectiveFinder(FragmentText.Of(seed, [(0, text.Length)])).Find(6, 13)?.ToString());
        var withheld = Seed($"Here {WithheldRun.Mark} it rang, there {WithheldRun.Mark} it rang") with { Withheld = [new(5, ""), new(22, "")] };
        Assert.Null(new DirectiveFinder(FragmentText.Of(withheld, [(0, withheld.Text.Length)])).Find(24, 31));
    }

    [Fact]
    public void Chinese_is_named_up_to_marks_since_every_browser_parts_its_words_in_its_own_way() =>
        Assert.Equal("text=报告说，-,有人听见钟声。", Uri.UnescapeDataString(Of("钟声响了。报告说，有人听见钟声。没有人看见。别人说，有人听见钟声。", "有人听见钟声。")!));

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static readonly Gen<string> Words = OneOf("a", "b", "ab", "Ab", "é", "e", "a'b", "3.1", "3", "1", "x-y", "-", ",", "&", "(", ")", "“a”", ".", "a.", "中", "国", "中国", "。", "a_b", "%");
    private static readonly Gen<string> Between = OneOf(" ", " ", " ", " ", "", "\n", "\n\n", "  ", "\u00A0");
    private static readonly Gen<(string Text, int Start, int End, bool IsWhole, int Salt)> Cases =
        from parts in Gen.Select(Words, Between, (word, gap) => word + gap).Array[3, 60]
        from start in Gen.Int[0, 199]
        from length in Gen.OneOf(Gen.Int[1, 30], Gen.Int[1, 200])
        from whole in Gen.Bool
        from salt in Gen.Int
        select (string.Concat(parts), start, start + length, whole, salt);

    [Fact]
    public void Whatever_is_quoted_a_browser_finds_that_place_and_no_other()
    {
        int found = 0;
        Cases.Sample(one =>
        {
            int start = Math.Min(one.Start, one.Text.Length), end = Math.Min(one.End, one.Text.Length);
            while (start < end && char.IsWhiteSpace(one.Text[start])) { start++; }
            while (end > start && char.IsWhiteSpace(one.Text[end - 1])) { end--; }
            if (start == end) { return; }
            (int, int)[] shown = one.IsWhole ? [(0, one.Text.Length)] : [(start, end)];
            if (new DirectiveFinder(FragmentText.Of(Seed(one.Text), shown)).Find(start, end)?.ToString() is not { } directive) { return; }
            Interlocked.Increment(ref found);
            Assert.True((start, end) == new ABrowsersSearch(one.Text, at => ((at * 7 + one.Salt) & 1) == 0).Find(directive), $"{directive} is not '{one.Text[start..end]}' at {start}");
        }, iter: 20_000);
        Assert.True(found > 5_000, $"only {found} were found at all");
    }

    /// <summary>Sentences of few words, many times: in such a text most quotes are unique by what stands around them.</summary>
    [Fact]
    public void In_a_text_that_is_shown_whole_hardly_any_quote_is_without_a_fragment()
    {
        var random = new Random(7);
        string[] words = ["the", "town", "said", "that", "bell", "rang", "twice", "and", "nobody", "heard", "it", "report", "river", "night", "officials", "denied"];
        string text = string.Join(' ', Enumerable.Range(0, 3000).Select(i => words[random.Next(words.Length)] + (i % 11 == 10 ? ".\n\n" : "")));
        var finder = new DirectiveFinder(FragmentText.Of(Seed(text), [(0, text.Length)]));
        var browser = new ABrowsersSearch(text, _ => false);
        int[] starts = [.. Enumerable.Range(1, text.Length - 1).Where(i => char.IsLetter(text[i]) && !char.IsLetter(text[i - 1]))];
        for (int i = 0; i < 300; i++)
        {
            int at = random.Next(starts.Length - 60), start = starts[at], end = starts[at + 1 + random.Next(50)];
            while (!char.IsLetter(text[end - 1])) { end--; }
            var directive = finder.Find(start, end);
            Assert.True(directive is not null, text[start..end]);
            Assert.Equal((start, end), browser.Find(directive.ToString()));
        }
    }
}
