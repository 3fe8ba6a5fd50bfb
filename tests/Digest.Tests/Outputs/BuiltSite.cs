using System.Collections.Concurrent;
using System.Text;
using Digest.Diagnostics;
using Digest.Stages;

namespace Digest.Tests.Outputs;

/// <summary>A digest of one string, built in memory with the program's own theme.</summary>
internal sealed class BuiltSite
{
    private readonly ConcurrentDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    public BuiltSite(string written, string? url = null)
    {
        var request = new BuildRequest("", "") { BaseUrl = url, Today = new DateOnly(2026, 11, 23) };
        Findings = Build.Make([.. new TestDigest(written).Files, .. Reader.BuiltInTheme()], request, (path, bytes) => files[path] = bytes, []).Diagnostics;
    }

    public IReadOnlyList<Diagnostic> Findings { get; }
    public IEnumerable<string> Paths => files.Keys.Order(StringComparer.Ordinal);
    public string this[string path] => Encoding.UTF8.GetString(files[path]);
    public bool Has(string path) => files.ContainsKey(path);
    public int Size(string path) => files[path].Length;
}
