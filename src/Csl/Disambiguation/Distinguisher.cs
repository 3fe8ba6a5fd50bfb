using Csl.Rendering;
using Csl.Styles;

namespace Csl.Disambiguation;

/// <summary>Adds names, given names, what the style says, and letters after the year, until cites of different works differ.</summary>
internal sealed class Distinguisher(Setting setting, List<CslItem> works)
{
    private readonly int count = works.Count;
    private readonly CslStyle style = setting.Style;
    private readonly Element area = setting.Citation;
    private readonly Element layout = setting.Citation.Child("layout")!;
    private readonly bool addNames = setting.Citation["disambiguate-add-names"] == "true";
    private readonly bool addGiven = setting.Citation["disambiguate-add-givenname"] == "true";
    private readonly string rule = setting.Citation["givenname-disambiguation-rule"] is "" ? "by-cite" : setting.Citation["givenname-disambiguation-rule"];
    private readonly bool initials = setting.Style.Root.Any(one => one.Has("initialize-with"));
    private readonly Distinction[] found = [.. Enumerable.Repeat(Distinction.None, works.Count)];

    public Distinction[] Settle()
    {
        bool condition = style.Root.Any(one => one.Has("disambiguate"));
        bool letters = area["disambiguate-add-year-suffix"] == "true";
        if (addGiven && rule != "by-cite")
        {
            GivenNames();
        }
        if (addNames || (addGiven && rule == "by-cite"))
        {
            foreach (List<int> group in Groups(Enumerable.Range(0, count)))
            {
                Names(group);
            }
        }
        if (condition)
        {
            foreach (List<int> group in Groups(Enumerable.Range(0, count)))
            {
                Condition(group);
            }
        }
        if (letters)
        {
            foreach (List<int> group in Groups(Enumerable.Range(0, count)))
            {
                for (int at = 0; at < group.Count; at++)
                {
                    found[group[at]] = found[group[at]] with { Suffix = Distinction.Letters(at + 1) };
                }
            }
        }
        return found;
    }

    private List<List<int>> Groups(IEnumerable<int> works) =>
        [.. works.GroupBy(work => Text(work, found[work]), StringComparer.Ordinal).Where(group => group.Key.Length > 0 && group.Count() > 1).Select(group => group.ToList())];

    private string Text(int work, Distinction distinction) => Seen(work, distinction).Text;

    /// <summary>A work's cite as it would stand alone, at the first position and without a locator.</summary>
    private (Scene Scene, string Text) Seen(int work, Distinction distinction)
    {
        Scene scene = new() { Style = style, Words = setting.Words, Item = works[work], Area = area, Distinction = distinction, Cite = new CslCite(works[work].Id) };
        return (scene, Renderer.Children(scene, layout)?.Plain() ?? "");
    }

    private void Condition(List<int> group)
    {
        HashSet<string> texts = new(group.Select(work => Text(work, found[work] with { Condition = true })), StringComparer.Ordinal);
        foreach (int work in texts.Count > 1 || area["disambiguate-add-year-suffix"] != "true" ? group : [])
        {
            found[work] = found[work] with { Condition = true };
        }
    }

    private void Names(List<int> group)
    {
        Dictionary<string, Dictionary<string, int>> counts = new(StringComparer.Ordinal);
        int Clashes(int work, Distinction distinction)
        {
            string key = Key(distinction);
            if (!counts.TryGetValue(key, out Dictionary<string, int>? texts))
            {
                counts[key] = texts = new(StringComparer.Ordinal);
                foreach (int other in group)
                {
                    string said = Text(other, distinction);
                    texts[said] = texts.GetValueOrDefault(said) + 1;
                }
            }
            return texts[Text(work, distinction)] - 1;
        }
        Distinction[] best = [.. group.Select(work => Best(work, group.Count - 1, Clashes))];
        for (int at = 0; at < best.Length; at++)
        {
            found[group[at]] = best[at];
        }
    }

    private Distinction Best(int work, int clashes, Func<int, Distinction, int> count)
    {
        (Distinction best, int least) = (found[work], clashes);
        Scene seen = Seen(work, found[work]).Scene;
        int most = addNames ? Math.Min(seen.MostNames, 50) : 0;
        for (int more = 0; more <= most && least > 0; more++)
        {
            Distinction tried = found[work] with { MoreNames = more };
            int left = count(work, tried);
            if (left < least)
            {
                (best, least) = (tried, left);
            }
            if (addGiven && rule == "by-cite" && left > 0)
            {
                (Distinction given, int rest) = Given(work, tried, left, count);
                if (rest < least)
                {
                    (best, least) = (given, rest);
                }
            }
        }
        return best;
    }

    private (Distinction Best, int Clashes) Given(int work, Distinction start, int clashes, Func<int, Distinction, int> count)
    {
        Scene seen = Seen(work, start).Scene;
        (Distinction best, int least) = (start, clashes);
        foreach ((int place, CslName _) in seen.Shown.Take(20))
        {
            for (int level = 1; level <= 2 && least > 0; level++)
            {
                Distinction tried = best with { Given = With(best.Given, place, level) };
                int left = count(work, tried);
                if (left < least)
                {
                    (best, least) = (tried, left);
                    break;
                }
            }
        }
        return (best, least);
    }

    /// <summary>Names that look alike and are not, wherever they stand.</summary>
    private void GivenNames()
    {
        bool primary = rule.StartsWith("primary", StringComparison.Ordinal);
        int most = rule.EndsWith("with-initials", StringComparison.Ordinal) ? 1 : 2;
        List<(int Work, int Place, CslName Name)> shown = [];
        for (int work = 0; work < count; work++)
        {
            Scene seen = Seen(work, Distinction.None).Scene;
            shown.AddRange((primary ? seen.Shown.Take(1) : seen.Shown).Select(one => (work, one.Place, one.Name)));
        }
        string Family(CslName name) => name.NonDroppingParticle + " " + name.Family + name.Literal;
        string Initial(CslName name) => initials ? Csl.Names.Initials.Of(name.Given, ".", true, true) : name.Given;
        foreach (IGrouping<string, (int Work, int Place, CslName Name)> alike in shown.GroupBy(one => Family(one.Name), StringComparer.Ordinal))
        {
            if (alike.Select(one => one.Name.Given).Distinct(StringComparer.Ordinal).Count() < 2)
            {
                continue;
            }
            Dictionary<string, int> byInitial = alike.GroupBy(one => Initial(one.Name), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Select(one => one.Name.Given).Distinct(StringComparer.Ordinal).Count(), StringComparer.Ordinal);
            foreach ((int work, int place, CslName name) in alike)
            {
                int level = byInitial[Initial(name)] == 1 ? 1 : most == 1 ? 0 : 2;
                found[work] = found[work] with { Given = With(found[work].Given, place, level) };
            }
        }
    }

    private static Dictionary<int, int> With(IReadOnlyDictionary<int, int>? given, int place, int level) => new(given ?? new Dictionary<int, int>()) { [place] = level };

    private static string Key(Distinction distinction) => distinction.MoreNames + ":" + string.Join(',', (distinction.Given ?? new Dictionary<int, int>()).OrderBy(one => one.Key).Select(one => one.Key + "=" + one.Value));
}
