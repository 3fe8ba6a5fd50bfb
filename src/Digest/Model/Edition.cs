using System.Globalization;
using System.Text;

namespace Digest.Model;

/// <summary>A form in which the whole digest is taken along.</summary>
internal enum EditionKind
{
    /// <summary>The site's files in one archive.</summary>
    Zip,
    /// <summary>Every page in one HTML file that asks nothing of anyone.</summary>
    Html,
    /// <summary>A book for reading devices (EPUB 3).</summary>
    Epub,
    /// <summary>All records in order on one page that is made to be printed.</summary>
    Print,
}

/// <summary>Where editions stand in the site. They are in no manifest and in no edition.</summary>
internal static class EditionPath
{
    public const string Folder = "editions/";

    /// <summary>Names and SHA-256 of the editions, in the format of <c>sha256sum</c> for that folder; tells which files there are ours.</summary>
    public const string Sums = "editions/SHA256SUMS";

    private const int LongestName = 60;

    public static string Of(EditionKind kind, DigestConfig config) => Folder + kind switch
    {
        EditionKind.Print => "print.html",
        EditionKind.Html => $"{NameOf(config)}.html",
        EditionKind.Epub => $"{NameOf(config)}.epub",
        _ => $"{NameOf(config)}.zip",
    };

    /// <summary>The digest's title as a file's name: letters and digits of any script, small, joined by hyphens.</summary>
    public static string NameOf(DigestConfig config)
    {
        var name = new StringBuilder();
        bool gap = false;
        foreach (var rune in config.Title.Value.InForm(NormalizationForm.FormC).EnumerateRunes())
        {
            bool isMark = name.Length > 0 && !gap && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            if (!Rune.IsLetterOrDigit(rune) && !isMark) { gap = name.Length > 0; continue; }
            if (name.Length + 2 > LongestName) { break; }
            if (gap) { name.Append('-'); }
            name.Append(Rune.ToLowerInvariant(rune));
            gap = false;
        }
        // "print" is the print page's; Windows keeps the others for devices.
        return name.ToString() is { Length: > 0 } made && made != "print" && !DeviceName.Is(made) ? made : "digest";
    }
}
