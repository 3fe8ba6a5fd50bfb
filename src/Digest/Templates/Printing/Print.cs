using Digest.Model;

namespace Digest.Templates.Printing;

/// <summary>One template while it is printed: what it sees, where it stands, and who called it.</summary>
internal sealed class Print(ThemeOptions options, Template template, View view, Print? caller)
{
    /// <summary>The loops that run, the innermost last: each has two names, its own and <c>forloop</c>.</summary>
    private readonly List<(string Name, object? Value)> loops = [];
    /// <summary>What was assigned stays when the loop around it has ended.</summary>
    private Dictionary<string, object?>? assigned;
    private RenderContext? liquid;

    public ThemeOptions Options { get; } = options;
    public Template Template { get; } = template;
    public View View { get; } = view;
    public RenderLimits Limits { get; } = caller?.Limits ?? new RenderLimits();
    public int Depth { get; } = caller is null ? 0 : caller.Depth + 1;
    /// <summary>Offset in the template of the expression that is being evaluated.</summary>
    public int Offset { get; private set; }

    /// <summary>For what Fluid itself evaluates; most templates never ask.</summary>
    public RenderContext Liquid => liquid ??= new RenderContext(this);

    /// <summary>Counts a step and remembers where it is.</summary>
    public void StepTo(int offset)
    {
        Offset = offset;
        Step();
    }

    public void Step()
    {
        if (Limits.IsSpent) { throw Fault($"The template '{Template.Path}' does not come to an end: it was stopped after {RenderLimits.Steps} steps.", "Look for a loop over too many values."); }
    }

    /// <summary>A text is made, or taken to be printed where the printer counts nothing.</summary>
    public void Spend(long characters)
    {
        if (Limits.IsTooMuch(characters)) { throw Fault($"The template '{Template.Path}' makes too much text: one is at most {Millions(RenderLimits.LongestText)} million characters long, all of a page together {Millions(RenderLimits.Texts)} million.", "Look for a loop that puts a text to itself (append, capture, replace)."); }
    }

    private static long Millions(long number) => number / 1_000_000;

    /// <summary>A name that the template itself gave a value: of a loop, or assigned.</summary>
    public bool TryFindOwn(string name, out object? value)
    {
        for (int i = loops.Count - 1; i >= 0; i--)
        {
            if (loops[i].Name != name) { continue; }
            value = loops[i].Value;
            return true;
        }
        value = null;
        return assigned is not null && assigned.TryGetValue(name, out value);
    }

    /// <summary>A name that Fluid gave a value, where it prints the template itself.</summary>
    public bool TryFindLiquid(string name, out object? value)
    {
        value = liquid?.GetValue(name) is { } found && !found.IsNil() ? found : null;
        return value is not null || liquid is not null && liquid.Knows(name);
    }

    public void Assign(string name, object? value) => (assigned ??= new(StringComparer.Ordinal))[name] = value;

    /// <summary>A name for as long as a loop runs.</summary>
    /// <returns>Its place, for <see cref="Set"/> and <see cref="Leave"/>.</returns>
    public int Enter(string name, object? value)
    {
        loops.Add((name, value));
        return loops.Count - 1;
    }

    public void Set(int place, object? value) => loops[place] = (loops[place].Name, value);

    public void Leave(int place) => loops.RemoveRange(place, loops.Count - place);

    public TemplateFault Fault(string message, string? help = null) => TemplateRules.At(new Span(Template.Path, Offset, 0), message + Chain(), help);

    private string Chain()
    {
        if (caller is null) { return ""; }
        var chain = new List<string>();
        for (var one = caller; one is not null && chain.Count < 6; one = one.Caller) { chain.Add($"{one.Template.Path}:{one.Template.LineOf(one.Offset)}"); }
        return $" (rendered from {string.Join(", from ", chain)})";
    }

    private Print? Caller => caller;
}
