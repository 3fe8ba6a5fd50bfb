using Fluid.Ast;
using Fluid.Values;

namespace Digest.Templates.Printing.Terms;

/// <summary>A name with its members, as <c>claim.title</c>. Every part must exist; nothing is left out in silence.</summary>
/// <param name="names">Interned: the same text objects as in the code that makes views.</param>
internal sealed class NameTerm(string[] names, int offset) : Term
{
    /// <summary>The remedy where a part is asked of what has none.</summary>
    public const string NoParts = "It is a text, a number or a list: print it as it is, use a filter, or go over the list with {% for … in … %}.";

    public override object? Of(Print here)
    {
        here.StepTo(offset);
        object? value = Root(here);
        for (int i = 1; i < names.Length && value is not null; i++) { value = Member(here, value, i); }
        return value;
    }

    private object? Root(Print here)
    {
        if (here.TryFindOwn(names[0], out object? value) || here.TryFindLiquid(names[0], out value) || here.View.TryGet(names[0], out value)) { return value is NilValue ? null : value; }
        var view = new ViewValue(here.View);
        throw here.Fault($"The template '{here.Template.Path}' has no '{names[0]}'.", view.Help(names[0]));
    }

    private object? Member(Print here, object value, int at)
    {
        string name = names[at];
        object? found;
        switch (value)
        {
            case View view:
                return view.TryGet(name, out found) ? found : throw here.Fault($"There is no '{name}' here.", new ViewValue(view).Help(name));
            case ViewValue view:
                return view.TryGetRaw(name, out found) ? found : throw here.Fault($"There is no '{name}' here.", view.Help(name));
            case IReadOnlyList<object?> list when name == "size": return list.Count;
            case ArrayValue array when name == "size": return array.Values.Count;
            case string text when name == "size": return text.Length;
            case LoopState loop when loop.TryGet(name, out found): return found;
            default: return Resolved(here, value, at);
        }
    }

    /// <summary>As Fluid has the members of its own values.</summary>
    private FluidValue? Resolved(Print here, object value, int at)
    {
        var own = value is LoopState ? NilValue.Instance : ViewValue.Of(value);
        var task = new IdentifierSegment(names[at]).ResolveAsync(own, here.Liquid);
        var found = task.IsCompletedSuccessfully ? task.Result : task.AsTask().GetAwaiter().GetResult();
        here.StepTo(offset);
        if (!found.IsNil()) { return found; }
        return own is ArrayValue && names[at] is "size" or "first" or "last" ? null : throw here.Fault($"'{string.Join('.', names[..at])}' has no '{names[at]}'.", NoParts);
    }
}
