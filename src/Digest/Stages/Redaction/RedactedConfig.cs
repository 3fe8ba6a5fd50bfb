using Digest.FrontMatter;
using Digest.Kinds;
using Digest.Model;
using Digest.Protection;

namespace Digest.Stages.Redaction;

/// <summary>The configuration as it is published.</summary>
/// <param name="Changed">Records are read again with it: rights and kinds of theirs may come from it.</param>
internal sealed record RedactedConfig(DigestConfig Config, IReadOnlyList<KindInfo> Kinds, bool Changed)
{
    public static RedactedConfig Of(ParsedDigest digest, IReadOnlyList<InputFile> files, RedactionReport report, Replacements replacements)
    {
        var same = new RedactedConfig(digest.Config, digest.Kinds, false);
        if (digest.Config.Url is { } url && Undisguised.Find(replacements.Terms, url.Value) is [var hit, ..]) { report.Address(hit.Rule, url.Span); }
        if (files.FirstOrDefault(file => file.Role == InputRole.Config) is not { } file || TextDecoder.Decode(file, []) is not { } text || YamlReader.Read(file.Path, text, .., []) is not { } map) { return same; }
        var nodes = new NodeRedaction(replacements, report);
        var redacted = nodes.Of(map, ConfigFields.Schema);
        if (!nodes.Changed) { return same; }
        var asked = digest.Config;
        // What was asked for stands above what the file says, here too.
        var config = ConfigFields.Read(redacted, []) with { Url = asked.Url, Editions = asked.Editions, LeftEditions = asked.LeftEditions, IsPublic = asked.IsPublic, Search = asked.Search };
        var spoken = config.Languages.FirstOrDefault(language => language.Tag.Value == digest.Words.Tag);
        return new RedactedConfig(spoken is null ? config : Translations.In(config, spoken), KindList.Of(config, []), true);
    }
}
