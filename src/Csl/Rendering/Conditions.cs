using Csl.Styles;

namespace Csl.Rendering;

/// <summary>What 'if' and 'else-if' ask.</summary>
internal static class Conditions
{
    public static bool Hold(Scene scene, Element branch)
    {
        string match = branch["match"];
        bool any = match == "any", none = match == "none";
        foreach (Test test in branch.Tests)
        {
            bool holds = Holds(scene, test);
            if (none ? holds : any == holds)
            {
                return any;
            }
        }
        return !any;
    }

    private static bool Holds(Scene scene, Test test) => test.Asked switch
    {
        Asked.Type => scene.Type == test.Word,
        Asked.Variable => Has(scene, test.Word),
        Asked.IsNumeric => Numbers.IsNumeric(scene.Text(test.Word)),
        Asked.IsUncertainDate => scene.Item.Dates.TryGetValue(test.Word, out CslDate? date) && date.Circa,
        Asked.Locator => !string.IsNullOrEmpty(scene.Cite?.Locator) && scene.Cite.Label.Replace(' ', '-') == test.Word,
        Asked.Position => At(scene, test.Word),
        _ => scene.Distinction.Extra > scene.ExtraAsked++ == (test.Word == "true"),
    };

    private static bool Has(Scene scene, string variable)
    {
        if (scene.IsHidden(variable))
        {
            return false;
        }
        CslItem item = scene.Item;
        return (item.Dates.TryGetValue(variable, out CslDate? date) && date.IsKnown)
            || (item.Names.TryGetValue(variable, out IReadOnlyList<CslName>? names) && names.Count > 0)
            || scene.Text(variable).Length > 0;
    }

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
