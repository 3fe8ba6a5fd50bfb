using System.Text;
using Digest.Diagnostics;
using Digest.Kinds;
using Digest.Model;
using Digest.Stages.Importing;

namespace Digest.Stages.Editing;

/// <summary>Which record to make.</summary>
/// <param name="Id">Null: one is made of the title.</param>
internal sealed record NewRecordRequest(KindInfo Kind, string Title, string? Id)
{
    /// <summary>Folder below the kind's own (for pages: below <c>input/</c>); empty: none.</summary>
    public string Within { get; init; } = "";
    public bool IsDraft { get; init; }
    /// <summary>Keys with their values, as they were given: filled in at once.</summary>
    public IReadOnlyList<(string Key, string Value)> Set { get; init; } = [];
    /// <summary>False: the text tells a protected term, and no name is made of it.</summary>
    public Func<string, bool> MayStand { get; init; } = _ => true;
}

/// <summary>A record that is ready to be written, or why there is none.</summary>
/// <param name="Refused">Null: it can be written.</param>
internal sealed record NewRecordPlan(string Path, string Text, (string Why, string Help)? Refused = null)
{
    /// <summary>Keys that must be filled in before the digest builds again.</summary>
    public IReadOnlyList<string> ToFillIn { get; init; } = [];
    public static NewRecordPlan Refuse(string why, string help) => new("", "", (why, help));
}

/// <summary>Makes the text of a new record from its kind's own keys.</summary>
internal static class NewRecord
{
    /// <summary>Keys that curators use most, in the order in which they write them; those that must be there come first in any case.</summary>
    private static readonly Dictionary<RecordKind, string[]> Usual = new()
    {
        [RecordKind.Claim] = ["date", "date_basis", "date_note", "topics", "concerns", "conduct_of", "quotes", "evidence", "responds_to", "not_stated"],
        [RecordKind.Recommendation] = ["issued_by", "addressed_to", "date", "deadline", "topics", "rests_on", "quotes", "responses", "not_stated"],
        [RecordKind.Event] = ["date", "date_basis", "date_note", "topics", "place", "participants", "claims", "quotes", "not_stated"],
        [RecordKind.Source] = ["by", "topics", "citation", "custody", "rights", "reports_on", "replaces", "not_stated"],
        [RecordKind.Topic] = ["aliases", "broader"],
        [RecordKind.Person] = ["aliases", "roles", "display", "consent", "minor", "topics"],
        [RecordKind.Organisation] = ["aliases", "part_of", "topics"],
        [RecordKind.Group] = ["aliases", "size", "part_of", "members_overlap", "topics"],
        [RecordKind.Place] = ["aliases", "part_of", "coordinates", "topics"],
        [RecordKind.Page] = ["lang"],
    };

    public static NewRecordPlan Plan(Workplace place, NewRecordRequest request)
    {
        string title = CitationYaml.Clean(request.Title);
        if (title.Length == 0) { return NewRecordPlan.Refuse("the title is empty", "Write it in quotation marks: digest new claim \"The closing of the camp\"."); }
        var schema = AllKinds.For(request.Kind.Like).Schema;
        if (Unknown(schema, request.Set) is { } fault) { return fault; }
        var taken = Slug.Taken(place);
        string id = request.Id?.InForm() ?? Named(title, request, taken);
        if (request.Id is not null && Refusal(id, taken) is { } refused) { return refused; }
        var (within, elsewhere) = Within(place, request, schema);
        if (elsewhere is not null) { return elsewhere; }
        string path = string.Join('/', ((string[])["input", request.Kind.Folder, within]).Where(part => part.Length > 0)) + $"/{id}.md";
        var found = new List<Diagnostic>();
        var kinds = place.Digest!.Kinds.ToDictionary(kind => kind.Folder, StringComparer.Ordinal);
        if (path.Split('/').Any(part => part is "" or "." or "..") || RecordPath.Of(path, kinds, found)?.Kind.Name != request.Kind.Name) { return NewRecordPlan.Refuse($"'{path}' is no place of {schema.Name}", found.Count > 0 ? found[0].Help ?? "" : $"Its folder is input/{request.Kind.Folder}."); }
        return Proven(place, path, Text(title, schema, request, NextCode.Of(place.Digest.Records, request.Kind)));
    }

    /// <summary>The folder below the kind's own, which may stand before it: <c>input/claims/north</c> and <c>claims/north</c> are <c>north</c>.</summary>
    private static (string Folder, NewRecordPlan? Refused) Within(Workplace place, NewRecordRequest request, Schema schema)
    {
        string written = request.Within.Trim(), own = request.Kind.Folder, folder = (written.StartsWith("./", StringComparison.Ordinal) ? written[2..] : written).Trim('/');
        bool isWhole = folder == "input" || folder.StartsWith("input/", StringComparison.Ordinal);
        if (isWhole) { folder = folder["input".Length..].Trim('/'); }
        string first = folder.Split('/')[0];
        if (own.Length > 0 && first == own) { return (folder[own.Length..].Trim('/'), null); }
        var other = first.Length == 0 ? null : place.Digest!.Kinds.FirstOrDefault(kind => kind.Folder == first);
        if (other is null && (!isWhole || own.Length == 0)) { return (folder, null); }
        string home = own.Length == 0 ? "input/" : $"input/{own}/";
        return ("", NewRecordPlan.Refuse(other is null ? $"'{written}' is no folder of {schema.Name}" : $"'{written}' is the folder of records of the kind '{other.Name}'", $"{char.ToUpperInvariant(schema.Name[0])}{schema.Name[1..]} stands in {home}: --into north is {home}north/."));
    }

    /// <summary>Reads the record as the digest will: what is missing is told at once, and what cannot be is not written.</summary>
    private static NewRecordPlan Proven(Workplace place, string path, string text)
    {
        var after = place.With([new InputFile(path, InputRole.Record, Encoding.UTF8.GetBytes(text))]);
        var own = after.Found.Where(fault => fault.Span.Path == path && Workplace.IsError(fault)).ToList();
        if (own.Find(fault => fault.Rule != FieldRules.MissingField) is { } wrong) { return NewRecordPlan.Refuse(wrong.Message.TrimEnd('.'), wrong.Help ?? "Mend what was given by --set."); }
        return new NewRecordPlan(path, text) { ToFillIn = [.. own.Select(fault => fault.Message.Split('\'')[1])] };
    }

    private static string Named(string title, NewRecordRequest request, HashSet<string> taken)
    {
        string slug = Slug.Of(title);
        if (slug.Length == 0 || !request.MayStand(title) || !request.MayStand(slug.Replace('-', ' '))) { slug = request.Kind.Name; }
        return Slug.Free(slug, taken);
    }

    private static NewRecordPlan? Refusal(string id, HashSet<string> taken)
    {
        if (!RecordPath.MayName(id)) { return NewRecordPlan.Refuse($"'{id}' cannot be an id", RecordPath.IdHelp); }
        return taken.Contains(id) ? NewRecordPlan.Refuse($"the id '{id}' is taken", $"Give another one, such as --id {Slug.Free(id, taken)}.") : null;
    }

    private static NewRecordPlan? Unknown(Schema schema, IReadOnlyList<(string Key, string Value)> given)
    {
        foreach (var (key, _) in given)
        {
            if (schema[key] is not { } field || key == "title")
            {
                string[] keys = [.. schema.Fields.Where(known => known.Form is not (FieldForm.Map or FieldForm.Maps) && known.Name != "title").Select(known => known.Name)];
                return NewRecordPlan.Refuse($"'{key}' is no key of {schema.Name} that --set can give", Suggestion.For(key, keys) ?? $"Keys: {string.Join(", ", keys)}.");
            }
            if (field.Form is FieldForm.Map or FieldForm.Maps) { return NewRecordPlan.Refuse($"'{key}' is {(field.Form == FieldForm.Maps ? "a list of maps, each" : "a map")} of several keys, and --set gives one value", "Write it into the record by hand."); }
        }
        return null;
    }

    private static string Text(string title, Schema schema, NewRecordRequest request, string? code)
    {
        var text = new StringBuilder("---\n");
        var given = request.Set.ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        SampleYaml.Given(text, "title", CitationYaml.Scalar(title));
        if (code is not null && !given.Contains("code")) { SampleYaml.Given(text, "code", CitationYaml.Scalar(code)); }
        if (request.IsDraft && !given.Contains("status")) { SampleYaml.Given(text, "status", "draft"); }
        var must = schema.Fields.Where(field => field.Required && field.Name != "title").ToList();
        foreach (var field in must.Where(field => !given.Contains(field.Name))) { SampleYaml.Empty(text, field); }
        foreach (var key in given) { SampleYaml.Given(text, key.Key, Value(schema[key.Key]!, [.. key])); }
        string[] offered = ["summary", .. Usual[request.Kind.Like]];
        foreach (string name in offered.Where(name => !given.Contains(name))) { SampleYaml.Offered(text, schema[name]!); }
        return text.Append("---\n\n").ToString();
    }

    private static string Value(Field field, IReadOnlyList<string> values) => field.Form switch
    {
        FieldForm.Ids or FieldForm.Texts => $"[{string.Join(", ", values.SelectMany(value => field.Form == FieldForm.Ids ? value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [value]).Select(CitationYaml.Scalar))}]",
        FieldForm.Date => YamlString.Of(values[^1].Trim()),
        FieldForm.Flag or FieldForm.Number or FieldForm.Choice => values[^1].Trim() is var word && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && word.Length > 0 ? word : YamlString.Of(word),
        _ => CitationYaml.Scalar(values[^1]),
    };
}
