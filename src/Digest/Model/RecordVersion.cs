namespace Digest.Model;

/// <summary>Which state of a record is cited. For several threads.</summary>
/// <param name="date">Of its last change: the day (UTC) of the newest commit that changed its file; without one, its newest correction, else the day
/// on which a document it rests on was collected. EDTF text; null: none is known.</param>
/// <param name="sum">Works out the sum, which takes reading every file that it is over.</param>
internal sealed class RecordVersion(string? date, Func<VersionSum> sum)
{
    private VersionSum? known;

    public string? Date => date;

    /// <summary>The same where it is the day of a change; null where it is that of a document's collection, which stands in for one.</summary>
    public string? Changed => IsCollected ? null : date;

    /// <summary>No change has a day: the date is that of a document's collection.</summary>
    public bool IsCollected { get; init; }

    /// <summary>Worked out when it is first asked for: a feed is planned by days alone.</summary>
    private VersionSum Sum => Volatile.Read(ref known) ?? Interlocked.CompareExchange(ref known, sum(), null) ?? known;

    /// <summary>Over its file and the seeds that its quotes rest on: SHA-256 of what <c>sha256sum</c> prints of them in the order of their paths. 64
    /// lower-case hexadecimal digits; null: withheld, since a name that is hidden could be tried against it.</summary>
    public string? Sha256 => Sum.Sha256;

    /// <summary>What the hash is over: the record's own file and seeds, in the order of their paths' bytes; empty where it is withheld.</summary>
    public IReadOnlyList<string> Files => Sum.Files;

    /// <summary>The day (UTC) of the first commit that has its file, <c>yyyy-mm-dd</c>; null: git does not tell.</summary>
    public string? Added { get; init; }

    /// <summary>Null where the record is no translation, or one that is as new as its original, or git does not tell.</summary>
    public OlderTranslation? Older { get; init; }

    public static RecordVersion None { get; } = new(null, () => VersionSum.Withheld);
}

/// <summary>A hash over files, and their paths.</summary>
internal sealed record VersionSum(string? Sha256, IReadOnlyList<string> Files)
{
    public static VersionSum Withheld { get; } = new(null, []);
}
