using System.Globalization;
using System.Text;

namespace Digest.Stages.Git;

/// <summary>The user's settings as they hold in the digest's repository, those with that a condition adds for its folder, its branch or its remotes: a repository in
/// another place would get others, and talk to the remote as somebody else, or on another way.</summary>
internal sealed class GitSettings
{
    private static readonly string[] OwnSections = ["include.", "includeif.", "extensions.", "safe."];
    /// <summary>What tells where a repository is and how it is kept, not how it talks to others.</summary>
    private static readonly string[] OwnKeys =
    [
        "core.bare", "core.worktree", "core.repositoryformatversion", "core.sparsecheckout", "core.sparsecheckoutcone", "core.splitindex", "core.sharedrepository", "index.sparse",
    ];
    /// <summary>Of a remote: what would push more than was asked for, or fetch less.</summary>
    private static readonly string[] OwnEnds = [".mirror", ".promisor", ".partialclonefilter"];

    private const string Count = "GIT_CONFIG_COUNT";

    private readonly List<(string Key, string Value)> _all = [];
    private readonly StringBuilder _safe = new();

    /// <param name="listed">What <c>git config --list -z --show-scope</c> answers in the digest's folder: scope and key with value by turns.</param>
    public GitSettings(byte[] listed)
    {
        string[] parts = Encoding.UTF8.GetString(listed).Split('\0');
        for (int i = 0; i + 1 < parts.Length; i += 2)
        {
            int end = parts[i + 1].IndexOf('\n', StringComparison.Ordinal);
            // A key without a value is switched on.
            var (key, value) = end < 0 ? (parts[i + 1], "true") : (parts[i + 1][..end], parts[i + 1][(end + 1)..]);
            if (key == "safe.directory" && parts[i] is not ("local" or "worktree")) { _safe.Append(CultureInfo.InvariantCulture, $"[safe]\n\tdirectory = {Quoted(value)}\n"); }
            if (!IsOwn(key)) { _all.Add((key, value)); }
        }
    }

    /// <summary>Which folders of others are trusted: all that the settings' file of a user says to a remote on the same machine. Nothing in it is secret.</summary>
    public string Trusted => _safe.ToString();

    /// <summary>Gives git these settings and no others. They stand in no file, since there are passwords among them.</summary>
    /// <param name="trusted">The file that holds <see cref="Trusted"/>.</param>
    public Dictionary<string, string> Variables(string trusted)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["GIT_CONFIG_NOSYSTEM"] = "1",
            ["GIT_CONFIG_GLOBAL"] = trusted,
            ["GIT_CONFIG_PARAMETERS"] = "",
            ["GIT_ATTR_NOSYSTEM"] = "1",
            [Count] = "0",
        };
        foreach (var (key, value) in _all) { Add(variables, key, value); }
        return variables;
    }

    /// <summary>One more setting, behind the others.</summary>
    public static void Add(Dictionary<string, string> variables, string key, string value)
    {
        string number = variables[Count];
        (variables[$"GIT_CONFIG_KEY_{number}"], variables[$"GIT_CONFIG_VALUE_{number}"]) = (key, value);
        variables[Count] = (int.Parse(number, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Of the repository itself.</summary>
    private static bool IsOwn(string key) => OwnKeys.Contains(key, StringComparer.Ordinal) || OwnSections.Any(start => key.StartsWith(start, StringComparison.Ordinal))
        || (key.StartsWith("remote.", StringComparison.Ordinal) && OwnEnds.Any(end => key.EndsWith(end, StringComparison.Ordinal)));

    private static string Quoted(string value) =>
        "\"" + value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "\"";
}
