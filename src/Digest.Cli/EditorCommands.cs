using System.CommandLine;
using Digest.Diagnostics;
using Digest.Model;
using Digest.Stages;
using Spectre.Console;

namespace Digest.Cli;

/// <summary><c>digest schema</c> and <c>digest editor</c>: what editors of files need to know of a digest.</summary>
internal static class EditorCommands
{
    public static Command Schema(Option<string?> root)
    {
        var name = new Argument<string?>("KIND") { HelpName = "KIND", Arity = ArgumentArity.ZeroOrOne, Description = "A kind of records, a kind of the digest's own, KIND.translation, or digest.yml [default: a list of all]" };
        name.CompletionSources.Add(_ => IdsOnDisk.Kinds());
        var output = new Option<string?>("--output", "-o") { HelpName = "FOLDER", Description = "Write the schemas into this folder, each as NAME.schema.json" };
        var command = new Command("schema", "Print the JSON Schema of a kind's front matter, or of digest.yml; no digest is needed") { name, output, root };
        command.SetAction(parsed => Session.Guarded(new Terminal("text"), () => Schemas(parsed.GetValue(root), parsed.GetValue(name), parsed.GetValue(output))));
        return command;
    }

    public static Command Editor(Option<string?> root)
    {
        var command = new Command("editor", "Write what editors need into the digest's folder: schemas, snippets and tasks for Visual Studio Code, forms for Pages CMS, settings for Obsidian") { root };
        command.SetAction(parsed => Session.Guarded(new Terminal("text"), () => Files(parsed.GetValue(root))));
        return command;
    }

    private static int Schemas(string? root, string? name, string? output)
    {
        var terminal = new Terminal("text");
        if (!TryConfig(root, terminal, isNeeded: root is not null, out _, out var config)) { return ExitCode.Usage; }
        var schemas = EditorFiles.Schemas(config);
        if (name is not null)
        {
            var one = schemas.FirstOrDefault(schema => schema.Name == name);
            if (one is null) { return terminal.Refuse($"'{name}' is no kind of this digest", "  help: " + (Suggestion.For(name, schemas.Select(schema => schema.Name)) ?? $"Kinds: {string.Join(", ", schemas.Select(schema => schema.Name))}.")); }
            schemas = [one];
        }
        try
        {
            if (output is not null)
            {
                foreach (string path in EditorFiles.Write(output, schemas.Select(schema => new EditorFile(schema.FileName, schema.Bytes, true)))) { terminal.Tell(Markup.Escape($"made  {DigestFolder.FromHere(Path.GetFullPath(Path.Join(output, path)))}")); }
                return ExitCode.Clean;
            }
            if (name is null)
            {
                foreach (var schema in schemas) { terminal.Tell(Markup.Escape($"{schema.Name,-28} {(schema.Files.Count == 0 ? "(no languages in digest.yml)" : string.Join(", ", schema.Files))}")); }
                return ExitCode.Clean;
            }
            using var stream = StandardOutput.Open();
            stream.Write(schemas[0].Bytes);
            stream.Flush();
            return ExitCode.Clean;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { return Failed(terminal, output ?? ".", fault); }
    }

    private static int Files(string? root)
    {
        var terminal = new Terminal("text");
        if (!TryConfig(root, terminal, isNeeded: true, out string? folder, out var config)) { return ExitCode.Usage; }
        try
        {
            var written = EditorFiles.Write(folder!, EditorFiles.Of(config, EditorFiles.Translations(folder!, config)));
            foreach (string path in written) { terminal.Tell(Markup.Escape($"made  {DigestFolder.FromHere(Path.Join(folder, path))}")); }
            if (written.Count == 0) { terminal.Tell("Everything is as it should be: nothing was written"); }
            return ExitCode.Clean;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { return Failed(terminal, folder!, fault); }
    }

    /// <param name="isNeeded">False: where there is no digest, the built-in kinds will do.</param>
    private static bool TryConfig(string? root, Terminal terminal, bool isNeeded, out string? folder, out DigestConfig? config)
    {
        config = null;
        folder = DigestFolder.Find(root);
        if (folder is null && !isNeeded) { return true; }
        if (folder is null) { terminal.Refuse(DigestFolder.Missing(root), DigestFolder.Needs); return false; }
        var found = new List<Diagnostic>();
        config = EditorFiles.ConfigOf(folder, found);
        if (config is not null && found.TrueForAll(fault => fault.Severity != Severity.Error)) { return true; }
        string text = File.Exists(Path.Join(folder, DigestConfig.FilePath)) ? TextDecoder.Lenient(File.ReadAllBytes(Path.Join(folder, DigestConfig.FilePath))) : "";
        terminal.Report(new BuildResult(found, BuildSummary.Empty, path => path == DigestConfig.FilePath ? text : null, BuildOutcome.ContentErrors), folder, verbose: true);
        return false;
    }

    private static int Failed(Terminal terminal, string folder, Exception fault)
    {
        terminal.Warn($"error: a file cannot be written in '{Printable.Line(DigestFolder.FromHere(Path.GetFullPath(folder)))}': {InputWalk.Reason(fault)}");
        terminal.Warn("  help: Make the folder and the files in it (.vscode) yours to write to, or free some space; then run the command again.");
        return ExitCode.Environment;
    }
}
