namespace Csl.Disambiguation;

/// <summary>What is added to a work's cites so that they differ from those of others.</summary>
internal sealed record Distinction
{
    public static readonly Distinction None = new();

    /// <summary>Names beyond those that et al. leaves.</summary>
    public int MoreNames { get; init; }

    /// <summary>By place of a name in its cite: 1 with initials, 2 with the given name.</summary>
    public IReadOnlyDictionary<int, int>? Given { get; init; }

    /// <summary>How many of the style's extra words for works that look alike are shown, in their order.</summary>
    public int Extra { get; init; }

    /// <summary>a, b … z, aa …; empty for none.</summary>
    public string Suffix { get; init; } = "";

    public int Level(int place) => Given?.GetValueOrDefault(place) ?? 0;

    public Distinction Named(int place, int level) => this with { Given = new Dictionary<int, int>(Given ?? new Dictionary<int, int>()) { [place] = level } };

    public static string Letters(int number)
    {
        string letters = "";
        for (int rest = number; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('a' + ((rest - 1) % 26)) + letters;
        }
        return letters;
    }
}
