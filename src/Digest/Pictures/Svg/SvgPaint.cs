using System.Collections.Frozen;

namespace Digest.Pictures.Svg;

/// <summary>How the words of a drawing are painted (SVG 2, 13): a scan's text that a machine read is often laid over its picture without any colour.</summary>
/// <param name="IsKnown">False: what stands elsewhere decides.</param>
internal sealed record SvgPaint(bool IsKnown, bool HasFill, bool HasStroke)
{
    private bool IsFillClear { get; init; }
    private bool IsStrokeClear { get; init; }
    private bool IsStrokeThin { get; init; }
    private bool HasSize { get; init; } = true;

    public static readonly FrozenSet<string> Properties = FrozenSet.Create(StringComparer.Ordinal, "fill", "fill-opacity", "stroke", "stroke-opacity", "stroke-width", "font", "font-size");

    /// <summary>Where nothing is said.</summary>
    public static readonly SvgPaint Usual = new(true, true, false);
    public static readonly SvgPaint Unknown = new(false, true, false);

    public bool IsSeen => !IsKnown || (HasSize && ((HasFill && !IsFillClear) || (HasStroke && !IsStrokeClear && !IsStrokeThin)));

    /// <param name="value">What an element says of a property, in small letters; null: nothing.</param>
    public SvgPaint Within(Func<string, string?> value)
    {
        bool Is(string property, bool before, Func<string, bool> says) => value(property) is { } said and not ("inherit" or "unset") ? says(said) : before;
        return this with
        {
            HasFill = Is("fill", HasFill, said => !IsNothing(said)),
            HasStroke = Is("stroke", HasStroke, said => !IsNothing(said)),
            IsFillClear = Is("fill-opacity", IsFillClear, said => SvgHidden.IsZero(said)),
            IsStrokeClear = Is("stroke-opacity", IsStrokeClear, said => SvgHidden.IsZero(said)),
            IsStrokeThin = Is("stroke-width", IsStrokeThin, said => SvgHidden.IsZero(said)),
            HasSize = value("font") is not null || Is("font-size", HasSize, said => !SvgHidden.IsZero(said)),
        };
    }

    private static bool IsNothing(string colour) => colour is "none" or "transparent"
        || (colour.EndsWith(')') && (colour.Contains('/', StringComparison.Ordinal) || colour.Split(',').Length == 4) && SvgHidden.IsZero(colour[(colour.LastIndexOfAny(['/', ',']) + 1)..^1].Trim()))
        || (colour is ['#', ..] and ([.., '0', '0'] and { Length: 9 } or [.., '0'] and { Length: 5 }));
}
