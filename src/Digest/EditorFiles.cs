using Digest.Diagnostics;
using Digest.Editing;
using Digest.Kinds;
using Digest.Model;
using Digest.Stages;

namespace Digest;

/// <summary>A file that helps an editor.</summary>
/// <param name="IsMade">Made anew at every call; else it is somebody's once it is there.</param>
internal sealed record EditorFile(string Path, byte[] Bytes, bool IsMade);

/// <summary>The files by which editors know a digest: schemas, settings, tasks and snippets for Visual Studio Code, forms for Pages CMS, settings for Obsidian.</summary>
internal static class EditorFiles
{
    /// <summary>The kinds and languages of a digest, or null for the built-in ones.</summary>
    public static DigestConfig? ConfigOf(string root, ICollection<Diagnostic> diagnostics) => Parser.Config(Reader.ReadSettings(root, diagnostics), diagnostics);

    public static IReadOnlyList<SchemaFile> Schemas(DigestConfig? config) => SchemaFiles.Of(Kinds(config), [.. (config?.Languages ?? []).Select(language => language.Tag.Value)], [.. Rules.All.Select(rule => rule.Id)]);

    /// <summary>The translations that a digest has: <c>input/claims/a.fr.md</c>.</summary>
    public static IReadOnlyList<string> Translations(string root, DigestConfig? config) => config is not { Languages.Count: > 0 } ? []
        : [.. new InputWalk(root, []).Find().Where(file => file.Role == InputRole.Record && TranslationPath.Of(file.Path, config, out _) is not null).Select(file => file.Path)];

    /// <param name="translations">See <see cref="Translations"/>.</param>
    /// <returns>Paths from the digest's folder, in ordinal order.</returns>
    public static IReadOnlyList<EditorFile> Of(DigestConfig? config, IReadOnlyList<string> translations)
    {
        var kinds = Kinds(config);
        return
        [
            .. ((IEnumerable<EditorFile>)
            [
                .. Schemas(config).Where(schema => schema.Files.Count > 0).Select(schema => new EditorFile(".vscode/schemas/" + schema.FileName, schema.Bytes, true)),
                new EditorFile(".vscode/digest.code-snippets", Snippets.Of(kinds), true),
                new EditorFile(".vscode/settings.json", Embedded("vscode-settings.json"), false),
                new EditorFile(".vscode/extensions.json", Embedded("vscode-extensions.json"), false),
                new EditorFile(".vscode/tasks.json", Embedded("vscode-tasks.json"), false),
                new EditorFile(".pages.yml", PagesCms.Of(kinds, translations), true),
                new EditorFile("input/.obsidian/app.json", Embedded("obsidian-app.json"), false),
            ]).OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
    }

    private static IReadOnlyList<KindInfo> Kinds(DigestConfig? config) => config is null ? [.. AllKinds.Definitions.Select(definition => definition.Info)] : KindList.Of(config, []);

    private static byte[] Embedded(string name)
    {
        using var from = typeof(EditorFiles).Assembly.GetManifestResourceStream("editing/" + name)!;
        byte[] bytes = new byte[from.Length];
        from.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Writes those that are missing, and of those that are made the ones that differ.</summary>
    /// <returns>The paths that were written.</returns>
    /// <exception cref="IOException">A file cannot be read or written; what was written before stays.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be.</exception>
    public static IReadOnlyList<string> Write(string root, IEnumerable<EditorFile> files)
    {
        var written = new List<string>();
        foreach (var file in files)
        {
            string target = Path.Join(root, file.Path);
            if (File.Exists(target) && (!file.IsMade || File.ReadAllBytes(target).AsSpan().SequenceEqual(file.Bytes))) { continue; }
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, file.Bytes);
            written.Add(file.Path);
        }
        return written;
    }
}
