using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>How parties answer each other on a claim: a shape, a word, and the same in a sentence. It is no verdict.</summary>
internal static class StandingView
{
    public static readonly IReadOnlyList<Standing> All = [Standing.Alleged, Standing.Disputed, Standing.Corroborated, Standing.Acknowledged, Standing.Retracted, Standing.Position];

    public static View Of(PageScope scope, Finding finding)
    {
        var view = Of(scope.Words, finding.Standing);
        view["also"] = finding.Also.Count == 0 ? null : scope.Words.Format("standing.also", ("others", Others(scope.Words, finding.Also)));
        return view;
    }

    public static View Of(Words words, Standing standing) => new()
    {
        ["key"] = Key(standing),
        ["icon"] = $"i-{Key(standing)}",
        ["word"] = words[$"standing.{Key(standing)}.word"],
        ["means"] = words[$"standing.{Key(standing)}.means"],
        ["tag"] = Tag(words, standing),
        ["also"] = null,
    };

    public static Html Tag(Words words, Standing standing) => Tag(words, standing, "word");

    /// <summary>The same in brackets that stay together with it, behind a claim's name in running text, with the space before them where the language has one.</summary>
    public static Html InSentence(Words words, Standing standing)
    {
        string text = Markup.Format(words, "cite.standing", ("standing", Tag(words, standing, "also"))).Text, bare = text.TrimStart();
        return new($"{text[..^bare.Length]}<span class=\"nowrap\">{bare}</span>");
    }

    private static Html Tag(Words words, Standing standing, string form) =>
        new($"<span class=\"tag tag--{Key(standing)}\">{Markup.Icon("i-" + Key(standing))}{Markup.Encode(words[$"standing.{Key(standing)}.{form}"])}</span>");

    /// <summary>" (disputed)", behind the name of a claim in what is taken away from its page.</summary>
    public static string Behind(PageScope scope, Claim claim) => Behind(scope.Words, scope.Site.Findings[claim].Standing);

    public static string Behind(Words words, Standing standing) => words.Format("cite.standing", ("standing", words[$"standing.{Key(standing)}.also"]));

    public static string Key(Standing standing) => standing switch
    {
        Standing.Retracted => "retracted",
        Standing.Position => "position",
        Standing.Disputed => "disputed",
        Standing.Acknowledged => "acknowledged",
        Standing.Corroborated => "corroborated",
        _ => "alleged",
    };

    private static string Others(Words words, IReadOnlyList<Standing> also) =>
        also.Select(standing => words[$"standing.{Key(standing)}.also"]).Aggregate((first, second) => words.Format("join.more", ("first", first), ("second", second)));
}
