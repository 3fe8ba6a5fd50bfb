using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>Whose the words of a source are. The digest's licence is for the curator's words alone, so each excerpt says its own.</summary>
internal static class RightsView
{
    /// <summary>The place on a source's page that says all of it; null: its page has no such part, and says it among its facts.</summary>
    public static string? Anchor(Source source) => source.IsHeld ? "provenance" : null;

    /// <summary>"Rights: CSW", leading to the terms; null where the record says neither.</summary>
    public static Html? Of(PageScope scope, Source source)
    {
        if (source.Rights.Holder is null && source.Rights.Statement is null) { return null; }
        var name = Lang.Inline(scope, Lang.OfRest(scope.Site, source), Markup.Text(source.Rights.Holder ?? Short(source.Rights.Statement!)));
        return Markup.Format(scope.Words, "quote.rights", ("rights", Markup.Link(scope.Href(source, Anchor(source)), name)));
    }

    /// <summary>Holder and terms, for a copy that leaves the page.</summary>
    public static string Plain(Words words, Source source) => (source.Rights.Holder, source.Rights.Statement) switch
    {
        (null, null) => words["missing.not_given"],
        ({ } holder, { } terms) => $"{holder}. {terms}",
        var (holder, terms) => holder ?? terms!,
    };

    private static string Short(string terms)
    {
        if (terms.Length <= 60) { return terms; }
        int blank = terms.LastIndexOf(' ', 60);
        return terms[..(blank > 20 ? blank : 60)] + " …";
    }
}
