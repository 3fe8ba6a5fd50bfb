using System.Text;

namespace Digest.Benchmarks.Corpus;

/// <summary>A digest of a given size: the same number of records and seed give the same bytes, on every machine.</summary>
internal static class DigestCorpus
{
    /// <summary>Fewer cannot name each other.</summary>
    public const int LeastRecords = 100;

    private const string Config = "title: Benchmark digest\nsummary: A made-up digest for measurements. No word of it is about anybody.\nurl: https://example.org/digest/\nlanguage: en\nlicence: CC0-1.0\nautolink: true\n";

    /// <param name="records">Records beside the front page; two fifths claims, a fifth each sources, events and entities.</param>
    /// <returns>Paths from the digest's root, with <c>/</c>, and contents; made one by one.</returns>
    public static IEnumerable<(string Path, byte[] Bytes)> Files(int records, int seed)
    {
        var cast = new Cast(records, seed);
        var writer = new RecordWriter(cast);
        var claims = new ClaimWriter(cast, writer);
        yield return ("input/digest.yml", Utf8(Config));
        yield return ("input/index.md", Utf8(FrontPage(cast)));
        foreach (var role in cast.Sources)
        {
            yield return (role.Path, Utf8(writer.Source(role)));
            if (cast.Drafts[role.Number] is { } draft) { yield return (RecordWriter.SeedPath(role, draft), draft.Bytes); }
        }
        foreach (var role in cast.Claims) { yield return (role.Path, Utf8(claims.Write(role))); }
        for (int rank = 0; rank < cast.Chronology.Length; rank++) { yield return (cast.Chronology[rank].Path, Utf8(writer.Event(cast.Chronology[rank], rank))); }
        foreach (var role in cast.Entities) { yield return (role.Path, Utf8(writer.Entity(role))); }
    }

    /// <summary>Writes the corpus into a folder that is new or empty.</summary>
    /// <returns>Files written.</returns>
    public static int Write(int records, int seed, string folder) => Write(Files(records, seed), folder);

    /// <summary>Writes files into a folder.</summary>
    /// <param name="files">Paths from the folder, with <c>/</c>, and contents.</param>
    /// <returns>Files written.</returns>
    public static int Write(IEnumerable<(string Path, byte[] Bytes)> files, string folder)
    {
        int count = 0;
        foreach (var (path, bytes) in files)
        {
            string target = Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, bytes);
            count++;
        }
        return count;
    }

    private static string FrontPage(Cast cast)
    {
        var chance = new Chance(cast.Seed, "front page");
        var page = new Role("", "index", 0, "Benchmark digest", Tongue.English);
        var links = cast.AnyClaim.DrawSome(chance, 10).Select(claim => $"- [[{claim.Id}]]\n");
        return RecordWriter.Head(page, chance, null).With(string.Concat(links));
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
