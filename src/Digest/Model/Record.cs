namespace Digest.Model;

internal enum PublicationStatus { Published, Draft, Withdrawn }

internal sealed record Alias(Located<string> Text, string? Lang);
internal sealed record Correction(Dating Date, string Text);
internal sealed record Review(Located<string> Id, Dating Date);
/// <summary>Whose a picture in the body is, and what may be done with it.</summary>
/// <param name="File">As the body names it.</param>
/// <param name="Source">The document that it comes from.</param>
internal sealed record PictureCredit(Located<string> File, string? By, string? Licence, Located<string>? Source);
/// <param name="Notice">False: nothing is left at its address either, as if it had never been.</param>
internal sealed record Withdrawal(Dating Date, string? By, string? Reason, bool Notice = true)
{
    /// <summary>The records that stand in its place.</summary>
    public IReadOnlyList<Located<string>> ReplacedBy { get; init; } = [];
}

/// <summary>What every record has, whatever its kind: the keys that are common to all.</summary>
internal sealed record RecordHead
{
    public required KindInfo Kind { get; init; }
    /// <summary>The file's name without its endings; unique in the digest, without a dot, NFC.</summary>
    public required string Id { get; init; }
    /// <summary>The input file.</summary>
    public required string Path { get; init; }
    /// <summary>The site's address of the record's page, from the root, such as <c>claims/a.html</c>.</summary>
    public required string Address { get; init; }
    public required Located<string> Title { get; init; }
    public Located<string>? Summary { get; init; }
    public Located<string>? Code { get; init; }
    public IReadOnlyList<Alias> Aliases { get; init; } = [];
    /// <summary>BCP 47 tag of the record's language; null means the digest's.</summary>
    public string? Lang { get; init; }
    public PublicationStatus Status { get; init; }
    /// <summary>A draft that is shown, since whoever builds asked for it; its status is then <see cref="PublicationStatus.Published"/>.</summary>
    public bool IsDraft { get; init; }
    public Withdrawal? Withdrawn { get; init; }
    public IReadOnlyList<Located<string>> Topics { get; init; } = [];
    public IReadOnlyList<Quote> Quotes { get; init; } = [];
    public IReadOnlyList<Located<string>> NotStated { get; init; } = [];
    public IReadOnlyList<Located<string>> NotRecorded { get; init; } = [];
    public IReadOnlyList<Correction> Corrections { get; init; } = [];
    public IReadOnlyList<Review> Reviewed { get; init; } = [];
    public IReadOnlyList<PictureCredit> Pictures { get; init; } = [];
    public IReadOnlyList<Located<string>> RedirectFrom { get; init; } = [];
    /// <summary>Null: as the digest says.</summary>
    public bool? Autolink { get; init; }
    /// <summary>False keeps the record out of search engines, feeds and exports.</summary>
    public bool Index { get; init; } = true;
    public Located<string>? TranslationOf { get; init; }
    /// <summary>Set on a record that is shown in another language than it was written in; null: it is the original.</summary>
    public Translated? Translated { get; init; }
    public required Body Body { get; init; }
}

/// <summary>One Markdown file of <c>input/</c>, understood. Immutable; references are still text, the Linker resolves them.</summary>
internal abstract class Record(RecordHead head)
{
    public RecordHead Head { get; private set; } = head;
    public string Id => Head.Id;
    public KindInfo Kind => Head.Kind;
    public string Title => Head.Title.Value;
    public string Address => Head.Address;
    /// <summary>Every id that its front matter names, in the order of its keys. Quotes' sources are among them, body links are not. Worked out once.</summary>
    public IReadOnlyList<Reference> References => references ??= Reference.In(this).ToArray();
    private IReadOnlyList<Reference>? references;
    /// <summary>Every quote of it, wherever in it: front matter first, in the order of the keys, then the body. Worked out once.</summary>
    public IReadOnlyList<QuoteOf> QuoteUses => quotes ??= [.. QuoteOf.All(this)];
    private IReadOnlyList<QuoteOf>? quotes;
    /// <summary>What of it few records have. Worked out once.</summary>
    public RecordTraits Traits => traits == Unknown ? traits = TraitsOf(this) : traits;
    private RecordTraits traits = Unknown;
    private const RecordTraits Unknown = (RecordTraits)(-1);
    /// <summary>What was worked out of it together with other records.</summary>
    public Worked Worked { get; private set; } = new();
    /// <summary>It was withdrawn, and its address says so. At that of an introduction stands the page that it introduced.</summary>
    public bool LeavesNotice => Head is { Status: PublicationStatus.Withdrawn, Withdrawn: not { Notice: false } } && this is not Page { IndexOf: not null };
    /// <summary>A copy with another head: the record in another language.</summary>
    /// <param name="statement">Null keeps the original's, and where a kind has none, says nothing.</param>
    public Record In(RecordHead head, Located<string>? statement)
    {
        var copy = (Record)MemberwiseClone();
        copy.Head = head;
        (copy.references, copy.quotes, copy.traits, copy.sorted, copy.asDraft, copy.Worked) = (null, null, Unknown, null, null, new Worked());
        if (statement is { } own) { copy.State(own); }
        return copy;
    }

    /// <summary>The same, shown though it is a draft: in no feed, no export and no search.</summary>
    public Record ShownAsDraft() => asDraft ??= In(Head with { Status = PublicationStatus.Published, IsDraft = true, Index = false }, null);
    private Record? asDraft;

    /// <summary>Called on a fresh copy alone.</summary>
    private protected virtual void State(Located<string> statement) { }

    private static RecordTraits TraitsOf(Record record)
    {
        var head = record.Head;
        return (head.RedirectFrom.Count > 0 ? RecordTraits.Redirects : 0)
            | (head.Body.Images.Count > 0 || head.Pictures.Count > 0 ? RecordTraits.Pictures : 0)
            | (head.Body.Links.Any(link => link.IsInclude) ? RecordTraits.Includes : 0)
            | (head.Corrections.Count > 0 || head.Reviewed.Count > 0 || head.Withdrawn is not null || head.Status == PublicationStatus.Withdrawn ? RecordTraits.Amendments : 0)
            | (head.NotStated.Count > 0 || head.NotRecorded.Count > 0 ? RecordTraits.Gaps : 0)
            | (head.Code is not null ? RecordTraits.Code : 0)
            | (Dating.AllOf(record).Any(dating => dating.IsUnexplained) ? RecordTraits.UnexplainedDate : 0)
            | (record.QuoteUses.Any(use => use.Use == QuoteUse.Body) ? RecordTraits.BodyQuotes : 0)
            | (record is Event { Dating: var order } && order.Before.Count + order.After.Count > 0 ? RecordTraits.Order : 0)
            | (record is Claim { RespondsTo.Count: > 0 } ? RecordTraits.Answers : 0);
    }

    /// <summary>By which readers see it sorted: its code, if it has one, else its title. Worked out once.</summary>
    public string SortedBy => sorted ??= Head.Code is { } code ? "0" + SortKey.Of(code.Value) : "1" + SortKey.Of(Title);
    private string? sorted;

    /// <summary>Two records are equal where they are the same object; a hash at hand spares the many tables by record a call into the runtime.</summary>
    public override int GetHashCode() => hash;
    private readonly int hash = head.Path.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => $"{Kind.Name} {Id}";
}

/// <summary>Prose: the front page, method, about, a folder's introduction (<c>index.md</c>).</summary>
internal sealed class Page(RecordHead head) : Record(head)
{
    /// <summary>The folder that this page introduces (<c>claims</c>, or empty for the front page); null for an ordinary page.</summary>
    public required string? IndexOf { get; init; }
    /// <summary>Its place among the pages of its section, smallest first; null: behind those that have one, by title.</summary>
    public int? Order { get; init; }
}
