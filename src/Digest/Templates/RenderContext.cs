using Digest.Model;
using Fluid;
using Fluid.Values;

namespace Digest.Templates;

/// <summary>What one rendering counts, over all the partials that it goes through.</summary>
internal sealed class RenderLimits
{
    public const int Steps = 2_000_000;
    public const int Depth = 40;
    private int steps;

    public bool IsSpent => ++steps > Steps;
}

/// <summary>One template while it is rendered: what it sees, where it stands, and who called it.</summary>
internal sealed class RenderContext : TemplateContext
{
    /// <summary>Most partials assign nothing.</summary>
    private HashSet<string>? assigned;

    public RenderContext(TemplateOptions options, Template template, ViewValue model, RenderContext? caller) : base(options)
    {
        Template = template;
        View = model;
        Caller = caller;
        Limits = caller?.Limits ?? new RenderLimits();
        Depth = caller is null ? 0 : caller.Depth + 1;
        Assigned = static (name, value, context) =>
        {
            (((RenderContext)context).assigned ??= new(StringComparer.Ordinal)).Add(name);
            return new ValueTask<FluidValue>(value);
        };
    }

    public Template Template { get; }
    public ViewValue View { get; }
    public RenderContext? Caller { get; }
    public RenderLimits Limits { get; }
    public int Depth { get; }
    /// <summary>Offset in the template of the expression that is being evaluated.</summary>
    public int Offset { get; private set; }

    /// <summary>The template itself gave the name a value, if only nothing.</summary>
    public bool Knows(string name) => (assigned?.Contains(name) ?? false) || ValueNames.Contains(name);

    /// <summary>Counts a step and remembers where it is.</summary>
    public void StepTo(int offset)
    {
        Offset = offset;
        if (Limits.IsSpent) { throw Fault($"The template '{Template.Path}' does not come to an end: it was stopped after {RenderLimits.Steps} steps.", "Look for a loop over too many values."); }
    }

    public TemplateFault Fault(string message, string? help = null) =>
        TemplateRules.At(new Span(Template.Path, Offset, 0), message + Chain(), help);

    private string Chain()
    {
        if (Caller is null) { return ""; }
        var chain = new List<string>();
        for (var caller = Caller; caller is not null && chain.Count < 6; caller = caller.Caller) { chain.Add($"{caller.Template.Path}:{caller.Template.LineOf(caller.Offset)}"); }
        return $" (rendered from {string.Join(", from ", chain)})";
    }
}
