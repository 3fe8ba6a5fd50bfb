using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Digest.Cli.Previewing;

/// <summary>Pages as the preview sends them: with its script, and a policy that lets the script speak to the preview. Nothing of it is ever written to disk.</summary>
internal static partial class ServedPage
{
    public const string Folder = "__digest/";

    /// <param name="page">Its path in the site, by which the script asks about it.</param>
    /// <param name="tag">Of its bytes; empty: there are none, and whatever comes is new.</param>
    public static byte[] With(byte[] html, string basePath, string page, string tag)
    {
        string text = Encoding.UTF8.GetString(html);
        string script = $"<script src=\"{WebUtility.HtmlEncode(basePath)}{Folder}preview.js\" data-base=\"{WebUtility.HtmlEncode(basePath)}\" data-page=\"{WebUtility.HtmlEncode(page)}\" data-tag=\"{tag}\" defer></script>";
        text = Policy().Replace(text, found => $"{found.Groups["start"].Value}{WebUtility.HtmlEncode(Loosened(WebUtility.HtmlDecode(found.Groups["policy"].Value)))}\"", 1);
        int head = text.IndexOf("</head>", StringComparison.OrdinalIgnoreCase);
        return Encoding.UTF8.GetBytes(head < 0 ? text + script : text.Insert(head, script));
    }

    /// <summary>For as long as there is no site to show: the script says what is going on.</summary>
    public static byte[] Waiting(string basePath, string page) => With(Encoding.UTF8.GetBytes("""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>digest preview</title>
        </head>
        <body>
        <main><h1>digest preview</h1><noscript><p>The site is not ready, or has errors: the terminal tells more. Load this page again then.</p></noscript></main>
        </body>
        </html>
        """), basePath, page, "");

    private static string Loosened(string policy)
    {
        string scripts = policy.Contains("script-src", StringComparison.Ordinal) ? policy.Replace("script-src ", policy.Contains("script-src 'self'", StringComparison.Ordinal) ? "script-src " : "script-src 'self' ", StringComparison.Ordinal) : policy.TrimEnd(' ', ';') + "; script-src 'self'";
        return scripts + "; connect-src 'self'";
    }

    [GeneratedRegex("(?<start><meta http-equiv=\"Content-Security-Policy\" content=\")(?<policy>[^\"]*)\"", RegexOptions.IgnoreCase)]
    private static partial Regex Policy();
}
