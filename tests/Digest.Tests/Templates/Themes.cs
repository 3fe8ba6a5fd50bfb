using System.Text;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Templates;
using Xunit;

namespace Digest.Tests.Templates;

/// <summary>Themes of a few lines, for tests.</summary>
internal static class Themes
{
    public static readonly Words Words = new("en", new Dictionary<string, string>
    {
        ["claims.title"] = "Claims & replies",
        ["claims.by"] = "by {who}, {when}",
        ["claims.count.one"] = "{n} claim",
        ["claims.count.other"] = "{n} claims",
        ["number.group"] = ",",
    });

    public static InputFile File(string path, string text, bool builtIn = false) =>
        new(path, path.StartsWith("theme/assets/", StringComparison.Ordinal) ? InputRole.Asset : InputRole.Template, Encoding.UTF8.GetBytes(text), builtIn);

    public static Theme? Load(ICollection<Diagnostic> diagnostics, params InputFile[] files) =>
        Theme.Load([File("theme/layout.liquid", "{{ content }}", true), .. files], Words, diagnostics);

    /// <summary>What the page template gives, without a layout around it.</summary>
    public static string Render(string page, View? view = null, params InputFile[] files)
    {
        var diagnostics = new List<Diagnostic>();
        var theme = Load(diagnostics, [File("theme/pages/p.liquid", page), .. files]);
        Assert.Empty(diagnostics);
        return Encoding.UTF8.GetString(theme!.RenderAlone("p", view ?? new View()));
    }

    public static Diagnostic Fault(string page, View? view = null, params InputFile[] files) =>
        Assert.Throws<TemplateFault>(() => Render(page, view, files)).Diagnostic;

    public static Diagnostic SyntaxFault(string page)
    {
        var diagnostics = new List<Diagnostic>();
        Assert.Null(Load(diagnostics, File("theme/pages/p.liquid", page)));
        return Assert.Single(diagnostics);
    }

    public static int Line(string text, Diagnostic diagnostic) => text[..diagnostic.Span.Offset].Count(c => c == '\n') + 1;
}
