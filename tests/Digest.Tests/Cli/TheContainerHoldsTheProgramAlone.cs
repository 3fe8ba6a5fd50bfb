using Xunit;

namespace Digest.Tests.Cli;

/// <summary>What can be told of the container's file without building it.</summary>
public class TheContainerHoldsTheProgramAlone
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Join(Repository.Root, ".github", "Containerfile"));

    private static IEnumerable<string> Copied => Lines.Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from", StringComparison.Ordinal)).SelectMany(line => line.Split(' ')[1..^1]);

    [Fact]
    public void It_is_compiled_from_what_is_there_and_takes_no_document_along() => Assert.All(Copied, path =>
    {
        Assert.True(Path.Exists(Path.Join(Repository.Root, path)), path);
        Assert.DoesNotContain(path, (string[])["seeds", "input", "."]);
    });

    [Fact]
    public void What_is_sent_to_the_builder_is_what_is_copied() =>
        Assert.Equal(Copied.Order(StringComparer.Ordinal), File.ReadLines(Path.Join(Repository.Root, ".github", "Containerfile.dockerignore")).Where(line => line.StartsWith('!')).Select(line => line[1..]).Order(StringComparer.Ordinal));

    [Fact]
    public void It_runs_the_command_as_nobody_who_may_do_everything()
    {
        Assert.Equal("ENTRYPOINT [\"digest\"]", Lines[^1]);
        Assert.Equal("USER $APP_UID", Lines[^2]);
        Assert.Contains("WORKDIR /digest", Lines);
    }
}
