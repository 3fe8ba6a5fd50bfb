namespace Digest.Sources.Formats.OpenDocument;

/// <summary>Stretches between two marks of which no text counts: deletions that were left where they were, and bookmarks that hide.</summary>
/// <param name="unclosed">The marks that begin a stretch without an end: they begin none.</param>
internal sealed class OdfRanges(HashSet<string> unclosed)
{
    /// <summary>The tracked changes that are deletions, by their ids.</summary>
    private readonly HashSet<string> _deletions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _deleted = new(StringComparer.Ordinal), _hidden = new(StringComparer.Ordinal);
    private (string?, string?) _region;

    public bool IsDeleted => _deleted.Count > 0;

    public bool IsHidden => IsDeleted || _hidden.Count > 0;

    /// <summary>Stretches that are open. At the end of the text: those that have no end.</summary>
    public IEnumerable<string> Open => _deleted.Concat(_hidden);

    /// <summary>Takes in the start of an element. The list of changes stands before the text.</summary>
    public void Note(OdfNode node)
    {
        switch (node.Name)
        {
            case "text:changed-region": _region = (node["text:id"], node["xml:id"]); break;
            case "text:deletion":
                if (_region.Item1 is { } one) { _deletions.Add(one); }
                if (_region.Item2 is { } other) { _deletions.Add(other); }
                break;
            case "text:change-start": if (node["text:change-id"] is { } begun && _deletions.Contains(begun) && !unclosed.Contains(begun)) { _deleted.Add(begun); } break;
            case "text:change-end": if (node["text:change-id"] is { } ended) { _deleted.Remove(ended); } break;
            case "text:bookmark-start": if (node.Is("loext:hidden") && node["text:name"] is { } name && !unclosed.Contains(name)) { _hidden.Add(name); } break;
            case "text:bookmark-end": if (node["text:name"] is { } last) { _hidden.Remove(last); } break;
        }
    }
}
