using System.Text;
using Digest.Stages.Editing;

namespace Digest.Tests.Stages.Editing;

/// <summary>A digest on the disk for commands that write into it: <c>=== path</c> begins a file, as in <see cref="TestDigest"/>.</summary>
internal sealed class Desk : IDisposable
{
    public Folder Folder { get; } = new();

    public Desk(string written)
    {
        foreach (var file in new TestDigest(written).Files) { Folder.Put(file.Path, file.Bytes); }
    }

    public Workplace Place => Workplace.Read(Folder.Root, Xunit.TestContext.Current.CancellationToken);

    public string this[string path] => Encoding.UTF8.GetString(File.ReadAllBytes(Folder[path]));

    public BuildResult Check(bool strict = false) => Digest.Build.Run(new BuildRequest(Folder.Root, Folder.Output) { Write = false, Strict = strict, Today = new DateOnly(2026, 11, 26) }, Xunit.TestContext.Current.CancellationToken);

    public string[] Told(bool strict = false) => [.. Check(strict).Diagnostics.Where(fault => !fault.IsOld).Select(fault => fault.Rule.Id).Order(StringComparer.Ordinal)];

    public void Dispose() => Folder.Dispose();
}
