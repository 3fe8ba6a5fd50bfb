using Digest.Cli;
using Xunit;

namespace Digest.Tests.Cli;

public class ProgressIsTold
{
    private static string Text(string stage, int done, int total, double seconds, int width = 200) => ProgressText.Of(new StageProgress(stage, done, total, "files", TimeSpan.FromSeconds(seconds)), width);

    [Theory]
    [InlineData("", 0, 0, 5, "")]
    [InlineData("link", 0, 0, 5, "link · then check, render, write")]
    [InlineData("read", 0, 14020, 5, "read  0 of 14,020 files · then parse, link, check, render, write")]
    [InlineData("render", 4120, 12034, 3, "render  4,120 of 12,034 files · about 6 s, then write")]
    [InlineData("render", 100, 12034, 3, "render  100 of 12,034 files · then write")]
    [InlineData("render", 6000, 12034, 0.5, "render  6,000 of 12,034 files · then write")]
    [InlineData("render", 1000, 12000, 60, "render  1,000 of 12,000 files · about 11 min, then write")]
    [InlineData("render", 12000, 12000, 60, "render  12,000 of 12,000 files · then write")]
    [InlineData("write", 500, 1000, 2, "write  500 of 1,000 files · about 2 s left")]
    [InlineData("editions", 0, 0, 2, "editions · then write")]
    [InlineData("push", 0, 0, 2, "push")]
    public void Count_and_time_are_of_the_running_stage_and_later_ones_are_named_alone(string stage, int done, int total, double seconds, string told) =>
        Assert.Equal(told, Text(stage, done, total, seconds));

    [Fact]
    public void A_narrow_terminal_gets_the_beginning() => Assert.Equal("render  4,120 o…", Text("render", 4120, 12034, 3, 16));

    [Fact]
    public void The_line_is_written_over_and_gone_at_the_end()
    {
        var progress = new BuildProgress();
        progress.Begin("render");
        progress.Expect(12, "files");
        using var written = new StringWriter();
        var log = TextWriter.Synchronized(written);
        var line = new ProgressLine(progress, log, 80);
        Await("\rrender  0 of 12 files · then write\e[K");
        progress.Step();
        Await("\rrender  1 of 12 files");
        line.End();
        string all = written.ToString();
        Assert.EndsWith("\e[K\r\e[K", all, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', all);

        void Await(string text) => Assert.True(SpinWait.SpinUntil(() => { lock (log) { return written.ToString().Contains(text, StringComparison.Ordinal); } }, TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void A_build_that_is_over_at_once_is_told_of_in_no_line()
    {
        using var log = new StringWriter();
        new ProgressLine(new BuildProgress(), log, 80).End();
        Assert.Equal("", log.ToString());
    }
}
