using Digest.Citations;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Addresses of documents that lead nowhere.</summary>
internal static class BadUrl
{
    private static readonly Rule Rule = new("bad-url", Severity.Warning,
        "citation.URL or custody.archived_at is no whole address on the web.",
        "Nobody can follow it, and reference managers refuse it.",
        "URL: www.example.org/report      # write https://www.example.org/report");

    public static Check Check { get; } = new(Rule, site => site.Of<Source>().SelectMany(Written).Where(one => !AddressWithPassword.Is(one.Value.Value) && !Identifiers.IsWebAddress(one.Value.Value))
        .Select(one => Rule.At(one.Value.Span, $"'{one.Value.Value}' under '{one.Key}' is no address on the web: it must begin with https:// or http:// and have no blanks.", Help(one.Value.Value))));

    /// <summary>Addresses of documents that tell a password.</summary>
    public static Check Secret { get; } = new(AddressWithPassword.Rule, site => site.Of<Source>().SelectMany(Written).Where(one => AddressWithPassword.Is(one.Value.Value))
        .Select(one => AddressWithPassword.Rule.At(one.Value.Span, $"The address under '{one.Key}' holds a user name or a password, which the site would show.", AddressWithPassword.Help)));

    private static IEnumerable<(string Key, Located<string> Value)> Written(Source source)
    {
        foreach (var pair in source.Citation.Text.Where(pair => pair.Key == "URL")) { yield return ("citation.URL", pair.Value); }
        if (source.Custody?.ArchivedAt is { } archived) { yield return ("custody.archived_at", archived); }
    }

    private static string Help(string written) => Identifiers.IsWebAddress("https://" + written) && written.Contains('.', StringComparison.Ordinal) && !written.Contains(':', StringComparison.Ordinal)
        ? $"Write https://{written}, if that is where it stands." : "Copy the address from the browser's address bar.";
}
