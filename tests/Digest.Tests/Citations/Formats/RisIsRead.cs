using Xunit;

namespace Digest.Tests.Citations.Formats;

public class RisIsRead
{
    private static Reading Record(string lines, string type = "JOUR") => Reading.Of("ris", $"TY  - {type}\r\n{lines.Replace("|", "\r\n", StringComparison.Ordinal)}\r\nER  - \r\n");

    [Fact]
    public void A_record_as_Zotero_writes_it()
    {
        var read = Reading.Of("ris", "TY  - JOUR\r\nTI  - The title\r\nAU  - Berg, Ann\r\nAU  - World Health Organization\r\nT2  - The Journal\r\nJ2  - J\r\nAB  - Words\r\nDA  - 2019/05/12/\r\nPY  - 2019\r\nDO  - 10.1000/1\r\nSP  - 12\r\nEP  - 19\r\nSN  - 1234-5679\r\nL1  - files/12/a.pdf\r\nUR  - https://example.org/\r\nY2  - 2020/01/02/10:22:31\r\nKW  - law\r\nKW  - China\r\nER  - \r\n\r\n");
        string[] variables = ["title", "author", "container-title", "container-title-short", "issued", "DOI", "page", "ISSN", "URL", "accessed", "keyword"];
        Assert.Equal(["The title", "Berg|Ann;|World Health Organization", "The Journal", "J", "2019-05-12", "10.1000/1", "12-19", "1234-5679", "https://example.org/", "2020-01-02", "law, China"], variables.Select(variable => read[variable]));
        Assert.Equal(["14:7 untaken-field 'L1' of 'The title' is not taken: files of the exporting program are never taken."], read.Told);
    }

    [Fact]
    public void A_record_as_EndNote_and_Mendeley_write_it()
    {
        var read = Reading.Of("ris", "TY  - JOUR\nT1  - The title\nA1  - Berg,A. B.,Jr.\nJO  - The Journal\nJA  - J\nY1  - 2019/05//\nPY  - 2019/05/\nVL  - 3\nCP  - 2\nN2  - Words\nID  - 12\n");
        string[] variables = ["title", "author", "container-title", "container-title-short", "issued", "volume", "issue", "abstract"];
        Assert.Equal(["The title", "Berg|A. B.|||Jr.", "The Journal", "J", "2019-05", "3", "2", "Words"], variables.Select(variable => read[variable]));
        Assert.Equal("12", read.Only.Id);
        Assert.Empty(read.Told);
    }

    [Fact]
    public void A_value_goes_on_in_the_next_line_and_a_record_without_end_ends_with_the_next()
    {
        var read = Reading.Of("ris", "Provider: somebody\n\nTY  - BOOK\nTI  - A long\n  title\nTY  - BOOK\nTI  - Another");
        Assert.Equal(["A long title", "Another"], read.Items.Select(item => item.Citation["title"]));
        Assert.Equal(["1:1 untaken-field 1 line stands outside every record: a record goes from 'TY  - ' to 'ER  - '."], read.Told);
    }

    [Theory]
    [InlineData("PY  - 2022", "2022")]
    [InlineData("PY  - 2022/5/", "2022-05")]
    [InlineData("PY  - 2010/11/", "2010-11")]
    [InlineData("DA  - 2010/11//", "2010-11")]
    [InlineData("DA  - 2010-11|PY  - 2010", "2010-11")]
    [InlineData("DA  - 2011/02/01/|PY  - 2010-11", "2011-02-01")]
    [InlineData("PY  - 2022/5", "2022-05")]
    [InlineData("DA  - 2022///2022~|PY  - 2022", "2022~")]
    [InlineData("DA  - ///../2022", "../2022")]
    [InlineData("Y1  - 2022/08/31/", "2022-08-31")]
    [InlineData("DA  - 2022-08-31|PY  - 2022", "2022-08-31")]
    public void Dates_become_EDTF(string lines, string date)
    {
        var read = Record(lines);
        Assert.Equal(date, read["issued"]);
        Assert.Empty(read.Told);
    }

    [Theory]
    [InlineData("PY  - 2022|DA  - Spring term", "2022", "3:7 untaken-field 'DA' of the work in line 1 is not taken: 'Spring term' is no date that can be told for certain.")]
    [InlineData("PY  - 2022|DA  - 2019/05/12/", "2019-05-12", "2:7 untaken-field 'PY' of the work in line 1 is not taken: '2022' contradicts 2019-05-12, which is given already.")]
    [InlineData("PY  - n.d.", null, "2:7 untaken-field 'PY' of the work in line 1 is not taken: 'n.d.' is no date that can be told for certain.")]
    [InlineData("PY  - 2010-11", null, "2:7 untaken-field 'PY' of the work in line 1 is not taken: '2010-11' may be a month, or the years 2010 to 2011.")]
    [InlineData("PY  - 2010/11", null, "2:7 untaken-field 'PY' of the work in line 1 is not taken: '2010/11' may be a month, or the years 2010 to 2011.")]
    [InlineData("DA  - 2010-11/12", null, "2:7 untaken-field 'DA' of the work in line 1 is not taken: '2010-11/12' is no date that can be told for certain.")]
    [InlineData("DA  - 2010/11/12/2019", "2010-11-12", "2:7 untaken-field 'DA' of the work in line 1 is not taken: '2019' behind the date is not understood; 2010-11-12 is taken.")]
    [InlineData("DA  - 2022/08/31/Tuesday", "2022-08-31", "2:7 untaken-field 'DA' of the work in line 1 is not taken: 'Tuesday' behind the date is not understood; 2022-08-31 is taken.")]
    public void A_date_that_is_not_understood_is_told(string lines, string? date, string told)
    {
        var read = Record(lines);
        Assert.Equal(date, read["issued"]);
        Assert.Equal([told], read.Told);
    }

    [Theory]
    [InlineData("UR  - http://a.example/x; http://b.example/y|UR  - http://c.example/", "http://a.example/x", "2:27 http://b.example/y", "3:7 http://c.example/")]
    [InlineData("UR  - http://a.example/x;http://b.example/y", "http://a.example/x", "2:26 http://b.example/y")]
    [InlineData("UR  - https://a.example/x;", "https://a.example/x")]
    [InlineData("UR  - https://a.example/x?a;b ;;", "https://a.example/x?a;b")]
    [InlineData("UR  - C:\\a.pdf; https://b.example/y|L1  - ", "https://b.example/y", "2:7 ")]
    [InlineData("LK  - https://a.example/|UR  - https://b.example/;c=1", "https://b.example/;c=1", "2:7 https://a.example/")]
    [InlineData("UR  - internal-pdf://1/a.pdf|UR  - https://a.example/|UR  - https://a.example/", "https://a.example/", "2:7 ")]
    [InlineData("UR  - https://a.example/;|  https://b.example/", "https://a.example/", "2:7 https://a.example/;")]
    public void The_first_address_on_the_web_is_taken_and_all_others_are_told(string lines, string address, params string[] told)
    {
        var read = Record("TI  - A title|" + lines);
        Assert.Equal(address, read["URL"]);
        Assert.All(read.Found, fault => Assert.StartsWith($"'{(lines.StartsWith("LK", StringComparison.Ordinal) ? "LK" : "UR")}' of 'A title' is not taken: {(fault.Span.Length > 0 ? "a citation has one address." : "it is no address on the web.")}", fault.Message, StringComparison.Ordinal));
        Assert.Equal(told, read.Found.OrderBy(fault => fault.Span.Offset).Select(fault =>
        {
            var place = new global::Digest.Diagnostics.LineIndex(read.Text).At(fault.Span.Offset);
            return $"{place.Line - 1}:{place.Column} {read.Text.Substring(fault.Span.Offset, fault.Span.Length)}";
        }));
    }

    [Theory]
    [InlineData("SN  - 978-0-306-40615-7", "BOOK", "ISBN", "978-0-306-40615-7")]
    [InlineData("SN  - 0378-5955 (print)", "JOUR", "ISSN", "0378-5955")]
    [InlineData("SN  - A/HRC/1", "RPRT", "number", "A/HRC/1")]
    [InlineData("PB  - The Court", "CASE", "authority", "The Court")]
    [InlineData("PB  - The Press", "BOOK", "publisher", "The Press")]
    [InlineData("T2  - The series", "BOOK", "collection-title", "The series")]
    [InlineData("T2  - The book", "CHAP", "container-title", "The book")]
    [InlineData("A2  - Berg, Ann", "BOOK", "collection-editor", "Berg|Ann")]
    [InlineData("A2  - Berg, Ann", "CHAP", "editor", "Berg|Ann")]
    [InlineData("C2  - PMC123", "JOUR", "PMCID", "PMC123")]
    [InlineData("M3  - 10.1000/1", "JOUR", "DOI", "10.1000/1")]
    [InlineData("AU  - van Gogh, Vincent", "JOUR", "author", "Gogh|Vincent||van")]
    [InlineData("AU  - Plato,", "JOUR", "author", "Plato")]
    [InlineData("EP  - 9|SP  - 9", "JOUR", "page", "9")]
    public void The_type_decides_what_a_tag_means(string lines, string type, string variable, string value)
    {
        var read = Record(lines, type);
        Assert.Equal(value, read[variable]);
        Assert.Empty(read.Told);
    }

    [Fact]
    public void What_has_no_place_is_told() =>
        Assert.Equal(["1:7 untaken-field 'TY' of the work in line 1 is not taken: 'ZZZ' is no type of RIS that is known here; it is a document.", "2:7 untaken-field 'U1' of the work in line 1 is not taken: a citation has no place for it."], Record("U1  - x", "ZZZ").Told);

    [Theory]
    [InlineData("")]
    [InlineData("just text")]
    public void A_file_without_a_record_is_told(string text) => Assert.StartsWith("1:1 broken-bibliography There is no record in this file", Assert.Single(Reading.Of("ris", text).Told), StringComparison.Ordinal);
}
