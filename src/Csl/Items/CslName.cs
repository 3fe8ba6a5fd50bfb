namespace Csl;

/// <summary>A person or, with <see cref="Literal"/>, an institution.</summary>
public sealed record CslName
{
    /// <summary>The part that a list is sorted by.</summary>
    public string Family { get; init; } = "";

    /// <summary>What stands before it in most of Europe, middle names too.</summary>
    public string Given { get; init; } = "";

    /// <summary>A particle that is left out where the family name stands alone: "de" of "Jean de La Fontaine" is one in French.</summary>
    public string DroppingParticle { get; init; } = "";

    /// <summary>A particle that stays with the family name: "van" of "van Gogh".</summary>
    public string NonDroppingParticle { get; init; } = "";

    /// <summary>Jr., III.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>A comma stands before the suffix.</summary>
    public bool CommaSuffix { get; init; }

    /// <summary>The family name comes first, as in Hungarian, wherever it stands.</summary>
    public bool StaticOrdering { get; init; }

    /// <summary>A name without parts, such as that of an institution.</summary>
    public string Literal { get; init; } = "";

    /// <summary>Particles and suffixes that were written into the family or the given name, taken out of it; CSL-JSON is read so.</summary>
    public CslName Parsed()
    {
        if (Literal.Length > 0)
        {
            return this;
        }
        return WithSuffix().WithGivenParticle().WithFamilyParticle();
    }

    private CslName WithSuffix()
    {
        int comma = Given.IndexOf(", ", StringComparison.Ordinal) is >= 0 and int at ? at : Given.IndexOf(",!", StringComparison.Ordinal);
        if (Suffix.Length > 0 || comma < 0)
        {
            return this;
        }
        string suffix = Given[(comma + 1)..].Trim();
        bool forced = suffix.StartsWith('!');
        return this with { Given = Given[..comma], Suffix = forced ? suffix[1..].Trim() : suffix, CommaSuffix = CommaSuffix || forced };
    }

    private CslName WithGivenParticle()
    {
        string[] words = Given.Split(' ');
        int first = words.Length;
        while (first > 1 && IsParticle(words[first - 1]))
        {
            first--;
        }
        return DroppingParticle.Length > 0 || first == words.Length
            ? this
            : this with { Given = string.Join(' ', words[..first]), DroppingParticle = string.Join(' ', words[first..]) };
    }

    private CslName WithFamilyParticle()
    {
        if (Family.Length > 2 && Family[0] == '"' && Family[^1] == '"')
        {
            return this with { Family = Family[1..^1] };
        }
        int end = 0;
        for (int at = 0; NonDroppingParticle.Length == 0 && at < Family.Length;)
        {
            int skip = Family[at] is '\'' or '’' ? 1 : 0;
            int stop = Family.AsSpan(at + skip).IndexOfAny(" -'’");
            stop = stop < 0 ? stop : stop + skip;
            if (stop < 0 || !IsParticle(Family.Substring(at, stop)) || (Family[at + stop] == '-' && stop > 2))
            {
                break;
            }
            at += stop + 1;
            end = at;
        }
        return end == 0 ? this : this with { NonDroppingParticle = Family[..end].TrimEnd(' '), Family = Family[end..] };
    }

    private static bool IsParticle(string word) => word.Length > 0 && word.Any(char.IsLower) && word.All(c => char.IsLower(c) || c is '\'' or '’' or '-' or '.');
}
