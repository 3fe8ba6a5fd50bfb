using System.Text.Json;
using CsCheck;
using Digest.Diagnostics;
using Digest.Model;
using Xunit;

namespace Digest.Tests.Diagnostics;

public class ReportsForPrograms
{
    private static readonly Rule Rule = new("a-rule", Severity.Error, "What.", "Why.", "Example.");
    private static readonly Rule Mild = Rule with { Id = "mild", Default = Severity.Warning };

    [Fact]
    public void GitHub_gets_one_escaped_command_a_finding()
    {
        var found = Rule.At(new Span("input/a,b:c.md", 2, 1), "50% of\nit", "Do\nthis");
        Assert.Equal("::error file=input/a%2Cb%3Ac.md,line=2,col=1,endLine=2,endColumn=2,title=a-rule::50%25 of\\nit%0Ahelp: Do%0Athis\n",
            ReportsForPeople.Write(ReportFormat.GitHub, [found], "x\ny"));
    }

    [Fact]
    public void No_text_can_start_a_second_command() =>
        Gen.String.Sample(text =>
        {
            string report = ReportsForPeople.Write(ReportFormat.GitHub, [Rule.At(new Span("p" + text, 0, 1), text, text)], text);
            Assert.Equal(1, report.Count(c => c is '\n' or '\r' or '\u2028'));
        });

    [Fact]
    public void Sarif_holds_rule_level_message_and_region()
    {
        string report = ReportsForPeople.Write(ReportFormat.Sarif, [Mild.At(new Span("input/é b.md", 2, 1), "m", "h"), Rule.At(new Span("out.html", 0, 0), "n")], "x\ny");
        var run = JsonDocument.Parse(report).RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results")[0];
        Assert.Equal("2.1.0", JsonDocument.Parse(report).RootElement.GetProperty("version").GetString());
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        Assert.Equal("warning", result.GetProperty("level").GetString());
        Assert.Equal("m\nh", result.GetProperty("message").GetProperty("text").GetString());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("input/%C3%A9%20b.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(2, place.GetProperty("region").GetProperty("startLine").GetInt32());
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.Equal("mild", rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
    }

    [Fact]
    public void Json_holds_what_is_known_and_leaves_out_the_rest()
    {
        var list = JsonDocument.Parse(ReportsForPeople.Write(ReportFormat.Json, [Mild.At(new Span("a", 2, 1), "m", "h")], "x\ny")).RootElement.GetProperty("diagnostics");
        Assert.Equal("""{"path":"a","line":2,"column":1,"endLine":2,"endColumn":2,"severity":"warning","rule":"mild","message":"m","help":"h"}""",
            JsonSerializer.Serialize(list[0]));
        var bare = JsonDocument.Parse(ReportsForPeople.Write(ReportFormat.Json, [Rule.At(new Span("a", 2, 1), "m")])).RootElement.GetProperty("diagnostics")[0];
        Assert.False(bare.TryGetProperty("line", out _));
        Assert.False(bare.TryGetProperty("help", out _));
    }

    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static Diagnostic WithRelated => Rule.At(new Span("a", 0, 1), "m") with { Related = [new Related(new Span("input/é b.md", 2, 1), "still stands"), new Related(new Span("gone", 0, 0), "n")] };

    [Fact]
    public void Json_lists_related_places()
    {
        var related = JsonDocument.Parse(ReportsForPeople.Write(ReportFormat.Json, [WithRelated], "x\ny")).RootElement.GetProperty("diagnostics")[0].GetProperty("related");
        Assert.Equal("""[{"path":"input/é b.md","line":2,"column":1,"endLine":2,"endColumn":2,"message":"still stands"},{"path":"gone","line":1,"column":1,"endLine":1,"endColumn":1,"message":"n"}]""",
            JsonSerializer.Serialize(related, AsWritten));
    }

    [Fact]
    public void Sarif_has_a_related_location_for_each()
    {
        var result = JsonDocument.Parse(ReportsForPeople.Write(ReportFormat.Sarif, [WithRelated], "x\ny")).RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        var first = result.GetProperty("relatedLocations")[0];
        Assert.Equal(2, result.GetProperty("relatedLocations").GetArrayLength());
        Assert.Equal("input/%C3%A9%20b.md", first.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(2, first.GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal("still stands", first.GetProperty("message").GetProperty("text").GetString());
    }

    [Theory]
    [InlineData(ReportFormat.Text, "  note: input/é b.md:2:1: still stands\n")]
    [InlineData(ReportFormat.GitHub, "%0Anote: input/é b.md:2:1: still stands%0A")]
    public void Related_places_are_told_after_the_finding(ReportFormat format, string told) =>
        Assert.Contains(told, ReportsForPeople.Write(format, [WithRelated], "x\ny"), StringComparison.Ordinal);

    [Theory]
    [InlineData(ReportFormat.Sarif)]
    [InlineData(ReportFormat.Json)]
    public void Nothing_found_is_a_document_too(ReportFormat format) =>
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(ReportsForPeople.Write(format, [])).RootElement.ValueKind);

    [Theory]
    [InlineData(ReportFormat.Sarif)]
    [InlineData(ReportFormat.Json)]
    public void Any_text_gives_valid_json(ReportFormat format) =>
        Gen.String.Sample(text => JsonDocument.Parse(ReportsForPeople.Write(format, [Rule.At(new Span(text, 1, 2), text + "\ud800", text)], text)).Dispose());

    [Fact]
    public void Every_warning_is_listed_for_programs() =>
        Assert.Equal(30, JsonDocument.Parse(ReportsForPeople.Write(ReportFormat.Json, [.. Enumerable.Repeat(Mild.At(new Span("a", 0, 0), "m"), 30)]))
            .RootElement.GetProperty("diagnostics").GetArrayLength());
}
