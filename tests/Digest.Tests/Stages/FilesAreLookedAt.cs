using System.Security.Cryptography;
using Digest.Stages;
using Xunit;

namespace Digest.Tests.Stages;

/// <summary>What is found of files without reading them twice, and of folders without asking each of their entries.</summary>
public sealed class FilesAreLookedAt : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(131_071)]
    [InlineData(131_072)]
    [InlineData(131_073)]
    [InlineData(400_000)]
    public void A_hash_is_of_all_bytes_however_long_the_file_is(int length)
    {
        byte[] bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        folder.Put("a.bin", bytes);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), Hash(length));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), Hash(long.MaxValue));
        Assert.Equal(length == 0, Hash(length - 1L) is not null);
    }

    [Fact]
    public void A_file_that_grew_since_it_was_looked_at_is_hashed_as_it_is()
    {
        folder.Put("a.bin", "old"u8.ToArray());
        var file = new FileInfo(folder["a.bin"]);
        Assert.Equal(3, file.Length);
        folder.Put("a.bin", "old and new"u8.ToArray());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("old and new"u8)), SiteFiles.Hash(file, 100, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Entries_have_the_names_that_they_have_on_disk()
    {
        folder.Put("e\u0301.md", "x").Put(".hidden", "x").Put("inner/b.md", "x");
        var listed = FolderListing.Of(folder.Root)!;
        Assert.Equal([(".hidden", false), ("e\u0301.md", false), ("inner", true)], listed.Select(entry => (entry.Name, entry.IsFolder)).Order());
    }

    [Fact]
    public void Where_a_link_is_among_them_each_entry_has_to_be_asked()
    {
        folder.Put("a.md", "x").Link("b.md", folder["a.md"]);
        Assert.Null(FolderListing.Of(folder.Root));
        folder.Put("inner/a.md", "x");
        Assert.NotNull(FolderListing.Of(folder["inner"]));
        folder.Link("inner/gone.md", folder["not there"]);
        Assert.Null(FolderListing.Of(folder["inner"]));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told() => Assert.ThrowsAny<IOException>(() => FolderListing.Of(folder["none"]));

    [Theory]
    [InlineData("input/claims/A.MD", "Record")]
    [InlineData("input/claims/readme.md", null)]
    [InlineData("input/claims/a.markdown", null)]
    [InlineData("input/claims/a.md.verylongending", null)]
    [InlineData("input/pictures/a.JPEG", "Asset")]
    [InlineData("theme/pages/claim.liquid", "Template")]
    [InlineData("theme/i18n/fr.yml", "Words")]
    [InlineData("theme/i18n/more/fr.yml", null)]
    [InlineData("seeds/a", "Seed")]
    [InlineData("notes/a.md", null)]
    public void What_part_a_file_plays_is_told_by_its_folder_and_ending(string path, string? role) => Assert.Equal(role, InputWalk.RoleOf(path)?.ToString());

    private string? Hash(long most) => SiteFiles.Hash(new FileInfo(folder["a.bin"]), most, TestContext.Current.CancellationToken);
}
