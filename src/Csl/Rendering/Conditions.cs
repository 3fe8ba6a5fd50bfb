using Csl.Styles;

namespace Csl.Rendering;

/// <summary>What 'if' and 'else-if' ask.</summary>
internal static class Conditions
{
    public static bool Hold(Scene scene, Element branch)
    {
        bool any = branch["match"] == "any";
        bool none = branch["match"] == "none";
        foreach (bool holds in Tests(scene, branch))
        {
            if (none ? holds : any == holds)
            {
                return any;
            }
        }
        return !any;
    }

    private static IEnumerable<bool> Tests(Scene scene, Element branch)
    {
        foreach ((string name, string value) in branch.Attributes)
        {
            foreach (string word in value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                switch (name)
                {
                    case "type": yield return scene.Style.Types.For(scene.Item.Type) == word; break;
                    case "variable": yield return Has(scene, word); break;
                    case "is-numeric": yield return Numbers.IsNumeric(scene.Text(word)); break;
                    case "is-uncertain-date": yield return scene.Item.Dates.TryGetValue(word, out CslDate? date) && date.Circa; break;
                    case "locator": yield return !string.IsNullOrEmpty(scene.Cite?.Locator) && scene.Cite.Label.Replace(' ', '-') == word.Replace(' ', '-'); break;
                    case "position": yield return At(scene, word); break;
                    case "disambiguate": yield return scene.Distinction.Extra > scene.ExtraAsked++ == (word == "true"); break;
                }
            }
        }
    }

    private static bool Has(Scene scene, string variable) =>
        !scene.IsHidden(variable) && ((scene.Item.Dates.TryGetValue(variable, out CslDate? date) && (date.Start.Year != 0 || date.Literal.Length > 0 || date.Season > 0 || date.SeasonText.Length > 0)) || (scene.Item.Names.TryGetValue(variable, out IReadOnlyList<CslName>? names) && names.Count > 0) || scene.Text(variable).Length > 0);

    private static bool At(Scene scene, string position) => !scene.IsBibliography && position switch
    {
        "first" => scene.Position == CslPosition.First,
        "subsequent" => scene.Position != CslPosition.First,
        "ibid" => scene.Position is CslPosition.Ibid or CslPosition.IbidWithLocator,
        "ibid-with-locator" => scene.Position == CslPosition.IbidWithLocator,
        "near-note" => scene.NearNote,
        "far-note" => scene.Subsequent && !scene.NearNote,
        _ => false,
    };
}
