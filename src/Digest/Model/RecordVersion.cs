namespace Digest.Model;

/// <summary>Which state of a record is cited.</summary>
/// <param name="Date">Of its last change: the day (UTC) of the newest commit that changed its file; without one, its newest correction, else the day
/// on which a document it rests on was collected. EDTF text; null: none is known.</param>
/// <param name="Sha256">Over its file and the seeds that its quotes rest on: SHA-256 of what <c>sha256sum</c> prints of them in the order of their paths. 64
/// lower-case hexadecimal digits; null: withheld, since a name that is hidden could be tried against it.</param>
internal sealed record RecordVersion(string? Date, string? Sha256)
{
    /// <summary>What the hash is over: the record's own file and seeds, in the order of their paths' bytes; empty where it is withheld.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>The day (UTC) of the first commit that has its file, <c>yyyy-mm-dd</c>; null: git does not tell.</summary>
    public string? Added { get; init; }

    public static RecordVersion None { get; } = new(null, null);
}
