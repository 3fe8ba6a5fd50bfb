using Fluid;
using Fluid.Ast;

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
        RegisteredTags["render"] = ArgumentsList.AndSkip(TagEnd).Then<Statement>((_, start, _, arguments) => new RenderStatement(arguments, partial, start));
        RegisteredTags["for"] = RegisteredTags["for"].Then<Statement>((_, start, _, found) => new PlacedStatement(found, start));
        RegisterEmptyTag("icons", (writer, _, _) =>
        {
            writer.Write(IconsMark);
            return Statement.Normal();
        });
    }
}
