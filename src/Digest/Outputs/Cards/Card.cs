using Digest.Model;
using Digest.Outputs.Views;
using Edtf;

namespace Digest.Outputs.Cards;

/// <summary>What a card says of a date: how it is known, not when it was.</summary>
internal enum DateForm { None, Day, Whole, External, Between, Before, After, About }

/// <summary>What is drawn for a page where its address is shared: the kind of its record, how parties answer each other on it, how its date is known. Many pages have one card.</summary>
/// <param name="Kind">Null: a page that is no record.</param>
internal sealed record Card(RecordKind? Kind, Standing? Standing = null, DateForm Form = DateForm.None)
{
    public const int Width = 1200, Height = 630;
    public static Card OfSite { get; } = new((RecordKind?)null);

    /// <summary>Such as <c>assets/cards/claim-disputed-between.png</c>.</summary>
    public string Path => $"assets/cards/{string.Join('-', Parts())}.png";

    public static Card Of(Site site, Record? record) => record switch
    {
        null or Page => OfSite,
        Claim claim => new(RecordKind.Claim, site.Findings[claim].Standing, FormOf(site, claim)),
        Recommendation or Event or Source => new(record.Kind.Like, null, FormOf(site, record)),
        _ => new(record.Kind.Like),
    };

    /// <summary>What it shows, in words.</summary>
    public string Alt(Words words)
    {
        if (Kind is not { } kind) { return words.Format("card.alt", ("parts", words["card.site"])); }
        string[] parts =
        [
            words[$"record.kind.{RecordName.Key(kind)}"],
            .. Standing is { } standing ? [words[$"standing.{StandingView.Key(standing)}.word"]] : Array.Empty<string>(),
            .. Form == DateForm.None ? [] : new[] { words[$"card.date.{Key(Form)}"] },
        ];
        return words.Format("card.alt", ("parts", parts.Aggregate((first, second) => words.Format("join.more", ("first", first), ("second", second)))));
    }

    private IEnumerable<string> Parts()
    {
        yield return Kind is { } kind ? RecordName.Key(kind) : "site";
        if (Standing is { } standing) { yield return StandingView.Key(standing); }
        if (Form != DateForm.None) { yield return Key(Form); }
    }

    private static string Key(DateForm form) => form switch
    {
        DateForm.Day => "day",
        DateForm.Whole => "whole",
        DateForm.External => "external",
        DateForm.Between => "between",
        DateForm.Before => "before",
        DateForm.After => "after",
        _ => "about",
    };

    private static DateForm FormOf(Site site, Record record)
    {
        if (TimelineEntry.Main(site, record) is not { Extent: { } extent } entry) { return DateForm.None; }
        var within = (extent.Earliest, extent.Latest) switch { (null, _) => DateForm.Before, (_, null) => DateForm.After, _ => DateForm.Between };
        if (entry is { Dating.Value: null, IsVague: true }) { return DateForm.About; }
        if (entry.Dating is not { Value: { } date, IsGrounded: true } dating) { return within; }
        if (date.IsApproximate) { return DateForm.About; }
        if (!IsExact(date) || dating.OtherAccounts.Any()) { return within; }
        return dating.Basis == DateBasis.External ? DateForm.External : date.Shape is EdtfShape.Day or EdtfShape.DateTime ? DateForm.Day : DateForm.Whole;
    }

    /// <summary>All of a stretch of the calendar, and no sign takes anything back.</summary>
    private static bool IsExact(EdtfDate date) => date is { IsUncertain: false, IsApproximate: false, Earliest: not null, Latest: not null } && date.Shape switch
    {
        EdtfShape.Day or EdtfShape.DateTime or EdtfShape.Month or EdtfShape.Season or EdtfShape.Year or EdtfShape.LongYear => true,
        EdtfShape.Interval => date is { Start: { } start, End: { } end } && IsExact(start) && IsExact(end),
        _ => false,
    };
}
