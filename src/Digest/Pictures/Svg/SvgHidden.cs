using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Digest.Pictures.Svg;

/// <summary>What of a drawing is never painted (SVG 2, 5 and 11.5): by its attributes, the drawing's style sheet or its own style,
/// each stronger than the one before but for what is important; or since nothing uses the definition that it stands in.</summary>
internal sealed partial class SvgHidden
{
    private const int Important = 1_000_000;

    /// <summary>Definitions wherever they stand.</summary>
    private static readonly FrozenSet<string> Definitions = "linearGradient radialGradient pattern clipPath mask marker filter symbol".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Words = "svg g a switch text tspan textPath".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>They are painted where something uses them, whatever <c>display</c> says.</summary>
    private static readonly FrozenSet<string> Resources = "linearGradient radialGradient stop pattern clipPath mask marker filter symbol defs".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"^(?<type>[A-Za-z][\w-]*|\*)?(?<part>[.#][\w-]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Simple();

    [GeneratedRegex(@"url\(\s*['""]?#(?<id>[^\s'"")]+)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Use();

    private readonly List<(string? Type, string[] Parts, int Weight, Said Says)> rules = [];
    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Line, int Column), Definition> definitions = [];
    /// <summary>Forms of something of which another is shown.</summary>
    private readonly HashSet<(int Line, int Column)> others = [];
    private bool hasWords, isPaintedOtherwise;

    /// <summary>What a declaration says; one that is important stands above all that are not.</summary>
    private readonly record struct Said(string Property, string Value, bool IsImportant);

    private sealed class Definition
    {
        public List<string> Ids { get; } = [];
        public List<string> Uses { get; } = [];
        public bool IsUsed { get; set; }
    }

    /// <summary>A <c>switch</c>: of the forms in it one is shown.</summary>
    private sealed class Choice
    {
        public List<(int Line, int Column)> Forms { get; } = [];
        /// <summary>The first that asks nothing of its reader; else the first.</summary>
        public int Shown { get; set; } = -1;
    }

    /// <param name="reader">Stands before the drawing; is read to the end.</param>
    /// <param name="deepest">Levels of elements within each other.</param>
    /// <exception cref="PictureFault">It is nested too deeply, or its sheet hides parts in a way that is not followed here.</exception>
    public SvgHidden(XmlReader reader, int deepest)
    {
        var names = new string[deepest + 2];
        var sheet = new System.Text.StringBuilder();
        (Definition? Of, int Depth) open = (null, 0);
        var choices = new Choice?[deepest + 2];
        var all = new List<Choice>();
        int style = -1;
        while (reader.Read())
        {
            if (reader.Depth > deepest) { throw PictureFault.Damaged("it is nested too deeply"); }
            if (style >= 0 && reader.Depth <= style) { style = -1; }
            if (style >= 0 && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) { sheet.Append(reader.Value).Append('\n'); }
            if (reader.NodeType != XmlNodeType.Element) { continue; }
            if (open.Of is not null && reader.Depth <= open.Depth) { open = (null, 0); }
            names[reader.Depth] = reader.LocalName;
            if (reader.LocalName == "style") { style = reader.Depth; continue; }
            hasWords |= reader.LocalName == "text";
            choices[reader.Depth + 1] = null;
            if (reader.LocalName == "switch") { all.Add(choices[reader.Depth + 1] = new Choice()); }
            if (reader.Depth > 0 && choices[reader.Depth] is { } choice) { Form(reader, choice); }
            if (open.Of is null && (Definitions.Contains(reader.LocalName) || (reader.Depth > 0 && names[reader.Depth - 1] == "defs"))) { definitions[PlaceOf(reader)] = (open = (new Definition(), reader.Depth)).Of!; }
            while (reader.MoveToNextAttribute())
            {
                if (reader.LocalName == "id") { open.Of?.Ids.Add(reader.Value); }
                foreach (string id in reader.LocalName == "href" ? [reader.Value.Trim().TrimStart('#')] : Used(reader.Value)) { if (open.Of is { } within) { within.Uses.Add(id); } else { used.Add(id); } }
            }
            reader.MoveToElement();
        }
        foreach (var choice in all) { others.UnionWith(choice.Forms.Where((_, at) => at != Math.Max(0, choice.Shown))); }
        string bare = SvgStyle.WithoutComments(sheet.ToString());
        used.UnionWith(Used(bare));
        Read(bare);
        Reach();
    }

    /// <summary>Whether nothing uses the definition that the reader stands on.</summary>
    public bool IsUnused(XmlReader reader) => definitions.TryGetValue(PlaceOf(reader), out var one) && !one.IsUsed;

    /// <summary>Whether neither the element that the reader stands on is painted nor anything in it.</summary>
    public bool IsOut(XmlReader reader) => others.Contains(PlaceOf(reader)) || IsForOthers(reader) || IsHidden(reader);

    private bool IsHidden(XmlReader reader) => !Resources.Contains(reader.LocalName) && (Value(reader, "display") is "none" || IsZero(Value(reader, "opacity")));

    /// <summary>Whether it is painted itself, which what is in it may be all the same; null: as what it stands in.</summary>
    public bool? IsVisible(XmlReader reader) => Value(reader, "visibility") switch { "hidden" or "collapse" => false, "visible" => true, _ => null };

    /// <summary>How words in the element are painted. Of what something may use, which is painted as it is there, nothing is known.</summary>
    public SvgPaint Paint(XmlReader reader, SvgPaint around)
    {
        if (!hasWords || isPaintedOtherwise || !around.IsKnown) { return around; }
        if (!Words.Contains(reader.LocalName) || (reader.GetAttribute("id") is { } id && used.Contains(id))) { return SvgPaint.Unknown; }
        return around.Within(property => Value(reader, property));
    }

    /// <summary>It is for programs that browsers are not.</summary>
    private static bool IsForOthers(XmlReader reader) => reader.GetAttribute("requiredExtensions") is not null;

    private static void Form(XmlReader reader, Choice choice)
    {
        if (IsForOthers(reader) || !(SvgNames.Drawn.Contains(reader.LocalName) || SvgNames.Opened.Contains(reader.LocalName))) { return; }
        if (choice.Shown < 0 && reader.GetAttribute("systemLanguage") is null) { choice.Shown = choice.Forms.Count; }
        choice.Forms.Add(PlaceOf(reader));
    }

    private static (int, int) PlaceOf(XmlReader reader) => reader is IXmlLineInfo at ? (at.LineNumber, at.LinePosition) : default;

    private static IEnumerable<string> Used(string text) => text.Contains("url", StringComparison.OrdinalIgnoreCase) ? Use().Matches(text).Select(found => found.Groups["id"].Value) : [];

    internal static bool IsZero(string? value) => value is not null && double.TryParse(value.AsSpan().TrimEnd("abcdefghijklmnopqrstuvwxyz%"), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number <= 0;

    /// <summary>What is used, and what that uses.</summary>
    private void Reach()
    {
        var holders = new Dictionary<string, Definition>(StringComparer.Ordinal);
        foreach (var definition in definitions.Values) { foreach (string id in definition.Ids) { holders.TryAdd(id, definition); } }
        var next = new Queue<string>(used);
        while (next.TryDequeue(out string? id))
        {
            if (!holders.TryGetValue(id, out var definition) || definition.IsUsed) { continue; }
            definition.IsUsed = true;
            foreach (string one in definition.Uses) { next.Enqueue(one); }
        }
    }

    private void Read(string sheet)
    {
        foreach (var (selectors, body) in SvgStyle.Rules(sheet))
        {
            Said[] own = [.. Declared(body)];
            if (own.Length == 0) { continue; }
            foreach (string selector in selectors.Split(',').Select(one => one.Trim()))
            {
                if (Simple().Match(selector) is not { Success: true } simple)
                {
                    isPaintedOtherwise |= Array.Exists(own, one => !IsHiding(one.Property));
                    if (Array.Exists(own, one => IsHiding(one.Property) && (one.Value is "none" or "hidden" or "collapse" || IsZero(one.Value)))) { throw new PictureFault($"is a drawing whose style sheet hides parts by a selector that is not followed here ('{selector}')", "Delete what is hidden, layers too, and save the drawing as plain SVG."); }
                    continue;
                }
                string[] parts = [.. simple.Groups["part"].Captures.Select(part => part.Value)];
                string? type = simple.Groups["type"] is { Success: true, Value: not "*" } named ? named.Value : null;
                int weight = parts.Sum(part => part[0] == '#' ? 100 : 10) + (type is null ? 0 : 1);
                foreach (var one in own) { rules.Add((type, parts, weight + (one.IsImportant ? Important : 0), one)); }
            }
        }
    }

    /// <summary>Of a list of declarations those that decide whether something is painted.</summary>
    private static IEnumerable<Said> Declared(string declarations) => declarations.Split(';').Select(one => one.Split(':', 2)).Where(one => one.Length == 2)
        .Select(one => (Property: one[0].Trim().ToLowerInvariant(), Value: one[1].ToLowerInvariant().Split('!', 2)))
        .Select(one => new Said(one.Property, one.Value[0].Trim(), one.Value.Length > 1 && one.Value[1].Trim() == "important")).Where(one => IsHiding(one.Property) || SvgPaint.Properties.Contains(one.Property));

    private static bool IsHiding(string property) => property is "display" or "visibility" or "opacity";

    private string? Value(XmlReader reader, string property)
    {
        var own = reader.GetAttribute("style") is { } style ? Declared(SvgStyle.WithoutComments(style)).Where(one => one.Property == property).OrderBy(one => one.IsImportant).LastOrDefault() : default;
        if (rules.Count > 0 && !own.IsImportant)
        {
            string[] classes = reader.GetAttribute("class")?.Split((char[])[' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries) ?? [];
            string? id = reader.GetAttribute("id");
            var found = rules.Where(rule => rule.Says.Property == property && (rule.Type is null || rule.Type == reader.LocalName) && Array.TrueForAll(rule.Parts, part => part[0] == '#' ? part[1..] == id : Array.IndexOf(classes, part[1..]) >= 0)).ToList();
            // The last of the strongest.
            var (_, _, weight, says) = found.Count == 0 ? default : found.FindLast(rule => rule.Weight == found.Max(other => other.Weight));
            if (says.Value is not null && (own.Value is null || weight >= Important)) { return says.Value; }
        }
        return own.Value ?? reader.GetAttribute(property)?.Trim().ToLowerInvariant();
    }
}
