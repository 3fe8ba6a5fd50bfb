using System.Text.Encodings.Web;
using Digest.Templates.Printing;
using Digest.Templates.Printing.Terms;
using Fluid;
using Fluid.Ast;

namespace Digest.Templates;

/// <summary><c>{% render 'claim-row', claim: claim %}</c>: a partial of the theme, which sees its arguments and nothing else.</summary>
/// <param name="partial">The partial of that name, or null.</param>
/// <param name="offset">Where the tag stands in its template.</param>
internal sealed class RenderStatement(IReadOnlyList<FilterArgument> arguments, Func<string, Template?> partial, int offset) : Statement
{
    private readonly Term? which = arguments.Count > 0 && arguments[0].Name is null ? TemplateCompiler.TermOf(arguments[0].Expression) : null;
    private readonly (string? Name, Term Value)[] given = [.. arguments.Skip(1).Select(argument => (argument.Name is { } name ? string.Intern(name) : null, TemplateCompiler.TermOf(argument.Expression)))];
    private Template? only;

    public override ValueTask<Completion> WriteToAsync(TextWriter output, TextEncoder encoder, TemplateContext context)
    {
        using var page = new PageText();
        Write(page, ((RenderContext)context).Print);
        output.Write(page.Written);
        return Normal();
    }

    /// <exception cref="TemplateFault"/>
    public void Write(PageText page, Print here)
    {
        here.StepTo(offset);
        var template = only ?? Find(here);
        var all = new PartialArguments(given.Length);
        foreach (var (name, value) in given)
        {
            if (name is null) { throw here.Fault($"An argument of render '{template.Path}' has no name.", "Write {% render 'x', name: value %}."); }
            all.Add(name, value.Of(here));
        }
        if (here.Depth >= RenderLimits.Depth) { throw here.Fault($"The partial '{template.Path}' renders itself without end: it was stopped {RenderLimits.Depth} levels deep.", "Render it again only under a condition that comes to an end: {% if … %}{% render … %}{% endif %}."); }
        all.Print(template, here, page);
    }

    private Template Find(Print here)
    {
        string name = which is null ? "" : Values.TextOf(which.Of(here));
        var found = partial(name) ?? throw here.Fault($"There is no partial '{name}'.", $"It would be the file theme/partials/{name}.liquid.");
        if (which is LiteralTerm) { only = found; }
        return found;
    }
}

/// <summary>The same as a step.</summary>
internal sealed class RenderStep(RenderStatement render) : Step
{
    public override void Write(PageText page, Print here) => render.Write(page, here);
}
