using System.Text;
using Digest.Model;
using Digest.Stages;
using Digest.Stages.Remembering;
using Xunit;

namespace Digest.Tests.Outputs;

/// <summary>A document that was withdrawn or is a draft is still compared with what records quote from it: a body prints the words.</summary>
public class WordsOfWhatIsNotShownAreProven
{
    private const string Seed = "Report\n\nWatch says that three men were shot. They say it. They say it.", Withdrawn = "status: withdrawn\nwithdrawn: {date: 2026-11-20, by: Editor, reason: Forged.}";

    private static TestDigest Of(string status, string body, string seed = Seed, string fields = "") => new(TestDigest.WithSeed(seed).Replace("by: [author]", "by: [author]\n" + status, StringComparison.Ordinal)
        + $"\n=== input/index.md\n---\ntitle: T\nreviewed: [{{id: report, date: 2026-11-21}}]\n{fields}\n---\n{body}\n");

    private static List<string> Found(TestDigest digest) => [.. digest.Findings().Where(fault => fault.StartsWith("input/index.md", StringComparison.Ordinal) && !fault.Contains("needless-review", StringComparison.Ordinal)).Select(fault => fault[(fault.IndexOf(' ', StringComparison.Ordinal) + 1)..])];

    [Theory]
    [InlineData(Withdrawn, "It says “forty nuns were shot” [@report].", "error absent-quote 'forty nuns were shot'")]
    [InlineData(Withdrawn, "> forty nuns were shot\n\n[@report]", "error absent-quote 'forty nuns were shot'")]
    [InlineData(Withdrawn, "It says “They say it” [@report].", "error ambiguous-quote 'They say it'")]
    [InlineData(Withdrawn, "It says “three men were shot” [@report].", null)]
    [InlineData("status: draft", "It says “forty nuns were shot” [@report].", "error absent-quote 'forty nuns were shot'")]
    [InlineData("status: draft", "It says “three men were shot” [@report].", "error forbidden-quotation 'three men were shot'")]
    [InlineData("status: withdrawn\nwithdrawn: {date: 2026-11-20, notice: false}", "It says “three men were shot” [@report].", "error forbidden-quotation 'three men were shot'")]
    public void Made_up_words_are_an_error_and_so_are_words_that_may_not_be_read(string status, string body, string? told)
    {
        var found = Found(Of(status, body));
        if (told is null) { Assert.Empty(found); } else { Assert.Contains(told, found); }
    }

    [Fact]
    public void Quotes_of_the_front_matter_are_compared_as_well() =>
        Assert.Contains("error absent-quote 'forty nuns were shot'", Found(Of(Withdrawn, "", fields: "quotes: [{source: report, exact: forty nuns were shot}]")));

    [Theory]
    [InlineData("It says “three men were shot” [@report].")]
    [InlineData("> three men were shot\n\n[@report]")]
    public void The_reader_is_told_that_words_of_a_withdrawn_document_cannot_be_checked(string body)
    {
        string page = Encoding.UTF8.GetString(Of(Withdrawn, body).Build().Site["index.html"]);
        Assert.Contains("three men were shot", page, StringComparison.Ordinal);
        Assert.Contains("a record that was withdrawn</a> <span class=\"missing\">cannot be checked here</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_after_another_one_finds_that_the_document_says_something_else_now()
    {
        var memory = new BuildMemory();
        Assert.Equal([false, true, false], ((string[])[Seed, Seed.Replace("three", "four", StringComparison.Ordinal), Seed]).Select(seed =>
        {
            IReadOnlyList<InputFile> files = [.. Reader.BuiltInTheme(), .. Of(Withdrawn, "It says “three men were shot” [@report].", seed).Files];
            var made = global::Digest.Build.Make(memory.Same(files), new BuildRequest("digest", "output") { Today = new DateOnly(2026, 11, 23), Memory = memory }, (_, _) => { }, [], TestContext.Current.CancellationToken);
            return made.Diagnostics.Any(fault => fault.Rule.Id == "absent-quote");
        }));
    }
}
