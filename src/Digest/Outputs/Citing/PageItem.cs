using Digest.Citations;
using Digest.Model;
using Digest.Outputs.Views;

namespace Digest.Outputs.Citing;

/// <summary>What a page is cited as: the document on the page of a source, the page itself elsewhere.</summary>
/// <param name="Exported">For files, tags and programs; null where the record stands in no export (<c>index: false</c>): no program is to take it along from its page either.</param>
/// <param name="FileName">Of downloads, without an ending.</param>
internal sealed record PageItem(BibliographyItem Printed, BibliographyItem? Exported, string FileName)
{
    /// <summary>Of the document, or of the digest's own words.</summary>
    public string? Rights { get; init; }

    /// <returns>Null for a record that is not cited: a person, a place, prose.</returns>
    public static PageItem? Of(PageScope scope, Record record)
    {
        if (scope.Cited?.Record != record) { scope.Cited = (record, Make(scope, record)); }
        return scope.Cited?.Item;
    }

    private static PageItem? Make(PageScope scope, Record record)
    {
        if (record is not (Claim or Recommendation or Event or Source)) { return null; }
        var (site, isTold) = (scope.Site, record.Head.Index);
        if (record is Source source) { return new(SourceItem.Printed(site, source), isTold ? SourceItem.Exported(site, source) : null, NameOf(record)) { Rights = source.Rights.Statement ?? source.Rights.Holder }; }
        var item = RecordItem.Of(site, scope.Words, record, RecordName.Kind(scope, record), CanonicalAddress.Of(site.Config, record.Address));
        return new(RecordItem.Printed(item), isTold ? item : null, NameOf(record)) { Rights = site.Config.Licence };
    }

    public static PageItem OfDigest(PageScope scope, DigestVersion version)
    {
        var item = RecordItem.OfDigest(scope.Site, scope.Words, version, CanonicalAddress.Of(scope.Site.Config, "index.html"));
        return new(RecordItem.Printed(item), item, item.Id) { Rights = scope.Site.Config.Licence };
    }

    /// <summary>The code as readers say it, where it is a name for a file; else the id.</summary>
    private static string NameOf(Record record) =>
        record.Head.Code?.Value is { } code && code.All(one => char.IsAsciiLetterOrDigit(one) || one is '-' or '_') ? code.ToLowerInvariant() : record.Id;
}
