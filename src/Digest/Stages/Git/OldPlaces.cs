using Digest.Diagnostics;
using Digest.FrontMatter;
using Digest.Model;

namespace Digest.Stages.Git;

/// <summary>Where records say that they stood before (<c>redirect_from</c>), as the commit that is checked out has them: what is not committed yet is no history.</summary>
/// <param name="blobs">By path from the digest's root: git's id of the file's bytes.</param>
internal sealed class OldPlaces(GitProgram git, IReadOnlyDictionary<string, string> blobs)
{
    private const string Folder = "input/", Ending = ".md";

    private readonly Dictionary<string, HashSet<string>> known = new(StringComparer.Ordinal);

    /// <param name="path">Of the file as it is now.</param>
    /// <param name="before">The path that it may have had.</param>
    public bool Names(string path, string before)
    {
        if (!IsRecord(path) || !IsRecord(before)) { return false; }
        if (!known.TryGetValue(path, out var addresses)) { known[path] = addresses = Read(path); }
        string inside = before[Folder.Length..^Ending.Length];
        // The page of a kind's record stands in the kind's folder, however deep its file lies.
        return addresses.Contains(inside + ".html") || addresses.Contains($"{inside.Split('/')[0]}/{inside.Split('/')[^1]}.html");
    }

    private static bool IsRecord(string path) => path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(Ending, StringComparison.Ordinal);

    private HashSet<string> Read(string path)
    {
        var faults = new List<Diagnostic>();
        if (!blobs.TryGetValue(path, out string? id) || id.Length == 0 || git.Lines(["cat-file", "blob", id]) is not (0, var lines)) { return []; }
        string text = string.Join('\n', lines).TrimStart('\uFEFF');
        var fence = Fence.Find(path, text, faults);
        var entry = fence.HasFrontMatter ? YamlReader.Read(path, text, fence.Start..(fence.Start + fence.Length), faults)?["redirect_from"] : null;
        IEnumerable<Node> written = entry is ListNode list ? list.Items : entry is null ? [] : [entry];
        return written.OfType<ScalarNode>().Select(one => OldAddress.Of(one.Text)).ToHashSet(StringComparer.Ordinal);
    }
}
