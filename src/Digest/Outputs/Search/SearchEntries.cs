using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Digest.Model;
using Digest.Outputs.Views;
using Digest.Prose;
using Digest.Searching;

namespace Digest.Outputs.Search;

/// <summary>A stretch of the records, read: their words, and what is shown of each where it is found.</summary>
internal sealed class SearchEntries
{
    /// <summary>Characters of a part; a longer page has several, so that what is loaded to show one stays small.</summary>
    private const int PartSize = 6000;

    /// <summary>Characters that are kept to be shown, of the digest's prose on a page and of a source's paragraph, to the end of a sentence; all words of both are indexed. A reader sees some 240.</summary>
    private const int ProseKept = 240, ParagraphKept = 200;

    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly ArrayBufferWriter<byte> buffer = new(16_384);
    private readonly SearchTongue[] tongues;
    /// <summary>Of the page for searching.</summary>
    private readonly PageScope page;
    private readonly IReadOnlyDictionary<Record, int> topics;

    private SearchEntries(SearchTongue[] tongues, IReadOnlyDictionary<Record, int> topics, Folding folding) => (this.tongues, page, this.topics, Words) = (tongues, tongues[0].Scope, topics, new WordCollector(folding));

    public WordCollector Words { get; }
    /// <summary>One for each record.</summary>
    public List<byte[]> First { get; } = [];
    /// <summary>Of the parts behind the first, with the record's number.</summary>
    public List<(int Record, byte[] Bytes)> More { get; } = [];

    /// <param name="range">Numbers of the records; the end is exclusive.</param>
    /// <param name="tongues">The digest's own language, then its translations.</param>
    /// <param name="with">Topics: the number of each.</param>
    public static SearchEntries Of(SearchOrder order, (int Start, int End) range, SearchTongue[] tongues, (IReadOnlyDictionary<Record, int> Topics, Folding Folding) with)
    {
        var entries = new SearchEntries(tongues, with.Topics, with.Folding);
        for (int i = range.Start; i < range.End; i++) { entries.Add(order.Records[i], i, tongues[order.Tongues[i]]); }
        return entries;
    }

    private void Add(Record record, int number, SearchTongue tongue)
    {
        var text = tongue.Texts.Of(record);
        var part = new List<SearchPassage>();
        int length = 0;
        bool isMore = false;
        foreach (var passage in text.Passages.SelectMany(Pieces))
        {
            if (length > 0 && length + passage.Text.Length > PartSize) { Finish(); }
            part.Add(passage);
            length += passage.Text.Length;
        }
        if (part.Count > 0 || !isMore) { Finish(); }

        void Finish()
        {
            Collect(record, number, text, part, isMore);
            if (isMore) { More.Add((number, Entry(record, tongue, text, part))); } else { First.Add(Entry(record, tongue, text, part)); }
            part.Clear();
            (length, isMore) = (0, true);
        }
    }

    private void Collect(Record record, int number, SearchText text, List<SearchPassage> part, bool isMore)
    {
        Words.Begin(number, isMore);
        if (!isMore)
        {
            Words.Name(text.Title);
            foreach (string alias in text.Aliases) { Words.Name(alias); }
            if (record.Head.Code is { } code) { Words.Name(code.Value); }
            Words.Lead(text.By);
        }
        foreach (var passage in part)
        {
            if (passage.Voice == SearchVoice.Lead) { Words.Lead(passage.Text); } else { Words.Body(passage.Text); }
        }
    }

    /// <summary>A passage that is longer than a part, cut between words.</summary>
    private static IEnumerable<SearchPassage> Pieces(SearchPassage passage)
    {
        string text = passage.Text;
        while (text.Length > PartSize)
        {
            int cut = text.LastIndexOf(' ', PartSize);
            if (cut < PartSize / 2) { cut = char.IsLowSurrogate(text[PartSize]) ? PartSize - 1 : PartSize; }
            yield return passage with { Text = text[..cut] };
            text = text[cut..].TrimStart();
        }
        if (text.Length > 0) { yield return passage with { Text = text }; }
    }

    /// <summary>Title, address, label, who says it, status, date, language, topics, aliases, 1 where words are left out behind, then for each passage its voice, text, place
    /// (of a source's own text the paragraph's number), address, language, and who says it where that is told of it alone.</summary>
    private byte[] Entry(Record record, SearchTongue tongue, SearchText text, List<SearchPassage> part)
    {
        var scope = tongue.Scope;
        buffer.ResetWrittenCount();
        string lang = record is Source { TitleSupplied: false } source ? Lang.OfText(scope.Site, source) : Lang.Of(scope.Site, record);
        using (var json = new Utf8JsonWriter(buffer, Relaxed))
        {
            json.WriteStartArray();
            json.WriteStringValue(record is Source { TitleSupplied: true } ? $"[{text.Title}]" : text.Title);
            json.WriteStringValue(tongue.Place(scope.Href(record)));
            json.WriteStringValue(text.Label);
            json.WriteStringValue(text.By);
            json.WriteStringValue(record is Claim claim ? StandingView.Key(scope.Site.Findings[claim].Standing) : "");
            json.WriteStringValue(Dating.Of(record).Value is { } date ? date.ToWords(page.Words.Dates) : "");
            json.WriteStringValue(Other(lang, page.Words.Language));
            json.WriteStartArray();
            foreach (int topic in page.Site.Find<Record>(record.Head.Topics).Where(topics.ContainsKey).Select(topic => topics[topic])) { json.WriteNumberValue(topic); }
            json.WriteEndArray();
            json.WriteStartArray();
            foreach (string alias in text.Aliases) { json.WriteStringValue(alias); }
            json.WriteEndArray();
            var kept = Kept(part);
            json.WriteNumberValue(kept.Count < part.Count || kept.Where((passage, i) => passage.Text != part[i].Text).Any() ? 1 : 0);
            foreach (var passage in kept) { Passage(json, tongue, passage, Lang.Of(scope.Site, record)); }
            json.WriteEndArray();
        }
        return buffer.WrittenSpan.ToArray();
    }

    private static List<SearchPassage> Kept(List<SearchPassage> part)
    {
        var kept = new List<SearchPassage>(part.Count);
        int left = ProseKept;
        foreach (var passage in part)
        {
            int most = passage.Voice switch { SearchVoice.Digest => left, SearchVoice.Source => ParagraphKept, _ => int.MaxValue };
            string text = Beginning(passage.Text, most, isFirst: passage.Voice != SearchVoice.Digest || left == ProseKept);
            if (passage.Voice == SearchVoice.Digest) { left -= text.Length; }
            if (text.Length > 0) { kept.Add(passage with { Text = text.Length < passage.Text.Length ? text + " …" : text }); }
        }
        return kept;
    }

    /// <summary>Whole sentences; where the first is longer than any, whole words of it.</summary>
    /// <param name="isFirst">Something of it must be kept.</param>
    private static string Beginning(string text, int most, bool isFirst)
    {
        if (text.Length <= most) { return text; }
        return most < 40 ? "" : Sentences.Beginning(text, most, isFirst ? Sentences.LongestWhole : most) ?? (isFirst ? QuoteText.Cut(text, most) : "");
    }

    private void Passage(Utf8JsonWriter json, SearchTongue tongue, SearchPassage passage, string own)
    {
        string lang = Other(passage.Lang ?? own, page.Words.Language);
        json.WriteStartArray();
        json.WriteNumberValue((int)passage.Voice);
        json.WriteStringValue(passage.Text);
        if (passage.Paragraph is { } number) { json.WriteNumberValue(number); }
        else if (passage.Pin is not null || passage.Address is not null || lang.Length > 0 || passage.Said is not null)
        {
            json.WriteStringValue(passage.Pin ?? "");
            json.WriteStringValue(passage.Address is { } address ? tongue.Place(address) : "");
        }
        if (passage.Paragraph is not null && lang.Length > 0) { json.WriteStringValue(""); }
        if (lang.Length > 0 || passage.Said is not null) { json.WriteStringValue(lang); }
        if (passage.Said is { } said) { json.WriteStringValue(said); }
        json.WriteEndArray();
    }

    private static string Other(string lang, string page) => string.Equals(lang, page, StringComparison.OrdinalIgnoreCase) ? "" : lang;
}
