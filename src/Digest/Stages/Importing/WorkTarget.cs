using Digest.Citations;
using Digest.Citations.Formats;
using Digest.Diagnostics;
using Digest.Model;
using Edtf;

namespace Digest.Stages.Importing;

/// <summary>A record that takes works of a bibliography: one that is there, or a new one. What it says is kept; what it lacks is added; what differs is told.</summary>
/// <param name="source">Null: a new one.</param>
/// <param name="known">What the record says, filled up with what it says elsewhere.</param>
internal sealed class WorkTarget(Source? source, BibliographyItem known, ICollection<Diagnostic> diagnostics)
{
    private readonly Dictionary<string, Located<string>> text = Map(known.Citation.Text);
    private readonly Dictionary<string, IReadOnlyList<CslName>> names = Map(known.Citation.Names);
    private readonly Dictionary<string, Located<EdtfDate>> dates = Map(known.Citation.Dates);
    private readonly HashSet<string> answered = [.. (source?.Head.NotStated ?? []).Concat(source?.Head.NotRecorded ?? []).Select(name => name.Value)];
    private readonly List<YamlField> added = [];

    public Source? Source => source;

    public string Id { get; init; } = known.Id;

    /// <summary>Keys that the record's citation does not have yet, in the order of the file.</summary>
    public IReadOnlyList<YamlField> Added => added;

    /// <summary>By what each work was told to be this one; empty for the work that made it.</summary>
    public List<string> MatchedBy { get; } = [];

    /// <summary>All that is known by now.</summary>
    public BibliographyItem Known => new(Id, new Citation { Type = type, Text = [.. text], Names = [.. names], Dates = [.. dates] });

    private Located<string>? type = source is null ? null : source.Citation.Type;

    public string? this[string variable] => text.TryGetValue(variable, out var found) ? found.Value : null;

    public void Merge(BibliographyItem item)
    {
        var place = item.Citation.Type!.Value.Span;
        Type(item.Citation.Type!.Value);
        foreach (var (variable, names) in item.Citation.Names) { Merge(variable, names, place); }
        foreach (var (variable, value) in item.Citation.Text) { Merge(variable, value); }
        foreach (var (variable, date) in item.Citation.Dates) { Merge(variable, date); }
    }

    private void Type(Located<string> given)
    {
        if (type is { } own)
        {
            // "Something else" says nothing.
            if (own.Value != given.Value && given.Value != TypeTable.Unknown) { Tell("type", given.Span, (own.Value, given.Value), own.Span); }
            return;
        }
        type = given;
        added.Add(CitationYaml.Text("type", given.Value));
    }

    private void Merge(string variable, Located<string> value)
    {
        string clean = CitationYaml.Clean(variable == "DOI" ? Identifiers.BareDoi(value.Value) : value.Value);
        if (clean.Length == 0) { return; }
        if (text.TryGetValue(variable, out var own))
        {
            if (!Same(variable, own.Value, clean)) { Tell(variable, value.Span, (own.Value, clean), own.Span); }
        }
        else if (!Answered(variable, value.Span))
        {
            text[variable] = value with { Value = clean };
            // A new record's title is the title of the work.
            if (variable != "title" || source is not null || clean != RichText.Bare(clean)) { added.Add(CitationYaml.Text(variable, clean)); }
        }
    }

    private void Merge(string variable, IReadOnlyList<CslName> given, Span place)
    {
        if (names.TryGetValue(variable, out var own))
        {
            if (!own.Select(Letters).SequenceEqual(given.Select(Letters), StringComparer.Ordinal)) { Tell(variable, place, (string.Join("; ", own.Select(Whole)), string.Join("; ", given.Select(Whole))), null); }
        }
        else if (!Answered(variable, place))
        {
            names[variable] = given;
            added.Add(CitationYaml.Names(variable, given));
        }
    }

    private void Merge(string variable, Located<EdtfDate> date)
    {
        if (dates.TryGetValue(variable, out var own))
        {
            // What is less exact says nothing else, and each may have looked at a page on another day.
            bool fits = variable == "accessed" || own.Value == date.Value || own.Value.MustBeWithin(date.Value);
            if (!fits) { Tell(variable, date.Span, (own.Value.ToString(), date.Value.ToString()), own.Span); }
        }
        else if (!Answered(variable, date.Span))
        {
            dates[variable] = date;
            added.Add(CitationYaml.Date(variable, date.Value));
        }
    }

    /// <summary>The curator looked and found nothing: what another file says is told, not added.</summary>
    private bool Answered(string variable, Span place)
    {
        if (!answered.Contains($"citation.{variable}") && !(variable == "issued" && answered.Contains("date"))) { return false; }
        diagnostics.Add(ImportRules.Differing.At(place, $"The record of '{Id}' says that '{variable}' is not stated; the file has it.", "If the document does say it, take it out of not_stated or not_recorded and import again."));
        return true;
    }

    private void Tell(string variable, Span place, (string Own, string Given) values, Span? own) =>
        diagnostics.Add(ImportRules.Differing.At(place, $"'{variable}' of '{Id}' is '{DraftItem.Shorten(values.Own)}' {(source is null ? "in another work of the file" : "in the record")}, and '{DraftItem.Shorten(values.Given)}' here; {(source is null ? "the first was taken" : "the record was left as it is")}.", "Compare with the document, and mend the wrong one.")
            with
        { Related = own is { Path.Length: > 0 } there && there.Path != place.Path ? [new Related(there, "in the record")] : [] });

    private static bool Same(string variable, string own, string given) => own == given || variable switch
    {
        "DOI" => Identifiers.BareDoi(own).Equals(given, StringComparison.OrdinalIgnoreCase),
        "ISBN" => Identifiers.Isbn(own) is { } isbn && isbn == Identifiers.Isbn(given),
        "URL" => WorkKeys.OneAddress(own) is { } address && address == WorkKeys.OneAddress(given),
        _ => WorkKeys.Letters(own) is { Length: > 0 } letters && letters == WorkKeys.Letters(given),
    };

    /// <summary>The same person, whatever stands first; initials are told as a difference.</summary>
    private static string Letters(CslName name) => string.Join(' ', Whole(name).Split(' ', ',').Select(WorkKeys.Letters).Where(word => word.Length > 0).Order(StringComparer.Ordinal));

    private static string Whole(CslName name) => name.Literal ?? string.Join(' ', new[] { name.Given }.Concat(name.Other.Select(pair => pair.Value)).Append(name.Family).Where(part => !string.IsNullOrEmpty(part)));

    private static Dictionary<string, T> Map<T>(IReadOnlyList<KeyValuePair<string, T>> pairs)
    {
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (key, value) in pairs) { map.TryAdd(key, value); }
        return map;
    }
}
