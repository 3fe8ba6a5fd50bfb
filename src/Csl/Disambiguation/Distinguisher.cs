using Csl.Rendering;

namespace Csl.Disambiguation;

/// <summary>Adds names, given names, what the style says, and letters after the year, until cites of different works differ.</summary>
internal static class Distinguisher
{
    public static Distinction[] Settle(Setting setting, List<CslItem> works)
    {
        Ambiguity how = setting.Style.Ambiguity;
        bool persons = how.AddsGivenNames && !how.IsByCite;
        if (works.Count == 0 || (works.Count == 1 && (!persons || works[0].Names.Sum(names => names.Value.Count) < 2)))
        {
            return [];
        }
        Cites cites = new(setting, works);
        if (persons)
        {
            Persons.TellApart(cites, how, how.AddsNames && !how.IsPrimary);
        }
        if (how.AddsNames || (how.AddsGivenNames && how.IsByCite))
        {
            cites.Alike().ForEach(group => new Names(cites, how, group).TellApart());
        }
        if (persons && how.AddsNames && !how.IsPrimary)
        {
            Persons.TellApart(cites, how, false);
        }
        if (how.HasConditions)
        {
            Conditions(cites, how);
        }
        if (how.AddsLetters)
        {
            Letters(cites);
        }
        return cites.Found;
    }

    /// <summary>A style's extra words: where cites look alike at first, and where they do when they are shortened.</summary>
    private static void Conditions(Cites cites, Ambiguity how)
    {
        foreach (CslPosition position in (CslPosition[])(how.HasPositions ? [CslPosition.First, CslPosition.Subsequent] : [CslPosition.First]))
        {
            cites.Alike(position).ForEach(group => Extra(cites, how, group, (position, cites[group[0]].Extra + 1)));
        }
    }

    /// <summary>No more of them than are needed, and none that do not help where letters will.</summary>
    private static void Extra(Cites cites, Ambiguity how, List<int> group, (CslPosition Position, int Level) at)
    {
        List<(Scene Scene, string Text)> seen = [.. group.Select(work => cites.Render(work, cites[work] with { Extra = at.Level }, at.Position))];
        bool more = seen.Any(one => one.Scene.ExtraAsked > at.Level);
        bool helps = seen.Select(one => one.Text).Distinct(StringComparer.Ordinal).Skip(1).Any();
        if (!helps && !more && how.AddsLetters)
        {
            return;
        }
        foreach (int work in group)
        {
            cites[work] = cites[work] with { Extra = at.Level };
        }
        if (more)
        {
            cites.Alike(group, at.Position).ForEach(rest => Extra(cites, how, rest, (at.Position, at.Level + 1)));
        }
    }

    private static void Letters(Cites cites)
    {
        foreach (List<int> group in cites.Alike())
        {
            for (int at = 0; at < group.Count; at++)
            {
                cites[group[at]] = cites[group[at]] with { Suffix = Distinction.Letters(at + 1) };
            }
        }
    }
}
