using Digest.Diagnostics;
using Digest.Model;
using Digest.Stages;
using Edtf;

namespace Digest;

/// <summary>How a digest reads dates and says them, without the digest's records.</summary>
internal sealed record DateSettings(EdtfOptions Options, EdtfWords Words)
{
    /// <param name="root">The digest's folder; null: none, which is the built-in theme and northern seasons.</param>
    /// <param name="language">Of the words; null: the digest's, or English.</param>
    /// <param name="diagnostics">Why there is no result; empty where only the language has no words.</param>
    /// <returns>Null where the configuration cannot be read, or the theme has no words of the language.</returns>
    public static DateSettings? Of(string? root, string? language, ICollection<Diagnostic> diagnostics)
    {
        var files = root is null ? [.. Reader.BuiltInTheme()] : Reader.ReadSettings(root, diagnostics);
        var config = root is null ? null : Parser.Config(files, diagnostics);
        if (root is not null && (config is null || diagnostics.Any(one => one.Severity == Severity.Error))) { return null; }
        string asked = language ?? config?.Language ?? "en";
        bool isKnown = language is null || Has(asked) || (asked.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash && Has(asked[..dash]));
        return isKnown ? new DateSettings(config?.Dates ?? EdtfOptions.Default, WordFiles.Read(files, asked, []).Dates) : null;

        bool Has(string tag) => files.Any(file => file.Role == InputRole.Words && file.Path == $"theme/i18n/{tag}.yml");
    }
}
