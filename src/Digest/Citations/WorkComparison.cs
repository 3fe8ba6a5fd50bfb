using Digest.Model;
using Edtf;

namespace Digest.Citations;

/// <summary>Whether two works that have something in common are one for all that.</summary>
internal static class WorkComparison
{
    private static readonly string[] Numbers = ["number", "volume", "issue", "edition", "version", "container-title"];

    /// <summary>Two DOIs are two works.</summary>
    public static bool Contradict(Citation one, Citation other) => one["DOI"] is { } first && other["DOI"] is { } second && !Identifiers.BareDoi(first).Equals(Identifiers.BareDoi(second), StringComparison.OrdinalIgnoreCase);

    /// <summary>Of two works of one title: nothing tells them apart.</summary>
    public static bool Agree(Citation one, Citation other) => !Contradict(one, other)
        && (OneDay(one, other) || SameIssue(one, other))
        && !Numbers.Any(name => one[name] is { } own && other[name] is { } given && WorkKeys.Letters(own) != WorkKeys.Letters(given))
        && (Author(one) is not { } a || Author(other) is not { } b || a == b);

    /// <summary>Nothing says that the two came out on different days.</summary>
    public static bool OneDay(Citation one, Citation other) => one.Issued is not { } first || other.Issued is not { } second || first.Value.MayOverlap(second.Value);

    /// <summary>One number of a report, one place in a journal: online it may have come out earlier than in print.</summary>
    private static bool SameIssue(Citation one, Citation other) => SameYear(one, other)
        && (Shared("number", one, other) || (Shared("volume", one, other) && (Shared("issue", one, other) || Shared("page", one, other))));

    private static bool Shared(string name, Citation one, Citation other) => one[name] is { } own && other[name] is { } given && WorkKeys.Letters(own) is { Length: > 0 } letters && letters == WorkKeys.Letters(given);

    private static bool SameYear(Citation one, Citation other) => one.Issued?.Value is { Earliest: { } from, Latest: { } to } && other.Issued?.Value is { Earliest: { } first, Latest: { } last }
        && from.Year == to.Year && first.Year == last.Year && from.Year == first.Year;

    private static string? Author(Citation citation) => citation.Names.FirstOrDefault(pair => pair.Key == "author").Value is [var first, ..] ? WorkKeys.Letters(first.Family ?? first.Literal?.Split(' ')[^1] ?? first.Given ?? "") : null;
}
