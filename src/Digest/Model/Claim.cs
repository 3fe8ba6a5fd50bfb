namespace Digest.Model;

internal enum EvidenceKind { Interview, Testimony, Document, LeakedDocument, SatelliteImage, PhotoVideo, Research, Statistics, Statement, CourtDecision, Other }

internal enum EvidenceScope { Specific, General }

/// <summary>What is said to stand behind a claim. Only specific evidence whose document is held counts towards corroboration.</summary>
internal sealed record Evidence
{
    public required Located<EvidenceKind> Kind { get; init; }
    /// <summary>How many bear on this claim; null: not stated.</summary>
    public int? Count { get; init; }
    public int? OutOf { get; init; }
    public Located<string>? By { get; init; }
    public Located<string>? Document { get; init; }
    public EvidenceScope Scope { get; init; }
    /// <summary>Says that the evidence exists.</summary>
    public Quote? Quote { get; init; }
    public string? Note { get; init; }
}

internal enum Stance { Rejects, OtherExplanation, AttacksSource, Upholds, Supports, PartlyAccepts, Accepts }

internal enum ResponseScope { Specific, General }

/// <summary>What a claim answers: another claim, or a source as a whole. Exactly one of the two is given.</summary>
internal sealed record RespondsTo
{
    public Located<string>? Claim { get; init; }
    public Located<string>? Source { get; init; }
    public required Located<Stance> Stance { get; init; }
    public ResponseScope Scope { get; init; }
    public string? Note { get; init; }
}

internal sealed record Retraction(Dating Date, Quote? Quote);

/// <summary>Somebody says that something is so.</summary>
internal sealed class Claim(RecordHead head) : Record(head)
{
    /// <summary>One neutral sentence with the source's hedges and without the speaker.</summary>
    public required Located<string> Statement { get => statement; init => statement = value; }
    private Located<string> statement;
    private protected override void State(Located<string> statement) => this.statement = statement;
    public required Located<Modality> Modality { get; init; }
    public Dating Dating { get; init; } = Dating.None;
    public IReadOnlyList<Located<string>> Concerns { get; init; } = [];
    public IReadOnlyList<Located<string>> ConductOf { get; init; } = [];
    /// <summary>Typed only where no supporting quote says it.</summary>
    public IReadOnlyList<Located<string>> AssertedBy { get; init; } = [];
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
    public IReadOnlyList<RespondsTo> RespondsTo { get; init; } = [];
    public Retraction? Retracted { get; init; }
}

/// <summary>Somebody else repeats a recommendation.</summary>
internal sealed record Echo(Located<string> By, Quote? Quote);

internal enum ResponseState { Accepted, PartlyAccepted, Rejected, Noted, Implemented }

internal sealed record RecommendationResponse(Dating Date, Located<string> By, Located<ResponseState> State, Quote? Quote);

/// <summary>Somebody calls on somebody to do something.</summary>
internal sealed class Recommendation(RecordHead head) : Record(head)
{
    public required Located<string> Statement { get => statement; init => statement = value; }
    private Located<string> statement;
    private protected override void State(Located<string> statement) => this.statement = statement;
    public IReadOnlyList<Located<string>> IssuedBy { get; init; } = [];
    public IReadOnlyList<Located<string>> AddressedTo { get; init; } = [];
    public DateBasis AddresseeBasis { get; init; }
    public IReadOnlyList<Echo> EchoedBy { get; init; } = [];
    public IReadOnlyList<Located<string>> Elaborates { get; init; } = [];
    public Dating Dating { get; init; } = Dating.None;
    public Dating Deadline { get; init; } = Dating.None;
    public IReadOnlyList<Located<string>> RestsOn { get; init; } = [];
    public IReadOnlyList<RecommendationResponse> Responses { get; init; } = [];
}

internal sealed record Participant(Located<string> Id, string? Role);

/// <summary>Something that happened at a time, however vaguely known.</summary>
internal sealed class Event(RecordHead head) : Record(head)
{
    public Dating Dating { get => dating; init => dating = value; }
    private Dating dating = Dating.None;
    public Located<string>? Place { get; init; }
    public IReadOnlyList<Participant> Participants { get; init; } = [];
    /// <summary>The claims that tell it.</summary>
    public IReadOnlyList<Located<string>> Claims { get; init; } = [];

    /// <summary>The same, where neither it nor a claim that tells it quotes anything. Made once, so that it is the same object from build to build.</summary>
    public Event WithoutSource()
    {
        if (unsourced is { } made && ReferenceEquals(made.Of, this)) { return made.Copy; }
        var copy = (Event)In(Head, null);
        copy.dating = dating.WithoutSource;
        unsourced = new Unsourced(this, copy);
        return copy;
    }

    // A copy in other words has this of its original: it is not its own.
    private Unsourced? unsourced;

    private sealed record Unsourced(Event Of, Event Copy);
}
