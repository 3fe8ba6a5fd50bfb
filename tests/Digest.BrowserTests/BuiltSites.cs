namespace Digest.BrowserTests;

/// <summary>The digests that the tests read, built once, in a folder that is removed afterwards.</summary>
/// <remarks>Each is built from a copy, so that a stage left beside the sources troubles nobody.</remarks>
public sealed class BuiltSites : IDisposable
{
    internal const string Repository = "this repository";
    internal const string Arabic = "Arabic";
    internal static readonly string[] Names = [Repository, Arabic];

    private readonly string folder = Directory.CreateTempSubdirectory("digest-browser-").FullName;
    private int published;
    private readonly Lazy<BuiltSite> repository;
    private readonly Lazy<BuiltSite> arabic;
    private readonly Lazy<BuiltSite> languages;
    private readonly Lazy<BuiltSite> longTimeline;
    private readonly Lazy<BuiltSite> searching;
    private readonly Lazy<BuiltSite> manyPages;
    private readonly Lazy<BuiltSite> fileNames;

    public BuiltSites()
    {
        repository = new(() => Build("repository", RepositoryRoot()));
        arabic = new(() => Build("arabic", Path.Combine(RepositoryRoot(), "tests", "Digest.BrowserTests", "Sites", "arabic")));
        languages = new(() => Build("languages", Path.Combine(RepositoryRoot(), "tests", "Digest.BrowserTests", "Sites", "languages")));
        longTimeline = new(() => Build("long-timeline", WriteLongTimeline(Path.Combine(folder, "long-timeline-source"))));
        searching = new(() => Build("searching", Path.Combine(RepositoryRoot(), "tests", "Digest.BrowserTests", "Sites", "searching")));
        manyPages = new(() => Build("many-pages", WriteManyPages(Path.Combine(folder, "many-pages-source"))));
        fileNames = new(() => Build("file-names", WriteFileNames(Path.Combine(folder, "file-names-source"))));
    }

    /// <summary>Words of many scripts; its index is one file.</summary>
    internal BuiltSite Searching => Checked(searching);

    /// <summary>700 events, each with some words of its own; its index is in many files.</summary>
    internal BuiltSite ManyPages => Checked(manyPages);

    /// <summary>Everything in it is called what a file is called: one long word.</summary>
    internal BuiltSite FileNames => Checked(fileNames);

    private static BuiltSite Checked(Lazy<BuiltSite> site)
    {
        Chromium.SkipWithoutChromium();
        return site.Value;
    }

    /// <summary>300 events, 80 of them in 2019, which has a page of its own.</summary>
    internal BuiltSite LongTimeline
    {
        get
        {
            Chromium.SkipWithoutChromium();
            return longTimeline.Value;
        }
    }

    /// <summary>English, with translations into Chinese and Arabic.</summary>
    internal BuiltSite Languages
    {
        get
        {
            Chromium.SkipWithoutChromium();
            return languages.Value;
        }
    }

    internal BuiltSite this[string digest]
    {
        get
        {
            Chromium.SkipWithoutChromium();
            return digest == Arabic ? arabic.Value : repository.Value;
        }
    }

    /// <summary>The repository's digest as it is published at an address.</summary>
    internal BuiltSite PublishedAt(Uri address) => Build($"published-{Interlocked.Increment(ref published)}", RepositoryRoot(), address.AbsoluteUri);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string WriteLongTimeline(string root)
    {
        void Put(string path, string text)
        {
            string file = Path.Combine(root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
        Put("input/digest.yml", "title: Long\nchecks: {missing-url: off, overprecise-date: off}\ntimeline: {year_page: 60}\n");
        foreach (string person in (string[])["ann", "ben", "cleo"]) { Put($"input/people/{person}.md", $"---\ntitle: {person}\n---\n"); }
        foreach (var (id, title) in new[] { ("rivers", "Rivers"), ("roads", "Roads") }) { Put($"input/topics/{id}.md", $"---\ntitle: {title}\n---\n"); }
        for (int i = 0; i < 300; i++)
        {
            string date = i < 80 ? FormattableString.Invariant($"2019-{1 + i % 12:00}-{1 + i % 27:00}") : i % 5 == 0 ? FormattableString.Invariant($"{2001 + i % 17}~") : FormattableString.Invariant($"{2001 + i % 17}-{1 + i % 12:00}");
            Put(FormattableString.Invariant($"input/events/e{i:000}.md"), FormattableString.Invariant($"---\ntitle: Event number {i}\ndate: {date}\nparticipants: [{{id: {(i % 3 == 0 ? "ann" : i % 3 == 1 ? "ben" : "cleo")}}}]\ntopics: [{(i % 2 == 0 ? "rivers" : "roads")}]\n---\n"));
        }
        return root;
    }

    private static string WriteFileNames(string root)
    {
        const string Name = "2019_03_04_ministry_order_no_7_camp_gates_final_signed_v2_copy_of_the_scan.pdf";
        void Put(string path, string text)
        {
            string file = Path.Combine(root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
        Put("input/digest.yml", "title: Names\nchecks: {missing-url: off}\n");
        Put("seeds/order.txt", $"The gates of the camp were locked, says {Name}.\n\nThe gates were never locked.\n");
        Put("input/sources/order.md", $"---\ntitle: {Name}\nby: [ministry]\ncitation: {{issued: 2019-03-04}}\ncustody: {{seed: seeds/order.txt, collected_at: 2021-01-01, collector: AB, method: download}}\nrights: {{holder: ministry, publish: full}}\n---\n");
        Put("input/organisations/ministry.md", $"---\ntitle: Ministry_{Name}\n---\n");
        Put("input/topics/gates.md", $"---\ntitle: Gates_{Name}\n---\n");
        Put("input/events/signed.md", $"---\ntitle: Event_{Name}\ndate: 2019-03-04\nparticipants: [{{id: ministry}}]\ntopics: [gates]\n---\n");
        Put("input/claims/locked.md", $"---\ntitle: Claim_{Name}\nstatement: The gates were locked, says {Name}.\nmodality: states\ntopics: [gates]\nnot_stated: [date]\nquotes:\n  - source: order\n    exact: The gates of the camp were locked, says {Name}.\n---\n| One | Two |\n|---|---|\n| {Name} | {Name} |\n");
        return root;
    }

    private static string WriteManyPages(string root)
    {
        Directory.CreateDirectory(Path.Combine(root, "input", "events"));
        File.WriteAllText(Path.Combine(root, "input", "digest.yml"), "title: Many\nchecks: {missing-url: off, overprecise-date: off}\n");
        for (int i = 0; i < 700; i++)
        {
            string own = string.Join(' ', Enumerable.Range(0, 25).Select(k => FormattableString.Invariant($"erand{i:000}{(char)('a' + k)}x")));
            File.WriteAllText(Path.Combine(root, "input", "events", FormattableString.Invariant($"e{i:000}.md")),
                FormattableString.Invariant($"---\ntitle: Event number {i}\ndate: {2000 + i % 20}\n---\nThe regatta was rowed, erand{i:000}. {own}\n"));
        }
        return root;
    }

    private BuiltSite Build(string name, string root, string? baseUrl = null)
    {
        string copy = Path.Combine(folder, name), output = Path.Combine(folder, name + "-site");
        foreach (string part in (string[])["input", "seeds", "theme"]) { Copy(Path.Combine(root, part), Path.Combine(copy, part)); }
        var result = Digest.Build.Run(new BuildRequest(copy, output) { BaseUrl = baseUrl });
        if (result.Outcome != BuildOutcome.Clean)
        {
            throw new InvalidOperationException($"The digest '{name}' does not build:\n{string.Join('\n', result.Diagnostics)}");
        }
        return new BuiltSite(copy, output);
    }

    private static void Copy(string from, string to)
    {
        if (!Directory.Exists(from)) { return; }
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string RepositoryRoot()
    {
        string? at = AppContext.BaseDirectory;
        while (at is not null && !File.Exists(Path.Combine(at, "Digest.sln"))) { at = Path.GetDirectoryName(at); }
        return at ?? throw new InvalidOperationException("The tests do not stand inside the repository.");
    }
}
