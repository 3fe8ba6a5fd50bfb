using System.Collections.Frozen;

namespace Digest.Pictures.Svg;

/// <summary>What a drawing may hold: shapes, words, colours and how they are laid out. No script, no link, no film, no picture within, nothing from elsewhere, no notes of the program that drew it.</summary>
internal static class SvgNames
{
    /// <summary>These and all in them are drawn.</summary>
    public static readonly FrozenSet<string> Drawn = Set("svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath clipPath mask pattern marker linearGradient radialGradient stop "
        + "filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge "
        + "feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence");

    /// <summary>Of these: painted by themselves, with nothing in them that is.</summary>
    public static readonly FrozenSet<string> Shapes = Set("use path rect circle ellipse line polyline polygon");

    /// <summary>What is in them is drawn, they are not.</summary>
    public static readonly FrozenSet<string> Opened = Set("a switch");

    /// <summary>Pictures within a drawing have hidden parts of their own.</summary>
    public static readonly FrozenSet<string> Refused = Set("image feImage");

    public static readonly FrozenSet<string> Attributes = Set("x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points width height viewBox preserveAspectRatio transform dx dy rotate textLength lengthAdjust startOffset method spacing side pathLength "
        + "fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color display visibility overflow clip-path clip-rule mask filter "
        + "marker-start marker-mid marker-end paint-order vector-effect shape-rendering text-rendering color-interpolation color-interpolation-filters mix-blend-mode isolation "
        + "font-family font-size font-style font-weight font-variant font-stretch letter-spacing word-spacing text-anchor text-decoration dominant-baseline alignment-baseline baseline-shift writing-mode direction unicode-bidi "
        + "offset stop-color stop-opacity gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits patternUnits patternContentUnits patternTransform markerWidth markerHeight markerUnits refX refY orient "
        + "filterUnits primitiveUnits in in2 result type values tableValues slope intercept amplitude exponent mode operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode kernelUnitLength preserveAlpha "
        + "surfaceScale diffuseConstant specularConstant specularExponent lighting-color flood-color flood-opacity scale xChannelSelector yChannelSelector azimuth elevation z pointsAtX pointsAtY pointsAtZ limitingConeAngle "
        + "stdDeviation radius baseFrequency numOctaves seed stitchTiles");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
