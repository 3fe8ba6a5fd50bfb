using System.CommandLine;

namespace Digest.Cli;

/// <summary>What was asked for on the command line, as it was written.</summary>
internal sealed record Settings(string? Root, string? Output, string? BaseUrl, string Format)
{
    public bool Strict { get; init; }
    public bool Verbose { get; init; }
}

internal sealed record Options(
    Option<string?> Root, Option<string?> Output, Option<bool> Strict, Option<bool> Verbose, Option<string?> BaseUrl, Option<string> Format)
{
    public IReadOnlyList<Option> All => [Root, Output, Strict, Verbose, BaseUrl, Format];

    public Settings Read(ParseResult parsed) =>
        new(parsed.GetValue(Root), parsed.GetValue(Output), parsed.GetValue(BaseUrl), parsed.GetValue(Format) ?? "text")
        {
            Strict = parsed.GetValue(Strict),
            Verbose = parsed.GetValue(Verbose),
        };
}
