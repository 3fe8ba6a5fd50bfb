using Digest.Model;

namespace Digest.Audits;

/// <summary>Where a record says a name that it does not link to.</summary>
internal sealed class NamePlaces
{
    public List<Mention> InBody { get; } = [];
    /// <summary>In its title, statement, summary, a quote or a note.</summary>
    public bool InHead { get; set; }
}

/// <summary>Which records say a person's name without linking to it: in a title, a statement, a summary, a quote, a note, or a body where nothing is linked by itself. One pass over the site for all people.</summary>
internal sealed class NamesInTexts
{
    private readonly Dictionary<Entity, Dictionary<Record, NamePlaces>> found = [];

    public NamesInTexts(Site site, IReadOnlyCollection<Entity> people)
    {
        var byName = people.SelectMany(person => Names(person).Distinct(StringComparer.OrdinalIgnoreCase).Select(name => (name, person))).ToLookup(pair => pair.name, pair => pair.person, StringComparer.OrdinalIgnoreCase);
        if (byName.Count == 0) { return; }
        var finder = new WordFinder(byName.Select(named => named.Key));
        foreach (var record in site.Records)
        {
            foreach (string text in Heads(site, record)) { foreach (var (word, _) in finder.In(text)) { Add(byName[word], record, null); } }
            var body = record.Head.Body;
            foreach (var (word, at) in finder.In(body.FileText, body.Start)) { foreach (var person in byName[word]) { Add([person], record, new Mention(at, word.Length, person)); } }
        }
    }

    /// <summary>By record, in the site's order.</summary>
    public IReadOnlyDictionary<Record, NamePlaces> Of(Entity person) => found.GetValueOrDefault(person) ?? [];

    private void Add(IEnumerable<Entity> people, Record record, Mention? mention)
    {
        foreach (var person in people.Where(person => person != record))
        {
            if (!found.TryGetValue(person, out var records)) { found[person] = records = []; }
            if (!records.TryGetValue(record, out var places)) { records[record] = places = new NamePlaces(); }
            if (mention is null) { places.InHead = true; } else { places.InBody.Add(mention); }
        }
    }

    private static IEnumerable<string> Names(Entity person) => person.Head.Aliases.Select(alias => alias.Text.Value).Prepend(person.Title);

    private static IEnumerable<string> Heads(Site site, Record record) =>
        ((string?[])[record.Title, record.Head.Summary?.Value, (record as Claim)?.Statement.Value, (record as Recommendation)?.Statement.Value]).OfType<string>().Concat(ToldTexts.Of(site, record, null).Select(told => told.Text));
}
