using Digest.Model;
using Digest.Templates;

namespace Digest.Outputs.Views;

/// <summary>Claims by kinds of evidence: what is said to stand behind each, in signs and words. It counts and judges nothing.</summary>
internal sealed class EvidenceMatrix
{
    public const string FirstAddress = "evidence.html";
    /// <summary>Entries that one cell spells out; the claim's own page has all.</summary>
    private const int MostEntries = 6;
    /// <summary>Characters of HTML that the rows of a page may take, as estimated by <see cref="Weight"/>.</summary>
    private const double PageLimit = 170_000;
    private readonly Site site;
    private readonly List<EvidenceKind> kinds;
    private readonly int total, backed, counted;

    public EvidenceMatrix(Site site, ClaimsIndex claims)
    {
        this.site = site;
        var all = site.Of<Claim>().ToList();
        kinds = [.. all.SelectMany(claim => claim.Evidence.Select(evidence => evidence.Kind.Value)).Distinct().Order()];
        (total, backed, counted) = (all.Count, all.Count(claim => claim.Evidence.Count > 0), all.Count(claim => site.Findings[claim].Counted.Count > 0));
        Pages = Slices.Of(claims.Groups.Select(group => (group, group.Claims)), Weight, PageLimit);
    }

    public IReadOnlyList<IReadOnlyList<Slice<ClaimGroup, Claim>>> Pages { get; }

    /// <summary>Template <c>evidence</c>.</summary>
    public View Of(PageScope scope, int page) => new()
    {
        ["lede"] = scope.Words.Format("matrix.lede", ("claims", scope.Words.Count("matrix.claims", total)), ("backed", scope.Words.Count("matrix.backed", backed)), ("counted", counted == 0 ? scope.Words["matrix.counted_none"] : scope.Words.Count("matrix.counted", counted))),
        ["columns"] = kinds.Count,
        ["groups"] = Pages[page].Select(slice => (object?)new View
        {
            ["id"] = slice.IsContinued ? slice.Group.Key + "-more" : slice.Group.Key,
            ["title"] = slice.Group.Topic is { } topic ? RecordName.Link(scope, topic) : Markup.Text(scope.Words["claims.no_topic"]),
            ["caption"] = slice.Group.Topic?.Title,
            ["continued"] = slice.IsContinued,
            ["count"] = scope.Words.Number(slice.Group.Claims.Count),
            ["kinds"] = kinds.Select(kind => (object?)new View { ["title"] = Title(scope.Words, kind), ["count"] = Count(scope.Words, slice.Group, kind) }).ToList(),
            ["rows"] = slice.Items.Select(claim => (object?)Row(scope, claim)).ToList(),
        }).ToList(),
        ["signs"] = Legend(scope.Words, Signs),
        ["pager"] = Slices.Pager(scope, FirstAddress, page, Pages.Count),
    };

    /// <summary>The claims of one table that have such evidence, be they on this page or on its next; null where none has.</summary>
    private static string? Count(Words words, ClaimGroup group, EvidenceKind kind) =>
        group.Claims.Count(claim => claim.Evidence.Any(evidence => evidence.Kind.Value == kind)) is > 0 and var count ? words.Count("matrix.column", count) : null;

    /// <summary>What signs mean.</summary>
    public static List<object?> Legend(Words words, IEnumerable<(EvidenceScope Scope, bool IsHeld)> signs) =>
        [.. signs.Select(sign => new View { ["icon"] = Icon(sign.Scope, sign.IsHeld), ["text"] = words[$"matrix.sign.{Key(sign.Scope, sign.IsHeld)}"] })];

    /// <summary>All signs, in the order in which they are explained.</summary>
    public static readonly (EvidenceScope Scope, bool IsHeld)[] Signs =
        [(EvidenceScope.Specific, true), (EvidenceScope.Specific, false), (EvidenceScope.General, true), (EvidenceScope.General, false)];

    private double Weight(Claim claim) => 700 + claim.Title.Length + (claim.Evidence.Count == 0 ? 0 : kinds.Count * 150) + Math.Min(claim.Evidence.Count, kinds.Count * MostEntries) * 420;

    private View Row(PageScope scope, Claim claim) => new()
    {
        ["code"] = claim.Head.Code?.Value,
        ["by"] = SentenceStart.Of(scope.Words, AnswerView.Who(scope, claim)),
        ["link"] = Markup.Link(scope.Href(claim, "evidence-h"), RecordName.Title(scope, claim)),
        ["is_empty"] = claim.Evidence.Count == 0,
        ["cells"] = claim.Evidence.Count == 0 ? [] : Cells(scope, claim),
    };

    private List<object?> Cells(PageScope scope, Claim claim)
    {
        var byKind = claim.Evidence.ToLookup(evidence => evidence.Kind.Value);
        return kinds.Select(kind => (object?)new View
        {
            ["kind"] = Title(scope.Words, kind),
            ["entries"] = byKind[kind].Take(MostEntries).Select(evidence => (object?)Entry(scope, evidence)).ToList(),
            ["more"] = byKind[kind].Count() > MostEntries ? scope.Words.Count("matrix.more", byKind[kind].Count() - MostEntries) : null,
        }).ToList();
    }

    private View Entry(PageScope scope, Evidence evidence)
    {
        bool isHeld = EvidenceView.IsHeld(site, evidence);
        var by = site.Find<Record>(evidence.By);
        return new View
        {
            ["icon"] = Icon(evidence.Scope, isHeld),
            ["number"] = Number(scope.Words, evidence),
            ["words"] = scope.Words[$"matrix.sign.{Key(evidence.Scope, isHeld)}"],
            ["by"] = by is null ? null : by is Entity { Display: Display.Pseudonym } speaker ? SpeakerName.Unlinked(scope, speaker) : RecordName.Title(scope, by),
        };
    }

    private static string? Number(Words words, Evidence evidence) => (evidence.Count, evidence.OutOf) switch
    {
        ({ } count, { } total) => words.Format("matrix.count_of", ("count", words.Number(count)), ("total", words.Number(total))),
        ({ } count, null) => words.Number(count),
        (null, { } total) => words.Format("matrix.out_of", ("total", words.Number(total))),
        _ => null,
    };

    private static string Title(Words words, EvidenceKind kind) => words[$"evidence.kind.{EvidenceView.Key(kind)}"];

    private static string Key(EvidenceScope scope, bool isHeld) => (scope == EvidenceScope.Specific ? "specific" : "general") + (isHeld ? "_held" : "_reported");

    /// <summary>A square for what bears on the very statement, a triangle for what is offered for a whole document; full where it is held.</summary>
    public static string Icon(EvidenceScope scope, bool isHeld) => (scope == EvidenceScope.Specific ? "i-e-specific" : "i-e-general") + (isHeld ? "-held" : "");
}
