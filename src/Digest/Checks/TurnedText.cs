using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Digest.Diagnostics;
using Digest.FrontMatter;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Control characters that turn the direction of writing (UAX #9): with one of them a text reads otherwise than it is in the file, in the data and in a copy.</summary>
internal static partial class TurnedText
{
    private const char LeftEmbedding = '\u202A', RightEmbedding = '\u202B', Pop = '\u202C', LeftOverride = '\u202D', RightOverride = '\u202E', LeftIsolate = '\u2066', RightIsolate = '\u2067', FirstIsolate = '\u2068', PopIsolate = '\u2069';

    private static readonly Rule Rule = new("turned-text", Severity.Error,
        "A control character turns the direction of writing in a text, by force or without an end.",
        "Readers see the letters in another order than the file has them: a number, a name or a \"not\" stands elsewhere for the eye than for a search, a check or a copy. Told are overrides (U+202D, U+202E), and embeddings and isolates that do not end in the same text; those that do are not. A quote has what its source has there.",
        "title: \"Order \\u202E5102 fo\"      # reads: Order of 2015\n# mend: take the character out; browsers know how the letters of each script run");

    /// <summary>Themselves, or as YAML and HTML write them.</summary>
    private static readonly SearchValues<string> Leads = SearchValues.Create(
        ["\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\\u202", "\\u206", "\\U0000202", "\\U0000206", "&#"], StringComparison.OrdinalIgnoreCase);

    public static Check Check { get; } = new(Rule, site => OfDigest(site).Concat(site.Records.Where(record => record.Head.Body.FileText.AsSpan().ContainsAny(Leads)).SelectMany(record => In(site, record))));

    private static IEnumerable<Diagnostic> OfDigest(Site site) => Fault(site.Config.Title.Value) is { } at
        ? [Told(site.Config.Title.Span.Path, site.Config.Title.Value[at], site.Config.Title.Span.Offset, site.Config.Title.Value[at] is LeftOverride or RightOverride)] : [];

    private static IEnumerable<Diagnostic> In(Site site, Record record)
    {
        var body = record.Head.Body;
        var own = site.QuotesOf(record).Where(quote => quote.Quote.Exact.Span.Path == body.Path && IsAsItsSource(site, quote)).Select(quote => quote.Quote.Exact.Span).ToList();
        string text = body.FileText;
        var fence = Fence.Find(body.Path, text, []);
        if (fence.HasFrontMatter && YamlReader.Read(body.Path, text, fence.Start..(fence.Start + fence.Length), []) is { } map)
        {
            foreach (var scalar in Scalars(map))
            {
                if (Fault(scalar.Text) is not { } at || own.Exists(span => span.Offset >= scalar.Span.Offset && span.Offset < scalar.Span.Offset + Math.Max(1, scalar.Span.Length))) { continue; }
                yield return Told(body.Path, scalar.Text[at], Place(text, scalar, at), scalar.Text[at] is LeftOverride or RightOverride);
            }
        }
        for (int start = fence.BodyStart; start < text.Length;)
        {
            var gap = Gap().Match(text, start);
            int end = gap.Success ? gap.Index : text.Length;
            var (words, places) = Decoded(text, start, end, own);
            if (Fault(words) is { } at) { yield return Told(body.Path, words[at], places[at], words[at] is LeftOverride or RightOverride); }
            start = gap.Success ? gap.Index + gap.Length : end;
        }
    }

    private static Diagnostic Told(string path, char control, int offset, bool forces)
    {
        string name = control switch
        {
            LeftEmbedding => "left-to-right embedding",
            RightEmbedding => "right-to-left embedding",
            Pop => "the end of an embedding",
            LeftOverride => "left-to-right override",
            RightOverride => "right-to-left override",
            LeftIsolate => "left-to-right isolate",
            RightIsolate => "right-to-left isolate",
            FirstIsolate => "first strong isolate",
            _ => "the end of an isolate",
        };
        string code = string.Create(CultureInfo.InvariantCulture, $"U+{(int)control:X4}");
        string why = forces ? "turns the letters behind it round: readers see another order than the file has" : control is Pop or PopIsolate ? "ends what was not begun in this text" : "is not ended in this text, and turns what stands behind it";
        return Rule.At(new Span(path, offset, 0), $"{code} ({name}) {why}.", "Take it out: browsers know how the letters of each script run. It cannot be seen in most editors; the place is the one before which it stands.");
    }

    /// <summary>The place of the first control that forces, or that has no partner; null: there is none.</summary>
    internal static int? Fault(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange(LeftEmbedding, RightOverride) < 0 && text.AsSpan().IndexOfAnyInRange(LeftIsolate, PopIsolate) < 0) { return null; }
        var open = new List<int>();
        for (int at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case LeftOverride or RightOverride: return at;
                case LeftEmbedding or RightEmbedding or LeftIsolate or RightIsolate or FirstIsolate: open.Add(at); break;
                case Pop or PopIsolate when open.Count == 0 || (text[open[^1]] < LeftIsolate) != (text[at] == Pop): return at;
                case Pop or PopIsolate: open.RemoveAt(open.Count - 1); break;
            }
        }
        return open.Count == 0 ? null : open[0];
    }

    /// <summary>What is verbatim from the source reads here as it does there.</summary>
    private static bool IsAsItsSource(Site site, ResolvedQuote quote)
    {
        string controls = Controls(quote.Quote.Exact.Value);
        return controls.Length > 0 && quote.Source is { } source && site.Seeds.GetValueOrDefault(source.Id) is { } seed
            && controls == Controls(string.Concat(quote.Parts.Where(part => part.End <= seed.Text.Length).Select(part => seed.Text[part.Start..part.End])));
    }

    private static string Controls(string text) => string.Concat(text.Where(c => c is (>= LeftEmbedding and <= RightOverride) or (>= LeftIsolate and <= PopIsolate)));

    private static IEnumerable<ScalarNode> Scalars(Node node) => node switch
    {
        ScalarNode scalar => [scalar],
        ListNode list => list.Items.SelectMany(Scalars),
        MapNode map => map.Entries.SelectMany(entry => Scalars(entry.Value)),
        _ => [],
    };

    /// <summary>Where the character stands in the file; where it is written as an escape, its value begins there.</summary>
    private static int Place(string file, ScalarNode scalar, int at)
    {
        int end = Math.Min(file.Length, scalar.Span.Offset + scalar.Span.Length), place = scalar.Span.Offset - 1;
        for (int same = scalar.Text.AsSpan(0, at + 1).Count(scalar.Text[at]); same > 0; same--)
        {
            place = file.IndexOf(scalar.Text[at], place + 1, Math.Max(0, end - place - 1));
            if (place < 0) { return scalar.Span.Offset; }
        }
        return place;
    }

    /// <summary>A paragraph with references to characters as those, and for each character its place; without what is quoted as the source has it.</summary>
    private static (string Words, List<int> Places) Decoded(string text, int start, int end, List<Span> quoted)
    {
        var words = new StringBuilder();
        var places = new List<int>();
        for (int at = start; at < end; at++)
        {
            if (quoted.Exists(span => at >= span.Offset && at < span.Offset + span.Length)) { continue; }
            int length = 1;
            char unit = text[at];
            if (unit == '&' && Reference().Match(text, at, Math.Min(32, end - at)) is { Success: true } found && System.Net.WebUtility.HtmlDecode(found.Value) is [var read]) { (unit, length) = (read, found.Length); }
            words.Append(unit);
            places.Add(at);
            at += length - 1;
        }
        return (words.ToString(), places);
    }

    [GeneratedRegex(@"\r?\n[ \t>]*\r?\n", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Gap();

    [GeneratedRegex(@"\G&#(?:[0-9]{1,7}|[xX][0-9a-fA-F]{1,6});", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
