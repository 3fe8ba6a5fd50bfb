namespace Digest.Model;

/// <summary>What the build can say of a quote. Absent fails the build; the others are shown to the reader.</summary>
internal enum QuoteState { Verified, VerifiedAgainstTranscript, VerifiedOnDate, Absent, CannotCheck }

/// <summary>An unbroken stretch of a quote in its seed; <c>[…]</c> makes several.</summary>
/// <param name="Start">UTF-16 offset in <see cref="SeedText.Text"/>.</param>
/// <param name="FirstParagraph">Number of the paragraph that it begins in.</param>
/// <param name="LastParagraph">Number of the paragraph that it ends in.</param>
/// <param name="FirstPage">1-based page that it begins on; null where the format has none.</param>
/// <param name="LastPage">The page that it ends on.</param>
internal readonly record struct QuotePart(int Start, int Length, int FirstParagraph, int LastParagraph, int? FirstPage = null, int? LastPage = null)
{
    public int End => Start + Length;
    /// <summary>Where it stands in the normalised text, in code points; the end is exclusive. Empty where unknown.</summary>
    public (int Start, int End) Normalised { get; init; }
    /// <summary>Of a recording: the second at which its first words are said; null where nothing tells.</summary>
    public int? FirstSecond { get; init; }
    /// <summary>The second at which the words are said, or shown together, with which it ends.</summary>
    public int? LastSecond { get; init; }
    /// <summary>Of a table: the row that it begins in; null: none, or nobody may know.</summary>
    public SheetRow? FirstRow { get; init; }
    /// <summary>The row that it ends in.</summary>
    public SheetRow? LastRow { get; init; }
}

internal enum SegmentKind { Words, Gap, Insertion, Withheld }

/// <summary>A piece of a quote as it is shown. Words are the seed's own characters (a no-break space becomes a space).</summary>
/// <param name="Marked">The curator highlights these words.</param>
internal readonly record struct QuoteSegment(SegmentKind Kind, string Text, bool Marked)
{
    /// <summary>Of words of a table, which of their blanks stand between two cells: UTF-16 offsets in the text, ascending; null: none does.</summary>
    public IReadOnlyList<int>? Edges { get; init; }
}

/// <summary>A quote found in its seed (or not), with speaker, chain and origin: everything that the pages say of it. Each is equal to itself alone.</summary>
internal sealed record ResolvedQuote
{
    public required Quote Quote { get; init; }
    /// <summary>The published record in which it stands.</summary>
    public required Record Owner { get; init; }
    public required QuoteUse Use { get; init; }
    /// <summary>Null where the source's record is unknown or not published.</summary>
    public required Source? Source { get; init; }
    public required QuoteState State { get; init; }
    /// <summary>Where it stands, in order; empty unless verified.</summary>
    public IReadOnlyList<QuotePart> Parts { get; init; } = [];
    /// <summary>What to show; empty where rights or <c>show: false</c> forbid it.</summary>
    public IReadOnlyList<QuoteSegment> Segments { get; init; } = [];
    /// <summary>False where <c>mark</c> is given and does not stand within the quote.</summary>
    public bool MarkFound { get; init; } = true;
    /// <summary>Its <c>[word]</c> stands in the source with its brackets.</summary>
    public bool IsLiteral { get; init; }
    /// <summary>For <see cref="QuoteState.VerifiedOnDate"/>: when, and against which file; null otherwise.</summary>
    public EarlierProof? Proof { get; init; }
    public bool IsShown => Segments.Count > 0;
    /// <summary>The same in one piece; empty where nothing may be shown.</summary>
    public string ShownText => string.Concat(Segments.Select(segment => segment.Text));
    /// <summary>Words of it that were found in the source are hidden by the digest's private list.</summary>
    public bool IsPartlyWithheld { get; init; }
    /// <summary>Published entities whose statement it is; empty where unknown.</summary>
    public IReadOnlyList<Entity> Speakers { get; init; } = [];
    public Voice Voice { get; init; }
    /// <summary>The documents between speaker and source, first to last; those that the site does not show are left out.</summary>
    public IReadOnlyList<Source> Through { get; init; } = [];
    /// <summary>A document between speaker and source is not shown: the way is longer than <see cref="Through"/> says.</summary>
    public bool HasHiddenStep { get; init; }
    /// <summary>The documents it goes back to; more than one where the source reports on several, none where the first one between is not shown.</summary>
    public IReadOnlyList<Source> Origins { get; init; } = [];
    /// <summary>Nobody stands between the words and the reader but the source that holds them: it is the speaker's own, or of the organisation that the speaker spoke for.</summary>
    public bool SpeaksForItself => Through.Count + Quote.Through.Count == 0 && Source is { } source && Speakers.Count > 0 && Speakers.All(speaker =>
        IsOf(source, speaker.Id) || (Voice == Voice.Direct && RoleOfTheTime.Of(speaker, this)?.Organisation is { } organisation && IsOf(source, organisation.Value)));
    private static bool IsOf(Source source, string id) => source.By.Any(by => by.Value == id);
    public bool IsVerified => Proves(State);
    public static bool Proves(QuoteState state) => state is QuoteState.Verified or QuoteState.VerifiedAgainstTranscript or QuoteState.VerifiedOnDate;
    /// <summary>Number of the paragraph that it begins in; null unless verified.</summary>
    public int? Paragraph => Parts.Count > 0 ? Parts[0].FirstParagraph : null;
    /// <summary>The first page and the last that it stands on; null unless verified in a document with pages.</summary>
    public (int First, int Last)? Pages => Parts.Count > 0 && Parts[0].FirstPage is { } first && Parts[^1].LastPage is { } last ? (first, last) : null;
    /// <summary>Of a recording, the seconds at which its first and its last words are said; null where nothing tells, or whoever listens there would hear what is withheld.</summary>
    public (int First, int Last)? Seconds => !IsPartlyWithheld && Parts.Count > 0 && Parts[0].FirstSecond is { } first ? (first, Math.Max(first, Parts[^1].LastSecond ?? first)) : null;
    /// <summary>Of a table, the rows that its first and its last words stand in, of one sheet; null where it has none.</summary>
    public (SheetRow First, SheetRow Last)? Rows => !IsPartlyWithheld && Parts.Count > 0 && Parts[0].FirstRow is { } first ? (first, Parts[^1].LastRow is { } last && last.Sheet == first.Sheet && last.Number > first.Number ? last : first) : null;
    /// <summary>Of a document of which a later version can be read here: whether the words stand there too; null where nothing is compared.</summary>
    public InLaterVersion? Later { get; init; }
    public bool Equals(ResolvedQuote? other) => ReferenceEquals(this, other);
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>A quote was found in a restricted document, where that is.</summary>
/// <param name="Sha256">Of the document's file.</param>
/// <param name="AgainstTranscript">Its text was a transcript's.</param>
internal sealed record EarlierProof(DateOnly On, string Sha256, bool AgainstTranscript);

/// <summary>Whether words of a document stand in its newest versions that can be read here.</summary>
/// <param name="Versions">One or more, which are shown; it is enough where the words stand in one of them.</param>
internal sealed record InLaterVersion(IReadOnlyList<Source> Versions, bool Stands)
{
    public bool IsLike(InLaterVersion? other) => other is not null && Stands == other.Stands && Versions.SequenceEqual(other.Versions);
}

/// <summary>The key under which a quote stands in its record.</summary>
internal enum QuoteUse { Quotes, Evidence, Role, Echo, Response, OtherDate, Retraction, Body }
