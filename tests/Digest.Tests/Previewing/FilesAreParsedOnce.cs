using Digest.Model;
using Digest.Stages.Remembering;
using Xunit;

namespace Digest.Tests.Previewing;

/// <summary>Of a build after another, only what is another file is parsed, wherever it stands now.</summary>
public class FilesAreParsedOnce
{
    private readonly ParsedFiles files = new();
    private readonly List<string> read = [];
    private object configuration = new();

    private static InputFile File(string name) => new($"input/{name}.md", InputRole.Record, []);

    private string Parse(params InputFile[] now)
    {
        read.Clear();
        var found = files.Of(now, configuration, file => { lock (read) { read.Add(Path.GetFileNameWithoutExtension(file.Path)); } return new ParsedFile(null, null, []); }, new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken });
        Assert.All(found, Assert.NotNull);
        return string.Join(' ', read.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Whatever_was_edited_added_removed_or_renamed()
    {
        var (a, b, c) = (File("a"), File("b"), File("c"));
        Assert.Equal("a b c", Parse(a, b, c));
        Assert.Equal("", Parse(a, b, c));
        Assert.Equal("b", Parse(a, b = File("b"), c));
        Assert.Equal("aa", Parse(a, File("aa"), b, c));
        Assert.Equal("", Parse(b, c));
        Assert.Equal("z", Parse(c, File("z")));
        configuration = new();
        Assert.Equal("c", Parse(c));
    }
}
