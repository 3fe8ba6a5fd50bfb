using System.Globalization;
using System.Text.RegularExpressions;
using Digest.Model;

namespace Digest.Citations;

/// <summary>A place in a work, as a style takes it.</summary>
/// <param name="Label">CSL's name of what is counted.</param>
/// <param name="Value">Empty: no place is named.</param>
/// <param name="Suffix">Words that are no place, with what goes before them.</param>
internal readonly record struct CitedPlace(string Label, string Value, string Suffix)
{
    public static readonly CitedPlace None = new("page", "", "");
}

/// <summary>Reads what an author writes behind a comma: <c>p. 4</c>, <c>paras 7–9</c>, <c>¶4, emphasis added</c>.</summary>
internal static partial class LocatorText
{
    private static readonly Dictionary<string, string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["p"] = "page",
        ["pp"] = "page",
        ["pg"] = "page",
        ["page"] = "page",
        ["pages"] = "page",
        ["¶"] = "paragraph",
        ["¶¶"] = "paragraph",
        ["para"] = "paragraph",
        ["paras"] = "paragraph",
        ["par"] = "paragraph",
        ["paragraph"] = "paragraph",
        ["paragraphs"] = "paragraph",
        ["§"] = "section",
        ["§§"] = "section",
        ["sec"] = "section",
        ["secs"] = "section",
        ["sect"] = "section",
        ["section"] = "section",
        ["sections"] = "section",
        ["s"] = "section",
        ["ss"] = "section",
        ["ch"] = "chapter",
        ["chs"] = "chapter",
        ["chap"] = "chapter",
        ["chapter"] = "chapter",
        ["chapters"] = "chapter",
        ["art"] = "article-locator",
        ["arts"] = "article-locator",
        ["article"] = "article-locator",
        ["articles"] = "article-locator",
        ["vol"] = "volume",
        ["vols"] = "volume",
        ["volume"] = "volume",
        ["volumes"] = "volume",
        ["n"] = "note",
        ["nn"] = "note",
        ["fn"] = "note",
        ["note"] = "note",
        ["notes"] = "note",
        ["row"] = "line",
        ["rows"] = "line",
        ["l"] = "line",
        ["ll"] = "line",
        ["line"] = "line",
        ["lines"] = "line",
        ["col"] = "column",
        ["cols"] = "column",
        ["column"] = "column",
        ["columns"] = "column",
        ["fig"] = "figure",
        ["figs"] = "figure",
        ["figure"] = "figure",
        ["figures"] = "figure",
        ["fol"] = "folio",
        ["fols"] = "folio",
        ["folio"] = "folio",
        ["app"] = "appendix",
        ["appendix"] = "appendix",
        ["annex"] = "appendix",
        ["pt"] = "part",
        ["pts"] = "part",
        ["part"] = "part",
        ["parts"] = "part",
        ["bk"] = "book",
        ["book"] = "book",
        ["no"] = "issue",
        ["nos"] = "issue",
        ["issue"] = "issue",
        ["r"] = "rule",
        ["rule"] = "rule",
        ["rules"] = "rule",
        ["tab"] = "table",
        ["table"] = "table",
        ["tit"] = "title-locator",
        ["title"] = "title-locator",
        ["v"] = "verse",
        ["vv"] = "verse",
        ["verse"] = "verse",
        ["at"] = "timestamp",
    };

    /// <summary>No place takes more characters; the forms are tried against no longer text, so that none takes long.</summary>
    private const int Longest = 400;

    /// <summary>Latin, Greek or Cyrillic letters may stand before and behind figures: S12, 4a. The thousands of 1,234 are no list.</summary>
    private const string Figures = @"[\p{Lu}\p{Ll}]{0,3}(?:\d{1,3}(?:,\d{3})+|\d[\p{Lu}\p{Ll}\d]*)(?:[.:/]\d+)*(?:\([\p{L}\d]{1,8}\))*(?![\p{L}\d])";

    /// <summary>Not the word before a number (<c>l. 14</c>, <c>cl. 4</c>), and no word of a sentence (<c>I think</c>).</summary>
    private const string Roman = @"(?=[ivxlcdm])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})(?![\p{L}\d])(?!\.?\s*\d)(?!\.?\s+(?!and\b)\p{L})";

    private const string Place = "(?<value>(?:" + Figures + "|" + Roman + @")(?:\s*(?:[-–—,;&،؛，、；]|\band\b)\s*(?:" + Figures + "|" + Roman + "))*)(?<rest>.*)$";
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline;

    [GeneratedRegex(@"^(?:at\s+)?(?<label>¶{1,2}|§{1,2}|(?>\p{L}{1,12}))(?<mark>\.?\s*)" + Place, Options)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^(?:at\s+)?" + Place, Options)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^(?:¶{1,2}|§{1,2}|pp?|\p{L}{1,5}\.)$", Options)]
    private static partial Regex LabelAlone();

    [GeneratedRegex(@"(?<=\d)\s*[-—]\s*(?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();

    [GeneratedRegex(@"^,\s*slides?\s+(?<first>\d{1,6})(?:\s*[-–—]\s*(?<last>\d{1,6}))?$", Options)]
    private static partial Regex SlideForm();

    /// <summary>The slides that the words behind a citation name, which no style has a word for: <c>, slide 3</c>, <c>, slides 3–5</c>; null: none.</summary>
    public static (int First, int Last)? Slides(string suffix)
    {
        if (!TryMatch(SlideForm(), suffix, out var match)) { return null; }
        int first = int.Parse(EuropeanDigits.Of(match.Groups["first"].Value), CultureInfo.InvariantCulture);
        return (first, match.Groups["last"].Success ? int.Parse(EuropeanDigits.Of(match.Groups["last"].Value), CultureInfo.InvariantCulture) : first);
    }

    /// <param name="written">As it stands behind the comma; null: nothing does.</param>
    /// <param name="hasPages">Numbers without a word count pages; else paragraphs.</param>
    public static CitedPlace Read(string? written, bool hasPages)
    {
        if (string.IsNullOrWhiteSpace(written)) { return CitedPlace.None; }
        string text = written.Trim();
        // A word that waits for its number names no place.
        if (text.Length <= Longest && LabelAlone().IsMatch(text) && Labels.ContainsKey(text.TrimEnd('.'))) { return CitedPlace.None; }
        string? label = null;
        if (TryMatch(Labelled(), text, out var match) && IsLabel(match)) { label = Labels[match.Groups["label"].Value]; }
        else if (!TryMatch(Bare(), text, out match)) { return Words(text); }
        string value = EuropeanDigits.Of(Dash().Replace(match.Groups["value"].Value, "–")), rest = match.Groups["rest"].Value.Trim();
        // "17 May 1954" is no page 17.
        if (label is null && rest.Length > 0 && char.IsLetterOrDigit(rest[0])) { return Words(text); }
        bool isTime = value.Contains(':', StringComparison.Ordinal);
        string counted = hasPages ? "page" : "paragraph";
        label ??= isTime ? "timestamp" : counted;
        // "at 4" counts nothing; "at 12:30" is a time.
        if (label == "timestamp" && !isTime) { label = counted; }
        return new CitedPlace(label, value, rest.Length == 0 ? "" : rest[0] is ',' or '.' or ';' or ':' or ')' or '،' or '؛' or '，' or '；' ? rest : " " + rest);
    }

    /// <summary>A single letter right before a figure is of the number (<c>S12</c>), unless it is that of pages.</summary>
    private static bool IsLabel(Match match) => match.Groups["label"].Value is var word && Labels.ContainsKey(word)
        && (match.Groups["mark"].Length > 0 || word.Length > 1 || !char.IsLetter(word[0]) || word is "p" or "P");

    // No limit of time: what a page says must not depend on how busy the machine is.
    private static bool TryMatch(Regex form, string text, out Match match)
    {
        match = Match.Empty;
        return text.Length <= Longest && (match = form.Match(text)).Success;
    }

    private static CitedPlace Words(string text) => new("page", "", ", " + text);
}
