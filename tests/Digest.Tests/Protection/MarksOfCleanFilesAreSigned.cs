using Digest.Model;
using Digest.Protection;
using Digest.Stages;
using Digest.Tests.Stages;
using Xunit;

namespace Digest.Tests.Protection;

/// <summary>A file that was clean in an earlier build is not searched again. So nobody may say that it was but this machine, of this very list.</summary>
public sealed class MarksOfCleanFilesAreSigned : IDisposable
{
    private const string Marks = ".digest/protection/clean", Key = ".digest/protection/key";
    private static readonly byte[] Hash = new byte[32];
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    private static ProtectedTerms Terms(string term = "Jane Example", TermMatch match = TermMatch.Word) => new([new ProtectedRule(1, [term], match, null)]);

    private static bool IsClean(Verdicts verdicts, string path = "a.html") => verdicts.IsClean(verdicts.MarkOf(path, Hash));

    private bool IsClean(ProtectedTerms? terms = null, bool fresh = false) => IsClean(VerdictFile.Read(folder.Root, terms ?? Terms(), fresh));

    private void Write() => VerdictFile.Write(folder.Root, [.. ((string[])["a.html", "b.html"]).Select(path => VerdictFile.Read(folder.Root, Terms()).MarkOf(path, Hash))]);

    [Fact]
    public void What_was_clean_is_known_for_the_same_terms_path_and_bytes_alone()
    {
        Assert.False(IsClean());
        Write();
        Assert.True(IsClean());
        var verdicts = VerdictFile.Read(folder.Root, Terms());
        Assert.False(IsClean(verdicts, "c.html"));
        Assert.False(verdicts.IsClean(verdicts.MarkOf("a.html", [1, .. Hash.AsSpan(1)])));
        Assert.False(IsClean(Terms("John Example")));
        Assert.False(IsClean(Terms(match: TermMatch.Part)));
        Assert.False(IsClean(fresh: true));
    }

    [Theory]
    [InlineData(0)] // the signature
    [InlineData(40)] // a mark
    [InlineData(63)]
    public void Marks_that_somebody_changed_are_none(int at)
    {
        Write();
        byte[] bytes = File.ReadAllBytes(folder[Marks]);
        bytes[at] ^= 1;
        folder.Put(Marks, bytes);
        Assert.False(IsClean());
    }

    [Theory]
    [InlineData(Marks, 20)]
    [InlineData(Marks, 48)] // as if one had been written
    [InlineData(Key, 31)]
    public void Marks_or_a_key_that_are_cut_short_are_none(string path, int length)
    {
        Write();
        folder.Put(path, File.ReadAllBytes(folder[path])[..length]);
        Assert.False(IsClean());
    }

    [Fact]
    public void Those_of_another_machine_are_none_and_the_key_is_its_owners_alone()
    {
        Write();
        if (!OperatingSystem.IsWindows()) { Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder[Key])); }
        folder.Put(Key, new byte[32]);
        Assert.False(IsClean());
    }
}
