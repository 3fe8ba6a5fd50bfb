using System.Globalization;
using Digest.Diagnostics;
using Spectre.Console;

namespace Digest.Cli;

/// <summary>What a build ends with: what there is, what was proven, what was written.</summary>
internal static class Summary
{
    private const int LineLength = 60;

    /// <param name="Output">As typed from the working folder.</param>
    internal sealed record Subject(string Output, bool Write, bool Verbose);

    public static void Write(Terminal terminal, BuildResult result, Subject subject)
    {
        var summary = result.Summary;
        bool clean = result.Outcome == BuildOutcome.Clean;
        foreach (var (number, what, details) in clean || summary.Records.Count > 0 ? Rows(summary, subject, clean) : [])
        {
            var lines = Wrapped(details);
            terminal.Tell($"[bold]{number,8}[/] {what,-9} {Markup.Escape(lines[0])}".TrimEnd());
            foreach (string line in lines.Skip(1)) { terminal.Tell(Markup.Escape($"{"",18} {line}")); }
        }
        foreach (var (path, reason) in subject.Verbose ? summary.Skipped : [])
        {
            terminal.Tell(Markup.Escape($"{"",18} {path}: {reason}"));
        }
        int old = result.Diagnostics.Count(one => one.IsOld);
        if (old > 0) { terminal.Tell($"[bold]{Number(old),8}[/] {(old == 1 ? "warning" : "warnings")} of old, listed in input/baseline.yml"); }
        terminal.Tell(End(result, subject));
    }

    /// <summary>A list as lines that are easy to read, never broken within an item.</summary>
    private static List<string> Wrapped(string list)
    {
        var lines = new List<string> { "" };
        foreach (string item in list.Split(", "))
        {
            bool first = lines[^1].Length == 0;
            if (!first && lines[^1].Length + item.Length > LineLength)
            {
                lines[^1] += ",";
                lines.Add(item);
            }
            else { lines[^1] += first ? item : ", " + item; }
        }
        return lines;
    }

    public static string Cleaned(int removed, string output) => removed == 0
        ? Markup.Escape($"Nothing to remove: there is no site in {output}/")
        : Markup.Escape($"Removed {Counted(removed, "file")} from {output}/");

    private static IEnumerable<(string Number, string What, string Details)> Rows(BuildSummary summary, Subject subject, bool clean)
    {
        int records = summary.Records.Sum(kind => kind.Count), quotes = summary.QuotesVerified + summary.QuotesUnchecked + summary.QuotesAbsent;
        yield return (Number(records), records == 1 ? "record" : "records", string.Join(", ", summary.Records.Where(kind => kind.Count > 0).Select(kind => OfKind(kind.Count, kind.Kind))));
        string verified = quotes > 0 && summary.QuotesVerified == quotes ? "all verified" : $"{Number(summary.QuotesVerified)} verified";
        if (summary.QuotesByLock > 0) { verified += $", {Number(summary.QuotesByLock)} of them by input/digest.lock"; }
        string rest = (summary.QuotesUnchecked > 0 ? $", {Number(summary.QuotesUnchecked)} not checked" : "") + (summary.QuotesAbsent > 0 ? $", {Number(summary.QuotesAbsent)} absent" : "");
        yield return (Number(quotes), quotes == 1 ? "quote" : "quotes", quotes == 0 ? "" : verified + rest);
        if (clean)
        {
            string files = subject.Write ? $"files: {Number(summary.Written)} written, {Number(summary.Unchanged)} unchanged, {Number(summary.Removed)} removed" : "";
            yield return (Number(summary.Pages), summary.Pages == 1 ? "page" : "pages", files);
        }
        if (summary.Drafts > 0) { yield return (Number(summary.Drafts), summary.Drafts == 1 ? "draft" : "drafts", "shown and marked: this site is not to be published"); }
        if (summary.Skipped.Count > 0) { yield return (Number(summary.Skipped.Count), "left out", subject.Verbose ? "" : "--verbose says why"); }
    }

    private static string End(BuildResult result, Subject subject)
    {
        int errors = result.Diagnostics.Count(one => one.Severity == Severity.Error), warnings = result.Diagnostics.Count(one => one is { Severity: Severity.Warning, IsOld: false });
        string seconds = string.Create(CultureInfo.InvariantCulture, $"{result.Summary.Elapsed.TotalSeconds:0.0#} s");
        string counts = warnings == 0 ? "" : $", with {Counted(warnings, "warning")}";
        if (result.Outcome == BuildOutcome.Clean)
        {
            string done = subject.Write ? $"Built {subject.Output}/" : "Checked";
            return $"[green]{Markup.Escape(done)}[/] in {seconds}{counts}{(subject.Write ? "" : "; nothing was written")}";
        }
        string found = errors == 0 ? Counted(warnings, "warning") : Counted(errors, "error") + (warnings == 0 ? "" : $" and {Counted(warnings, "warning")}");
        string strict = errors == 0 ? ", which --strict does not let pass" : "";
        // The pages that would tell were not made.
        string rest = errors > 0 && result.Summary is { Pages: 0, Records.Count: > 0 } ? "; headings and places that links name are looked up once these are mended" : "";
        return $"[red]{found}[/]{strict}{(subject.Write ? "; nothing was published" : "")}{rest} ({seconds})";
    }

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Counted(int number, string noun) => $"{Number(number)} {noun}{(number == 1 ? "" : "s")}";

    /// <summary>A kind is named by its folder, a plural.</summary>
    private static string OfKind(int number, string folder) => number != 1 ? $"{Number(number)} {folder}" : "1 " + folder switch
    {
        "people" => "person",
        [.. var stem, 'i', 'e', 's'] => stem + "y",
        [.. var stem, 's'] => stem,
        _ => folder,
    };
}
