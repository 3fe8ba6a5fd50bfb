namespace Digest.Model;

/// <summary>A language that the site speaks beside its own: an entry of <c>languages</c> in <c>digest.yml</c>.</summary>
/// <param name="Tag">BCP 47.</param>
/// <param name="Title">The digest's name in it; null: it keeps its own.</param>
internal sealed record SiteLanguage(Located<string> Tag, Located<string>? Title, string? Summary, string? Publisher);

/// <summary>A file <c>x.zh.md</c> beside <c>x.md</c>: the curator's words of that record in another language. Quotes, dates and references are the original's.</summary>
internal sealed record RecordTranslation
{
    /// <summary>As <c>languages</c> has it.</summary>
    public required string Lang { get; init; }
    /// <summary>The input file.</summary>
    public required string Path { get; init; }
    /// <summary>The input file of the record that it translates.</summary>
    public required string OriginalPath { get; init; }
    /// <summary>Null where the title is the document's own.</summary>
    public Located<string>? Title { get; init; }
    public Located<string>? Summary { get; init; }
    public Located<string>? Statement { get; init; }
    public IReadOnlyList<Alias> Aliases { get; init; } = [];
    /// <summary>A draft is not shown; the page stays in the original's language.</summary>
    public bool IsDraft { get; init; }
    /// <summary>It is one, and shown, since whoever builds asked for it.</summary>
    public bool IsShownDraft { get; init; }
    public required Body Body { get; init; }

    /// <summary>The record in this language: a new one, with the same id, address, quotes and dates.</summary>
    public Record Over(Record original)
    {
        var head = original.Head with
        {
            Title = Title ?? original.Head.Title,
            Summary = Summary,
            // Names in other languages still find the record; the translated ones come first.
            Aliases = [.. Aliases.Select(alias => alias with { Lang = alias.Lang ?? Lang }), .. original.Head.Aliases.Where(alias => Aliases.All(own => own.Text.Value != alias.Text.Value))],
            Lang = Lang,
            Body = Body,
            Translated = new Translated(original, this),
            IsDraft = original.Head.IsDraft || IsShownDraft,
            Index = original.Head.Index && !IsShownDraft,
        };
        return original.In(head, Statement);
    }
}

/// <summary>What a record is a translation of.</summary>
internal sealed record Translated(Record Original, RecordTranslation Text);
