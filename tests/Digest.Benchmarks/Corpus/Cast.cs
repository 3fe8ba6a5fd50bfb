using System.Globalization;

namespace Digest.Benchmarks.Corpus;

/// <summary>A record that will be written: what others need to know of it.</summary>
/// <param name="Folder">Under <c>input/</c>.</param>
/// <param name="Number">From 0, within its folder.</param>
internal sealed record Role(string Folder, string Id, int Number, string Title, Tongue Tongue)
{
    public string Path => $"input/{Folder}/{Id}.md";
}

/// <summary>All records of a corpus before they are written, and the laws by which they name each other.</summary>
internal sealed class Cast
{
    /// <summary>Every so many-th source is cited, not held.</summary>
    private const int Unheld = 20;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public Cast(int records, int seed)
    {
        Seed = seed;
        int claims = records * 2 / 5, fifth = records / 5, entities = records - claims - (2 * fifth);
        Claims = Titled("claims", "claim", claims);
        Sources = Titled("sources", "source", fifth);
        Events = Titled("events", "event", fifth);
        People = Named("people", "person", entities * 30 / 100);
        Organisations = Named("organisations", "organisation", entities * 20 / 100);
        Places = Named("places", "place", entities * 20 / 100);
        Topics = Named("topics", "topic", entities * 20 / 100);
        Groups = Named("groups", "group", entities - People.Length - Organisations.Length - Places.Length - Topics.Length);
        Entities = [.. People, .. Organisations, .. Groups, .. Places, .. Topics];
        Drafts = [.. Sources.Select(source => IsHeld(source) ? new SeedDraft(seed, source.Number, source.Title) : null)];
        Held = Law("held", Sources.Where(IsHeld));
        AnySource = Law("sources", Sources);
        AnyClaim = Law("claims", Claims);
        AnyEvent = Law("events", Events);
        AnyEntity = Law("entities", Entities);
        AnyActor = Law("actors", [.. People, .. Organisations, .. Groups]);
        AnyTopic = Law("topics", Topics);
        AnyPlace = Law("places", Places);
        Chronology = new Chance(seed, "chronology").Shuffle(Events);
    }

    public int Seed { get; }
    public Role[] Claims { get; }
    public Role[] Sources { get; }
    public Role[] Events { get; }
    public Role[] People { get; }
    public Role[] Organisations { get; }
    public Role[] Places { get; }
    public Role[] Topics { get; }
    public Role[] Groups { get; }
    public Role[] Entities { get; }
    /// <summary>By source; null for a source that is not held.</summary>
    public SeedDraft?[] Drafts { get; }
    /// <summary>Events in the order of the days that they are given.</summary>
    public Role[] Chronology { get; }

    public ZipfLaw<Role> Held { get; }
    public ZipfLaw<Role> AnySource { get; }
    public ZipfLaw<Role> AnyClaim { get; }
    public ZipfLaw<Role> AnyEvent { get; }
    public ZipfLaw<Role> AnyEntity { get; }
    public ZipfLaw<Role> AnyActor { get; }
    public ZipfLaw<Role> AnyTopic { get; }
    public ZipfLaw<Role> AnyPlace { get; }

    public static bool IsHeld(Role source) => source.Number % Unheld != Unheld - 1;

    public Chance ChanceOf(Role role) => new(Seed, role.Folder, role.Number);

    /// <summary>Most are named by few: ranks are drawn by lot, so that they do not follow the order of ids.</summary>
    private ZipfLaw<Role> Law(string name, IEnumerable<Role> roles) => new(new Chance(Seed, "law " + name).Shuffle(roles));

    private Role[] Titled(string folder, string word, int count) => [.. Enumerable.Range(0, count).Select(number =>
    {
        var chance = new Chance(Seed, "title " + folder, number);
        var tongue = Tongue.Draw(chance);
        return new Role(folder, Id(word, number), number, tongue.Phrase(chance, 5, 10), tongue);
    })];

    private Role[] Named(string folder, string word, int count) => [.. Enumerable.Range(0, count).Select(number =>
    {
        var chance = new Chance(Seed, "name " + folder, number);
        var tongue = Tongue.Draw(chance);
        string name;
        do { name = tongue.Name(chance) + tongue.Joiner + tongue.Name(chance) + Ending(folder, tongue); } while (!_names.Add(name));
        return new Role(folder, Id(word, number), number, name, tongue);
    })];

    private static string Id(string word, int number) => $"{word}-{number.ToString("D5", CultureInfo.InvariantCulture)}";

    private static string Ending(string folder, Tongue tongue) => !tongue.IsEnglish ? "" : folder switch { "organisations" => " Office", "topics" => " Studies", "groups" => " Community", _ => "" };
}
