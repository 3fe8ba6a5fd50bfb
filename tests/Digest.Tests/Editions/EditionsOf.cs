using System.IO.Compression;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Digest.Model;
using Digest.Tests.Stages;

namespace Digest.Tests.Editions;

/// <summary>A golden site, built on disk with its editions.</summary>
internal sealed class EditionsOf : IDisposable
{
    public static readonly EditionKind[] All = [EditionKind.Zip, EditionKind.Html, EditionKind.Epub, EditionKind.Print];

    public EditionsOf(string golden)
    {
        new GoldenSite(golden).CopyTo(Folder);
        Result = Build(All);
    }

    public Folder Folder { get; } = new();
    public BuildResult Result { get; private set; }

    public string[] Names => Directory.Exists(Folder["output/editions"]) ? [.. Directory.EnumerateFiles(Folder["output/editions"]).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)] : [];

    public BuildResult Build(IReadOnlyList<EditionKind> editions, string? url = null, Digest.Protection.ProtectedTerms? terms = null) =>
        Result = global::Digest.Build.Run(new BuildRequest(Folder.Root, Folder.Output) { Today = new DateOnly(2026, 11, 23), Editions = editions, BaseUrl = url, Protected = terms });

    public byte[] Bytes(string ending) => File.ReadAllBytes(Directory.EnumerateFiles(Folder["output/editions"], "*" + ending).Single(file => ending != ".html" || !file.EndsWith("print.html", StringComparison.Ordinal)));

    public IHtmlDocument Single() => Parse(Bytes(".html"));
    public IHtmlDocument Print() => Parse(File.ReadAllBytes(Folder["output/editions/print.html"]));

    /// <summary>The files of an archive, in order.</summary>
    public IReadOnlyList<(string Name, byte[] Bytes)> Unpacked(string ending) => Unpack(Bytes(ending));

    public static IReadOnlyList<(string Name, byte[] Bytes)> Unpack(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read);
        var files = new List<(string, byte[])>();
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            var bytes = new MemoryStream();
            content.CopyTo(bytes);
            files.Add((entry.FullName, bytes.ToArray()));
        }
        return files;
    }

    /// <summary>Every page of the site that is to be read, by path: not those for wrong addresses and for what has moved.</summary>
    public IReadOnlyDictionary<string, IHtmlDocument> Pages() => Directory.EnumerateFiles(Folder.Output, "*.html", SearchOption.AllDirectories)
        .Select(file => (Path: Path.GetRelativePath(Folder.Output, file).Replace('\\', '/'), Page: Parse(File.ReadAllBytes(file))))
        .Where(page => !page.Path.StartsWith("editions/", StringComparison.Ordinal) && page.Path != "404.html" && page.Page.QuerySelector("meta[http-equiv=refresh]") is null)
        .ToDictionary(page => page.Path, page => page.Page, StringComparer.Ordinal);

    public static IHtmlDocument Parse(byte[] bytes) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(bytes));

    /// <summary>The words of a page's main part as somebody reads them, without what runs.</summary>
    public static string Words(IElement part)
    {
        var copy = (IElement)part.Clone();
        foreach (var hidden in copy.QuerySelectorAll("script, style, template").ToList()) { hidden.Remove(); }
        return string.Join(' ', copy.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    public void Dispose() => Folder.Dispose();
}
