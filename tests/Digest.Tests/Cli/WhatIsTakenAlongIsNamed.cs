using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace Digest.Tests.Cli;

/// <summary>The licences of what others wrote and the program contains go with it: in the tool's packages, in the executables, in the container.</summary>
public partial class WhatIsTakenAlongIsNamed
{
    /// <summary>The linker's own tasks work while compiling and are in no output.</summary>
    private const string BuildAlone = "Microsoft.NET.ILLink.Tasks";

    private static string Text(string path) => File.ReadAllText(Path.Join(Repository.Root, path)).ReplaceLineEndings("\n");

    [GeneratedRegex("^(?<name>[A-Za-z][A-Za-z0-9.]+)\n    (?<licence>[^\n]+)\n    (?<copyright>[^\n]+)$", RegexOptions.Multiline)]
    private static partial Regex Notices();

    [Fact]
    public void Every_package_of_the_program_is_in_the_notices_and_no_other()
    {
        var locked = JsonNode.Parse(Text("src/Digest.Cli/packages.lock.json"))!["dependencies"]!["net10.0"]!.AsObject();
        var contained = locked.Where(package => (string?)package.Value!["type"] != "Project" && package.Key != BuildAlone).Select(package => package.Key);
        var named = Notices().Matches(Text("src/Digest.Cli/THIRD-PARTY-NOTICES.txt")).Select(notice => notice.Groups["name"].Value);
        Assert.Equal(contained.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_licence_that_is_named_stands_there_in_full()
    {
        string text = Text("src/Digest.Cli/THIRD-PARTY-NOTICES.txt");
        var licences = Notices().Matches(text).Select(notice => notice.Groups["licence"].Value.Split(' ')[0]).Distinct().ToList();
        Assert.True(licences.Count >= 4, "There are four licences.");
        Assert.All(licences, licence => Assert.Matches($"\nLicence: {Regex.Escape(licence)}\n-+\n\n[^\n]+\n[^\n]+", text));
    }
}
