using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>A speaker as printed beside words: name, role of the time, organisation.</summary>
internal static class SpeakerName
{
    public static Html Of(PageScope scope, Entity speaker, ResolvedQuote quote)
    {
        var name = Link(scope, speaker);
        if (RoleOfTheTime.Of(speaker, quote) is not { } role) { return name; }
        var title = Lang.Inline(scope, Lang.OfRest(scope.Site, speaker), Markup.Text(role.Title));
        if (speaker.Display == Display.RoleOnly) { return InOrganisation(scope, role, Markup.Link(scope.Href(speaker), title)); }
        return InOrganisation(scope, role, Markup.Format(scope.Words, "attribution.role", ("name", name), ("role", title)));
    }

    /// <summary>The name alone, with the word that it is a pseudonym where it is one.</summary>
    public static Html Link(PageScope scope, Entity speaker) => Marked(scope, speaker, RecordName.ShortLink(scope, speaker));

    /// <summary>The same with the whole title.</summary>
    public static Html LongLink(PageScope scope, Record speaker) => Marked(scope, speaker, RecordName.Link(scope, speaker));

    /// <summary>The same without a link.</summary>
    public static Html Unlinked(PageScope scope, Record speaker) => Marked(scope, speaker, RecordName.ShortTitle(scope, speaker));

    /// <summary>Whoever asserts a claim, by the names alone; the reason where nobody is named.</summary>
    public static Html Unlinked(PageScope scope, Claim claim) => scope.Site.Findings[claim].AssertedBy is { Count: > 0 } by
        ? Markup.Commas(scope.Words, by.Select(entity => Unlinked(scope, entity))) : Markup.Text(scope.Words["attribution.unknown"]);

    /// <summary>The same in plain text.</summary>
    public static string Plain(Words words, Entity speaker) =>
        speaker.Display == Display.Pseudonym ? words.Format("attribution.pseudonym", ("name", RecordName.Short(speaker))) : RecordName.Short(speaker);

    private static Html Marked(PageScope scope, Record speaker, Html name) =>
        speaker is Entity { Display: Display.Pseudonym } ? Markup.Format(scope.Words, "attribution.pseudonym", ("name", name)) : name;

    private static Html InOrganisation(PageScope scope, Role role, Html name) =>
        scope.Site.Find<Entity>(role.Organisation) is { } organisation
            ? Markup.Format(scope.Words, "attribution.organisation", ("name", name), ("organisation", RecordName.ShortLink(scope, organisation)))
            : name;
}
