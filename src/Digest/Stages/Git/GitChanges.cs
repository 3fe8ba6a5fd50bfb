using System.Globalization;
using System.Text;
using Digest.Model;

namespace Digest.Stages.Git;

/// <summary>Asks git on which day each file of the digest was changed last: one walk through the history for all of them.</summary>
internal static class GitChanges
{
    private const byte Nul = 0;
    private const char Head = '\u0001';

    private static readonly string[] Folders = ["input", "seeds", "theme"];

    /// <param name="root">The digest's folder; the repository may begin above it.</param>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    public static ChangeHistory Read(string root, CancellationToken cancel)
    {
        string real = RealPath.Of(root);
        if (!GitHistory.HasRepository(real)) { return ChangeHistory.None; }
        if (GitProgram.Find() is not { } program) { return ChangeHistory.None with { Fault = "the program git is not on this machine" }; }
        try { return Read(new GitProgram(program, real, cancel)); }
        catch (TimeoutException) { return ChangeHistory.None with { Fault = "git took longer than two minutes" }; }
        catch (IOException) { return ChangeHistory.None with { Fault = "git could not be run" }; }
    }

    private static ChangeHistory Read(GitProgram git)
    {
        var (code, about) = git.Lines(["rev-parse", "--show-object-format"]);
        if (code != 0 || about.Count == 0) { return ChangeHistory.None with { Fault = "git does not read this repository ('git status' tells why)" }; }
        var (known, head) = git.Lines(["rev-parse", "--verify", "--quiet", "HEAD"]);
        // A repository without a commit has no history yet.
        if (known != 0 || head.Count == 0) { return ChangeHistory.None; }
        var days = new Days();
        // The author's day stays when commits are moved; "grafted" marks the ends of a history that is cut off.
        int read = git.Ask(["log", "--format=%x01%at %D", "--decorate=short", "--name-only", "--no-renames", "--no-ext-diff", "--no-textconv", "--relative", "-z", "HEAD", "--", .. Folders], Nul, days.Take);
        var blobs = new Dictionary<string, string>(StringComparer.Ordinal);
        int listed = git.Ask(["ls-tree", "-r", "-z", "HEAD", "--", .. Folders], Nul, entry => Blob(entry, blobs));
        return read != 0 || listed != 0 ? ChangeHistory.None with { Fault = "git did not answer every question" }
            : new ChangeHistory(head[0], days.ByPath, blobs, days.Undated, null) { ObjectFormat = about[0] };
    }

    /// <summary><c>mode type id TAB path</c>.</summary>
    private static void Blob(ReadOnlySpan<byte> entry, Dictionary<string, string> blobs)
    {
        int tab = entry.IndexOf((byte)'\t');
        if (tab < 0) { return; }
        string[] about = Encoding.ASCII.GetString(entry[..tab]).Split(' ');
        if (about is [_, "blob", var id]) { blobs[SitePath.Composed(Encoding.UTF8.GetString(entry[(tab + 1)..]))] = id; }
    }

    /// <summary>The answer of <c>git log -z --name-only</c>: a commit's head, then its files.</summary>
    private sealed class Days
    {
        private string? day;

        /// <summary>Newest first: the first commit that names a file is its last change. Null: its day is not known.</summary>
        private readonly Dictionary<string, string?> found = new(StringComparer.Ordinal);

        public IReadOnlyDictionary<string, string> ByPath => found.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal);
        public int Undated => found.Values.Count(known => known is null);

        public void Take(ReadOnlySpan<byte> record)
        {
            string text = Encoding.UTF8.GetString(record).TrimStart('\n');
            if (text.Length == 0) { return; }
            if (text[0] != Head) { found.TryAdd(SitePath.Composed(text), day); return; }
            int end = text.IndexOf(' ', StringComparison.Ordinal);
            bool isCutOff = text[(end + 1)..].Split(", ").Contains("grafted", StringComparer.Ordinal);
            day = !isCutOff && long.TryParse(text.AsSpan(1, Math.Max(0, end - 1)), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long seconds) ? Day(seconds) : null;
        }

        /// <returns>Null where a commit claims a day that no calendar has.</returns>
        private static string? Day(long seconds) => seconds is > 253402300799 or < 0 ? null
            : DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
