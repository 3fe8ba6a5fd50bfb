using Digest.Templates.Printing.Terms;
using Fluid;
using Fluid.Ast;
using Fluid.Ast.BinaryExpressions;
using Fluid.Parser;

namespace Digest.Templates.Printing;

/// <summary>Turns what Fluid read into steps that write a page straight from its views. What themes seldom use stays Fluid's: a whole template with such a tag, or one expression.</summary>
/// <remarks>Both print the same; a test compares them.</remarks>
internal static class TemplateCompiler
{
    /// <returns>Null where the template has a tag that has no step.</returns>
    public static Step[]? Compile(IFluidTemplate template, TemplateOptions options) =>
        template is FluidTemplate read && Steps(read.Statements, options) is { } steps ? steps : null;

    private static Step[]? Steps(IReadOnlyList<Statement> statements, TemplateOptions options)
    {
        var steps = new List<Step>(statements.Count);
        foreach (var statement in statements)
        {
            if (statement is CommentStatement) { continue; }
            if (StepOf(statement, options) is not { } step) { return null; }
            steps.Add(step);
        }
        return [.. steps];
    }

    private static Step? StepOf(Statement statement, TemplateOptions options)
    {
        switch (statement)
        {
            case TextSpanStatement text:
                text.PrepareBuffer(options);
                return new TextStep(text.Buffer ?? "");
            case OutputStatement { Filters: null or { Count: 0 } } output:
                var term = TermOf(output.Expression);
                return term is PlacedTerm { Inner: SaidTerm { IsFixed: true } said, Offset: var offset } ? new SaidStep(said, offset) : new OutputStep(term);
            case AssignStatement assign: return new AssignStep(string.Intern(assign.Identifier), TermOf(assign.Value));
            case IfStatement choice: return If(choice, options);
            case UnlessStatement { Else: var otherwise } unless:
                return Steps(unless.Statements, options) is { } body && Else(otherwise, options) is { } rest ? new IfStep([(TermOf(unless.Condition), body)], rest, unless: true) : null;
            case PlacedStatement { Inner: ForStatement loop } placed: return For(loop, placed.Offset, options);
            case RenderStatement render: return new RenderStep(render);
            case EmptyTagStatement: return new TextStep(TemplateParser.IconsMark);
            default: return null;
        }
    }

    private static IfStep? If(IfStatement choice, TemplateOptions options)
    {
        var branches = new List<(Term, Step[])>();
        if (Steps(choice.Statements, options) is not { } first) { return null; }
        branches.Add((TermOf(choice.Condition), first));
        foreach (var other in choice.ElseIfs ?? [])
        {
            if (Steps(other.Statements, options) is not { } steps) { return null; }
            branches.Add((TermOf(other.Condition), steps));
        }
        return Else(choice.Else, options) is { } rest ? new IfStep([.. branches], rest) : null;
    }

    private static Step[]? Else(ElseStatement? otherwise, TemplateOptions options) => otherwise is null ? [] : Steps(otherwise.Statements, options);

    private static ForStep? For(ForStatement loop, int offset, TemplateOptions options)
    {
        if (loop is not { Limit: null, Offset: null, Reversed: false, Range: null, OffsetIsContinue: false, Source: StrictName { Plain: { } names } }) { return null; }
        return Steps(loop.Statements, options) is { } body && Else(loop.Else, options) is { } rest
            ? new ForStep(string.Intern(loop.Identifier), new NameTerm(names, offset), (body, rest, offset)) : null;
    }

    internal static Term TermOf(Expression expression) => expression switch
    {
        PlacedExpression placed => new PlacedTerm(TermOf(placed.Inner), placed.Offset),
        StrictName { Plain: { } names } name => new NameTerm(names, name.Offset),
        LiteralExpression literal when Literal(literal) is { } term => term,
        FilterExpression filter when Filter(filter) is { } term => term,
        OrBinaryExpression either => new EitherTerm(TermOf(either.Left), TermOf(either.Right), both: false),
        AndBinaryExpression both => new EitherTerm(TermOf(both.Left), TermOf(both.Right), both: true),
        EqualBinaryExpression equal when IsPlain(equal) => new EqualTerm(TermOf(equal.Left), TermOf(equal.Right), isEqual: true),
        NotEqualBinaryExpression other when IsPlain(other) => new EqualTerm(TermOf(other.Left), TermOf(other.Right), isEqual: false),
        GreaterThanBinaryExpression { Right: LiteralExpression { Value: Fluid.Values.NumberValue number } } greater => new GreaterTerm(TermOf(greater.Left), number.ToNumberValue(), greater.Strict, new LiquidTerm(greater)),
        _ => new LiquidTerm(expression),
    };

    private static LiteralTerm? Literal(LiteralExpression literal) => literal.Value switch
    {
        Fluid.Values.StringValue text => new LiteralTerm(text.ToStringValue()),
        Fluid.Values.BooleanValue truth => new LiteralTerm(truth.ToBooleanValue()),
        Fluid.Values.NumberValue number => number.ToNumberValue() is var value && value == (int)Math.Clamp(value, int.MinValue, int.MaxValue) ? new LiteralTerm((int)value) : null,
        Fluid.Values.NilValue => new LiteralTerm(null),
        _ => null,
    };

    /// <summary>No side is one of Liquid's words, such as <c>blank</c>, that are equal to several values.</summary>
    private static bool IsPlain(BinaryExpression comparison) => IsPlain(comparison.Left) && IsPlain(comparison.Right);

    private static bool IsPlain(Expression side) => side is StrictName { Plain: not null } || side is LiteralExpression literal && Literal(literal) is not null;

    private static Term? Filter(FilterExpression filter)
    {
        var named = filter.Parameters.Where(parameter => parameter.Name is not null).Select(parameter => (string.Intern(parameter.Name), TermOf(parameter.Expression))).ToArray();
        var others = filter.Parameters.Where(parameter => parameter.Name is null).Select(parameter => TermOf(parameter.Expression)).ToArray();
        return (filter.Name, others.Length, named.Length) switch
        {
            ("t", 0, _) => new SaidTerm(TermOf(filter.Input), named),
            ("number", 0, 0) => new NumberTerm(TermOf(filter.Input)),
            ("count", 1, 0) => new CountTerm(TermOf(filter.Input), others[0]),
            ("append", 1, 0) => new AppendTerm(TermOf(filter.Input), others[0]),
            _ => null,
        };
    }
}
