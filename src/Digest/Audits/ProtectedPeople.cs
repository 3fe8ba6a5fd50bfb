using Digest.Model;

namespace Digest.Audits;

/// <summary>Whom the site has reasons to protect.</summary>
internal static class ProtectedPeople
{
    public static IEnumerable<Entity> In(Site site) => site.Of<Entity>().Where(person => IsPerson(person) && Why(person).Count > 0);

    /// <summary>Groups too: a small one is as good as a name.</summary>
    public static bool MayBeAudited(Record record) => record is Entity { Kind.Like: RecordKind.Person or RecordKind.Group };

    /// <summary>Empty for somebody who is shown by name, without a condition.</summary>
    public static IReadOnlyList<Protection> Why(Entity person)
    {
        var why = new List<Protection>();
        if (person.Display == Display.RoleOnly) { why.Add(Protection.RoleOnly); }
        if (person.Display == Display.Pseudonym) { why.Add(Protection.Pseudonym); }
        if (person.Consent is not null) { why.Add(Protection.Consent); }
        if (!person.Head.Index) { why.Add(Protection.NotIndexed); }
        return why;
    }

    private static bool IsPerson(Entity entity) => entity.Kind.Like == RecordKind.Person;
}
