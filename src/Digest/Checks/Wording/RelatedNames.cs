using Digest.Model;

namespace Digest.Checks.Wording;

/// <summary>The names that a record may use without a quote: titles, aliases and roles of everything that its front matter names, of what
/// those are part of, of its sources' makers, and of the places and participants of the events that it tells.</summary>
internal static class RelatedNames
{
    public static IEnumerable<string> Of(Site site, Record record) => Records(site, record).Distinct().SelectMany(one => NamesOf(one));

    public static IEnumerable<string> NamesOf(Record record)
    {
        yield return record.Title;
        foreach (var alias in record.Head.Aliases) { yield return alias.Text.Value; }
        foreach (var role in record is Entity entity ? entity.Roles : []) { yield return role.Title; }
    }

    private static IEnumerable<Record> Records(Site site, Record record)
    {
        foreach (var named in Named(site, record)) { foreach (var one in WithWhole(site, named)) { yield return one; } }
        foreach (var link in site.BacklinksOf(record))
        {
            if (link.Reason == BacklinkReason.Tells) { foreach (var one in Named(site, link.From)) { yield return one; } }
        }
    }

    private static IEnumerable<Record> Named(Site site, Record record) => record.References.Select(reference => site.Find(reference.Id.Value)).OfType<Record>();

    private static IEnumerable<Record> WithWhole(Site site, Record record)
    {
        foreach (var one in record is Entity part ? Wholes.From(site, part) : (IEnumerable<Record>)[record]) { yield return one; }
        foreach (var by in record is Source source ? site.Find<Entity>(source.By) : record is Entity person ? site.Find<Entity>(person.Roles.Select(role => role.Organisation).OfType<Located<string>>()) : []) { yield return by; }
    }
}
