using Digest.Diagnostics;
using Digest.Model;

namespace Digest.Checks;

/// <summary>Documents that the site shows in excerpts, and a public repository in full.</summary>
internal static class PublicSeed
{
    private static readonly Rule Rule = new("public-seed", Severity.Warning,
        "The repository is public, and holds the whole of a document whose rights allow less.",
        "What is committed is published, with its whole history, whatever the site shows of it.",
        "rights: {publish: excerpts}      # and seeds/report.txt, in a public repository");

    public static Check Check { get; } = new(Rule, site => !IsPublic(site.Config) ? [] : site.OfAll<Source>()
        .Where(source => source is { Custody: { Restricted: false, Seed: not null }, Rights: { Publish: not PublishRights.Full, InRepository: false } })
        .Select(source => Rule.At(source.Custody!.Seed!.Value.Span, $"Whoever can read the repository can read the whole of '{source.Custody.Seed.Value.Value}', though {Allowed(source.Rights)}.",
            "Move it to seeds/restricted/ with restricted: true (git must never have held it), or keep the repository private; rights: {publish: full} if the whole may be shown. If it may lie open there and you know it, write rights: {in_repository: true}.")));

    private static bool IsPublic(DigestConfig config) => config.Repository is not null || config.IsPublic;

    private static string Allowed(Rights rights) => rights.Publish == PublishRights.Citation ? "its rights allow a citation alone" : "its rights allow excerpts";
}
