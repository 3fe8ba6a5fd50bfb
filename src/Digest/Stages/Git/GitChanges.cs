using System.Globalization;
using System.Security.Cryptography;
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
        try { return Read(new GitProgram(program, real, cancel), real); }
        catch (TimeoutException) { return ChangeHistory.None with { Fault = "git took longer than two minutes" }; }
        catch (IOException) { return ChangeHistory.None with { Fault = "git could not be run" }; }
    }

    /// <summary>The same words as long as <see cref="Read(string, CancellationToken)"/> gives the same for files of the same bytes.</summary>
    /// <returns>Null where that cannot be told.</returns>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    public static string? State(string root, CancellationToken cancel)
    {
        string real = RealPath.Of(root);
        if (!GitHistory.HasRepository(real)) { return "no repository"; }
        if (GitProgram.Find() is not { } program) { return "no git"; }
        try
        {
            var (code, lines) = new GitProgram(program, real, cancel).Lines(["rev-parse", "--show-prefix", "--git-path", "shallow", "HEAD"]);
            if (code != 0 || lines is not [var prefix, var shallow, var commit]) { return null; }
            // Where a history is cut off, days are not known; fetching more of it changes that file.
            string cut = Path.Combine(real, shallow);
            return $"{prefix} {commit} {(File.Exists(cut) ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(cut))) : "whole")}";
        }
        catch (Exception fault) when (fault is TimeoutException or IOException or UnauthorizedAccessException) { return null; }
    }

    private static ChangeHistory Read(GitProgram git, string root)
    {
        var (code, about) = git.Lines(["rev-parse", "--show-object-format", "--show-prefix", "--git-path", "config"]);
        if (code != 0 || about is not [var format, var prefix, var settings]) { return ChangeHistory.None with { Fault = "git does not read this repository ('git status' tells why)" }; }
        var (known, head) = git.Lines(["rev-parse", "--verify", "--quiet", "HEAD"]);
        // A repository without a commit has no history yet.
        if (known != 0 || head.Count == 0) { return ChangeHistory.None; }
        var blobs = new Dictionary<string, string>(StringComparer.Ordinal);
        int listed = git.Ask(["ls-tree", "-r", "-z", "HEAD", "--", .. Folders], Nul, entry => Blob(entry, blobs));
        var days = new Days(blobs, prefix, new OldPlaces(git, blobs));
        // The author's day stays when commits are moved; "grafted" marks the ends of a history that is cut off. Of a merge, the files that it has as none of its parents.
        int read = git.Ask(["log", "--format=%x01%at %D", "--decorate=short", "-c", "--raw", "--no-abbrev", Moves(git, Path.Combine(root, settings)), "-l400", "--no-ext-diff", "--no-textconv", "-z", "HEAD", "--", .. Folders], Nul, days.Take);
        return read != 0 || listed != 0 ? ChangeHistory.None with { Fault = "git did not answer every question" }
            : new ChangeHistory(head[0], days.ByPath, blobs, days.Undated, null) { ObjectFormat = format, FirstDays = days.First };
    }

    /// <summary>A file that moved is the same one: with the bytes that it had, or with others. In a clone without all bytes the latter would be fetched one by one.</summary>
    /// <param name="settings">The repository's own, which alone make it such a clone.</param>
    private static string Moves(GitProgram git, string settings) => File.Exists(settings) && File.ReadAllText(settings).Contains("promisor", StringComparison.OrdinalIgnoreCase)
        && git.Lines(["config", "--get-regexp", @"^remote\..*\.promisor$"]).Code == 0 ? "-M100%" : "-M20%";

    /// <summary><c>mode type id TAB path</c>.</summary>
    private static void Blob(ReadOnlySpan<byte> entry, Dictionary<string, string> blobs)
    {
        int tab = entry.IndexOf((byte)'\t');
        if (tab < 0) { return; }
        string[] about = Encoding.ASCII.GetString(entry[..tab]).Split(' ');
        // Of a symbolic link git keeps where it leads, not what is read there.
        if (about is [var mode, "blob", var id]) { blobs[SitePath.Composed(Encoding.UTF8.GetString(entry[(tab + 1)..]))] = mode == "120000" ? "" : id; }
    }

    /// <summary>The answer of <c>git log -z --raw</c>: a commit's head, then <c>:modes ids status</c> and the path of each file, which begins at the repository's top; of one that moved the path that it had, then the new one.</summary>
    /// <param name="blobs">The bytes that files have now: what another branch made of a file, and a merge did not take, is no change of it.</param>
    /// <param name="places">Small records have few words beside the key that <c>digest rename</c> adds: what is less like what went is the same where it says so.</param>
    private sealed class Days(Dictionary<string, string> blobs, string prefix, OldPlaces places)
    {
        /// <summary>Percent of the bytes that were there before, from which on a file is the one that went, whatever it says.</summary>
        private const int Alike = 90;

        private string? day, id, before;
        private bool isMove;
        private int alike;

        /// <summary>By a path of older commits: the file that it has become.</summary>
        private readonly Dictionary<string, string> became = new(StringComparer.Ordinal);

        /// <summary>Newest first: the first commit that gave a file its bytes is its last change. Null: its day is not known.</summary>
        private readonly Dictionary<string, string?> found = new(StringComparer.Ordinal);

        /// <summary>Of every file that is there now, whatever its bytes were: the walk goes on to older commits, and the oldest is kept.</summary>
        private readonly Dictionary<string, string?> oldest = new(StringComparer.Ordinal);

        public IReadOnlyDictionary<string, string> First => oldest.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal);
        public IReadOnlyDictionary<string, string> ByPath => found.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal);
        public int Undated => found.Values.Count(known => known is null);

        public void Take(ReadOnlySpan<byte> record)
        {
            if (id is not null)
            {
                string path = Encoding.UTF8.GetString(record);
                if (isMove && before is null) { before = path; return; }
                Change(path);
                (id, before) = (null, null);
                return;
            }
            string text = Encoding.UTF8.GetString(record).TrimStart('\n');
            if (text.StartsWith(':'))
            {
                string[] parts = text.Split(' ');
                id = parts.Length > 3 ? parts[^2] : "";
                // Of a merge, whose line begins with several colons, there is one path.
                isMove = !text.StartsWith("::", StringComparison.Ordinal) && parts[^1].StartsWith('R');
                alike = isMove && int.TryParse(parts[^1].AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int percent) ? percent : 0;
            }
            if (!text.StartsWith(Head)) { return; }
            int end = text.IndexOf(' ', StringComparison.Ordinal);
            bool isCutOff = text[(end + 1)..].Split(", ").Contains("grafted", StringComparer.Ordinal);
            day = !isCutOff && long.TryParse(text.AsSpan(1, Math.Max(0, end - 1)), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long seconds) ? Day(seconds) : null;
        }

        private void Change(string path)
        {
            if (Own(path) is not { } own || !blobs.TryGetValue(own, out string? now)) { return; }
            // Where nothing but the place is another, neither what it says nor its address has changed that day.
            if (alike < 100)
            {
                if (now == id) { found.TryAdd(own, day); }
                oldest[own] = day;
            }
            if (isMove && Relative(before!) is { } old && (alike >= Alike || places.Names(own, old))) { became[old] = own; }
        }

        private string? Own(string path) => Relative(path) is { } own ? became.GetValueOrDefault(own, own) : null;

        private string? Relative(string path) => path.StartsWith(prefix, StringComparison.Ordinal) ? SitePath.Composed(path[prefix.Length..]) : null;

        /// <returns>Null where a commit claims a day that no calendar has.</returns>
        private static string? Day(long seconds) => seconds is > 253402300799 or < 0 ? null
            : DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
