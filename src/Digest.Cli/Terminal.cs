using Digest.Diagnostics;
using Digest.Protection;
using Spectre.Console;

namespace Digest.Cli;

/// <summary>Where a command writes: results to standard output, diagnostics to standard error; a format for programs takes
/// standard output for itself, and the rest goes to standard error. Colours and progress appear on a terminal alone, and no colours under <c>NO_COLOR</c>.</summary>
internal sealed class Terminal
{
    private readonly ReportFormat _format;
    private readonly IAnsiConsole _results, _notes;
    private ProgressLine? _progress;
    private Func<ProgressLine>? _begin;

    public Terminal(string format)
    {
        _format = format switch { "github" => ReportFormat.GitHub, "sarif" => ReportFormat.Sarif, "json" => ReportFormat.Json, _ => ReportFormat.Text };
        _notes = Open(Console.Error);
        _results = _format == ReportFormat.Text ? Open(Console.Out) : _notes;
    }

    /// <summary>Keeps protected terms out of every line, whatever wrote it; null: there are none.</summary>
    public Silence? Silence { get; set; }

    /// <summary>A line of the result, in Spectre's markup.</summary>
    public void Tell(string markup) => Line(_results, markup);

    public void Warn(string text) => Line(_notes, Markup.Escape(Printable.Safe(text)));

    /// <summary>Says why a command cannot begin.</summary>
    public int Refuse(string why, string help)
    {
        Line(_notes, $"[red]error:[/] {Markup.Escape(Printable.Safe(why))}");
        Line(_notes, Markup.Escape(Printable.Safe(help)));
        return ExitCode.Usage;
    }

    /// <summary>Shows how far work is while it takes long: on a terminal, and in the logs of continuous integration; anywhere else nothing.</summary>
    public T WithProgress<T>(BuildProgress progress, Func<T> work)
    {
        bool isShown = _notes.Profile.Out.IsTerminal && _notes.Profile.Capabilities is { Interactive: true, Ansi: true };
        if (!isShown && Environment.GetEnvironmentVariable("CI") is null or "" or "false") { return work(); }
        _begin = () => new ProgressLine(progress, Console.Error, isShown ? Math.Max(20, _notes.Profile.Width) : 0);
        _progress = _begin();
        try { return work(); }
        finally { (_progress, _begin) = (End(), null); }
    }

    /// <summary>Tells something before the work is done; below it, progress is shown on.</summary>
    public void Meanwhile(Action tell)
    {
        _progress = End();
        tell();
        _progress = _begin?.Invoke();
    }

    private ProgressLine? End()
    {
        _progress?.End();
        return null;
    }

    /// <summary>Says why a command ends before its work does. On any thread.</summary>
    public void Leave(string why)
    {
        _progress?.End();
        Warn(why);
    }

    /// <summary>Paths are told as they are typed from the working folder, so that an editor can open them.</summary>
    public void Report(BuildResult result, string root, bool verbose)
    {
        string here = DigestFolder.FromHere(root);
        // Programs know the repository's paths alone; one that leads out of the working folder tells them nothing.
        bool plain = here is "." || (_format != ReportFormat.Text && (Path.IsPathRooted(here) || here.StartsWith("..", StringComparison.Ordinal)));
        string prefix = plain ? "" : Hidden(here).TrimEnd('/') + "/";
        // What a restricted document says is for a person's eyes; what is not a terminal is a log, a file or a program.
        bool isPrivate = _format == ReportFormat.Text && _notes.Profile.Out.IsTerminal;
        var found = isPrivate ? [.. result.Diagnostics.Select(one => one.Private is { } help ? one with { Help = help } : one)] : result.Diagnostics;
        var report = new StringWriter();
        Diagnostics.Report.Write(report, _format, found, result.TextOf, verbose, path => IsInput(path) ? prefix + path : path);
        if (_format == ReportFormat.Text)
        {
            Colours.Write(_notes, Hidden(report.ToString()));
            if (Explainable(found) is { } rule) { Warn($"digest explain RULE tells what a rule means: digest explain {rule}"); }
        }
        // The strings of JSON were silenced before they were written as such; as a whole it would lose its form.
        else { Console.Out.Write(_format == ReportFormat.GitHub ? Hidden(report.ToString()) : report.ToString()); }
    }

    /// <summary>Diagnostics that are already text.</summary>
    public void Report(string report) => Colours.Write(_notes, Hidden(report));

    /// <summary>Text of several lines, each silenced by itself.</summary>
    /// <param name="near">A document that the text tells of: no single word of a name in it is told.</param>
    public string Hidden(string text, string? near = null) => Silence is { } silence ? string.Join('\n', text.Split('\n').Select(line => silence.Of(line, near))) : text;

    /// <summary>The rule of the worst finding, the first in the alphabet; null where nothing is told.</summary>
    private static string? Explainable(IReadOnlyList<Diagnostic> found)
    {
        var told = found.Where(one => one.Severity != Severity.Off && !one.IsOld);
        return told.Select(one => (Severity?)one.Severity).Max() is { } worst ? told.Where(one => one.Severity == worst).MinBy(one => one.Rule.Id, StringComparer.Ordinal)!.Rule.Id : null;
    }

    private static bool IsInput(string path) =>
        path.StartsWith("input/", StringComparison.Ordinal) || path.StartsWith("seeds/", StringComparison.Ordinal) || path.StartsWith("theme/", StringComparison.Ordinal);

    private static IAnsiConsole Open(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        if (Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 }) { console.Profile.Capabilities.ColorSystem = ColorSystem.NoColors; }
        return console;
    }

    /// <summary>A line is never wrapped here: terminals do that themselves, and what is copied from them stays whole.</summary>
    private void Line(IAnsiConsole console, string markup)
    {
        string words = Markup.Remove(markup), told = string.Join('\n', Hidden(words).Split('\n').Select(Printable.NoCommand));
        Colours.WriteLine(console, told == words ? markup : Markup.Escape(told));
    }
}
