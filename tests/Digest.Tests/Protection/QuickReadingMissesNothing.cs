using System.Text;
using CsCheck;
using Digest.Model;
using Digest.Protection;
using Digest.Protection.Scanning;
using Xunit;

namespace Digest.Tests.Protection;

/// <summary>The gate reads in every way only what may hold a term. Whatever it would have found by reading everything so, it finds.</summary>
public class QuickReadingMissesNothing
{
    private static readonly ProtectedTerms Terms = new(
    [
        new(1, ["Jane Doe"], TermMatch.Word, null), new(2, ["Li"], TermMatch.Word, null), new(3, ["Zoë Ål"], TermMatch.Word, null), new(4, ["王小明"], TermMatch.Word, null),
        new(5, ["Юсуф Дом"], TermMatch.Word, null), new(6, ["ramirez"], TermMatch.Part, null), new(7, ["Anna Жук"], TermMatch.Word, null), new(8, ["Al-Rashid Khan"], TermMatch.Word, null), new(9, ["дым"], TermMatch.Part, null),
    ]);

    private static readonly ProtectedTerms Short = new([new(1, ["ab"], TermMatch.Part, null), new(2, ["Jo Ann"], TermMatch.Part, null), new(3, ["q" + "7"], TermMatch.Word, null)]);

    private static readonly ScanReaders Readers = new(name => name switch
    {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "nbsp" => "\u00A0",
        "shy" => "\u00AD",
        "eacute" => "é",
        "lsqb" => "[",
        "NewLine" => "\n",
        _ => null,
    }, _ => []);

    private static readonly string[] Names =
    [
        "Jane Doe", "jane", "doe", "Ja", "ne", "J", "ane", "D", "oe", "Jane", " Doe", "Li", "L", "i", "Zoë Ål", "Zo", "ë", " Ål", "王", "小", "明", "王小明", "Юсуф Дом", "Юсу", "ф", " Дом", "rami", "rez", "ramirez", "ram",
        "Anna Жук", "Anna", " Ж", "ук", "Al", "Rashid", "Khan", "Al-Ra", "shid Khan", "дым", "ды", "м", "a", "b", "Jo", "Ann", "q", "7",
    ];

    private static readonly string[] Joints =
    [
        "", "", "", " ", " ", "\n", "-", "-\n", "-\r\n  ", "<b>", "</b>", "<br>", "<td>", "<a href=\"x\">", "</a>", "<!-- x > y -->", "<!--", "-->", "<sup>1</sup>", "<sup>*</sup>", "<span class=\"n\"><a href=\"#n\">b</a></span>", "<wbr>", "<", ">",
        "&amp;", "&lt;", "&gt;", "&lt;b&gt;", "&lt;/b&gt;", "&shy;", "&nbsp;", "&quot;", "&#8203;", "&#32", "&#74;", "&#x61;", "&#110;", "&eacute;", "&amp;#97;", "&amp;shy;", "&amp;lt;i&amp;gt;", "&a<b></b>mp;", "&#1<i></i>10;", "&NewLine;", "&#xA;", "&",
        "%20", "%4A", "%61", "%2520", "%2D", "%C3%AB", "%E7%8E%8B", "%26%2397;", "%", "%3Cb%3E", "%0A", "\\\"", "\\n", "\\u004a", "\\u0020", "\\u003cb\\u003e", "\\u00ad", "\\\\", "\\\\u0061", "\\", "\\/", "\\\n", "\\'", "\\v{", "\\c ", "{", "}", "|", "~",
        "\u00AD", "\u200B", "\u0301", "’", "\u00A0", "é", "🙂", "𝐉", "ﬁ", "㏂", "\u0001", "\u007F", "title=\"", "\" ", "<p title=\"", "\">", "'", "=", "/", "_", "+", "xx", "9", "é ", "中", "<style>", "<![CDATA[", "]]>", ".", ", ", "—", "Note", "word",
        "<img alt=\"", "<img src=\"x\" alt='", "<a title=\"", "\" width=\"20\">", "' title=\"",
    ];

    private static string Packed(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static readonly Gen<string> Crumb = Gen.Frequency(
        (6, Gen.Int[0, Names.Length - 1].Select(at => Names[at])), (8, Gen.Int[0, Joints.Length - 1].Select(at => Joints[at])),
        (1, Gen.Int[0, 3].Select(cut => " " + Packed("so Jane Doe said it")[(cut * 3)..])), (1, Gen.Const(" " + Packed("of Jane Doe").Insert(7, "<b>"))), (1, Gen.Const(" " + Packed("a Jane Doe of the house that stands beside the road to the west").Insert(76, "&#xA;"))));

    private static void Compare(ProtectedTerms terms, int iterations) => Crumb.Array[1, 14].Select(crumbs => "it said: " + string.Concat(crumbs) + " and no more of it").Sample(text =>
    {
        if (Missed(terms, text).Count > 0) { Assert.Fail(Shrunk(terms, text)); }
    }, iter: iterations);

    private static List<int> Missed(ProtectedTerms terms, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var quick = new LeakScanner(terms, Readers).Scan("x.html", bytes).Select(leak => leak.Rule).ToHashSet();
        return [.. new LeakScanner(terms, Readers, thorough: true).Scan("x.html", bytes).Select(leak => leak.Rule).Where(rule => !quick.Contains(rule))];
    }

    /// <summary>The shortest text in which something is still missed.</summary>
    private static string Shrunk(ProtectedTerms terms, string text)
    {
        for (int at = 0; at < text.Length;)
        {
            string less = text.Remove(at, 1);
            if (Missed(terms, less).Count > 0) { (text, at) = (less, 0); } else { at++; }
        }
        var leaks = new LeakScanner(terms, Readers, thorough: true).Scan("x.html", Encoding.UTF8.GetBytes(text));
        return $"{string.Join(' ', leaks)}, rule {Missed(terms, text)[0]}: {text}";
    }

    [Fact]
    public void In_any_soup_of_names_tags_and_escapes() => Compare(Terms, 5_000);

    [Fact]
    public void With_short_terms_inside_words() => Compare(Short, 3_000);

    [Theory]
    [InlineData("said Ja-</b>\nne Doe")]
    [InlineData("said Ja&#45;\nne Doe &amp;")]
    [InlineData("said Ja-&#10;ne Doe &amp;")]
    [InlineData("said &#32Jane Doe")]
    [InlineData("\"\\u003cb\\u003eJa\\u003c/b\\u003ene Doe\"")]
    [InlineData("it is Ja<sup>n</sup>e Doe")]
    [InlineData("jo Jane<br>Doe")]
    [InlineData("%20Zo%C3%AB%20%C3%85l")]
    [InlineData("x½王小明")]
    [InlineData("xramirezy")]
    [InlineData("z<!--SmF<b>uZSBEb2U-->Aeofit")]
    [InlineData("said J\\\\'ane D\\\\^oe")]
    [InlineData("<img src=\"x.png\" alt=\"Jane\" width=\"20\" height=\"20\"> Doe")]
    [InlineData("Jane <img title='A portrait' alt='Doe'>")]
    [InlineData("<img alt=Jane> <img alt=Doe>")]
    [InlineData("<a href=\"x\" title=\"Doe\"><b>Jane</b></a>")]
    [InlineData("Jane <abbr title=\"Doe, of the town\">x</abbr>")]
    [InlineData("<span title=\"Doe\">x <span>y</span> Jane</span>")]
    [InlineData("<span title=\"Jane\" aria-label=\"Doe\">x</span>")]
    [InlineData("<td data-label=\"J&#97;ne\">Doe</td>")]
    [InlineData("<p><img alt=\"of Al\"></p><p>Rashid Khan</p>")]
    public void In_a_few_that_are_easily_missed(string text) =>
        Assert.NotEmpty(new LeakScanner(Terms, Readers).Scan("x.html", Encoding.UTF8.GetBytes($"<p>it was said that {text} and no more, &gt; nor was it <i>less</i> than that</p>")));

    /// <summary>Were the time not linear in the text, this would take hours.</summary>
    [Fact]
    public void Behind_any_amount_of_hostile_markup()
    {
        string[] pieces = ["<", "<a", "<!--", "<!-- >", "<a \"", "é<", "\u200B", "j<b>", "&", "&amp;", "j&shy;", "\\", "{j", "王<b>", "%4A", "j-\n", "SmFuZSBEb2UK<b>", "<x jane", "🙂", "zXab<a Yabc<b>", "zXab<!--Yabcd<b>Y"];
        foreach (string piece in pieces)
        {
            string text = new StringBuilder().Insert(0, piece, 200_000 / piece.Length).Append("\n</p>\n\n and so said Jane Doe.\n").ToString();
            Assert.Contains(new LeakScanner(Terms, Readers).Scan("x.html", Encoding.UTF8.GetBytes(text)), leak => leak.Rule == 1);
        }
    }
}
