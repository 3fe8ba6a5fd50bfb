using Digest.Citations.Formats;
using Digest.Model;

namespace Digest.Citations;

/// <summary>All that a citation says of its work, in one form: what is left to know a work by that has neither an identifier nor a title of its own.</summary>
internal static class WholeCitation
{
    /// <summary>Often left out when a work is taken in or goes out: that one of two has none says nothing.</summary>
    private static readonly HashSet<string> Optional = new(StringComparer.Ordinal) { "abstract", "annote", "keyword", "note", "accessed" };

    /// <summary>Equal where two citations say the same, whatever stands first; null: it says nothing but a type.</summary>
    public static string? Key(Citation citation)
    {
        var fields = Fields(citation).Where(field => !(Optional.Contains(field.Key) && field.Key != "note")).OrderBy(field => field.Key, StringComparer.Ordinal).ToList();
        return fields.Count == 0 ? null : $"{citation.Type?.Value}\u001e{string.Join('\u001e', fields.Select(field => $"{field.Key}\u001f{field.Value}"))}";
    }

    /// <summary>Whether <paramref name="known"/> says all that <paramref name="given"/> says; it may say more. Where it does, it need not be the same work: then there is nothing that it could take.</summary>
    public static bool Says(Citation known, Citation given)
    {
        var own = Fields(known).ToLookup(field => field.Key, field => field.Value, StringComparer.Ordinal);
        var says = Fields(given).Select(field => field.Key).ToHashSet(StringComparer.Ordinal);
        bool saysMore = own.Any(field => !Optional.Contains(field.Key) && !says.Contains(field.Key));
        return (given.Type?.Value is null or TypeTable.Unknown || given.Type?.Value == known.Type?.Value)
            && Fields(given).All(field => own.Contains(field.Key) ? field.Key == "accessed" || own[field.Key].Contains(field.Value, StringComparer.Ordinal) : Optional.Contains(field.Key) && !saysMore);
    }

    private static IEnumerable<(string Key, string Value)> Fields(Citation citation) =>
        citation.Text.Select(pair => (pair.Key, Value: One(pair.Key == "DOI" ? Identifiers.BareDoi(pair.Value.Value).ToLowerInvariant() : pair.Value.Value)))
            .Concat(citation.Names.Select(pair => (pair.Key, Value: string.Join('\u001d', pair.Value.Select(One)))))
            .Concat(citation.Dates.Select(pair => (pair.Key, Value: pair.Value.Value.ToString())))
            .Where(field => field.Value.Length > 0);

    private static string One(CslName name) =>
        string.Join('\u001c', ((string?[])[name.Literal, name.Family, name.Given]).Concat(name.Other.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => $"{part.Key}={part.Value}")).Select(part => One(part ?? "")));

    private static string One(string text) => string.Join(' ', string.Concat(text.InForm().Select(c => char.IsControl(c) ? ' ' : c)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
