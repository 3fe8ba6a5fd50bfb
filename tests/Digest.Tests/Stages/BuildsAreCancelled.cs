using Digest.Model;
using Xunit;

namespace Digest.Tests.Stages;

public sealed class BuildsAreCancelled : IDisposable
{
    private readonly Folder folder = new();

    public BuildsAreCancelled()
    {
        folder.Put("input/digest.yml", "title: T\nchecks: {missing-url: off}\neditions: [zip, epub]\n").Put("input/about.md", "---\ntitle: About\n---\nThe [[here]].\n");
        folder.Put("input/places/here.md", "---\ntitle: Here\n---\nA place.\n").Put("seeds/letter.txt", "It was so.\n");
        folder.Put("input/sources/letter.md", "---\ntitle: A letter\ncustody: {seed: seeds/letter.txt}\n---\n");
        Assert.Equal(BuildOutcome.Clean, Digest.Build.Run(Request, TestContext.Current.CancellationToken).Outcome);
        folder.Put("input/about.md", "---\ntitle: Changed\n---\nThe [[here]], once more.\n");
    }

    public void Dispose() => folder.Dispose();

    private BuildRequest Request => new(folder.Root, folder.Output) { Today = new DateOnly(2026, 11, 23), History = _ => ChangeHistory.None };

    private void CancelledLeavesAllAsItWas(Func<CancellationTokenSource, BuildRequest> asked)
    {
        var before = folder.Files();
        using var cancel = new CancellationTokenSource();
        var request = asked(cancel);
        Assert.ThrowsAny<OperationCanceledException>(() => Digest.Build.Run(request, cancel.Token));
        Assert.Equal(before, folder.Files());
        Assert.False(Directory.Exists(folder[".digest"]));
    }

    [Theory]
    [InlineData("read")]
    [InlineData("parse")]
    [InlineData("link")]
    [InlineData("check")]
    [InlineData("render")]
    [InlineData("write")]
    [InlineData("editions")]
    public void At_the_beginning_of_a_stage_the_site_stays_and_no_stage_folder_is_left(string stage)
    {
        CancelledLeavesAllAsItWas(cancel => Request with { Progress = begun => { if (begun == stage) { cancel.Cancel(); } } });
        Assert.Equal(BuildOutcome.Clean, Digest.Build.Run(Request, TestContext.Current.CancellationToken).Outcome);
        Assert.Contains("Changed", folder.Files("output")["about.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("parse")]
    [InlineData("check")]
    [InlineData("render")]
    public void Amid_a_stage_what_is_left_of_it_is_not_done(string stage)
    {
        for (int i = 0; i < 60; i++) { folder.Put($"input/page-{i}.md", $"---\ntitle: Page {i}\n---\n"); }
        int done = 0, after = 0;
        using var isCancelled = new ManualResetEventSlim();
        var counts = new BuildProgress[1];
        CancelledLeavesAllAsItWas(cancel =>
        {
            counts[0] = new BuildProgress
            {
                Stepped = now =>
                {
                    int nth = now == stage ? Interlocked.Increment(ref done) : 0;
                    if (nth == 2)
                    {
                        cancel.Cancel();
                        isCancelled.Set();
                    }
                    if (nth > 2)
                    {
                        Interlocked.Increment(ref after);
                        // The thread that cancels may be kept from telling it on: no other takes up anything until it is told.
                        isCancelled.Wait(TestContext.Current.CancellationToken);
                    }
                },
            };
            return Request with { Counts = counts[0] };
        });
        Assert.Equal(stage, counts[0].Now.Stage);
        // Each thread may finish what it has in hand; there may be more of them than processors.
        Assert.InRange(after, 0, counts[0].Now.Total / 2);
    }

    [Fact]
    public void Once_files_are_put_in_place_the_build_is_finished()
    {
        using var cancel = new CancellationTokenSource();
        var result = Digest.Build.Run(Request with { Committing = cancel.Cancel }, cancel.Token);
        Assert.Equal(BuildOutcome.Clean, result.Outcome);
        Assert.Contains("Changed", folder.Files("output")["about.html"], StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder[".digest"]));
    }

    [Fact]
    public void Whoever_is_told_that_files_are_about_to_be_put_in_place_may_still_say_no() =>
        CancelledLeavesAllAsItWas(_ => Request with { Committing = () => throw new OperationCanceledException() });

    [Fact]
    public void Every_stage_counts_all_that_it_does()
    {
        var most = new System.Collections.Concurrent.ConcurrentDictionary<string, StageProgress>(StringComparer.Ordinal);
        BuildProgress? counts = null;
        counts = new BuildProgress
        {
            Stepped = stage =>
            {
                var now = counts!.Now;
                most.AddOrUpdate($"{stage} {now.What}", now, (_, before) => before.Done > now.Done ? before : now);
            },
        };
        var result = Digest.Build.Run(Request with { Counts = counts }, TestContext.Current.CancellationToken);
        Assert.All(most.Values, one => Assert.Equal(one.Total, one.Done));
        Assert.Equal(["check checks", "parse documents", "parse files", "read files", "render files"], most.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((4, 1), (most["parse files"].Total + 1, most["parse documents"].Total));
        Assert.True(most["render files"].Total > result.Summary.Pages);
    }
}
