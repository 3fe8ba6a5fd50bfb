using System.Text;
using Digest.Model;

namespace Digest.Citations.Formats.Bib;

/// <summary>Names as BibTeX parts them: <c>von Last, Jr, First</c>; what would be parted in another place stands in braces.</summary>
internal static class NameWriter
{
    public static string Write(IEnumerable<CslName> names) => string.Join(" and ", names.Select(Write));

    private static string Write(CslName name)
    {
        string? Other(string part) => name.Other.FirstOrDefault(pair => pair.Key == part).Value;
        if (name.Family is not { Length: > 0 } family) { return $"{{{TexWriter.Encode(name.Literal ?? name.Given ?? "")}}}"; }
        var made = new StringBuilder();
        if (Other("non-dropping-particle") is { } particle) { made.Append(Particle(particle)).Append(' '); }
        made.Append(Part(family));
        string? given = name.Given, dropping = Other("dropping-particle"), suffix = Other("suffix");
        bool alone = given is null && dropping is null && suffix is null;
        // Without a comma the last word alone would be the family name.
        if (alone && made.ToString().IndexOfAny([' ', '{']) < 0) { return made.ToString(); }
        made.Append(',');
        if (suffix is not null) { made.Append(' ').Append(Part(suffix)).Append(','); }
        if (given is not null) { made.Append(' ').Append(Given(given, dropping is not null)); }
        // A word in lower case behind the given names is read as a particle that is dropped.
        if (dropping is not null) { made.Append(' ').Append(Particle(dropping)); }
        return made.ToString();
    }

    /// <summary>Begins with a small letter, or it would be read as a part of the family name.</summary>
    private static string Particle(string particle) => IsSmall(particle) && !NeedsBraces(particle) && particle.Split(' ').All(IsSmall) ? TexWriter.Encode(particle) : $"{{{TexWriter.Encode(particle)}}}";

    private static string Part(string part) => IsSmall(part) || NeedsBraces(part) ? $"{{{TexWriter.Encode(part)}}}" : TexWriter.Encode(part);

    /// <param name="isFollowed">A particle stands behind: then the first word must not look like one either.</param>
    private static string Given(string given, bool isFollowed)
    {
        if (NeedsBraces(given)) { return $"{{{TexWriter.Encode(given)}}}"; }
        string[] words = given.Split(' ');
        // A small word at the end would be read as a particle.
        return string.Join(' ', words.Select((word, i) => (i > 0 || isFollowed) && IsSmall(word) ? $"{{{TexWriter.Encode(word)}}}" : TexWriter.Encode(word)));
    }

    private static bool IsSmall(string text) => text.Length > 0 && char.IsLower(text, 0);

    private static bool NeedsBraces(string text) => text.Contains(',', StringComparison.Ordinal) || $" {text} ".Contains(" and ", StringComparison.OrdinalIgnoreCase)
        || text.Equals("others", StringComparison.OrdinalIgnoreCase) || text.Contains('=', StringComparison.Ordinal);
}
