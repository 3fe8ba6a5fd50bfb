using Digest.Kinds;
using Digest.Model;

namespace Digest.Editing;

/// <summary>A schema and the files that it describes.</summary>
/// <param name="Name">As <c>digest schema NAME</c> has it.</param>
/// <param name="Files">Paths from the digest's folder, with <c>*</c> and <c>**</c>.</param>
internal sealed record SchemaFile(string Name, byte[] Bytes, IReadOnlyList<string> Files)
{
    public string FileName => Name + ".schema.json";
}

/// <summary>The schemas of a digest: one for <c>digest.yml</c>, one for each kind and its translations.</summary>
internal static class SchemaFiles
{
    public const string Config = "digest.yml";

    /// <param name="kinds">The digest's own beside the built-in ones; pages last.</param>
    public static IReadOnlyList<SchemaFile> Of(IReadOnlyList<KindInfo> kinds, IReadOnlyList<string> languages, IReadOnlyList<string> rules)
    {
        var files = new List<SchemaFile> { new(Config, JsonSchema.Of(ConfigFields.Schema, "input/digest.yml of a digest", rules), [DigestConfig.FilePath]) };
        foreach (var kind in kinds)
        {
            string title = Title(kind), folder = kind.Folder.Length == 0 ? "input/" : $"input/{kind.Folder}/";
            files.Add(new SchemaFile(kind.Name, JsonSchema.Of(AllKinds.For(kind.Like).Schema, title, []), [kind.Folder.Length == 0 ? "input/*.md" : folder + "**/*.md"]));
            files.Add(new SchemaFile(kind.Name + ".translation", JsonSchema.Of(TranslationFields.SchemaOf(kind.Like), "A translation: " + title, []), [.. languages.Select(tag => $"{folder}{(kind.Folder.Length == 0 ? "" : "**/")}*.{tag}.md")]));
        }
        return files;
    }

    private static string Title(KindInfo kind) => $"Front matter of {kind.Label ?? AllKinds.For(kind.Like).Schema.Name}";
}
