using CsCheck;
using Digest.Model;
using Digest.Sources;
using Xunit;

namespace Digest.Tests.Sources;

public class LockedPlacesTellNoMoreThanOrder
{
    private static readonly Gen<string> Texts = Gen.Char["ab ab\n\u00A0\u200B漢é"].Array[20, 120].Select(letters => new string(letters));

    /// <summary>A text, and stretches of it that begin and end with something to be seen, as quotes do.</summary>
    private static readonly Gen<(string Text, QuotePart[] Parts)> Quoted =
        from text in Texts
        from ends in Gen.Select(Gen.Int[0, text.Length - 1], Gen.Int[1, 30]).Array[1, 8]
        select (text, ends.Select(one => Part(text, one.Item1, Math.Min(text.Length, one.Item1 + one.Item2))).Where(part => part.Length > 0).ToArray());

    private static QuotePart Part(string text, int start, int end)
    {
        while (start < end && !IsSeen(text[start])) { start++; }
        while (end > start && !IsSeen(text[end - 1])) { end--; }
        return new QuotePart(start, end - start, 1, 1);
    }

    private static bool IsSeen(char c) => !char.IsWhiteSpace(c) && c != '\u200B';

    private static LockedPart[] Locked((string Text, QuotePart[] Parts) quoted)
    {
        var shown = new QuotedText(quoted.Text, quoted.Parts);
        return [.. quoted.Parts.Select(shown.Place)];
    }

    [Fact]
    public void Order_and_overlap_stay_as_they_are() => Quoted.Sample(quoted =>
    {
        var locked = Locked(quoted);
        for (int i = 0; i < locked.Length; i++)
        {
            Assert.Equal(quoted.Parts[i].Length, locked[i].Part.Length);
            for (int j = 0; j < locked.Length; j++)
            {
                Assert.Equal(quoted.Parts[i].Start.CompareTo(quoted.Parts[j].Start), locked[i].Part.Start.CompareTo(locked[j].Part.Start));
                Assert.Equal(quoted.Parts[i].Start <= quoted.Parts[j].Start && quoted.Parts[j].End <= quoted.Parts[i].End, locked[i].Part.Start <= locked[j].Part.Start && locked[j].Part.End <= locked[i].Part.End);
            }
        }
    });

    [Fact]
    public void Numbers_count_what_is_quoted_and_nothing_else() => Quoted.Sample(quoted =>
    {
        var locked = Locked(quoted);
        int quotedLetters = Enumerable.Range(0, quoted.Text.Length).Count(at => quoted.Parts.Any(part => part.Start <= at && at < part.End));
        Assert.Equal(quotedLetters, locked.Select(part => part.Part.End).DefaultIfEmpty(0).Max());
    });

    [Fact]
    public void Whatever_lies_between_two_quotes_leaves_no_trace() => Quoted.Sample(quoted =>
    {
        // The same quotes, with another text put in wherever nothing is quoted.
        int gap = Enumerable.Range(0, quoted.Text.Length + 1).Last(at => !quoted.Parts.Any(part => part.Start < at && at < part.End));
        string longer = quoted.Text[..gap] + " secret words " + quoted.Text[gap..];
        var moved = quoted.Parts.Select(part => part.Start >= gap ? part with { Start = part.Start + 14 } : part).ToArray();
        bool cutsWord = gap > 0 && gap < quoted.Text.Length && !char.IsWhiteSpace(quoted.Text[gap - 1]) && !char.IsWhiteSpace(quoted.Text[gap]);
        if (!cutsWord) { Assert.Equal(Locked(quoted).Select(part => part.Part), Locked((longer, moved)).Select(part => part.Part)); }
    });

    [Fact]
    public void Shown_words_are_those_that_the_document_itself_would_count() => Quoted.Sample(quoted =>
    {
        var seed = new SeedText { SourceId = "a", Path = "a", Text = quoted.Text, Paragraphs = [], Bytes = 0, Sha256 = "", Format = new SeedFormat(SeedKind.PlainText) };
        Assert.Equal(ShownStretches.Merge(seed, quoted.Parts).Words, QuoteLock.ShownWords(Locked(quoted)));
    });
}
