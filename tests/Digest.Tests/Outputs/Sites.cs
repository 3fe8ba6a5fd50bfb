using Digest.Model;
using Digest.Outputs;
using Edtf;
using Xunit;
using YamlDotNet.Serialization;

namespace Digest.Tests.Outputs;

/// <summary>Small sites, put together by hand: what a linker would make of a few records.</summary>
internal sealed class Sites
{
    private readonly List<Record> records = [];
    private readonly Dictionary<string, SeedText> seeds = [];
    private readonly Dictionary<Record, List<ResolvedQuote>> quotes = [];
    private readonly Dictionary<Claim, Finding> findings = [];
    private readonly Dictionary<Record, IReadOnlyList<Backlink>> backlinks = [];
    private readonly Dictionary<Record, Extent> extents = [];

    public static readonly Words Words = ReadWords();

    public static Located<T> At<T>(T value) => new(value, new Span("input/x.md", 0, 0));
    public static IReadOnlyList<Located<string>> Ids(params string[] ids) => [.. ids.Select(At)];
    public static Dating On(string date, DateBasis basis = DateBasis.Stated, string? note = null) => new() { Date = At(EdtfDate.Parse(date)), Basis = basis, Note = note is null ? null : At(note) };

    public static RecordHead Head(RecordKind kind, string id, string? title = null) => new()
    {
        Kind = Kind(kind),
        Id = id,
        Path = $"input/{Kind(kind).Folder}/{id}.md",
        Address = $"{Kind(kind).Folder}/{id}.html",
        Title = At(title ?? id),
        Body = new Body { FileText = "", Path = "", Start = 0 },
    };

    public static KindInfo Kind(RecordKind kind) => Kinds.First(info => info.Like == kind);
    public static readonly IReadOnlyList<KindInfo> Kinds =
    [
        new("source", "sources", RecordKind.Source), new("claim", "claims", RecordKind.Claim), new("recommendation", "recommendations", RecordKind.Recommendation),
        new("event", "events", RecordKind.Event), new("person", "people", RecordKind.Person), new("organisation", "organisations", RecordKind.Organisation),
        new("group", "groups", RecordKind.Group), new("place", "places", RecordKind.Place), new("topic", "topics", RecordKind.Topic),
    ];

    public T Add<T>(T record) where T : Record
    {
        records.Add(record);
        return record;
    }

    public Entity Organisation(string id, string? title = null) => Add(new Entity(Head(RecordKind.Organisation, id, title)));

    /// <param name="text">Null: cited, not held.</param>
    public Source Source(string id, string? text, string by, PublishRights publish = PublishRights.Excerpts, string? title = null)
    {
        var source = Add(new Source(Head(RecordKind.Source, id, title))
        {
            By = Ids(by),
            Rights = new Rights { Publish = publish },
            Custody = text is null ? null : new Custody { Seed = At($"seeds/{id}.txt"), CollectedAt = On("2026-11-23") },
        });
        if (text is not null) { seeds.Add(id, Seed(id, text)); }
        return source;
    }

    public Claim Claim(string id, Standing standing = Standing.Alleged, Action<ClaimParts>? with = null)
    {
        var parts = new ClaimParts();
        with?.Invoke(parts);
        var claim = Add(new Claim(Head(RecordKind.Claim, id) with { Topics = parts.Topics, NotStated = parts.NotStated })
        {
            Statement = At($"Statement of {id}."),
            Modality = At(Modality.Alleges),
            Dating = parts.Dating,
            Evidence = parts.Evidence,
        });
        findings[claim] = new Finding { Standing = standing, Also = [], AssertedBy = parts.By, Answers = parts.Answers, Origins = [], Sources = [], Steps = 0 };
        return claim;
    }

    internal sealed class ClaimParts
    {
        public IReadOnlyList<Entity> By { get; set; } = [];
        public IReadOnlyList<Answer> Answers { get; set; } = [];
        public IReadOnlyList<Evidence> Evidence { get; set; } = [];
        public IReadOnlyList<Located<string>> Topics { get; set; } = [];
        public IReadOnlyList<Located<string>> NotStated { get; set; } = [];
        public Dating Dating { get; set; } = Dating.None;
    }

    public Event Event(string id, Dating? dating = null, string[]? before = null, string[]? after = null) => Add(new Event(Head(RecordKind.Event, id))
    {
        Dating = (dating ?? Dating.None) with
        {
            Before = [.. (before ?? []).Select(other => new OrderLink(At(other), null, DateBasis.Stated))],
            After = [.. (after ?? []).Select(other => new OrderLink(At(other), null, DateBasis.Stated))],
        },
    });

    public void Bound(Record record, string? earliest, string? latest) => extents[record] = new Extent(Day(earliest), Day(latest), true);

    /// <summary>A quote found at its first occurrence; several parts for <c>[…]</c>.</summary>
    public ResolvedQuote Quote(Record owner, Source source, string exact, Action<QuoteParts>? with = null)
    {
        var parts = new QuoteParts();
        with?.Invoke(parts);
        var seed = seeds.GetValueOrDefault(source.Id);
        var places = seed is null ? [] : exact.Split(" […] ").Select(part => Part(seed, part)).ToList();
        var quote = new ResolvedQuote
        {
            Quote = parts.Quote ?? new Quote { Source = At(source.Id), Exact = At(exact), Role = parts.Role, Note = parts.Note, Translation = parts.Translation },
            Owner = owner,
            Use = parts.Use,
            Source = source,
            State = parts.State,
            Parts = places,
            Segments = parts.IsHidden ? [] : parts.Segments ?? [new QuoteSegment(SegmentKind.Words, exact, false)],
            Speakers = parts.Speakers,
            Voice = parts.Voice,
            Through = parts.Through,
        };
        if (!quotes.TryGetValue(owner, out var own)) { quotes.Add(owner, own = []); }
        own.Add(quote);
        return quote;
    }

    internal sealed class QuoteParts
    {
        public Quote? Quote { get; set; }
        public QuoteUse Use { get; set; } = QuoteUse.Quotes;
        public QuoteRole Role { get; set; }
        public QuoteState State { get; set; } = QuoteState.Verified;
        public IReadOnlyList<Entity> Speakers { get; set; } = [];
        public Voice Voice { get; set; }
        public IReadOnlyList<Source> Through { get; set; } = [];
        public IReadOnlyList<QuoteSegment>? Segments { get; set; }
        public bool IsHidden { get; set; }
        public string? Note { get; set; }
        public Translation? Translation { get; set; }
    }

    public Site Build(string language = "en") => new()
    {
        Config = new DigestConfig { Title = At("A digest"), Language = language },
        Kinds = Kinds,
        Records = records,
        All = records,
        SeedPaths = seeds.Values.Select(seed => seed.Path).ToHashSet(),
        Addresses = new Addresses(records, records.ToDictionary(record => record.Id), Kinds),
        ById = records.ToDictionary(record => record.Id),
        Skipped = [],
        Tombstones = [],
        Unreviewed = new Dictionary<Record, IReadOnlyList<Unreviewed>>(),
        Seeds = seeds,
        Quotes = quotes.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<ResolvedQuote>)pair.Value),
        Uses = records.OfType<Source>().Where(source => seeds.ContainsKey(source.Id)).ToDictionary(source => source, Use),
        Backlinks = backlinks,
        Findings = findings,
        Extents = extents,
        Mentions = new Dictionary<Record, IReadOnlyList<Mention>>(),
    };

    public PageScope Scope(string path = "claims/x.html") => new(Build(), Words, path);

    private SourceUse Use(Source source)
    {
        var seed = seeds[source.Id];
        var all = quotes.Values.SelectMany(own => own).Where(quote => quote.Source == source).OrderBy(quote => quote.Parts.Count > 0 ? quote.Parts[0].Start : 0).ThenBy(quote => quote.Owner.Id, StringComparer.Ordinal).ToList();
        var shown = new List<(int Start, int End)>();
        if (source.Rights.Publish == PublishRights.Full) { shown.Add((0, seed.Text.Length)); }
        else
        {
            foreach (var part in all.Where(quote => quote.IsShown).SelectMany(quote => quote.Parts).OrderBy(part => part.Start))
            {
                if (shown.Count > 0 && part.Start <= shown[^1].End) { shown[^1] = (shown[^1].Start, Math.Max(shown[^1].End, part.End)); }
                else { shown.Add((part.Start, part.End)); }
            }
        }
        int words = shown.Sum(span => seed.Text[span.Start..span.End].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
        return new SourceUse(all, words, shown);
    }

    private static SeedText Seed(string id, string text)
    {
        var paragraphs = new List<Paragraph>();
        int start = 0;
        foreach (string paragraph in text.Split("\n\n"))
        {
            paragraphs.Add(new Paragraph(paragraphs.Count + 1, start, paragraph.Length, paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, null));
            start += paragraph.Length + 2;
        }
        return new SeedText { SourceId = id, Path = $"seeds/{id}.txt", Text = text, Paragraphs = paragraphs, Bytes = text.Length, Sha256 = new string('a', 64), Format = new SeedFormat(SeedKind.PlainText, "UTF-8") };
    }

    private static QuotePart Part(SeedText seed, string exact)
    {
        int start = seed.Text.IndexOf(exact, StringComparison.Ordinal);
        Assert.True(start >= 0, exact);
        int first = seed.Paragraphs.Last(paragraph => paragraph.Start <= start).Number, last = seed.Paragraphs.Last(paragraph => paragraph.Start < start + exact.Length).Number;
        return new QuotePart(start, exact.Length, first, last);
    }

    private static EdtfDay? Day(string? day) => day is null ? null : EdtfDate.Parse(day).Earliest;

    private static Words ReadWords()
    {
        using var reader = new StreamReader(typeof(Site).Assembly.GetManifestResourceStream("theme/i18n/en.yml")!);
        var texts = new Dictionary<string, string>();
        Flatten("", new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(reader), texts);
        return new Words("en", texts);
    }

    private static void Flatten(string prefix, Dictionary<object, object> map, Dictionary<string, string> into)
    {
        foreach (var (key, value) in map)
        {
            if (value is Dictionary<object, object> inner) { Flatten($"{prefix}{key}.", inner, into); } else { into[$"{prefix}{key}"] = (string)value; }
        }
    }
}
