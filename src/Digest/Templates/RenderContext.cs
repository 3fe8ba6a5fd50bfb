using Digest.Templates.Printing;
using Fluid;
using Fluid.Values;

namespace Digest.Templates;

/// <summary>What one rendering counts, over all the partials that it goes through.</summary>
internal sealed class RenderLimits
{
    public const int Steps = 2_000_000;
    public const int Depth = 40;
    /// <summary>Characters of one text that a template makes.</summary>
    public const int LongestText = 20_000_000;
    /// <summary>Characters of all texts that it makes for one page, before they are printed.</summary>
    public const long Texts = 100_000_000;
    private int steps;
    private long texts;

    public bool IsSpent => ++steps > Steps;

    /// <summary>Whether a text of so many characters is too much, by itself or with those before it.</summary>
    public bool IsTooMuch(long characters) => characters > LongestText || (texts += characters) > Texts;
}

/// <summary>A template that is printed, as Fluid sees it.</summary>
internal sealed class RenderContext : TemplateContext
{
    private HashSet<string>? assigned;

    public RenderContext(Print print) : base(print.Options)
    {
        Print = print;
        View = new ViewValue(print.View);
        Assigned = static (name, value, context) =>
        {
            (((RenderContext)context).assigned ??= new(StringComparer.Ordinal)).Add(name);
            return new ValueTask<FluidValue>(value);
        };
        Captured = static (_, value, context) =>
        {
            ((RenderContext)context).Print.Spend(FilterSizes.Length(value));
            return new ValueTask<FluidValue>(value);
        };
    }

    public Print Print { get; }
    public ViewValue View { get; }
    public Template Template => Print.Template;

    /// <summary>The template itself gave the name a value, if only nothing.</summary>
    public bool Knows(string name) => (assigned?.Contains(name) ?? false) || ValueNames.Contains(name);

    public void StepTo(int offset) => Print.StepTo(offset);

    public TemplateFault Fault(string message, string? help = null) => Print.Fault(message, help);
}
