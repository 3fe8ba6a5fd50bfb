namespace Digest.Model;

internal enum QuoteRole { Supports, Endorses, Challenges, Context, Term }

/// <summary>Whose words a quote is in: the speaker's own, the source's words for them, or the source's with quoted phrases.</summary>
internal enum Voice { Direct, Reported, Mixed }

internal enum Modality { Finds, Alleges, Estimates, Describes, States, Denies, Holds }

/// <summary>A third voice beside the source's: labelled, never verified.</summary>
internal sealed record Translation(string Lang, string Text, string? By);

/// <summary>Words that a record takes from a source, as the curator gave them; not yet found there.</summary>
internal sealed record Quote
{
    public required Located<string> Source { get; init; }
    /// <summary>Verbatim words; <c>[…]</c> skips text, <c>[word]</c> is an editorial insertion, <c>[withheld]</c> hides.</summary>
    public required Located<string> Exact { get; init; }
    public string? Prefix { get; init; }
    public string? Suffix { get; init; }
    public QuoteRole Role { get; init; }
    /// <summary>Whose statement it is; null: the source's <c>by</c>.</summary>
    public Located<string>? Speaker { get; init; }
    /// <summary>Null: direct where the source speaks for itself, else reported.</summary>
    public Voice? Voice { get; init; }
    /// <summary>Ids of the documents between the speaker and the source, first to last.</summary>
    public IReadOnlyList<Located<string>> Through { get; init; } = [];
    public Modality? Modality { get; init; }
    public Dating Dating { get; init; } = Dating.None;
    /// <summary>Words within <see cref="Exact"/> to highlight; null: none.</summary>
    public Located<string>? Mark { get; init; }
    public string? Note { get; init; }
    public string? Lang { get; init; }
    public Translation? Translation { get; init; }
    /// <summary>False: verified and located, its words in no output.</summary>
    public bool Show { get; init; } = true;
    /// <summary>True for a quotation in a Markdown body.</summary>
    public bool InBody { get; init; }
}
