using Digest.Diagnostics;
using Digest.Model;
using Xunit;

namespace Digest.Tests.Diagnostics;

public class ReportsForPeople
{
    private static readonly Rule Absent = new("absent-quote", Severity.Error, "A quote is absent.", "It must stand there.", "exact: …");
    private static readonly Rule Tab = new("tab-indent", Severity.Warning, "A tab.", "YAML forbids it.", "…");

    internal static string Write(ReportFormat format, IReadOnlyList<Diagnostic> found, string? text = null, bool verbose = false)
    {
        var writer = new StringWriter { NewLine = "\n" };
        Report.Write(writer, format, found, _ => text, verbose);
        return writer.ToString();
    }

    [Theory]
    [InlineData("a\nb\nc", 2, 2, 1)]
    [InlineData("a\r\nb\r\nc", 3, 2, 1)]
    [InlineData("a\rb\rc", 4, 3, 1)]
    [InlineData("a\r\nb", 2, 1, 3)]
    [InlineData("\n\nx", 2, 3, 1)]
    [InlineData("漢😀x", 3, 1, 4)]
    [InlineData("ab", 2, 1, 3)]
    [InlineData("ab", 99, 1, 3)]
    [InlineData("ab", -5, 1, 1)]
    [InlineData("", 0, 1, 1)]
    [InlineData("a\n", 2, 2, 1)]
    public void An_offset_is_shown_as_line_and_column(string text, int offset, int line, int column) =>
        Assert.StartsWith($"a.md:{line}:{column}: error[absent-quote] x\n", Write(ReportFormat.Text, [Absent.At(new Span("a.md", offset, 0), "x")], text));

    [Fact]
    public void The_source_line_stands_below_with_carets_and_the_help()
    {
        string text = "---\n  exact: \"may be so\"\n---\n";
        var found = Absent.At(new Span("input/claims/a.md", 14, 9), "\"may be so\" does not stand in 'csw'", "The nearest passage is:\nmay well be so");
        Assert.Equal("""
            input/claims/a.md:2:11: error[absent-quote] "may be so" does not stand in 'csw'
              2 | exact: "may be so"
                |         ^^^^^^^^^
              help: The nearest passage is:
                    may well be so

            """.ReplaceLineEndings("\n"), Write(ReportFormat.Text, [found], text));
    }

    [Fact]
    public void Carets_stand_under_wide_characters_and_behind_marks() =>
        Assert.Contains("  1 | 漢字e\u0301x!\n    |      ^\n", Write(ReportFormat.Text, [Absent.At(new Span("a", 4, 1), "m")], "漢字e\u0301x!"));

    [Fact]
    public void A_long_line_is_cut_around_its_fault()
    {
        string text = new string('a', 5000) + "X" + new string('b', 5000);
        string report = Write(ReportFormat.Text, [Absent.At(new Span("a", 5000, 1), "m")], text);
        Assert.All(report.Split('\n'), line => Assert.True(line.Length < 140));
        Assert.Contains("aX", report);
    }

    [Fact]
    public void A_file_without_a_known_text_is_named_without_a_line() =>
        Assert.Equal("claims/a.html: error[absent-quote] m\n", Write(ReportFormat.Text, [Absent.At(new Span("claims/a.html", 7, 2), "m")]));

    [Fact]
    public void Findings_stand_by_path_line_column_and_rule()
    {
        Diagnostic[] found = [Tab.At(new Span("b", 0, 0), "5"), Tab.At(new Span("a", 2, 0), "4"), Tab.At(new Span("a", 1, 0), "3"), Tab.At(new Span("a", 0, 0), "2"), Absent.At(new Span("a", 0, 0), "1")];
        var messages = Write(ReportFormat.Text, found, "x\ny").Split('\n').Where(line => line.Contains('[')).Select(line => line[^1]);
        Assert.Equal("12345", string.Concat(messages));
    }

    [Fact]
    public void What_is_switched_off_is_not_shown() =>
        Assert.Empty(Write(ReportFormat.Text, [Tab.At(new Span("a", 0, 0), "m") with { Severity = Severity.Off }]));

    [Fact]
    public void Warnings_over_twenty_of_one_rule_are_counted_unless_all_are_asked_for()
    {
        var found = Enumerable.Range(0, 25).Select(i => Tab.At(new Span("a", i, 0), "m")).ToList();
        string brief = Write(ReportFormat.Text, found);
        Assert.Equal(20, brief.Split('\n').Count(line => line.Contains(": warning")));
        Assert.EndsWith("… 5 more warnings [tab-indent]; --verbose lists them\n", brief);
        Assert.Equal(25, Write(ReportFormat.Text, found, verbose: true).Split('\n').Count(line => line.Contains(": warning")));
    }

    [Fact]
    public void Errors_are_never_counted_away() =>
        Assert.Equal(50, Write(ReportFormat.Text, [.. Enumerable.Range(0, 50).Select(i => Absent.At(new Span("a", i, 0), "m"))]).Split('\n').Count(line => line.Contains("error[")));

    [Theory]
    [InlineData("red \u001b[31m")]
    [InlineData("bell \a")]
    [InlineData("two\nlines")]
    [InlineData("two\r\n::error::lines")]
    [InlineData("csi \u009b2J")]
    [InlineData("separator \u2028")]
    [InlineData("turned \u202e")]
    [InlineData("half \ud800")]
    public void Foreign_text_neither_breaks_a_line_nor_reaches_the_terminal(string evil)
    {
        string report = Write(ReportFormat.Text, [Absent.At(new Span("a" + evil, 0, 3), evil)], evil);
        Assert.DoesNotContain(report, c => (char.IsControl(c) && c != '\n') || c is '\u2028' or '\u202e' || char.IsSurrogate(c));
        Assert.DoesNotContain(report.Split('\n'), line => line.StartsWith("::", StringComparison.Ordinal) || line.StartsWith("lines", StringComparison.Ordinal));
    }

    /// <summary>GitHub Actions takes blanks off a line before it looks for a command.</summary>
    [Theory]
    [InlineData("It stands there as:\n::error file=x,line=1::no", "        <U+003A>:error file=x,line=1::no")]
    [InlineData("It stands there as:\n\u00a0 ::add-mask::no", "        \u00a0 <U+003A>:add-mask::no")]
    [InlineData("As ##[error]no, ##vso[task.setvariable]no", "  help: As #<U+0023>[error]no, #<U+0023>vso[task.setvariable]no")]
    [InlineData("It says a::b, and ## [x]", "  help: It says a::b, and ## [x]")]
    public void No_line_of_a_document_is_a_command_to_a_build_server(string help, string line) =>
        Assert.Contains(line, Write(ReportFormat.Text, [Absent.At(new Span("a.md", 0, 3), "x", help)], "abc").Split('\n'));
}
