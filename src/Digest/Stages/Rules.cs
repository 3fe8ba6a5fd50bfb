using Digest.Checks;
using Digest.Diagnostics;
using Digest.FrontMatter;
using Digest.Kinds;
using Digest.Pictures;
using Digest.Prose;
using Digest.Sources;
using Digest.Stages.Git;
using Digest.Stages.Locking;

namespace Digest.Stages;

/// <summary>Every rule that a digest can break, by id: what <c>checks</c> in <c>digest.yml</c> may name.</summary>
internal static class Rules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. ((IEnumerable<Rule>)
        [
            .. YamlRules.All, .. FieldRules.All, CitationFields.UnknownType, ClaimKind.ImpossibleCount, ConfigFields.NoEffect, ConfigFields.RepeatedLanguage, ConfigFields.BadAddress, RepositoryFields.BadRepository,
            .. CitationStyles.Rules, CitesWithoutForm.Unprinted, Versions.Unread, Versions.Reconverted, .. Citations.Formats.FormatRules.All, .. BodyReader.Rules, .. PictureRules.All, .. SeedReader.Rules, TextDecoder.Undecodable, Parser.NoConfig, Parser.NoFrontMatter, MergeConflict.Rule, KindList.KindTaken, KindFolders.Mistaken, WordFiles.MissingWords, UnfitWords.Rule, UnreadTheme.Rule,
            .. AllChecks.List.SelectMany(check => check.Rules), .. Checker.Rules, .. Renderer.Rules, .. Editions.EditionRules.All, RemovedAddress.Rule, .. Git.PublishRules.All, .. Redaction.ProtectionRules.All, .. StageRules.All, .. SealRules.All, .. Importing.ImportRules.All, .. ProofRules.All, .. Translations.Rules, .. LockRules.All, .. TrackedSeeds.Rules, .. BaselineFile.Rules, CiteFiles.Unreadable, CiteFiles.UnknownItemType,
        ]).OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];
}
