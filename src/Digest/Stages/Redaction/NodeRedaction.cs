using Digest.Kinds;
using Digest.Model;
using Digest.Protection;

namespace Digest.Stages.Redaction;

/// <summary>Front matter and configuration with every protected term in a text replaced. What the program itself reads (ids, dates, addresses, choices) stays, and is
/// reported where it holds one.</summary>
internal sealed class NodeRedaction(Replacements replacements, RedactionReport report)
{
    /// <summary>Texts with a meaning for the program. Paths of seeds are judged as names of files.</summary>
    private static readonly HashSet<string> Machine = new(StringComparer.Ordinal)
    {
        "lang", "language", "languages", "tag", "redirect_from", "not_stated", "not_recorded", "duration", "archived_at", "URL", "DOI", "url", "folder", "to", "edit", "report", "branch", "repository", "citation_style",
    };

    private static readonly HashSet<string> Files = new(StringComparer.Ordinal) { "seed", "file", "sha256" };

    /// <summary>Something was replaced.</summary>
    public bool Changed { get; private set; }

    public MapNode Of(MapNode map, Schema schema)
    {
        if (schema == CitationFields.Name && Joined(map) is { } joined) { return joined; }
        return map with { Entries = [.. map.Entries.Select(entry => schema[entry.Key.Value] is { } field ? entry with { Value = Of(entry.Value, field) } : entry)] };
    }

    private Node Of(Node node, Field field)
    {
        if (Files.Contains(field.Name)) { return node; }
        bool isText = field.Form is FieldForm.Text or FieldForm.Texts or FieldForm.Map or FieldForm.Maps;
        if (isText && !Machine.Contains(field.Name)) { return Text(node, field); }
        // A repository may be an address or a map of addresses, a language a tag or a map with its tag.
        if (field.Keys is { } keys && node is MapNode map) { return Of(map, keys); }
        if (field.Keys is not null && node is ListNode list) { return list with { Items = [.. list.Items.Select(item => Of(item, field))] }; }
        // An id that holds a term is the name of a file, and told there.
        if (field.Form is not (FieldForm.Id or FieldForm.Ids)) { Judge(node); }
        return node;
    }

    private Node Text(Node node, Field field) => node switch
    {
        ScalarNode scalar => Text(scalar),
        ListNode list => list with { Items = [.. list.Items.Select(item => Text(item, field))] },
        MapNode map when field.Keys is { } keys => Of(map, keys),
        _ => node,
    };

    private ScalarNode Text(ScalarNode scalar)
    {
        string replaced = replacements.Of(scalar.Text);
        if (ReferenceEquals(replaced, scalar.Text)) { return scalar; }
        report.Saw(scalar.Text, scalar.Span);
        Changed = true;
        return scalar with { Text = replaced };
    }

    private void Judge(Node node)
    {
        switch (node)
        {
            case ScalarNode scalar when Undisguised.Find(replacements.Terms, scalar.Text) is [var hit, ..]: report.Address(hit.Rule, scalar.Span); break;
            case ListNode list: foreach (var item in list.Items) { Judge(item); } break;
            default: break;
        }
    }

    /// <summary>A name whose parts make a term together becomes one text; null: they do not.</summary>
    private MapNode? Joined(MapNode map)
    {
        string Part(string key) => map[key] is ScalarNode scalar ? scalar.Text + " " : "";
        string particles = Part("dropping-particle") + Part("non-dropping-particle"), suffix = Part("suffix");
        string[] forms =
        [
            $"{Part("given")}{particles}{Part("family")}{suffix}".Trim(), $"{particles}{Part("family")}{Part("given")}{suffix}".Trim(), $"{Part("given")}{Part("family")}".Trim(), $"{Part("family")}{Part("given")}".Trim(),
        ];
        if (map.Entries.Count < 2 || forms.FirstOrDefault(form => replacements.Terms.FirstRule(form) is not null) is not { } held) { return null; }
        report.Saw(held, map.Span);
        Changed = true;
        var span = map.Entries[0].Key.Span;
        return map with { Entries = [new MapEntry(new Located<string>("literal", span), new ScalarNode(replacements.Of(held), true, map.Span))] };
    }
}
