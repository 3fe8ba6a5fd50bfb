using Digest.Templates.Printing;

namespace Digest.Templates;

/// <summary>What a partial is rendered with. A partial sees nothing else, so the same arguments give the same print, and what many pages show is printed once.</summary>
internal sealed class PartialArguments(int count)
{
    private readonly View values = new(Math.Max(count, 1));
    private View? view;
    private string viewName = "", with = "";
    private bool isPlain = true;

    public void Add(string name, object? value)
    {
        values[name] = value;
        switch (value)
        {
            case View only when view is null: (view, viewName) = (only, name); Tell(name, "view"); break;
            case null: Tell(name, "nothing"); break;
            case bool truth: Tell(name, truth ? "true" : "false"); break;
            case int number: Tell(name, number.ToString(System.Globalization.CultureInfo.InvariantCulture)); break;
            case string text: Tell(name, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{text.Length} {text}")); break;
            // Somebody writes down what is asked of it, or there is more than one view: what was printed before is not looked for.
            default: isPlain = false; break;
        }
    }

    /// <exception cref="TemplateFault"/>
    public void Print(Template partial, Print here, PageText page)
    {
        if (!isPlain || view is null) { partial.WriteTo(page, Context(partial, here)); return; }
        if (view.Prints is { } prints)
        {
            string? print = prints.Of(partial, with);
            if (print is null) { prints.Keep(partial, with, print = Printed(partial, here)); }
            page.Write(print.AsSpan());
            return;
        }
        var shared = here.Options.Prints;
        if (!shared.TryFind(partial, view, with, out string? text)) { partial.WriteTo(page, Context(partial, here)); return; }
        if (text is null)
        {
            var reads = new Reads();
            values[viewName] = new ViewValue(view, reads);
            text = Printed(partial, here);
            shared.Keep(partial, with, reads, text);
        }
        page.Write(text.AsSpan());
    }

    // Unambiguous: a text has its length before it.
    private void Tell(string name, string value) => with = $"{with}{name}={value}\n";

    private string Printed(Template partial, Print here)
    {
        using var own = new PageText();
        partial.WriteTo(own, Context(partial, here));
        return own.ToString();
    }

    private Print Context(Template partial, Print here) => new(here.Options, partial, values, here);
}
