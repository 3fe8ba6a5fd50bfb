using Digest.Model;

namespace Digest.Audits;

/// <summary>Where a record says a name that it does not link to.</summary>
internal sealed class NamePlaces
{
    public List<Mention> InBody { get; } = [];
    /// <summary>In its title, statement, summary, a quote or a note, in whichever language.</summary>
    public bool InHead { get; set; }
    /// <summary>By the record in another language: where that says the name or links to the person.</summary>
    public Dictionary<Record, List<int>> Translated { get; } = [];
}

/// <summary>
/// Which records say a person's name without linking to it: in a title, a statement, a summary, a quote, a note, or a body where nothing is linked by itself;
/// in the site's other languages, which link to it, too. One pass over the site for all people.
/// </summary>
internal sealed class NamesInTexts
{
    private readonly Dictionary<Entity, Dictionary<Record, NamePlaces>> found = [];
    private readonly ILookup<string, Record> translated;

    /// <param name="translated">The records in the site's other languages; null: as the site has them.</param>
    public NamesInTexts(Site site, IReadOnlyCollection<Entity> people, IEnumerable<Record>? translated = null)
    {
        this.translated = (people.Count == 0 ? [] : translated ?? site.InOtherLanguages.Value).ToLookup(record => record.Id, StringComparer.Ordinal);
        var byName = people.SelectMany(person => InLanguages(person).Prepend(person).SelectMany(Names).Distinct(StringComparer.OrdinalIgnoreCase).Select(name => (name, person)))
            .ToLookup(pair => pair.name, pair => pair.person, StringComparer.OrdinalIgnoreCase);
        if (byName.Count == 0) { return; }
        var finder = new WordFinder(byName.Select(named => named.Key));
        foreach (var record in site.Records)
        {
            // What stands in no other words than those of the original was looked at with it.
            if (site.IsTranslation && record.Head.Translated is null) { continue; }
            foreach (string text in Heads(site, record)) { foreach (var (word, _) in finder.In(text)) { Add(byName[word], record, null); } }
            var body = record.Head.Body;
            foreach (var (word, at) in finder.In(body.FileText, body.Start)) { foreach (var person in byName[word]) { Add([person], record, new Mention(at, word.Length, person)); } }
        }
        foreach (var (text, record) in this.translated.SelectMany(texts => texts).Select(text => (text, site.Find(text.Id))))
        {
            if (record is null) { continue; }
            foreach (string head in Own(text)) { foreach (var (word, _) in finder.In(head)) { Add(byName[word], record, null); } }
            foreach (var (word, at) in finder.In(text.Head.Body.FileText, text.Head.Body.Start)) { Add(byName[word], record, text, at); }
            foreach (var link in text.Head.Body.Links) { Add(people.Where(person => site.Addresses.Find(link, text).Record == person), record, text, link.Span.Offset); }
        }
    }

    /// <summary>A record in the site's other languages.</summary>
    public IEnumerable<Record> InLanguages(Record record) => translated[record.Id];

    /// <summary>By record, in the site's order; those that a translation alone names are last.</summary>
    public IReadOnlyDictionary<Record, NamePlaces> Of(Entity person) => found.GetValueOrDefault(person) ?? [];

    private void Add(IEnumerable<Entity> people, Record record, Mention? mention)
    {
        foreach (var places in PlacesOf(people, record)) { if (mention is null) { places.InHead = true; } else { places.InBody.Add(mention); } }
    }

    private void Add(IEnumerable<Entity> people, Record record, Record translated, int at)
    {
        foreach (var places in PlacesOf(people, record)) { if (places.Translated.TryGetValue(translated, out var offsets)) { offsets.Add(at); } else { places.Translated[translated] = [at]; } }
    }

    private IEnumerable<NamePlaces> PlacesOf(IEnumerable<Entity> people, Record record)
    {
        foreach (var person in people.Where(person => person != record))
        {
            if (!found.TryGetValue(person, out var records)) { found[person] = records = []; }
            if (!records.TryGetValue(record, out var places)) { records[record] = places = new NamePlaces(); }
            yield return places;
        }
    }

    private static IEnumerable<string> Names(Record person) => person.Head.Aliases.Select(alias => alias.Text.Value).Prepend(person.Title);

    private static IEnumerable<string> Own(Record record) => ((string?[])[record.Title, record.Head.Summary?.Value, (record as Claim)?.Statement.Value, (record as Recommendation)?.Statement.Value]).OfType<string>();

    private static IEnumerable<string> Heads(Site site, Record record) => Own(record).Concat(ToldTexts.Of(site, record, null).Select(told => told.Text));
}
