using System.Text.Encodings.Web;
using System.Text.Unicode;
using Digest.Templates.Printing;
using Fluid;

namespace Digest.Templates;

/// <summary>A parsed template: its file, its text (for places) and what Fluid made of it.</summary>
/// <param name="isLiquidAlone">Fluid prints all of it, which gives the same and takes longer; for tests.</param>
internal sealed class Template(string path, string text, IFluidTemplate parsed, bool isLiquidAlone = false)
{
    private static readonly TemplateOptions Usual = new();
    private readonly Step[]? steps = isLiquidAlone ? null : TemplateCompiler.Compile(parsed, Usual);

    /// <summary>False where a tag of it has no step.</summary>
    public bool HasSteps => steps is not null;

    /// <summary>All scripts of Unicode stand as they are; what has a meaning in HTML is encoded.</summary>
    public static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public string Path { get; } = path;

    public int LineOf(int offset) => text.AsSpan(0, Math.Min(offset, text.Length)).Count('\n') + 1;

    /// <exception cref="TemplateFault"/>
    public void WriteTo(PageText page, Print here)
    {
        try
        {
            if (steps is not null) { Step.WriteAll(steps, page, here); return; }
            var task = parsed.RenderAsync(page, Encoder, here.Liquid);
            if (!task.IsCompletedSuccessfully) { task.AsTask().GetAwaiter().GetResult(); }
        }
        catch (Exception fault) when (fault is not TemplateFault)
        {
            // Fluid's own count of steps speaks of a cyclic include.
            bool isEndless = fault.Message.Contains("recursion", StringComparison.Ordinal);
            throw isEndless ? here.Fault($"The template '{Path}' does not come to an end: it was stopped after {RenderLimits.Steps} steps.", "Look for a loop over too many values.")
                : here.Fault($"The template '{Path}' cannot be rendered: {fault.Message.TrimEnd('.')}.", Help(fault.Message));
        }
    }

    private static string Help(string message)
    {
        string[] quoted = message.Split('\'');
        if (quoted.Length < 3 || !message.Contains("filter", StringComparison.Ordinal)) { return "Mend what stands there, or take it out."; }
        return NearName.In(WordFilters.Names, quoted[1]) is { } near ? $"Did you mean '{near}'?" : $"The filters are {string.Join(", ", WordFilters.Names)}.";
    }
}
