using Digest.Model;
using Digest.Templates;
using Edtf;

namespace Digest.Outputs.Views;

/// <summary>A speaker as printed beside words: name, role of the time, organisation.</summary>
internal static class SpeakerName
{
    public static Html Of(PageScope scope, Entity speaker, ResolvedQuote quote)
    {
        var name = RecordName.ShortLink(scope, speaker);
        if (speaker.Display == Display.Pseudonym) { name = Markup.Format(scope.Words, "attribution.pseudonym", ("name", name)); }
        if (RoleAt(scope, speaker, quote) is not { } role) { return name; }
        var title = Lang.Inline(scope, Lang.OfRest(scope.Site, speaker), Markup.Text(role.Title));
        if (speaker.Display == Display.RoleOnly) { return InOrganisation(scope, role, Markup.Link(scope.Href(speaker), title)); }
        return InOrganisation(scope, role, Markup.Format(scope.Words, "attribution.role", ("name", name), ("role", title)));
    }

    /// <summary>The role that the speaker held when the words were said, as far as dates tell; the first one whose dates do not rule it out.</summary>
    public static Role? RoleAt(PageScope scope, Entity speaker, ResolvedQuote quote)
    {
        if (speaker.Roles.Count == 0) { return null; }
        var (earliest, latest) = Said(quote);
        foreach (var role in speaker.Roles)
        {
            bool over = role.To.Value?.Latest is { } end && earliest is { } from && end < from;
            bool notYet = role.From.Value?.Earliest is { } start && latest is { } to && to < start;
            if (!over && !notYet) { return role; }
        }
        return null;
    }

    private static Html InOrganisation(PageScope scope, Role role, Html name) =>
        scope.Site.Find<Entity>(role.Organisation) is { } organisation
            ? Markup.Format(scope.Words, "attribution.organisation", ("name", name), ("organisation", RecordName.ShortLink(scope, organisation)))
            : name;

    // Words are said at the date given for them, else at the latest when their document was collected.
    private static (EdtfDay? Earliest, EdtfDay? Latest) Said(ResolvedQuote quote)
    {
        var date = quote.Quote.Dating.Value ?? (quote.Source is { } source ? source.Citation.DateOf("issued") ?? source.Dating.Value : null);
        return date is null ? (null, quote.Source?.Custody?.CollectedAt.Value?.Latest) : (date.Earliest, date.Latest);
    }
}
