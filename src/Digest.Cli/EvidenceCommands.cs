using System.CommandLine;

namespace Digest.Cli;

/// <summary>The commands about proof: sealing source documents, verifying a published site.</summary>
internal static class EvidenceCommands
{
    private static readonly string[] ProofFormats = ["text", "json"];

    public static Command Seal(Option<string?> root, Option<string> format, CancellationToken cancel)
    {
        var ids = new Argument<string[]>("ID") { HelpName = "ID", Arity = ArgumentArity.ZeroOrMore, Description = "The sources to seal, by id [default: every source that has a seed]" };
        ids.CompletionSources.Add(_ => IdsOnDisk.Ids("sources"));
        var renew = new Option<bool>("--renew") { Description = "Replace the seal of a seed that changed, for a reason (--reason, --by); otherwise that is refused" };
        var reason = new Option<string?>("--reason") { HelpName = "TEXT", Description = "With --renew: why the seed changed; becomes an entry of custody.log, with today's date and the former hash" };
        var by = new Option<string?>("--by") { HelpName = "WHO", Description = "With --reason: who says so, initials or a role" };
        var dryRun = new Option<bool>("--dry-run", "-n") { Description = "Show what would change as a diff, and write nothing" };
        var command = new Command("seal", "Write the SHA-256 of seeds into their source records (custody.sha256), and what was proven of restricted ones into input/digest.lock") { ids, renew, reason, by, dryRun, root, format };
        command.SetAction(parsed => Sealing.Run(
            new SealSettings(parsed.GetValue(root), parsed.GetValue(ids) ?? [], parsed.GetValue(format) ?? "text")
            {
                Renew = parsed.GetValue(renew),
                Reason = parsed.GetValue(reason),
                By = parsed.GetValue(by),
                DryRun = parsed.GetValue(dryRun),
            }, cancel));
        return command;
    }

    public static Command Verify(CancellationToken cancel)
    {
        var site = new Argument<string>("SITE") { Description = "The folder of a site, as it was built or as it was downloaded" };
        var seeds = new Option<string?>("--seeds") { HelpName = "FOLDER", Description = "Check the source documents too: their folder, or the digest's" };
        var expect = new Option<string?>("--expect") { HelpName = "SHA256", Description = "The SHA-256 of data/manifest.json as its publisher gave it elsewhere" };
        var verbose = new Option<bool>("--verbose", "-v") { Description = "List every finding, however many there are" };
        var format = new Option<string>("--format") { HelpName = string.Join('|', ProofFormats), Description = "How the result is written, to standard output", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong(ProofFormats);
        var command = new Command("verify", "Prove that no file of a site was altered since it was built") { site, seeds, expect, verbose, format };
        command.SetAction(parsed => Proving.Run(
            new ProofSettings(parsed.GetValue(site) ?? "", parsed.GetValue(seeds), parsed.GetValue(expect))
            {
                Verbose = parsed.GetValue(verbose),
                IsJson = parsed.GetValue(format) == "json",
            }, cancel));
        return command;
    }
}
