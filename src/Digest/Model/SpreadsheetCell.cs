namespace Digest.Model;

/// <summary>Text in a table that spreadsheets open.</summary>
internal static class SpreadsheetCell
{
    /// <summary>With an apostrophe before what a spreadsheet would compute (OWASP, "CSV injection"): what begins with <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, one of their full-width forms, a tab or a line end.</summary>
    public static string Of(string text) => text is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '\t' or '\r' or '\n', ..] ? "'" + text : text;
}
