using System.Text.Encodings.Web;
using Digest.Templates.Printing;
using Digest.Templates.Printing.Terms;
using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace Digest.Templates;

/// <summary>An expression that knows where it stands: Fluid's own errors have no place.</summary>
internal sealed class PlacedExpression(Expression inner, int offset) : Expression
{
    public Expression Inner { get; } = inner;
    public int Offset { get; } = offset;

    public override ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
    {
        ((RenderContext)context).StepTo(Offset);
        return Inner.EvaluateAsync(context);
    }
}

/// <summary>A tag that knows where it stands. What a loop goes through is found like any other name, and must exist; a range must be short.</summary>
internal sealed class PlacedStatement(Statement inner, int offset) : Statement
{
    private readonly Statement inner = inner is ForStatement loop && Source(loop, offset) is { } source
        ? new ForStatement(loop.Statements, loop.Identifier, source, loop.Limit, loop.Offset, loop.Reversed, loop.Else)
        : inner;

    public Statement Inner => inner;
    public int Offset { get; } = offset;

    public override ValueTask<Completion> WriteToAsync(TextWriter output, TextEncoder encoder, TemplateContext context)
    {
        ((RenderContext)context).StepTo(Offset);
        return inner.WriteToAsync(output, encoder, context);
    }

    private static Expression? Source(ForStatement loop, int offset) => loop switch
    {
        { Range: { } range } => new ShortRange(range, offset),
        { Source: RangeExpression range } => new ShortRange(range, offset),
        { Source: MemberExpression member } => new StrictName(member.Segments, offset),
        _ => null,
    };
}

/// <summary>A range such as <c>(1..5)</c>. Fluid makes every number of it before the first is used, however many they are.</summary>
internal sealed class ShortRange(RangeExpression range, int offset) : Expression
{
    private const decimal Longest = 10_000;

    public override ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
    {
        var here = (RenderContext)context;
        here.StepTo(offset);
        decimal from = Now(range.From, here), to = Now(range.To, here);
        return Math.Abs(to - from) > Longest
            ? throw here.Fault($"The range ({from}..{to}) in '{here.Template.Path}' has more than {Longest} numbers.", "Go over the list itself ({% for claim in claims %}), or over a shorter range.")
            : range.EvaluateAsync(context);
    }

    private static decimal Now(Expression bound, RenderContext here)
    {
        var task = bound.EvaluateAsync(here);
        return (task.IsCompletedSuccessfully ? task.Result : task.AsTask().GetAwaiter().GetResult()).ToNumberValue();
    }
}

/// <summary>A name with its members, as <c>claim.title</c>. Every part must exist; nothing is left out in silence.</summary>
internal sealed class StrictName(IReadOnlyList<MemberSegment> segments, int offset) : Expression
{
    /// <summary>The names alone; null where one of them is worked out, as in <c>list[0]</c>.</summary>
    public string[]? Plain { get; } = segments.All(segment => segment is IdentifierSegment) ? [.. segments.Select(segment => string.Intern(((IdentifierSegment)segment).Identifier))] : null;
    public int Offset => offset;

    private static readonly string[] ListMembers = ["size", "first", "last"];
    // The same text object as in the code that makes views: the two are compared at a glance.
    private readonly string root = string.Intern(((IdentifierSegment)segments[0]).Identifier);
    private readonly string?[] members = [.. segments.Select(segment => segment is IdentifierSegment { Identifier: var name } ? string.Intern(name) : null)];

    public override ValueTask<FluidValue> EvaluateAsync(TemplateContext context) => Value((RenderContext)context);

    public FluidValue Value(RenderContext here)
    {
        here.StepTo(offset);
        var value = Root(here);
        for (int i = 1; i < segments.Count && !value.IsNil(); i++)
        {
            if (members[i] is { } name && value is ViewValue view)
            {
                if (!view.TryGet(name, out value)) { throw here.Fault($"There is no '{name}' here.", view.Help(name)); }
                continue;
            }
            var task = segments[i].ResolveAsync(value, here);
            var found = task.IsCompletedSuccessfully ? task.Result : task.AsTask().GetAwaiter().GetResult();
            here.StepTo(offset);
            if (found.IsNil() && segments[i] is IdentifierSegment member && !MayLack(value, member.Identifier))
            {
                throw here.Fault($"'{Written(i)}' has no '{member.Identifier}'.", NameTerm.NoParts);
            }
            value = found;
        }
        // Fluid prints into texts of its own, too, which nobody weighs.
        if (value is StringValue) { here.Print.Spend(FilterSizes.Length(value)); }
        return value;
    }

    private FluidValue Root(RenderContext here)
    {
        if (here.Print.TryFindOwn(root, out object? own)) { return ViewValue.Of(own is LoopState loop ? loop.AsView() : own); }
        var value = here.GetValue(root);
        if (!value.IsNil()) { return value; }
        if (here.View.TryGet(root, out value)) { return value; }
        return here.Knows(root) ? NilValue.Instance
            : throw here.Fault($"The template '{here.Template.Path}' has no '{root}'.", here.View.Help(root));
    }

    private static bool MayLack(FluidValue value, string member) => value switch
    {
        ViewValue => true,
        ArrayValue => ListMembers.Contains(member, StringComparer.Ordinal),
        ForLoopValue => member == "parentloop",
        _ => false,
    };

    private string Written(int count) => string.Join('.', segments.Take(count).Select(segment => (segment as IdentifierSegment)?.Identifier ?? "[…]"));
}
