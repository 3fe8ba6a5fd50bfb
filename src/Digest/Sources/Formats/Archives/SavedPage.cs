using Digest.Model;
using Digest.Sources.Formats.Mime;

namespace Digest.Sources.Formats.Archives;

/// <summary>The page that a web page's file holds: the file itself, or one that a browser or a crawler put into it together with what belongs to it.</summary>
/// <param name="Html">The page's bytes as the site sent them, or as the browser saved them.</param>
/// <param name="Charset">As the answer, or the part, names it; null: the page says it itself.</param>
/// <param name="Address">Where it was; null: the file does not say it.</param>
/// <param name="Captured">When it was saved, as the file says; null: it does not.</param>
internal sealed record SavedPage(byte[] Html, string? Charset = null, string? Address = null, DateTimeOffset? Captured = null)
{
    private static readonly Dictionary<string, SavedPage> None = [];

    /// <summary>Pages that stand in frames of this one, by the addresses that it names them by.</summary>
    public IReadOnlyDictionary<string, SavedPage> Frames { get; init; } = None;

    /// <param name="address">Of the page that is meant, where the file holds several; null: the one that the file itself names.</param>
    /// <exception cref="UnreadableSeed"/>
    public static SavedPage Of(InputFile file, string? address) => SeedKinds.ArchiveOf(file.Path) switch
    {
        PageArchive.Mhtml => MhtmlPage.Read(file),
        PageArchive.Warc => WarcPages.Read(file, address),
        PageArchive.Wacz => WaczPages.Read(file, address),
        _ => new SavedPage(file.Bytes),
    };
}
