using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Digest.Benchmarks.Corpus;

/// <summary>A digest that is all timeline: events with dates of every shape over thirty years, people, places and topics; no word of it is about anybody.</summary>
internal static class TimelineCorpus
{
    private const int Years = 30, People = 500, Places = 60, Topics = 24;
    private static readonly string[] Doings = ["A meeting", "A journey", "A letter", "A hearing", "A visit", "A repair", "A count", "A sale", "A storm", "A march"];

    /// <param name="share">How many in a hundred lie in one great year, 2019.</param>
    public static void Write(int events, int share, string folder)
    {
        Put(folder, "input/digest.yml", "title: Timeline benchmark\nchecks: {missing-url: off, unquoted-claim: off, overprecise-date: off, dropped-hedge: off}\n");
        const string Seed = "A seed that says what happened and when it did.\n";
        Put(folder, "seeds/log.txt", Seed);
        Put(folder, "input/sources/log.md", new YamlText().Plain("title", "The log").Ids("by", ["people-000"]).Open("custody").Plain("seed", "seeds/log.txt", 2).Plain("sha256", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Seed))), 2).With(""));
        foreach (var (kind, count) in new[] { ("people", People), ("places", Places), ("topics", Topics) })
        {
            for (int i = 0; i < count; i++) { Put(folder, $"input/{kind}/{Id(kind, i)}.md", new YamlText().Plain("title", Number($"Name {i:000} of {kind}")).With("")); }
        }
        for (int i = 0; i < events; i++) { Put(folder, Number($"input/events/event-{i:00000}.md"), Event(i, share)); }
    }

    private static string Event(int number, int share)
    {
        var chance = new Chance(1, "timeline", number);
        var day = chance.Percent(share) ? new DateOnly(2019, 1, 1).AddDays(chance.Below(365)) : new DateOnly(1996, 1, 1).AddDays(chance.Below(Years * 365));
        var yaml = new YamlText().Plain("title", Number($"{chance.Pick(Doings)} with number {number:00000}")).Text("date", chance.Percent(60) ? DateShapes.Day(day) : DateShapes.For(day, chance));
        if (chance.Percent(20)) { yaml.Plain("date_basis", "inferred").Plain("date_note", "From the page before."); }
        return yaml.Plain("participants", Number($"[{{id: {Id("people", Few(chance, People))}}}]")).Plain("place", Id("places", Few(chance, Places))).Ids("topics", [Id("topics", Few(chance, Topics))])
            .Plain("quotes", "[{source: log, exact: what happened}]").With("");
    }

    /// <summary>The first are met far more often than the last.</summary>
    private static int Few(Chance chance, int among) => (int)(among * chance.Share() * chance.Share());

    private static string Id(string kind, int number) => Number($"{kind}-{number:000}");
    private static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void Put(string folder, string path, string text)
    {
        string file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
