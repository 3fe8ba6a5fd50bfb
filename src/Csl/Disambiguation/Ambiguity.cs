namespace Csl.Disambiguation;

/// <summary>What a style does about cites that look alike.</summary>
internal sealed class Ambiguity
{
    public Ambiguity(CslStyle style)
    {
        if (style.Citation is not { } area)
        {
            return;
        }
        AddsNames = area["disambiguate-add-names"] == "true";
        AddsGivenNames = area["disambiguate-add-givenname"] == "true";
        string rule = area["givenname-disambiguation-rule"];
        IsByCite = rule is "" or "by-cite";
        IsPrimary = rule.StartsWith("primary", StringComparison.Ordinal);
        MostLevel = rule.EndsWith("with-initials", StringComparison.Ordinal) ? 1 : 2;
        AddsLetters = area["disambiguate-add-year-suffix"] == "true";
        HasInitials = style.Root.Any(one => one.Has("initialize-with"));
        HasConditions = style.Root.Any(one => one.Has("disambiguate"));
        HasPositions = style.Root.Any(one => one.Has("position"));
    }

    public bool AddsNames { get; }

    public bool AddsGivenNames { get; }

    /// <summary>Given names are added to tell cites apart; otherwise to tell persons apart, wherever they stand.</summary>
    public bool IsByCite { get; }

    /// <summary>Of each cite the first name counts alone.</summary>
    public bool IsPrimary { get; }

    /// <summary>1 for initials, 2 for given names.</summary>
    public int MostLevel { get; }

    public bool AddsLetters { get; }

    public bool HasInitials { get; }

    public bool HasConditions { get; }

    public bool HasPositions { get; }
}
