using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace Digest.Templates;

/// <summary><c>{% render 'claim-row', claim: claim %}</c>: a partial of the theme, which sees its arguments and nothing else.</summary>
/// <param name="partial">The partial of that name, or null.</param>
/// <param name="offset">Where the tag stands in its template.</param>
internal sealed class RenderStatement(IReadOnlyList<FilterArgument> arguments, Func<string, Template?> partial, int offset) : Statement
{
    private readonly (string? Name, Expression Value)[] given = [.. arguments.Skip(1).Select(argument => (argument.Name is { } name ? string.Intern(name) : null, argument.Expression))];
    private Template? fixedOne;

    public override ValueTask<Completion> WriteToAsync(TextWriter output, TextEncoder encoder, TemplateContext context)
    {
        var here = (RenderContext)context;
        here.StepTo(offset);
        var template = fixedOne ?? Find(here);
        var all = new PartialArguments(given.Length);
        foreach (var (name, value) in given)
        {
            if (name is null) { throw here.Fault($"An argument of render '{template.Path}' has no name.", "Write {% render 'x', name: value %}."); }
            all.Add(name, Now(value, here));
        }
        if (here.Depth >= RenderLimits.Depth) { throw here.Fault($"The partial '{template.Path}' renders itself without end: it was stopped {RenderLimits.Depth} levels deep."); }
        all.Print(template, here, output);
        return Normal();
    }

    private Template Find(RenderContext here)
    {
        var which = arguments.Count > 0 && arguments[0].Name is null ? arguments[0].Expression : null;
        string name = which is null ? "" : Now(which, here).ToStringValue();
        var found = partial(name) ?? throw here.Fault($"There is no partial '{name}'.", $"It would be the file theme/partials/{name}.liquid.");
        if (which is LiteralExpression) { fixedOne = found; }
        return found;
    }

    private static FluidValue Now(Expression expression, RenderContext here)
    {
        var task = expression.EvaluateAsync(here);
        return task.IsCompletedSuccessfully ? task.Result : task.AsTask().GetAwaiter().GetResult();
    }
}
