using System.Globalization;

namespace Digest.Prose;

/// <summary>What a rule says of the box that it puts before or behind what an element holds.</summary>
/// <param name="Content">What stands in it; null: it is not said.</param>
/// <param name="Unseen">Whether it is hidden: by <c>display</c>, <c>visibility</c>, <c>font-size</c>, <c>opacity</c>, and by where it stands and how large it is.</param>
internal sealed record GeneratedBox(string? Content, bool IsImportant, Saying[] Unseen)
{
    public const int Ways = 5;

    /// <summary>So far beside the window that no screen shows it, and a box too small for a letter.</summary>
    private const double Beside = -999, Least = 1;

    private static readonly string[] Places = ["position", "clip", "clip-path", "left", "top", "width", "height", "overflow"];

    public bool Hides => Unseen.Any(static way => way.Hides is true);

    public bool IsEmpty => Content is null && Unseen.All(static way => way.Hides is null);

    public static GeneratedBox Of(ReadOnlySpan<char> block)
    {
        var looks = CssDeclarations.Of(block);
        var said = new Dictionary<string, (string Value, bool IsImportant)>(StringComparer.Ordinal);
        while (!block.IsEmpty)
        {
            int end = CssScan.Next(block, ";"), colon = CssScan.Next(block[..end], ":");
            if (colon < end && CssDeclarations.Clean(block[..colon]) is var name && (name is "content" or "opacity" || Places.Contains(name)))
            {
                var one = CssDeclarations.Importance(CssDeclarations.Clean(block[(colon + 1)..end]));
                if (one.IsImportant || !said.TryGetValue(name, out var other) || !other.IsImportant) { said[name] = one; }
            }
            block = block[Math.Min(end + 1, block.Length)..];
        }
        string? content = said.TryGetValue("content", out var words) ? words.Value : null;
        var opacity = said.TryGetValue("opacity", out var share) ? new Saying(Number(share.Value, "%") is <= 0, share.IsImportant) : default;
        return new(content, words.IsImportant, [looks.Display, looks.Visibility, looks.Size.In(around: false, isRootSized: true), opacity, Place(said)]);
    }

    /// <summary>What a rule says that does not apply on every screen: it shows in doubt, and hides nothing.</summary>
    public GeneratedBox InDoubt() => new(null, false, [.. Unseen.Select(static way => way.Hides is true ? default : way)]);

    /// <summary>A letter or a digit in a string; numbers that are counted stand for no words, as those of a list do, and pictures are none.</summary>
    public static bool HasWords(string content)
    {
        char quote = '\0';
        for (int at = 0; at < content.Length; at++)
        {
            char c = content[at];
            if (quote != '\0')
            {
                if (c == quote) { quote = '\0'; }
                else if (char.IsLetterOrDigit(c)) { return true; }
            }
            else if (c is '"' or '\'') { quote = c; }
            // The name of a picture, of a counter; but of these two a string may be what is shown.
            else if (c == '(' && !(content.AsSpan(0, at) is var before && (before.EndsWith("var") || before.EndsWith("attr")))) { at += 1 + CssScan.Next(content.AsSpan(at + 1), ")"); }
            // Behind it stands what is read out in place of what is seen.
            else if (c == '/') { return false; }
        }
        return false;
    }

    /// <summary>Words for those who listen to a page are put where nobody sees them: cut off to nothing, or beside the window. A rule that says something else of the place may show them again.</summary>
    private static Saying Place(Dictionary<string, (string Value, bool IsImportant)> said)
    {
        var places = Places.Where(said.ContainsKey).Select(name => said[name].IsImportant).ToList();
        if (places.Count == 0) { return default; }
        bool isFree = Value("position") is "absolute" or "fixed", isCut = Value("overflow") is "hidden" or "clip";
        bool hides = Value("clip-path") is "inset(50%)" or "inset(100%)" || (isFree && (IsNothing(Value("clip")) || Number(Value("left")) is <= Beside || Number(Value("top")) is <= Beside
            || (isCut && (Number(Value("width")) is <= Least || Number(Value("height")) is <= Least))));
        return new(hides, hides ? places.TrueForAll(static one => one) : places.Exists(static one => one));

        string Value(string name) => said.TryGetValue(name, out var one) ? one.Value : "";
    }

    /// <param name="clip"><c>rect(top, right, bottom, left)</c>.</param>
    private static bool IsNothing(string clip) => clip.StartsWith("rect(", StringComparison.Ordinal)
        && clip["rect(".Length..].TrimEnd(')').Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) is [var top, var right, var bottom, var left] && (Number(bottom) <= Number(top) || Number(right) <= Number(left));

    private static double? Number(string value, string unit = "px") =>
        double.TryParse(value.EndsWith(unit, StringComparison.Ordinal) ? value[..^unit.Length] : value.EndsWith("em", StringComparison.Ordinal) ? value[..^2] : value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;
}
