using Digest.Audits;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>People about whom nobody signed what the site reveals, or signed something else than it reveals now.</summary>
internal static class UnauditedPerson
{
    private static readonly Rule Unaudited = new("unaudited-person", Severity.Warning,
        "Nobody has signed what the site reveals about a person who is shown by role or under a pseudonym.",
        "A place, a date and a role may name somebody though no name is there; only a human who knows the place can judge that.",
        "display: pseudonym      # digest audit ID, read the sheet, digest audit ID --sign --by WHO")
    { IsNeverOld = true };

    private static readonly Rule Changed = new("changed-since-audit", Severity.Warning,
        "What the site reveals about a person, or what a sheet shows of it, has changed since somebody signed it.",
        "What was safe beside what stood there then may not be beside what stands there now.",
        "audits: {witness-4: {…}}      # another record names witness-4 since")
    { IsNeverOld = true };

    private static readonly Rule Stray = new("stray-audit", Severity.Warning,
        "An audit of input/digest.lock names nobody whom the site shows.",
        "Either the person was renamed, and is unaudited under the new id, or the file keeps an id that is to be forgotten.",
        "audits: {renamed-since: {…}}");

    public static Check Check { get; } = new([Unaudited, Changed, Stray], (site, _) => site.IsTranslation ? [] : [.. In(site), .. Strays(site)]);

    private static IEnumerable<Diagnostic> In(Site site)
    {
        Entity[] people = [.. ProtectedPeople.In(site).Concat(OthersSigned(site))];
        var names = new NamesInTexts(site, [.. people.Where(person => site.Audits.ContainsKey(person.Id))]);
        foreach (var person in people)
        {
            if (!site.Audits.TryGetValue(person.Id, out var signed))
            {
                if (person.Display == Display.Full) { continue; }
                yield return Unaudited.At(person.Head.Title.Span, $"Nobody has signed what the site reveals about '{person.Id}'.", $"Run digest audit {person.Id}, read the sheet that it writes, and sign it with digest audit {person.Id} --sign --by WHO.");
            }
            // What the site reveals with a record that could not be read, nobody knows.
            else if (!site.Unread.IsNone) { continue; }
            else if (signed.IsOutgrown)
            {
                yield return Changed.At(person.Head.Title.Span, $"What a sheet shows has grown since {signed.By} signed that of '{person.Id}' on {signed.Date}: quotes, notes, corrections and whole texts stand on it, and nobody has signed those.", $"Run digest audit {person.Id}, read the sheet again, and sign it with --sign --by WHO.");
            }
            else if (Gathering.Of(site, person, names).Sha256 != signed.Sha256)
            {
                yield return Changed.At(person.Head.Title.Span, $"What the site reveals about '{person.Id}' has changed since {signed.By} signed it on {signed.Date}.", $"Run digest audit {person.Id}, read the sheet again, and sign it with --sign --by WHO.");
            }
        }
    }

    /// <summary>Whoever was audited without need is watched like the others.</summary>
    private static IEnumerable<Entity> OthersSigned(Site site) => site.Audits.Values.Select(signed => site.Find(signed.Person.Value)).OfType<Entity>()
        .Where(entity => entity.Kind.Like != RecordKind.Person || ProtectedPeople.Why(entity).Count == 0);

    private static IEnumerable<Diagnostic> Strays(Site site) => site.Audits.Values.Where(signed => site.Unread.IsNone && site.Find(signed.Person.Value) is not Entity)
        .Select(signed => Stray.At(signed.Person.Span, $"An audit names '{signed.Person.Value}', whom the site does not show.", "If the person was renamed, run digest audit with the new id, read the sheet, and sign it. Then delete this line from input/digest.lock by hand: no command takes an audit out, and it is the one edit that the file bears."));
}
