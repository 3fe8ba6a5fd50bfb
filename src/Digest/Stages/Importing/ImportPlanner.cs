using Digest.Citations;
using Digest.Citations.Formats;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Stages.Importing;

internal enum ImportState { Made, Updated, Unchanged, NotTaken }

/// <summary>What becomes of a record.</summary>
/// <param name="MatchedBy">By what each work was told to be the record's; a new record has one fewer than works.</param>
internal sealed record ImportPlan(ImportState State, string Id, string Path, IReadOnlyList<string> MatchedBy)
{
    /// <summary>Keys that are added to the citation.</summary>
    public IReadOnlyList<string> Added { get; init; } = [];
    /// <summary>Null where nothing is written.</summary>
    public ChangedRecord? Written { get; init; }
    /// <summary>What changes, for people.</summary>
    public string Diff { get; init; } = "";
}

/// <summary>Decides which record takes each work, and changes nothing. What is not taken becomes a diagnostic.</summary>
internal sealed class ImportPlanner(Site site, IReadOnlyDictionary<string, InputFile> files, ICollection<Diagnostic> diagnostics)
{
    /// <summary>Somebody else's text, or notes that were made for oneself: taken only where the curator asks for them.</summary>
    public static readonly IReadOnlyList<string> LeftOut = ["abstract", "annote", "keyword", "note"];

    private readonly WorkIndex index = new();
    private readonly List<WorkTarget> targets = [];
    private int nobody;

    /// <summary>Names of <see cref="LeftOut"/> that are taken all the same.</summary>
    public IReadOnlyList<string> With { get; init; } = [];
    /// <summary>Folder of new records, from the digest's root.</summary>
    public required string Into { get; init; }
    public bool AreDrafts { get; init; }
    public required NewIds Ids { get; init; }

    /// <param name="cancel">Looked at between works.</param>
    public IReadOnlyList<ImportPlan> Plan(IReadOnlyList<BibliographyItem> items, CancellationToken cancel)
    {
        foreach (var source in site.OfAll<Source>().OrderBy(source => source.Head.Path, StringComparer.Ordinal))
        {
            index.Add(new WorkTarget(source, SourceItem.Exported(site, source), diagnostics));
        }
        foreach (var item in items)
        {
            cancel.ThrowIfCancellationRequested();
            Take(Allowed(item));
        }
        return [.. targets.Select(Finish), .. Enumerable.Repeat(new ImportPlan(ImportState.NotTaken, "", "", []), nobody)];
    }

    private void Take(BibliographyItem item)
    {
        if (IsNobody(item.Citation))
        {
            nobody++;
            diagnostics.Add(ImportRules.NotImported.At(item.Citation.Type!.Value.Span, $"{Capital(item.Called)} has neither a title nor an address, a number or an author: there is nothing to know it by.", "Give it a title where it comes from, and export it again."));
            return;
        }
        WorkTarget target;
        if (index.Find(item) is var (known, by))
        {
            target = known;
            if (known.MatchedBy.Count == 0 && known.Source is not null) { targets.Add(known); }
            known.MatchedBy.Add(by);
        }
        else
        {
            target = new WorkTarget(null, new BibliographyItem(Ids.Next(item), Citation.Empty), diagnostics);
            targets.Add(target);
        }
        target.Merge(item);
        index.Add(target);
    }

    private static string Capital(string called) => char.ToUpperInvariant(called[0]) + called[1..];

    private static bool IsNobody(Citation citation) => citation["title"] is null && citation["URL"] is null && citation["DOI"] is null && citation["number"] is null && citation["ISBN"] is null && citation.Names.Count == 0;

    private BibliographyItem Allowed(BibliographyItem item)
    {
        var left = item.Citation.Text.Where(pair => (LeftOut.Contains(pair.Key) && !With.Contains(pair.Key)) || IsElsewhere(pair) || IsSecret(pair)).ToList();
        if (left.Count == 0) { return item; }
        foreach (var pair in left)
        {
            string name = DraftItem.Shorten(item.Fields.GetValueOrDefault(pair.Key, pair.Key));
            if (IsSecret(pair))
            {
                // A record would be an error; here it is left out, and all others are taken.
                diagnostics.Add(AddressWithPassword.Rule.At(pair.Value.Span, $"'{name}' of {item.Called} is not taken: it holds a user name or a password.", AddressWithPassword.Help) with { Severity = Severity.Warning });
                continue;
            }
            var (why, help) = pair.Key == "abstract" ? ("it is somebody else's text", $"If it may be published, add --with {pair.Key}.")
                : IsElsewhere(pair) ? ("it is no address on the web", "Write the address at which anybody can find the document into the record.")
                : ("it may have been written for oneself", $"If it may be published, add --with {pair.Key}.");
            diagnostics.Add(FormatRules.Untaken.At(pair.Value.Span with { Length = IsElsewhere(pair) ? 0 : pair.Value.Span.Length }, $"'{name}' of {item.Called} is not taken: {why}.", help));
        }
        return item with { Citation = item.Citation with { Text = [.. item.Citation.Text.Except(left)] } };
    }

    private static bool IsSecret(KeyValuePair<string, Located<string>> pair) => pair.Key == "URL" && AddressWithPassword.Is(pair.Value.Value);

    /// <summary>A file of the exporting machine, or no address at all.</summary>
    private static bool IsElsewhere(KeyValuePair<string, Located<string>> pair) => pair.Key == "URL" && !Identifiers.IsWebAddress(pair.Value.Value.Trim());

    private ImportPlan Finish(WorkTarget target)
    {
        if (target.Source is not { } source) { return New(target); }
        string path = source.Head.Path;
        if (target.Added.Count == 0 || source.Head.Status == PublicationStatus.Withdrawn) { return new ImportPlan(ImportState.Unchanged, target.Id, path, target.MatchedBy); }
        var file = files[path];
        string text = TextDecoder.Lenient(file.Bytes);
        string[] keys = [.. target.Added.Select(field => field.Key)];
        if (RecordText.Edits(target, text) is not { } edits)
        {
            diagnostics.Add(ImportRules.NotImported.At(source.Head.Title.Span, $"The citation of '{target.Id}' cannot be changed without touching more than is added: {string.Join(", ", keys)}.", $"Write by hand under citation:\n{string.Join('\n', target.Added.Select(field => field.Block))}"));
            return new ImportPlan(ImportState.NotTaken, target.Id, path, target.MatchedBy);
        }
        return new ImportPlan(ImportState.Updated, target.Id, path, target.MatchedBy) { Added = keys, Written = ChangedRecord.Of(file, text, edits), Diff = LineDiff.Of(path, text, edits) };
    }

    private ImportPlan New(WorkTarget target)
    {
        string path = $"{Into}/{target.Id}.md", text = RecordText.New(target, AreDrafts);
        return new ImportPlan(ImportState.Made, target.Id, path, target.MatchedBy)
        {
            Added = [.. target.Added.Select(field => field.Key)],
            Written = new ChangedRecord(path, [], System.Text.Encoding.UTF8.GetBytes(text)),
            Diff = $"new file {path}\n" + string.Concat(text.TrimEnd('\n').Split('\n').Select(line => $"+{line}\n")),
        };
    }
}
