using System.Text;
using CsCheck;
using Digest.Stages.Editing;
using Xunit;

namespace Digest.Tests.Stages.Editing;

public sealed class FaultsAreMended
{
    private static readonly string Start = TestDigest.WithSeed("The “camps” — as they’re called — were closed in May 2019.", """
        === input/topics/camps.md
        ---
        title: Camps
        ---
        """);

    private static readonly string[] Pieces =
    [
        "sumary", "summary", "topics", "Topics", "date", "dat", "quotes", "quots", "exact", "exct", "source", "soure", ":", ": ", "[", "]", "{", "}", "- ", "\n", "\n  ", "\n    ",
        "05/2019", "2019-05", "[1667, 1668]", "Camps", "camps", "Report", "report", "they're called", "\"they're called\"", "'", "\"", "# x", " ", "|", "[[Camps]]", "---", "😀", "\r\n",
    ];

    private static string Claim(string keys, string body = "") => $"---\ntitle: A\nstatement: It was closed.\nmodality: states\n{keys}---\n{body}\n";

    private static (string Text, MendPlan Plan) Mend(string claim, string? config = null)
    {
        using var desk = new Desk(Start);
        desk.Folder.Put("input/claims/a.md", claim);
        if (config is not null) { desk.Folder.Put("input/digest.yml", config); }
        var plan = Mending.Plan(desk.Place);
        FileChanges.Write(desk.Folder.Root, plan.Changes);
        Assert.Empty(Mending.Plan(desk.Place).Changes);
        return (Encoding.UTF8.GetString(File.ReadAllBytes(desk.Folder["input/claims/a.md"])), plan);
    }

    [Theory]
    [InlineData("\"2017-2019\"")]
    [InlineData("2017–2019")]
    public void Two_years_with_a_dash_are_told_with_both_readings_and_left(string date)
    {
        string claim = Claim($"date: {date}\n");
        Assert.Equal(claim, Mend(claim).Text);
        using var desk = new Desk(Start);
        desk.Folder.Put("input/claims/a.md", claim);
        string? help = desk.Place.Found.Single(fault => fault.Span.Path == "input/claims/a.md" && fault.Help?.Contains("2017", StringComparison.Ordinal) == true).Help;
        Assert.Contains("2017/2019 for what lasted", help, StringComparison.Ordinal);
        Assert.Contains("[2017..2019] for what happened some time between", help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("topics: [Camps]   # x\n", "topics: [camps]   # x\n")]
    [InlineData("sumary: One.   # x\n", "summary: One.   # x\n")]
    [InlineData("Topics: [camps]\n", "topics: [camps]\n")]
    [InlineData("\"sumary\": One.\n", "\"summary\": One.\n")]
    [InlineData("date: 05/2019 # x\n", "date: 2019-05 # x\n")]
    [InlineData("date: \"[1667, 1668]\"\n", "date: \"[1667,1668]\"\n")]
    [InlineData("date: [..2019-05]\n", "date: \"[..2019-05]\"\n")]
    [InlineData("date: '05/2019'\n", "date: '2019-05'\n")]
    [InlineData("quotes:\n  - {source: Report, exact: \"were closed\", speeker: Author}\n", "quotes:\n  - {source: report, exact: \"were closed\", speaker: author}\n")]
    [InlineData("quotes:\n  - source: report\n    exact: \"The \\\"camps\\\" — as they're called\"   # x\n", "quotes:\n  - source: report\n    exact: \"The “camps” — as they’re called\"   # x\n")]
    [InlineData("quotes:\n  - source: report\n    exact: as they're called\n", "quotes:\n  - source: report\n    exact: \"as they’re called\"\n")]
    [InlineData("quotes:\n  - source: report\n    exact: 'they''re called'\n", "quotes:\n  - source: report\n    exact: 'they’re called'\n")]
    [InlineData("quots:\n  - source: report\n    exct: they're called\n    speeker: Author\n", "quotes:\n  - source: report\n    exact: \"they’re called\"\n    speaker: author\n")]
    public void What_has_one_likely_reading_is_mended(string keys, string mended) => Assert.Equal(Claim(mended), Mend(Claim(keys)).Text);

    [Theory]
    [InlineData("date: 05/06/2019\n")]
    [InlineData("date: next Tuesday\n")]
    [InlineData("topics: [cams]\n")]
    [InlineData("xyz: One.\n")]
    [InlineData("summary: One.\nsumary: Two.\n")]
    [InlineData("sumary: One.\nsummry: Two.\n")]
    [InlineData("quotes:\n  - {source: report, exact: \"The camps were closed\"}\n")]
    [InlineData("quotes:\n  - source: report\n    exact: |\n      as they're called\n")]
    [InlineData("quotes:\n  - {source: report, exact: \"as they're [so] called\"}\n")]
    public void What_could_be_meant_otherwise_is_left_alone(string keys) => Assert.Equal(Claim(keys), Mend(Claim(keys)).Text);

    [Fact]
    public void Links_in_the_text_get_their_letter_case_and_code_does_not()
    {
        string body = "See [[Camps]], [x](../topics/CAMPS.md), \"were closed\" [@Report], `[[Camps]]`, \\[[Camps]], [so [xCamps]].\n\n    [[Camps]]\n";
        Assert.Equal(Claim("", "See [[camps]], [x](../topics/camps.md), \"were closed\" [@report], `[[Camps]]`, \\[[Camps]], [so [xCamps]].\n\n    [[Camps]]\n"), Mend(Claim("", body)).Text);
    }

    [Fact]
    public void The_configuration_is_mended_too()
    {
        using var desk = new Desk(Start);
        desk.Folder.Put("input/digest.yml", "title: T\nchecks: {missing-url: off}\nlicense: CC0   # x\nnavigation:\n  - to: Camps\n");
        FileChanges.Write(desk.Folder.Root, Mending.Plan(desk.Place).Changes);
        Assert.Equal("title: T\nchecks: {missing-url: off}\nlicence: CC0   # x\nnavigation:\n  - to: camps\n", desk["input/digest.yml"]);
    }

    [Theory]
    [InlineData("\r\n", "")]
    [InlineData("\n", "\uFEFF")]
    [InlineData("\r\n", "\uFEFF")]
    public void Line_ends_and_a_byte_order_mark_stay(string end, string mark)
    {
        string written = mark + Claim("# note\nsumary: One.\n").Replace("\n", end, StringComparison.Ordinal);
        Assert.Equal(written.Replace("sumary", "summary", StringComparison.Ordinal), Mend(written).Text);
    }

    [Fact]
    public void The_difference_is_shown_line_by_line()
    {
        var (_, plan) = Mend(Claim("sumary: One.\n"));
        Assert.Contains("-sumary: One.\n+summary: One.\n", Assert.Single(plan.Changes).Diff, StringComparison.Ordinal);
        Assert.Equal(1, plan.Counts[Digest.Stages.Editing.Mend.Key]);
    }

    [Fact]
    public void Quotes_of_restricted_documents_are_left_alone()
    {
        using var restricted = new Locking.RestrictedDigest();
        Assert.Empty(Mending.Plan(Workplace.Read(restricted.Folder.Root, TestContext.Current.CancellationToken)).Changes);
    }

    [Fact]
    public void Mending_twice_is_mending_once_whatever_is_written()
    {
        var pieces = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]);
        pieces.Array[0, 25].Sample(parts =>
        {
            // Mend asserts that a second run finds nothing.
            string claim = Claim(string.Concat(parts) + "\n");
            var (text, _) = Mend(claim);
            Assert.Equal(claim.Count(c => c == '\n'), text.Count(c => c == '\n'));
        }, iter: 150);
    }
}
