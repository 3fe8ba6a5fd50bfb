using System.Buffers;
using System.Text.RegularExpressions;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Private keys, and tokens whose form says what they open. Only forms that nothing else has: a word such as "password" stands in many testimonies.</summary>
internal static partial class KeyInText
{
    private static readonly Rule Rule = new("key-in-text", Severity.Warning,
        "A record's file holds a private key or an access token.",
        "Whoever reads the page, its data or the repository can use it: to sign as you, to open an account, to change the site. Programs look for nothing else all day long.",
        "-----BEGIN OPENSSH PRIVATE KEY-----\n# also: tokens of GitHub, GitLab, npm, Slack, Stripe, Google, Amazon, Anthropic, OpenAI, SendGrid and Telegram, keys of age")
    { IsSecret = true };

    /// <summary>Before any of them one of these stands, and hardly ever elsewhere.</summary>
    private static readonly SearchValues<string> Leads = SearchValues.Create(
        ["PRIVATE KEY", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "npm_", "xox", "sk_live_", "rk_live_", "AIza", "AKIA", "ASIA", "sk-ant-", "sk-proj-", "SG.", ":AA", "AGE-SECRET-KEY-"], StringComparison.Ordinal);

    public static Check Check { get; } = new(Rule, site => site.Records.Where(record => record.Head.Body.FileText.AsSpan().ContainsAny(Leads)).SelectMany(record => Found(record.Head.Body))
        .Select(one => Rule.At(one.Place, $"The file holds {one.What}.", "Take it out, and make it invalid where it was made: whoever has the file, or an older commit of it, has read it.")));

    private static IEnumerable<(Span Place, string What)> Found(Body body)
    {
        foreach (var found in Key().Matches(body.FileText).AsEnumerable())
        {
            yield return (new Span(body.Path, found.Index, found.Length), found.Groups["block"].Success || found.Groups["age"].Success ? "a private key" : "an access token");
        }
    }

    [GeneratedRegex("""
        (?<block>-----BEGIN\ (?:[A-Z0-9]+\ )*PRIVATE\ KEY(?:\ BLOCK)?-----)
        | (?<age>\bAGE-SECRET-KEY-1[0-9A-Z]{58}\b)
        | \bgh[pousr]_[A-Za-z0-9]{36,} | \bgithub_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{40,} | \bglpat-[A-Za-z0-9_-]{20,} | \bnpm_[A-Za-z0-9]{36}\b
        | \bxox[abeoprs]-[0-9]{6,}-[A-Za-z0-9-]{10,} | \b[sr]k_live_[A-Za-z0-9]{20,} | \bAIza[A-Za-z0-9_-]{35} | \bA[KS]IA[A-Z2-7]{16}\b
        | \bsk-(?:ant|proj)-[A-Za-z0-9_-]{40,} | \bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43} | \b[0-9]{8,10}:AA[A-Za-z0-9_-]{33}\b
        """, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.NonBacktracking)]
    private static partial Regex Key();
}
