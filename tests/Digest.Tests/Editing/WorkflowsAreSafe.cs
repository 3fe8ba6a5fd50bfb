using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace Digest.Tests.Editing;

/// <summary>What GitHub's schema does not know (.ci/run validates by it, with the npm package @action-validator/core): who may do what, and what exactly is run.</summary>
public partial class WorkflowsAreSafe
{
    public static TheoryData<string> Files() => [".github/workflows/ci.yml", ".github/workflows/publish.yml", ".github/workflows/release.yml", "src/Digest/Init/github/workflows/publish.yml"];

    private static string Text(string path) => File.ReadAllText(Path.Join(Repository.Root, path)).ReplaceLineEndings("\n");

    private static JsonObject Read(string path) => (JsonObject)PlainYaml.Read(Text(path))!;

    private static IEnumerable<(string Job, JsonNode Step)> Steps(JsonObject workflow) => workflow["jobs"]!.AsObject().SelectMany(job => job.Value!["steps"]!.AsArray().Select(step => (job.Key, step!)));

    [GeneratedRegex("^ *- uses: (?<action>[a-z-]+/[a-z-]+)@(?<commit>[0-9a-f]{40}) # v[0-9]+\\.[0-9]+\\.[0-9]+$|^ *uses: (?<action>[a-z-]+/[a-z-]+)@(?<commit>[0-9a-f]{40}) # v[0-9]+\\.[0-9]+\\.[0-9]+$")]
    private static partial Regex Pinned();

    [Theory]
    [MemberData(nameof(Files))]
    public void Actions_are_GitHubs_own_and_pinned_by_commit_with_their_version(string path) =>
        Assert.All(Text(path).Split('\n').Where(line => line.Contains("uses:", StringComparison.Ordinal)), line => { Assert.Matches(Pinned(), line); Assert.Contains("uses: actions/", line, StringComparison.Ordinal); });

    [Theory]
    [MemberData(nameof(Files))]
    public void No_credentials_stay_and_no_job_runs_for_ever(string path)
    {
        var workflow = Read(path);
        Assert.All(Steps(workflow).Where(one => ((string?)one.Step["uses"])?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true), one => Assert.False((bool)one.Step["with"]!["persist-credentials"]!));
        Assert.All(workflow["jobs"]!.AsObject(), job => Assert.InRange((long)job.Value!["timeout-minutes"]!, 1, 90));
        Assert.NotNull(workflow["concurrency"]);
        Assert.Null(workflow["on"]!["pull_request_target"]);
    }

    /// <summary>What others write (a title, a branch's name) could be commands there.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void No_expression_stands_in_a_command(string path) =>
        Assert.All(Steps(Read(path)), one => Assert.DoesNotContain("${{", (string?)one.Step["run"] ?? "", StringComparison.Ordinal));

    [Theory]
    [InlineData(".github/workflows/publish.yml")]
    [InlineData("src/Digest/Init/github/workflows/publish.yml")]
    public void Each_job_of_publishing_may_do_the_least(string path)
    {
        var workflow = Read(path);
        Assert.Empty(workflow["permissions"]!.AsObject());
        string Of(string job) => string.Join(", ", workflow["jobs"]![job]!["permissions"]!.AsObject().Select(one => $"{one.Key}: {one.Value}"));
        Assert.Equal("contents: read", Of("check"));
        Assert.Equal("contents: read, pages: read", Of("build"));
        Assert.Equal("pages: write, id-token: write", Of("deploy"));
        Assert.DoesNotContain(Steps(workflow).Where(one => one.Job == "deploy"), one => one.Step["run"] is not null);
        Assert.StartsWith("github.event_name == 'pull_request'", (string)workflow["jobs"]!["check"]!["if"]!, StringComparison.Ordinal);
        Assert.StartsWith("github.event_name != 'pull_request'", (string)workflow["jobs"]!["build"]!["if"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".github/workflows/publish.yml")]
    [InlineData("src/Digest/Init/github/workflows/publish.yml")]
    public void It_builds_with_the_whole_history_the_address_of_Pages_and_the_last_site(string path)
    {
        var steps = Steps(Read(path)).ToList();
        foreach (string job in (string[])["check", "build"]) { Assert.Equal(0, (long)steps.First(one => one.Job == job).Step["with"]!["fetch-depth"]!); }
        string build = steps.Select(one => (string?)one.Step["run"] ?? "").Single(run => run.Contains(" build ", StringComparison.Ordinal)), check = steps.Select(one => (string?)one.Step["run"] ?? "").Single(run => run.Contains(" check ", StringComparison.Ordinal));
        foreach (string part in (string[])["--format github", "--base-url \"$BASE_URL\"", "--previous \"$RUNNER_TEMP/last.json\"", "$PUBLIC", "--output \"$RUNNER_TEMP/site\""]) { Assert.Contains(part, build, StringComparison.Ordinal); }
        Assert.Contains("--format github", check, StringComparison.Ordinal);
        Assert.Contains("--public", (string)steps.First(one => one.Job == "check" && one.Step["env"] is not null).Step["env"]!["PUBLIC"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_is_a_draft_of_a_tag_and_its_last_job_alone_may_write()
    {
        var workflow = Read(".github/workflows/release.yml");
        Assert.Empty(workflow["permissions"]!.AsObject());
        Assert.Equal(["push"], workflow["on"]!.AsObject().Select(one => one.Key));
        Assert.Equal("v*", (string?)workflow["on"]!["push"]!["tags"]![0]);
        Assert.All(workflow["jobs"]!.AsObject(), job => Assert.Equal(job.Key == "draft" ? "contents: write" : "contents: read", string.Join(", ", job.Value!["permissions"]!.AsObject().Select(one => $"{one.Key}: {one.Value}"))));
        string[] runs = [.. Steps(workflow).Select(one => (string?)one.Step["run"] ?? "")];
        Assert.Contains(runs, run => run.Contains("gh release create", StringComparison.Ordinal) && run.Contains("--draft", StringComparison.Ordinal) && run.Contains("--verify-tag", StringComparison.Ordinal));
        Assert.Contains(runs, run => run.Contains("The project's tests have passed on this commit, on Linux x64", StringComparison.Ordinal));
        // What is said of tests is so: they run before the draft is made.
        Assert.Contains("tests", workflow["jobs"]!["draft"]!["needs"]!.AsArray().Select(job => (string?)job));
        Assert.Contains(Steps(workflow), one => (string?)one.Step["run"] == ".ci/run");
        Assert.DoesNotContain("secrets.", Text(".github/workflows/release.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Both_use_the_same_versions() =>
        Assert.Equal(Uses(".github/workflows/publish.yml"), Uses("src/Digest/Init/github/workflows/publish.yml"));

    private static string[] Uses(string path) => [.. Steps(Read(path)).Select(one => (string?)one.Step["uses"]).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
}
