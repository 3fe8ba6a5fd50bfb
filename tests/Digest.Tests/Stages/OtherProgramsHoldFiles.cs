using Digest.Stages;
using Xunit;

namespace Digest.Tests.Stages;

public class OtherProgramsHoldFiles
{
    [Fact]
    public void What_is_in_the_way_for_a_moment_is_waited_for()
    {
        int tried = 0;
        HeldFile.Patiently(() => { if (++tried < 4) { throw new IOException("held"); } }, fault => fault is IOException);
        Assert.Equal(4, tried);
    }

    [Fact]
    public void What_stays_in_the_way_and_what_waiting_does_not_help_are_told()
    {
        int tried = 0;
        Assert.Throws<IOException>(() => HeldFile.Patiently(() => { tried++; throw new IOException("held"); }, _ => true));
        Assert.InRange(tried, 5, 10);
        tried = 0;
        Assert.Throws<IOException>(() => HeldFile.Patiently(() => { tried++; throw new IOException("full"); }, _ => false));
        Assert.Equal(1, tried);
    }

    [Fact]
    public void A_document_is_read_while_another_program_writes_to_it()
    {
        using var folder = new Folder().Put("input/digest.yml", "title: T\n").Put("seeds/report.txt", "Words.");
        using var held = new FileStream(folder["seeds/report.txt"], FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        var found = new List<Digest.Diagnostics.Diagnostic>();
        Assert.Contains(Reader.Read(folder.Root, found, cancel: TestContext.Current.CancellationToken), file => file.Path == "seeds/report.txt");
        Assert.Empty(found);
    }
}
