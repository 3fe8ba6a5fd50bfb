using Csl.Rendering;
using Csl.Styles;

namespace Csl.Disambiguation;

/// <summary>Works' cites as they would stand alone, without a locator, each with what was found so far to tell it from others.</summary>
internal sealed class Cites(Setting setting, List<CslItem> works)
{
    private readonly Element layout = setting.Citation.Child("layout")!;
    private readonly Distinction[] found = [.. Enumerable.Repeat(Distinction.None, works.Count)];
    private readonly (Scene Scene, string Text)?[] seen = new (Scene, string)?[works.Count];

    /// <summary>How many more attempts may be made to tell works apart: a thousand works of the same nine authors would take millions.</summary>
    public long Budget { get; set; } = 20_000 + (100L * works.Count);

    public int Count => works.Count;

    public Distinction[] Found => found;

    public Distinction this[int work]
    {
        get => found[work];
        set
        {
            if (found[work] != value)
            {
                (found[work], seen[work]) = (value, null);
            }
        }
    }

    /// <summary>At the first position, with what was found.</summary>
    public (Scene Scene, string Text) Now(int work) => seen[work] ??= Render(work, found[work], CslPosition.First);

    public (Scene Scene, string Text) Render(int work, Distinction distinction, CslPosition position = CslPosition.First)
    {
        Scene scene = new() { Setting = setting, Item = works[work], Area = setting.Citation, Distinction = distinction, Position = position, Cite = new CslCite(works[work].Id) };
        return (scene, Renderer.Children(scene, layout)?.Plain() ?? "");
    }

    /// <summary>Works whose cites look alike.</summary>
    public List<List<int>> Alike(CslPosition position = CslPosition.First) => Alike(Enumerable.Range(0, Count), position);

    public List<List<int>> Alike(IEnumerable<int> some, CslPosition position) =>
        [.. some.GroupBy(work => position == CslPosition.First ? Now(work).Text : Render(work, found[work], position).Text, StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0 && group.Skip(1).Any()).Select(group => group.ToList())];
}
