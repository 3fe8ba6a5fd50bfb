using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>A speaker as printed beside words: name, role of the time, organisation.</summary>
internal static class SpeakerName
{
    public static Html Of(PageScope scope, Entity speaker, ResolvedQuote quote)
    {
        var name = RecordName.ShortLink(scope, speaker);
        if (speaker.Display == Display.Pseudonym) { name = Markup.Format(scope.Words, "attribution.pseudonym", ("name", name)); }
        if (RoleOfTheTime.Of(speaker, quote) is not { } role) { return name; }
        var title = Lang.Inline(scope, Lang.OfRest(scope.Site, speaker), Markup.Text(role.Title));
        if (speaker.Display == Display.RoleOnly) { return InOrganisation(scope, role, Markup.Link(scope.Href(speaker), title)); }
        return InOrganisation(scope, role, Markup.Format(scope.Words, "attribution.role", ("name", name), ("role", title)));
    }

    private static Html InOrganisation(PageScope scope, Role role, Html name) =>
        scope.Site.Find<Entity>(role.Organisation) is { } organisation
            ? Markup.Format(scope.Words, "attribution.organisation", ("name", name), ("organisation", RecordName.ShortLink(scope, organisation)))
            : name;
}
