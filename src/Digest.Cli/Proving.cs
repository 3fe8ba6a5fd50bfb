using System.Globalization;
using System.Text.Json;
using Digest.Diagnostics;
using Spectre.Console;

namespace Digest.Cli;

/// <summary>What was asked for, as it was written.</summary>
internal sealed record ProofSettings(string Site, string? Seeds, string? Expect)
{
    public bool Verbose { get; init; }
    public bool IsJson { get; init; }
}

/// <summary><c>digest verify</c> from its settings to its exit code.</summary>
internal static class Proving
{
    /// <summary>Findings of one rule that are listed for people; the others are counted.</summary>
    private const int Listed = 20;

    private const string Limit = "Whoever can rewrite the files can rewrite data/manifest.json with them, and this command would not notice. "
        + "Compare its SHA-256 with one that you have from elsewhere: the publisher's own word, a print, an archive of the same site (--expect SHA256).";

    public static int Run(ProofSettings settings, CancellationToken cancel)
    {
        var terminal = new Terminal(settings.IsJson ? "json" : "text");
        if (!Directory.Exists(settings.Site)) { return terminal.Refuse($"there is no folder '{settings.Site}'", "  help: Name the folder of a site: digest verify output"); }
        if (settings.Seeds is { } seeds && !Directory.Exists(seeds)) { return terminal.Refuse($"there is no folder '{seeds}'", "  help: Name the folder that holds the seeds, or the digest: --seeds FOLDER"); }
        string? expect = settings.Expect?.Trim().ToLowerInvariant();
        if (expect is not null && (expect.Length != 64 || !expect.All(char.IsAsciiHexDigitLower))) { return terminal.Refuse($"'{settings.Expect}' is no SHA-256", "  help: It has 64 hexadecimal digits: sha256sum data/manifest.json prints it."); }
        return Session.Guarded(terminal, () =>
        {
            var result = Verify.Run(new VerifyRequest(settings.Site, settings.Seeds, expect), cancel);
            if (settings.IsJson) { JsonFormat.Write(Console.Out, json => Write(json, result, settings)); }
            else { Tell(terminal, result, settings); }
            return result.IsUnreadable ? ExitCode.Environment : result.Findings.Count > 0 ? ExitCode.ContentErrors : ExitCode.Clean;
        });
    }

    private static void Tell(Terminal terminal, VerifyResult result, ProofSettings settings)
    {
        var report = new StringWriter();
        foreach (var rule in result.Findings.GroupBy(fault => fault.Rule.Id))
        {
            var shown = settings.Verbose ? rule : rule.Take(Listed);
            foreach (var fault in shown) { report.Write($"{(fault.Span.Path.Length == 0 ? "" : Printable.Line(fault.Span.Path) + ": ")}error[{fault.Rule.Id}] {Printable.Line(fault.Message)}\n"); }
            if (rule.Select(fault => fault.Help).OfType<string>().FirstOrDefault() is { } help) { report.Write($"  help: {help}\n"); }
            if (!settings.Verbose && rule.Count() > Listed) { report.Write($"… {Number(rule.Count() - Listed)} more [{rule.Key}]; --verbose lists them\n"); }
        }
        terminal.Report(report.ToString());
        if (result.ManifestSha256 is not { } manifest) { terminal.Tell("[red]Nothing is proven[/]: the site has no manifest that can be read"); return; }
        terminal.Tell($"[bold]{Number(result.Files),8}[/] files, {Number(result.Bytes)} bytes");
        terminal.Tell($"[bold]{Number(result.Seeds),8}[/] {Markup.Escape(SeedWords(result, settings))}");
        if (result.Records > 0) { terminal.Tell($"[bold]{Number(result.Records),8}[/] {(result.Records == 1 ? "record" : "records")} whose version the site cites, checked against the digest"); }
        if (result.Reconverted > 0) { terminal.Tell($"         {(result.Reconverted == result.Records ? "all of them have" : $"{Number(result.Reconverted)} of them {(result.Reconverted == 1 ? "has" : "have")}")} other line ends here, as git writes them on some machines, and {(result.Reconverted == 1 ? "is the version that is" : "are the versions that are")} cited without that"); }
        if (Directory.Exists(Path.Join(settings.Site, ".git"))) { terminal.Tell("         .git, which makes this folder a clone and is no part of the site, was not looked at"); }
        terminal.Tell($"manifest SHA-256 {manifest}");
        if (result.EditionsSha256 is { } editions) { terminal.Tell($"list of editions SHA-256 {editions}"); }
        int faults = result.Findings.Count;
        string apart = result.Editions == 0 ? "" : $"; {(result.Editions == 1 ? "the edition is" : $"the {Number(result.Editions)} editions are")} in no manifest, and as editions/SHA256SUMS lists {(result.Editions == 1 ? "it" : "them")}: compare the hash of that list, too";
        terminal.Tell(faults == 0 ? $"[green]Proven[/]: every file is the one that the manifest lists, and there is no other{apart}{Markup.Escape(Unlisted(result.Unlisted))}" : $"[red]{Number(faults)} {(faults == 1 ? "finding" : "findings")}[/]: {(faults > result.Beside ? "the site is not as its build left it" : "every file of the site is the one that the manifest lists; what differs, or is not there, are the documents and records that it was compared with")}");
        terminal.Tell($"Not proven: who wrote the manifest. {Limit}");
    }

    /// <summary>What stands in the site's folder and in no list, as the end of a sentence.</summary>
    private static string Unlisted(Digest.Stages.UnlistedFiles files) =>
        (files.Domain is not { } domain ? "" : $"; CNAME is in no list and names '{Printable.Line(domain)}'{(files.IsDomainCompared ? ", as the site does" : ", which the site does not: that was not compared with anything")}")
        + (files.HasReadMe ? "; READ-ME.txt, which an archive adds, is in no list and was not looked at" : "");

    private static string SeedWords(VerifyResult result, ProofSettings settings)
    {
        string noun = result.Seeds == 1 ? "seed" : "seeds";
        if (settings.Seeds is null) { return result.Seeds == 0 ? noun : $"{noun} that the site rests on, not checked: --seeds FOLDER checks them"; }
        return $"{noun} that the site rests on, {Number(result.SeedsChecked)} checked";
    }

    private static void Write(Utf8JsonWriter json, VerifyResult result, ProofSettings settings)
    {
        json.WriteStartObject();
        json.WriteBoolean("proven", result.Findings.Count == 0);
        if (result.ManifestSha256 is { } manifest) { json.WriteString("manifestSha256", manifest); }
        if (settings.Expect is not null) { json.WriteBoolean("manifestExpected", settings.Expect.Trim().Equals(result.ManifestSha256, StringComparison.OrdinalIgnoreCase)); }
        json.WriteNumber("files", result.Files);
        json.WriteNumber("bytes", result.Bytes);
        json.WriteNumber("seeds", result.Seeds);
        json.WriteNumber("seedsChecked", result.SeedsChecked);
        json.WriteNumber("recordsChecked", result.Records);
        if (result.Reconverted > 0) { json.WriteNumber("recordsWithOtherLineEnds", result.Reconverted); }
        if (result.Beside > 0) { json.WriteNumber("findingsBesideTheSite", result.Beside); }
        if (result.EditionsSha256 is { } editions)
        {
            json.WriteNumber("editions", result.Editions);
            json.WriteString("editionsSha256", editions);
        }
        if (result.Unlisted.Domain is { } domain)
        {
            json.WriteString("customDomain", domain);
            json.WriteBoolean("customDomainCompared", result.Unlisted.IsDomainCompared);
        }
        json.WriteString("notProven", Limit);
        json.WriteStartArray("findings");
        foreach (var fault in result.Findings)
        {
            json.WriteStartObject();
            json.WriteString("path", fault.Span.Path);
            json.WriteString("rule", fault.Rule.Id);
            json.WriteString("message", fault.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
