using System.CommandLine;

namespace Digest.Cli;

/// <summary>What was asked for on the command line, as it was written.</summary>
internal sealed record Settings(string? Root, string? Output, string? BaseUrl, string Format)
{
    public bool Strict { get; init; }
    public bool Verbose { get; init; }
    /// <summary>By name; empty: as <c>digest.yml</c> says.</summary>
    public IReadOnlyList<string> Editions { get; init; } = [];
    public bool NoSearch { get; init; }
    public bool Drafts { get; init; }
    /// <summary>Nothing of an earlier build is used.</summary>
    public bool Fresh { get; init; }
    /// <summary>The file of the private list; null: as the environment says.</summary>
    public string? Protected { get; init; }
    /// <summary>The manifest of the last published site; null: that of the output.</summary>
    public string? Previous { get; init; }
    public bool IsPublic { get; init; }
    /// <summary>What each stage and output took is told.</summary>
    public bool Profile { get; init; }
}

internal sealed record Options(
    Option<string?> Root, Option<string?> Output, Option<bool> Strict, Option<bool> Verbose, Option<string?> BaseUrl, Option<string> Format)
{
    public Option<string?> Protected { get; } = new("--protected")
    {
        HelpName = "FILE",
        Description = "The private list of terms that may not be published; it lies outside the digest's folder [default: the file that DIGEST_PROTECTED names; set but empty, as by a secret that is missing, it is an error]",
    };

    public Option<bool> NoSearch { get; } = new("--no-search") { Description = "Leave out the search and its index, as 'search: false' in input/digest.yml does" };

    public Option<bool> Fresh { get; } = new("--fresh") { Description = "Build everything and read every document, also where nothing changed since the last build" };

    public Option<bool> Profile { get; } = new("--profile") { Description = "Tell where the time went: what each stage and each kind of file took, and how much memory" };

    public Option<bool> Drafts { get; } = new("--drafts") { Description = "Show drafts too, each marked as one: for your own eyes, never to be published; no editions are made" };

    public Option<string?> Previous { get; } = new("--previous") { HelpName = "FILE", Description = "data/manifest.json of the last published site: pages of it that are gone are told [default: that of the output]; a file that is not there or is empty is no site" };

    public Option<bool> Public { get; } = new("--public") { Description = "The repository is public: warn of documents that it shows in full though their rights allow less" };

    public Option<string[]> Editions { get; } = EditionOption();

    public IReadOnlyList<Option> All => [Root, Output, Strict, Verbose, BaseUrl, Drafts, NoSearch, Editions, Previous, Public, Fresh, Profile, Protected, Format];

    public Settings Read(ParseResult parsed) =>
        new(parsed.GetValue(Root), parsed.GetValue(Output), parsed.GetValue(BaseUrl), parsed.GetValue(Format) ?? "text")
        {
            Strict = parsed.GetValue(Strict),
            Verbose = parsed.GetValue(Verbose),
            Drafts = parsed.GetValue(Drafts),
            Fresh = parsed.GetValue(Fresh),
            Profile = parsed.GetValue(Profile),
            NoSearch = parsed.GetValue(NoSearch),
            Previous = parsed.GetValue(Previous),
            IsPublic = parsed.GetValue(Public),
            Protected = parsed.GetValue(Protected),
            Editions = parsed.GetValue(Editions) ?? [],
        };

    private static Option<string[]> EditionOption()
    {
        string[] words = [.. Digest.Kinds.Vocabulary.Edition.Words];
        var option = new Option<string[]>("--edition") { HelpName = string.Join('|', words), Description = "A form of the whole digest to be made in editions/, in place of 'editions' in input/digest.yml; may be given several times" };
        option.AcceptOnlyFromAmong(words);
        return option;
    }
}
