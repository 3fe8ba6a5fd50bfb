using Digest.Model;
using Digest.Protection;
using Digest.Tests.Audits;
using Xunit;

namespace Digest.Tests.Stages;

/// <summary>A folder that stands where a file is to be lets it be written beside, and not take its place.</summary>
public class FilesAreWholeOrNotThere
{
    private static string[] Left(Folder folder, string below) => [.. folder.Files(below).Keys.Where(path => path != ".gitignore" && path != "key")];

    [Theory]
    [InlineData(false, ".digest/built")]
    [InlineData(true, ".digest/protection")]
    public void What_a_build_cannot_note_for_the_next_leaves_nothing_behind(bool isProtected, string notes)
    {
        using var folder = new Folder();
        folder.Put("input/digest.yml", "title: T\nchecks: {missing-url: off}\n").Put("input/about.md", "---\ntitle: A\n---\n");
        var terms = isProtected ? new ProtectedTerms([new ProtectedRule(1, ["Quillon"], TermMatch.Word, "a witness")]) : null;
        void Build() => Assert.Equal(BuildOutcome.Clean, global::Digest.Build.Run(new BuildRequest(folder.Root, folder.Output) { Protected = terms, Fresh = true, Reuse = true }, TestContext.Current.CancellationToken).Outcome);
        Build();
        string note = folder[$"{notes}/{Assert.Single(Left(folder, notes))}"];
        File.Delete(note);
        Directory.CreateDirectory(note);
        Build();
        Assert.Empty(Left(folder, notes));
    }

    [Fact]
    public void A_sheet_that_cannot_be_laid_down_leaves_nothing_of_it_behind()
    {
        using var folder = Testimony.Laid();
        Directory.CreateDirectory(folder[".digest/audit/witness-4.html"]);
        Assert.Contains(folder.Audit(null, "witness-4").Report.Diagnostics, fault => fault.Message.StartsWith("'.digest/audit/witness-4.html' cannot be written: ", StringComparison.Ordinal));
        Assert.Empty(Left(folder, ".digest/audit"));
    }

    [Fact]
    public void The_lock_keeps_the_rights_that_it_had()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Rights are others there.");
        using var folder = Testimony.Laid();
        folder.Audit();
        folder.Audit("AB");
        string path = folder["input/digest.lock"];
        if (!OperatingSystem.IsWindows()) { File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite); }
        folder.Audit("CD");
        Assert.Contains("by: \"CD\"", File.ReadAllText(path), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) { Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path)); }
    }
}
