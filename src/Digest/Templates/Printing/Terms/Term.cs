using Fluid.Ast;

namespace Digest.Templates.Printing.Terms;

/// <summary>A part of a template that has a value, as views have them.</summary>
internal abstract class Term
{
    /// <exception cref="TemplateFault"/>
    public abstract object? Of(Print here);
}

/// <summary>A text, a number, <c>true</c>, <c>null</c>.</summary>
internal sealed class LiteralTerm(object? value) : Term
{
    public override object? Of(Print here) => value;
}

/// <summary>Whatever Fluid evaluates: filters and comparisons that are seldom used.</summary>
internal sealed class LiquidTerm(Expression expression) : Term
{
    public override object? Of(Print here)
    {
        var task = expression.EvaluateAsync(here.Liquid);
        var value = task.IsCompletedSuccessfully ? task.Result : task.AsTask().GetAwaiter().GetResult();
        return value.IsNil() ? null : value;
    }
}

/// <summary>Remembers where it stands.</summary>
internal sealed class PlacedTerm(Term inner, int offset) : Term
{
    public Term Inner => inner;
    public int Offset => offset;

    public override object? Of(Print here)
    {
        here.StepTo(offset);
        return inner.Of(here);
    }
}

/// <summary><c>a or b</c>, <c>a and b</c>. Both sides are looked at, so that a name that is not there is always told.</summary>
internal sealed class EitherTerm(Term left, Term right, bool both) : Term
{
    public override object? Of(Print here)
    {
        bool first = Values.IsTrue(left.Of(here)), second = Values.IsTrue(right.Of(here));
        return both ? first && second : first || second;
    }
}

/// <summary>Two values that are the same, or not.</summary>
internal sealed class EqualTerm(Term left, Term right, bool isEqual) : Term
{
    public override object? Of(Print here)
    {
        object? a = left.Of(here), b = right.Of(here);
        bool same = (a, b) switch
        {
            (string one, string other) => one == other,
            (bool one, bool other) => one == other,
            (int one, int other) => one == other,
            (null, null) => true,
            _ => ViewValue.Of(a).Equals(ViewValue.Of(b)),
        };
        return same == isEqual;
    }
}

/// <summary>A number that is greater than another.</summary>
/// <param name="otherwise">For all but numbers.</param>
internal sealed class GreaterTerm(Term left, decimal right, bool isStrict, Term otherwise) : Term
{
    public override object? Of(Print here) => left.Of(here) is int number ? isStrict ? number > right : number >= right : otherwise.Of(here);
}
