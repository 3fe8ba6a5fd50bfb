using Csl.Styles;

namespace Csl;

/// <summary>What a style puts around a citation and between its cites: for whoever links each cite on its own.</summary>
public sealed record CslLayout(string Prefix, string Suffix, string Delimiter)
{
    public static CslLayout Of(CslStyle style)
    {
        Element? layout = style.Citation?.Child("layout");
        return new CslLayout(layout?.Prefix ?? "", layout?.Suffix ?? "", layout?.Delimiter ?? "");
    }
}
