using Digest.Model;
using Digest.Outputs.LongTexts;

namespace Digest.Outputs.Views;

/// <summary>How long the lists on the page of an entity or a topic are: where all together would make the page larger than 300 KB, half as long.</summary>
/// <param name="Listed">Rows of a list of claims or of recommendations.</param>
/// <param name="Conduct">Statements about its conduct.</param>
/// <param name="Dated">Entries of its timeline.</param>
internal sealed record EntityRoom(int Listed, int Conduct, int Dated)
{
    /// <summary>Bytes of its frame with the facts and what links to it, and roughly of one of each list, with what of its proof is told once a page.</summary>
    private const int Frame = 45_000, Row = 1_800, Statement = 3_200, Role = 1_300, Term = 1_000;

    private static readonly EntityRoom Wide = new(30, 24, OwnTimeline.Most), Narrow = new(15, 12, OwnTimeline.Most / 2);

    /// <param name="lists">How many rows each of its lists would have.</param>
    /// <param name="dated">Entries of its timeline.</param>
    /// <param name="terms">Of a topic: the words of parties.</param>
    public static EntityRoom Of(Entity entity, IEnumerable<int> lists, int conduct, int dated, int terms = 0)
    {
        long bytes = Frame + Math.Min(BodyParts.Most, entity.Head.Body.Length * 3L / 2) + (long)entity.Roles.Count * Role + (long)terms * Term
            + lists.Sum(count => (long)Math.Min(Wide.Listed, count) * Row) + Math.Min(Wide.Conduct, conduct) * Statement + Math.Min(Wide.Dated, dated) * SourceRoom.Entry;
        return bytes <= SourceRoom.Page ? Wide : Narrow;
    }
}
