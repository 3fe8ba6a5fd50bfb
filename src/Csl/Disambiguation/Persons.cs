using Csl.Names;

namespace Csl.Disambiguation;

/// <summary>Names that look alike and are not, wherever they stand.</summary>
internal static class Persons
{
    private const int MostNames = 50;

    /// <param name="hidden">Those that et al. leaves out, too: they may be added later.</param>
    public static void TellApart(Cites cites, Ambiguity how, bool hidden)
    {
        List<(int Work, int Place, CslName Name)> shown = [];
        for (int work = 0; work < cites.Count; work++)
        {
            cites[work] = cites[work] with { Given = null };
            IEnumerable<(int Place, CslName Name)> names = cites.Now(work).Scene.Shown;
            if (hidden && cites.Now(work).Scene.MostNames > cites.Now(work).Scene.Shown.Count)
            {
                names = cites.Render(work, cites[work] with { MoreNames = MostNames }).Scene.Shown;
            }
            shown.AddRange((how.IsPrimary ? names.Take(1) : names).Select(one => (work, one.Place, one.Name)));
        }
        Dictionary<int, Dictionary<int, int>> levels = [];
        foreach (IGrouping<string, (int Work, int Place, CslName Name)> alike in shown.GroupBy(one => Family(one.Name), StringComparer.Ordinal))
        {
            if (alike.Select(one => one.Name.Given).Distinct(StringComparer.Ordinal).Skip(1).Any())
            {
                Group(how, [.. alike], levels);
            }
        }
        foreach ((int work, Dictionary<int, int> given) in levels)
        {
            cites[work] = cites[work] with { Given = given };
        }
    }

    private static void Group(Ambiguity how, List<(int Work, int Place, CslName Name)> alike, Dictionary<int, Dictionary<int, int>> levels)
    {
        string Initial(CslName name) => how.HasInitials ? Initials.Of(name.Given, ".", true, true) : name.Given;
        Dictionary<string, int> givenNames = alike.GroupBy(one => Initial(one.Name), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(one => one.Name.Given).Distinct(StringComparer.Ordinal).Count(), StringComparer.Ordinal);
        foreach ((int work, int place, CslName name) in alike)
        {
            int level = givenNames[Initial(name)] == 1 ? 1 : how.MostLevel == 1 ? 0 : 2;
            if (!levels.TryGetValue(work, out Dictionary<int, int>? given))
            {
                levels[work] = given = [];
            }
            given[place] = level;
        }
    }

    private static string Family(CslName name) => name.NonDroppingParticle + " " + name.Family + name.Literal;
}
