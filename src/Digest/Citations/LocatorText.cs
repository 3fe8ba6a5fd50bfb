using System.Text.RegularExpressions;

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

    private const string Number = @"(?:\p{L}{0,3}\d[\p{L}\d]*(?:[.:/]\d+)*(?:\([\p{L}\d]{1,8}\))*|[ivxlcdm]+(?![\p{L}\d]))";

    [GeneratedRegex(@"^(?:at\s+)?(?:(?<label>¶{1,2}|§{1,2}|\p{L}{1,12})\.?\s*)??(?<value>" + Number + @"(?:\s*(?:[-–—,;&]|\band\b)\s*" + Number + @")*)(?<rest>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex Form();

    [GeneratedRegex(@"(?<=\d)\s*[-—]\s*(?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();

    /// <param name="written">As it stands behind the comma; null: nothing does.</param>
    /// <param name="hasPages">Numbers without a word count pages; else paragraphs.</param>
    public static CitedPlace Read(string? written, bool hasPages)
    {
        if (string.IsNullOrWhiteSpace(written)) { return CitedPlace.None; }
        string text = written.Trim();
        if (!TryMatch(text, out var match)) { return Words(text); }
        string word = match.Groups["label"].Value, value = Dash().Replace(match.Groups["value"].Value, "–"), rest = match.Groups["rest"].Value.Trim();
        string? label = word.Length > 0 ? Labels.GetValueOrDefault(word) : value.Contains(':', StringComparison.Ordinal) ? "timestamp" : hasPages ? "page" : "paragraph";
        // "at 4" counts nothing; "at 12:30" is a time.
        if (label == "timestamp" && !value.Contains(':', StringComparison.Ordinal)) { label = hasPages ? "page" : "paragraph"; }
        return label is null ? Words(text) : new CitedPlace(label, value, rest.Length == 0 ? "" : rest[0] is ',' or '.' or ';' or ':' or ')' ? rest : " " + rest);
    }

    private static bool TryMatch(string text, out Match match)
    {
        match = Match.Empty;
        try { return text.Length <= 400 && (match = Form().Match(text)).Success; }
        catch (RegexMatchTimeoutException) { return false; }
    }

    private static CitedPlace Words(string text) => new("page", "", ", " + text);
}
