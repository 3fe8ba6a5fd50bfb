using Digest.Model;
using Digest.Templates;
using Edtf;

namespace Digest.Outputs.Views;

/// <summary>A date as sure as its source makes it: words and a shape for what it says, words for how it is known.</summary>
internal static class DateView
{
    /// <summary>Partial <c>date</c>: icon, the date in words, how it is known, how long it lasted, its order among others, other accounts.</summary>
    /// <param name="field">The key in the record, for the reason why there is none.</param>
    public static View Of(PageScope scope, Record record, Dating dating, string field = "date")
    {
        bool isStated = dating.Basis == DateBasis.Stated;
        var view = new View
        {
            ["icon"] = Icon(dating),
            ["text"] = dating.Value is { } date ? Words(scope, date) : MissingWords.Html(scope.Words, record, field),
            ["basis_key"] = BasisKey(dating.Basis),
            ["basis"] = dating.Value is null ? null : Basis(scope.Words, dating),
            ["note"] = dating.Note?.Value,
            ["note_lang"] = Lang.Attributes(scope, Lang.OfRest(scope.Site, record)),
            ["is_stated"] = dating.Value is not null && isStated,
            ["duration"] = dating.Duration is { } duration ? DurationWords.Of(scope.Words, duration.Value) : null,
            ["order"] = Order(scope, record, dating),
            ["others"] = dating.Others.Count == 0 ? [] : Others(scope, record, dating),
        };
        return view;
    }

    /// <summary>In words; a machine's form beside them where HTML has one.</summary>
    public static Html Words(PageScope scope, EdtfDate date)
    {
        var text = Markup.Text(date.ToWords(scope.Words.Dates));
        return Machine(date) is { } machine ? new($"<time datetime=\"{Markup.Encode(machine)}\">{text}</time>") : text;
    }

    /// <summary>As the living HTML standard has dates (2.3.5): days, months and years from 1 on, times with no zone, <c>Z</c> or hours and minutes.
    /// Null for all else: no machine shall take a vague date for a certain one.</summary>
    public static string? Machine(EdtfDate date)
    {
        bool isPlain = date is { IsApproximate: false, IsUncertain: false, Earliest.Year: >= 1, Shape: EdtfShape.Day or EdtfShape.Month or EdtfShape.Year or EdtfShape.DateTime };
        if (!isPlain || date.ToString() is not [>= '0' and <= '9', ..] text) { return null; }
        // 2004-01-01T10:10:10+05 is EDTF; HTML wants the minutes too.
        return date.Shape == EdtfShape.DateTime && text[^3] is '+' or '-' ? text + ":00" : text;
    }

    /// <summary>On one line: the date, and how it is known unless the source states it.</summary>
    /// <param name="withNote">The page is the record's own: why, or from where, is said too.</param>
    public static Html Line(PageScope scope, Record record, Dating dating, string field, bool withNote = false)
    {
        if (dating.Value is not { } date) { return MissingWords.Html(scope.Words, record, field); }
        var words = Words(scope, date);
        var basis = Markup.Text(Basis(scope.Words, dating));
        if (withNote && dating.Note is { } note)
        {
            return Markup.Format(scope.Words, "date.with_note", ("date", words), ("basis", basis), ("note", Lang.Inline(scope, Lang.OfRest(scope.Site, record), Markup.Text(note.Value))));
        }
        return dating.Basis == DateBasis.Stated ? words : Markup.Format(scope.Words, "date.with_basis", ("date", words), ("basis", basis));
    }

    /// <summary>A differing account: its date, and how it is known unless the source states it.</summary>
    public static Html Account(PageScope scope, OtherDate other) => other.Basis == DateBasis.Stated ? Words(scope, other.Date!.Value.Value)
        : Markup.Format(scope.Words, "date.with_basis", ("date", Words(scope, other.Date!.Value.Value)), ("basis", Markup.Text(scope.Words[$"date.basis.{BasisKey(other.Basis)}"])));

    /// <summary>"Another account: 9 May 2021", one for each.</summary>
    public static IEnumerable<Html> Accounts(PageScope scope, Dating dating) =>
        dating.OtherAccounts.Select(other => Markup.Concat(" ", [Markup.Text(scope.Words["date.other"]), Account(scope, other)]));

    private static string Filled(string icon, Dating dating) => dating.Basis == DateBasis.Stated ? icon : $"{icon}-open";

    /// <summary>Full where a source states the date, hollow where it is known otherwise, a range where accounts differ: as everything that is drawn.</summary>
    public static string Icon(Dating dating) => dating switch
    {
        { Value: { IsApproximate: true } } => "i-d-approx",
        { Value: not null } when dating.OtherAccounts.Any() => "i-d-between",
        { Value: { } date } => date.Shape switch
        {
            EdtfShape.Day or EdtfShape.DateTime => Filled("i-d-day", dating),
            EdtfShape.Interval or EdtfShape.AllOf => Filled("i-d-interval", dating),
            EdtfShape.Before => "i-d-before",
            EdtfShape.After => "i-d-after",
            EdtfShape.Between or EdtfShape.OneOf or EdtfShape.Unspecified => "i-d-between",
            _ => Filled("i-d-month", dating),
        },
        { After.Count: > 0 } or { Before.Count: > 0 } => "i-d-rel",
        _ => "i-d-none",
    };

    public static string BasisKey(DateBasis basis) => basis switch
    {
        DateBasis.Stated => "stated",
        DateBasis.Inferred => "inferred",
        DateBasis.External => "external",
        _ => "unsourced",
    };

    public static string Basis(Words words, Dating dating) => words[$"date.basis.{BasisKey(dating.Basis)}"];

    /// <summary>"just minutes before the end of the term", with a link, the words of the source and how the order is known.</summary>
    private static IReadOnlyList<object?> Order(PageScope scope, Record record, Dating dating) =>
        [.. dating.Before.Select(link => OrderOf(scope, record, link, "before")), .. dating.After.Select(link => OrderOf(scope, record, link, "after"))];

    private static Html OrderOf(PageScope scope, Record record, OrderLink link, string side)
    {
        var other = scope.Site.Find(link.Event.Value) is { } found ? RecordName.Link(scope, found) : Markup.Missing(scope.Words["missing.not_shown"]);
        var words = link.Words is { } said ? Markup.Format(scope.Words, "date.order_words", ("words", new($"<q{Lang.Attributes(scope, LangOf(scope.Site, record, said))}>{Markup.Text(InnerMarks.Of(said))}</q>"))) : Markup.None;
        return Markup.Format(scope.Words, $"date.{side}", ("event", other), ("basis", Markup.Text(scope.Words[$"date.order.{BasisKey(link.Basis)}"])), ("words", words));
    }

    /// <summary>The language of the quote that has the words, or of all the record's quotes; else that of what no translation changes.</summary>
    private static string LangOf(Site site, Record record, string words)
    {
        var quotes = site.QuotesOf(record);
        var telling = quotes.Where(quote => quote.Quote.Exact.Value.Contains(words, StringComparison.OrdinalIgnoreCase)).ToList();
        string[] langs = [.. (telling.Count == 0 ? quotes.Where(quote => quote.Use == QuoteUse.Quotes) : telling).Select(quote => Lang.OfQuote(site, quote)).Distinct(StringComparer.OrdinalIgnoreCase)];
        return langs is [var own] ? own : Lang.OfRest(site, record);
    }

    /// <summary>A record may have thousands; their quotes stand on its own page alone.</summary>
    private static List<View> Others(PageScope scope, Record record, Dating dating)
    {
        var quotes = new Lazy<ILookup<Quote, ResolvedQuote>>(() => scope.Site.QuotesOf(record).Where(found => found.Use == QuoteUse.OtherDate).ToLookup<ResolvedQuote, Quote>(found => found.Quote, ReferenceEqualityComparer.Instance));
        return [.. dating.OtherAccounts.Select(other => new View
        {
            ["text"] = Words(scope, other.Date!.Value.Value),
            ["line"] = Account(scope, other),
            ["basis"] = scope.Words[$"date.basis.{BasisKey(other.Basis)}"],
            ["quote"] = View.Later(() => other.Quote is { } one && quotes.Value[one].FirstOrDefault() is { } quote ? QuoteView.Of(scope, quote) : null),
        })];
    }
}
