using Digest.Model;
using Digest.Protection;
using Digest.Stages;
using Digest.Stages.Remembering;

namespace Digest;

/// <summary>What to build and how.</summary>
/// <param name="Root">The digest's folder: the one that holds <c>input/digest.yml</c>.</param>
/// <param name="Output">The folder of the site.</param>
public sealed record BuildRequest(string Root, string Output)
{
    /// <summary>The folder of the site as whoever builds names it, for messages; null: as it is seen from <see cref="Root"/>.</summary>
    public string? OutputName { get; init; }
    /// <summary>False: everything but writing (<c>digest check</c>).</summary>
    public bool Write { get; init; } = true;
    /// <summary>Warnings fail the build too.</summary>
    public bool Strict { get; init; }
    /// <summary>The site's address, instead of the one in <c>digest.yml</c>.</summary>
    public string? BaseUrl { get; init; }
    /// <summary>False: the site has no search, whatever <c>digest.yml</c> says.</summary>
    public bool Search { get; init; } = true;
    /// <summary>True: drafts are shown, marked as such, in a site that is not to be published.</summary>
    public bool Drafts { get; init; }
    /// <summary>Decides findings such as lapsed consent, never a byte of the site.</summary>
    public DateOnly Today { get; init; } = DateOnly.FromDateTime(DateTime.UtcNow);
    /// <summary>What git knows of files that it must not know; asked only where a record declares a restricted seed. Null: nobody is asked, and nothing claimed.</summary>
    internal Func<IReadOnlyList<GuardedFile>, CancellationToken, GitTraces>? Git { get; init; }
    /// <summary>The editions to be made, instead of those in <c>digest.yml</c>.</summary>
    internal IReadOnlyList<EditionKind>? Editions { get; init; }
    /// <summary>When files were changed, as git knows it; null: nobody is asked.</summary>
    internal Func<CancellationToken, ChangeHistory>? History { get; init; }
    /// <summary>Of the builds before in this process; null: there is none.</summary>
    internal BuildMemory? Memory { get; init; }
    /// <summary>Which checks run, of those that there are, by the digest's configuration; the rest is for <see cref="Preview"/> to make up.</summary>
    internal Func<DigestConfig, IReadOnlyList<Checks.Check>> Checks { get; init; } = _ => Digest.Checks.AllChecks.List;
    /// <summary>False: the pages are made for nobody, so that nobody waits for git.</summary>
    internal bool AsksGit { get; init; } = true;
    /// <summary>Reads a file of the digest once more; null: files are kept in memory to the end.</summary>
    internal Func<InputFile, byte[]>? Again { get; init; }
    /// <summary>The digest's files are public: documents that lie open there in full are told.</summary>
    public bool IsPublic { get; init; }
    /// <summary>Paths of the last published site; null: those of the output, as its own manifest has them.</summary>
    public IReadOnlyCollection<string>? Previous { get; init; }
    /// <summary>What a build finds and makes is noted beside the digest, in <c>.digest/built/</c>, and where nothing changed since, the next is spared. Not with a list of protected terms, nor with restricted documents.</summary>
    public bool Reuse { get; init; }
    /// <summary>What is read from documents, and smaller copies of photographs, are kept beside the digest, in <c>.digest/kept/</c>, and not made again as long as the files hold the same bytes. Not with a list of protected terms, nor of restricted documents.</summary>
    public bool KeepsWork { get; init; }
    /// <summary>The same while a build runs; <see cref="Build.Run"/> opens it.</summary>
    internal KeptWork? Work { get; init; }
    /// <summary>Nothing is spared, whatever was noted.</summary>
    public bool Fresh { get; init; }
    /// <summary>Files of the digest's theme that have no part in it, as <see cref="UnreadTheme.In"/> says; <see cref="Build.Run"/> looks.</summary>
    internal IReadOnlyList<string> UnreadTheme { get; init; } = [];
    /// <summary>Files that <see cref="Preview"/> takes for not there, by path.</summary>
    internal IReadOnlyCollection<string> PassedOver { get; init; } = [];
    /// <summary>Told of each stage as it begins.</summary>
    public Action<string>? Progress { get; init; }
    /// <summary>Counts what is done of each stage; null: nobody looks.</summary>
    public BuildProgress? Counts { get; init; }
    /// <summary>Told just before files are moved into place. What throws here stops the build as if it were cancelled; afterwards nothing does.</summary>
    public Action? Committing { get; init; }
    /// <summary>Told what each stage and each output took; null: nobody asks.</summary>
    public BuildProfile? Profile { get; init; }
    /// <summary>The private list of what may not be published, nor be told in any message; null: none is declared.</summary>
    internal ProtectedTerms? Protected { get; init; }
    /// <summary>Before which every file goes; made from <see cref="Protected"/> where it is not given.</summary>
    internal LeakGate? Gate { get; init; }

    /// <summary>A stage begins, unless the build was cancelled.</summary>
    internal void Begin(string stage, CancellationToken cancel)
    {
        Counts?.Begin(stage);
        Profile?.Begin(stage);
        Progress?.Invoke(stage);
        cancel.ThrowIfCancellationRequested();
    }
}
