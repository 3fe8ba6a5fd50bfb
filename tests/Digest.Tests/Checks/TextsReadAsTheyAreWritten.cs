using Xunit;

namespace Digest.Tests.Checks;

/// <summary>Characters that nobody sees must not make a text read otherwise than it is.</summary>
public class TextsReadAsTheyAreWritten
{
    private static string[] Told(string digest) => [.. new TestDigest(digest).Check().Found.Where(fault => fault.Rule.Id == "turned-text").Select(fault => $"{fault.Span.Path} {fault.Span.Offset} {fault.Message[..6]}")];

    private static string About(string title, string body) => $"=== input/about.md\n---\ntitle: {title}\n---\n{body}\n";

    [Theory]
    [InlineData("The order of \u202E5102", "U+202E")]
    [InlineData("\"The order of \\u202E5102\"", "U+202E")]
    [InlineData("The order \u202Eof\u202C 2015", "U+202E")]
    [InlineData("The order \u2067of 2015", "U+2067")]
    [InlineData("The order \u202Bof\u2069 2015", "U+2069")]
    [InlineData("The order of\u202C 2015", "U+202C")]
    public void In_front_matter(string title, string control)
    {
        string told = Assert.Single(Told(About(title, "Text.")));
        Assert.EndsWith(control, told, StringComparison.Ordinal);
        int at = "---\ntitle: ".Length + Math.Max(0, title.IndexOf((char)Convert.ToInt32(control[2..], 16)));
        Assert.Equal($"input/about.md {at} {control}", told);
    }

    [Theory]
    [InlineData("They did \u202Eton\u202C fire.", 9)]
    [InlineData("They did &#x202e;ton&#8236; fire.", 9)]
    [InlineData("So.\n\n- They did \u2067not\n\n\u2069fire.", 16, 22)]
    [InlineData("`They did \u202Eton` fire.", 10)]
    public void In_a_text(string body, params int[] places)
    {
        int start = "---\ntitle: A\n---\n".Length;
        Assert.Equal(places.Select(at => start + at), Told(About("A", body)).Select(told => int.Parse(told.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture)).Order());
    }

    [Fact]
    public void In_the_name_of_the_digest() => Assert.Equal(["input/digest.yml 7 U+202E"], Told("=== input/digest.yml\ntitle: A \u202Etsegid\n"));

    [Theory]
    [InlineData("The order \u2067\u05D0\u05D1\u2069 of 2015", "A \u202B\u05D0\n\u05D1\u202C word, \u2068one\u2069.")]
    [InlineData("\u0645\u0631\u062D\u0628\u0627\u200F (2015)", "A\u200E and &#8212; b.")]
    public void Marks_and_pairs_are_nobodys_fault(string title, string body) => Assert.Empty(Told(About(title, body)));

    [Theory]
    [InlineData("They did not\u202E fire at all.", "They did not\u202E fire", 0)]
    [InlineData("They did not fire at all.", "They did not\u202E fire", 1)]
    [InlineData("They did\u202E not fire at all.", "They \u202Edid not fire\u202C", 1)]
    public void A_quote_has_what_its_source_has(string seed, string exact, int told)
    {
        string claim = $"=== input/claims/a.md\n---\ntitle: A\nstatement: They did not fire.\nquotes: [{{source: report, exact: \"{exact}\"}}]\n---\nHe said: \u201C{exact}\u201D [@report]\n";
        var found = Told(TestDigest.WithSeed(seed) + "\n" + claim);
        Assert.Equal(2 * told, found.Length);
    }
}
