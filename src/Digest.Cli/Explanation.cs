using Digest.Diagnostics;
using Digest.Stages;

namespace Digest.Cli;

/// <summary>The command <c>explain</c>: what a rule means. It needs no digest.</summary>
internal static class Explanation
{
    public static int Of(string? name, string format)
    {
        var terminal = new Terminal(format);
        if (format is not ("text" or "json")) { return terminal.Refuse($"rules are not told as {format}", "  help: Write --format json, or leave it out."); }
        var asked = name is null ? Rules.All : [.. Rules.All.Where(rule => rule.Id == Bare(name))];
        if (asked.Count == 0) { return terminal.Refuse($"there is no rule '{name}'", $"  help: {Suggestion.For(Bare(name!), Rules.All.Select(rule => rule.Id)) ?? "'digest explain' lists them all."}"); }
        if (format == "json") { RuleText.WriteJson(Console.Out, asked); }
        else { Console.Out.Write(name is null ? RuleText.Of(Rules.All) : RuleText.Of(asked[0])); }
        return ExitCode.Clean;
    }

    /// <summary>A rule as it is copied from a message: <c>error[absent-quote]</c>, <c>[absent-quote]</c>.</summary>
    private static string Bare(string name)
    {
        string trimmed = name.Trim().ToLowerInvariant();
        int open = trimmed.IndexOf('[', StringComparison.Ordinal);
        return open < 0 ? trimmed : trimmed[(open + 1)..].TrimEnd(']');
    }
}
