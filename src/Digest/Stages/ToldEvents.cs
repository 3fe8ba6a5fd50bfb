using Digest.Model;

namespace Digest.Stages;

/// <summary>Events that quote nothing themselves rest on the quotes of the claims that tell them. Where these have none either, no source is named for the event's date.</summary>
internal static class ToldEvents
{
    /// <summary>Puts such events, their dates without a source, in the places of those that were read; gives the same array back.</summary>
    public static Record[] In(Record[] records)
    {
        Dictionary<string, Claim>? claims = null;
        for (int i = 0; i < records.Length; i++)
        {
            if (records[i] is not Event { Claims.Count: > 0, Dating.HasStated: true, QuoteUses.Count: 0 } told) { continue; }
            claims ??= Published(records);
            if (!told.Claims.Any(claim => claims.GetValueOrDefault(claim.Value) is { QuoteUses.Count: > 0 })) { records[i] = told.WithoutSource(); }
        }
        return records;
    }

    private static Dictionary<string, Claim> Published(Record[] records)
    {
        var claims = new Dictionary<string, Claim>(StringComparer.Ordinal);
        foreach (var record in records) { if (record is Claim { Head.Status: PublicationStatus.Published } claim) { claims.TryAdd(claim.Id, claim); } }
        return claims;
    }
}
