using Digest.Model;

namespace Digest.Citations;

/// <summary>A work as reference managers and styles know it: what every format of a bibliography is written from and read into.</summary>
/// <param name="Id">The record's id, which is the item's key in every format.</param>
/// <param name="Citation">Names and item types of CSL-JSON, dates as EDTF.</param>
internal sealed record BibliographyItem(string Id, Citation Citation);
