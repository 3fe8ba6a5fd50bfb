using Digest.Diagnostics;

namespace Digest.Editions;

/// <summary>What can be wrong with an edition.</summary>
internal static class EditionRules
{
    /// <summary>Bytes of a file that phones and messengers still take.</summary>
    public const long Largest = 50_000_000;

    public static readonly Rule TooLarge = new("large-edition", Severity.Warning,
        "An edition in one file of HTML is over 50 MB.",
        "Browsers take long to open it, phones may not at all, and messengers refuse to carry it.",
        "editions: [zip, epub]      # without html or print");

    public static readonly IReadOnlyList<Rule> All = [TooLarge];
}
