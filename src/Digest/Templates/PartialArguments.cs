using Fluid;
using Fluid.Values;

namespace Digest.Templates;

/// <summary>What a partial is rendered with. A partial sees nothing else, so the same arguments give the same print, and what many pages show is printed once.</summary>
internal sealed class PartialArguments(int count)
{
    private readonly View values = new(Math.Max(count, 1));
    private ViewValue? view;
    private string viewName = "", with = "";
    private bool isPlain = true;

    public void Add(string name, FluidValue value)
    {
        values[name] = value;
        switch (value)
        {
            case ViewValue only when view is null: (view, viewName) = (only, name); break;
            case BooleanValue or NumberValue or StringValue { Encode: true } or NilValue: with = $"{with}{name}={value.Type}:{value.ToStringValue()}\n"; break;
            default: isPlain = false; break;
        }
    }

    /// <exception cref="TemplateFault"/>
    public void Print(Template partial, RenderContext here, TextWriter writer)
    {
        if (!isPlain || view is null || view.IsRead) { partial.WriteTo(writer, Context(partial, here)); return; }
        if (view.View.Prints is { } prints)
        {
            string? print = prints.Of(partial, with);
            if (print is null) { prints.Keep(partial, with, print = Printed(partial, here)); }
            writer.Write(print);
            return;
        }
        var shared = ((ThemeOptions)here.Options).Prints;
        if (!shared.TryFind(partial, view.View, with, out string? text)) { partial.WriteTo(writer, Context(partial, here)); return; }
        if (text is null)
        {
            var reads = new Reads();
            values[viewName] = new ViewValue(view.View, reads);
            text = Printed(partial, here);
            shared.Keep(partial, with, reads, text);
        }
        writer.Write(text);
    }

    private string Printed(Template partial, RenderContext here)
    {
        using var own = new PageText();
        partial.WriteTo(own, Context(partial, here));
        return own.ToString();
    }

    private RenderContext Context(Template partial, RenderContext here) => new(here.Options, partial, new ViewValue(values), here);
}
