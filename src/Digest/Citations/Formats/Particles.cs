using Digest.Model;

namespace Digest.Citations.Formats;

/// <summary>Words of a name in lower case: before the family name they belong to it (<c>van Gogh</c>), behind the given names they are dropped in lists (<c>Humboldt, Alexander von</c>).</summary>
internal static class Particles
{
    /// <param name="given">Empty: none.</param>
    /// <param name="suffix">Empty: none.</param>
    public static CslName Parted(string family, string given, string suffix)
    {
        string[] last = family.Split(' ', StringSplitOptions.RemoveEmptyEntries), first = given.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int before = last.TakeWhile(IsSmall).Count();
        if (before == last.Length) { before = 0; }
        int behind = first.Reverse().TakeWhile(IsSmall).Count();
        if (behind == first.Length) { behind = 0; }
        return Name(string.Join(' ', last[before..]), string.Join(' ', first[..^behind]), (string.Join(' ', first[^behind..]), string.Join(' ', last[..before]), suffix));
    }

    public static CslName Name(string family, string given, (string Dropping, string NonDropping, string Suffix) other)
    {
        (string Key, string Value)[] all = [("dropping-particle", other.Dropping), ("non-dropping-particle", other.NonDropping), ("suffix", other.Suffix)];
        return new CslName(null, family, given.Length == 0 ? null : given, [.. all.Where(pair => pair.Value.Length > 0).Select(pair => KeyValuePair.Create(pair.Key, pair.Value))]);
    }

    public static bool IsSmall(string word) => word.Length > 0 && char.IsLower(word, 0);
}
