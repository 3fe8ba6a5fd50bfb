using System.Buffers;

namespace Digest.Model;

/// <summary>A file of the site that is planned: its path is known, its bytes are made when they are asked for, once, on any thread.</summary>
/// <param name="Path">In the site, with <c>/</c>.</param>
/// <param name="TellShown">Worked out when <see cref="Shows"/> is asked for.</param>
/// <param name="Make">Pure: the same site and theme give the same bytes.</param>
internal sealed record OutputFile(string Path, Func<IReadOnlyList<string>> TellShown, Func<byte[]> Make)
{
    public OutputFile(string path, IReadOnlyList<string> shows, Func<byte[]> make) : this(path, () => shows, make) { }

    /// <summary>Ids of the records that it shows, ordinal order: what the allow-list and incremental builds rest on. Empty for assets.</summary>
    public IReadOnlyList<string> Shows => TellShown();
    /// <summary>The same bytes, written to a buffer that is used again for the next file; null: there is <see cref="Make"/> alone.</summary>
    public Action<IBufferWriter<byte>>? Write { get; init; }
    /// <summary>It grows with the digest: <see cref="Write"/> puts it straight into the file that it becomes, piece by piece, where nobody has to see it whole.</summary>
    public bool IsPoured { get; init; }
    /// <summary>The page of one record, of which there are many alike.</summary>
    public bool IsOfRecord { get; init; }
    /// <summary>What made it, in few words: the template of a page; else the folder that it is in, or its name.</summary>
    public string Output { get => field ?? (Path.LastIndexOf('/') is > 0 and var slash ? Path[..slash] : Path); init; }
    /// <summary>The same records as they are shown, in no order, some twice; for outputs that look at each.</summary>
    public IEnumerable<Record> Records { get; init; } = [];
    /// <summary>Of a page: the BCP 47 tag of its language; null for any other file.</summary>
    public string? Language { get; init; }
    /// <summary>False for a page that asks search engines away.</summary>
    public bool IsIndexed { get; init; } = true;
    /// <summary>What readers call the page; null for what is no page to read: data, a redirect, the page for wrong addresses.</summary>
    public PageTitle? Title { get; init; }
}

/// <summary>The title of a page, without the digest's.</summary>
/// <param name="Lang">Null: the digest's own language.</param>
internal sealed record PageTitle(string Text, string? Lang);
