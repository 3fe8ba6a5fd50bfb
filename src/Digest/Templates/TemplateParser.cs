using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace Digest.Templates;

/// <summary>Liquid as themes are written in it: every expression knows its place; <c>render</c> finds the theme's partials; <c>icons</c> prints the symbols in use.</summary>
internal sealed class TemplateParser : FluidParser
{
    /// <summary>Stands where the symbols in use go, until the page is whole. Printed text cannot hold it: it is encoded.</summary>
    public const string IconsMark = "\uFFFFicons\uFFFF";

    private static readonly string[] Refused = ["include", "decrement", "increment", "from", "macro", "tablerow", "cycle", "ifchanged"];

    /// <param name="partial">The partial of that name, or null.</param>
    public TemplateParser(Func<string, Template?> partial)
    {
        Primary.Parser = Primary.Parser!.Then<Expression>((_, start, _, found) => found switch
        {
            MemberExpression member => new StrictName(member.Segments, start),
            RangeExpression range => new ShortRange(range, start),
            _ => found,
        });
        FilterExpression.Parser = FilterExpression.Parser!.Then<Expression>((_, start, _, found) => new PlacedExpression(found, start));
        foreach (string tag in Refused) { RegisteredTags.Remove(tag); }
        RegisteredTags.Remove("render");
        RegisterParserTag("render", ArgumentsList, (arguments, writer, _, context) => Render(arguments, partial, writer, (RenderContext)context));
        foreach (string tag in (string[])["render", "for"])
        {
            RegisteredTags[tag] = RegisteredTags[tag].Then<Statement>((_, start, _, found) => new PlacedStatement(found, start));
        }
        RegisterEmptyTag("icons", (writer, _, _) =>
        {
            writer.Write(IconsMark);
            return Statement.Normal();
        });
    }

    private static ValueTask<Completion> Render(IReadOnlyList<FilterArgument> arguments, Func<string, Template?> partial, TextWriter writer, RenderContext here)
    {
        string name = arguments.Count > 0 && arguments[0].Name is null ? Now(arguments[0].Expression, here).ToStringValue() : "";
        var values = new View();
        foreach (var argument in arguments.Skip(1))
        {
            if (argument.Name is null) { throw here.Fault($"An argument of render '{name}' has no name.", "Write {% render 'x', name: value %}."); }
            values[argument.Name] = Now(argument.Expression, here);
        }
        var template = partial(name) ?? throw here.Fault($"There is no partial '{name}'.", $"It would be the file theme/partials/{name}.liquid.");
        if (here.Depth >= RenderLimits.Depth) { throw here.Fault($"The partial '{template.Path}' renders itself without end: it was stopped {RenderLimits.Depth} levels deep."); }
        template.WriteTo(writer, new RenderContext(here.Options, template, new ViewValue(values), here));
        return Statement.Normal();
    }

    private static FluidValue Now(Expression expression, RenderContext here)
    {
        var task = expression.EvaluateAsync(here);
        return task.IsCompletedSuccessfully ? task.Result : task.AsTask().GetAwaiter().GetResult();
    }
}
