using Digest.Model;
using Digest.Templates;
using Edtf;

namespace Digest.Outputs.Feeds;

/// <summary>An entry of a feed, planned: its words are made when the feed is written.</summary>
/// <param name="Address">From the site's root, perhaps with a fragment: in full it is the entry's id, which neither a new title nor a new date changes.</param>
/// <param name="Published">The day on which it came into the digest; null: not known.</param>
/// <param name="Updated">Of its newest change; never before <paramref name="Published"/>.</param>
/// <param name="Shows">The records that it shows.</param>
/// <param name="Make">Its words, with links in full.</param>
internal sealed record FeedEntry(string Address, EdtfDay? Published, EdtfDay Updated, IReadOnlyList<Record> Shows, Func<PageScope, EntryWords> Make);

/// <summary>What an entry says.</summary>
/// <param name="Lang">Of its words, where that is not the feed's.</param>
/// <param name="Topics">Titles of what it is about.</param>
internal sealed record EntryWords(string Title, Html Content, string? Lang, IReadOnlyList<string> Topics);

/// <summary>A feed, written as Atom (RFC 4287) and as JSON Feed 1.1: the same entries, newest first.</summary>
/// <param name="Path">Without an ending: <c>feed</c>, <c>topics/water</c>.</param>
/// <param name="Page">The page whose news it has.</param>
/// <param name="Fallback">The newest day on which a document was collected; null: a feed without entries has no day, and is none.</param>
/// <param name="Planned">Worked out when they are asked for: every page names the feed, few are it.</param>
internal sealed record Feed(string Path, string Page, Func<Words, string> Title, Func<Words, string> About, EdtfDay? Fallback, Lazy<IReadOnlyList<FeedEntry>> Planned)
{
    public IReadOnlyList<FeedEntry> Entries => Planned.Value;
    /// <summary>The newest day of its entries, else <see cref="Fallback"/>. Never the clock.</summary>
    public EdtfDay Updated => Entries.Count > 0 ? Entries.Max(entry => entry.Updated) : Fallback!.Value;
    public string Atom => Path + ".xml";
    public string Json => Path + ".json";
}
