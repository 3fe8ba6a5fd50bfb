using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Gaps;

/// <summary>What the collection cannot show yet, by kind, in the order in which readers see them.</summary>
internal enum GapKind { SingleOrigin, Unanswered, Undated, Unquoted, Unchecked, NotHeld, Evidence, Unnamed, NotStated, NotRecorded, Unreviewed }

/// <summary>A record with a gap.</summary>
/// <param name="By">Who says it, asks for it or tells it; empty where nobody is named.</param>
/// <param name="Detail">In the interface's words; null where the group says all.</param>
internal sealed record Gap(Record Record, IReadOnlyList<Entity> By, string? Detail)
{
    /// <summary>The same as a page shows it, where it names records: each name in its language.</summary>
    public Func<PageScope, Html>? Shown { get; init; }
}

/// <summary>The gaps of one kind, in the site's order.</summary>
internal sealed record GapGroup(GapKind Kind, IReadOnlyList<Gap> Gaps)
{
    /// <summary>The end of the keys of its words, and its anchor.</summary>
    public string Key => KeyOf(Kind);

    public static string KeyOf(GapKind kind) => kind switch
    {
        GapKind.SingleOrigin => "single-origin",
        GapKind.Unanswered => "unanswered",
        GapKind.Undated => "undated",
        GapKind.Unquoted => "unquoted",
        GapKind.Unchecked => "unchecked",
        GapKind.NotHeld => "not-held",
        GapKind.Evidence => "evidence",
        GapKind.Unnamed => "unnamed",
        GapKind.NotStated => "not-stated",
        GapKind.NotRecorded => "not-recorded",
        _ => "unreviewed",
    };
}
