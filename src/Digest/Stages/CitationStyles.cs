using System.Collections.Concurrent;
using Csl;
using Digest.Citations;
using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Stages;

/// <summary>Reads styles of citations and their terms: the program's own, and files of the digest. Nothing is ever fetched.</summary>
internal sealed class CitationStyles(IReadOnlyList<InputFile> files, string language, ICollection<Diagnostic> diagnostics)
{
    public const string Folder = "theme/citations";

    public static readonly Rule Unknown = new("unknown-citation-style", Severity.Error,
        "citation_style names no style: neither one of the program's own nor a file of the digest.",
        "Every citation and reference of the site is written by it.",
        "citation_style: note      # did you mean 'notes'?");

    public static readonly Rule Unreadable = new("unreadable-citation-style", Severity.Error,
        "A style file, or one with its terms, cannot be read as CSL 1.0.2.",
        "Every citation and reference of the site is written by it.",
        "<style version=\"0.8\">: a style of an old version; take the one of today from the collection of styles");

    public static IReadOnlyList<Rule> Rules { get; } = [Unknown, Unreadable];

    /// <summary>By the file: several tags may mean one.</summary>
    private readonly Dictionary<string, CslLocale?> locales = new(StringComparer.Ordinal);

    /// <summary>The style that the digest is written in.</summary>
    /// <returns>Null where it cannot be read; the reason is among the diagnostics.</returns>
    public CitationStyle? Of(DigestConfig config) => config.CitationStyle is { } named ? Named(named) : Own(CitationStyle.AuthorDate);

    /// <summary>One of the program's own, or the digest's file of that path in its place.</summary>
    public CitationStyle? Own(string name) => Read(name, $"{Folder}/{name}.csl");

    /// <summary>The digest's own style and then the program's, each once: those in which a page offers its citation.</summary>
    public IReadOnlyList<CitationStyle> Offered(CitationStyle first) =>
        [first, .. CitationStyle.Own.Where(name => name != first.Name).Select(Own).OfType<CitationStyle>().Where(style => style.Style.Title != first.Style.Title)];

    private CitationStyle? Named(Located<string> named)
    {
        if (CitationStyle.Own.Contains(named.Value, StringComparer.Ordinal)) { return Own(named.Value); }
        string path = named.Value.StartsWith("./", StringComparison.Ordinal) ? named.Value[2..] : named.Value;
        if (Find(path) is not null) { return Read(named.Value, path); }
        string[] known = [.. CitationStyle.Own, .. files.Where(file => file.Role == InputRole.Style && !file.BuiltIn && file.Path.EndsWith(".csl", StringComparison.OrdinalIgnoreCase)).Select(file => file.Path)];
        bool isFile = path.EndsWith(".csl", StringComparison.OrdinalIgnoreCase) || path.Contains('/');
        diagnostics.Add(Unknown.At(named.Span, isFile ? $"There is no style file '{named.Value}' in input/ or theme/ of the digest." : $"'{named.Value}' is no citation style.",
            Suggestion.For(named.Value, known) ?? $"Write author-date or notes, or put the style's file into {Folder}/ and name it: citation_style: {Folder}/my.csl. Nothing is downloaded."));
        return null;
    }

    private CitationStyle? Read(string name, string path)
    {
        if (Find(path) is not { } file) { return null; }
        if (!Reader.BuiltInTheme().Contains(file, ReferenceEqualityComparer.Instance) || files.Any(one => one.Role == InputRole.Style && !one.BuiltIn)) { return Parse(name, file); }
        // Of a digest without such files nothing but the language makes a difference.
        if (Carried.TryGetValue((path, language), out var known)) { return new CitationStyle(name, known.Style, known.Processor); }
        var made = Parse(name, file);
        if (made is not null) { Carried[(path, language)] = (made.Style, made.Processor); }
        return made;
    }

    /// <summary>The program's own styles with its own terms, as they were read in this process.</summary>
    private static readonly ConcurrentDictionary<(string Path, string Language), (CslStyle Style, CslProcessor Processor)> Carried = new();

    private CitationStyle? Parse(string name, InputFile file)
    {
        if (Text(file) is not { } text) { return null; }
        if (IsOurs(file)) { text = StyleOfLanguage.Of(Primary(language), text); }
        if (!CslStyle.TryParse(text, out var style, out var fault))
        {
            Add(file, text, fault!);
            return null;
        }
        if (style!.IndependentParent is { } parent) { return OfParent(name, file, parent); }
        return new CitationStyle(name, style, new CslProcessor(style, Locale, language));
    }

    /// <summary>A dependent style has no rules of its own: those of its parent beside it are taken.</summary>
    private CitationStyle? OfParent(string name, InputFile file, string parent)
    {
        string beside = $"{SitePath.Folder(file.Path)}/{parent[(parent.TrimEnd('/').LastIndexOf('/') + 1)..].TrimEnd('/')}.csl";
        if (beside != file.Path && Find(beside) is not null) { return Read(name, beside); }
        diagnostics.Add(Unreadable.At(Span.StartOf(file.Path), $"The style '{file.Path}' has no rules of its own: it depends on '{parent}', which is not beside it.",
            $"Save that style as {beside}; nothing is downloaded."));
        return null;
    }

    /// <summary>The terms of one language; a digest's own file stands in place of the program's.</summary>
    private CslLocale? Locale(string tag)
    {
        if (FileOf(tag) is not { } file) { return null; }
        if (locales.TryGetValue(file.Path, out var known)) { return known; }
        return locales[file.Path] = Text(file) is { } text ? Locale(file, text) : null;
    }

    /// <summary>The program's English is the British one but where the American is asked for by its own tag: that has what differs, and the British the rest, as of a digest's own American terms that are not all.</summary>
    private InputFile? FileOf(string tag)
    {
        const string British = $"{Folder}/locales-en-GB.xml";
        bool isAmerican = language.Equals("en-US", StringComparison.OrdinalIgnoreCase);
        var own = Find($"{Folder}/locales-{tag}.xml");
        return tag switch
        {
            "en-US" => own is not null && IsOurs(own) && !isAmerican ? Find(British) : own,
            "en" => own ?? Find(British),
            _ => own,
        };
    }

    /// <summary>The program's own file, or a copy of it in the digest's theme that nobody has changed.</summary>
    private static bool IsOurs(InputFile file) => file.BuiltIn || Reader.BuiltInTheme().Any(own => own.Path == file.Path && own.Bytes.AsSpan().SequenceEqual(file.Bytes));

    /// <summary>The language of a tag: <c>fr</c> of <c>fr-CA</c>.</summary>
    public static string Primary(string tag) => tag.Split('-', '_')[0];

    private CslLocale? Locale(InputFile file, string text)
    {
        try { return CslLocale.Parse(text); }
        catch (CslException fault)
        {
            Add(file, text, fault.Error);
            return null;
        }
    }

    private InputFile? Find(string path) => files.Where(file => file.Role == InputRole.Style && file.Path == path).OrderBy(file => file.BuiltIn).FirstOrDefault();

    private string? Text(InputFile file) => TextDecoder.Decode(file, diagnostics);

    private void Add(InputFile file, string text, CslError fault) =>
        diagnostics.Add(Unreadable.At(new Span(file.Path, Offset(text, fault), 0), $"'{file.Path}' cannot be read as a style: {fault.Message}.", "Take the file as its author publishes it (CSL 1.0.2), or mend it at this place."));

    /// <summary>The library counts lines from the first that is not empty.</summary>
    private static int Offset(string text, CslError fault)
    {
        int at = text.Length - text.TrimStart().Length;
        for (int line = 1; line < fault.Line; line++)
        {
            int end = text.IndexOf('\n', at);
            if (end < 0) { break; }
            at = end + 1;
        }
        return Math.Clamp(at + Math.Max(0, fault.Column - 1), 0, text.Length);
    }
}
