using Digest.Model;
using Digest.Outputs.Views;
using Digest.Prose;

namespace Digest.Outputs;

/// <summary>A picture as a page shows it: its sizes, whose it is, and the way to all of it.</summary>
internal static class PictureView
{
    public static ImageTarget Of(PageScope scope, Record record, Picture picture) => new(scope.Href(picture.Address), picture.Width, picture.Height)
    {
        Copies = [.. picture.Widths.Select(width => (scope.Href(picture.AddressAt(width)), width)), .. picture.IsShownWhole && picture.Widths.Count > 0 ? [(scope.Href(picture.Address), picture.Width)] : Array.Empty<(string, int)>()],
        WholeWords = picture.IsShownWhole ? null : scope.Words["picture.whole"],
        Credit = scope.Site.CreditOf(record, picture) is { } credit ? Credit(scope, record, credit) : null,
    };

    /// <summary>"Photograph: A. Example. CC BY 4.0. From: the report", each part where it is given.</summary>
    private static string? Credit(PageScope scope, Record record, PictureCredit credit)
    {
        var parts = new List<string>();
        if (credit.By is { } by) { parts.Add(Lang.Inline(scope, Lang.OfRest(scope.Site, record), Markup.Text(by)).Text); }
        if (credit.Licence is { } licence) { parts.Add((Data.LicenceAddress.Of(licence) is { } address && address != licence ? OutsideLink.Named(scope.Words, licence, address) : OutsideLink.Of(scope.Words, licence)).Text); }
        if (scope.Site.Find<Source>(credit.Source) is { } source) { parts.Add(Markup.Format(scope.Words, "picture.from", ("source", RecordName.Link(scope, source))).Text); }
        return parts.Count == 0 ? null : string.Join(" · ", parts);
    }
}
