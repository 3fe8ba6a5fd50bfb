using Csl;
using Digest.Citations;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Stages;

namespace Digest;

/// <summary>Citations by a style file, without a digest: what <c>digest cite</c> prints.</summary>
/// <param name="Style">One of the program's own, or a file's path for messages.</param>
/// <param name="StyleBytes">Null for the program's own.</param>
/// <param name="Items">CSL-JSON.</param>
/// <param name="Citations">Groups of cites as JSON; null: each item once.</param>
internal sealed record CiteRequest(string Style, byte[]? StyleBytes, InputFile Items, InputFile? Citations, string? Language)
{
    private const string StandIn = CitationStyles.Folder + "/given.csl";

    /// <returns>Null where something cannot be read; the reason is among the diagnostics.</returns>
    public CiteResult? Run(ICollection<Diagnostic> diagnostics)
    {
        if (ReadStyle(diagnostics) is not { } style || CiteFiles.Items(Items, diagnostics) is not { } items) { return null; }
        var citations = Citations is null ? [.. items.Select(item => item.Id).Distinct(StringComparer.Ordinal).Select((id, at) => Numbered(new CslCitation([new CslCite(id)]), at))] : CiteFiles.Citations(Citations, items, diagnostics);
        return citations is null ? null : new CiteResult(style, style.Processor.Process(items, [.. citations.Select((one, at) => style.IsNote && one.NoteIndex == 0 ? Numbered(one, at) : one)], uncited: Citations is null));
    }

    /// <summary>Tags of languages whose terms the program has.</summary>
    public static IReadOnlyList<string> Languages { get; } = [.. Reader.BuiltInTheme().Select(file => file.Path).Where(path => path.StartsWith(CitationStyles.Folder + "/locales-", StringComparison.Ordinal))
        .Select(path => CitationStyles.Primary(path[(CitationStyles.Folder.Length + "/locales-".Length)..^".xml".Length])).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The language that is asked for, or else that of the style; null: neither names one.</summary>
    public string? Asked => Language ?? own.Value;

    private readonly Lazy<string?> own = new(() => StyleBytes is { } bytes && CslStyle.TryParse(TextDecoder.Lenient(bytes), out var style, out _) && style!.DefaultLocale is { Length: > 0 } tag ? tag : null);

    /// <summary>Whether the program, or a file beside the style, has terms of the language that is asked for; without them citations would be in English.</summary>
    public bool HasTerms() => Asked is not { } tag || Languages.Contains(CitationStyles.Primary(tag)) || Beside().Any(file => file.Path[(file.Path.LastIndexOf('/') + 1)..] is var name
        && name.StartsWith("locales-", StringComparison.Ordinal) && CitationStyles.Primary(Path.GetFileNameWithoutExtension(name)["locales-".Length..]) == CitationStyles.Primary(tag));

    private static CslCitation Numbered(CslCitation citation, int at) => citation with { NoteIndex = at + 1 };

    private CitationStyle? ReadStyle(ICollection<Diagnostic> diagnostics)
    {
        var theme = Reader.BuiltInTheme();
        if (StyleBytes is null) { return new CitationStyles(theme, Asked ?? "en", diagnostics).Own(Style); }
        var found = new List<Diagnostic>();
        var config = new DigestConfig { Title = new Located<string>("", default), CitationStyle = new Located<string>(StandIn, default) };
        var read = new CitationStyles([.. theme, new InputFile(StandIn, InputRole.Style, StyleBytes), .. Beside()], Asked ?? "en", found).Of(config);
        foreach (var fault in found) { diagnostics.Add(Told(fault)); }
        return read;
    }

    /// <summary>The parent of a dependent style is looked for in the style's own folder.</summary>
    public Func<IEnumerable<InputFile>> Beside { get; init; } = () => [];

    private Diagnostic Told(Diagnostic fault) => fault with
    {
        Span = fault.Span with { Path = fault.Span.Path == StandIn ? Style : fault.Span.Path },
        Message = fault.Message.Replace(StandIn, Style, StringComparison.Ordinal),
        Help = fault.Help?.Replace(CitationStyles.Folder + "/", "", StringComparison.Ordinal),
    };
}

internal sealed record CiteResult(CitationStyle Style, CslResult Text);
