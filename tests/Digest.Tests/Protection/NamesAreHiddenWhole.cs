using CsCheck;
using Digest.Diagnostics;
using Digest.Protection;
using Digest.Tests.Stages;
using Xunit;

namespace Digest.Tests.Protection;

/// <summary>A message about a quote tells no part of a protected name: where its marks fall into one, and where what differs is a word of one.</summary>
public class NamesAreHiddenWhole
{
    private const string Seed = "Then the guards of Zebulon Quaxly slept. Only Zebulon Quaxly woke.";

    private static ProtectedTerms List(string term) => new([new Model.ProtectedRule(1, [term], Model.TermMatch.Word, null)]);

    private static string Told(string seed, string term, string exact, ReportFormat format)
    {
        using var folder = new Folder();
        folder.Put("input/digest.yml", "title: T\nchecks: {missing-url: off}\n");
        folder.Put("seeds/report.txt", seed + "\n");
        folder.Put("input/sources/report.md", "---\ntitle: R\ncustody: {seed: seeds/report.txt}\n---\n");
        folder.Put("input/claims/a.md", $"---\ntitle: A\nquotes:\n  - {{source: report, exact: {System.Text.Json.JsonSerializer.Serialize(exact)}}}\n---\n");
        var result = global::Digest.Build.Run(new BuildRequest(folder.Root, folder.Output) { Today = new DateOnly(2026, 11, 23), Protected = List(term), Write = false });
        using var told = new StringWriter();
        Report.Write(told, format, result.Diagnostics, result.TextOf, verbose: true);
        return told.ToString();
    }

    [Theory]
    [InlineData("guards of Zebulon Quax", "with the marks within the name")]
    [InlineData("Quaxly woke", "with the marks behind its first word")]
    [InlineData("of zebulon Quaxly slept", "letter case")]
    [InlineData("of Zebulom Quaxly slept", "a changed word")]
    [InlineData("the guards of Quaxly slept", "a dropped word")]
    [InlineData("the guards of Zebulon quietly slept", "a changed word")]
    [InlineData("the guards of Quaxly Zebulon slept", "another order")]
    [InlineData("Zebulon [\u2026] slept. Only", "several places")]
    [InlineData("Zebulon", "several places")]
    public void Whatever_is_wrong_with_the_quote(string exact, string how)
    {
        foreach (var format in Enum.GetValues<ReportFormat>())
        {
            string told = Told(Seed, "Zebulon Quaxly", exact, format);
            Assert.False(told.Contains("Zebul", StringComparison.OrdinalIgnoreCase) || told.Contains("Quax", StringComparison.OrdinalIgnoreCase), $"{how}: {told}");
        }
    }

    [Fact]
    public void Marks_stay_whole()
    {
        string told = Told(Seed, "Zebulon Quaxly", "of Zebulom Quaxly slept", ReportFormat.Text);
        Assert.Contains("of [-█████-] {+█████+} █████ slept", told, StringComparison.Ordinal);
        Assert.Contains(">>guards of █████<<█████ slept", Told(Seed, "Zebulon Quaxly", "guards of Zebulon Quax", ReportFormat.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_words_are_told() =>
        Assert.Contains("the source has \"slept.\", the quote \"wept.\"", Told(Seed, "Zebulon Quaxly", "the guards of Zebulon Quaxly wept.", ReportFormat.Text), StringComparison.Ordinal);

    [Fact]
    public void A_name_that_the_document_does_not_have_hides_no_single_word() =>
        Assert.Contains("Zebulon", Told("The guards of Zebulon slept here.", "Zebulon Quaxly", "The guards of Zebulon wept here.", ReportFormat.Text), StringComparison.Ordinal);

    private static readonly Gen<string[]> Terms = Gen.OneOf("Zebulon", "Quaxly", "Ibrahim", "Ren\u00E9e", "Oak", "Marwood", "O\u2019Brien", "Anne-Lise").Array[2, 3].Where(words => words.Distinct().Count() == words.Length);

    [Fact]
    public void No_message_tells_a_word_of_a_name_however_the_quote_is_mutated() =>
        Gen.Select(Terms, Gen.Int[0, 30], Gen.Int[4, 50], Gen.Select(Gen.Int[0, 5], Gen.Int[0, 80]).Array[1, 3]).Sample((words, from, length, changes) =>
        {
            string term = string.Join(' ', words), seed = $"Then the guards of {term} slept in the harbour, and only {term} woke.";
            string exact = changes.Aggregate(seed.Substring(from, Math.Min(length, seed.Length - from)), (quote, change) => Mutated(quote, change.Item1, change.Item2 % Math.Max(1, quote.Length)));
            if (exact.Trim().Length == 0) { return; }
            foreach (var format in Enum.GetValues<ReportFormat>())
            {
                string told = Told(seed, term, exact, format);
                foreach (string word in words.Where(word => word.Length >= 4)) { Assert.False(told.Contains(word, StringComparison.OrdinalIgnoreCase), $"{word} of \"{exact}\" in {format}: {told}"); }
            }
        }, iter: 120);

    private static string Mutated(string quote, int how, int at) => how switch
    {
        _ when quote.Length == 0 => quote,
        0 => quote.Remove(at, 1),
        1 => quote.Insert(at, "x"),
        2 => quote.Insert(at, " "),
        3 => quote[..at] + char.ToUpperInvariant(quote[at]) + quote[(at + 1)..],
        4 => quote[..at] + "z" + quote[(at + 1)..],
        _ => quote[..at] + " [\u2026] " + quote[at..],
    };
}
