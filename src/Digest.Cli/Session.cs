using System.Diagnostics;
using System.Globalization;
using Digest.Diagnostics;
using Digest.Kinds;
using Digest.Model;
using Digest.Outputs.Gaps;

namespace Digest.Cli;

/// <summary>One command from its settings to its exit code.</summary>
internal static class Session
{
    internal const string Cancelled = "Cancelled. Nothing was written: everything is as it was.";
    private const string TooLate = "Too late to cancel: the new site was already being put in place, and stands there whole.";

    public static int Build(Settings settings, bool write, Stopping stop)
    {
        var terminal = new Terminal(settings.Format);
        if (Request(settings, terminal) is not { } request) { return ExitCode.Usage; }
        return Guarded(terminal, () =>
        {
            EditingSession.WarnOfInterrupted(terminal, request.Root);
            var profile = settings.Profile ? new BuildProfile() : null;
            var result = Run(request with { Write = write, Reuse = write, KeepsWork = true, Fresh = settings.Fresh, Profile = profile }, terminal, stop);
            if (stop.Token.IsCancellationRequested)
            {
                terminal.Warn(TooLate);
                return ExitCode.Cancelled;
            }
            return stop.While(() => terminal.Leave("Cancelled while the findings were told; the build itself had ended."), () =>
            {
                terminal.Report(result, request.Root, settings.Verbose);
                if (profile is not null) { ProfileTable.Write(terminal, profile); }
                Summary.Write(terminal, result, new Summary.Subject(DigestFolder.FromHere(request.Output), write, settings.Verbose));
                return ExitCode.Of(result);
            });
        });
    }

    /// <summary>A build with progress, that whoever is tired of it can leave until its files are put in place.</summary>
    internal static BuildResult Run(BuildRequest request, Terminal terminal, Stopping stop)
    {
        var counts = new BuildProgress();
        bool isCommitted = false;
        var result = terminal.WithProgress(counts, () => stop.While(() => terminal.Leave(Cancelled), () => Digest.Build.Run(request with { Counts = counts, Committing = Commit }, stop.Token)));
        if (!isCommitted) { stop.Token.ThrowIfCancellationRequested(); }
        return result;

        void Commit()
        {
            stop.Bind();
            isCommitted = true;
        }
    }

    /// <summary>What is to be built; null where that cannot be done, which is told.</summary>
    internal static BuildRequest? Request(Settings settings, Terminal terminal)
    {
        if (Folders(settings, terminal) is not var (root, output)) { return null; }
        if (!PrivateList.TryRead(settings.Protected, root, terminal, out var terms)) { return null; }
        if (settings.BaseUrl is { } written && AddressWithPassword.Is(written)) { terminal.Refuse("The address of --base-url holds a user name or a password, which every page would show", "  help: Take out what stands before the @."); return null; }
        if (!TryAddress(settings.BaseUrl, out string? address)) { terminal.Refuse($"'{settings.BaseUrl}' is no address of a site", "  help: Write it whole: --base-url https://example.org/repo/"); return null; }
        if (Today() is not { } today) { RefuseDay(terminal); return null; }
        if (settings is { Drafts: true, Editions.Count: > 0 }) { terminal.Refuse("--drafts and --edition were both given: editions are to be given away, drafts are not", "  help: Take one of the two options out."); return null; }
        if (!LastSite.TryRead(settings.Previous, terminal, out var previous)) { return null; }
        return new BuildRequest(root, output) { OutputName = NameOf(settings, output), Drafts = settings.Drafts, Strict = settings.Strict, BaseUrl = address, Search = !settings.NoSearch, Today = today, Protected = terms, Editions = EditionsOf(settings), IsPublic = settings.IsPublic, Previous = previous };
    }

    /// <summary>Checks as <c>check</c> does, and lists the known gaps; findings are told only where they stop a build.</summary>
    public static int Gaps(Settings settings, Stopping stop) => Listed(settings, (result, terminal, root) =>
    {
        var publication = result.Publication!;
        List(KnownGaps.Of(publication.Site, publication.Words), publication.Words, settings.Format, path => DigestFolder.FromHere(Path.Join(root, path)), terminal);
        return ExitCode.Clean;
    }, stop);

    /// <summary>Checks as <c>check</c> does, and lists the names that are linked by themselves.</summary>
    public static int Links(Settings settings, string? id, Stopping stop) =>
        Listed(settings, (result, terminal, root) => LinksCommand.List(result, (id, settings.Format), path => DigestFolder.FromHere(Path.Join(root, path)), terminal), stop);

    private static int Listed(Settings settings, Func<BuildResult, Terminal, string, int> list, Stopping stop)
    {
        var terminal = new Terminal(settings.Format);
        if (Folders(settings, terminal) is not var (root, output)) { return ExitCode.Usage; }
        if (!PrivateList.TryRead(settings.Protected, root, terminal, out var terms)) { return ExitCode.Usage; }
        if (Today() is not { } today) { return terminal.Refuse("SOURCE_DATE_EPOCH is set, but is not a number of seconds since 1970", "  help: Set it to such a number, or unset it."); }
        return Guarded(terminal, () =>
        {
            var result = Run(new BuildRequest(root, output) { Write = false, KeepsWork = true, Today = today, Protected = terms }, terminal, stop);
            if (result is { Outcome: BuildOutcome.Clean, Publication: not null }) { return list(result, terminal, root); }
            new Terminal("text") { Silence = terminal.Silence }.Report(result, root, verbose: false);
            return ExitCode.Of(result);
        });
    }

    private static void List(IReadOnlyList<GapGroup> gaps, Digest.Model.Words words, string format, Func<string, string> pathOf, Terminal terminal)
    {
        if (format == "json")
        {
            using var output = Console.OpenStandardOutput();
            GapsReport.Json(output, gaps, words);
            return;
        }
        using var list = new StringWriter { NewLine = Console.Out.NewLine };
        GapsReport.Text(list, gaps, words, pathOf);
        Console.Out.Write(terminal.Hidden(list.ToString()));
    }

    public static int Clean(Settings settings)
    {
        var terminal = new Terminal(settings.Format);
        if (Folders(settings, terminal) is not var (root, output)) { return ExitCode.Usage; }
        return Guarded(terminal, () =>
        {
            var result = Digest.Build.Clean(root, output, NameOf(settings, output));
            terminal.Report(result, root, settings.Verbose);
            if (result.Outcome == BuildOutcome.Clean) { terminal.Tell(Summary.Cleaned(result.Summary.Removed, DigestFolder.FromHere(output))); }
            return ExitCode.Of(result);
        });
    }

    private static (string Root, string Output)? Folders(Settings settings, Terminal terminal)
    {
        if (DigestFolder.Find(settings.Root) is not { } root)
        {
            terminal.Refuse(DigestFolder.Missing(settings.Root), DigestFolder.Needs);
            return null;
        }
        if (settings.Output is "") { terminal.Refuse("the output folder has no name", "  help: Write --output FOLDER."); return null; }
        return (root, settings.Output is { } output ? Path.GetFullPath(output) : Path.Join(root, "output"));
    }

    /// <summary>The output as it is typed from the working folder: the way it was typed, where it was.</summary>
    private static string NameOf(Settings settings, string output)
    {
        string name = (settings.Output ?? DigestFolder.FromHere(output)).Replace('\\', '/');
        return name.TrimEnd('/') is { Length: > 0 } trimmed ? trimmed : "/";
    }

    internal static int Guarded(Terminal terminal, Func<int> work)
    {
        try { return work(); }
        catch (Exception fault) when (IsOf<OperationCanceledException>(fault))
        {
            terminal.Warn(Cancelled);
            return ExitCode.Cancelled;
        }
        catch (Exception fault) when (IsOf<ChangedWhileRead>(fault))
        {
            terminal.Warn("error: a document was changed while the digest was being read; nothing was written");
            terminal.Warn($"  help: {ChangedWhileRead.Help}");
            return ExitCode.Environment;
        }
        // What the system would print of it may quote anything.
        catch (Exception fault) when (terminal.Silence is not null)
        {
            terminal.Warn($"error: the program failed ({fault.GetType().Name}); what it was working on is not told, since a list of protected terms is given");
            return ExitCode.Environment;
        }
    }

    /// <summary>Several threads may have been stopped at once.</summary>
    internal static bool IsOf<T>(Exception fault) where T : Exception => fault is T || (fault is AggregateException several && several.Flatten().InnerExceptions.All(one => one is T));

    /// <summary>Null where none is named: then the digest says which.</summary>
    private static IReadOnlyList<EditionKind>? EditionsOf(Settings settings) => settings.Editions.Count == 0 ? null
        : [.. settings.Editions.Select(word => Vocabulary.Edition.TryGet(word, out var kind) ? kind : throw new UnreachableException())];

    /// <summary>The site's address with a closing slash; null for none.</summary>
    private static bool TryAddress(string? written, out string? address)
    {
        address = null;
        if (written is null) { return true; }
        if (!Uri.TryCreate(written, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Query.Length + uri.Fragment.Length > 0) { return false; }
        address = uri.AbsoluteUri.EndsWith('/') ? uri.AbsoluteUri : uri.AbsoluteUri + "/";
        return true;
    }

    internal static int RefuseDay(Terminal terminal) =>
        terminal.Refuse("SOURCE_DATE_EPOCH is set, but is not a number of seconds since 1970", "  help: Set it to such a number, or unset it.");

    /// <summary>The moment of a publication; it stands in the commit, and in no byte of the site.</summary>
    internal static DateTimeOffset Now() => Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH") is { Length: > 0 } epoch && long.TryParse(epoch, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long seconds)
        ? DateTimeOffset.FromUnixTimeSeconds(seconds) : DateTimeOffset.UtcNow;

    /// <summary>The day for checks that depend on it, in UTC. It never reaches a byte of the output.</summary>
    internal static DateOnly? Today()
    {
        if (Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH") is not { Length: > 0 } epoch) { return DateOnly.FromDateTime(DateTime.UtcNow); }
        bool isTime = long.TryParse(epoch, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long seconds) && seconds is >= -62135596800 and <= 253402300799;
        return isTime ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime) : null;
    }
}
