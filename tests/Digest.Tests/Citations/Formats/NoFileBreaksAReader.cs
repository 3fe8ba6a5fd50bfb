using CsCheck;
using Digest.Citations.Formats;
using Digest.Citations.Formats.Bib;
using Digest.Citations.Formats.CslJson;
using Digest.Citations.Formats.Ris;
using Xunit;

namespace Digest.Tests.Citations.Formats;

/// <summary>Whatever a file holds: it is read to its end, every place that is told lies within it, and what was taken can be written and read again.</summary>
public class NoFileBreaksAReader
{
    private static readonly Gen<string> Bib = Gen.OneOf("@book{", "@string{", "@comment", "@preamble{", "@misc(", "a", "k,", "title", "author", " = ", "{", "}", "\"", "#", ",", "\n", "\n@article{x,", "\\", "\\'", "\\\"{o}", "\\v", "$", "~", "--", "and ", "others", "year", "2019",
        "month = may", "date = {2019}", "crossref = {k}", "xdata={k}", "family=", "given=", "(", ")", "\\it ", "\\emph{", "\\url{", "ü", "\u0301", "😀", "%", "@", "editor", "file={C:\\\\x}").Array[0, 40].Select(string.Concat);

    private static readonly Gen<string> Ris = Gen.OneOf("TY  - BOOK\n", "TY  - \n", "ER  - \n", "AU  - ", "A2  - ", "PY  - ", "DA  - ", "SN  - ", "SP  - ", "EP  - ", "KW  - ", "ID  - ", "UR  - ", "2019/05/12/x", "2019///", "///", ",", ", ,", "de la ", "\r\n", "\r", "\n", "  ", "-", "1234-5679", "x", "中", "T2  - ")
        .Array[0, 40].Select(string.Concat);

    private static readonly Gen<string> Json = Gen.OneOf("[", "]", "{", "}", ",", ":", "\"id\"", "\"a\"", "\"type\"", "\"book\"", "\"issued\"", "\"date-parts\"", "\"season\"", "\"raw\"", "\"author\"", "\"family\"", "\"items\"", "1", "-1", "0", "99999999999999999999", "1e9", "null", "true", "\"\\ud800\"", "\"\\u0000\"", "//x\n", "\n", "\"")
        .Array[0, 40].Select(string.Concat);

    private static void Read(string format, string text)
    {
        var read = Reading.Of(format, text);
        Assert.All(read.Found, fault => Assert.InRange(fault.Span.Offset + fault.Span.Length, fault.Span.Offset, text.Length));
        Assert.Equal(read.Items.Count, Reading.Of("bibtex", BibLatexFormat.Write(read.Items)).Items.Count);
        Assert.Equal(read.Items.Count, Reading.Of("ris", RisFormat.Write(read.Items)).Items.Count);
        Assert.Equal(read.Items.Count, Reading.Of("csl-json", CslJsonFormat.Write(read.Items)).Items.Count);
    }

    [Fact]
    public void BibTeX() => Bib.Sample(text => Read("bibtex", text), iter: 3_000);

    [Fact]
    public void RIS() => Ris.Sample(text => Read("ris", text), iter: 3_000);

    [Fact]
    public void CSL_JSON() => Json.Sample(text => Read("csl-json", text), iter: 3_000);

    [Fact]
    public void Any_bytes() => Gen.Byte.Array[0, 200].Sample(bytes => { foreach (var format in BibliographyFormat.All) { Read(format.Id, BibliographyText.Decode("refs", bytes, [])); } }, iter: 2_000);

    [Theory]
    [InlineData("bibtex", "{", 200_000)]
    [InlineData("bibtex", "@book{", 100_000)]
    [InlineData("bibtex", "\n@book{a,title={", 50_000)]
    [InlineData("ris", "TY  - BOOK\n", 50_000)]
    [InlineData("csl-json", "[{\"id\":", 50_000)]
    public void The_same_a_hundred_thousand_times(string format, string piece, int times) => Reading.Of(format, string.Concat(Enumerable.Repeat(piece, times)));

    [Theory]
    [InlineData("\\it ")]
    [InlineData("\\'")]
    [InlineData("\\emph{")]
    [InlineData("$")]
    [InlineData("{\\'")]
    [InlineData("a and ")]
    [InlineData("~,")]
    public void One_value_of_a_hundred_thousand_commands(string piece)
    {
        string tex = string.Concat(Enumerable.Repeat(piece, 180_000 / (piece.Length + 1)));
        tex += new string('}', tex.Count(c => c == '{'));
        Assert.Single(Reading.Of("bibtex", $"@book{{a, title = {{{tex}}}, author = {{{tex}}}}}").Items);
    }
}
