using Digest.Model;

namespace Digest.Citations.Formats.Bib;

/// <summary>Names as BibTeX has them: <c>First von Last</c>, <c>von Last, First</c>, <c>von Last, Jr, First</c>, <c>{Literal}</c>; and biber's <c>family=…, given=…</c>.</summary>
internal static class NameReader
{
    /// <param name="useprefix">False: a particle before the family name is dropped in lists, as BibLaTeX's option has it.</param>
    /// <param name="faults">What could not be taken, and why.</param>
    public static List<CslName> Read(string tex, bool useprefix, ICollection<string> faults)
    {
        var names = new List<CslName>();
        foreach (string one in TexSplit.Names(tex))
        {
            if (one.AsSpan().Trim(" \t\r\n~").IsEmpty) { if (!string.IsNullOrWhiteSpace(tex)) { faults.Add("a name between two 'and' is empty"); } }
            else if (one.Equals("others", StringComparison.OrdinalIgnoreCase)) { faults.Add("'and others' names nobody"); }
            else { names.Add(Prefixed(One(one, faults), useprefix)); }
        }
        return names;
    }

    private static CslName One(string tex, ICollection<string> faults)
    {
        if (TexSplit.IsBraced(tex)) { return new CslName(TexReader.Decode(tex), null, null, []); }
        var parts = TexSplit.At(tex, ",");
        if (parts.TrueForAll(part => part.Contains('=', StringComparison.Ordinal)) && Extended(parts) is { } extended) { return extended; }
        switch (parts.Count)
        {
            case 1: return Spoken(TexSplit.At(tex, " \t\r\n~"));
            case 2: return Parted(parts[0], parts[1], "");
            default:
                if (parts.Count > 3) { faults.Add($"'{DraftItem.Shorten(TexReader.Decode(tex))}' has too many commas for a name"); }
                return Parted(parts[0], string.Join(", ", parts.Skip(2)), parts[1]);
        }
    }

    /// <summary>First von Last.</summary>
    private static CslName Spoken(List<string> words)
    {
        int small = words.FindIndex(0, words.Count - 1, IsSmall);
        int last = small < 0 ? words.Count - 1 : small;
        while (last < words.Count - 1 && IsSmall(words[last])) { last++; }
        int given = small < 0 ? last : small;
        return Particles.Name(Text(words.Skip(last)), Text(words.Take(given)), ("", Text(words.Take(last).Skip(given)), ""));
    }

    private static CslName Parted(string last, string first, string suffix)
    {
        var (family, given) = (TexSplit.At(last, " \t\r\n~"), TexSplit.At(first, " \t\r\n~"));
        int before = family.TakeWhile(IsSmall).Count(), behind = Enumerable.Reverse(given).TakeWhile(IsSmall).Count();
        if (before == family.Count) { before = 0; }
        if (behind == given.Count) { behind = 0; }
        return Particles.Name(Text(family.Skip(before)), Text(given.SkipLast(behind)), (Text(given.TakeLast(behind)), Text(family.Take(before)), TexReader.Decode(suffix)));
    }

    private static CslName? Extended(List<string> parts)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string part in parts)
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            found[part[..equals].Trim()] = TexReader.Decode(part[(equals + 1)..].Trim('"', ' '));
        }
        if (!found.TryGetValue("family", out string? family)) { return null; }
        string Of(string key) => found.GetValueOrDefault(key, "");
        return Particles.Name(family, Of("given"), ("", Of("prefix"), Of("suffix")));
    }

    private static CslName Prefixed(CslName name, bool useprefix) => useprefix ? name
        : name with { Other = [.. name.Other.Select(pair => pair.Key == "non-dropping-particle" ? KeyValuePair.Create("dropping-particle", pair.Value) : pair).DistinctBy(pair => pair.Key)] };

    private static string Text(IEnumerable<string> words) => TexReader.Decode(string.Join(' ', words));

    /// <summary>A word in braces has no case, as for BibTeX, but an accented letter has.</summary>
    private static bool IsSmall(string word) => word is not ['{', not '\\', ..] && Particles.IsSmall(TexReader.Decode(word));
}
