using Digest.Diagnostics;
using Digest.FrontMatter;
using Digest.Kinds;
using Digest.Model;
using Digest.Sources;
using Edtf;

namespace Digest.Stages.Editing;

/// <summary>What is mended.</summary>
internal enum Mend { Key, Date, Link, Quote }

/// <summary>The files as they would be, and how much was mended in them.</summary>
internal sealed record MendPlan(IReadOnlyList<FileChange> Changes, IReadOnlyDictionary<Mend, int> Counts);

/// <summary>Mends what has one likely reading alone: letter case of links, spelling of keys, forms of dates, characters of quotes that are proven already. Every edit
/// stays within its line; comments, order, line ends and all the rest are as they were.</summary>
internal sealed class Mending
{
    /// <summary>What is mended in one round may show more: a key that was misspelt has keys below it.</summary>
    private const int MostRounds = 6;

    private readonly Workplace place;
    private readonly Dictionary<string, SortedDictionary<int, TextEdit>> edits = new(StringComparer.Ordinal);
    private readonly Dictionary<Mend, int> counts;
    private readonly IReadOnlySet<string> left;

    private Mending(Workplace place, Dictionary<Mend, int> counts, IReadOnlySet<string> left) => (this.place, this.counts, this.left) = (place, counts, left);

    public static MendPlan Plan(Workplace start)
    {
        var left = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            var counts = new Dictionary<Mend, int>();
            var now = start;
            for (int round = 0; round < MostRounds && now.Digest is not null; round++)
            {
                var mending = new Mending(now, counts, left);
                mending.Go();
                if (mending.edits.Count == 0) { break; }
                now = now.With([.. mending.edits.Select(pair => now.ByPath[pair.Key] with { Bytes = ChangedRecord.Of(now.ByPath[pair.Key], TextDecoder.Lenient(now.ByPath[pair.Key].Bytes), pair.Value.Values).After })]);
            }
            // What could no longer be read as a record is left as it is.
            var worse = start.Digest!.Records.Select(record => record.Head.Path).Where(path => now.Digest?.At(path) is null).Where(left.Add).ToList();
            if (worse.Count > 0) { continue; }
            return new MendPlan([.. start.ByPath.Values.Where(file => !ReferenceEquals(now.ByPath[file.Path], file) && !now.ByPath[file.Path].Bytes.AsSpan().SequenceEqual(file.Bytes)).OrderBy(file => file.Path, StringComparer.Ordinal)
                .Select(file => Change(file, now.ByPath[file.Path].Bytes))], counts);
        }
    }

    private static FileChange Change(InputFile file, byte[] after)
    {
        string before = TextDecoder.Lenient(file.Bytes);
        return new FileChange(file.Path, file.Path, file.Bytes, after, LineDiff.Of(file.Path, before, LineEdits(before, TextDecoder.Lenient(after))));
    }

    /// <summary>Lines keep their number: each that differs is an edit.</summary>
    private static List<TextEdit> LineEdits(string before, string after)
    {
        var made = new List<TextEdit>();
        string[] old = before.Split('\n'), lines = after.Split('\n');
        for (int i = 0, at = 0; i < old.Length; at += old[i].Length + 1, i++)
        {
            if (old[i] != lines[i]) { made.Add(new TextEdit(at, old[i].Length, lines[i])); }
        }
        return made;
    }

    private void Go()
    {
        var digest = place.Digest!;
        foreach (var record in digest.Records.Where(record => !left.Contains(record.Head.Path)))
        {
            if (RecordYaml.Of(place.ByPath[record.Head.Path], AllKinds.For(record.Kind.Like).Schema) is not { } yaml) { continue; }
            InMap(yaml.File.Path, yaml.Text, yaml.Map, yaml.Schema);
            Links(record, record.Head.Body);
            Quotes(record, yaml);
        }
        foreach (var text in digest.Translations)
        {
            if (digest.At(text.OriginalPath) is not { } original) { continue; }
            if (RecordYaml.Of(place.ByPath[text.Path], TranslationFields.SchemaOf(original.Kind.Like)) is { } yaml) { InMap(text.Path, yaml.Text, yaml.Map, yaml.Schema); }
            Links(text.Over(original), text.Body);
        }
        if (place.ByPath.TryGetValue(DigestConfig.FilePath, out var file) && TextDecoder.Decode(file, []) is { } config && YamlReader.Read(file.Path, config, .., []) is { } map) { InMap(file.Path, config, map, ConfigFields.Schema); }
    }

    private void Add(string path, TextEdit? edit, Mend mend)
    {
        if (edit is not { } one || one.Text.Contains('\n', StringComparison.Ordinal)) { return; }
        if (!edits.TryGetValue(path, out var own)) { edits[path] = own = []; }
        // Keys, scalars and links never overlap, but a link and its quotation may be one.
        if (!own.TryAdd(one.Offset, one)) { return; }
        counts[mend] = counts.GetValueOrDefault(mend) + 1;
    }

    private void InMap(string path, string text, MapNode map, Schema schema)
    {
        foreach (var walked in FieldWalk.In(map, schema))
        {
            switch (walked.Field)
            {
                case null: Key(path, text, walked); break;
                case { Form: FieldForm.Date }: Date(path, text, walked.Entry.Value); break;
                case { Form: FieldForm.Id or FieldForm.Ids } or { Name: "to" } when walked.Field.Form is FieldForm.Id or FieldForm.Ids || walked.Schema.Name == "an entry of navigation": Ids(path, text, walked); break;
                default: break;
            }
        }
    }

    private void Key(string path, string text, WalkedField walked)
    {
        var key = walked.Entry.Key;
        var free = walked.Schema.Fields.Select(field => field.Name).Where(name => walked.Map[name] is null).ToList();
        if (Suggestion.Only(key.Value, free) is not { } likely) { return; }
        // Two that both look like the same key: nobody can say which is meant.
        if (walked.Map.Entries.Count(other => walked.Schema[other.Key.Value] is null && Suggestion.Only(other.Key.Value, free) == likely) > 1) { return; }
        bool isQuoted = key.Span.Length > 0 && text[key.Span.Offset] is '"' or '\'';
        Add(path, Spelled.Instead(text, new ScalarNode(key.Value, isQuoted, key.Span), likely), Mend.Key);
    }

    private void Date(string path, string text, Node value)
    {
        if (value is not ScalarNode written)
        {
            string bare = text.Substring(value.Span.Offset, Math.Min(value.Span.Length, text.Length - value.Span.Offset));
            if (UnquotedSet.Of(value) is { } set && bare.Length is > 0 and < 500 && !bare.AsSpan().ContainsAny('\n', '\r') && bare[0] is '[' or '{' && bare[^1] is ']' or '}') { Add(path, new TextEdit(value.Span.Offset, bare.Length, YamlString.Of(set)), Mend.Date); }
            return;
        }
        if (written.Text.Length == 0) { return; }
        string? made = EdtfDate.TryParse(written.Text, place.Digest!.Config.Dates, out var date, out var error) ? (written.Text.Contains(' ', StringComparison.Ordinal) ? date.ToString() : null) : error.Suggestion;
        if (made is not null && made != written.Text) { Add(path, Spelled.Instead(text, written, made), Mend.Date); }
    }

    private void Ids(string path, string text, WalkedField walked)
    {
        foreach (var id in walked.Texts())
        {
            if (place.Site!.Addresses.Find(id.Text).State == LinkState.Unknown && place.Site.Addresses.SpellingOf(id.Text) is { } likely && likely.Equals(id.Text.InForm(), StringComparison.OrdinalIgnoreCase)) { Add(path, Spelled.Instead(text, id, likely), Mend.Link); }
        }
    }

    private void Links(Record from, Body body)
    {
        foreach (var link in body.Links.Where(link => link.Kind != BodyLinkKind.Narrative && link.Target.Length > 0))
        {
            if (place.Site!.Addresses.Find(link, from).State != LinkState.Unknown || place.Site.Addresses.SpellingOf(link, from) is not { } likely) { continue; }
            var span = link.TargetSpan;
            string written = body.FileText.Substring(span.Offset, Math.Min(span.Length, body.FileText.Length - span.Offset));
            string stem = likely.EndsWith(".md", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(likely) : likely;
            int at = written.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0 ? hash : written.Length;
            int start = written[..at].LastIndexOf(stem, StringComparison.OrdinalIgnoreCase);
            bool isWhole = start >= 0 && (start == 0 || written[start - 1] is '/' or '<') && (start + stem.Length == at || written[start + stem.Length] is '.' or '>');
            if (isWhole) { Add(span.Path, new TextEdit(span.Offset + start, stem.Length, stem), Mend.Link); }
        }
    }

    /// <summary>Quotes that are proven under the normalisation get the document's own characters: its dashes, quotation marks, letters.</summary>
    private void Quotes(Record record, RecordYaml yaml)
    {
        var site = place.Site!;
        var proven = site.QuotesOf(record).Where(quote => quote is { Parts.Count: 1, Source: { Custody.Restricted: false } } && quote.Use != QuoteUse.Body && quote.State is QuoteState.Verified or QuoteState.VerifiedAgainstTranscript && !quote.Quote.Exact.Value.Contains('[', StringComparison.Ordinal)).ToDictionary(quote => quote.Quote.Exact.Span.Offset);
        if (proven.Count == 0) { return; }
        foreach (var exact in FieldWalk.In(yaml.Map, yaml.Schema).Where(walked => walked.Entry.Key.Value == "exact").SelectMany(walked => walked.Texts()))
        {
            if (!proven.TryGetValue(exact.Span.Offset, out var quote) || !site.Seeds.TryGetValue(quote.Source!.Id, out var seed)) { continue; }
            string own = ShownText.Of(seed.Text.AsSpan(quote.Parts[0].Start, quote.Parts[0].Length)).Trim();
            if (own == ShownText.Of(exact.Text).Trim() || own.Any(char.IsControl) || own.Contains('[', StringComparison.Ordinal)) { continue; }
            var found = new QuoteFinder(seed).Find(quote.Quote with { Exact = quote.Quote.Exact with { Value = own } });
            if (found.Fault == QuoteFault.None && found.Parts.SequenceEqual(quote.Parts) && found.MarkFound == quote.MarkFound) { Add(yaml.File.Path, Spelled.Instead(yaml.Text, exact, own), Mend.Quote); }
        }
    }
}
