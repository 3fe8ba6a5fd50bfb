using System.Globalization;
using Digest.Diagnostics;
using Digest.Kinds;
using Digest.Model;
using Digest.Sources;

namespace Digest.Stages.Locking;

/// <summary>The section <c>seeds</c> of the lock: by id of a restricted source, which quotes were verified against which file, and when.</summary>
/// <remarks>A quote is one line. Of the document itself an entry holds its SHA-256 and the numbers of paragraphs and pages that are quoted.
/// <c>check</c> is a hash over the entry: it finds a line that was changed or merged by hand, and is no signature.</remarks>
internal static class SeedSection
{
    public const string Name = "seeds";

    private static readonly Schema PartKeys = new("a part of a locked quote",
        Field.Must(Field.Text("paragraph", "Number of the paragraph, or first-last.")), Field.Text("page", "Number of the page, or first-last."), Field.Text("second", "Of a recording: the second, or first-last."),
        Field.Must(Field.Text("characters", "Start-end, among all that is quoted.")), Field.Must(Field.Text("words", "Start-end, among all words that are quoted.")));

    private static readonly Schema QuoteKeys = new("a locked quote",
        Field.Must(Field.Text("request", "SHA-256 of exact, prefix, suffix and mark.")), Field.Must(Field.Text("date", "The day on which it was verified.")),
        Field.Flag("literal", "Brackets stand in the document."), Field.Must(Field.Maps("parts", PartKeys, "Where it stands.")));

    private static readonly Schema EntryKeys = new("an entry of the lock",
        Field.Must(Field.Text("sha256", "SHA-256 of the document.")), Field.Must(Field.Text("reading", "SHA-256 of how its text was read.")),
        Field.Flag("transcript", "Its text is a transcript's."), Field.Must(Field.Text("check", "SHA-256 of this entry.")), Field.Maps("quotes", QuoteKeys, "The quotes that were verified."));

    /// <summary>By source id. An entry that is not as it was written is an error, and left out.</summary>
    public static Dictionary<string, LockedSeed> Read(LockFile file, ICollection<Diagnostic> diagnostics)
    {
        var read = new Dictionary<string, LockedSeed>(StringComparer.Ordinal);
        foreach (var (key, value) in file[Name]?.Entries ?? [])
        {
            var found = new List<Diagnostic>();
            if (value is MapNode map) { if (Entry(key, new FieldReader(map, EntryKeys, found), found) is { } entry) { read[key.Value] = entry; } }
            else { found.Add(LockRules.Broken.At(key.Span, $"The entry '{key.Value}' of the lock is empty.", LockRules.Again)); }
            foreach (var fault in found) { diagnostics.Add(fault); }
        }
        return read;
    }

    private static LockedSeed? Entry(Located<string> id, FieldReader fields, List<Diagnostic> found)
    {
        var (sha256, reading, check) = (fields.MustHave("sha256"), fields.MustHave("reading"), fields.MustHave("check"));
        bool isTranscript = fields.Flag("transcript") ?? false;
        var quotes = fields.Maps("quotes").Select(one => Quote(one, found)).OfType<LockedQuote>().ToList();
        foreach (var hash in (Located<string>[])[sha256, reading, check]) { MustBeHash(hash, found); }
        if (found.Count > 0) { return null; }
        var byRequest = new Dictionary<string, LockedQuote>(StringComparer.Ordinal);
        foreach (var quote in quotes) { byRequest[quote.Request] = quote; }
        var entry = new LockedSeed(sha256.Value, reading.Value, isTranscript, byRequest, id.Span);
        if (byRequest.Count == quotes.Count && check.Value == Check(id.Value, entry)) { return entry; }
        found.Add(LockRules.Broken.At(check.Span, $"The entry '{id.Value}' of the lock was changed since it was written: its check is another.", LockRules.Again));
        return null;
    }

    private static LockedQuote? Quote(FieldReader fields, List<Diagnostic> found)
    {
        var (request, date) = (fields.MustHave("request"), fields.MustHave("date"));
        int before = found.Count;
        MustBeHash(request, found);
        if (!DateOnly.TryParseExact(date.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && date.Value.Length > 0) { found.Add(LockRules.Broken.At(date.Span, $"'{date.Value}' is no day.", LockRules.Again)); }
        var parts = fields.Maps("parts").Select(part => Part(part, found)).ToList();
        return found.Count > before ? null : new LockedQuote(request.Value, day, fields.Flag("literal") ?? false, parts);
    }

    private static LockedPart Part(FieldReader fields, List<Diagnostic> found)
    {
        var (paragraphs, characters, words) = (Range(fields.MustHave("paragraph"), found), Range(fields.MustHave("characters"), found), Range(fields.MustHave("words"), found));
        (int First, int Last)? pages = fields.Text("page") is { } page ? Range(page, found) : null;
        (int First, int Last)? seconds = fields.Text("second") is { } second ? Range(second, found) : null;
        return new LockedPart(new QuotePart(characters.First, characters.Last - characters.First, paragraphs.First, paragraphs.Last, pages?.First, pages?.Last) { FirstSecond = seconds?.First, LastSecond = seconds?.Last }, words.First, words.Last);
    }

    private static (int First, int Last) Range(Located<string> text, List<Diagnostic> found)
    {
        string[] ends = text.Value.Split('-', 2);
        if (text.Value.Length == 0) { return default; }
        if (int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out int first) & int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int last) && first <= last) { return (first, last); }
        found.Add(LockRules.Broken.At(text.Span, $"'{text.Value}' is neither a number nor two of them, ascending, with a hyphen between.", LockRules.Again));
        return default;
    }

    private static void MustBeHash(Located<string> hash, List<Diagnostic> found)
    {
        if (hash.Value.Length > 0 && (hash.Value.Length != 64 || !hash.Value.All(char.IsAsciiHexDigitLower))) { found.Add(LockRules.Broken.At(hash.Span, $"'{hash.Value}' is no SHA-256: 64 small hexadecimal digits are needed.", LockRules.Again)); }
    }

    /// <summary>The section's lines, entries by id, quotes in the order of the document.</summary>
    public static string Write(IReadOnlyDictionary<string, LockedSeed> entries)
    {
        var written = new System.Text.StringBuilder();
        foreach (var (id, entry) in entries.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            written.Append("  ").Append(Key(id)).Append(":\n    sha256: ").Append(entry.Sha256).Append("\n    reading: ").Append(entry.Reading).Append('\n');
            if (entry.IsTranscript) { written.Append("    transcript: true\n"); }
            written.Append("    check: ").Append(Check(id, entry)).Append('\n');
            if (entry.Quotes.Count > 0) { written.Append("    quotes:\n"); }
            foreach (string line in Lines(entry)) { written.Append("      - ").Append(line).Append('\n'); }
        }
        return written.ToString();
    }

    private static string Check(string id, LockedSeed entry) => QuoteRequest.Hash(["seed", id, entry.Sha256, entry.Reading, entry.IsTranscript ? "transcript" : null, .. Lines(entry)]);

    private static IEnumerable<string> Lines(LockedSeed entry) => entry.Quotes.Values
        .OrderBy(quote => quote.Parts.Count == 0 ? 0 : quote.Parts[0].Part.Start).ThenBy(quote => quote.Request, StringComparer.Ordinal).Select(Line);

    private static string Line(LockedQuote quote) => string.Create(CultureInfo.InvariantCulture,
        $"{{request: {quote.Request}, date: {quote.VerifiedOn:yyyy-MM-dd}, {(quote.IsLiteral ? "literal: true, " : "")}parts: [{string.Join(", ", quote.Parts.Select(Line))}]}}");

    private static string Line(LockedPart part)
    {
        string page = part.Part is { FirstPage: { } first, LastPage: { } last } ? $"page: {Ends(first, last)}, " : "";
        // Cues may stand in another order than they are said in; a range ascends.
        string second = part.Part is { FirstSecond: { } from, LastSecond: { } to } ? $"second: {Ends(from, Math.Max(from, to))}, " : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"{{paragraph: {Ends(part.Part.FirstParagraph, part.Part.LastParagraph)}, {page}{second}characters: {part.Part.Start}-{part.Part.End}, words: {part.FirstWord}-{part.EndWord}}}");
    }

    private static string Ends(int first, int last) => first == last ? first.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{first}-{last}");

    /// <summary>An id as a key of YAML.</summary>
    internal static string Key(string id) => char.IsAsciiLetter(id[0]) && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && id != "null" ? id : YamlString.Of(id);
}
