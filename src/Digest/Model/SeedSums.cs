namespace Digest.Model;

/// <summary>Files of <c>seeds/</c> by what they hold; they are compared when somebody asks first.</summary>
internal sealed class SeedSums(IEnumerable<InputFile> files)
{
    private readonly Lazy<ILookup<string, string>> paths = new(() => files.ToLookup(file => file.Hash, file => file.Path, StringComparer.Ordinal));

    private readonly Lazy<Dictionary<string, InputFile>> byPath = new(() => InputFile.ByPath([.. files]));

    public static SeedSums None { get; } = new([]);

    /// <param name="sha256">64 lower-case hexadecimal digits.</param>
    /// <returns>Paths in the order of the files.</returns>
    public IEnumerable<string> PathsOf(string sha256) => paths.Value[sha256];

    /// <returns>64 lower-case hexadecimal digits; null: there is no file of that path.</returns>
    public string? HashOf(string path) => byPath.Value.GetValueOrDefault(path)?.Hash;

    /// <summary>Whether the file differs in its line ends alone from one with this SHA-256.</summary>
    public bool HasOtherLineEnds(string path, string sha256)
    {
        try { return byPath.Value.GetValueOrDefault(path) is { } file && LineEnds.AloneDiffer(file.Bytes, sha256); }
        catch (ChangedWhileRead) { return false; }
    }
}
