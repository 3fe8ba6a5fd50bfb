using Digest.Model;

namespace Digest.Audits;

/// <summary>Whom the site has reasons to protect.</summary>
internal static class ProtectedPeople
{
    public static IEnumerable<Entity> In(Site site) => site.Of<Entity>().Where(person => IsPerson(person) && Why(person).Count > 0);

    /// <summary>Groups too: a small one is as good as a name.</summary>
    public static bool MayBeAudited(Record record) => record is Entity { Kind.Like: RecordKind.Person or RecordKind.Group };

    /// <summary>Empty for somebody who is shown by name, without a condition.</summary>
    public static IReadOnlyList<ProtectionReason> Why(Entity person)
    {
        var why = new List<ProtectionReason>();
        if (person.IsMinor) { why.Add(ProtectionReason.Minor); }
        if (person.Display == Display.RoleOnly) { why.Add(ProtectionReason.RoleOnly); }
        if (person.Display == Display.Pseudonym) { why.Add(ProtectionReason.Pseudonym); }
        if (person.Consent is not null) { why.Add(ProtectionReason.Consent); }
        if (person.Head is { Index: false, IsDraft: false } && !person.IsMinor) { why.Add(ProtectionReason.NotIndexed); }
        return why;
    }

    private static bool IsPerson(Entity entity) => entity.Kind.Like == RecordKind.Person;
}
