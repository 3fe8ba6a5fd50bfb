using System.Globalization;
using Csl.Styles;

namespace Csl.Rendering;

/// <summary>Where a cite stands after others of its work: first, subsequent, ibid., near.</summary>
internal sealed class Positions(Element area)
{
    private readonly int distance = int.TryParse(area["near-note-distance"], NumberStyles.None, CultureInfo.InvariantCulture, out int said) ? said : 5;
    private readonly Dictionary<string, (int First, int Last)> seen = new(StringComparer.Ordinal);
    private (int Note, IReadOnlyList<CslCite> Cites) lastNote = (0, []);
    private (int Note, IReadOnlyList<CslCite> Cites) lastInText = (0, []);

    public List<(CslCite Cite, CslPosition Position, bool Near, int FirstNote)> Of(CslCitation citation, List<CslCite> cites)
    {
        List<(CslCite, CslPosition, bool, int)> placed = new(cites.Count);
        for (int at = 0; at < cites.Count; at++)
        {
            CslCite cite = cites[at];
            bool known = seen.TryGetValue(cite.Id, out (int First, int Last) notes);
            bool near = cite.NearNote || (known && citation.NoteIndex - notes.Last <= distance);
            CslPosition position = cite.Position ?? (known ? Repeated(cite, at == 0 ? Before(citation) : cites[at - 1]) : CslPosition.First);
            int first = known ? notes.First : citation.NoteIndex;
            placed.Add((cite, position, near, first));
            seen[cite.Id] = (first, citation.NoteIndex);
        }
        if (citation.NoteIndex == 0)
        {
            lastInText = (0, cites);
        }
        else
        {
            lastNote = (citation.NoteIndex, cites);
        }
        return placed;
    }

    /// <summary>What is cited alone before: in the text, or in the same note or the one before.</summary>
    private CslCite? Before(CslCitation citation)
    {
        (int note, IReadOnlyList<CslCite> cites) = citation.NoteIndex == 0 ? lastInText : lastNote;
        return cites.Count > 0 && cites.All(cite => cite.Id == cites[0].Id) && citation.NoteIndex - note <= 1 ? cites[^1] : null;
    }

    private static CslPosition Repeated(CslCite cite, CslCite? before)
    {
        if (before is null || before.Id != cite.Id)
        {
            return CslPosition.Subsequent;
        }
        if (before.Locator.Length == 0)
        {
            return cite.Locator.Length == 0 ? CslPosition.Ibid : CslPosition.IbidWithLocator;
        }
        return cite.Locator.Length == 0 ? CslPosition.Subsequent : cite.Locator == before.Locator && cite.Label == before.Label ? CslPosition.Ibid : CslPosition.IbidWithLocator;
    }
}
