namespace Csl.Disambiguation;

/// <summary>Names that et al. left out, and given names, for a group of cites that look alike: of each cite as few as tell it from most of the others.</summary>
internal sealed class Names(Cites cites, Ambiguity how, List<int> group)
{
    private const int MostNames = 50;
    private const int MostGiven = 20;

    private readonly Dictionary<string, Dictionary<string, int>> counts = new(StringComparer.Ordinal);

    public void TellApart()
    {
        Distinction[] best = [.. group.Select(Best)];
        for (int at = 0; at < best.Length; at++)
        {
            cites[group[at]] = best[at];
        }
    }

    private Distinction Best(int work)
    {
        Distinction now = cites[work];
        (Distinction best, int least) = (now, group.Count - 1);
        int most = how.AddsNames ? Math.Min(cites.Now(work).Scene.MostNames, MostNames) : 0;
        for (int more = 0; more <= most && least > 0 && cites.Budget > 0; more++)
        {
            Distinction tried = now with { MoreNames = more };
            int left = Clashes(work, tried);
            if (left < least)
            {
                (best, least) = (tried, left);
            }
            if (how.AddsGivenNames && how.IsByCite && left > 0 && Given(work, tried, left) is var (given, rest) && rest < least)
            {
                (best, least) = (given, rest);
            }
        }
        return best;
    }

    private (Distinction Best, int Clashes) Given(int work, Distinction start, int clashes)
    {
        (Distinction best, int least) = (start, clashes);
        foreach ((int place, CslName _) in cites.Render(work, start).Scene.Shown.Take(MostGiven))
        {
            for (int level = 1; level <= 2 && least > 0 && cites.Budget > 0; level++)
            {
                Distinction tried = best.Named(place, level);
                int left = Clashes(work, tried);
                if (left < least)
                {
                    (best, least) = (tried, left);
                    break;
                }
            }
        }
        return (best, least);
    }

    /// <summary>How many others of the group would look the same, were all of them written so.</summary>
    private int Clashes(int work, Distinction distinction)
    {
        string key = distinction.MoreNames + ":" + string.Join(',', (distinction.Given ?? new Dictionary<int, int>()).OrderBy(one => one.Key).Select(one => one.Key + "=" + one.Value));
        if (!counts.TryGetValue(key, out Dictionary<string, int>? texts))
        {
            cites.Budget -= group.Count;
            counts[key] = texts = new(StringComparer.Ordinal);
            foreach (int other in group)
            {
                string said = Text(other, distinction);
                texts[said] = texts.GetValueOrDefault(said) + 1;
            }
        }
        return texts[Text(work, distinction)] - 1;
    }

    /// <summary>Where given names tell persons apart, each work keeps its own.</summary>
    private string Text(int work, Distinction distinction) => cites.Render(work, how.IsByCite ? distinction : distinction with { Given = cites[work].Given }).Text;
}
