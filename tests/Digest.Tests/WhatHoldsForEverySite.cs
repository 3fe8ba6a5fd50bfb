using System.Collections.Concurrent;
using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using CsCheck;
using Digest.Citations.Formats;
using Digest.Model;
using Digest.Stages;
using Digest.Tests.Stages;
using Xunit;

namespace Digest.Tests;

public class WhatHoldsForEverySite
{
    /// <summary>Of the site <c>whole</c>: words of what is a draft, withdrawn, not reached, beyond the rights, hidden, withheld, restricted, no record.</summary>
    private static readonly string[] Planted = ["zqdraft", "zqgone", "zqlost", "zqcut", "zqhush", "zqname", "zqshut", "zqreadme"];

    private static readonly Lazy<IReadOnlyList<InputFile>> Whole = new(() =>
    {
        using var folder = new Folder();
        new GoldenSite("whole").CopyTo(folder);
        return Reader.Read(folder.Root, []);
    });

    public static TheoryData<string> GoodSites => [.. GoldenSite.Names.Where(name => !name.StartsWith("broken-", StringComparison.Ordinal))];

    private static (Made Made, ConcurrentDictionary<string, byte[]> Site) Build(IEnumerable<InputFile> files)
    {
        var site = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        return (global::Digest.Build.Make([.. files], new BuildRequest("", "") { Today = new DateOnly(2026, 11, 23) }, (path, bytes) => site[path] = bytes, []), site);
    }

    [Fact]
    public void The_order_in_which_files_are_read_changes_no_byte()
    {
        var expected = Build(Whole.Value);
        Assert.Empty(expected.Made.Diagnostics);
        Gen.Shuffle(Whole.Value.ToArray()).Sample(files => TreeDifference.Of(expected.Site, Build(files).Site).Length == 0, iter: 12, print: files => string.Join(' ', files.Select(file => file.Path)));
    }

    [Fact]
    public void Cutting_or_damaging_any_file_anywhere_never_throws()
    {
        var files = Whole.Value.Where(file => file is { BuiltIn: false, Bytes.Length: > 0 }).ToArray();
        Gen.Select(Gen.Int[0, files.Length - 1], Gen.Double[0, 1], Gen.Byte, Gen.Bool).Sample((which, where, value, isCut) =>
        {
            var file = files[which];
            int at = (int)(where * (file.Bytes.Length - 1));
            byte[] bytes = isCut ? file.Bytes[..at] : [.. file.Bytes[..at], value, .. file.Bytes[(at + 1)..]];
            var (made, site) = Build(Whole.Value.Select(other => other == file ? file with { Bytes = bytes } : other));
            return made.Diagnostics.Count > 0 || site.ContainsKey("index.html");
        }, iter: 80, print: damage => $"{files[damage.Item1].Path}: {(damage.Item4 ? "cut" : $"byte {damage.Item3}")} at {damage.Item2:R} of it");
    }

    [Theory]
    [MemberData(nameof(GoodSites))]
    public void Every_link_leads_to_a_file_and_a_place_in_it(string name)
    {
        var files = new GoldenSite(name).Made();
        var pages = files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)).ToDictionary(file => file.Key, file => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(file.Value)), StringComparer.Ordinal);
        var ids = pages.ToDictionary(page => page.Key, page => page.Value.QuerySelectorAll("[id]").Select(element => element.Id!).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        int followed = 0;
        foreach (var (path, page) in pages)
        {
            var carried = page.QuerySelectorAll("a[download][href^='data:']").Select(link => link.GetAttribute("href")!).ToHashSet(StringComparer.Ordinal);
            Assert.All(carried, address => Assert.True(Download.IsAddress(Encoding.UTF8.GetBytes(address)), $"{path} carries {address}"));
            foreach (string address in page.QuerySelectorAll("[href], [src]").Where(element => !carried.Contains(element.GetAttribute("href") ?? "")).Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!))
            {
                var target = new Uri(new Uri("http://site.invalid/" + path), address);
                if (target.Host != "site.invalid") { Assert.Equal("https", target.Scheme); continue; }
                string file = Uri.UnescapeDataString(target.AbsolutePath[1..]), place = Uri.UnescapeDataString(target.Fragment);
                Assert.True(files.ContainsKey(file), $"{path} leads to {address}");
                Assert.True(place.Length == 0 || ids[file].Contains(place[1..]), $"{path} leads to {address}");
                followed++;
            }
        }
        Assert.True(followed > 50, $"{followed} links were followed");
    }

    [Fact]
    public void What_is_not_published_leaves_no_word_in_any_byte_or_name()
    {
        string read = string.Join('\n', Whole.Value.Where(file => file.Role is InputRole.Record or InputRole.Seed).Select(Text)) + File.ReadAllText(Path.Join(Repository.Root, "tests/Digest.Tests/Golden/whole/input/README.md"));
        Assert.All(Planted, word => Assert.Contains(word, read, StringComparison.OrdinalIgnoreCase));
        string[] secrets = [.. Planted, .. Hashes("seeds/zqshut-statement.txt"), .. Hashes("seeds/zqdraft-paper.txt")];
        foreach (var (path, bytes) in new GoldenSite("whole").Made())
        {
            string text = Encoding.UTF8.GetString(bytes);
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, $"{path}\n{text}\n{WebUtility.HtmlDecode(text)}", StringComparison.OrdinalIgnoreCase));
        }
    }

    private static string Text(InputFile file) => file.Path + "\n" + Encoding.UTF8.GetString(file.Bytes);

    /// <summary>The beginning and the end of a seed's hash: pages show no more of it.</summary>
    private static string[] Hashes(string path)
    {
        string hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Whole.Value.Single(file => file.Path == path).Bytes));
        return [hash[..8], hash[^8..]];
    }
}
