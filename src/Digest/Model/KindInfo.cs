namespace Digest.Model;

/// <summary>The kinds of records that the program knows; a digest's own kinds behave like one of them.</summary>
internal enum RecordKind { Source, Claim, Recommendation, Event, Person, Organisation, Group, Place, Topic, Page }

/// <summary>A kind of records in this digest: a built-in one, or one that <c>digest.yml</c> adds.</summary>
/// <param name="Name">Singular and technical: <c>claim</c>; for a digest's own kind the folder's name.</param>
/// <param name="Folder">Under <c>input/</c>; empty for pages.</param>
/// <param name="Like">The built-in kind that it behaves like; itself for a built-in kind.</param>
/// <param name="Label">What the pages call one of them; null means the interface's own word for <paramref name="Like"/>.</param>
/// <param name="Plural">What the pages call several; null as above.</param>
internal sealed record KindInfo(string Name, string Folder, RecordKind Like, string? Label = null, string? Plural = null)
{
    /// <summary>Where <c>digest.yml</c> names the folder of a kind of its own.</summary>
    public Span FolderSpan { get; init; }

    /// <summary>digest.yml does not say, or not rightly, what it is like: which keys its records have, nobody knows.</summary>
    public bool IsUncertain { get; init; }

    /// <summary>One of them, in messages.</summary>
    public string Called => string.IsNullOrWhiteSpace(Label) ? Name : Label;

    /// <summary>People, organisations, groups, places, topics and kinds like them: what the records are about.</summary>
    public bool IsEntity => Like is RecordKind.Person or RecordKind.Organisation or RecordKind.Group or RecordKind.Place or RecordKind.Topic;
}
