using Digest.Model;

namespace Digest.Citations;

/// <summary>A work as reference managers and styles know it: what every format of a bibliography is written from and read into.</summary>
/// <param name="Id">The record's id, which is the item's key in every format.</param>
/// <param name="Citation">Names and item types of CSL-JSON, dates as EDTF.</param>
internal sealed record BibliographyItem(string Id, Citation Citation)
{
    /// <summary>For messages: its id in quotes; where it has none, its title, or the line in which it begins.</summary>
    public string Called { get; init; } = $"'{Id}'";

    /// <summary>By variable: the field, as the file that was read names it. Empty where it was not read from a file.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();
}
