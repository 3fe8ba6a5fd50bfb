using Digest.Citations;
using Digest.Citations.Formats;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Sources that cannot be cited as their type is.</summary>
internal static class IncompleteCitation
{
    private static readonly Rule Rule = new("incomplete-citation", Severity.Warning,
        "A source lacks what its type needs to be cited.",
        "A report without a year or an article without its journal cannot be looked up, and every style prints a gap. A source without citation.type is not judged.",
        "citation: {type: article-journal, author: [{family: Berg}]}      # container-title and issued are missing");

    // One of each group, parted by |, must be there. A title always is.
    private const string Maker = "author|editor|publisher|authority", Day = "issued|original-date|event-date";

    private static readonly Dictionary<string, string[]> Needs = new(StringComparer.Ordinal)
    {
        ["article-journal"] = ["container-title", Day],
        ["article-magazine"] = ["container-title", Day],
        ["article-newspaper"] = ["container-title", Day],
        ["bill"] = ["authority|jurisdiction|container-title|number|publisher", Day],
        ["broadcast"] = [Maker + "|director|producer|container-title", Day],
        ["chapter"] = ["container-title", Day],
        ["dataset"] = [Maker, Day + "|version"],
        ["entry"] = ["container-title"],
        ["entry-dictionary"] = ["container-title"],
        ["entry-encyclopedia"] = ["container-title"],
        ["hearing"] = [Maker, Day],
        ["interview"] = ["author|interviewer|guest", Day],
        ["legal_case"] = ["authority|container-title", Day],
        ["legislation"] = ["authority|jurisdiction|container-title|number|publisher", Day],
        ["manuscript"] = ["author|archive|archive_location"],
        ["motion_picture"] = [Maker + "|director|producer", Day],
        ["paper-conference"] = ["container-title|event-title", Day],
        ["patent"] = ["number", Day],
        ["periodical"] = ["publisher|ISSN|URL"],
        ["personal_communication"] = ["author", Day],
        ["post"] = ["author|publisher|container-title", "URL"],
        ["post-weblog"] = ["author|publisher|container-title", "URL"],
        ["regulation"] = ["authority|jurisdiction|container-title|number|publisher", Day],
        ["review"] = ["container-title", Day],
        ["review-book"] = ["container-title", Day],
        ["software"] = [Maker, Day + "|version"],
        ["speech"] = ["author", Day],
        ["standard"] = ["number", Maker],
        ["thesis"] = ["author", "publisher", Day],
        ["treaty"] = [Day],
        ["webpage"] = ["author|publisher|container-title", "URL"],
    };

    private static readonly string[] Others = [Maker + "|contributor|composer|performer|illustrator|archive", Day];

    public static Check Check { get; } = new(Rule, site => site.Of<Source>().Where(source => source.Citation.Type is { } type && TypeTable.IsKnown(type.Value)).Select(source => Judge(site, source)).OfType<Diagnostic>());

    private static Diagnostic? Judge(Site site, Source source)
    {
        var type = source.Citation.Type!.Value;
        var filled = SourceItem.Printed(site, source).Citation;
        var has = filled.Text.Select(pair => pair.Key).Concat(filled.Names.Select(pair => pair.Key)).Concat(filled.Dates.Select(pair => pair.Key)).ToHashSet(StringComparer.Ordinal);
        foreach (var name in source.Head.NotStated.Concat(source.Head.NotRecorded)) { has.Add(Answered(name.Value)); }
        // Whose document it is, a record tells that could not be read.
        if (source.By.Any(by => site.Unread.MayHold(by.Value))) { has.UnionWith(["author", "publisher"]); }
        string[] missing = [.. Needs.GetValueOrDefault(type.Value, Others).Where(need => !need.Split('|').Any(has.Contains)).Select(need => need.Split('|')[0])];
        if (missing.Length == 0) { return null; }
        string names = string.Join(" and ", missing.Select(name => $"citation.{name}"));
        return Rule.At(type.Span, $"'{source.Id}' is cited as '{type.Value}' and has no {names}.",
            $"Write what the document says; if it does not say it, not_stated: [{string.Join(", ", missing.Select(name => $"citation.{name}"))}]. What else would do: {string.Join("; ", Needs.GetValueOrDefault(type.Value, Others).Where(need => missing.Contains(need.Split('|')[0])).Select(need => need.Replace("|", ", ", StringComparison.Ordinal)))}.");
    }

    /// <summary>What is not stated is answered: nobody can add it.</summary>
    private static string Answered(string field) => field switch { "date" => "issued", "by" => "author", ['c', 'i', 't', 'a', 't', 'i', 'o', 'n', '.', .. var name] => name, _ => field };
}
