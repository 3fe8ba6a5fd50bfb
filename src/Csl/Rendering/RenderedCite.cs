using Csl.Output;

namespace Csl.Rendering;

/// <summary>A cite with what came of it.</summary>
/// <param name="WithoutNames">The same without its names, for a group that has said them already.</param>
internal sealed record RenderedCite(CslCite Cite, Scene Scene, Node Node, Func<Node?> WithoutNames)
{
    /// <summary>Its number among the cites that were handed in, where the caller wants each marked; else empty.</summary>
    public string Mark { get; init; } = "";

    public string Letter => Scene.Distinction.Suffix;

    /// <summary>Nothing stands at it that a range would swallow.</summary>
    public bool IsPlain => Cite.Locator.Length + Cite.Prefix.Length + Cite.Suffix.Length == 0;

    private int Year => Scene.Item.Dates.TryGetValue("issued", out CslDate? date) ? date.Start.Year : 0;

    /// <summary>Letters alone tell the two apart.</summary>
    public bool SharesYear(RenderedCite other) =>
        Letter.Length > 0 && other.Letter.Length > 0 && Year == other.Year && Cite.Locator.Length == 0 && other.Cite.Locator.Length == 0;

    /// <summary>Its letter is the next after that of the other.</summary>
    public bool Follows(RenderedCite other) => other.Letter is [var first] && Letter is [var second] && second == first + 1;

    /// <summary>Between the author's own words, with a space where letters would meet.</summary>
    public Node Affixed(Node? instead = null)
    {
        string prefix = Cite.Prefix.Length > 0 && char.IsLetterOrDigit(Cite.Prefix[^1]) ? Cite.Prefix + " " : Cite.Prefix;
        string suffix = Cite.Suffix.Length > 0 && char.IsLetterOrDigit(Cite.Suffix[0]) ? " " + Cite.Suffix : Cite.Suffix;
        Node node = (instead ?? Node).Between(prefix, suffix);
        return Mark.Length == 0 ? node : new Node { Children = [node], Mark = "cite:" + Mark };
    }
}
