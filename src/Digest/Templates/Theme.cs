using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Templates.Printing;

namespace Digest.Templates;

/// <summary>How the site looks: templates, assets and words. Immutable once loaded; pages are rendered on any thread.</summary>
internal sealed class Theme
{
    private const string Pages = "theme/pages/";
    private const string Partials = "theme/partials/";
    private const string Layout = "theme/layout.liquid";
    private readonly Dictionary<string, Template> templates;
    private readonly ThemeAssets assets;
    private readonly IconSet icons;
    private readonly ThemeOptions options;
    private readonly IReadOnlyList<InputFile> own;
    private readonly ConcurrentDictionary<string, Span?> linked = new(StringComparer.Ordinal);

    private Action<GivenPage>? watch;

    private Theme(Dictionary<string, Template> templates, ThemeAssets assets, IconSet icons, (Words Words, IReadOnlyList<InputFile> Own) digest) =>
        (this.templates, this.assets, this.icons, options, own, HasFonts) = (templates, assets, icons, WordFilters.Options(digest.Words), digest.Own, assets.HasFonts);

    /// <summary>The same theme with the words of another language.</summary>
    public Theme In(Words words) => new(templates, assets, icons, (words, own));

    /// <summary>The same theme, which tells what each page's template is given, before it prints any of it.</summary>
    public Theme Watched(Action<GivenPage> seen)
    {
        var copy = (Theme)MemberwiseClone();
        copy.watch = seen;
        return copy;
    }

    /// <summary>Paths of the templates that Fluid prints as a whole.</summary>
    public IEnumerable<string> WithoutSteps => templates.Where(template => !template.Value.HasSteps).Select(template => template.Key).Order(StringComparer.Ordinal);

    /// <summary>By path in the site.</summary>
    public IReadOnlyList<(string Path, byte[] Bytes)> Assets => assets.All;

    /// <summary>The address of an asset (<c>style.css</c>), with its fingerprint.</summary>
    public string AssetPath(string name) => assets.PathOf(name);

    /// <summary>The style sheet for browsers that know no layers; null where it has none.</summary>
    public string? PlainStylePath => assets.PathOfPlainStyle;

    /// <summary>The digest's own rules, which stand behind those of the style sheet, in the same file; empty where it has none.</summary>
    public string OwnRules => assets.OwnRules;

    /// <summary>A style sheet brings typefaces.</summary>
    public bool HasFonts { get; }

    /// <summary>Whether there is an asset of that name, below <c>theme/assets/</c>.</summary>
    public bool HasAsset(string name) => assets.Has(name);

    /// <summary>The asset's own bytes.</summary>
    public byte[] AssetBytes(string name) => assets.BytesOf(name);

    /// <summary>The text of a file of <c>theme/editions/</c>.</summary>
    public string EditionText(string name) => assets.EditionText(name);

    /// <summary>Where an address stands in the digest's own files of the theme; null: in none.</summary>
    public Span? PlaceOf(string address)
    {
        foreach (var file in own)
        {
            string text = Encoding.UTF8.GetString(file.Bytes).TrimStart('\uFEFF');
            foreach (string written in (string[])[address, address.Replace("&", "&amp;", StringComparison.Ordinal)])
            {
                if (text.IndexOf(written, StringComparison.Ordinal) is >= 0 and var at) { return new Span(file.Path, at, written.Length); }
            }
        }
        return null;
    }

    /// <summary>The digest has templates of its own.</summary>
    public bool HasOwnTemplates => own.Any(file => file.Role == InputRole.Template);

    /// <summary>Where a template of the digest's own has a link to an address; null: in none.</summary>
    public Span? LinkTo(string address) => linked.GetOrAdd(address, static (address, own) => Link(address, own), own);

    private static Span? Link(string address, IReadOnlyList<InputFile> own)
    {
        foreach (var file in own.Where(file => file.Role == InputRole.Template))
        {
            if (AttributeValue.Find(Encoding.UTF8.GetString(file.Bytes).TrimStart('\uFEFF'), address) is { } at) { return new Span(file.Path, at.Start, at.Length); }
        }
        return null;
    }

    /// <summary>The theme of a digest's files laid over the built-in one.</summary>
    /// <returns>Null where a template cannot be understood; every fault is in <paramref name="diagnostics"/>.</returns>
    /// <param name="isLiquidAlone">Fluid prints all templates, which gives the same and takes longer; for tests.</param>
    public static Theme? Load(IReadOnlyList<InputFile> files, Words words, ICollection<Diagnostic> diagnostics, bool isLiquidAlone = false)
    {
        var chosen = ThemeFiles.Choose(files);
        // Whoever builds several digests, or one again and again, reads the program's own theme once.
        bool isCarried = !isLiquidAlone && chosen.All(file => file.BuiltIn);
        var parts = isCarried && carried is { } known && known.Of.SequenceEqual(chosen, ReferenceEqualityComparer.Instance) ? known : Read(chosen, diagnostics, isLiquidAlone);
        if (parts is null) { return null; }
        if (isCarried) { carried = parts; }
        return new Theme(parts.Templates, parts.Assets, parts.Icons, (words, [.. chosen.Where(file => !file.BuiltIn)]));
    }

    /// <summary>What is made of a theme's files alone.</summary>
    private sealed record Parts(IReadOnlyList<InputFile> Of, Dictionary<string, Template> Templates, ThemeAssets Assets, IconSet Icons);

    /// <summary>Of the theme that was last read and is the program's own in all files.</summary>
    private static volatile Parts? carried;

    private static Parts? Read(IReadOnlyList<InputFile> chosen, ICollection<Diagnostic> diagnostics, bool isLiquidAlone)
    {
        var templates = new Dictionary<string, Template>(StringComparer.Ordinal);
        var parser = new TemplateParser(name => templates.GetValueOrDefault($"{Partials}{name}.liquid"));
        int faults = diagnostics.Count;
        foreach (var file in chosen.Where(file => file.Role == InputRole.Template && file.Path != IconSet.FilePath))
        {
            if (TemplateText.Parse(file, parser, diagnostics, isLiquidAlone) is { } template) { templates[file.Path] = template; }
        }
        if (!templates.ContainsKey(Layout) && diagnostics.Count == faults) { diagnostics.Add(TemplateRules.Syntax.At(Span.StartOf(Layout), $"The theme has no '{Layout}'.")); }
        return diagnostics.Count > faults ? null : new Parts(chosen, templates, ThemeAssets.Of(chosen), IconSet.Of(chosen));
    }

    /// <summary>A page in the layout. The view's <c>layout</c> is what the layout sees.</summary>
    /// <param name="template">The name of a file in <c>theme/pages/</c>, without its ending.</param>
    /// <exception cref="TemplateFault">The template asks for what is not there, or does not come to an end.</exception>
    public byte[] Render(string template, View page)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Render(template, page, bytes);
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>The same, written to where it is looked at and passed on.</summary>
    /// <exception cref="TemplateFault">The template asks for what is not there, or does not come to an end.</exception>
    public void Render(string template, View page, IBufferWriter<byte> into)
    {
        using var content = new PageText();
        WritePage(template, page, content);
        using var whole = new PageText();
        Write(Layout, new View { ["layout"] = page["layout"], ["content"] = new ContentValue(content) }, whole);
        icons.Fill(whole.Written, into);
    }

    /// <summary>A page that is its own document, such as a redirect.</summary>
    /// <exception cref="TemplateFault"/>
    public byte[] RenderAlone(string template, View page)
    {
        using var whole = new PageText();
        WritePage(template, page, whole);
        var bytes = new ArrayBufferWriter<byte>();
        icons.Fill(whole.Written, bytes);
        return bytes.WrittenSpan.ToArray();
    }

    private void WritePage(string template, View page, PageText into)
    {
        string path = $"{Pages}{template}.liquid";
        watch?.Invoke(new GivenPage(path, GivenValue.Of(page)));
        Write(path, page, into);
    }

    private void Write(string path, View view, PageText into)
    {
        if (!templates.TryGetValue(path, out var template)) { throw TemplateRules.At(Span.StartOf(path), $"The theme has no '{path}'."); }
        template.WriteTo(into, new Print(options, template, view, null));
    }
}
