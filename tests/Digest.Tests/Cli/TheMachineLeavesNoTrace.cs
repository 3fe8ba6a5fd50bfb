using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using Digest.Tests.Stages;
using Xunit;

namespace Digest.Tests.Cli;

/// <summary>Whose machine built a site, where and when, stands in no byte of it, and two machines make the same bytes.</summary>
public class TheMachineLeavesNoTrace
{
    /// <summary>A machine by all that it could give away. Every word is made up, so that a hit is a trace.</summary>
    private sealed record Machine(string User, string Host, string Place, string TimeZone, string Language, DateTime FileTime, long Clock);

    private static readonly Machine One = new("zquserone", "zqhostone", "zqplace one ü", "Pacific/Chatham", "tr_TR.UTF-8", new(1999, 7, 8, 9, 10, 11, DateTimeKind.Utc), 1_795_000_000);
    private static readonly Machine Other = new("zquserother", "zqhostother", "zqplaceother", "America/St_Johns", "ar_SA.UTF-8", new(2031, 12, 30, 23, 58, 57, DateTimeKind.Utc), 1_795_086_400);

    private static async Task<SortedDictionary<string, byte[]>> Built(string golden, Machine machine)
    {
        using var folder = new Folder();
        string root = Path.Join(folder.Root, machine.Place, "digest");
        new GoldenSite(golden).CopyTo(folder);
        foreach (string part in (string[])["input", "seeds", "theme"])
        {
            if (!Directory.Exists(folder[part])) { continue; }
            Directory.CreateDirectory(root);
            Directory.Move(folder[part], Path.Join(root, part));
        }
        foreach (string file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)) { File.SetLastWriteTimeUtc(file, machine.FileTime); }
        string home = Path.Join(folder.Root, machine.Place, "home", machine.User);
        Directory.CreateDirectory(home);
        var command = new Command(root)
        {
            Shell = NamesHosts ? ["unshare", "--uts", "sh", "-c", $"hostname {machine.Host} && exec \"$@\"", "sh"] : null,
            Variables = new Dictionary<string, string>
            {
                ["USER"] = machine.User,
                ["LOGNAME"] = machine.User,
                ["USERNAME"] = machine.User,
                ["HOME"] = home,
                ["HOSTNAME"] = machine.Host,
                ["COMPUTERNAME"] = machine.Host,
                ["TZ"] = machine.TimeZone,
                ["LANG"] = machine.Language,
                ["LC_ALL"] = machine.Language,
                ["SOURCE_DATE_EPOCH"] = machine.Clock.ToString(CultureInfo.InvariantCulture),
            },
        };
        string output = Path.Join(folder.Root, machine.Place, "site");
        var (code, told, errors) = await command.Run("build", "--output", output);
        Assert.True(code == 0, $"exit code {code}\n{told}\n{errors}");
        var files = GoldenSite.Files(output);
        Assert.True(files.Count > 10, $"{files.Count} files were made");
        Assert.Empty(files.SelectMany(file => Words(machine, folder.Root).Where(word => Holds(file.Key, file.Value, word)).Select(word => $"{file.Key} holds {word}")));
        return files;
    }

    /// <summary>A host name of its own needs a name space of its own, which not every machine grants; then the variables alone say it.</summary>
    private static readonly Lazy<bool> MayNameHosts = new(() =>
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/unshare")) { return false; }
        using var probe = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("unshare", ["--uts", "sh", "-c", "hostname zqprobe"]) { RedirectStandardError = true })!;
        probe.WaitForExit();
        return probe.ExitCode == 0;
    });

    private static bool NamesHosts => MayNameHosts.Value;

    private static IEnumerable<string> Words(Machine machine, string folder) =>
    [
        machine.User, machine.Host, machine.Place, Path.GetFileName(folder), machine.TimeZone, machine.TimeZone.Split('/')[1], machine.Language[..5], machine.Language[..5].Replace('_', '-'),
        machine.FileTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), machine.FileTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        new DateTimeOffset(machine.FileTime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), machine.Clock.ToString(CultureInfo.InvariantCulture),
    ];

    /// <summary>As it is, percent-encoded, in UTF-16 and in base64, letter case folded.</summary>
    private static bool Holds(string path, byte[] bytes, string word)
    {
        string text = (path + "\n" + Encoding.UTF8.GetString(bytes)).ToUpperInvariant();
        string[] forms = [word, Uri.EscapeDataString(word), string.Concat(Encoding.UTF8.GetBytes(word).Select(b => $"%{b:X2}"))];
        return forms.Any(form => text.Contains(form.ToUpperInvariant(), StringComparison.Ordinal))
            || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(word)) >= 0 || bytes.AsSpan().IndexOf(Encoding.BigEndianUnicode.GetBytes(word)) >= 0
            || Enumerable.Range(0, 3).Any(lead => Encoding.UTF8.GetString(bytes).Contains(Base64(word, lead), StringComparison.Ordinal));
    }

    /// <summary>The part of the word's base64 that does not depend on what stands around it.</summary>
    private static string Base64(string word, int lead)
    {
        byte[] bytes = [.. new byte[lead], .. Encoding.UTF8.GetBytes(word)];
        return Convert.ToBase64String(bytes[..(bytes.Length / 3 * 3)])[(lead == 0 ? 0 : 4)..];
    }

    [Theory]
    [InlineData("whole")]
    [InlineData("documents")]
    [InlineData("real-theme")]
    public async Task Two_machines_make_one_site_and_neither_is_in_it(string golden)
    {
        var one = await Built(golden, One);
        Assert.Equal("", TreeDifference.Of(one, await Built(golden, Other)));
    }

    [Fact]
    public void A_trace_would_be_found_in_any_form()
    {
        foreach (string text in (string[])["a ZQPlace One Ü b", "a%20zqplace%20one%20%C3%BC", "%7A%71%70%6c%61%63%65%20%6f%6e%65%20%c3%bc"]) { Assert.True(Holds("x", Encoding.UTF8.GetBytes(text), One.Place), text); }
        Assert.True(Holds("x", Encoding.Unicode.GetBytes("a" + One.Place), One.Place));
        Assert.True(Holds("x", Encoding.BigEndianUnicode.GetBytes("a" + One.Place), One.Place));
        foreach (string before in (string[])["", "1", "12"]) { Assert.True(Holds("x", Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes($"{before}{One.Place} and more"))), One.Place), before); }
        Assert.True(Holds($"pages/{One.Place}.html", [], One.Place));
        Assert.False(Holds("x", "another place"u8.ToArray(), One.Place));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void The_language_of_the_machine_changes_no_byte_in_memory(string culture)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        using var folder = new Folder();
        new GoldenSite("whole").CopyTo(folder);
        var expected = GoldenSite.Made(folder, GoldenSite.Build(folder));
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal("", TreeDifference.Of(expected, GoldenSite.Made(folder, GoldenSite.Build(folder))));
        }
        finally { (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before; }
    }

    public static TheoryData<string> Compiled => ["digest", "Digest.Engine", "Digest.Edtf"];

    [Theory]
    [MemberData(nameof(Compiled))]
    public void What_is_compiled_names_no_folder_of_the_machine_that_compiled_it(string name)
    {
        string[] homes = [.. ((string[])[Repository.Root, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)]).Where(home => home.Trim('/', '\\').Length > 3)];
        foreach (string file in (string[])[$"{name}.dll", $"{name}.pdb"])
        {
            byte[] bytes = File.ReadAllBytes(Path.Join(AppContext.BaseDirectory, file));
            Assert.All(homes.Append("/root/").Append("/home/").Append("C:\\Users\\"), home => Assert.False(Holds("", bytes, home), $"{file} holds {home}"));
        }
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(Path.Join(AppContext.BaseDirectory, $"{name}.pdb")));
        var reader = symbols.GetMetadataReader();
        string[] sources = [.. reader.Documents.Select(handle => reader.GetString(reader.GetDocument(handle).Name))];
        Assert.NotEmpty(sources);
        Assert.All(sources, source => Assert.StartsWith("/_/", source, StringComparison.Ordinal));
        using var image = new PEReader(File.OpenRead(Path.Join(AppContext.BaseDirectory, $"{name}.dll")));
        Assert.All(image.ReadDebugDirectory().Where(entry => entry.Type == DebugDirectoryEntryType.CodeView), entry => Assert.StartsWith("/_/", image.ReadCodeViewDebugDirectoryData(entry).Path, StringComparison.Ordinal));
    }
}
