using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Templates;

/// <summary>A template cannot be rendered. Whoever renders catches it and reports <see cref="Diagnostic"/>; it never leaves the build.</summary>
internal sealed class TemplateFault(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}

/// <summary>What can be wrong with a theme.</summary>
internal static class TemplateRules
{
    public static readonly Rule Syntax = new("template-syntax", Severity.Error,
        "A template of the theme is not Liquid that the program understands.",
        "A page would be cut short or show the template's own notation.",
        "{% if claim.code %}…        # no {% endif %}");

    public static readonly Rule Error = new("template-error", Severity.Error,
        "A template asks for something that is not there, or does not come to an end.",
        "A misspelt name would leave a hole in the page that nobody sees.",
        "{{ claim.titel }}           # the view has 'title'");

    public static TemplateFault At(Span span, string message, string? help = null) => new(Error.At(span, message, help));
}
