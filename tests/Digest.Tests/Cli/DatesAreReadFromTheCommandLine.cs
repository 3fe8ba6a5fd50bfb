using System.Text;
using System.Text.Json;
using Digest.Cli;
using Digest.Tests.Stages;
using Edtf;
using Xunit;

namespace Digest.Tests.Cli;

public class DatesAreReadFromTheCommandLine
{
    private static readonly DateSettings Plain = new(EdtfOptions.Default, EdtfWords.English);

    /// <summary>Gives what it has in pieces, as a person types or a pipe delivers.</summary>
    private sealed class Pieces(IEnumerable<byte[]> pieces, Action? reading = null) : MemoryStream
    {
        private readonly IEnumerator<byte[]> _rest = pieces.GetEnumerator();
        private byte[] _piece = [];

        public override int Read(Span<byte> buffer)
        {
            reading?.Invoke();
            if (_piece.Length == 0 && _rest.MoveNext()) { _piece = _rest.Current; }
            int length = Math.Min(_piece.Length, buffer.Length);
            _piece.AsSpan(0, length).CopyTo(buffer);
            _piece = _piece[length..];
            return length;
        }
    }

    private static (bool AreAllValid, string[] Lines) Printed(params byte[] input)
    {
        using var output = new MemoryStream();
        using var printer = new DatePrinter(output, Plain);
        bool valid = printer.PrintAll(new DateLines(new MemoryStream(input)));
        return (valid, Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static (bool AreAllValid, string[] Lines) Printed(string input) => Printed(Encoding.UTF8.GetBytes(input));

    [Theory]
    [InlineData("2022-05~", """{"line":1,"text":"2022-05~","valid":true,"edtf":"2022-05~","level":1,"earliest":"2022-05-01","latest":"2022-05-31","words":"about May 2022"}""")]
    [InlineData("[ 1667, 1668.. ]", """{"line":1,"text":"[ 1667, 1668.. ]","valid":true,"edtf":"[1667,1668..]","level":2,"earliest":"1667-01-01","latest":null,"words":"one of these: 1667; 1668 or later"}""")]
    [InlineData("-0043", """{"line":1,"text":"-0043","valid":true,"edtf":"-0043","level":1,"earliest":"-0043-01-01","latest":"-0043-12-31","words":"44 BCE"}""")]
    public void A_date_is_printed_with_its_bounds_and_words(string date, string json) => Assert.Equal((true, json), (Printed(date).AreAllValid, Assert.Single(Printed(date).Lines)));

    [Theory]
    [InlineData("2022-13", """{"line":1,"text":"2022-13","valid":false,"column":6,"expected":"a month from 01 to 12 (or a season from 21 to 41)","suggestion":null,"explanation":null}""")]
    [InlineData("May 2022", """{"line":1,"text":"May 2022","valid":false,"column":1,"expected":"a year of four digits","suggestion":"2022-05","explanation":null}""")]
    [InlineData("5/6/2022", """{"line":1,"text":"5/6/2022","valid":false,"column":2,"expected":"digit 2 of a year of four digits","suggestion":null,"explanation":"It is 2022-06-05, or 2022-05-06 where the month stands first."}""")]
    [InlineData("2022-\t\"", """{"line":1,"text":"2022-\t\"","valid":false,"column":6,"expected":"the month in two digits","suggestion":null,"explanation":null}""")]
    public void A_mistake_is_printed_with_its_column_from_1(string date, string json) => Assert.Equal((false, json), (Printed(date).AreAllValid, Assert.Single(Printed(date).Lines)));

    [Fact]
    public void Lines_are_counted_and_may_end_in_any_way_and_empty_ones_are_skipped()
    {
        var (valid, lines) = Printed("\uFEFF2001\r\n\n \t\r\n2002\n2003\r");
        Assert.True(valid);
        Assert.Equal(["1 2001", "4 2002", "5 2003"], lines.Select(line => JsonDocument.Parse(line).RootElement).Select(line => $"{line.GetProperty("line")} {line.GetProperty("text")}"));
    }

    [Fact]
    public void Nothing_in_is_nothing_out() => Assert.Equivalent((true, Array.Empty<string>()), Printed(""));

    [Theory]
    [InlineData(DateLines.MostBytes, "a year of four digits", false)]
    [InlineData(DateLines.MostBytes, "a year of four digits", true)]
    [InlineData(DateLines.MostBytes + 1, "at most 65536 bytes", false)]
    [InlineData(DateLines.MostBytes + 1, "at most 65536 bytes", true)]
    [InlineData(DateLines.MostBytes + 5, "at most 65536 bytes", true)]
    [InlineData(1_000_000, "at most 65536 bytes", false)]
    public void A_line_that_is_too_long_is_a_mistake_and_the_next_one_is_read(int length, string expected, bool isMarked)
    {
        var (valid, lines) = Printed((isMarked ? "\uFEFF" : "") + new string('a', length) + "\r\n2022");
        Assert.False(valid);
        var first = JsonDocument.Parse(lines[0]).RootElement;
        Assert.Equal((1, expected), (first.GetProperty("column").GetInt32(), first.GetProperty("expected").GetString()));
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("""{"line":2,"text":"2022","valid":true""", lines[1], StringComparison.Ordinal);
        Assert.Equal(lines, Printed((isMarked ? "\uFEFF" : "") + new string('a', length) + "\n2022").Lines);
        Assert.Single(Printed(new string('a', length)).Lines);
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_a_mistake_at_the_character_where_they_stand()
    {
        var (_, lines) = Printed([.. "é2"u8, 0xFF, 0xFE, .. "0\n2022\n"u8]);
        Assert.Equal("{\"line\":1,\"text\":\"é2\uFFFD\uFFFD0\",\"valid\":false,\"column\":3,\"expected\":\"text in UTF-8\",\"suggestion\":null,\"explanation\":null}", lines[0]);
        Assert.Equal(2, lines.Length);
    }

    [Fact]
    public void Columns_count_characters_also_those_of_two_units() => Assert.Contains("\"column\":2,", Printed([.. "\U0001F600"u8, 0xFF]).Lines[0], StringComparison.Ordinal);

    [Fact]
    public void What_was_read_is_printed_before_more_is_waited_for()
    {
        using var output = new MemoryStream();
        var lengths = new List<long>();
        byte[][] pieces = ["2001\n20"u8.ToArray(), "02\n"u8.ToArray(), "2003"u8.ToArray()];
        using var printer = new DatePrinter(output, Plain);
        printer.PrintAll(new DateLines(new Pieces(pieces, () => lengths.Add(output.Length))));
        Assert.Equal([true, true, false], lengths.Zip(lengths.Skip(1), (before, after) => after > before));
        Assert.Equal(3, Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void However_the_bytes_arrive_the_lines_are_the_same()
    {
        byte[] text = Encoding.UTF8.GetBytes("\uFEFF2001\r\né\n\n" + new string('9', DateLines.MostBytes + 3) + "\n2002-05/..\r\n[1667, 1668]");
        foreach (int size in (int[])[1, 2, 3, 5, 7, 1_000, 65_536])
        {
            using var output = new MemoryStream();
            using var printer = new DatePrinter(output, Plain);
            printer.PrintAll(new DateLines(new Pieces(text.Chunk(size))));
            Assert.Equal(Printed(text).Lines, Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    [Fact]
    public async Task The_command_reads_standard_input_and_says_by_its_code_whether_all_are_valid()
    {
        using var folder = new Folder();
        var (code, output, errors) = await new Command(folder.Root) { Input = "2022-05\nnext Tuesday\n"u8.ToArray() }.Run("date");
        Assert.Equal((1, ""), (code, errors));
        Assert.Equal(["True", "False"], output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("valid").GetBoolean().ToString()));
        Assert.Equal(0, (await new Command(folder.Root) { Input = "2022-05\n"u8.ToArray() }.Run("date")).Code);
    }

    [Fact]
    public async Task The_command_reads_its_arguments_with_the_seasons_that_were_asked_for()
    {
        using var folder = new Folder();
        var (code, output, _) = await new Command(folder.Root).Run("date", "--seasons", "southern", "2001-21", "-0043");
        Assert.Equal(0, code);
        Assert.Equal("""
            {"text":"2001-21","valid":true,"edtf":"2001-21","level":1,"earliest":"2001-09-01","latest":"2001-11-30","words":"spring 2001"}
            {"text":"-0043","valid":true,"edtf":"-0043","level":1,"earliest":"-0043-01-01","latest":"-0043-12-31","words":"44 BCE"}

            """.ReplaceLineEndings("\n"), output);
    }

    [Fact]
    public async Task The_command_takes_words_and_seasons_of_a_digest()
    {
        using var folder = new Folder();
        folder.Put("input/digest.yml", "title: T\nlanguage: de\ndates: {seasons: none}\n");
        folder.Put("theme/i18n/de.yml", "edtf: {season_21: Frühling}\n");
        var (code, output, _) = await new Command(folder.Root).Run("date", "--root", ".", "2001-21");
        Assert.Equal((0, """{"text":"2001-21","valid":true,"edtf":"2001-21","level":1,"earliest":"2001-01-01","latest":"2001-12-31","words":"Frühling 2001"}""" + "\n"), (code, output));
        (code, _, string errors) = await new Command(folder.Root).Run("date", "--root", ".", "--language", "xx", "2001");
        Assert.Equal(2, code);
        Assert.StartsWith("error: the theme has no words in 'xx'", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_who_goes_away_ends_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems have no yes and head.");
        using var folder = new Folder();
        var (_, output, errors) = await new Command(folder.Root) { Shell = ["sh", "-c", "yes 2022-05 2>/dev/null | \"$@\" | head -n 1", "sh"] }.Run("date");
        Assert.StartsWith("""{"line":1,"text":"2022-05","valid":true""", output, StringComparison.Ordinal);
        Assert.Equal("", errors);
    }
}
