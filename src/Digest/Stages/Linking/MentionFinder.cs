using System.Text;
using Digest.Model;

namespace Digest.Stages.Linking;

/// <summary>Names found in bodies: those that are linked by themselves, and those that two records share, so that nobody can say which is meant.</summary>
/// <param name="Shared">Worked out when it is asked for: no page shows them.</param>
internal sealed record FoundNames(IReadOnlyDictionary<Record, IReadOnlyList<Mention>> Mentions, Lazy<IReadOnlyList<SharedName>> Shared)
{
    /// <summary>By which they were found, one for each language.</summary>
    public IReadOnlyList<NameMap> Maps { get; init; } = [];
    /// <summary>In which bodies they were looked for, by language.</summary>
    public IReadOnlyList<SearchedBodies> Bodies { get; init; } = [];
    /// <summary>The same as in the build before, but for what stands in some bodies.</summary>
    public bool IsMended { get; init; }
}

/// <summary>Bodies of one language, and what was found in each.</summary>
internal sealed record SearchedBodies(NameMap Map, Lazy<MentionFinder> By, Record[] Records, NamesInBody[] Names);

/// <summary>The same for one body.</summary>
/// <param name="Shared">Names that two records share, each with its first place.</param>
internal sealed record NamesInBody(IReadOnlyList<Mention> Mentions, IReadOnlyList<(string Name, NamePlace Place)> Shared);

/// <summary>
/// Finds the first mention of each entity's title or alias in a body: longest name first, where <see cref="NameBounds"/> says that it is a word of its
/// own, never on a name that two records share. What is part of a longer name is never linked for itself, even where the longer one is not linked.
/// Linear in the length of the bodies, whatever the number of names.
/// </summary>
internal sealed class MentionFinder
{
    private static readonly HashSet<string> Eliding = new(StringComparer.OrdinalIgnoreCase) { "fr", "it", "ca", "oc" };
    private readonly NameTree<NameEntry> names = new();
    private readonly bool eliding;

    /// <summary>A name, and whose it is.</summary>
    private sealed record NameEntry(string Name)
    {
        public List<NameOwner> Owners { get; } = [];
        /// <summary>Those to whom it may lead.</summary>
        public List<NameOwner> Targets { get; } = [];
    }

    /// <param name="entities">The published ones.</param>
    /// <param name="language">Of the texts that are to be searched.</param>
    public MentionFinder(IEnumerable<Record> entities, string language)
    {
        eliding = Eliding.Contains(language.Split('-')[0]);
        foreach (var record in entities)
        {
            bool leads = record.Head.Autolink ?? !NeedsAsking(record);
            // A topic and a role are words of the language, no names, unless it is asked for; a name that is not to be linked still is one.
            if (!leads && NeedsAsking(record)) { continue; }
            Add(new NameOwner(record, record.Head.Title), leads);
            foreach (var alias in record.Head.Aliases) { if (IsOf(alias.Lang, language)) { Add(new NameOwner(record, alias.Text), leads); } }
        }
    }

    /// <param name="before">The maps of names of the build before.</param>
    public static FoundNames Find(DigestConfig config, EveryRecord every, IReadOnlyList<NameMap> before, CancellationToken cancel)
    {
        var (published, addresses) = (every.Published, every.Addresses);
        var found = new Dictionary<Record, IReadOnlyList<Mention>>();
        var searched = new List<SearchedBodies>();
        Record[] entities = [.. published.Values.Where(record => record.Kind.IsEntity)];
        foreach (var group in published.Values.Where(record => !record.Head.Body.IsEmpty && IsAsked(record, config)).GroupBy(record => record.Head.Lang ?? config.Language, StringComparer.OrdinalIgnoreCase))
        {
            var map = NameMap.Of(every.Links, entities, group.Key, before);
            Record[] records = [.. group];
            var inBodies = new NamesInBody[records.Length];
            Parallel.For(0, records.Length, new ParallelOptions { CancellationToken = cancel }, i =>
            {
                inBodies[i] = In(records[i], map, addresses, published);
            });
            for (int i = 0; i < records.Length; i++) { if (inBodies[i].Mentions.Count > 0) { found.Add(records[i], inBodies[i].Mentions); } }
            searched.Add(new SearchedBodies(map, map.Finder, records, inBodies));
        }
        return Found(found, searched);
    }

    private static NamesInBody In(Record record, NameMap map, Addresses addresses, Dictionary<string, Record> published)
    {
        var known = record.Worked.Known<NamesInBody>(Conclusion.Names, map) ?? record.Worked.Keep(Conclusion.Names, map.Names.In(record, addresses), map);
        foreach (var mention in known.Mentions)
        {
            if (ReferenceEquals(published[mention.Target.Id], mention.Target)) { continue; }
            // What is named is the same record by its id; read anew it is another object.
            return record.Worked.Keep(Conclusion.Names, known with { Mentions = [.. known.Mentions.Select(one => one with { Target = published[one.Target.Id] })] }, map);
        }
        return known;
    }

    private static FoundNames Found(Dictionary<Record, IReadOnlyList<Mention>> mentions, IReadOnlyList<SearchedBodies> bodies) =>
        new(mentions, new(() => Shared(bodies))) { Maps = [.. bodies.Select(of => of.Map)], Bodies = bodies };

    /// <summary>The same where nothing but what stands in some records has changed; links mean what they meant.</summary>
    /// <returns>Null where that may reach others: names, or in which bodies they are looked for.</returns>
    public static FoundNames? Find(Delta delta, DigestConfig config, EveryRecord every, FoundNames before)
    {
        if (config.Autolink != delta.Before.Config.Autolink || config.Language != delta.Before.Config.Language || !delta.Changed.All(pair => IsSearchedAsBefore(pair.Key, pair.Value, config))) { return null; }
        SearchedBodies[] bodies = [.. before.Bodies.Select(of => of with { Records = [.. of.Records], Names = [.. of.Names] })];
        var found = new Dictionary<Record, IReadOnlyList<Mention>>();
        foreach (var (old, record) in delta.Changed)
        {
            foreach (var of in bodies)
            {
                int place = Array.IndexOf(of.Records, old);
                if (place < 0) { continue; }
                (of.Records[place], of.Names[place]) = (record, In(record, of.Map, every.Addresses, every.Published));
                if (of.Names[place].Mentions is { Count: > 0 } mentions) { found[record] = mentions; }
            }
        }
        return Found(delta.Of(before.Mentions, (record, _) => found.GetValueOrDefault(record)), bodies) with { IsMended = true };
    }

    private static bool IsSearchedAsBefore(Record old, Record now, DigestConfig config) => !old.Kind.IsEntity && !now.Kind.IsEntity && old.Head.Lang == now.Head.Lang
        && old.Head.Body.IsEmpty == now.Head.Body.IsEmpty && IsAsked(old, config) == IsAsked(now, config);

    private static IReadOnlyList<SharedName> Shared(IEnumerable<SearchedBodies> bodies) =>
    [
        .. bodies.SelectMany(one => one.Names.SelectMany(body => body.Shared), (one, shared) => (Name: one.By.Value.names.At(shared.Name, () => new NameEntry(shared.Name)), shared.Place))
            .GroupBy(one => one.Name.Name, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(Shared),
    ];

    private static SharedName Shared(IGrouping<string, (NameEntry Name, NamePlace Place)> group) => new(group.Key,
        [.. group.SelectMany(one => one.Name.Targets).DistinctBy(owner => owner.Record).OrderBy(owner => owner.Record.Head.Path, StringComparer.Ordinal)],
        [.. group.Select(one => one.Place).OrderBy(place => place.In.Head.Path, StringComparer.Ordinal).ThenBy(place => place.Offset)]);

    private static bool IsAsked(Record record, DigestConfig config) => record.Kind.IsEntity ? config.Autolink : record.Head.Autolink ?? config.Autolink;

    /// <summary>Its names are words of the language.</summary>
    public static bool NeedsAsking(Record record) => record.Kind.Like == RecordKind.Topic || record is Entity { Display: Display.RoleOnly };

    /// <summary>A name of one language is looked for in texts of that language alone: a French word may be a name where an English one is none.</summary>
    private static bool IsOf(string? ofName, string ofText) => ofName is null || IsPart(ofName, ofText) || IsPart(ofText, ofName);

    private static bool IsPart(string tag, string of) => of.StartsWith(tag, StringComparison.OrdinalIgnoreCase) && (of.Length == tag.Length || of[tag.Length] == '-');

    private void Add(NameOwner owner, bool leads)
    {
        string name = NameText.Fold(owner.Name.Value);
        if (name.Length > NameTree<NameEntry>.Longest || name.EnumerateRunes().Where(rune => Letters.KindOf(rune) != LetterKind.None).Take(2).Count() < 2) { return; }
        Put(name);
        // At the beginning of a sentence.
        var first = Letters.At(name, 0);
        if (Letters.IsSmall(first) && Rune.ToUpperInvariant(first) is var capital && capital != first) { Put(capital + name[first.Utf16SequenceLength..]); }

        void Put(string form)
        {
            var entry = names.At(form, () => new NameEntry(form));
            entry.Owners.Add(owner);
            if (leads && !entry.Targets.Exists(other => other.Record == owner.Record)) { entry.Targets.Add(owner); }
        }
    }

    private NamesInBody In(Record record, Addresses addresses)
    {
        var shared = new List<(string, NamePlace)>();
        var body = record.Head.Body;
        var mentions = new List<Mention>();
        var known = body.Links.Select(link => addresses.Find(link, record).Record).OfType<Record>().Append(record).ToHashSet();
        var told = new HashSet<NameEntry>();
        var text = new NameText();
        for (int run = 0; run < body.Runs.Count;)
        {
            Join(body, ref run, text);
            foreach (var (start, length, entry) in Names(text.Text))
            {
                int from = text.StartOf(start), to = text.EndOf(start + length - 1);
                if (entry.Targets.Count == 1) { if (known.Add(entry.Targets[0].Record)) { mentions.Add(new Mention(from, to - from, entry.Targets[0].Record)); } }
                else if (entry.Targets.Count > 1 && !entry.Targets.Exists(owner => known.Contains(owner.Record)) && told.Add(entry)) { shared.Add((entry.Name, new NamePlace(record, from, to - from))); }
            }
        }
        return new NamesInBody(mentions, shared);
    }

    /// <summary>A run and the lines on which it goes on.</summary>
    private static void Join(Body body, ref int run, NameText text)
    {
        text.Clear();
        do
        {
            var part = body.Runs[run];
            if (part.Continues) { text.Break(part.Offset); }
            text.Append(body.FileText.AsSpan(part.Offset, part.Length), part.Offset);
            run++;
        }
        while (run < body.Runs.Count && body.Runs[run].Continues);
    }

    private List<(int Start, int Length, NameEntry Entry)> Names(ReadOnlySpan<char> text)
    {
        List<(int, int, NameEntry)> found = [];
        for (int at = 0; at < text.Length;)
        {
            if (!names.CanBegin(text[at])) { at++; continue; }
            int before = NameBounds.Begins(text, at, eliding) ? 0 : NameBounds.Proclitics(text, at) is > 0 and var letters ? letters : -1;
            if (before < 0 || names.LongestAt(text, at) is not { Found: { } entry } name || NameBounds.IsInAddress(text, at)) { at++; continue; }
            found.Add((at - before, name.Length + before, entry));
            at += name.Length;
        }
        return found;
    }
}
